import type { Household, Result } from '@hearthfold/core'
import { assertDay } from '@hearthfold/core/days'
import type { FactValue } from '@hearthfold/core/facts'
import { decisiveLeaves } from '../evaluate/determination.ts'
import { type Asked, determine } from '../determine/determine.ts'
import { ruleTruth } from '../evaluate/outcomes.ts'
import type { Node } from '../evaluate/program.ts'
import { decode } from '../evaluate/slot.ts'
import type { Truth } from '../evaluate/truth.ts'
import { groundOf } from '../determine/inputs.ts'
import type { FactDeclaration } from '../pack/pack.ts'
import { ruleOn } from '../pack/pack-on.ts'
import { catalogued, followersOf, type FollowingOf, led, movesOfLeader } from './follower.ts'
import { regionsOfGround } from './ground-regions.ts'
import { type Move, movesOf } from './move.ts'
import { holds } from './rails.ts'
import { leafWords, type Regions } from './regions.ts'
import { searchFor } from './satisfy.ts'
import { smallestSets } from './smallest-sets.ts'

/** One fact that changes. */
export interface Change {
  readonly fact: string
  readonly from: FactValue
  readonly to: FactValue
  /** By how much, in the unit of the fact; only of a number. */
  readonly change?: number
  /** What becomes of facts of the rule that one statement supplies with this one; only where there are any. */
  readonly alongside?: readonly { readonly fact: string; readonly from: FactValue; readonly to: FactValue }[]
}

/** Changes that turn an answer together, and what they cost by the scales that the pack declares. */
export interface Flip {
  readonly changes: readonly Change[]
  readonly cost: number
}

/**
 * Why nothing is said to turn an answer: it is unknown; the pack is not in force; no fact that the rule reads is known and
 * declared changeable; no change of those within their bounds does it; or only one of more than three facts does.
 */
export type NoFlip = 'unknown' | 'not-in-force' | 'nothing-changeable' | 'impossible' | 'too-many'

/** What would turn an answer. */
export interface Flips {
  readonly question: string
  readonly outcome: Truth
  /** Those of the fewest facts, the cheapest first; a few at most. */
  readonly flips: readonly Flip[]
  readonly none: NoFlip | undefined
  /** Where more than three facts would have to change: those on which the answer rests. */
  readonly restsOn?: readonly string[]
}

/** How many facts may change. More is no advice any more. */
const MOST_FACTS = 3

/** The leaves that are true and those that are false, as bits. */
type Words = Pick<Move, 'trues' | 'falses'>

/** How many alternatives are named. */
const MOST_FLIPS = 3

/**
 * What would turn a yes or no about a household: the smallest changes of facts that the pack declares changeable, within their
 * bounds and in whole steps from what they are: the fewest facts, at most three, and then the least cost. What is missing
 * stays missing. A question that the pack has no rule for gives undefined.
 *
 * A fact that follows another one of the rule (`follows` in the catalogue) changes with it and never alone. All other facts
 * are taken as independent of one another, though the evidence of one may bear on another; and nothing is said of whether
 * evidence could ever show a change.
 */
export function flips(household: Household, { on, pack, question }: Asked & { readonly question: string }): Flips | undefined {
  assertDay('on', on)
  const rule = pack.rules.find(({ event }) => event.type === question)
  if (!rule) return undefined
  const inForce = ruleOn(pack, rule, on)
  if ('notInForce' in inForce) return { question, outcome: 'unknown', flips: [], none: 'not-in-force' }
  const ground = groundOf(household, inForce.law, inForce.rule, on)
  const { program, layout, evaluate } = ground.compiled
  const out = new Int32Array(layout.size)
  evaluate(ground.slots, ground.values, out)
  const outcome = ruleTruth(out, layout, 0)
  if (outcome === 'unknown') return { question, outcome, flips: [], none: 'unknown' }
  const found = flipsOf(regionsOfGround(ground), program.rules[0]!, ground.slots, pack.facts, !outcome)
  if (!found.ok && found.problem === 'too-many') {
    const rested = decisiveLeaves(determine(household, { on, pack, question })!.because)
    return { question, outcome, flips: [], none: found.problem, restsOn: [...new Set(rested.map(({ fact }) => fact))] }
  }
  return !found.ok ? { question, outcome, flips: [], none: found.problem } : { question, outcome, flips: found.value, none: undefined }
}

/**
 * The smallest changes that bring a node to an outcome that it does not have.
 *
 * @param slots what the facts are; NaN where one is missing
 * @param facts the declarations of all facts of the program
 * @param followingOf what facts follow
 */
export function flipsOf(
  regions: Regions,
  node: Node,
  slots: Float64Array,
  facts: Readonly<Record<string, FactDeclaration>>,
  outcome: boolean,
  followingOf: FollowingOf = catalogued,
): Result<readonly Flip[], NoFlip> {
  const { program } = regions
  const followers = followersOf(program, slots, followingOf)
  const moves = program.slots.map(({ fact }, slot) => {
    if (followers.some((one) => one.slot === slot)) return []
    const own = followers.filter((one) => one.leader === slot)
    return own.length > 0 ? movesOfLeader(regions, facts, slot, own, slots) : movesOf(regions, facts[fact]!, slot, slots[slot]!)
  })
  const isMover = (slot: number) => !Number.isNaN(slots[slot]!) && !followers.some((one) => one.slot === slot)
  if (!program.slots.some(({ fact }, slot) => facts[fact]!.changeable && isMover(slot))) return { ok: false, problem: 'nothing-changeable' }
  const changeable = [...moves.keys()].filter((slot) => moves[slot]!.length > 0)
  const grouped = led(regions, followers)
  const stay = stayOf(grouped, slots)
  const cells = moves.map((some, slot) => [{ representative: slots[slot]!, ...stay(slot) }, ...some])
  const search = searchFor(grouped, [{ node, truth: outcome }], slots, cells)
  const found = smallestSets(changeable, (open) => search(open) !== undefined, { largest: MOST_FACTS, most: Infinity })
  if ('none' in found) return { ok: false, problem: found.none === 'unreachable' ? 'impossible' : 'too-many' }
  const test = holds(node, outcome)
  const all = found.sets.flatMap((set) => {
    const kept = union([...program.slots.keys()].filter((slot) => !set.includes(slot)).map(stay), grouped)
    const turns = (chosen: readonly Move[]) => {
      const { trues, falses } = union([kept, ...chosen], grouped)
      return test(trues, falses)
    }
    return nearestTurns(
      set.map((slot) => moves[slot]!),
      turns,
    )
  })
  const flips = all.toSorted((a, b) => costOf(a) - costOf(b) || order(a, b)).slice(0, MOST_FLIPS)
  return { ok: true, value: flips.map((chosen) => flipOf(regions, slots, chosen)) }
}

function union(some: readonly Words[], { layout }: Regions): Words {
  const trues = new Int32Array(layout.leafWords)
  const falses = new Int32Array(layout.leafWords)
  for (const one of some) {
    for (let at = 0; at < trues.length; at++) {
      trues[at]! |= one.trues[at]!
      falses[at]! |= one.falses[at]!
    }
  }
  return { trues, falses }
}

/** The bits that each fact, as it is, makes of the leaves that read it. */
function stayOf({ program, layout, evaluate, parameters }: Regions, slots: Float64Array) {
  const out = new Int32Array(layout.size)
  evaluate(slots, parameters, out)
  const { trues, falses } = leafWords(out, layout)
  return (slot: number) => {
    const mask = new Int32Array(layout.leafWords)
    for (const [at, leaf] of program.leaves.entries()) if (leaf.slot === slot) mask[at >> 5]! |= 1 << (at & 31)
    return { trues: trues.map((word, at) => word & mask[at]!), falses: falses.map((word, at) => word & mask[at]!) }
  }
}

/**
 * One move of each list, in every way that turns the answer, but for those that only go further than another the same way. Of
 * each direction the nearest are tried first, and nothing beyond what has turned is tried at all.
 */
function nearestTurns(lists: readonly (readonly Move[])[], turns: (chosen: readonly Move[]) => boolean): Move[][] {
  const directions = lists.reduce<(readonly Move[])[][]>(
    (some, list) => some.flatMap((one) => ways(list).map((way) => [...one, way])),
    [[]],
  )
  return directions.flatMap((directed) => {
    const found: Move[][] = []
    const last = directed.length - 1
    const visit = (chosen: readonly Move[]): void => {
      const list = directed[chosen.length]!
      if (chosen.length < last) return list.forEach((move) => visit([...chosen, move]))
      const beyond = found.filter((one) => chosen.every((move, at) => isOnTheWay(one[at]!, move))).map((one) => Math.abs(one[last]!.change))
      const limit = Math.min(...beyond)
      for (const move of list) {
        if (Math.abs(move.change) >= limit) return
        if (turns([...chosen, move])) return void found.push([...chosen, move])
      }
    }
    visit([])
    return found
  })
}

/** The moves downwards and those upwards, where there are any; each the nearest first. */
function ways(moves: readonly Move[]): Move[][] {
  const nearest = moves.toSorted((a, b) => Math.abs(a.change) - Math.abs(b.change))
  return [nearest.filter(({ change }) => change < 0), nearest.filter(({ change }) => change > 0)].filter((way) => way.length > 0)
}

function isOnTheWay(move: Move, further: Move): boolean {
  return Math.sign(move.change) === Math.sign(further.change) && Math.abs(move.change) <= Math.abs(further.change)
}

function costOf(chosen: readonly Move[]): number {
  return chosen.reduce((sum, { cost }) => sum + cost, 0)
}

/** Among equals: in the order in which the rule reads the facts. */
function order(a: readonly Move[], b: readonly Move[]): number {
  const at = a.findIndex((move, at) => move.slot !== b[at]!.slot)
  return at < 0 ? 0 : a[at]!.slot - b[at]!.slot
}

function flipOf({ program }: Regions, slots: Float64Array, chosen: readonly Move[]): Flip {
  const changed = (slot: number, number: number) => {
    const described = program.slots[slot]!
    return { fact: described.fact, from: decode(described, slots[slot]!)!, to: decode(described, number)! }
  }
  const changes = chosen.map(({ slot, representative, change, alongside }): Change => {
    const said = changed(slot, representative)
    if (program.slots[slot]!.kind !== 'number') return said
    const others = alongside.map((one) => changed(one.slot, one.representative))
    return { ...said, change, ...(others.length > 0 ? { alongside: others } : {}) }
  })
  return { changes, cost: costOf(chosen) }
}
