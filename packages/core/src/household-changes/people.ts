import type { HouseholdCommand } from '../command/command.ts'
import type { Day } from '../values/day.ts'
import { citizenIdOf } from '../household/late-end.ts'
import type { StatementOf } from '../events/household.ts'
import type { HouseholdId } from '../events/fields.ts'
import type { Household, Member } from '../household/household.ts'
import { membersOn, type MemberView } from '../household/member.ts'
import type { Refusal } from '../refusal/refusal.ts'
import type { Relations } from './change.ts'

/** The people of a household who are named; or a refusal, where one does not belong to it on the day. */
export function namedOf(household: Household, relations: Relations, on: Day): MemberView[] | Refusal {
  const present = membersOn(household, on)
  const absent = Object.keys(relations).find((id) => !present.some((member) => member.id === id))
  if (absent !== undefined)
    return { code: 'of-household', household: household.stream, because: { code: 'member-absent', member: absent, on } }
  return present.filter(({ id }) => Object.hasOwn(relations, id))
}

/** People who come to a household, and the ids that they have there by their ids before. */
export interface Joining {
  readonly commands: readonly HouseholdCommand[]
  readonly idThere: ReadonlyMap<string, string>
}

interface Coming {
  readonly from: HouseholdId
  readonly into: Household
  readonly on: Day
  readonly by: StatementOf<'member-joined'>['by']
  readonly going: Relations
  /** The ids there of those whom the household has recorded already. */
  readonly same?: Readonly<Record<string, string>>
}

/**
 * People come to a household, which then knows of them what is known now. Those whom it has recorded already (`same`) do not come
 * again. Refused if somebody is there already and it is not said that they are the same person.
 */
export function joining(people: readonly MemberView[], { from, into, on, by, going, same = {} }: Coming): Joining | Refusal {
  const unclear = sameProblem(same, going, from, into.stream)
  if (unclear) return unclear
  const present = membersOn(into, on)
  const taken = new Set(into.members.map(({ id }) => id))
  const commands: HouseholdCommand[] = []
  const idThere = new Map<string, string>()
  for (const person of people) {
    const { id, evidence: _, by: _came, household: _whence, ...traits } = person
    const named = Object.hasOwn(same, id) ? present.find((one) => one.id === same[id]) : undefined
    if (Object.hasOwn(same, id)) {
      const other = same[id]!
      if (!named) return { code: 'of-household', household: into.stream, because: { code: 'member-absent', member: other, on } }
      const differs = differenceOf(person, named)
      if (differs) return { code: 'not-the-same', member: id, household: from, other, into: into.stream, field: differs }
      idThere.set(id, other)
      if (person.citizenId !== undefined && named.citizenId === undefined) {
        commands.push({ stream: into.stream, on, event: { type: 'member-described', member: other, citizenId: person.citizenId } })
      }
      continue
    }
    const twin = present.find(({ citizenId }) => citizenId !== undefined && citizenId === person.citizenId)
    if (twin) return { code: 'in-both', member: id, household: from, other: twin.id, into: into.stream }
    const member = formerSelf(person, from, into) ?? freeId(id, from, taken)
    taken.add(member)
    idThere.set(id, member)
    const event: StatementOf<'member-joined'> = { type: 'member-joined', member, by, household: from, ...traits, relation: going[id]! }
    commands.push({ stream: into.stream, on, event })
  }
  return { commands, idThere }
}

/** Each of those who go is one person there, and nobody else is named. */
function sameProblem(same: NonNullable<Coming['same']>, going: Relations, household: HouseholdId, into: HouseholdId): Refusal | undefined {
  const pairs = Object.entries(same)
  const stays = pairs.find(([member]) => !Object.hasOwn(going, member))
  if (stays) return { code: 'same-stays', household, member: stays[0] }
  for (const [, other] of pairs) {
    const members = pairs.filter(([, one]) => one === other).map(([member]) => member)
    if (members.length > 1) return { code: 'same-twice', household, members, other, into }
  }
  return undefined
}

/** What two records of one person say differently: then one of the two must be corrected first. */
function differenceOf(person: MemberView, other: MemberView): 'sex' | 'born' | 'citizenId' | undefined {
  if (person.sex !== other.sex) return 'sex'
  if (person.born !== other.born) return 'born'
  return person.citizenId !== undefined && other.citizenId !== undefined && person.citizenId !== other.citizenId ? 'citizenId' : undefined
}

/** The id under which a household knew a person before: by their citizen ID, or since they left it for where they now come from. */
function formerSelf({ id, citizenId, household }: MemberView, from: HouseholdId, into: Household): string | undefined {
  const known = citizenId === undefined ? undefined : into.members.find((member) => citizenIdOf(member) === citizenId)
  if (known || household !== into.stream) return known?.id
  const ids = [id, id.slice(prefixOf(into.stream).length)]
  return into.members.find((member) => ids.includes(member.id) && wentTo(member) === from)?.id
}

function wentTo({ timeline }: Member): HouseholdId | undefined {
  const last = timeline.at(-1)?.event
  return last?.type === 'member-left' ? last.household : undefined
}

/** The same id where nobody else in the household has it; else with the household they come from before it. */
function freeId(id: string, from: HouseholdId, taken: ReadonlySet<string>): string {
  let free = id
  while (taken.has(free)) free = `${prefixOf(from)}${free}`
  return free
}

function prefixOf(household: HouseholdId): string {
  return `${household.slice('household/'.length)}.`
}

/**
 * What people are to the head from a day on, of those who were something else to the one before. The new head comes last: at no
 * version of the stream are there two.
 */
export function restating({ stream, ...household }: Household, relations: Relations, on: Day): HouseholdCommand[] {
  const present = membersOn({ stream, ...household }, on)
  const restated = present.flatMap(({ id, relation: was }) => {
    const relation = Object.hasOwn(relations, id) ? relations[id] : undefined
    return relation === undefined || relation === was
      ? []
      : [{ stream, on, event: { type: 'member-described', member: id, relation } as const }]
  })
  return restated.toSorted((a, b) => Number(a.event.relation === 'head') - Number(b.event.relation === 'head'))
}

/**
 * What speaks against the heads of a household after a change: it has one; and where that is another one than before, it is said
 * of everybody there what they are to it.
 */
export function headProblem(before: Household, after: Household, said: readonly string[], on: Day): Refusal | undefined {
  const present = membersOn(after, on)
  const head = headOf(present)
  if (present.length === 0) return undefined
  if (!head) return { code: 'no-head', household: after.stream, on }
  if (head === headOf(membersOn(before, on)) || before.members.length === 0) return undefined
  const members = present.filter(({ id, relation }) => relation !== 'head' && !said.includes(id)).map(({ id }) => id)
  return members.length > 0 ? { code: 'relations-missing', household: after.stream, members } : undefined
}

function headOf(members: readonly MemberView[]): string | undefined {
  return members.find(({ relation }) => relation === 'head')?.id
}
