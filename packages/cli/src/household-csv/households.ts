import type { Day, HouseholdCommand, HouseholdEvent, HouseholdId, Text, VillageId } from '@hearthfold/core'
import { bornOf, sexOf } from '@hearthfold/core/facts'
import type { Said } from './columns.ts'

/** A row as far as it could be read, and on which line of the file it ends. */
export interface ReadRow {
  readonly line: number
  readonly said: Said
}

/** What the rows of one household say together. */
export interface Rows {
  readonly stream: HouseholdId
  readonly of: Said
  /** On which line each column of the household is said first. */
  readonly lines: ReadonlyMap<keyof Said, number>
  readonly members: readonly ReadRow[]
}

/** What a household or a row lacks. */
export interface Lacking {
  readonly line: number
  readonly column: keyof Said
  readonly because: Text
}

/** A command, and the line that says it. */
export type Told = HouseholdCommand & { readonly line: number }

const needed = (zh: string, en: string): Text => ({ zh, en })
const ALWAYS = needed('每户须填', 'required for every household')
const OF_MEMBER = needed('每个成员须填', 'required for every member')
const UNLESS_ID = needed('未填身份证号的成员须填', 'required for a member without a citizen ID')
const BEFORE_ACTS = needed(
  '识别或脱贫早于填报日期：须填写该户从何时起在该村居住，请勿改动识别、脱贫日期',
  'an act came before the day of the listing: say since when the household lives in the village, and leave the day of the act as it is',
)
const WITH_OTHERS = needed('与同组各列须一并填写', 'required together with the other columns of its kind')

/** What a household of a listing says, as commands in the order in which they are decided; each with the line that says it. */
export function commandsOf({
  stream,
  of,
  lines,
  members,
}: Rows): { readonly commands: readonly Told[] } | { readonly lacking: readonly Lacking[] } {
  const first = members[0]!.line
  const lacking: Lacking[] = []
  const lineOf = (column: keyof Said) => lines.get(column) ?? first
  const lack = (column: keyof Said, because: Text, line = first) => void lacking.push({ line, column, because })
  const commands: Told[] = []
  const say = (on: Day, event: HouseholdEvent, line: number) => void commands.push({ stream, on, event, line })

  const { on, village } = of
  if (on === undefined) lack('on', ALWAYS)
  if (village === undefined) lack('village', ALWAYS)
  const day = on ?? '0001-01-01'
  const acts = [of.identified, of.exited].filter((one) => one !== undefined)
  // Of an act before the listing, another day would be no remedy: the household lived there then, and somebody knows since when.
  if (of.settled === undefined && acts.some((one) => one < day))
    lack('settled', BEFORE_ACTS, lineOf(of.identified === undefined ? 'exited' : 'identified'))
  const settled = of.settled ?? day
  say(settled, { type: 'settled', village: village ?? ('village/-' as VillageId) }, lineOf('village'))
  for (const [at, { line, said }] of members.entries()) {
    const born = said.born ?? (said.citizenId === undefined ? undefined : bornOf(said.citizenId))
    const sex = said.sex ?? (said.citizenId === undefined ? undefined : sexOf(said.citizenId))
    if (born === undefined) lack('born', UNLESS_ID, line)
    if (sex === undefined) lack('sex', UNLESS_ID, line)
    if (said.relation === undefined) lack('relation', OF_MEMBER, line)
    if (born === undefined || sex === undefined || said.relation === undefined) continue
    const { name, citizenId, relation, health, labour, medicalCover } = said
    const learning = said.grade === undefined ? said.education && { education: said.education } : { grade: said.grade }
    const traits = defined({ name, citizenId, health, labour, learning, medicalCover })
    // Who is younger than the household belongs to it from birth.
    say(
      born > settled ? born : settled,
      { type: 'member-joined', member: said.member ?? `m${at + 1}`, by: 'listing', relation, sex, born, ...traits },
      line,
    )
  }

  const { housing, food, clothing, mainCause, otherCauses, identified, exited, register, helper, helperLevel } = of
  if (housing !== undefined) say(day, { type: 'housing-graded', grade: housing }, lineOf('housing'))
  group(['food', 'clothing'], () => say(day, { type: 'living-assessed', food: food!, clothing: clothing! }, lineOf('food')))
  group(['waterLitres', 'waterMinutes', 'waterOutage', 'waterQuality'], () => {
    const { waterLitres, waterMinutes, waterOutage, waterQuality } = of
    say(
      day,
      { type: 'water-assessed', litresPerDay: waterLitres!, fetchMinutes: waterMinutes!, outageDays: waterOutage!, quality: waterQuality! },
      lineOf('waterLitres'),
    )
  })
  group(['incomeYear', 'wage', 'business', 'property', 'transfer', 'expenses'], () => {
    const { incomeYear, wage, business, property, transfer, expenses } = of
    const amounts = { wage: wage!, business: business!, property: property!, transfer: transfer!, expenses: expenses! }
    say(day, { type: 'income-stated', incomeYear: incomeYear!, ...amounts }, lineOf('incomeYear'))
  })
  if (mainCause !== undefined) say(day, { type: 'causes-assessed', main: mainCause, others: otherCauses ?? [] }, lineOf('mainCause'))
  else if (otherCauses !== undefined) lack('mainCause', WITH_OTHERS, lineOf('otherCauses'))
  if (identified !== undefined || exited !== undefined) {
    if (register === undefined) lack('register', WITH_OTHERS, lineOf(identified === undefined ? 'exited' : 'identified'))
    const basis = { kind: 'legacy', source: register ?? '-' } as const
    if (identified !== undefined) say(identified, { type: 'identified', basis }, lineOf('identified'))
    if (exited !== undefined) say(exited, { type: 'exited', basis }, lineOf('exited'))
  }
  group(['helper', 'helperLevel'], () =>
    say(day, { type: 'helper-assigned', person: helper!, role: 'helper', level: helperLevel! }, lineOf('helper')),
  )
  return lacking.length > 0 ? { lacking } : { commands }

  /** Columns that say something together: all of them, or none. */
  function group(columns: readonly (keyof Said)[], whole: () => void): void {
    const given = columns.filter((column) => of[column] !== undefined)
    if (given.length === columns.length) whole()
    else if (given.length > 0) for (const column of columns) if (of[column] === undefined) lack(column, WITH_OTHERS, lineOf(given[0]!))
  }
}

function defined<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>
  }
}
