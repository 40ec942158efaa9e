import type { FactValue } from '@hearthfold/core/facts'
import { closures } from '../src/evaluate/closures.ts'
import { type Column, evaluateColumns } from '../src/evaluate/columns.ts'
import { compare } from '../src/evaluate/comparison.ts'
import { generated } from '../src/evaluate/generated.ts'
import { type Evaluate, layoutOf, leafTruth, ruleTruth } from '../src/evaluate/outcomes.ts'
import { type Node, type Program, programOf } from '../src/evaluate/program.ts'
import { encode, type Slot } from '../src/evaluate/slot.ts'
import { kleene, type Truth } from '../src/evaluate/truth.ts'
import { type LeafCondition, parameterOf, type PlainCondition } from '../src/pack/condition.ts'
import { type Answered, refer } from '../src/reference/reference.ts'
import type { DeclaredFact, Known, RuleSet } from '../src/testing/testing.ts'

/** Where an evaluator differs from the definition: the place among the cases, and what stands there. */
export interface Disagreement {
  readonly at: number
  readonly evaluator: string
  /** Which rule, or which leaf of which rule by its place among the leaves. */
  readonly where: string
  readonly expected: Truth
  readonly found: Truth
}

/** Rules and leaves of one case: those of the rules in their order, then those of the different leaves in theirs. */
interface Outcomes {
  readonly rules: readonly Truth[]
  readonly leaves: readonly Truth[]
}

/** A rule set as the evaluators take it, with every evaluator made of it. */
export interface Contest {
  readonly set: RuleSet
  readonly program: Program
  /** A condition for each leaf of the program. */
  readonly leaves: readonly LeafCondition[]
  readonly evaluators: readonly (readonly [name: string, evaluate: Evaluate])[]
}

export function contestOf(set: RuleSet): Contest {
  const program = programOf(set.rules, set.facts)
  const leaves: LeafCondition[] = []
  set.rules.forEach((rule, at) => noteLeaves(rule, program.rules[at]!, leaves))
  const code = generated(program)
  if (!code) throw new Error('code cannot be generated here')
  return {
    set,
    program,
    leaves,
    evaluators: [
      ['closures', closures(program)],
      ['generated code', code],
    ],
  }
}

function noteLeaves(condition: PlainCondition, node: Node, leaves: LeafCondition[]): void {
  if ('all' in condition) condition.all.forEach((part, at) => noteLeaves(part, (node as { all: Node[] }).all[at]!, leaves))
  else if ('any' in condition) condition.any.forEach((part, at) => noteLeaves(part, (node as { any: Node[] }).any[at]!, leaves))
  else if ('not' in condition) noteLeaves(condition.not, (node as { not: Node }).not, leaves)
  else leaves[(node as { leaf: number }).leaf] = condition
}

/** The first place in which an evaluator differs from the Kleene definition over many cases of a rule set; undefined if none. */
export function disagreement(contest: Contest, cases: readonly Known[]): Disagreement | undefined {
  const { program, evaluators } = contest
  const defined = cases.map((known) => definition(contest, known))
  const layout = layoutOf(program)
  const slots = cases.map(({ facts }) => Float64Array.from(program.slots, (slot) => encode(slot, facts[slot.fact])))
  // What an evaluation leaves behind must not show in the next.
  const out = new Int32Array(layout.size).fill(-1)
  for (const [name, evaluate] of evaluators) {
    for (const [at, known] of cases.entries()) {
      evaluate(slots[at]!, parametersOf(program, known), out)
      const found = {
        rules: program.rules.map((_, rule) => ruleTruth(out, layout, rule)),
        leaves: program.leaves.map((_, leaf) => leafTruth(out, layout, leaf)),
      }
      const difference = firstDifference(defined[at]!, found)
      if (difference) return { at, evaluator: name, ...difference }
    }
  }
  return differenceOfColumns(contest, cases, defined)
}

/** What the definition makes of a case: every leaf by `compare`, every rule by `kleene`. */
function definition({ set, leaves }: Contest, known: Known): Outcomes {
  const truthOf = (leaf: LeafCondition) => definedLeaf(leaf, set, known)
  return { leaves: leaves.map(truthOf), rules: set.rules.map((rule) => kleene(rule, truthOf)) }
}

/** The outcome of a leaf by the definition. */
export function definedLeaf({ fact, operator, value }: LeafCondition, { facts }: RuleSet, known: Known): Truth {
  const name = parameterOf(value)
  const against = name === undefined ? (value as FactValue | readonly FactValue[]) : known.parameters[name]
  return compare(operator, ofItsType(facts[fact]!, known.facts[fact]), against)
}

function ofItsType(declared: DeclaredFact, value: unknown): FactValue | undefined {
  if (declared.kind === 'number') return typeof value === 'number' && Number.isFinite(value) ? value : undefined
  if (declared.kind === 'boolean') return typeof value === 'boolean' ? value : undefined
  return typeof value === 'string' && declared.codes.includes(value) ? value : undefined
}

function parametersOf({ parameters }: Program, known: Known): Float64Array {
  return Float64Array.from(parameters, (name) => known.parameters[name] ?? Number.NaN)
}

function firstDifference(expected: Outcomes, found: Outcomes): Pick<Disagreement, 'where' | 'expected' | 'found'> | undefined {
  for (const part of ['leaves', 'rules'] as const) {
    for (const [at, truth] of expected[part].entries()) {
      if (found[part][at] !== truth) return { where: `${part}.${at}`, expected: truth, found: found[part][at]! }
    }
  }
  return undefined
}

/** Columns are evaluated for one set of parameters: cases that have the same go together. */
function differenceOfColumns({ program }: Contest, cases: readonly Known[], defined: readonly Outcomes[]): Disagreement | undefined {
  const groups = new Map<string, number[]>()
  for (const [at, known] of cases.entries()) {
    const key = parametersOf(program, known).join()
    groups.set(key, [...(groups.get(key) ?? []), at])
  }
  for (const places of groups.values()) {
    const facts = Object.fromEntries(
      program.slots.map((slot) => [
        slot.fact,
        columnOf(
          slot,
          places.map((at) => cases[at]!.facts[slot.fact]),
        ),
      ]),
    )
    const { rules, leaves } = evaluateColumns(program, { length: places.length, facts }, parametersOf(program, cases[places[0]!]!))
    for (const [row, at] of places.entries()) {
      const found = { rules: rules.map((rule) => TRUTHS[rule[row]!]!), leaves: leaves.map((leaf) => TRUTHS[leaf[row]!]!) }
      const difference = firstDifference(defined[at]!, found)
      if (difference) return { at, evaluator: 'columns', ...difference }
    }
  }
  return undefined
}

const TRUTHS: readonly Truth[] = ['unknown', true, false]

/** What may stand in a column, unmasked, that is no value of its fact. */
const UNSOUND: Readonly<Record<Slot['kind'], readonly number[]>> = {
  number: [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  boolean: [Number.NaN, 2, -1, 0.5, 255, 256, Number.POSITIVE_INFINITY],
  code: [Number.NaN, 64, -1, 0.5, 255, 256, Number.POSITIVE_INFINITY],
}

/** A column of values of any type: what is missing is masked over some value, or stands there as a number that means nothing. */
function columnOf(slot: Slot, values: readonly unknown[]): Column {
  const column = { values: new Float64Array(values.length), missing: new Uint8Array(values.length) }
  for (const [at, value] of values.entries()) {
    const number = encode(slot, value)
    const isMissing = Number.isNaN(number)
    column.missing[at] = isMissing && at % 2 === 0 ? 1 : 0
    column.values[at] = !isMissing ? number : at % 2 === 0 ? at % 3 : UNSOUND[slot.kind][at % UNSOUND[slot.kind].length]!
  }
  return column
}

/** Whether json-rules-engine itself can decide a case: with gaps it has no third value to answer with. */
export function isComplete({ program, set }: Contest, { facts, parameters }: Known): boolean {
  return (
    program.slots.every(({ fact }) => ofItsType(set.facts[fact]!, facts[fact]) !== undefined) &&
    program.parameters.every((name) => parameters[name] !== undefined)
  )
}

/** The first node of any rule in which json-rules-engine differs from the definition over a complete case. */
export async function disagreementOfReference({ set, program }: Contest, known: Known): Promise<Omit<Disagreement, 'at'> | undefined> {
  // Only what the rules read: the engine looks into whatever it is handed.
  const read = program.slots.map(({ fact }) => [fact, known.facts[fact]])
  const values = { ...(Object.fromEntries(read) as Record<string, FactValue>), ...known.parameters }
  for (const [at, rule] of set.rules.entries()) {
    const difference = differenceOfNode(rule, await refer(rule, values), `rules.${at}`, (leaf) => definedLeaf(leaf, set, known))
    if (difference) return { evaluator: 'json-rules-engine', ...difference }
  }
  return undefined
}

function differenceOfNode(
  node: PlainCondition,
  answered: Answered,
  where: string,
  leaf: (leaf: LeafCondition) => Truth,
): Pick<Disagreement, 'where' | 'expected' | 'found'> | undefined {
  const expected = kleene(node, leaf)
  if (answered.result !== expected) return { where, expected, found: answered.result }
  const parts = 'all' in node ? node.all : 'any' in node ? node.any : 'not' in node ? [node.not] : []
  const answers = answered.all ?? answered.any ?? (answered.not ? [answered.not] : [])
  if (answers.length !== parts.length) throw new Error(`${where}: the shape of the answer is not that of the condition`)
  for (const [at, part] of parts.entries()) {
    const difference = differenceOfNode(part, answers[at]!, `${where}.${at}`, leaf)
    if (difference) return difference
  }
  return undefined
}
