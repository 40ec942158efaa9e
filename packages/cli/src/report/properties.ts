import type { Language } from '@hearthfold/core'
import { outcomeText } from '@hearthfold/rules'
import type { Counterexample } from '@hearthfold/rules/testing'
import { Document, isMap, isSeq, visit } from 'yaml'
import type { ReadPack } from '../input/pack-file.ts'
import { words } from '../words/check.ts'

/** A law, and what came of trying to break it. */
export interface TriedLaw {
  readonly name: string
  /** How many tries were made; the last one broke the law, where one did. */
  readonly runs: number
  readonly counterexample: Counterexample | undefined
}

/** The laws of a pack as they were tried. */
export interface Tried {
  readonly pack: ReadPack
  readonly seed: number
  readonly laws: readonly TriedLaw[]
}

/** The laws as they were tried, for programs. */
export function propertiesDocument({ pack, seed, laws }: Tried) {
  const failed = laws.filter(({ counterexample }) => counterexample).length
  return {
    pack: pack.name,
    seed,
    passed: laws.length - failed,
    failed,
    laws: laws.map(({ name, runs, counterexample }) => ({ name, ok: counterexample === undefined, runs, ...counterexample })),
  }
}

/** The laws as they were tried, for people: comments of a file of cases, which holds the counterexamples and can be kept. */
export function propertiesText(tried: Tried, language: Language): string {
  const say = words[language]
  const { pack, seed, laws } = tried
  const { passed, failed } = propertiesDocument(tried)
  const cases = laws.flatMap(({ counterexample }) => counterexample?.cases ?? [])
  const lines = [
    say.tried(pack.name, seed),
    ...laws.flatMap((law) => lawLines(law, language)),
    say.sum(passed, failed),
    ...(cases.length > 0 ? [say.keep] : []),
  ]
  const comments = lines.map((line) => `# ${line}\n`).join('')
  if (cases.length === 0) return comments
  return `${comments}\n${casesText(pack.files, cases)}`
}

/** A file of cases as somebody would write it: an event a line. */
function casesText(packs: readonly string[], cases: Counterexample['cases']): string {
  const document = new Document({ packs, cases })
  visit(document, {
    Pair(_, { key, value }) {
      const name = String(key)
      if (name === 'packs' && isSeq(value)) value.flow = true
      if ((name === 'events' || name === 'expect') && isSeq(value)) for (const item of value.items) if (isMap(item)) item.flow = true
    },
  })
  return document.toString({ lineWidth: 0, singleQuote: true })
}

function lawLines({ name, runs, counterexample }: TriedLaw, language: Language): string[] {
  const say = words[language]
  if (!counterexample) return [`✓ ${say.obeyed(name, runs)}`]
  const factsOnly = counterexample.factsOnly.map(({ on, facts, answers }) => {
    const known = Object.entries(facts).map(([fact, value]) => `${fact} ${value}`)
    return `    ${say.factsOnly(
      on,
      known.join(', '),
      Object.entries(answers)
        .map(([question, answer]) => `${question} ${outcomeText(answer, language)}`)
        .join(', '),
    )}`
  })
  return [`✗ ${say.broken(name, runs, counterexample.questions.join(', '))}`, ...factsOnly]
}
