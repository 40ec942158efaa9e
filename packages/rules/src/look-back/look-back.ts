import { type Day, type Household, type HouseholdCommand, statusOn } from '@hearthfold/core'
import { assertDay } from '@hearthfold/core/days'
import { type Redated, redatedPast } from '@hearthfold/core/facts'
import { raised } from '../clues/clues-from.ts'
import { decisiveLeaves, type LeafReason, type Missing } from '../evaluate/determination.ts'
import { determine } from '../determine/determine.ts'
import { determineAll } from '../determine/determine-all.ts'
import { TRUE } from '../evaluate/kleene-bits.ts'
import { grouped } from '../determine/grouped.ts'
import type { Pack } from '../pack/pack.ts'
import { assertWithin, type Exit, type ExitAct, exitActs, exitBehind, exitOf, hashOf, type Law, type Within } from './exits.ts'
import { type Bearer, EXIT_QUESTION, type Struck, struckSince } from './since-exit.ts'

/** Of which exit it is known that the standard was met at the time, that it was not (错退), or not enough is known. */
export type Verdict = 'sound' | 'mis-exit' | 'undetermined'

/** An exit as it is judged now: under the law of its day, on the evidence as it stood that day, as known now. */
export interface JudgedExit extends Exit {
  readonly verdict: Verdict
  readonly pack: Pick<Pack, 'id' | 'version' | 'hash'> | undefined
  /** Of a mis-exit, the comparisons that failed. */
  readonly failed: readonly LeafReason[]
  /** Of an undetermined one, the evidence that would decide it. */
  readonly missing: readonly Missing[]
  /** Why nothing could be asked: there is no law of that day, it has no rule for an exit, or is not in force. */
  readonly unasked: 'no-law' | 'no-rule' | 'not-in-force' | undefined
  /**
   * Of a sound one: the questions that say of a household that still counts as exited by it that something came over it since, for
   * which it needs monitoring today; `exit-ready` if the standard of the exit is not met any more, and none of them says so.
   */
  readonly laterShock: readonly string[]
  /** Of a sound one: the questions of that kind that were true on the day of the exit already. They call for monitoring, but are no shock. */
  readonly stood: readonly string[]
  /** Of a sound one: the comparisons of the standard of the exit that are not met any more. */
  readonly lost: readonly LeafReason[]
  /** Corrections that moved evidence from before the exit to after it: of the day of the exit that is known no more. */
  readonly redated: readonly Redated[]
  /** Whether the household bears a flag today, or each of which something is found: then that is known already. */
  readonly flagged: boolean
}

export interface LookBack {
  readonly on: Day
  readonly within: Within
  readonly exits: readonly JudgedExit[]
  /** Clues to raise of households that need monitoring and bear no flag. Recorded once, they are not raised again. */
  readonly clues: readonly HouseholdCommand[]
}

export interface LookBackAsked {
  /** The day of the look-back: exits up to it are looked back at, and what came over them is asked of it. */
  readonly on: Day
  readonly law: Law
  /** Only the exits of these days. */
  readonly within?: Within
}

/**
 * Looks back at exits (回头看): each is judged again under the law of its own day, on what is known now of that day. What
 * came later is no mis-exit: where a rightly exited household needs monitoring today, that is a clue.
 */
export function lookBack(households: readonly Household[], { on, law, within = {} }: LookBackAsked): LookBack {
  assertDay('on', on)
  assertWithin(within)
  const span = { ...within, to: within.to !== undefined && within.to < on ? within.to : on }
  const acts = households.flatMap((household) =>
    exitActs(household, span).map((act): Act => ({ household, act, pack: law(act.from, hashOf(act)) })),
  )
  const sound = soundOf(acts)
  const bearers = bearersOf(households, on)
  const bearing = acts.map(({ act }) => (sound.has(act) ? (bearers.get(act) ?? []) : []))
  const struck = struckIn(acts, bearing, law(on), on)
  const exits = acts.map((one, at) => judged(one, sound.has(one.act), struck[at]!, on))
  return { on, within: span, exits, clues: cluesOf(struck.flat(), on) }
}

interface Act {
  readonly household: Household
  readonly act: ExitAct
  readonly pack: Pack | undefined
}

/** The exits of which a yes is found: by columns, since many fall on one day and most are sound. */
function soundOf(acts: readonly Act[]): Set<ExitAct> {
  const sound = new Set<ExitAct>()
  for (const some of grouped(acts, ({ act, pack }) => `${act.from} ${pack?.hash ?? ''}`).values()) {
    const { act, pack } = some[0]!
    const column =
      pack &&
      determineAll(
        some.map(({ household }) => household),
        { on: act.from, pack, question: EXIT_QUESTION },
      ).outcomes[EXIT_QUESTION]
    if (column) for (const [at, one] of some.entries()) if (column[at] === TRUE) sound.add(one.act)
  }
  return sound
}

/**
 * The households that are today what an exit made them, by the exit: the one that exited, unless it was registered again since,
 * removed or ended, and those that took the standing on when it split or became one with them.
 */
function bearersOf(households: readonly Household[], on: Day): Map<ExitAct, Household[]> {
  const byStream = new Map(households.map((household) => [household.stream, household]))
  const bearers = new Map<ExitAct, Household[]>()
  for (const household of households) {
    const { standing, since } = statusOn(household.acts, on)
    const exit = standing === 'exited' ? exitBehind(since, byStream) : undefined
    if (exit) bearers.set(exit, [...(bearers.get(exit) ?? []), household])
  }
  return bearers
}

/** Of each exit, those of its bearers of whom something is found. */
function struckIn(acts: readonly Act[], bearing: readonly (readonly Household[])[], pack: Pack | undefined, on: Day): Struck[][] {
  const bearers = acts.flatMap(({ household, act, pack }, at) =>
    bearing[at]!.map((bearer): Bearer => ({ household: bearer, exited: household, on: act.from, pack: pack! })),
  )
  const byHousehold = new Map(struckSince(bearers, pack, on).map((one) => [one.household, one]))
  // A household counts as exited by one exit only.
  return bearing.map((some) => some.flatMap((household) => byHousehold.get(household) ?? []))
}

function judged({ household, act, pack }: Act, isSound: boolean, struck: readonly Struck[], on: Day): JudgedExit {
  const exit = exitOf(household, act)
  const all = (of: (one: Struck) => readonly string[]) => [...new Set(struck.flatMap(of))]
  const flagged = struck.length > 0 ? struck.every((one) => isFlagged(one.household, on)) : isFlagged(household, on)
  const said = {
    ...exit,
    pack: pack && { id: pack.id, version: pack.version, hash: pack.hash },
    failed: [],
    missing: [],
    unasked: undefined,
    laterShock: all(({ later }) => later),
    stood: all(({ stood }) => stood),
    lost: struck.flatMap(({ lost }) => lost),
    redated: redatedPast(household, exit.on),
    flagged,
  }
  if (isSound) return { ...said, verdict: 'sound' }
  const unknown = { ...said, verdict: 'undetermined' } as const
  if (!pack) return { ...unknown, unasked: 'no-law' }
  const determination = determine(household, { on: exit.on, pack, question: EXIT_QUESTION })
  if (!determination) return { ...unknown, unasked: 'no-rule' }
  if (determination.notInForce) return { ...unknown, unasked: 'not-in-force' }
  if (determination.outcome === 'unknown') return { ...unknown, missing: determination.missing }
  return { ...unknown, verdict: 'mis-exit', failed: decisiveLeaves(determination.because) }
}

function cluesOf(struck: readonly Struck[], on: Day): HouseholdCommand[] {
  return struck.flatMap(({ household, determination }) =>
    isFlagged(household, on) ? [] : raised(household, determination, 'other', 'cadre-sweep'),
  )
}

function isFlagged({ acts }: Household, on: Day): boolean {
  return statusOn(acts, on).flag !== 'none'
}
