import type { Day } from '../values/day.ts'
import type { StatementOf } from '../events/household.ts'
import { newestOf } from './household.ts'
import type { Entry } from './timeline.ts'

type Grant = Entry<StatementOf<'aided'>>

/** What is known of the grants of a household, or of a view of it. */
interface Grants {
  readonly aid: readonly Grant[]
  readonly aidEnded: readonly Entry<StatementOf<'measure-ended'>>[]
  readonly withdrawn: Readonly<Record<string, string>>
}

/** A grant by the id under which it was recorded, here or in the household from which it was passed on. */
export function grantNamed({ aid, withdrawn }: Pick<Grants, 'aid' | 'withdrawn'>, id: string): Grant | undefined {
  const newest = newestOf({ withdrawn }, id)
  return aid.find((grant) => grant.id === newest) ?? aid.find(({ event }) => event.passed?.grant === id)
}

/** The day on which a grant was given, be it in the household from which it was passed on. */
export function givenOn({ from, event }: Grant): Day {
  return event.passed?.on ?? from
}

/** Whether a grant runs on a day: its last day is not over, and nobody ended it. */
export function isRunning(household: Grants, { id, event }: Grant, on: Day): boolean {
  const ended = household.aidEnded.find((one) => grantNamed(household, one.event.grant)?.id === id)
  return (event.until === undefined || event.until >= on) && (ended === undefined || ended.from > on)
}
