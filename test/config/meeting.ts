import fc from 'fast-check'
import { expect } from 'vitest'

/** How often a property has to meet what makes it worth something. */
export interface Meeting {
  /** How often it is tried with the seed of the run; else as often as other properties. */
  readonly numRuns?: number
  /** How often it has met that so far. */
  readonly met: () => number
  /** How many tries are the same in every run: a floor over random ones would be missed once in a while. */
  readonly among?: number
  /** The floor among these. */
  readonly moreThan: number
}

const SEED = 1
const AMONG = 50

/** Tries a property with the seed of the run. Then tries it on values that are always the same, and expects it to meet enough among them. */
export function assertMeeting<Ts>(property: fc.IProperty<Ts>, { numRuns, met, among = AMONG, moreThan }: Meeting): void {
  fc.assert(property, numRuns === undefined ? {} : { numRuns })
  if (isReplayed()) return
  const before = met()
  fc.assert(property, { seed: SEED, numRuns: among })
  expect(met() - before).toBeGreaterThan(moreThan)
}

/** The same for a property that waits. */
export async function assertMeetingAsync<Ts>(
  property: fc.IAsyncProperty<Ts>,
  { numRuns, met, among = AMONG, moreThan }: Meeting,
): Promise<void> {
  await fc.assert(property, numRuns === undefined ? {} : { numRuns })
  if (isReplayed()) return
  const before = met()
  await fc.assert(property, { seed: SEED, numRuns: among })
  expect(met() - before).toBeGreaterThan(moreThan)
}

/** A path leads to one counterexample, and means nothing with another seed. */
function isReplayed(): boolean {
  return process.env['HEARTHFOLD_PATH'] !== undefined
}
