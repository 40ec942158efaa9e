import type { Basis, Question } from '../events/basis.ts'
import type { Day } from '../day.ts'
import type { StatusAct } from '../household.ts'
import type { Refusal } from '../refusal.ts'

/** An act of an authority that must rest on something. A natural decrease is a fact of life and rests on nothing. */
export type GroundedAct = Extract<StatusAct, { basis: Basis }>

interface Support {
  readonly question: readonly [Question, ...Question[]]
  readonly outcome: boolean
}

/** The determination that supports each act: the question (one of them) and the answer it needs. */
export const SUPPORT: Readonly<Record<GroundedAct['type'], Support>> = {
  identified: { question: ['eligible'], outcome: true },
  're-identified': { question: ['eligible'], outcome: true },
  removed: { question: ['eligible'], outcome: false },
  exited: { question: ['exit-ready'], outcome: true },
  'flagged-edge': { question: ['edge'], outcome: true },
  'flagged-monitored': { question: ['monitored'], outcome: true },
  'flag-cleared': { question: ['edge', 'monitored'], outcome: false },
}

/** Whether an event is an act that must rest on something. */
export function isGrounded(event: { readonly type: string }): event is GroundedAct {
  return Object.hasOwn(SUPPORT, event.type)
}

/** Refuses an act whose determination does not support it, is of another day, or is of an earlier version. */
export function basisProblem({ type, basis }: GroundedAct, on: Day, version: number): Refusal | undefined {
  if (basis.kind !== 'determination') return undefined
  const needs = SUPPORT[type]
  const { question, outcome } = basis
  if (!needs.question.includes(question) || outcome !== needs.outcome) {
    return { code: 'not-supported', needs, finds: { question, outcome } }
  }
  if (basis.on !== on) return { code: 'basis-of-other-day', on, basis: basis.on }
  if (basis.version !== version) return { code: 'stale-basis', version, basis: basis.version }
  return undefined
}
