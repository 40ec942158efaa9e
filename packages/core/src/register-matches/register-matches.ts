import * as z from 'zod'
import { expecting } from '../schema/expected.ts'
import { isCitizenId } from '../values/citizen-id.ts'
import type { HouseholdCommand } from '../command/command.ts'
import { Channel, Hit } from '../events/clue.ts'
import { Risk } from '../events/evidence.ts'
import { DayValue } from '../events/fields.ts'
import type { Household } from '../household/household.ts'
import { isSameHit } from '../laws/clues.ts'
import { membersOn } from '../household/member.ts'
import { maskIds } from '../schema/mask-ids.ts'
import { type Misfit, misfitsOf } from '../schema/issue.ts'

/** One row of a comparison with another register: whom it hit, on what day, and what it says. */
const HitRow = z.strictObject({
  citizenId: z
    .string()
    .transform((text) => text.trim().toUpperCase())
    .refine(isCitizenId, expecting('citizen-id')),
  on: DayValue,
  ...Hit.shape,
  source: z.string().min(1).max(120),
  kind: Risk,
  channel: Channel.default('department-warning'),
})

/** The columns of such a row; `channel` may be left out. */
export const hitColumns: readonly string[] = Object.keys(HitRow.shape)

/** Why a row finds no household: nobody of the ledger bears the ID, nobody on that day, or more than one household has them. */
export type Unmatched = 'nobody' | 'not-that-day' | 'more-than-one'

/** What the rows of a comparison come to. Rows are numbered from 1. */
export interface Hits {
  /** Clues to raise, of those rows that raise something new. */
  readonly raise: readonly { readonly row: number; readonly command: HouseholdCommand }[]
  /** Rows whose hit a household has as a clue already, or that an earlier row has. */
  readonly known: readonly { readonly row: number; readonly stream: Household['stream'] }[]
  /** Rows that no household can be found for. The ID is masked. */
  readonly unmatched: readonly { readonly row: number; readonly citizenId: string; readonly because: Unmatched }[]
  /** Rows that are none. Citizen IDs in what was found are masked. */
  readonly misfits: readonly { readonly row: number; readonly misfits: readonly Misfit[] }[]
}

/**
 * Finds for the rows of a comparison with other registers the households that they hit, and the clues to raise. Read again,
 * the same rows raise nothing new. Never throws for what is in a row.
 */
export function matchRegister(rows: readonly unknown[], households: Iterable<Household>): Hits {
  const raise: { row: number; command: HouseholdCommand }[] = []
  const known: { row: number; stream: Household['stream'] }[] = []
  const unmatched: { row: number; citizenId: string; because: Unmatched }[] = []
  const misfits: { row: number; misfits: Misfit[] }[] = []
  const bearers = bearersOf(households)
  for (const [at, value] of rows.entries()) {
    const row = at + 1
    const parsed = HitRow.safeParse(value)
    if (!parsed.success) {
      misfits.push({ row, misfits: misfitsOf(value, parsed.error.issues) })
      continue
    }
    const { citizenId, on, register, item, ...clue } = parsed.data
    const all = bearers.get(citizenId) ?? []
    const there = all.filter((household) => membersOn(household, on).some((member) => member.citizenId === citizenId))
    const [household] = there
    if (!household || there.length > 1) {
      unmatched.push({
        row,
        citizenId: maskIds(citizenId),
        because: household ? 'more-than-one' : all.length > 0 ? 'not-that-day' : 'nobody',
      })
      continue
    }
    const { stream } = household
    const hit = { register, item }
    if (isKnown(hit, household) || raise.some(({ command }) => command.stream === stream && isSameHit(hitOf(command.event), hit)))
      known.push({ row, stream })
    else raise.push({ row, command: { stream, on, event: { type: 'clue-raised', ...clue, hit } } })
  }
  return { raise, known, unmatched, misfits }
}

/** The households in which somebody with a citizen ID ever lived, by the ID. */
function bearersOf(households: Iterable<Household>): Map<string, Household[]> {
  const bearers = new Map<string, Household[]>()
  for (const household of households) {
    for (const { timeline } of household.members) {
      for (const { event } of timeline) {
        if (event.type === 'member-left' || event.citizenId === undefined) continue
        const known = bearers.get(event.citizenId)
        if (!known) bearers.set(event.citizenId, [household])
        else if (!known.includes(household)) known.push(household)
      }
    }
  }
  return bearers
}

function isKnown(hit: Hit, { clues }: Household): boolean {
  return clues.some(({ event }) => isSameHit(hitOf(event), hit))
}

function hitOf(event: HouseholdCommand['event']): Hit | undefined {
  return event.type === 'clue-raised' ? event.hit : undefined
}
