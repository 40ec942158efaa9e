import { assertDay } from '../calendar/not-a-day.ts'
import type { Basis, Question } from '../events/basis.ts'
import type { Day } from '../values/day.ts'
import type { StatementOf } from '../events/household.ts'
import { FlaggedMonitored } from '../events/monitoring.ts'
import type { Household, StatusAct } from '../household/household.ts'
import type { Procedures } from '../values/procedure.ts'
import type { MonitoredAs } from '../events/monitoring.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { statusOn } from '../household/status.ts'
import type { Laws } from '../command/laws.ts'

/** An act of an authority that must rest on something. A natural decrease is a fact of life and rests on nothing. */
export type GroundedAct = Extract<StatusAct, { basis: Basis }>

export interface Support {
  readonly question: Question
  readonly outcome: boolean
}

/**
 * The determinations that support each act: any one of them, the strongest first. A flag is cleared because its risk was
 * eliminated; where the law of the day knows no elimination, because the household is no longer what it was flagged as.
 */
export const SUPPORT: Readonly<Record<GroundedAct['type'], readonly [Support, ...Support[]]>> = {
  identified: [{ question: 'eligible', outcome: true }],
  're-identified': [{ question: 'eligible', outcome: true }],
  // Who is no longer poor was not wrongly registered: only what excludes from registration is a reason to remove.
  removed: [{ question: 'excluded', outcome: true }],
  exited: [{ question: 'exit-ready', outcome: true }],
  'flagged-edge': [{ question: 'edge', outcome: true }],
  'flagged-monitored': [
    { question: 'unstable', outcome: true },
    { question: 'monitored', outcome: true },
    { question: 'sudden-hardship', outcome: true },
  ],
  'flag-cleared': [
    { question: 'risk-eliminated', outcome: true },
    { question: 'edge', outcome: false },
    { question: 'monitored', outcome: false },
  ],
  // What the clearing needed was not so on its day: see `judgedBy`.
  'elimination-rolled-back': [
    { question: 'risk-eliminated', outcome: false },
    { question: 'edge', outcome: true },
    { question: 'monitored', outcome: true },
  ],
}

/** The types of monitored households that a law tells apart: those for which it has a rule. */
export function monitoredTypes(questions: readonly string[]): MonitoredAs[] {
  return FlaggedMonitored.shape.as.unwrap().options.filter((type) => questions.includes(type))
}

/** An act as far as it says what it can rest on. */
export type ActToSupport = Pick<GroundedAct, 'type'> & { readonly as?: StatementOf<'flagged-monitored' | 're-identified'>['as'] }

/**
 * The determinations that support an act of a day, the strongest first. A flag rests on no question but its own and the elimination;
 * and where the law answers the strongest of its questions, on that one alone: what is weaker stands in for it, not beside it.
 *
 * @param questions what the law answers; left out where no law is at hand
 */
export function supportsOf(
  { type, as }: ActToSupport,
  on: Day,
  { acts }: Household,
  questions: readonly string[] = [],
): readonly [Support, ...Support[]] {
  assertDay('on', on)
  const [strongest, ...others] = SUPPORT[type]
  if (type === 'flagged-monitored') {
    const [ofAll, ofHardship] = [others[0]!, others[1]!]
    if (as === 'sudden-hardship') return [ofHardship]
    if (questions.length === 0) return [strongest, ofAll]
    // Under a law that tells the types apart, that some type is true supports none of them.
    return [questions.includes(strongest.question) ? strongest : ofAll]
  }
  if (type !== 'flag-cleared' && type !== 'elimination-rolled-back') return SUPPORT[type]
  if (questions.includes(strongest.question)) return [strongest]
  const { flag, cleared } = statusOn(acts, on)
  const foreign = (flag === 'none' ? cleared : flag) === 'monitored' ? 'edge' : 'monitored'
  return [strongest, ...others.filter(({ question }) => question !== foreign)]
}

/** The household and the day by which an act is judged. */
export interface Judged {
  readonly household: Household
  readonly on: Day
}

/**
 * By what an act of a day is judged: the household as it is on that day; of a rollback, as it was on the day of the clearing, before
 * that, as known now. So what came over it later is no reason to take an elimination back: that is a new risk.
 */
export function judgedBy(act: ActToSupport, on: Day, household: Household): Judged {
  assertDay('on', on)
  if (act.type !== 'elimination-rolled-back') return { household, on }
  const { acts } = household
  const at = acts.findLastIndex(({ from, event }) => event.type === 'flag-cleared' && from <= on)
  return at < 0 ? { household, on } : { household: { ...household, acts: acts.slice(0, at) }, on: acts[at]!.from }
}

/**
 * What else must hold for an act, besides its support: who is so poor that it is to be identified is no edge household any more, but
 * not since its risk is gone.
 *
 * @param questions what the law answers
 */
export function alsoNeeded({ type }: ActToSupport, on: Day, { acts }: Household, questions: readonly string[]): readonly Support[] {
  assertDay('on', on)
  const { flag, cleared } = statusOn(acts, on)
  const isOfEdge = type === 'flag-cleared' && (flag === 'none' ? cleared : flag) === 'edge' && !questions.includes('risk-eliminated')
  return isOfEdge && questions.includes('eligible') ? [{ question: 'eligible', outcome: false }] : []
}

/** Whether an event is an act that must rest on something. */
export function isGrounded(event: { readonly type: string }): event is GroundedAct {
  return Object.hasOwn(SUPPORT, event.type)
}

/** Refuses an act whose determination is by another law, does not support it, is of another day, or is of an earlier version. */
export function basisProblem(act: GroundedAct, on: Day, household: Household, { procedures, rules }: Laws): Refusal | undefined {
  const { basis } = act
  if (basis.kind !== 'determination') return undefined
  const handed = rules?.pack ?? procedures?.pack
  // Who could name any pack could be judged by one that asks for less.
  if (handed && basis.pack.hash !== handed.hash) {
    return { code: 'basis-of-other-pack', handed: nameOf(handed), basis: nameOf(basis.pack) }
  }
  if (rules && !rules.questions.includes(basis.question))
    return { code: 'no-rule', act: act.type, question: basis.question, pack: rules.pack.id }
  const types = act.type === 'flagged-monitored' && act.as === undefined && rules ? monitoredTypes(rules.questions) : []
  if (types.length > 0) return { code: 'type-unsaid', types }
  const supports = supportsOf(act, on, household, rules?.questions)
  // Of a question on which the act cannot rest at all, the last named is what it could rest on under any law.
  const needs = supports.find(({ question }) => question === basis.question) ?? supports.at(-1)!
  const { version } = household
  const { question, outcome } = basis
  if (question !== needs.question || outcome !== needs.outcome) {
    return { code: 'not-supported', needs, finds: { question, outcome } }
  }
  const judged = judgedBy(act, on, household)
  if (basis.on !== judged.on) return { code: 'basis-of-other-day', on: judged.on, basis: basis.on }
  if (basis.version !== version) return { code: 'stale-basis', version, basis: basis.version }
  return undefined
}

function nameOf({ id, version, hash }: Procedures['pack']): string {
  return `${id} ${version} (${hash.slice(0, 8)})`
}
