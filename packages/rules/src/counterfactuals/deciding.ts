import type { Household } from '@hearthfold/core'
import { assertDay } from '@hearthfold/core/days'
import type { FactValue, MissingEvidence } from '@hearthfold/core/facts'
import type { MissingParameter } from '../evaluate/parameters.ts'
import type { Asked } from '../determine/determine.ts'
import { ruleTruth } from '../evaluate/outcomes.ts'
import type { Node } from '../evaluate/program.ts'
import { decode } from '../evaluate/slot.ts'
import type { Truth } from '../evaluate/truth.ts'
import { type RuleInputs, groundOf } from '../determine/inputs.ts'
import { regionsOfGround } from './ground-regions.ts'
import { ruleOn } from '../pack/pack-on.ts'
import { holds } from './rails.ts'
import { leafWords, type Regions } from './regions.ts'
import { searchFor } from './satisfy.ts'
import { smallestSets } from './smallest-sets.ts'

/** Missing facts that would decide an answer without any other, and what would supply them. */
export interface DecidingSet {
  readonly facts: readonly string[]
  readonly missing: readonly MissingEvidence[]
  /** Values of the facts that would decide it so: one example. */
  readonly example: Readonly<Record<string, FactValue>>
}

/** How an unknown could come to be decided one way. */
export interface WayToDecide {
  readonly outcome: boolean
  /** The smallest sets, all of one size: a dozen of them at most. */
  readonly sets: readonly DecidingSet[]
  /** Whether there are more sets of that size. */
  readonly more: boolean
}

/** What would decide an unknown answer. */
export interface Deciding {
  readonly question: string
  readonly outcome: Truth
  /** Of each outcome that is still possible; none where the answer is decided, and none where no evidence can. */
  readonly ways: readonly WayToDecide[]
  /** Parameters without a value that keep it unknown as long as nothing else decides it. No evidence supplies them. */
  readonly parameters: readonly MissingParameter[]
}

/** How many sets are named. */
const MOST_SETS = 12

/**
 * What would decide an answer about a household that is unknown: for yes and for no the smallest sets of missing facts that
 * some values of these alone, within their declared bounds, would decide so. A question that the pack has no rule for gives
 * undefined.
 */
export function deciding(household: Household, { on, pack, question }: Asked & { readonly question: string }): Deciding | undefined {
  assertDay('on', on)
  const rule = pack.rules.find(({ event }) => event.type === question)
  if (!rule) return undefined
  // No evidence brings a pack into force.
  const inForce = ruleOn(pack, rule, on)
  if ('notInForce' in inForce) return { question, outcome: 'unknown', ways: [], parameters: [] }
  const ground = groundOf(household, inForce.law, inForce.rule, on)
  const { program, layout, evaluate } = ground.compiled
  const out = new Int32Array(layout.size)
  evaluate(ground.slots, ground.values, out)
  const outcome = ruleTruth(out, layout, 0)
  if (outcome !== 'unknown') return { question, outcome, ways: [], parameters: [] }
  const regions = regionsOfGround(ground)
  const ways = [true, false].flatMap((outcome): WayToDecide[] => {
    const found = decidingSets(regions, program.rules[0]!, ground.slots, outcome)
    return found ? [{ outcome, sets: found.sets.map((set) => named(set, ground)), more: found.more }] : []
  })
  return { question, outcome, ways, parameters: lackingParameters(ground, out) }
}

/** Slots that decide a node, with values for them. */
export interface DecidingSlots {
  readonly slots: readonly number[]
  /** By slot: what is known, and the values of these; NaN for all that stays missing. */
  readonly example: Float64Array
}

/**
 * The smallest sets of missing slots whose values alone can decide a node to an outcome; undefined where none can. Facts that
 * several leaves read are taken by the cells of their domain, so leaves that exclude one another are never counted together.
 *
 * @param slots NaN where a fact is missing
 */
export function decidingSets(
  regions: Regions,
  node: Node,
  slots: Float64Array,
  outcome: boolean,
  most = MOST_SETS,
): { readonly sets: readonly DecidingSlots[]; readonly more: boolean } | undefined {
  const search = searchFor(regions, [{ node, truth: outcome }], slots)
  const missing = [...slots.keys()].filter((slot) => Number.isNaN(slots[slot]!))
  const found = smallestSets(missing, (open) => search(open) !== undefined, { largest: missing.length, most })
  if ('none' in found) return undefined
  return { sets: found.sets.map((set) => ({ slots: set, example: search(set)! })), more: found.more }
}

function named({ slots, example }: DecidingSlots, { compiled, facts }: RuleInputs): DecidingSet {
  const chosen = slots.map((slot) => compiled.program.slots[slot]!)
  const missing = chosen.flatMap(({ fact }) => {
    const derived = facts.get(fact)
    return derived && 'missing' in derived ? derived.missing : []
  })
  const different = new Map(missing.map((one) => [`${one.evidence} ${one.of ?? ''}`, one]))
  return {
    facts: chosen.map(({ fact }) => fact),
    missing: [...different.values()],
    example: Object.fromEntries(chosen.map((slot, at) => [slot.fact, decode(slot, example[slots[at]!]!)!])),
  }
}

/** The parameters without a value that are read under nodes that are unknown. */
function lackingParameters({ compiled: { program, layout }, values, parameters }: RuleInputs, out: Int32Array): MissingParameter[] {
  const { trues, falses } = leafWords(out, layout)
  const lacking = new Set<string>()
  const visit = (node: Node): void => {
    if (holds(node, true)(trues, falses) || holds(node, false)(trues, falses)) return
    if ('not' in node) return visit(node.not)
    if (!('leaf' in node)) return ('all' in node ? node.all : node.any).forEach(visit)
    const { against } = program.leaves[node.leaf]!
    if ('parameter' in against && Number.isNaN(values[against.parameter]!)) lacking.add(program.parameters[against.parameter]!)
  }
  visit(program.rules[0]!)
  return [...lacking].map((name) => parameters.get(name) as MissingParameter)
}
