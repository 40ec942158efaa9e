import { ageOn } from '../values/day.ts'
import { countOf } from './count.ts'
import { type BooleanFact, type CodeFact, from, type NumberFact } from './fact.ts'

export const foodSecure: BooleanFact = {
  kind: 'boolean',
  title: { zh: '不愁吃', en: 'enough food' },
  ...from('living-assessed', ({ living }) => living),
  value: ({ living }) => living?.event.food,
}

export const clothingSecure: BooleanFact = {
  kind: 'boolean',
  title: { zh: '不愁穿', en: 'enough clothing' },
  ...from('living-assessed', ({ living }) => living),
  value: ({ living }) => living?.event.clothing,
}

/**
 * Children of school age who neither attend a school nor have completed junior secondary school. Ages of compulsory
 * education, in completed years: seven to fifteen; a child of six may still be waiting for its first September.
 */
export const dropOuts: NumberFact = {
  kind: 'number',
  unit: 'persons',
  title: { zh: '义务教育辍学人数', en: 'drop-outs from compulsory education' },
  ...countOf(({ learning, born }, on) => {
    if (learning && !('education' in learning && (learning.education === 'none' || learning.education === 'primary'))) return false
    const age = ageOn(born, on)
    if (age < 7 || age > 15) return false
    return learning && true
  }),
}

/** Members without basic medical insurance. */
export const uninsured: NumberFact = {
  kind: 'number',
  unit: 'persons',
  title: { zh: '未参加基本医疗保险人数', en: 'members without basic medical insurance' },
  ...countOf(({ medicalCover }) => medicalCover && !medicalCover.includes('basic')),
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
  ...from('housing-graded', ({ housing }) => housing),
  value: ({ housing }) => housing?.event.grade,
}

export const waterLitres: NumberFact = {
  kind: 'number',
  unit: 'litres/person/day',
  title: { zh: '每人每天水量', en: 'water a person a day' },
  ...from('water-assessed', ({ water }) => water),
  value: ({ water }) => water?.event.litresPerDay,
}

export const waterFetchMinutes: NumberFact = {
  kind: 'number',
  unit: 'minutes',
  title: { zh: '取水往返时间', en: 'time to fetch water' },
  ...from('water-assessed', ({ water }) => water),
  value: ({ water }) => water?.event.fetchMinutes,
}

export const waterOutageDays: NumberFact = {
  kind: 'number',
  unit: 'days/year',
  title: { zh: '年停水天数', en: 'days a year without water' },
  ...from('water-assessed', ({ water }) => water),
  value: ({ water }) => water?.event.outageDays,
}

export const waterQuality: CodeFact = {
  kind: 'code',
  codes: {
    good: { zh: '达标', en: 'good' },
    basic: { zh: '基本达标', en: 'basic' },
    unsafe: { zh: '不达标', en: 'unsafe' },
  },
  title: { zh: '水质', en: 'quality of the water' },
  ...from('water-assessed', ({ water }) => water),
  value: ({ water }) => water?.event.quality,
}
