import { type Day, type Household, type Language, type VillageId, viewOn } from '@hearthfold/core'
import { givingProgrammes, needKinds, openNeeds, yuan } from '@hearthfold/core/facts'
import type { NeedFigures } from '@hearthfold/core/figures'
import { maskName } from '@hearthfold/rules/notice'
import { tableText, WIDTH, wrap } from '../terminal/display.ts'
import { numberText } from '../table/unit.ts'
import { words } from '../words/needs.ts'

/** A need that waits, and where. */
interface OpenNeed {
  readonly household: string
  readonly village: string | null
  /** Only the first character of the name of the head. */
  readonly head: string | null
  readonly need: string
  readonly since: Day
  readonly kind: keyof typeof needKinds
  readonly what: string
  readonly amount?: number
  readonly programme: keyof typeof givingProgrammes | null
  readonly giver: string | null
}

export interface FoundNeeds {
  readonly figures: NeedFigures
  readonly open: readonly OpenNeed[]
  /** The village, if only one was asked for. */
  readonly place: string | undefined
}

/** The needs of households that wait on a day, the oldest first. */
export function openNeedsOf(households: Iterable<Household>, on: Day, nameOf: (village: VillageId) => string): OpenNeed[] {
  const open: OpenNeed[] = []
  for (const household of households) {
    const needs = openNeeds(household, on)
    if (needs.length === 0) continue
    const { members, residence } = viewOn(household, on)
    const name = members.find(({ relation }) => relation === 'head')?.name
    const village = residence?.event.village
    for (const { stated, since, matched } of needs) {
      const { kind, what, amount } = stated.event
      open.push({
        household: household.stream,
        village: village === undefined ? null : nameOf(village),
        head: name === undefined ? null : maskName(name),
        need: stated.id,
        since,
        kind,
        what,
        ...(amount === undefined ? {} : { amount }),
        programme: matched?.event.programme ?? null,
        giver: matched?.event.giver ?? null,
      })
    }
  }
  return open.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
}

/** For programs. Amounts in fen. */
export function needsDocument({ figures, open, place }: FoundNeeds) {
  const { on, ...counts } = figures
  return { on, ...(place === undefined ? {} : { village: place }), figures: counts, open }
}

/** For people. */
export function needsText({ figures, open, place }: FoundNeeds, language: Language): string {
  const say = words[language]
  const right = (head: string) => ({ head, align: 'right' as const })
  const counts = tableText(
    [{ head: say.span }, ...[say.stated, say.matched, say.met, say.withdrawn, say.amount].map(right)],
    [[say.year(figures.on.slice(0, 4)), figures.ofYear] as const, [say.toDate, figures.toDate] as const].map(([span, count]) => [
      span,
      ...[count.stated, count.matched, count.met, count.withdrawn].map((number) => numberText(number)),
      yuan(count.amount),
    ]),
  )
  const programmes = Object.entries(figures.byProgramme).filter(([, { matched, met }]) => matched + met > 0)
  const givers = tableText(
    [{ head: say.programme }, ...[say.givers, say.matched, say.met, say.amount].map(right)],
    programmes.map(([name, one]) => [
      givingProgrammes[name as keyof typeof givingProgrammes][language],
      numberText(one.givers),
      numberText(one.matched),
      numberText(one.met),
      yuan(one.amount),
    ]),
  )
  const waiting = tableText(
    [
      { head: say.since },
      { head: say.household },
      { head: say.village },
      { head: say.kind },
      { head: say.what, width: 30 },
      { head: say.giver, width: 24 },
    ],
    open.map((one) => [
      one.since,
      one.household,
      one.village ?? '—',
      needKinds[one.kind][language],
      one.what,
      one.programme === null ? say.noGiver : `${givingProgrammes[one.programme][language]} ${one.giver}`,
    ]),
  )
  return [
    ...wrap(say.heading(figures.on, place), WIDTH),
    '',
    counts,
    ...(programmes.length > 0 ? ['', givers] : []),
    '',
    say.open(figures.open.needs, figures.open.unmatched, figures.open.households),
    ...(open.length > 0 ? [waiting] : []),
  ].join('\n')
}
