import type { Day, HouseholdId, Language, VillageId } from '@hearthfold/core'
import { homePartCodes, homeParts, type PointsAccount } from '@hearthfold/core/facts'
import type { Motivation, MotivationFigures } from '@hearthfold/core/figures'
import { type Column, tableText, WIDTH, wrap } from '../terminal/display.ts'
import { numberText } from '../table/unit.ts'
import { words } from '../words/motivation.ts'

/** Points and home improvements for programs; a village of which nothing is known is null. */
export function motivationDocument({ on, villages, total }: Motivation) {
  return { on, villages: villages.map(({ village, ...figures }) => ({ village: village ?? null, ...figures })), total }
}

/** Points and home improvements by village, for people. `nameOf` gives the name of a village. */
export function motivationText({ on, villages, total }: Motivation, nameOf: (village: VillageId) => string, language: Language): string {
  const say = words[language]
  const name = (village: VillageId | undefined) => (village === undefined ? say.noVillage : nameOf(village))
  const rows = (cells: (figures: MotivationFigures) => readonly string[]) => [
    ...villages.map(({ village, ...figures }) => [name(village), ...cells(figures)]),
    [say.total, ...cells(total)],
  ]
  const points = tableText(
    [{ head: say.village }, ...rightOf(say.households, say.awarded, say.spent, say.balance)],
    rows(({ points: { households, awarded, spent, balance } }) => [households, awarded, spent, balance].map((count) => numberText(count))),
  )
  const improvements = tableText(
    [{ head: say.village }, ...rightOf(say.households), { head: say.parts, width: 64 }],
    rows(({ improvements }) => [numberText(improvements.households), partsText(improvements, language)]),
  )
  const pointsPart = [say.points, points, ...wrap(say.pointsAre, WIDTH)]
  const improvementsPart = [say.improvements, improvements, ...wrap(say.improvementsAre, WIDTH)]
  return [say.heading(on), '', ...pointsPart, '', ...improvementsPart].join('\n')
}

/** The parts that were improved at all, each with its households. */
function partsText({ byPart, partUnstated }: MotivationFigures['improvements'], language: Language): string {
  const parts = homePartCodes.map((part) => [homeParts[part][language], byPart[part]] as const)
  const found = [...parts, [words[language].partUnstated, partUnstated] as const].filter(([, households]) => households > 0)
  return found.map(([part, households]) => `${part} ${numberText(households)}`).join(language === 'zh' ? '，' : ', ')
}

/** The account of one household for programs: a statement line by line. */
export function accountDocument(household: HouseholdId, on: Day, { awarded, spent, balance, lines }: PointsAccount) {
  return { household, on, awarded, spent, balance, lines: lines.map(({ event, ...line }) => ({ ...line, ...event })) }
}

/** The account of one household for people. */
export function accountText(
  household: HouseholdId,
  on: Day,
  { awarded, spent, balance, lines }: PointsAccount,
  language: Language,
): string {
  const say = words[language]
  const statement = tableText(
    [{ head: say.day }, { head: say.line, width: 48 }, ...rightOf(say.points, say.balance), { head: say.event, width: 14 }],
    lines.map(({ on: day, id, event, balance: after }) => {
      const isAward = event.type === 'points-awarded'
      const what = isAward ? say.award(event.committee, event.reason) : say.spending(event.goods)
      return [day, what, numberText(isAward ? event.points : -event.points), numberText(after), id]
    }),
  )
  const sum = say.sum(numberText(awarded), numberText(spent), numberText(balance))
  return [...wrap(say.account(household, on), WIDTH), ...(lines.length > 0 ? ['', statement, ''] : []), sum].join('\n')
}

/** Columns of numbers. */
function rightOf(...heads: readonly string[]): Column[] {
  return heads.map((head) => ({ head, align: 'right' }))
}
