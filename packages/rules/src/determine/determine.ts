import type { Day, Household } from '@hearthfold/core'
import { assertDay } from '@hearthfold/core/days'
import { FACTS_VERSION } from '@hearthfold/core/facts'
import { type Determination, missingOf, type Reason } from '../evaluate/determination.ts'
import { leafTruth, ruleTruth } from '../evaluate/outcomes.ts'
import { kleene, type Truth } from '../evaluate/truth.ts'
import { type RuleInputs, groundOf } from './inputs.ts'
import type { Pack, Rule } from '../pack/pack.ts'
import { ruleOn } from '../pack/pack-on.ts'
import { reasonOf } from './reason.ts'

/** The day of a determination, and the law by which it is made. */
export interface Asked {
  readonly on: Day
  readonly pack: Pack
}

/**
 * Answers a question about a household on a day; without a question, every question that the pack has a rule for. As known
 * when: that was chosen when it was folded. Synchronous and three-valued: what is missing leaves unknown what it could
 * decide, and nothing else. A question that the pack has no rule for gives undefined.
 */
export function determine(household: Household, asked: Asked & { readonly question: string }): Determination | undefined
export function determine(household: Household, asked: Asked): Determination[]
export function determine(
  household: Household,
  { on, pack, question }: Asked & { question?: string },
): Determination | undefined | Determination[] {
  assertDay('on', on)
  if (question === undefined) return pack.rules.map((rule) => determineBy(rule, household, on, pack))
  const rule = pack.rules.find(({ event }) => event.type === question)
  return rule && determineBy(rule, household, on, pack)
}

function determineBy(rule: Rule, household: Household, on: Day, pack: Pack): Determination {
  const found = ruleOn(pack, rule, on)
  const ground = 'law' in found ? groundOf(household, found.law, found.rule, on) : groundOf(household, pack, rule, on)
  const { evaluate, layout } = ground.compiled
  const out = new Int32Array(layout.size)
  evaluate(ground.slots, ground.values, out)
  const reason = () => reasonOf(ground, (node) => kleene(node, ({ leaf }) => leafTruth(out, layout, leaf)))
  const words = (from: number) => [...out.subarray(from, from + layout.leafWords)]
  const leaves = { true: words(layout.leavesTrue), false: words(layout.leavesFalse) }
  return determinationOf(household, on, ground, ruleTruth(out, layout, 0), leaves, reason, 'law' in found ? undefined : found.notInForce)
}

/** A determination of what an evaluator found. The reasons are written out when they are first asked for. */
export function determinationOf(
  { stream, version }: Household,
  on: Day,
  { pack, rule }: RuleInputs,
  found: Truth,
  leaves: Determination['leaves'],
  reason: () => Reason,
  notInForce?: Pack['inForce'],
): Determination {
  const { name, label, citation, messages, origin } = rule
  let because: Reason | undefined
  return {
    stream,
    question: rule.event.type,
    on,
    outcome: notInForce ? 'unknown' : found,
    version,
    pack: { id: pack.id, version: pack.version, hash: pack.hash },
    facts: FACTS_VERSION,
    rule: { name, label, citation, origin, ...(messages ? { messages } : {}) },
    leaves,
    get because() {
      return (because ??= reason())
    },
    get missing() {
      return missingOf(this.because)
    },
    notInForce,
  }
}
