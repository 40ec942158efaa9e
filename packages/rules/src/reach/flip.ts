import type { FactValue, Household } from '@hearthfold/core'
import { type Asked, isInForce } from '../determine.ts'
import { ruleTruth } from '../evaluate/outcomes.ts'
import type { Node } from '../evaluate/program.ts'
import { decode } from '../evaluate/slot.ts'
import type { Truth } from '../evaluate/truth.ts'
import { groundOf } from '../ground.ts'
import type { FactDeclaration } from '../pack/pack.ts'
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
}

/** How many facts may change. More is no advice any more. */
const MOST_FACTS = 3

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
  const rule = pack.rules.find(({ event }) => event.type === question)
  if (!rule) return undefined
  if (!isInForce(pack, on)) return { question, outcome: 'unknown', flips: [], none: 'not-in-force' }
  const ground = groundOf(household, pack, rule, on)
  const { program, layout, evaluate } = ground.compiled
  const out = new Int32Array(layout.size)
  evaluate(ground.slots, ground.values, out)
  const outcome = ruleTruth(out, layout, 0)
  if (outcome === 'unknown') return { question, outcome, flips: [], none: 'unknown' }
  const found = flipsOf(regionsOfGround(ground), program.rules[0]!, ground.slots, pack.facts, !outcome)
  return 'none' in found ? { question, outcome, flips: [], none: found.none } : { question, outcome, flips: found.flips, none: undefined }
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
): { readonly flips: readonly Flip[] } | { readonly none: NoFlip } {
  const { program } = regions
  const followers = followersOf(program, slots, followingOf)
  const moves = program.slots.map(({ fact }, slot) => {
    if (followers.some((one) => one.slot === slot)) return []
    const own = followers.filter((one) => one.leader === slot)
    return own.length > 0 ? movesOfLeader(regions, facts, slot, own, slots) : movesOf(regions, facts[fact]!, slot, slots[slot]!)
  })
  const isMover = (slot: number) => !Number.isNaN(slots[slot]!) && !followers.some((one) => one.slot === slot)
  if (!program.slots.some(({ fact }, slot) => facts[fact]!.changeable && isMover(slot))) return { none: 'nothing-changeable' }
  const changeable = [...moves.keys()].filter((slot) => moves[slot]!.length > 0)
  const grouped = led(regions, followers)
  const stay = stayOf(grouped, slots)
  const cells = moves.map((some, slot) => [{ representative: slots[slot]!, ...stay(slot) }, ...some])
  const search = searchFor(grouped, [{ node, truth: outcome }], slots, cells)
  const found = smallestSets(changeable, (open) => search(open) !== undefined, { largest: MOST_FACTS, most: Infinity })
  if ('none' in found) return { none: found.none === 'unreachable' ? 'impossible' : 'too-many' }
  const test = holds(node, outcome)
  const all = found.sets.flatMap((set) => {
    const kept = [...program.slots.keys()].filter((slot) => !set.includes(slot)).map(stay)
    const turns = (chosen: readonly Move[]) => test(union([...kept, ...chosen], 'trues'), union([...kept, ...chosen], 'falses'))
    return cheapestOf(combinations(set.map((slot) => moves[slot]!)).filter(turns))
  })
  const flips = all.toSorted((a, b) => costOf(a) - costOf(b) || order(a, b)).slice(0, MOST_FLIPS)
  return { flips: flips.map((chosen) => flipOf(regions, slots, chosen)) }
}

function union(some: readonly Pick<Move, 'trues' | 'falses'>[], rail: 'trues' | 'falses'): Int32Array {
  const words = some[0]![rail].slice()
  for (const one of some) for (let at = 0; at < words.length; at++) words[at]! |= one[rail][at]!
  return words
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

/** One of each list, in every way. */
function combinations(lists: readonly (readonly Move[])[]): Move[][] {
  return lists.reduce<Move[][]>((some, list) => some.flatMap((one) => list.map((move) => [...one, move])), [[]])
}

/** Drops what only goes further than another the same way. */
function cheapestOf(all: readonly Move[][]): Move[][] {
  return all.filter((one) => !all.some((other) => other !== one && other.every((move, at) => isOnTheWay(move, one[at]!))))
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
