import type { StatementOf } from '../events/household.ts'
import type { Household, StatusAct } from '../household/household.ts'
import { peopleOn } from '../household/member.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { BEFORE_ANY_ACT, follow, type Impossible, isClosing, isEnded, isInheriting, statusOn } from '../household/status.ts'
import type { Entry } from '../household/timeline.ts'
import { attributeTo } from './attribute.ts'
import { closedBy } from './lifespan.ts'

/**
 * The first act that cannot follow the one before it. `proposed` is the id of the event under decision, so that an
 * act that was lawful until now is told apart from the one that is being proposed; undefined where none is.
 */
export function actsProblem(household: Household, proposed: string | undefined): Refusal | undefined {
  let status = BEFORE_ANY_ACT
  for (const act of household.acts) {
    const next = follow(status, act)
    if (!('standing' in next)) {
      return attributeTo(act, refusalOf(household.acts, act, next), proposed)
    }
    status = next
    if (!isClosing(act) && peopleOn(household.members, act.from) === 0) {
      return { code: 'no-members', on: act.from }
    }
  }
  return undefined
}

/** Why an act cannot follow others that are before it; undefined where it can. */
export function impossibleAct(acts: readonly Entry<StatusAct>[], act: Entry<StatusAct>): Refusal | undefined {
  const next = follow(statusOn(acts, act.from), act)
  return 'standing' in next ? undefined : refusalOf(acts, act, next)
}

function refusalOf(acts: readonly Entry<StatusAct>[], act: Entry<StatusAct>, { needs, finds }: Impossible): Refusal {
  const others = acts.filter((other) => other !== act)
  const later = others.find((other) => other.from > act.from)
  if (later && 'standing' in follow(statusOn(others, later.from), act)) {
    return { code: 'too-early', on: act.from, after: later.event.type, from: later.from }
  }
  const { type } = act.event
  const since = finds.since?.from ?? act.from
  if (isEnded(finds.standing)) return closedBy(finds.since!)
  if (isInheriting(act.event)) {
    const { standing, flag } = act.event
    return { code: 'unlike-status', has: { standing: finds.standing, flag: finds.flag }, other: { standing, flag } }
  }
  if (needs.includes('no-flag') && finds.flag !== 'none') return { code: 'already-flagged', flag: finds.flag }
  if (type === 'elimination-rolled-back') return { code: 'nothing-to-roll-back' }
  if (type === 'flag-cleared') return { code: 'no-flag' }
  if (type === 'flagged-edge') return { code: 'edge-of-registered', since }
  if (act.event.type === 'flagged-monitored' && isUndecided(act.event)) {
    return { code: 'not-supported', needs: MONITORED, finds: { ...MONITORED, outcome: 'unknown' } }
  }
  if (type === 're-identified' || type === 'flagged-monitored') return { code: 'never-exited', act: type }
  if (finds.standing === 'registered') return { code: 'already-registered', since }
  if (finds.standing === 'exited') {
    return type === 'exited' ? { code: 'already-exited', since } : { code: 'return-instead', exited: since }
  }
  return { code: 'never-identified', act: type }
}

const MONITORED = { question: 'monitored', outcome: true } as const

/** Whether the law may take a household in that never exited, if only it were known whether it is at risk. */
function isUndecided({ as, basis }: StatementOf<'flagged-monitored'>): boolean {
  return as === undefined && basis.kind === 'determination' && basis.question === MONITORED.question && basis.outcome === 'unknown'
}
