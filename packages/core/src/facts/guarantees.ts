import { ageOn } from '../day.ts'
import type { MemberView } from '../member.ts'
import type { HouseholdView } from '../view.ts'
import { type BooleanFact, type CodeFact, type Derived, from, type MissingEvidence, type NumberFact } from './fact.ts'

export const foodSecure: BooleanFact = {
  kind: 'boolean',
  title: { zh: '不愁吃', en: 'enough food' },
  suppliedBy: ['living-assessed'],
  derive: ({ living }) => from(living, 'living-assessed', (event) => event.food),
}

export const clothingSecure: BooleanFact = {
  kind: 'boolean',
  title: { zh: '不愁穿', en: 'enough clothing' },
  suppliedBy: ['living-assessed'],
  derive: ({ living }) => from(living, 'living-assessed', (event) => event.clothing),
}

/** Ages of compulsory education, in completed years; a child of six may still be waiting for its first September. */
function isOfSchoolAge({ born }: MemberView, { on }: HouseholdView): boolean {
  const age = ageOn(born, on)
  return age >= 7 && age <= 15
}

/** Children of school age who neither attend a school nor have completed junior secondary school. */
export const dropOuts: NumberFact = {
  kind: 'number',
  unit: 'persons',
  title: { zh: '义务教育辍学人数', en: 'drop-outs from compulsory education' },
  suppliedBy: ['member-joined', 'member-described'],
  derive: (view) =>
    countMembers(view, (member) => {
      if (!isOfSchoolAge(member, view)) return false
      if (member.learning === undefined) return undefined
      return 'education' in member.learning && ['none', 'primary'].includes(member.learning.education)
    }),
}

/** Members without basic medical insurance. */
export const uninsured: NumberFact = {
  kind: 'number',
  unit: 'persons',
  title: { zh: '未参加基本医疗保险人数', en: 'members without basic medical insurance' },
  suppliedBy: ['member-joined', 'member-described'],
  derive: (view) => countMembers(view, ({ medicalCover }) => medicalCover && !medicalCover.includes('basic')),
}

/** Counts the members for whom something holds; missing where that is unknown (undefined) of one of them. */
function countMembers(
  { members }: HouseholdView,
  holds: (member: MemberView) => boolean | undefined,
): Derived<number> {
  if (members.length === 0) return { missing: [{ evidence: 'member-joined' }] }
  const missing: MissingEvidence[] = members
    .filter((member) => holds(member) === undefined)
    .map(({ id }) => ({ evidence: 'member-described', of: id }))
  if (missing.length > 0) return { missing }
  return { value: members.filter(holds).length, evidence: members.flatMap((member) => member.evidence) }
}

export const housingGrade: CodeFact = {
  kind: 'code',
  codes: {
    A: { zh: 'A 级', en: 'A' },
    B: { zh: 'B 级', en: 'B' },
    C: { zh: 'C 级', en: 'C' },
    D: { zh: 'D 级', en: 'D' },
  },
  title: { zh: '住房等级', en: 'grade of the house' },
  suppliedBy: ['housing-graded'],
  derive: ({ housing }) => from(housing, 'housing-graded', (event) => event.grade),
}

export const waterLitres: NumberFact = {
  kind: 'number',
  unit: 'litres/person/day',
  title: { zh: '每人每天水量', en: 'water a person a day' },
  suppliedBy: ['water-assessed'],
  derive: ({ water }) => from(water, 'water-assessed', (event) => event.litresPerDay),
}

export const waterFetchMinutes: NumberFact = {
  kind: 'number',
  unit: 'minutes',
  title: { zh: '取水往返时间', en: 'time to fetch water' },
  suppliedBy: ['water-assessed'],
  derive: ({ water }) => from(water, 'water-assessed', (event) => event.fetchMinutes),
}

export const waterOutageDays: NumberFact = {
  kind: 'number',
  unit: 'days/year',
  title: { zh: '年停水天数', en: 'days a year without water' },
  suppliedBy: ['water-assessed'],
  derive: ({ water }) => from(water, 'water-assessed', (event) => event.outageDays),
}

export const waterQuality: CodeFact = {
  kind: 'code',
  codes: {
    good: { zh: '达标', en: 'good' },
    basic: { zh: '基本达标', en: 'basic' },
    unsafe: { zh: '不达标', en: 'unsafe' },
  },
  title: { zh: '水质', en: 'quality of the water' },
  suppliedBy: ['water-assessed'],
  derive: ({ water }) => from(water, 'water-assessed', (event) => event.quality),
}
