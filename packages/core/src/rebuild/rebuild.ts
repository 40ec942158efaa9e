import { type Day, yearOf } from '../values/day.ts'
import { decide } from '../decide/decide.ts'
import type { Statement, StatementOf } from '../events/household.ts'
import type { HouseholdId } from '../events/fields.ts'
import { evolve } from '../household/evolve.ts'
import { factNamed } from '../facts/catalogue.ts'
import type { Calendar, FactValue } from '../facts/fact.ts'
import { type Household, newHousehold } from '../household/household.ts'
import type { Instant } from '../values/instant.ts'
import type { RecordedHousehold } from '../events/envelope.ts'
import { assertDay, assertMonthDay } from '../calendar/not-a-day.ts'
import { stamp } from '../command/stamp.ts'
import { lazyViewOn } from '../view/view.ts'
import { conditionsFor } from './conditions.ts'
import { courseFor } from './course.ts'
import { earningsFor } from './earnings.ts'
import { familyFor, grown } from './family.ts'
import { type Said, Wanted } from './wanted.ts'

/** A household made up from facts, and the events that it was folded from. */
export interface Rebuilt {
  readonly household: Household
  readonly events: readonly RecordedHousehold[]
}

/**
 * A household that has exactly the wanted facts on a day, for showing what a combination of facts would look like in a
 * ledger. Everything about it was accepted by `decide`, so it never was split: that takes two. Of the facts that are not wanted it
 * has harmless evidence.
 *
 * @param wanted facts by name
 * @param missing names of facts to leave without evidence where that can be, and where they are not wanted
 * @returns undefined where no such household could be made: the combination is impossible, or beyond what is tried
 */
export function rebuild(
  wanted: Readonly<Record<string, FactValue>>,
  on: Day,
  calendar: Calendar,
  { stream = 'household/rebuilt', missing = [] }: { readonly stream?: HouseholdId; readonly missing?: readonly string[] } = {},
): Rebuilt | undefined {
  assertDay('on', on)
  assertMonthDay('incomeYearEnds', calendar.incomeYearEnds)
  // Of households of antiquity, grandparents would be born before there were days.
  if (yearOf(on) < 300) return undefined
  const rebuilt = record(stream, scriptFor(new Wanted(wanted, missing, on, calendar)))
  if (!rebuilt) return undefined
  const view = lazyViewOn(rebuilt.household, on)
  const isAsWanted = Object.entries(wanted).every(([name, value]) => factNamed(name)?.value(view, calendar) === value)
  return isAsWanted ? rebuilt : undefined
}

/** How many members more than needed are tried, to find a number by which an income divides without remainder. */
const MORE_MEMBERS = 40

function scriptFor(wanted: Wanted): Said[] {
  const { on } = wanted
  const fewest = familyFor(wanted)
  for (let size = fewest.length; size <= fewest.length + MORE_MEMBERS; size++) {
    const earnings = earningsFor(wanted, size)
    if (!earnings) continue
    const family = grown(fewest, size, on)
    const rest = [...conditionsFor(wanted), ...earnings, ...courseFor(wanted, recipientOf(family))]
    const founded = rest.reduce((earliest, said) => (said.on < earliest ? said.on : earliest), on)
    return inOrder([
      { on: founded, event: { type: 'settled', village: 'village/rebuilt' } },
      ...family.map((joined) => joining(joined, founded)),
      ...rest,
    ])
  }
  return []
}

/** Help for a person goes to a pupil, where there is one. */
function recipientOf(family: readonly StatementOf<'member-joined'>[]): string {
  const pupil = family.find(({ learning }) => learning !== undefined && 'grade' in learning)
  return (pupil ?? family[0]!).member
}

function joining(joined: StatementOf<'member-joined'>, founded: Day): Said {
  return joined.born <= founded ? { on: founded, event: joined } : { on: joined.born, event: { ...joined, by: 'birth' } }
}

/** Of one day in the order in which they were said. */
function inOrder(script: readonly Said[]): Said[] {
  return script.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function record(stream: HouseholdId, script: readonly Said[]): Rebuilt | undefined {
  const household = newHousehold(stream)
  const events: RecordedHousehold[] = []
  const ids = new Map<Said, string>()
  for (const said of script) {
    const event = said.ends ? ({ ...said.event, grant: ids.get(said.ends) } as Statement) : said.event
    const decision = decide({ stream, on: said.on, event }, { [stream]: household })
    if (!decision.ok) return undefined
    const recordedAt: Instant = `${said.on}T08:00:00.000Z`
    const id = (version: number) => `${stream.slice('household/'.length)}.${version}`
    for (const recorded of stamp(decision.value.accepted, { after: household.version, id, recordedAt, actor: 'rebuild' })) {
      events.push(recorded)
      evolve(household, recorded)
      ids.set(said, recorded.id)
    }
  }
  return events.length > 0 ? { household, events } : undefined
}
