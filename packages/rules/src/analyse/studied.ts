import { type Node, type Program, programOf } from '../evaluate/program.ts'
import { plain } from '../pack/condition.ts'
import type { Group, Pack, Rule } from '../pack/pack.ts'
import type { Period } from './periods.ts'
import { leavesUnder } from '../counterfactuals/rails.ts'
import type { Regions } from '../counterfactuals/regions.ts'

/** A rule in the program of its pack. */
export interface StudiedRule {
  readonly rule: Rule
  readonly node: Node
}

/** A group in the program of its pack. */
export interface StudiedGroup {
  readonly group: Group
  readonly rules: readonly StudiedRule[]
  /** What is given; undefined where all households are meant. */
  readonly given: Node | undefined
}

/** The rules of a pack, and what its groups are given, as one program. */
export interface Studied {
  readonly pack: Pack
  readonly program: Program
  readonly rules: readonly StudiedRule[]
  readonly groups: readonly StudiedGroup[]
}

/** The same on the days of one period. */
export interface StudiedPeriod extends Studied {
  readonly period: Period
  readonly regions: Regions
}

export function study(pack: Pack): Studied {
  const given = pack.groups.filter((group) => group.given !== undefined)
  const conditions = [...pack.rules.map((rule) => rule.conditions), ...given.map((group) => group.given!)]
  const program = programOf(
    conditions.map((condition) => plain(condition, pack.conditions)),
    pack.facts,
  )
  const rules = pack.rules.map((rule, at) => ({ rule, node: program.rules[at]! }))
  const groups = pack.groups.map((group) => ({
    group,
    rules: [...new Set(group.questions)].map((question) => rules.find(({ rule }) => rule.event.type === question)!),
    given: group.given === undefined ? undefined : program.rules[rules.length + given.indexOf(group)]!,
  }))
  return { pack, program, rules, groups }
}

/** Whether every parameter that a node reads has a value in a period. Where one has none, that alone is what is to be said. */
export function isKnown(node: Node, { program, period }: Pick<StudiedPeriod, 'program' | 'period'>): boolean {
  return leavesUnder(node).every((leaf) => {
    const { against } = program.leaves[leaf]!
    return !('parameter' in against && Number.isNaN(period.values[against.parameter]!))
  })
}
