import type { Group } from '../pack/pack.ts'
import type { Found } from './finding.ts'
import { type Goal, satisfy } from '../counterfactuals/satisfy.ts'
import { isKnown, type StudiedGroup, type StudiedPeriod } from './studied.ts'
import { type Shown, shownBy } from './witness.ts'

/** The gaps and overlaps of every group, as far as the parameters have values. */
export function groupFindings(studied: StudiedPeriod): Found[] {
  return studied.groups
    .filter(({ given }) => !given || isKnown(given, studied))
    .flatMap((group) => [...gap(group, studied), ...overlaps(group, studied)])
}

function gap({ group, rules, given }: StudiedGroup, studied: StudiedPeriod): Found[] {
  if (!rules.every(({ node }) => isKnown(node, studied))) return []
  const shows = showsOf([...meant(given), ...rules.map(({ node }) => ({ node, truth: false }))], studied)
  return shows ? [{ kind: 'gap', severity: severityOf(group.gaps), ...placed(group, studied), shows }] : []
}

function overlaps({ group, rules, given }: StudiedGroup, studied: StudiedPeriod): Found[] {
  const known = rules.filter(({ node }) => isKnown(node, studied))
  const severity = severityOf(group.overlaps)
  return known.flatMap((one, at) =>
    known.slice(at + 1).flatMap((other): Found[] => {
      const shows = showsOf([...meant(given), { node: one.node, truth: true }, { node: other.node, truth: true }], studied)
      const questions = { question: one.rule.event.type, other: other.rule.event.type }
      return shows ? [{ kind: 'overlap', severity, ...placed(group, studied), ...questions, shows }] : []
    }),
  )
}

function placed(group: Group, { pack }: StudiedPeriod): { group: string; place: number } {
  return { group: group.name, place: pack.groups.indexOf(group) }
}

function meant(given: StudiedGroup['given']): Goal[] {
  return given ? [{ node: given, truth: true }] : []
}

function showsOf(goals: readonly Goal[], { regions, period }: StudiedPeriod): [Shown] | undefined {
  const slots = satisfy(regions, goals)
  return slots && [shownBy(regions, goals, slots, period.from)]
}

function severityOf(stance: 'allowed' | 'refused'): 'note' | 'error' {
  return stance === 'refused' ? 'error' : 'note'
}
