import type { Language, Statistics } from '@hearthfold/core'
import type { ActCounts, Count, NaturalChangeCount } from '@hearthfold/core/figures'
import { tableText, type TableRow, WIDTH, wrap } from '../terminal/display.ts'
import { numberText } from '../table/unit.ts'
import { words } from '../words/replay.ts'

const SHOWN = ['identified', 'exited', 'edge', 'monitored'] as const
const RARE = [
  'returned',
  'readmitted',
  'removed',
  'decreased',
  'cleared',
  'rolledBack',
  'inherited',
  'merged',
  'flagInherited',
  'flagEnded',
] as const

type Span = ActCounts & { readonly naturalChange: NaturalChangeCount }

/** The acts, the natural change and the stock, month by month, of the year and since the beginning. */
export function monthlyReport({ monthly, ofYear, toDate, remaining, year, bases }: Statistics, language: Language): string {
  const say = words[language]
  const row = (name: string, span: Span, stock: Count): TableRow => [
    name,
    ...SHOWN.map((act) => countText(span[act])),
    netText(span.naturalChange),
    countText(stock),
  ]
  const table = tableText(
    [
      { head: say.month, width: 12 },
      ...SHOWN.map((act) => ({ head: say.acts[act], align: 'right' as const })),
      { head: say.naturalChange, align: 'right', width: 8 },
      { head: say.remaining, align: 'right' },
    ],
    [
      ...monthly.map((month) => row(month.month, month, month.remaining)),
      row(say.year(year), ofYear, remaining),
      row(say.toDate, toDate, remaining),
    ],
  )
  const { births, arrivals, deaths, departures, mergedIn, splitOff } = toDate.naturalChange
  const rare = RARE.filter((act) => toDate[act].households > 0).map((act) => `${say.acts[act]} ${countText(toDate[act])}`)
  const below = [
    say.countsAre,
    say.changes(births, arrivals, deaths, departures),
    ...(mergedIn + splitOff > 0 ? [say.moves(mergedIn, splitOff)] : []),
    ...(rare.length > 0 ? [`${say.otherActs}: ${rare.join(', ')}`] : []),
    say.bases(bases.determination, bases.legacy, bases.ruling),
  ]
  return [say.monthly, table, ...below.flatMap((line) => wrap(line, WIDTH))].join('\n')
}

function countText({ households, persons }: Count): string {
  return `${numberText(households)} / ${numberText(persons)}`
}

function netText({ net }: NaturalChangeCount): string {
  return net > 0 ? `+${numberText(net)}` : numberText(net)
}
