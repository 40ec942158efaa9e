import { plusDays, type Day } from '@hearthfold/core'
import { parameterOn, staleFrom, turnsOf, valueOn } from '../evaluate/parameters.ts'
import type { OriginValue, Pack, Parameter } from '../pack/pack.ts'
import type { Finding } from './finding.ts'
import { firstDayReading, type Span } from './periods.ts'

/** What is to be said of the values of parameters without any household: values that are old, and overrides that hide newer ones. */
export function parameterFindings(pack: Pack): Finding[] {
  return Object.entries(pack.parameters).flatMap(([name, parameter]) => [
    ...oldValues(pack, name, parameter),
    ...frozenBy(pack, name, parameter),
  ])
}

/** Values that still apply although they are older than the pack says they may become. */
function oldValues(pack: Pack, name: string, parameter: Parameter): Finding[] {
  const { staleAfterMonths: months, values, at } = parameter
  if (months === undefined) return []
  return values.flatMap((one): Finding[] => {
    if (!('value' in one)) return []
    const stale = staleFrom(one.from, months)
    // It may be another value that applies when this one is old, or none.
    const found = valueOn(values, stale)
    if (typeof found === 'string' || found.one !== one) return []
    const end = turnsOf(values)
      .filter((day) => day > stale && !isStill(values, day, one))
      .toSorted()[0]
    const during = readIn(pack, at, stale, end === undefined ? undefined : plusDays(end, -1))
    return during
      ? [{ kind: 'stale-value', severity: 'warning', parameter: name, from: one.from, months, witnesses: [], during: [during] }]
      : []
  })
}

function isStill(values: readonly OriginValue[], day: Day, one: OriginValue): boolean {
  const found = valueOn(values, day)
  return typeof found !== 'string' && found.one === one
}

/** Values from above that came later than the last one of a layer, which hides them. */
function frozenBy(pack: Pack, name: string, { hides = [], values, origin, at }: Parameter): Finding[] {
  const first = hides.map(({ from }) => from).toSorted()[0]
  const own = values.findLast((one) => one.origin === origin)
  if (first === undefined || own === undefined) return []
  const during = readIn(pack, at, first, undefined, pack.origins[origin]!.inForce)
  const hidden = hides.map((one) => ({ from: one.from, value: 'value' in one ? one.value : undefined }))
  return during
    ? [
        {
          kind: 'hidden-values',
          severity: 'warning',
          parameter: name,
          layer: pack.origins[origin]!.id,
          from: own.from,
          hidden,
          witnesses: [],
          during: [during],
        },
      ]
    : []
}

/** The days of determinations that look a parameter up on days of a span, as far as the pack, and the file if it says so, are in force. */
function readIn(
  { inForce, incomeYearEnds }: Pack,
  at: Parameter['at'],
  from: Day,
  to: Day | undefined,
  file: Pack['inForce'] = inForce,
): Span | undefined {
  const [first] = firstDayReading(from, at, incomeYearEnds)
  const [after] = to === undefined ? [] : firstDayReading(plusDays(to, 1), at, incomeYearEnds)
  if (first === undefined) return undefined
  const begin = [inForce.from, file.from, first].toSorted().at(-1)!
  const ends = [inForce.to, file.to, after === undefined ? undefined : plusDays(after, -1)].filter((day) => day !== undefined)
  const end = ends.toSorted()[0]
  return end === undefined || begin <= end ? { from: begin, ...(end === undefined ? {} : { to: end }) } : undefined
}

/** Whether a parameter has no value on a day because whoever adopts the pack is to set it. */
export function isNotSet(pack: Pack, name: string, on: Day): boolean {
  const applied = parameterOn(pack, name, on)
  return 'because' in applied && applied.because === 'not-set'
}
