import { statistics as countUp, type Day, type Household, lazyViewOn, plusDays } from '@hearthfold/core'
import { plusMonths, yearOf } from '@hearthfold/core/days'
import type { Month } from '@hearthfold/core/figures'
import type { Projection, Row } from '@hearthfold/core/store'

/**
 * What happened to every household in each month, by the village in which it lived at the end of that month: the flows of the
 * statistics, counted by the same code. A row says of one figure how many households, persons and times it was. Figures
 * are the names that `Month` has for them (`exited`), those of natural change (`births`), and `aid.` with a measure. Over all
 * households they are the figures of a place:
 *
 *     SELECT month, village, figure, sum(households), sum(persons), sum(times) FROM monthly GROUP BY month, village, figure
 */
export const statistics: Projection = {
  name: 'statistics',
  version: 2,
  tables: {
    monthly: { columns: { month: 'text', village: 'text', figure: 'text', households: 'integer', persons: 'integer', times: 'integer' } },
  },
  apply: (household) => ({
    monthly: yearsOf(household).flatMap((year) =>
      countUp([household], [], `${year}-12-31` as Day).monthly.flatMap((month) => rowsOf(household, month)),
    ),
  }),
}

/** The years in which anything happened that is counted. */
function yearsOf({ acts, aid, members }: Household): string[] {
  const days = [...acts, ...aid, ...members.flatMap(({ timeline }) => timeline)].map(({ from }) => String(yearOf(from)).padStart(4, '0'))
  return [...new Set(days)].toSorted()
}

function rowsOf(household: Household, { month, naturalChange, remaining: _registered, flagged: _flagged, aid, ...acts }: Month): Row[] {
  const counted = [
    ...Object.entries(acts).map(([figure, { households, persons }]) => ({ figure, households, persons, times: households })),
    ...Object.entries(naturalChange).map(([figure, persons]) => ({ figure, households: 0, persons, times: 0 })),
    ...Object.entries(aid).map(([measure, times]) => ({ figure: `aid.${measure}`, households: 0, persons: 0, times })),
  ].filter(({ households, persons, times }) => households !== 0 || persons !== 0 || times !== 0)
  if (counted.length === 0) return []
  const village = lazyViewOn(household, lastOf(month)).residence?.event.village ?? null
  return counted.map((one) => ({ month, village, ...one }))
}

function lastOf(month: string): Day {
  const next = plusMonths(`${month}-01` as Day, 1)
  return plusDays(next, -1)
}

/** How many households and persons a figure counts, and how many times. */
export interface Total {
  readonly households: number
  readonly persons: number
  readonly times: number
}

/** Rows of the table added up: of each month, of each figure. Those of some villages, where rows of others are left out before. */
export function totalsOf(rows: Iterable<Row>): ReadonlyMap<string, ReadonlyMap<string, Total>> {
  const totals = new Map<string, Map<string, Total>>()
  for (const { month, figure, households, persons, times } of rows) {
    const ofMonth = totals.get(String(month)) ?? new Map<string, Total>()
    totals.set(String(month), ofMonth)
    const sum = ofMonth.get(String(figure)) ?? { households: 0, persons: 0, times: 0 }
    ofMonth.set(String(figure), {
      households: sum.households + Number(households),
      persons: sum.persons + Number(persons),
      times: sum.times + Number(times),
    })
  }
  return totals
}
