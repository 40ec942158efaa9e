import { factNamed, type Following } from '@hearthfold/core/facts'
import type { FactDeclaration } from '../pack/pack.ts'
import { type Interval, isInside } from './interval.ts'
import { type Move, nearestOf, stepOf } from './move.ts'
import { isAlike, leafWords, type Regions } from './regions.ts'

/** A slot that changes whenever another does. */
export interface Follower {
  readonly slot: number
  readonly leader: number
  readonly value: Following['value']
}

/** What a fact follows; undefined where it follows none. */
export type FollowingOf = (fact: string) => Following | undefined

/** What facts follow by the catalogue. */
export const catalogued: FollowingOf = (name) => {
  const fact = factNamed(name)
  return fact?.kind === 'number' ? fact.follows : undefined
}

/** The slots that follow another of the same program, where both are known. */
export function followersOf({ slots: described }: Regions['program'], slots: Float64Array, followingOf: FollowingOf): Follower[] {
  return described.flatMap(({ fact, kind }, slot): Follower[] => {
    const following = kind === 'number' && !Number.isNaN(slots[slot]!) ? followingOf(fact) : undefined
    const leader = following ? described.findIndex((other) => other.fact === following.fact && other.kind === 'number') : -1
    return following && leader >= 0 && !Number.isNaN(slots[leader]!) ? [{ slot, leader, value: following.value }] : []
  })
}

/** The same regions with every leaf that reads a follower counted as one of its leader. */
export function led(regions: Regions, followers: readonly Follower[]): Regions {
  const { program } = regions
  const leaderOf = (slot: number) => followers.find((one) => one.slot === slot)?.leader ?? slot
  return { ...regions, program: { ...program, leaves: program.leaves.map((leaf) => ({ ...leaf, slot: leaderOf(leaf.slot) })) } }
}

/**
 * The changes of a number and its followers together that any leaf could notice, the nearest of each kind. They are sought
 * where the number or one of them comes into, or past the near end of, a cell of its own: nothing changes between.
 */
export function movesOfLeader(
  regions: Regions,
  facts: Readonly<Record<string, FactDeclaration>>,
  slot: number,
  followers: readonly Follower[],
  slots: Float64Array,
): Move[] {
  const { program, layout, evaluate, parameters, cells } = regions
  const declared = facts[program.slots[slot]!.fact]!
  const current = slots[slot]!
  if (declared.kind !== 'number' || !declared.changeable || Number.isNaN(current)) return []
  const step = stepOf(declared, current)
  if (step === undefined) return []
  const members = [{ slot, value: (_: number, __: number, to: number) => to }, ...followers]
  const valueAt = (member: (typeof members)[number], count: number) => member.value(slots[member.slot]!, current, current + count * step)
  const alone = new Float64Array(program.slots.length).fill(NaN)
  const out = new Int32Array(layout.size)
  const wordsAt = (count: number) => {
    for (const member of members) alone[member.slot] = count === 0 ? slots[member.slot]! : valueAt(member, count)
    evaluate(alone, parameters, out)
    return leafWords(out, layout)
  }
  const counts = new Set<number>()
  for (const way of [-1, 1]) {
    const most = Math.floor((way > 0 ? declared.max - current : current - declared.min) / step)
    for (const member of members) {
      for (const { values } of cells[member.slot]!) {
        const isReached = reaching(values as Interval, slots[member.slot]!)
        const count = isReached && leastCount(most, (count) => isReached(valueAt(member, way * count)))
        if (count !== undefined) counts.add(way * count)
      }
    }
  }
  const now = wordsAt(0)
  const moves = [...counts].flatMap((count): Move[] => {
    const values = members.map((member) => ({ slot: member.slot, representative: valueAt(member, count) }))
    if (!values.every(({ slot, representative }) => canBe(facts[program.slots[slot]!.fact]!, representative))) return []
    const words = wordsAt(count)
    const change = count * step
    const alongside = values.slice(1).filter(({ representative }) => !Number.isNaN(representative))
    return isAlike(now, words)
      ? []
      : [{ slot, representative: current + change, change, cost: Math.abs(change) / declared.changeable!.scale, alongside, ...words }]
  })
  return nearestOf(moves)
}

/** Whether a value lies in an interval or beyond it, seen from where a fact is; undefined where it is in it already. */
function reaching(interval: Interval, current: number): ((value: number) => boolean) | undefined {
  if (isInside(interval, current)) return undefined
  const { low, high, lowOpen, highOpen } = interval
  const isBelow = current < low || (current === low && lowOpen)
  return isBelow ? (value) => (lowOpen ? value > low : value >= low) : (value) => (highOpen ? value < high : value <= high)
}

/** The least count from 1 on, of at most so many, of which something is so that is so of all greater ones. */
function leastCount(most: number, isSo: (count: number) => boolean): number | undefined {
  if (most < 1 || !isSo(most)) return undefined
  let [low, high] = [0, most]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isSo(middle)) high = middle
    else low = middle
  }
  return high
}

/** Whether a number can be a fact, as far as can be told. */
function canBe(declared: FactDeclaration, value: number): boolean {
  if (declared.kind !== 'number' || Number.isNaN(value)) return true
  return value >= declared.min && value <= declared.max && (!declared.whole || Number.isInteger(value))
}
