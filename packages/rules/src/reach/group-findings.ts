import type { Found } from './finding.ts'
import { type Goal, satisfy } from './satisfy.ts'
import { isKnown, type StudiedGroup, type StudiedPeriod, witnessOf } from './studied.ts'

/** The gaps and overlaps of every group, as far as the parameters have values. */
export function groupFindings(studied: StudiedPeriod): Found[] {
  return studied.groups
    .filter(({ given }) => !given || isKnown(given, studied))
    .flatMap((group) => [...gap(group, studied), ...overlaps(group, studied)])
}

function gap({ group, rules, given }: StudiedGroup, studied: StudiedPeriod): Found[] {
  if (!rules.every(({ node }) => isKnown(node, studied))) return []
  const goals: Goal[] = rules.map(({ node }) => ({ node, truth: false }))
  const slots = satisfy(studied.regions, given ? [{ node: given, truth: true }, ...goals] : goals)
  if (!slots) return []
  const nodes = [...(given ? [given] : []), ...rules.map(({ node }) => node)]
  return [{ kind: 'gap', severity: severityOf(group.gaps), group: group.name, witnesses: [witnessOf(slots, nodes, studied)] }]
}

function overlaps({ group, rules, given }: StudiedGroup, studied: StudiedPeriod): Found[] {
  const known = rules.filter(({ node }) => isKnown(node, studied))
  const severity = severityOf(group.overlaps)
  return known.flatMap((one, at) =>
    known.slice(at + 1).flatMap((other): Found[] => {
      const nodes = [...(given ? [given] : []), one.node, other.node]
      const slots = satisfy(studied.regions, nodes.map((node) => ({ node, truth: true })))
      if (!slots) return []
      const questions = { question: one.rule.event.type, other: other.rule.event.type }
      return [{ kind: 'overlap', severity, group: group.name, ...questions, witnesses: [witnessOf(slots, nodes, studied)] }]
    }),
  )
}

function severityOf(stance: 'allowed' | 'refused'): 'note' | 'error' {
  return stance === 'refused' ? 'error' : 'note'
}
