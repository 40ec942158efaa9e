import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ILL_TYPED, type Known, type RuleSet } from '@hearthfold/rules/testing'

/** A rule set and cases of it, kept because they once went wrong or might. */
export interface CorpusEntry {
  /** What is nasty about it. */
  readonly about: string
  readonly set: RuleSet
  readonly cases: readonly Known[]
}

const folder = join(import.meta.dirname, '..', 'corpus')

/** Everything in `test/corpus`, by name of its file. */
export function corpus(): [name: string, entry: CorpusEntry][] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
  return names.map((name) => [name, parse(readFileSync(join(folder, name), 'utf8'))])
}

/** Puts an entry into `test/corpus`, and says under which path from the top of the repository. */
export function keep(name: string, entry: CorpusEntry): string {
  writeFileSync(join(folder, `${name}.json`), format(entry))
  return `test/corpus/${name}.json`
}

/** An entry as JSON, a rule and a case a line. JSON has neither -0 nor what is of no type: those stand there by name. */
export function format({ about, set: { facts, parameters, rules }, cases }: CorpusEntry): string {
  const line = (value: unknown) => JSON.stringify(spelt(value))
  const lines = (values: readonly unknown[], indent: string) => values.map((value) => `\n${indent}${line(value)}`).join(',')
  return `{
  "about": ${line(about)},
  "set": {
    "facts": ${line(facts)},
    "parameters": ${line(parameters)},
    "rules": [${lines(rules, '      ')}
    ]
  },
  "cases": [${lines(cases, '    ')}
  ]
}
`
}

export function parse(text: string): CorpusEntry {
  return read(JSON.parse(text)) as CorpusEntry
}

function spelt(value: unknown): unknown {
  if (typeof value === 'string') return value
  if (Object.is(value, -0)) return { number: '-0' }
  const illTyped = Object.entries(ILL_TYPED).find(([, one]) => Object.is(one, value))
  if (illTyped) return { illTyped: illTyped[0] }
  if (Array.isArray(value)) return value.map(spelt)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spelt(inner)]))
}

function read(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(read)
  if (typeof value !== 'object' || value === null) return value
  const { number, illTyped } = value as { number?: unknown; illTyped?: unknown }
  if (number === '-0') return -0
  if (typeof illTyped === 'string') return ILL_TYPED[illTyped]
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, read(inner)]))
}
