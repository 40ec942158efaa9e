import { type Day, headcount, type Household, lazyViewOn, statusOn } from '@hearthfold/core'
import { assertDay } from '@hearthfold/core/days'
import { isEnded, percentOf } from '@hearthfold/core/facts'
import { isInForce } from '../pack/pack-on.ts'
import { determineAll } from '../determine/determine-all.ts'
import { TRUE, UNKNOWN } from '../evaluate/kleene-bits.ts'
import type { Pack } from '../pack/pack.ts'
import { exitBehind } from './exits.ts'
import type { LookBack } from './look-back.ts'

const OMISSION_QUESTION = 'eligible'

/** A household with its persons on a day. */
export interface Counted {
  readonly stream: Household['stream']
  readonly persons: number
}

/**
 * Households that were never registered although they were eligible on the day (漏评), and of how many others that is not
 * known. Undefined where the pack has no rule for it or is not the law of that day: the question no longer exists.
 */
export function omissions(
  households: readonly Household[],
  on: Day,
  pack: Pack | undefined,
): { readonly omitted: readonly Counted[]; readonly undetermined: number } | undefined {
  assertDay('on', on)
  if (!pack || !isInForce(pack, on)) return undefined
  const never = households.filter((household) => {
    const view = lazyViewOn(household, on)
    return view.registered === undefined && view.residence !== undefined && !isEnded(view.status.standing)
  })
  const column = determineAll(never, { on, pack, question: OMISSION_QUESTION }).outcomes[OMISSION_QUESTION]
  if (!column) return undefined
  const omitted = never.filter((_, at) => column[at] === TRUE).map((household) => counted(household, on))
  return { omitted, undetermined: column.reduce((sum, truth) => (truth === UNKNOWN ? sum + 1 : sum), 0) }
}

/** The composite incidence of poverty (综合贫困发生率) with its arithmetic, in persons of the day. */
export interface CompositeIncidence {
  readonly on: Day
  /** Registered as poor and not exited. */
  readonly remaining: number
  readonly omitted: number
  /**
   * Of mis-exits whose household still counts as exited: one that was registered again is among the remaining. Who split off
   * or merged since counts with those who took the standing on.
   */
  readonly misExited: number
  readonly population: number
  /** (remaining + omitted + misExited) ÷ population × 100; undefined where nobody lives there. */
  readonly percent: number | undefined
}

/**
 * Composite incidence = (remaining + omitted + mis-exited persons) ÷ rural population (docs/sources.md#exit). Nobody is in
 * two of the three.
 *
 * @param population where another figure than that of the ledger is the rural population
 */
export function compositeIncidence(
  { on, exits }: LookBack,
  households: readonly Household[],
  omitted: readonly Counted[],
  population?: number,
): CompositeIncidence {
  assertDay('on', on)
  const mistaken = new Set(exits.filter(({ verdict }) => verdict === 'mis-exit').map(({ id }) => id))
  const byStream = new Map(households.map((household) => [household.stream, household]))
  let remaining = 0
  let misExited = 0
  let living = 0
  for (const household of households) {
    const persons = headcount(household, on)
    const { standing, since } = statusOn(household.acts, on)
    living += persons
    if (standing === 'registered') remaining += persons
    else if (standing === 'exited' && mistaken.has(exitBehind(since, byStream)?.id ?? '')) misExited += persons
  }
  const missed = omitted.reduce((sum, { persons }) => sum + persons, 0)
  const all = population ?? living
  const percent = all > 0 ? percentOf(remaining + missed + misExited, all) : undefined
  return { on, remaining, omitted: missed, misExited, population: all, percent }
}

function counted(household: Household, on: Day): Counted {
  return { stream: household.stream, persons: headcount(household, on) }
}
