import type { Claims, Decision, HouseholdCommand, States } from '../command/command.ts'
import type { HouseholdId } from '../events/fields.ts'
import { type Household, newHousehold } from '../household/household.ts'
import { unsoundName } from '../laws/identity.ts'
import { closedBy } from '../laws/lifespan.ts'
import { MARRYING_AGE, tooYoungToMarry } from '../laws/plausible.ts'
import { membersOn, type MemberView } from '../household/member.ts'
import { type Misfit, misfitsOf, show } from '../schema/issue.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { isClosing } from '../household/status.ts'
import { claimsBetween, outcomeProblem, simulate } from '../decide/simulate.ts'
import { LifeChange } from './change.ts'
import { headProblem } from './people.ts'
import { planOf } from './plans.ts'
import { undo } from './undo.ts'
import { type Unpaired, unpaired } from './unpaired.ts'

/**
 * Decides what happens to whole households: another head, a split, a merge, a move from one to another, or the undoing of one. The events of all
 * households come together or not at all, and each household that results is held to the laws of `decide`. Pure; never throws for
 * what a person can cause.
 *
 * @param states every household that the change names; one that is left out has no events yet
 * @returns the events of each household in their order, those of one stream not always in a row; or the typed refusal
 *
 * @example
 * const change = { change: 'split', on: '2019-05-01', household: 'household/1', into: 'household/1-b', going: { m3: 'head', m4: 'spouse' } }
 * const decision = decideLife(change, {})
 * decision // { ok: false, problem: { code: 'of-household', household: 'household/1', because: { code: 'not-founded', needs: 'settled' } } }
 */
export function decideLife(change: LifeChange, states: States): Decision<HouseholdCommand> {
  const parsed = LifeChange.safeParse(change)
  if (!parsed.success) return { ok: false, problem: { code: 'ill-formed', misfits: misfitsOf(change, parsed.error.issues) } }
  const wanted = parsed.data
  const household = householdOf(wanted.household, states)
  const into = 'into' in wanted ? householdOf(wanted.into, states) : undefined
  if (into?.stream === household.stream) return { ok: false, problem: { code: 'same-household', household: into.stream } }
  const involved = into ? [household, into] : [household]
  const refused = wanted.change === 'undo' ? undefined : unavailable(wanted, involved)
  if (refused) return { ok: false, problem: refused }
  const plan = wanted.change === 'undo' ? undo(wanted, involved) : planOf(wanted, household, into)
  if ('code' in plan) return { ok: false, problem: plan }
  if (plan.length === 0) return { ok: false, problem: { code: 'nothing-changes', household: household.stream, on: wanted.on } }
  const unsound = into && into.version === 0 ? unsoundName(into.stream.slice('household/'.length)) : undefined
  if (unsound !== undefined)
    return { ok: false, problem: { code: 'ill-formed', misfits: [{ path: 'into', expected: unsound, found: show(into!.stream) }] } }
  if (tooYoungToMarry(marryingOf(wanted, household), wanted.on)) {
    const [path, instead] =
      wanted.change === 'succession' ? (['leaves.by', 'move'] as const) : (['by', wanted.change === 'move' ? 'move' : 'nothing'] as const)
    const misfit: Misfit = { path, expected: { code: 'no-marriage', age: MARRYING_AGE, instead }, found: show('marriage') }
    return { ok: false, problem: { code: 'ill-formed', misfits: [misfit] } }
  }
  return judged(wanted, plan, involved)
}

/** Those of whom a change says that they go by marriage. Children may come along. */
function marryingOf(change: LifeChange, household: Household): MemberView[] {
  const isGoing = (id: string) =>
    change.change === 'succession'
      ? change.leaves?.by === 'marriage' && change.leaves.member === id
      : 'by' in change && change.by === 'marriage' && Object.hasOwn(change.going, id)
  return membersOn(household, change.on).filter(({ id }) => isGoing(id))
}

function householdOf(stream: HouseholdId, states: States): Household {
  const state = Object.hasOwn(states, stream) ? states[stream] : undefined
  return state && 'members' in state ? state : newHousehold(stream)
}

/** A household that there is not, or no more. */
function unavailable(
  { change, on }: Exclude<LifeChange, { change: 'undo' }>,
  [household, into]: readonly Household[],
): Refusal | undefined {
  for (const one of change === 'split' ? [household!] : [household!, ...(into ? [into] : [])]) {
    const closing = one.acts.find((act) => isClosing(act) && act.from <= on)
    const [settled] = one.residence
    const because: Refusal | undefined = closing
      ? closedBy(closing)
      : !settled
        ? { code: 'not-founded', needs: 'settled' }
        : on < settled.from
          ? { code: 'too-early', on, after: 'settled', from: settled.from }
          : undefined
    if (because) return { code: 'of-household', household: one.stream, because }
  }
  return undefined
}

/** The plan, where every household that results is lawful and has one head. */
function judged(change: LifeChange, plan: readonly HouseholdCommand[], involved: readonly Household[]): Decision<HouseholdCommand> {
  const claims: Claims[] = []
  const results: Household[] = []
  for (const before of involved) {
    const proposed = plan.filter(({ stream }) => stream === before.stream)
    const after = simulate(before, proposed)
    // Undoing brings back relations that were said before.
    const problem = change.change === 'undo' ? undefined : headProblem(before, after, saidOf(change, proposed, before), change.on)
    if (problem) return { ok: false, problem: problem }
    const because = outcomeProblem(proposed, before, after)
    if (because) return { ok: false, problem: { code: 'of-household', household: before.stream, because } }
    claims.push(claimsBetween(before, after))
    results.push(after)
  }
  const half = change.change === 'undo' ? newlyUnpaired(involved, results) : undefined
  if (half) return { ok: false, problem: { code: 'half-stays', from: half.from, to: half.to, on: half.on } }
  return {
    ok: true,
    value: { accepted: plan, claims: { take: claims.flatMap(({ take }) => take), release: claims.flatMap(({ release }) => release) } },
  }
}

/** A change between two households of which one half would be undone. What was recorded by halves before is no matter here. */
function newlyUnpaired(before: readonly Household[], after: readonly Household[]): Unpaired | undefined {
  const all = ([one, other]: readonly Household[]) => (one && other ? [...unpaired(one, other), ...unpaired(other, one)] : [])
  const known = new Set(all(before).map((half) => JSON.stringify(half)))
  return all(after).find((half) => !known.has(JSON.stringify(half)))
}

/** Of whom in a household the change says what they are to its head. */
function saidOf(change: LifeChange, proposed: readonly HouseholdCommand[], { stream }: Household): string[] {
  const relations =
    stream === change.household ? ('staying' in change ? change.staying : undefined) : 'receiving' in change ? change.receiving : undefined
  const joined = proposed.flatMap(({ event }) => (event.type === 'member-joined' ? event.member : []))
  return [...Object.keys(relations ?? {}), ...joined]
}
