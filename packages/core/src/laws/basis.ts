import type { Basis, Question } from '../events/basis.ts'
import type { Day } from '../day.ts'
import type { Household, StatusAct } from '../household.ts'
import type { Refusal } from '../refusal.ts'
import { statusOn } from '../status.ts'

/** An act of an authority that must rest on something. A natural decrease is a fact of life and rests on nothing. */
export type GroundedAct = Extract<StatusAct, { basis: Basis }>

interface Support {
  readonly question: Question
  readonly outcome: boolean
}

/** The determination that supports each act: the question, and the answer it needs. A monitored flag is cleared on its own question. */
export const SUPPORT: Readonly<Record<GroundedAct['type'], Support>> = {
  identified: { question: 'eligible', outcome: true },
  're-identified': { question: 'eligible', outcome: true },
  removed: { question: 'eligible', outcome: false },
  exited: { question: 'exit-ready', outcome: true },
  'flagged-edge': { question: 'edge', outcome: true },
  'flagged-monitored': { question: 'monitored', outcome: true },
  'flag-cleared': { question: 'edge', outcome: false },
}

/** The question that an act of a day rests on. A flag is cleared on the question on which it was raised. */
export function questionFor(act: GroundedAct['type'], on: Day, { acts }: Household): Question {
  if (act === 'flag-cleared') return statusOn(acts, on).flag === 'monitored' ? 'monitored' : 'edge'
  return SUPPORT[act].question
}

/** Whether an event is an act that must rest on something. */
export function isGrounded(event: { readonly type: string }): event is GroundedAct {
  return Object.hasOwn(SUPPORT, event.type)
}

/** Refuses an act whose determination does not support it, is of another day, or is of an earlier version. */
export function basisProblem({ type, basis }: GroundedAct, on: Day, household: Household): Refusal | undefined {
  if (basis.kind !== 'determination') return undefined
  const needs = { question: questionFor(type, on, household), outcome: SUPPORT[type].outcome }
  const { version } = household
  const { question, outcome } = basis
  if (question !== needs.question || outcome !== needs.outcome) {
    return { code: 'not-supported', needs, finds: { question, outcome } }
  }
  if (basis.on !== on) return { code: 'basis-of-other-day', on, basis: basis.on }
  if (basis.version !== version) return { code: 'stale-basis', version, basis: basis.version }
  return undefined
}
