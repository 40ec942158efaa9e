import type { Day, Instant, Language, VillageId } from '@hearthfold/core'
import type { CalendarItem, Lapse } from '@hearthfold/rules'
import { lapseText, owedByText } from '@hearthfold/rules/obligations'
import { tableText, WIDTH, wrap } from '../terminal/display.ts'
import { dutyWords } from '../words/duty.ts'

/** The days that were asked about, and what the villages are called. */
export interface AskedOver {
  readonly from: Day
  readonly to: Day
  readonly known: Instant | undefined
  readonly villageName: (stream: VillageId) => string
}

/** What falls due over some days, for programs. */
export function calendarDocument({ from, to, known }: AskedOver, items: readonly CalendarItem[]) {
  return { from, to, ...(known === undefined ? {} : { known }), count: items.length, items: items.map(itemDocument) }
}

function itemDocument({ due, household, village, name, pillar, owedBy, done, isProjected }: CalendarItem) {
  return { due, household, village: village ?? null, obligation: name, pillar, owedBy, done: done ?? null, projected: isProjected }
}

/** What falls due over some days, for people. */
export function calendarText({ from, to, known, villageName }: AskedOver, items: readonly CalendarItem[], language: Language): string {
  const say = dutyWords[language]
  const rows = items.map(({ due, household, village, label, owedBy, done, isProjected }) => [
    due,
    household,
    village === undefined ? '—' : villageName(village),
    label[language],
    owedByText(owedBy, language),
    done ? say.doneOn(done.on) : due < from ? say.overdue : isProjected ? say.projected : '',
  ])
  const columns = [
    { head: say.day },
    { head: say.household, width: 18 },
    { head: say.village, width: 8 },
    { head: say.what, width: 20 },
    { head: say.owedBy, width: 14 },
    { head: say.standing, width: 18 },
  ]
  return [...wrap(say.calendar(from, to, items.length, known), WIDTH), ...(items.length === 0 ? [] : ['', tableText(columns, rows)])].join(
    '\n',
  )
}

/** What was not done in time over some days, for programs. */
export function lapsesDocument({ from, to, known }: AskedOver, lapses: readonly Lapse[]) {
  return { from, to, ...(known === undefined ? {} : { known }), count: lapses.length, lapses: lapses.map(lapseDocument) }
}

function lapseDocument({ household, name, pillar, owedBy, since, until, isOpen, breach, escalated, done }: Lapse) {
  return {
    household,
    obligation: name,
    pillar,
    owedBy,
    since,
    until,
    open: isOpen,
    breach: breach ?? null,
    escalated: escalated ?? null,
    done: done ?? null,
  }
}

/** What was not done in time over some days, for people. */
export function lapsesText({ from, to, known }: AskedOver, lapses: readonly Lapse[], language: Language): string {
  const say = dutyWords[language]
  const rows = lapses.map((lapse) => [
    lapse.since,
    lapse.until,
    lapse.household,
    lapse.label[language],
    owedByText(lapse.owedBy, language),
    lapseText(lapse, language),
  ])
  const columns = [
    { head: say.since },
    { head: say.until },
    { head: say.household, width: 18 },
    { head: say.what, width: 18 },
    { head: say.owedBy, width: 14 },
    { head: say.standing, width: 20 },
  ]
  return [...wrap(say.lapses(from, to, lapses.length, known), WIDTH), ...(lapses.length === 0 ? [] : ['', tableText(columns, rows)])].join(
    '\n',
  )
}
