import type { Misfit, Result } from '@hearthfold/core'
import type { ExpectedValue } from '@hearthfold/core/checking'
import { misfitsOf } from '@hearthfold/core/checking'
import * as z from 'zod'
import { leavesOf, type Expression, termsOf } from './arithmetic.ts'
import { Unit } from './unit.ts'

const Text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** A path into the statistics, key by key: codes may hold dots. */
const Path = z.array(z.string().min(1)).min(1)
export type Path = z.infer<typeof Path>

/** Ever-registered households given all of these measures, of one standing where it is named. */
const Combinations = z.strictObject({
  combinations: z.strictObject({
    all: z.array(z.string().min(1)),
    standing: z.enum(['registered', 'exited', 'removed', 'decreased', 'merged']).exactOptional(),
  }),
})
export type Combinations = z.infer<typeof Combinations>

const Leaf = z.union([Path, Combinations])
export type Leaf = z.infer<typeof Leaf>

/** What of the replay stands beside the published figure. In percent, a share of 1 is measured. */
const Measured = z.union([Leaf, z.strictObject({ terms: termsOf<Leaf>(Leaf) })])
export type Measured = Expression<Leaf>

/**
 * One line of arithmetic over published values by their keys. Its result is computed, never typed; `against` is what it is
 * held against, and the sign between them is computed too. The one step with `implied` gives what the row comes to.
 */
const Step = z.strictObject({
  terms: termsOf<string>(z.string()),
  unit: Unit,
  /** How many decimals are shown; 2 where it is left out. */
  decimals: z.int().min(0).max(6).exactOptional(),
  round: z.literal('up').exactOptional(),
  against: z.strictObject({ terms: termsOf<string>(z.string()) }).exactOptional(),
  implied: z.literal(true).exactOptional(),
  comment: Text.exactOptional(),
})
export type Step = z.infer<typeof Step>

const Check = z.discriminatedUnion('status', [
  z.strictObject({
    /** The source is at odds with itself; nothing replayed can mend that. */
    status: z.literal('source-contradicts'),
    comment: Text.exactOptional(),
    steps: z.array(Step).min(1),
    /** What the figure is in the reading that the example declares. */
    reading: Step.exactOptional(),
  }),
  z.strictObject({
    /** The source does not say it but it follows from what it says. */
    status: z.literal('implies'),
    comment: Text.exactOptional(),
    steps: z.array(Step),
    /** How the replayed value must stand to the implied one; left out where it is only reported. */
    replayed: z.enum(['=', '>=', '<=']).exactOptional(),
  }),
])
export type Check = z.infer<typeof Check>

const Row = z.strictObject({
  key: z.string().min(1),
  label: Text,
  unit: Unit,
  published: z.number().nullable(),
  measured: Measured.nullable(),
  check: Check.exactOptional(),
})
export type Row = z.infer<typeof Row>

const Table = z.strictObject({
  year: z.int().min(1900).max(9999),
  place: Text,
  /** Who is counted in the denominator of shares of the population. */
  population: Text,
  groups: z.array(z.strictObject({ label: Text, rows: z.array(Row).min(1) })).min(1),
})

/** The figures that a source published, and how each is to be found in a replay. */
export const PublishedTable = Table.superRefine(({ groups }, context) => {
  const above = new Set<string>()
  const keys = new Set<string>()
  for (const [group, { rows }] of groups.entries()) {
    for (const [at, row] of rows.entries()) {
      const issue = (expected: ExpectedValue, ...path: PropertyKey[]) =>
        context.addIssue({ code: 'custom', path: ['groups', group, 'rows', at, ...path], params: { expected } })
      if (keys.has(row.key)) issue('fresh-key', 'key')
      keys.add(row.key)
      if (!row.check && (row.published === null || row.measured === null)) issue('numbers-or-check', 'published')
      checkSteps(row, above, issue)
      if (impliedOf(row) !== undefined || row.published !== null) above.add(row.key)
    }
  }
})
export type PublishedTable = z.infer<typeof Table>

/** The step that gives what a row comes to; undefined where none does. */
export function impliedOf({ check }: Row): Step | undefined {
  return check?.steps.find((step) => step.implied)
}

/** Reads a table from JSON: the table, or everything that is wrong with it. */
export function readTable(json: unknown): Result<PublishedTable, Misfit[]> {
  const parsed = PublishedTable.safeParse(json)
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problem: misfitsOf(json, parsed.error.issues) }
}

function checkSteps(row: Row, above: ReadonlySet<string>, issue: (expected: ExpectedValue, ...path: PropertyKey[]) => void): void {
  const { check } = row
  if (!check) return
  if (check.steps.filter((step) => step.implied).length > 1) issue('one-implied', 'check', 'steps')
  if (check.status === 'implies' && check.replayed && row.published === null && !impliedOf(row)) {
    issue('implied-or-published', 'check', 'replayed')
  }
  const reading = check.status === 'source-contradicts' && check.reading ? [check.reading] : []
  for (const { terms, against } of [...check.steps, ...reading]) {
    for (const key of [...leavesOf<string>(terms), ...(against ? leavesOf<string>(against.terms) : [])]) {
      if (!above.has(key) && !(key === row.key && row.published !== null)) {
        issue({ code: 'valued-keys', key }, 'check', 'steps')
      }
    }
  }
}
