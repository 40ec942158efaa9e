import type { Language } from '@hearthfold/core'
import { tableText, type TableRow, WIDTH, wrap } from '../terminal/display.ts'
import type { FigureStatus } from '../table/compare.ts'
import type { Figure } from '../table/figure.ts'
import type { PublishedTable } from '../table/published-table.ts'
import { numberText, unitText } from '../table/unit.ts'
import { words } from '../words/replay.ts'

const STATUSES: readonly FigureStatus[] = ['equal', 'differs', 'source-contradicts', 'implies']

/** The published table beside the replay, group by group, each check with its arithmetic. */
export function comparisonReport({ year, groups }: PublishedTable, figures: readonly Figure[], language: Language): string {
  const say = words[language]
  const byKey = new Map(figures.map((figure) => [figure.key, figure]))
  const rows = groups.flatMap(({ label, rows }, at): TableRow[] => [
    ...(at > 0 ? [{ across: ' ' }] : []),
    { across: `${label[language]}` },
    ...rows.flatMap(({ key }) => figureRows(byKey.get(key)!, language)),
  ])
  const statusWidth = 16
  const table = tableText(
    [
      { head: say.figure, width: WIDTH - 2 * 4 - 2 * 11 - 20 - statusWidth },
      { head: say.unit, width: 20 },
      { head: say.published, align: 'right', width: 11 },
      { head: say.replayed, align: 'right', width: 11 },
      { head: say.status, width: statusWidth },
    ],
    rows,
  )
  const counts = STATUSES.map((status) => [status, figures.filter((figure) => figure.status === status).length] as const)
  const summary = counts.map(([status, count]) => say.counted[status](count)).join(language === 'zh' ? '，' : ', ')
  return [say.comparison(year), table, '', ...wrap(summary, WIDTH)].join('\n')
}

function figureRows(figure: Figure, language: Language): TableRow[] {
  const { label, unit, published, replayed, status, arithmetic, note } = figure
  const cells = [
    `  ${label}`,
    unitText(unit, language),
    published === null ? '—' : numberText(published, 6),
    replayed === null ? '—' : numberText(replayed, unit === 'percent' ? 3 : 2),
    status === undefined ? '' : words[language].statuses[status],
  ]
  const below = [...(arithmetic?.split('\n') ?? []), ...(note?.split('\n') ?? [])].map((line) => ({ across: `      ${line}` }))
  return [cells, ...below]
}
