import type { Statistics } from '@hearthfold/core'
import { measures } from '@hearthfold/core/facts'
import { evaluate, type Expression } from './arithmetic.ts'
import type { Leaf, Path } from './published-table.ts'

/** What a path that leads nowhere was to lead to. */
export interface LostPath {
  readonly path: Path
}

/** What a table asks of the statistics: a number, undefined where it has none, or the path that leads nowhere. */
export function measure(statistics: Statistics, measured: Expression<Leaf>): number | undefined | LostPath {
  const lost: LostPath[] = []
  const value = evaluate<Leaf>([measured], (leaf) => {
    if (!Array.isArray(leaf)) return combined(statistics, leaf as Exclude<Leaf, Path>)
    const found = follow(statistics, leaf)
    if (typeof found !== 'object') return found
    lost.push(found)
    return undefined
  })
  return lost[0] ?? value
}

function combined({ combinations }: Statistics, { combinations: { all, standing } }: Exclude<Leaf, Path>): number {
  const fitting = combinations.filter(
    (one) => (standing === undefined || one.standing === standing) && all.every((code) => one.measures.includes(code)),
  )
  return fitting.reduce((sum, { households }) => sum + households, 0)
}

const NEVER_GIVEN = { toDate: noAid(), year: noAid() }

function follow(statistics: Statistics, path: Path): number | undefined | LostPath {
  // The statistics name only the measures that were given; one that was never given counts as none.
  const [first, code = ''] = path
  const never = first === 'aid' && !Object.hasOwn(statistics.aid, code) && isMeasure(code)
  let inner: unknown = never ? NEVER_GIVEN : statistics
  for (const key of never ? path.slice(2) : path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return { path }
    inner = (inner as Record<string, unknown>)[key]
  }
  return typeof inner === 'number' || inner === undefined ? inner : { path }
}

function isMeasure(code: string): boolean {
  return Object.hasOwn(measures, code.split('.')[0]!)
}

function noAid() {
  return { households: 0, persons: 0, times: 0, amount: 0 }
}
