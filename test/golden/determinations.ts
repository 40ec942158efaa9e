import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type Day, fold, type Household, isHouseholdId, lazyViewOn, readLine, type RecordedHousehold } from '@hearthfold/core'
import { derive, factNamed, type FactValue } from '@hearthfold/core/facts'
import { determine, loadPack, type Pack, type Truth } from '@hearthfold/rules'

// What the fact derivations of one version make of a ledger, and what packs of that day answer with it.

/** The derivations of one version: each value stands at the place of its fact, each answer at that of its question. */
export interface Golden {
  readonly facts: readonly string[]
  /** The packs by name, with the questions that they answer. */
  readonly packs: Readonly<Record<string, readonly string[]>>
  readonly households: readonly GoldenHousehold[]
}

/** A household on a day. A value that is missing is null. */
export interface GoldenHousehold {
  readonly of: string
  readonly on: Day
  readonly values: readonly (FactValue | null)[]
  readonly answers: Readonly<Record<string, readonly Truth[]>>
}

/** A pack and the layers over it, as JSON, by name. */
export type PackFiles = Readonly<Record<string, readonly unknown[]>>

const fileOf = (version: number, part: string) => new URL(`determinations-facts-${version}${part}`, import.meta.url)

/** Whether there are golden determinations of a version. */
export function isWritten(version: number): boolean {
  return ['.json', '.ndjson', '-packs.json'].every((part) => existsSync(fileOf(version, part)))
}

/** The golden determinations of a version, with the ledger and the packs that they are of. */
export function read(version: number): { golden: Golden; households: Map<string, Household>; packs: Map<string, Pack> } {
  const text = (part: string) => readFileSync(fileOf(version, part), 'utf8')
  return {
    golden: JSON.parse(text('.json')) as Golden,
    households: householdsOf(text('.ndjson').trimEnd().split('\n')),
    packs: packsOf(JSON.parse(text('-packs.json')) as PackFiles),
  }
}

/** Writes the golden determinations of a version. */
export function write(version: number, lines: readonly string[], files: PackFiles, facts: readonly string[], days: readonly Day[]): void {
  const packs = packsOf(files)
  const questions = Object.fromEntries([...packs].map(([name, { rules }]) => [name, rules.map(({ event }) => event.type)]))
  const asked = { facts, packs: questions }
  const households = [...householdsOf(lines).values()].flatMap((household) => days.map((on) => measured(household, on, asked, packs)))
  const rows = households.map((row) => `    ${JSON.stringify(row)}`).join(',\n')
  const names = JSON.stringify(asked, undefined, 2).slice(0, -'\n}'.length)
  writeFileSync(fileOf(version, '.ndjson'), `${lines.join('\n')}\n`)
  writeFileSync(fileOf(version, '-packs.json'), `${JSON.stringify(files)}\n`)
  writeFileSync(fileOf(version, '.json'), `${names},\n  "households": [\n${rows}\n  ]\n}\n`)
}

/** What the derivations and packs make of a household on a day now. */
export function measured(
  household: Household,
  on: Day,
  { facts, packs: asked }: Pick<Golden, 'facts' | 'packs'>,
  packs: ReadonlyMap<string, Pack>,
): GoldenHousehold {
  const view = lazyViewOn(household, on)
  const calendar = [...packs.values()][0]!
  const values = facts.map((name) => {
    const fact = factNamed(name)
    const derived = fact && derive(fact, view, calendar)
    return derived && 'value' in derived ? derived.value : null
  })
  const answers = Object.entries(asked).map(([name, questions]) => {
    const pack = packs.get(name)!
    return [name, questions.map((question) => determine(household, { on, pack, question })!.outcome)]
  })
  return { of: household.stream, on, values, answers: Object.fromEntries(answers) as GoldenHousehold['answers'] }
}

function householdsOf(lines: readonly string[]): Map<string, Household> {
  const streams = new Map<RecordedHousehold['stream'], RecordedHousehold[]>()
  for (const line of lines) {
    const result = readLine(line)
    if (!result.ok) throw new Error(`${line}\n${JSON.stringify(result.problem)}`)
    const { stream } = result.value
    if (isHouseholdId(stream)) streams.set(stream, [...(streams.get(stream) ?? []), result.value as RecordedHousehold])
  }
  return new Map([...streams].map(([stream, events]) => [stream, fold(stream, events)]))
}

function packsOf(files: PackFiles): Map<string, Pack> {
  return new Map(
    Object.entries(files).map(([name, [base, ...layers]]) => {
      const loaded = loadPack(base, layers)
      if (!loaded.ok) throw new Error(`${name}: ${JSON.stringify(loaded.problem)}`)
      return [name, loaded.value]
    }),
  )
}
