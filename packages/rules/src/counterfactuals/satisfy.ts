import type { Node } from '../evaluate/program.ts'
import { type Holds, holds, leavesUnder } from './rails.ts'
import { type Cell, leafWords, type Regions } from './regions.ts'

/** What a node is to come to. */
export interface Goal {
  readonly node: Node
  readonly truth: boolean
}

/** A value that a fact may take, with what it makes of the leaves. */
export type Choice = Pick<Cell, 'representative' | 'trues' | 'falses'>

/** Facts still to be chosen, with the choices that are left. */
interface Pending {
  readonly slot: number
  readonly left: readonly Choice[]
}

/** Looks for values of the open slots that reach the goals; the others stay as they are. Undefined where there are none. */
export type Search = (open: readonly number[]) => Float64Array | undefined

/**
 * Facts that reach all goals, every one of them known; undefined where no facts within the declared bounds do: the search is
 * exhaustive over the cells, and within a cell no leaf can tell.
 */
export function satisfy(regions: Regions, goals: readonly Goal[]): Float64Array | undefined {
  return searchFor(regions, goals)(regions.program.slots.map((_, slot) => slot))
}

/**
 * Makes ready a search for some goals.
 *
 * @param slots what the facts are that are not open; NaN for one that is missing and stays so
 * @param cells the values that an open fact may take, by slot; without it all that its declaration admits
 */
export function searchFor(
  regions: Regions,
  goals: readonly Goal[],
  slots: Float64Array = new Float64Array(regions.program.slots.length).fill(NaN),
  cells: readonly (readonly Choice[])[] = regions.cells,
): Search {
  const { program, layout, evaluate, parameters } = regions
  const wanted = goals.map(({ node, truth }) => holds(node, truth))
  const read = masksOf(regions, goals)
  const choices = cells.map((some, slot) => (read[slot] ? different(some, read[slot]) : some.slice(0, 1)))
  const out = new Int32Array(layout.size)
  evaluate(slots, parameters, out)
  const given = leafWords(out, layout)
  const search = new Branch(wanted, read)
  return (open) => {
    const trues = given.trues.slice()
    const falses = given.falses.slice()
    const pending: Pending[] = []
    for (const slot of open) {
      const mask = read[slot]
      if (!mask) continue
      for (let at = 0; at < mask.length; at++) {
        trues[at]! &= ~mask[at]!
        falses[at]! &= ~mask[at]!
      }
      pending.push({ slot, left: choices[slot]! })
    }
    const found = search.from(trues, falses, pending)
    if (!found) return undefined
    const complete = slots.slice()
    for (const slot of open) complete[slot] = (found.get(slot) ?? choices[slot]![0]!).representative
    return complete
  }

  /** For each slot that the goals read: which leaves, among those of the goals, do. */
  function masksOf({ layout: { leafWords } }: Regions, goals: readonly Goal[]): (Int32Array | undefined)[] {
    const masks: (Int32Array | undefined)[] = program.slots.map(() => undefined)
    for (const leaf of goals.flatMap(({ node }) => leavesUnder(node))) {
      const mask = (masks[program.leaves[leaf]!.slot] ??= new Int32Array(leafWords))
      mask[leaf >> 5]! |= 1 << (leaf & 31)
    }
    return masks
  }
}

/** Of choices that the leaves of a mask do not tell apart, the first. */
function different(choices: readonly Choice[], mask: Int32Array): Choice[] {
  const first = new Map<string, Choice>()
  for (const { representative, ...words } of choices) {
    const trues = words.trues.map((word, at) => word & mask[at]!)
    const falses = words.falses.map((word, at) => word & mask[at]!)
    const key = `${trues.join()};${falses.join()}`
    if (!first.has(key)) first.set(key, { representative, trues, falses })
  }
  return [...first.values()]
}

/**
 * Backtracking. At each step what is chosen decides some nodes (Kleene), and what could yet be chosen bounds what any node
 * can come to; a choice under which a goal cannot be reached any more falls away, and a fact with one choice left takes it.
 * Every leaf reads one slot, so the bits of different slots never overlap.
 */
class Branch {
  readonly #wanted: readonly Holds[]
  readonly #masks: readonly (Int32Array | undefined)[]

  constructor(wanted: readonly Holds[], masks: readonly (Int32Array | undefined)[]) {
    this.#wanted = wanted
    this.#masks = masks
  }

  from(trues: Int32Array, falses: Int32Array, pending: readonly Pending[]): Map<number, Choice> | undefined {
    if (this.#reached(trues, falses)) return new Map()
    const left = this.#possible(trues, falses, pending)
    if (!left) return undefined
    const single = left.filter((one) => one.left.length === 1)
    const several = left.filter((one) => one.left.length > 1)
    if (single.length > 0) return this.#with(trues, falses, single, several)
    const [next] = several.toSorted((a, b) => a.left.length - b.left.length)
    if (!next) return undefined
    const others = several.filter((one) => one !== next)
    for (const choice of next.left) {
      const found = this.#with(trues, falses, [{ slot: next.slot, left: [choice] }], others)
      if (found) return found
    }
    return undefined
  }

  #with(trues: Int32Array, falses: Int32Array, chosen: readonly Pending[], pending: readonly Pending[]): Map<number, Choice> | undefined {
    const nextTrues = trues.slice()
    const nextFalses = falses.slice()
    for (const { left } of chosen) add(nextTrues, nextFalses, left[0]!)
    const found = this.from(nextTrues, nextFalses, pending)
    for (const { slot, left } of found ? chosen : []) found!.set(slot, left[0]!)
    return found
  }

  /** What is left to choose once all that cannot lead to the goals has fallen away; undefined where nothing can. */
  #possible(trues: Int32Array, falses: Int32Array, pending: readonly Pending[]): readonly Pending[] | undefined {
    const hopeTrues = trues.slice()
    const hopeFalses = falses.slice()
    for (const { left } of pending) for (const choice of left) add(hopeTrues, hopeFalses, choice)
    if (!this.#reached(hopeTrues, hopeFalses)) return undefined
    const all = [...pending]
    for (let changed = true; changed;) {
      changed = false
      for (const [at, { slot, left }] of all.entries()) {
        if (left.length === 1) continue
        const mask = this.#masks[slot]!
        const still = left.filter((choice) => {
          remove(hopeTrues, hopeFalses, mask)
          add(hopeTrues, hopeFalses, choice)
          return this.#reached(hopeTrues, hopeFalses)
        })
        if (still.length === 0) return undefined
        remove(hopeTrues, hopeFalses, mask)
        for (const choice of still) add(hopeTrues, hopeFalses, choice)
        if (still.length === left.length) continue
        all[at] = { slot, left: still }
        changed = true
      }
    }
    return all
  }

  #reached(trues: Int32Array, falses: Int32Array): boolean {
    for (const holds of this.#wanted) if (!holds(trues, falses)) return false
    return true
  }
}

function add(trues: Int32Array, falses: Int32Array, choice: Choice): void {
  for (let at = 0; at < trues.length; at++) {
    trues[at]! |= choice.trues[at]!
    falses[at]! |= choice.falses[at]!
  }
}

function remove(trues: Int32Array, falses: Int32Array, mask: Int32Array): void {
  for (let at = 0; at < trues.length; at++) {
    trues[at]! &= ~mask[at]!
    falses[at]! &= ~mask[at]!
  }
}
