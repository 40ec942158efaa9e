import { ageOn } from '../values/day.ts'
import type { Cause } from '../events/evidence.ts'
import type { Text } from '../values/language.ts'
import type { Traits } from '../household/member.ts'
import { countOf, type Holds } from './count.ts'
import { type BooleanFact, type CodeFact, from, type NumberFact } from './fact.ts'

// What the record of a household says of its people and causes (docs/sources.md#people-and-codes), for the rules that a
// sound record keeps (docs/sources.md#data-quality).

function persons(title: Text, holds: Holds): NumberFact {
  return { kind: 'number', unit: 'persons', title, ...countOf(holds) }
}

function isIll({ health }: Traits): boolean | undefined {
  return health && health.length > 0 && (health.includes('chronic-illness') || health.includes('serious-illness'))
}

/** Attends a school: from primary school on. A person who has completed an education attends none. */
function isStudent({ learning }: Traits): boolean | undefined {
  return learning && 'grade' in learning && learning.grade !== 'preschool'
}

function attends(grade: 'primary' | 'junior-secondary'): Holds {
  return ({ learning }) => learning && 'grade' in learning && learning.grade === grade
}

export const heads = persons({ zh: '户主人数', en: 'heads of the household' }, ({ relation }) => relation === 'head')

/** Members with a chronic or serious illness. A disability is none. */
export const illMembers = persons({ zh: '患病人数', en: 'ill members' }, isIll)

export const students = persons({ zh: '在校生人数', en: 'members who attend a school' }, isStudent)
export const primaryPupils = persons({ zh: '小学在校生人数', en: 'pupils of a primary school' }, attends('primary'))
export const juniorPupils = persons({ zh: '初中在校生人数', en: 'pupils of a junior secondary school' }, attends('junior-secondary'))

export const uninsuredIll = persons({ zh: '患病未参保人数', en: 'ill members without basic medical insurance' }, (person) => {
  const ill = isIll(person)
  const insured = person.medicalCover?.includes('basic')
  if (ill === false || insured === true) return false
  return ill && insured === false ? true : undefined
})

/** Members of 16 to 59 completed years who are well, attend no school and are recorded as having no labour. */
export const healthyAdultsMarkedUnable = persons(
  { zh: '健康成年人标注无劳动力人数', en: 'healthy adults recorded as unable to work' },
  (person, on) => {
    const { labour, health, born } = person
    const student = isStudent(person)
    if ((labour !== undefined && labour !== 'none') || (health && health.length > 0) || student) return false
    const age = ageOn(born, on)
    if (age < 16 || age > 59) return false
    return labour && health && student === false ? true : undefined
  },
)

export const mainCause: CodeFact = {
  kind: 'code',
  codes: {
    illness: { zh: '因病', en: 'illness' },
    disability: { zh: '因残', en: 'disability' },
    schooling: { zh: '因学', en: 'schooling' },
    disaster: { zh: '因灾', en: 'disaster' },
    'lack-of-land': { zh: '缺土地', en: 'lack of land' },
    'lack-of-water': { zh: '缺水', en: 'lack of water' },
    'lack-of-skill': { zh: '缺技术', en: 'lack of skill' },
    'lack-of-labour': { zh: '缺劳力', en: 'lack of labour' },
    'lack-of-funds': { zh: '缺资金', en: 'lack of funds' },
    'poor-transport': { zh: '交通条件落后', en: 'poor transport' },
    'lack-of-drive': { zh: '自身发展动力不足', en: 'lack of drive' },
    other: { zh: '其他', en: 'another cause' },
  } satisfies Record<(typeof Cause.options)[number], Text>,
  title: { zh: '主要致贫原因', en: 'main cause of poverty' },
  ...from('causes-assessed', ({ causes }) => causes),
  value: ({ causes }) => causes?.event.main,
}

/** Whether the main cause stands among the others as well. */
export const causeRepeated: BooleanFact = {
  kind: 'boolean',
  title: { zh: '主要致贫原因重复', en: 'the main cause is repeated among the others' },
  ...from('causes-assessed', ({ causes }) => causes),
  value: ({ causes }) => causes?.event.others.includes(causes.event.main),
}
