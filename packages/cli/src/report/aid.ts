import type { Language, Statistics } from '@hearthfold/core'
import { type MeasureCode, measures, yuan } from '@hearthfold/core/facts'
import type { AidCount } from '@hearthfold/core/figures'
import { type Column, columnsOf, tableText, WIDTH } from '../terminal/display.ts'
import { numberText } from '../table/unit.ts'
import { words } from '../words/replay.ts'

/** Aid by measure: the grants of each month, then whom each measure reached, in the unit of its reach. */
export function aidReport(statistics: Statistics, language: Language): string {
  const { aid, year } = statistics
  const say = words[language]
  const codes = Object.keys(measures).filter((code) => Object.hasOwn(aid, code)) as MeasureCode[]
  if (codes.length === 0) return say.noAid
  return [say.grants(year), grantsTable(statistics, codes, language), '', say.aid, reachTable(statistics, codes, language)].join('\n')
}

function grantsTable({ monthly, aid, year }: Statistics, codes: readonly MeasureCode[], language: Language): string {
  const rows = codes
    .filter((code) => aid[code]!.year.times > 0)
    .map((code) => [
      measures[code].label[language],
      ...monthly.map((month) => (month.aid[code] ? String(month.aid[code]) : '·')),
      numberText(aid[code]!.year.times),
    ])
  if (rows.length === 0) return words[language].noAid
  const numbers: Column[] = [...monthly.map(({ month }) => month.slice(5)), words[language].year(year)].map((head, at) => ({
    head,
    align: 'right',
    width: Math.max(columnsOf(head), ...rows.map((row) => columnsOf(row[at + 1]!))),
  }))
  return tableText([labelColumn(words[language].measure, rows, numbers), ...numbers], rows)
}

function reachTable({ aid, year }: Statistics, codes: readonly MeasureCode[], language: Language): string {
  const say = words[language]
  const rows = codes.map((code) => {
    const { reach, label } = measures[code]
    const reached = ({ households, persons }: AidCount) => numberText(reach === 'household' ? households : persons)
    const { toDate, year: ofYear } = aid[code]!
    return [
      label[language],
      say.reach[reach],
      reached(ofYear),
      numberText(ofYear.times),
      reached(toDate),
      numberText(toDate.times),
      toDate.amount > 0 ? yuan(toDate.amount) : '·',
    ]
  })
  const heads = [say.year(year), say.times, say.toDate, say.times, say.amount]
  const numbers: Column[] = heads.map((head, at) => ({
    head,
    align: 'right',
    width: Math.max(Math.min(columnsOf(head), 10), ...rows.map((row) => columnsOf(row[at + 2]!))),
  }))
  const units: Column = { head: say.unit, width: 10 }
  return tableText([labelColumn(say.measure, rows, [units, ...numbers]), units, ...numbers], rows)
}

/** The first column takes what the others leave, as far as it needs it. */
function labelColumn(head: string, rows: readonly (readonly string[])[], others: readonly Column[]): Column {
  const left = WIDTH - others.reduce((sum, { width = 0 }) => sum + width + 2, 0)
  return { head, width: Math.max(12, Math.min(left, Math.max(...rows.map((row) => columnsOf(row[0]!))))) }
}
