import type { Node } from '../evaluate/program.ts'
import type { Found } from './finding.ts'
import { holds } from '../counterfactuals/rails.ts'
import { leafWords, type Regions } from '../counterfactuals/regions.ts'
import { satisfy } from '../counterfactuals/satisfy.ts'
import { isKnown, type StudiedPeriod } from './studied.ts'

/** Whether two of some nodes, by their place, can come to these truth values together. */
export type CanBe = (one: number, truth: boolean, other: number, otherTruth: boolean) => boolean

/** Every search that finds facts answers for all pairs at once, so most pairs need no search of their own. */
export function canBe(regions: Regions, nodes: readonly Node[]): CanBe {
  const count = nodes.length
  const seen = new Uint8Array(count * count * 4)
  const place = (one: number, truth: boolean, other: number, otherTruth: boolean) =>
    (one * count + other) * 4 + (truth ? 2 : 0) + (otherTruth ? 1 : 0)
  const out = new Int32Array(regions.layout.size)
  const see = (slots: Float64Array) => {
    regions.evaluate(slots, regions.parameters, out)
    const { trues, falses } = leafWords(out, regions.layout)
    const truths = nodes.map((node) => (holds(node, true)(trues, falses) ? true : holds(node, false)(trues, falses) ? false : undefined))
    for (const [one, truth] of truths.entries()) {
      for (const [other, otherTruth] of truths.entries()) {
        if (truth !== undefined && otherTruth !== undefined) seen[place(one, truth, other, otherTruth)] = 1
      }
    }
  }
  return (one, truth, other, otherTruth) => {
    if (seen[place(one, truth, other, otherTruth)]) return true
    const slots = satisfy(regions, [
      { node: nodes[one]!, truth },
      { node: nodes[other]!, truth: otherTruth },
    ])
    if (slots) see(slots)
    return slots !== undefined
  }
}

/** Rules that cannot come to one of their answers, and how each two of the others stand to each other. */
export function pairFindings(studied: StudiedPeriod): { found: Found[]; constant: ReadonlySet<Node> } {
  const known = studied.rules.filter(({ node }) => isKnown(node, studied))
  const can = canBe(
    studied.regions,
    known.map(({ node }) => node),
  )
  const found: Found[] = []
  const constant = new Set<Node>()
  const question = (at: number) => known[at]!.rule.event.type
  for (const [at, { node }] of known.entries()) {
    const kind = !can(at, true, at, true) ? 'never-true' : !can(at, false, at, false) ? 'always-true' : undefined
    if (!kind) continue
    constant.add(node)
    found.push({ kind, severity: 'error', question: question(at), shows: [] })
  }
  for (let one = 0; one < known.length; one++) {
    for (let other = one + 1; other < known.length; other++) {
      if (constant.has(known[one]!.node) || constant.has(known[other]!.node)) continue
      const pair = { question: question(one), other: question(other), shows: [] }
      if (!can(one, true, other, true)) {
        if (!excludes(studied, pair)) found.push({ kind: 'contradicts', severity: 'note', ...pair })
        continue
      }
      const implies = !can(one, true, other, false)
      const isImplied = !can(one, false, other, true)
      if (implies && isImplied) found.push({ kind: 'equivalent', severity: 'warning', ...pair })
      else if (implies) found.push({ kind: 'implies', severity: 'note', ...pair })
      else if (isImplied) found.push({ kind: 'implies', severity: 'note', question: pair.other, other: pair.question, shows: [] })
    }
  }
  return { found, constant }
}

/** Whether a group demands of two questions that they are never both true: then it is no news that they are not. */
function excludes({ groups }: StudiedPeriod, { question, other }: { question: string; other: string }): boolean {
  return groups.some(({ group }) => group.overlaps === 'refused' && group.questions.includes(question) && group.questions.includes(other))
}
