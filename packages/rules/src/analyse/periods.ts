import { type Day, plusDays } from '@hearthfold/core'
import { incomeYearEnd, type MonthDay, yearOf } from '@hearthfold/core/days'
import { turnsOf } from '../evaluate/parameters.ts'
import type { Pack } from '../pack/pack.ts'

/** Days from one to another, both among them; without `to` for ever. */
export interface Span {
  readonly from: Day
  readonly to?: Day | undefined
}

/** Days on all of which the parameters of a program have the same values, by place; NaN where one has none. */
export interface Period extends Span {
  readonly values: Float64Array
}

/**
 * Cuts a span at days into the longest periods of equal values.
 *
 * @param days where values may change; those outside the span cut nothing
 */
export function periodsOf(span: Span, days: readonly Day[], valuesOn: (day: Day) => Float64Array): Period[] {
  const inner = days.filter((day) => day > span.from && (span.to === undefined || day <= span.to))
  const periods: Period[] = []
  for (const from of [span.from, ...[...new Set(inner)].toSorted()]) {
    const values = valuesOn(from)
    const last = periods.at(-1)
    if (last && last.values.every((value, at) => Object.is(value, values[at]))) continue
    if (last) periods[periods.length - 1] = { ...last, to: plusDays(from, -1) }
    periods.push({ from, to: span.to, values })
  }
  return periods
}

/** The days from which on a determination may see another value of one of these parameters, or other layers. */
export function turningDays({ parameters, incomeYearEnds, spells = [] }: Pack, names: readonly string[]): Day[] {
  const layers = spells.map(({ from }) => from)
  const values = names.flatMap((name) => {
    const { at, values } = parameters[name]!
    return turnsOf(values).flatMap((day) => firstDayReading(day, at, incomeYearEnds))
  })
  return [...layers, ...values]
}

/** The first day of a determination for which a parameter is looked up on some day or later; none where there is none. */
export function firstDayReading(day: Day, at: Pack['parameters'][string]['at'], ends: MonthDay): Day[] {
  return at === 'day' ? [day] : firstDayJudgedBy(day, ends)
}

/** The day after the first income year that ends on a day or later; none where the calendar has no such day. */
function firstDayJudgedBy(from: Day, ends: MonthDay): Day[] {
  const year = from.slice(5) <= ends ? yearOf(from) : yearOf(from) + 1
  return year > 9999 || (year === 9999 && ends === '12-31') ? [] : [plusDays(incomeYearEnd(year, ends), 1)]
}

/** Adds a span to others that lie before it: where it follows the last of them without a day between, it prolongs that. */
export function follow(spans: readonly Span[], next: Span): Span[] {
  const last = spans.at(-1)
  if (!last?.to || plusDays(last.to, 1) !== next.from) return [...spans, next]
  return [...spans.slice(0, -1), { from: last.from, to: next.to }]
}
