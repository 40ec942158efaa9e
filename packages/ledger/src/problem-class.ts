import type { Refusal } from '@hearthfold/core'
import type { CommitRefusal } from '@hearthfold/core/store'

/**
 * What kind of no it is. `input`: what was asked is no proper request. `state`: the ledger stands otherwise. `law`: the law or the rights of
 * who asks do not allow it. `conflict`: somebody else was faster, ask again. `storage`: the ledger or its keys could not be reached.
 */
export type ProblemClass = 'input' | 'state' | 'law' | 'conflict' | 'storage'

type Code = Refusal['code'] | CommitRefusal['code']

const INPUT = [
  'ill-formed',
  'ill-formed-commit',
  'commit-id-reused',
  'citizen-id-mismatch',
  'citizen-id-twice',
  'member-unnamed',
  'ends-before',
  'part-of-other-measure',
  'unknown-event',
  'other-kind',
  'same-household',
  'relations-missing',
  'other-household-unnamed',
  'not-the-same',
  'unknown-step',
  'unknown-objection',
  'unknown-clue',
  'unknown-need',
  'unknown-grant',
  'not-of-stream',
  'type-unsaid',
  'counts-impossible',
] as const satisfies readonly Code[]

const LAW = [
  'not-supported',
  'no-type',
  'no-return',
  'identify-instead',
  'no-rule',
  'no-procedure',
  'basis-of-other-day',
  'basis-of-other-pack',
  'incidence-above',
  'incidence-unknown',
  'not-entitled',
  'step-skipped',
  'step-early',
  'step-over',
  'step-failed',
  'appraisal-incomplete',
  'not-carried',
  'appraisal-carried',
  'objection-open',
  'objection-stands',
  'hears-own-step',
  'procedure-not-begun',
  'procedure-unfinished',
  'owner-verifies',
  'measure-taker-verifies',
  'not-verified',
  'out-of-scope',
  'role-missing',
  'other-actor',
] as const satisfies readonly Code[]

const STORAGE = [
  'keys-unavailable',
  'projection-failed',
  'projection-outdated',
  'storage-failed',
  'unknown-outcome',
  'ledger-busy',
  'ledger-read-only',
  'ledger-damaged',
  'ledger-gone',
] as const satisfies readonly Code[]

const CLASSES: ReadonlyMap<Code, ProblemClass> = new Map<Code, ProblemClass>([
  ...INPUT.map((code) => [code, 'input'] as const),
  ...LAW.map((code) => [code, 'law'] as const),
  ...STORAGE.map((code) => [code, 'storage'] as const),
  ['conflict', 'conflict'],
  ['stale-basis', 'conflict'],
])

/** The class of a refusal of the laws or of the store: most speak against the ledger as it stands. */
export function classOf(refusal: Refusal | CommitRefusal): ProblemClass {
  return refusal.code === 'of-household' ? classOf(refusal.because) : (CLASSES.get(refusal.code) ?? 'state')
}
