import { openClues } from '../household/clue.ts'
import type { HouseholdCommand } from '../command/command.ts'
import type { Day } from '../values/day.ts'
import type { Household } from '../household/household.ts'
import { isSameHit } from '../laws/clues.ts'
import { openNeeds } from '../household/need.ts'
import { pointsOf } from '../household/points.ts'

/** What of a household that becomes one with another still waits or is left, for that one: its open clues and needs, and its points. */
export function mergeTransfers(household: Household, into: Household, on: Day): HouseholdCommand[] {
  const { stream } = into
  const known = into.clues.flatMap(({ event }) => (event.type === 'clue-raised' ? (event.hit ?? []) : []))
  const clues = openClues(household, on).flatMap(({ raised: { id, event }, since, standing, by }): HouseholdCommand[] => {
    if (known.some((hit) => isSameHit(hit, event.hit))) return []
    // It is as old as it was, and stays found true: no clock begins anew.
    const passed = { household: household.stream, clue: id, on: since, ...(standing === 'confirmed' && by ? { confirmed: by.from } : {}) }
    return [{ stream, on, event: { ...event, passed } }]
  })
  const needs = openNeeds(household, on).map(({ stated: { id, event }, since, matched }): HouseholdCommand => {
    const found = matched && { matched: { programme: matched.event.programme, giver: matched.event.giver } }
    return { stream, on, event: { ...event, passed: { household: household.stream, need: id, on: since, ...found } } }
  })
  return [...clues, ...needs, ...pointsLeft(household, into, on)]
}

/** The most points of one award. */
const MOST = 1_000_000

function pointsLeft(household: Household, { stream }: Household, on: Day): HouseholdCommand[] {
  const { balance, lines } = pointsOf(household, on)
  const committee = lines.flatMap(({ event }) => (event.type === 'points-awarded' ? event.committee : [])).at(-1)
  if (committee === undefined) return []
  const awards: HouseholdCommand[] = []
  for (let left = balance; left > 0; left -= MOST) {
    const points = Math.min(left, MOST)
    awards.push({ stream, on, event: { type: 'points-awarded', points, committee, reason: household.stream, household: household.stream } })
  }
  return awards
}
