import type { MonthDay } from '../values/day.ts'
import type { Procedures } from '../values/procedure.ts'

/** The law that is data, as `decide` is handed it. */
export interface Laws {
  /** The procedures that acts are held to. Without them acts need none, and no event of a procedure can be judged. */
  readonly procedures?: Procedures | undefined
  /**
   * The pack by which determinations are made, and the questions that it has rules for. Acts rest on determinations by it alone.
   * Without it nobody can say which law answered. `incomeYearEnds`: the last day of its income years.
   */
  readonly rules?:
    | { readonly pack: Procedures['pack']; readonly questions: readonly string[]; readonly incomeYearEnds?: MonthDay | undefined }
    | undefined
}
