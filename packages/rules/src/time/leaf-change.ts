import { decisiveLeaves, type LeafReason, leafReasons, type Reason } from '../evaluate/determination.ts'

/** One leaf of a rule in two determinations; on one side only where the rule of the other does not have it. */
export interface LeafChange {
  readonly before: LeafReason | undefined
  readonly after: LeafReason | undefined
}

/**
 * The leaves that are not the same in two determinations of a question: that turned, that have another value, or that are
 * compared with another one. Equal leaves of a rule are one.
 */
export function leafChanges(before: Reason, after: Reason): LeafChange[] {
  const were = byIdentity(before)
  const are = byIdentity(after)
  const changes: LeafChange[] = []
  for (const identity of new Set([...were.keys(), ...are.keys()])) {
    const change = { before: were.get(identity), after: are.get(identity) }
    if (isTurned(change) || hasOtherValue(change)) changes.push(change)
  }
  return changes
}

/** Whether a leaf has another outcome than before, or is only on one side. */
export function isTurned({ before, after }: LeafChange): boolean {
  return before?.outcome !== after?.outcome
}

/** Whether one of two answers rests on a leaf that is not the same in them. */
export function isRestedOn({ before, after }: LeafChange, reasonBefore: Reason, reasonAfter: Reason): boolean {
  const isAmong = (leaf: LeafReason | undefined, reason: Reason) =>
    leaf !== undefined && decisiveLeaves(reason).some((one) => identityOf(one) === identityOf(leaf))
  return isAmong(before, reasonBefore) || isAmong(after, reasonAfter)
}

/** Whether the fact or the parameter of a leaf has another value than before. */
function hasOtherValue({ before, after }: LeafChange): boolean {
  return before?.value !== after?.value || before?.parameter?.value !== after?.parameter?.value
}

/** The name of the parameter that a leaf compares its fact with, be it one without a value; undefined for a literal. */
export function parameterOfLeaf({ parameter, missing }: LeafReason): string | undefined {
  if (parameter) return parameter.name
  for (const one of missing) if ('parameter' in one) return one.parameter
  return undefined
}

function byIdentity(reason: Reason): Map<string, LeafReason> {
  return new Map(leafReasons(reason).map((leaf) => [identityOf(leaf), leaf]))
}

/** What a leaf asks, whatever the answer: a leaf with another value of the same parameter is the same. */
function identityOf(leaf: LeafReason): string {
  const { fact, operator, against } = leaf
  const parameter = parameterOfLeaf(leaf)
  return JSON.stringify([fact, operator, parameter === undefined ? against : { parameter }])
}
