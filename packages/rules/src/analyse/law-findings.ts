import { parametersOn } from '../evaluate/parameters.ts'
import { type Node, type Program, programOf } from '../evaluate/program.ts'
import { plain } from '../pack/condition.ts'
import type { Pack, Rule } from '../pack/pack.ts'
import type { Found } from './finding.ts'
import type { Period } from './periods.ts'
import { regionsOf } from '../counterfactuals/regions.ts'
import { searchFor } from '../counterfactuals/satisfy.ts'
import { isKnown } from './studied.ts'
import { essential, shown } from './witness.ts'

type Law = NonNullable<Rule['laws']>[number]

/**
 * The laws that a rule breaks. It answers twice about households that are the same but for one fact; where more of it turns
 * the answer into the forbidden one at all, it does so from some cell of the fact to the next.
 */
export function lawFindings(pack: Pack, rule: Rule, period: Period): Found[] {
  return lawsOf(rule).flatMap((law): Found[] => {
    const twice = twiceOver(pack, rule, law)
    if (!twice) return []
    const { program, less, more, node, nodeWithMore } = twice
    const values = parametersOn(pack, program, period.from)
    const studied = { program, period: { ...period, values } }
    if (!isKnown(node, studied)) return []
    const regions = regionsOf(program, pack.facts, values)
    const goals = [
      { node, truth: !law.neverMakes },
      { node: nodeWithMore, truth: law.neverMakes },
    ]
    const others = [...program.slots.keys()].filter((slot) => slot !== less && slot !== more)
    const cells = regions.cells[less]!
    for (let at = 1; at < cells.length; at++) {
      const slots = new Float64Array(program.slots.length).fill(NaN)
      slots[less] = cells[at - 1]!.representative
      slots[more] = cells[at]!.representative
      const found = searchFor(regions, goals, slots)(others)
      if (!found) continue
      // The fact itself stays in both: it is what the two differ in.
      const needed = essential(regions, goals, found).with(less, found[less]!)
      const withLess = needed.with(more, NaN)
      const withMore = withLess.with(less, found[more]!)
      const shows = [withLess, withMore].map((one) => shown({ program }, one, period.from))
      return [{ kind: 'law-broken', severity: 'error', question: rule.event.type, ...law, shows }]
    }
    return []
  })
}

/** The laws of a rule, one that is written twice once. */
function lawsOf({ laws = [] }: Rule): readonly Law[] {
  return laws.filter((law, at) => laws.findIndex(({ more, neverMakes }) => more === law.more && neverMakes === law.neverMakes) === at)
}

interface TwiceOver {
  readonly program: Program
  /** The slot of the fact, and the slot in which there is more of it. */
  readonly less: number
  readonly more: number
  readonly node: Node
  readonly nodeWithMore: Node
}

const known = new WeakMap<Law, TwiceOver | undefined>()

/** The same for every period. */
function twiceOver(pack: Pack, rule: Rule, law: Law): TwiceOver | undefined {
  if (!known.has(law)) known.set(law, doubled(programOf([plain(rule.conditions, pack.conditions)], pack.facts), law.more))
  return known.get(law)
}

/** A rule together with itself reading one fact from another slot; undefined where it does not read the fact. */
function doubled({ slots, parameters, leaves, rules }: Program, fact: string): TwiceOver | undefined {
  const less = slots.findIndex((slot) => slot.fact === fact)
  if (less < 0) return undefined
  const more = slots.length
  const copies = new Map<number, number>()
  const all = [...leaves]
  for (const [at, leaf] of leaves.entries()) if (leaf.slot === less) copies.set(at, all.push({ ...leaf, slot: more }) - 1)
  const node = rules[0]!
  const nodeWithMore = withLeaves(node, (leaf) => copies.get(leaf) ?? leaf)
  const program = { slots: [...slots, slots[less]!], parameters, leaves: all, rules: [node, nodeWithMore] }
  return { program, less, more, node, nodeWithMore }
}

function withLeaves(node: Node, place: (leaf: number) => number): Node {
  if ('leaf' in node) return { leaf: place(node.leaf) }
  if ('not' in node) return { not: withLeaves(node.not, place) }
  if ('all' in node) return { all: node.all.map((part) => withLeaves(part, place)) }
  return { any: node.any.map((part) => withLeaves(part, place)) }
}
