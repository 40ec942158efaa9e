import { foldState, type Household, type HouseholdId, isHouseholdId, type Result, type Text } from '@hearthfold/core'
import { type Determination, determine, explain, type Pack } from '@hearthfold/rules'
import { type Context, spanOf, type When } from './context.ts'
import { failed, guarded, type Problem } from './problem.ts'

/** An answer with the words for it, a line a string. */
export interface Explanation {
  readonly determination: Determination
  readonly lines: { readonly [Language in keyof Text]: readonly string[] }
}

export interface AskingMethods {
  /** The household as the ledger has it, as known at an instant. */
  household(household: HouseholdId, when?: Pick<When, 'known'>): Promise<Result<Household, Problem>>
  /** Every household, one after the other in the order of their names. */
  households(when?: Pick<When, 'known'>): AsyncIterable<Household>
  /** What the law of a day answers to a question about a household. */
  ask(household: HouseholdId, question: string, when?: When): Promise<Result<Determination, Problem>>
  /** The same answer in words, with every condition, its threshold, its source and the evidence. */
  explain(household: HouseholdId, question: string, when?: When): Promise<Result<Explanation, Problem>>
}

/** The methods of a ledger that answer about one household. */
export function askingMethods({ store, law, today }: Context): AskingMethods {
  async function read(household: HouseholdId, when: Pick<When, 'known'>): Promise<Result<Household, Problem>> {
    const { events } = await store.read(household, spanOf(when))
    if (events.length === 0) return failed({ code: 'unknown-household', household, ...spanOf(when) })
    return { ok: true, value: foldState(household, events) }
  }

  async function asked(
    name: HouseholdId,
    question: string,
    when: When,
  ): Promise<Result<{ determination: Determination; pack: Pack }, Problem>> {
    const on = when.on ?? today()
    const pack = law(on)
    if (!pack) return failed({ code: 'no-law', on })
    const questions = pack.rules.map(({ event }) => event.type)
    if (!questions.includes(question)) return failed({ code: 'unknown-question', question, questions })
    const household = await read(name, when)
    if (!household.ok) return household
    return { ok: true, value: { determination: determine(household.value, { on, pack, question })!, pack } }
  }

  return {
    household: (household, when = {}) => guarded(() => read(household, when)),
    async *households(when = {}) {
      for await (const { stream, events } of store.scan(spanOf(when))) if (isHouseholdId(stream)) yield foldState(stream, events)
    },
    ask: (household, question, when = {}) =>
      guarded(async () => {
        const found = await asked(household, question, when)
        return found.ok ? { ok: true, value: found.value.determination } : found
      }),
    explain: (household, question, when = {}) =>
      guarded(async () => {
        const found = await asked(household, question, when)
        if (!found.ok) return found
        const { determination, pack } = found.value
        return {
          ok: true,
          value: { determination, lines: { zh: explain(determination, pack, 'zh'), en: explain(determination, pack, 'en') } },
        }
      }),
  }
}
