import { type Day, yearOf } from '../values/day.ts'
import type { Fen } from '../values/money.ts'
import type { Household } from '../household/household.ts'
import { firsts } from './count.ts'

/** How much of one measure was given. Households and persons are distinct; `times` counts every grant. */
export interface AidCount {
  households: number
  persons: number
  times: number
  amount: Fen
}

/** A measure by code; where it is given by school stage, also `code.stage`. */
export type AidByMeasure = Record<string, { readonly toDate: AidCount; readonly year: AidCount }>

/** Adds the aid that a household was given up to a day. */
export function countAid(aid: AidByMeasure, household: Household, year: number, on: Day): void {
  const first = firsts()
  for (const { from, event } of household.aid) {
    if (from > on) break
    // It was given to another household and counted there.
    if (event.passed) continue
    const codes = event.stage ? [event.measure, `${event.measure}.${event.stage}`] : [event.measure]
    for (const code of codes) {
      const { toDate, year: ofYear } = (aid[code] ??= { toDate: none(), year: none() })
      const spans =
        yearOf(from) === year
          ? ([
              [toDate, 'toDate'],
              [ofYear, 'year'],
            ] as const)
          : ([[toDate, 'toDate']] as const)
      for (const [count, span] of spans) {
        count.times++
        count.amount += event.amount ?? 0
        if (first(`${span} ${code}`)) count.households++
        if (event.member !== undefined && first(`${span} ${code} ${event.member}`)) count.persons++
      }
    }
  }
}

function none(): AidCount {
  return { households: 0, persons: 0, times: 0, amount: 0 }
}
