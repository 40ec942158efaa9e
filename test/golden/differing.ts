import { readFileSync } from 'node:fs'
import type { Day } from '@hearthfold/core'
import type { FactValue } from '@hearthfold/core/facts'
import type { Truth } from '@hearthfold/rules'
import { type Golden, measured, read } from './determinations.ts'

// What the derivations of today make otherwise of the ledger and packs of an older version, each with the reason why.

/** Why facts mean something else than in an older version. */
export const REASONS = {
  'income-of-another-household':
    'Income or spending was stated before somebody died, left or came grown up: it is unknown until it is stated again.',
  'spending-of-the-period': 'Spending that was stated of the income year that runs counts at once, against the income of the last year.',
  'exact-percentage': 'A fall of income is worked out exactly, not by floating point.',
} as const
export type ReasonCode = keyof typeof REASONS

/** A value of a fact, or an answer of a pack to a question, that is another than it was. A value that is missing is null. */
export interface Differing {
  readonly of: string
  readonly on: Day
  /** The fact; or the pack and the question. */
  readonly what: string
  readonly was: FactValue | Truth | null
  readonly is: FactValue | Truth | null
  readonly because: ReasonCode
}

const fileOf = (version: number) => new URL(`determinations-facts-${version}-differing.json`, import.meta.url)

/** The list that was reviewed: what differs now from the golden determinations of a version. */
export function readDiffering(version: number): Differing[] {
  return JSON.parse(readFileSync(fileOf(version), 'utf8')) as Differing[]
}

/** What differs now from the golden determinations of a version, in their order, without the reasons. */
export function differingFrom(version: number): Omit<Differing, 'because'>[] {
  const { golden, households, packs } = read(version)
  return golden.households.flatMap((row) => {
    const now = measured(households.get(row.of)!, row.on, golden, packs)
    const entries = [...valuesOf(golden, row, now), ...answersOf(golden, row, now)]
    return entries.flatMap(([what, was, is]) => (was === is ? [] : [{ of: row.of, on: row.on, what, was, is }]))
  })
}

type Row = Golden['households'][number]
type Compared = readonly [what: string, was: FactValue | Truth | null, is: FactValue | Truth | null]

function valuesOf({ facts }: Golden, was: Row, is: Row): Compared[] {
  return facts.map((fact, at) => [fact, was.values[at]!, is.values[at]!])
}

function answersOf({ packs }: Golden, was: Row, is: Row): Compared[] {
  return Object.entries(packs).flatMap(([pack, questions]) =>
    questions.map((question, at): Compared => [`${pack} ${question}`, was.answers[pack]![at]!, is.answers[pack]![at]!]),
  )
}

/** The file of the list, one entry a line, so that a review reads what changed. */
export const listOf = (version: number) => ({
  file: fileOf(version),
  text: (entries: readonly Differing[]) => `[\n${entries.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`,
})
