import type { Node } from '../evaluate/program.ts'
import type { Condition, LeafCondition } from '../pack/condition.ts'
import type { Pack } from '../pack/pack.ts'
import type { Found } from './finding.ts'
import type { Regions } from '../counterfactuals/regions.ts'
import { satisfy } from '../counterfactuals/satisfy.ts'
import type { StudiedRule } from './studied.ts'

/** A leaf where a rule writes it, and the rule as it would be were that leaf always true or always false. */
interface Written {
  readonly path: string
  readonly leaf: LeafCondition
  /** Whether more of the leaf being true can only make more of the rule true; else less. */
  readonly isPositive: boolean
  readonly always: (truth: boolean) => Node
}

const ALWAYS: Readonly<Record<'true' | 'false', Node>> = { true: { all: [] }, false: { any: [] } }

const writtenIn = new WeakMap<StudiedRule, readonly Written[]>()

/** Leaves of a rule that could be struck out, or could as well be refused for ever, without any answer changing. */
export function leafFindings(studied: StudiedRule, { conditions, rules }: Pack, regions: Regions): Found[] {
  const { rule, node } = studied
  const written = writtenIn.get(studied) ?? [
    ...leavesWritten(rule.conditions, node, `rules.${rules.indexOf(rule)}.conditions`, true, (part) => part, conditions),
  ]
  writtenIn.set(studied, written)
  return written.flatMap(({ path, leaf, isPositive, always }): Found[] => {
    const truth = [true, false].find((truth) => {
      // One way only can the answer change, so that one search is enough.
      const grows = truth === isPositive
      return !satisfy(regions, [
        { node, truth: !grows },
        { node: always(truth), truth: grows },
      ])
    })
    if (truth === undefined) return []
    // What other rules need of a named condition is no fault of this one.
    const severity = path.includes('→') ? 'note' : 'warning'
    return [{ kind: 'redundant-leaf', severity, question: rule.event.type, path, leaf, always: truth, shows: [] }]
  })
}

function* leavesWritten(
  condition: Condition,
  node: Node,
  path: string,
  isPositive: boolean,
  put: (part: Node) => Node,
  named: Pack['conditions'],
): Generator<Written> {
  if ('condition' in condition) {
    const name = condition.condition
    yield* leavesWritten(named[name]!.conditions, node, `${path} → conditions.${name}.conditions`, isPositive, put, named)
  } else if ('not' in condition) {
    const inner = (node as { not: Node }).not
    yield* leavesWritten(condition.not, inner, `${path}.not`, !isPositive, (part) => put({ not: part }), named)
  } else if ('all' in condition || 'any' in condition) {
    const isAll = 'all' in condition
    const conditions = isAll ? condition.all : condition.any
    const parts = 'all' in node ? node.all : (node as { any: readonly Node[] }).any
    for (const [at, part] of conditions.entries()) {
      const putHere = (changed: Node) => put(isAll ? { all: parts.with(at, changed) } : { any: parts.with(at, changed) })
      yield* leavesWritten(part, parts[at]!, `${path}.${isAll ? 'all' : 'any'}.${at}`, isPositive, putHere, named)
    }
  } else {
    const nodes = { true: put(ALWAYS.true), false: put(ALWAYS.false) }
    yield { path, leaf: condition, isPositive, always: (truth) => nodes[truth ? 'true' : 'false'] }
  }
}
