import { isHouseholdId, isVillageId, type StatementOf } from '@hearthfold/core'
import { relationWords } from '@hearthfold/core/checking'
import { CONDITIONS, COVERS, EDUCATION, GRADES, LABOUR, SEXES } from '../words/member.ts'
import { citizenId, code, codes, count, day, HELPER_LEVELS, money, namesOf, type Reading, stream, text, year, yesNo } from './cells.ts'

type Cause = StatementOf<'causes-assessed'>['main']
type Grade = StatementOf<'housing-graded'>['grade']
type Quality = StatementOf<'water-assessed'>['quality']

const same = (name: string) => ({ zh: name, en: name })
const GRADES_OF_HOUSES: Readonly<Record<Grade, { zh: string; en: string }>> = { A: same('A'), B: same('B'), C: same('C'), D: same('D') }

/** A column of a listing: its Chinese heading beside its English one, and how its cells are read. */
export interface Column<Value> extends Reading<Value> {
  readonly zh: string
  /** Whether it is of the household: then it may stand on any row of it, and is the same on all. */
  readonly of: 'household' | 'member'
}

function ofHousehold<Value>(zh: string, reading: Reading<Value>): Column<Value> {
  return { zh, of: 'household', ...reading }
}

function ofMember<Value>(zh: string, reading: Reading<Value>): Column<Value> {
  return { zh, of: 'member', ...reading }
}

/** The columns that a listing of households may have, a row a member, by their English headings. */
export const COLUMNS = {
  household: ofHousehold('户编号', stream('household', isHouseholdId)),
  village: ofHousehold('村', stream('village', isVillageId)),
  on: ofHousehold('填报日期', day),
  settled: ofHousehold('居住起始日期', day),
  member: ofMember('成员编号', text),
  name: ofMember('姓名', text),
  citizenId: ofMember('身份证号', citizenId),
  relation: ofMember('与户主关系', code(relationWords)),
  sex: ofMember('性别', code(SEXES)),
  born: ofMember('出生日期', day),
  health: ofMember('健康状况', codes(CONDITIONS)),
  labour: ofMember('劳动能力', code(LABOUR)),
  education: ofMember('文化程度', code(EDUCATION)),
  grade: ofMember('在校情况', code(GRADES)),
  medicalCover: ofMember('医疗保障', codes(COVERS)),
  housing: ofHousehold('住房等级', code(GRADES_OF_HOUSES)),
  food: ofHousehold('吃不愁', yesNo),
  clothing: ofHousehold('穿不愁', yesNo),
  waterLitres: ofHousehold('人均日供水升数', count),
  waterMinutes: ofHousehold('取水分钟数', count),
  waterOutage: ofHousehold('年停水天数', count),
  waterQuality: ofHousehold('水质', code(namesOf<Quality>('waterQuality'))),
  incomeYear: ofHousehold('收入年度', year),
  wage: ofHousehold('工资性收入', money),
  business: ofHousehold('经营性收入', money),
  property: ofHousehold('财产性收入', money),
  transfer: ofHousehold('转移性收入', money),
  expenses: ofHousehold('经营性支出', money),
  mainCause: ofHousehold('主要致贫原因', code(namesOf<Cause>('mainCause'))),
  otherCauses: ofHousehold('其他致贫原因', codes(namesOf<Cause>('mainCause'))),
  identified: ofHousehold('识别日期', day),
  exited: ofHousehold('脱贫日期', day),
  register: ofHousehold('登记来源', text),
  helper: ofHousehold('帮扶责任人', text),
  helperLevel: ofHousehold('帮扶层级', code(HELPER_LEVELS)),
}

export type Heading = keyof typeof COLUMNS

/** What the cells of a row say, as far as they say anything. */
export type Said = { readonly [Name in Heading]?: (typeof COLUMNS)[Name] extends Column<infer Value> ? Value : never }

export const HEADINGS = Object.keys(COLUMNS) as Heading[]

/** What columns were called before, and are still read as. */
const EARLIER: Readonly<Partial<Record<string, Heading>>> = { 落户日期: 'settled' }

/** The column that a heading names, in either language. */
export function headingOf(written: string): Heading | undefined {
  const plain = written.trim()
  if (Object.hasOwn(EARLIER, plain)) return EARLIER[plain]
  return HEADINGS.find((heading) => heading.toLowerCase() === plain.toLowerCase() || COLUMNS[heading].zh === plain)
}
