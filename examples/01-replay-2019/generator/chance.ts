import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A seeded source of chance: the same seed, the same township. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number
  /** True in `percent` of a hundred cases. */
  in100(percent: number): boolean
  pick<Item>(items: readonly Item[]): Item
  shuffle<Item>(items: readonly Item[]): Item[]
}

export function chance(seed: number): Chance {
  const generator = xoroshiro128plus(seed)
  const int = (least: number, most: number) => uniformInt(generator, least, most)
  return {
    int,
    in100: (percent) => int(1, 100) <= percent,
    pick: (items) => items[int(0, items.length - 1)]!,
    shuffle(items) {
      const shuffled = [...items]
      for (let at = shuffled.length - 1; at > 0; at--) {
        const other = int(0, at)
        ;[shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!]
      }
      return shuffled
    },
  }
}
