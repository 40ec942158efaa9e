/** The smallest sets that reach something, or why there are none: not even all do, or only larger ones than were asked for. */
export type SmallestSets =
  | { readonly sets: readonly (readonly number[])[]; /** Whether there are more than were looked for. */ readonly more: boolean }
  | { readonly none: 'unreachable' | 'too-large' }

export interface Limits {
  /** The greatest size that is looked for. */
  readonly largest: number
  /** How many sets are enough. */
  readonly most: number
}

/**
 * All smallest subsets that reach something. A set that falls short is grown until anything more would reach; every set that
 * reaches then has something of what was left out. So only sets that meet all that is known of this kind are tried: one of
 * nine facts that all are needed is found in nine steps, not in 2^9.
 *
 * @param universe what there is to choose from, each once
 * @param reaches whether a set does; whoever has more must reach what less reaches
 */
export function smallestSets(
  universe: readonly number[],
  reaches: (set: readonly number[]) => boolean,
  { largest, most }: Limits,
): SmallestSets {
  if (!reaches(universe)) return { none: 'unreachable' }
  const needs: (readonly number[])[] = []
  for (let size = 0; size <= Math.min(largest, universe.length); size++) {
    const sets: (readonly number[])[] = []
    const isEnough = extend([], new Set(), size, sets)
    if (sets.length > 0) return { sets: sets.slice(0, most).map((set) => set.toSorted((a, b) => a - b)), more: isEnough }
  }
  return { none: 'too-large' }

  /** Collects the sets of a size that have all that is chosen and nothing that is barred; true once there are too many. */
  function extend(chosen: readonly number[], barred: ReadonlySet<number>, size: number, sets: (readonly number[])[]): boolean {
    let need = needs.find((one) => !one.some((element) => chosen.includes(element)))
    if (!need) {
      if (reaches(chosen)) return sets.push(chosen) > most
      need = neededBeside(chosen)
      needs.push(need)
    }
    if (chosen.length + leastMore(chosen) > size) return false
    const out = new Set(barred)
    for (const element of need) {
      if (out.has(element)) continue
      if (extend([...chosen, element], out, size, sets)) return true
      // Whatever has it was found by now.
      out.add(element)
    }
    return false
  }

  /** What a set that falls short leaves out, once nothing can be added to it without reaching. */
  function neededBeside(short: readonly number[]): readonly number[] {
    const grown = [...short]
    for (const element of universe) {
      if (grown.includes(element)) continue
      grown.push(element)
      if (reaches(grown)) grown.pop()
    }
    return universe.filter((element) => !grown.includes(element))
  }

  /** How many more at least: needs that share nothing are met one by one. */
  function leastMore(chosen: readonly number[]): number {
    const met = new Set(chosen)
    let count = 0
    for (const need of needs) {
      if (need.some((element) => met.has(element))) continue
      for (const element of need) met.add(element)
      count++
    }
    return count
  }
}
