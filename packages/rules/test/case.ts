import { readdirSync, readFileSync } from 'node:fs'
import { fold, type Household } from '@hearthfold/core'
import { parse } from 'yaml'
import { type Case, type CasesFile, eventsOf, readCases } from '../src/cases/case.ts'
import { recordCase } from '../src/cases/run-case.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import type { Pack } from '../src/pack/pack.ts'

const folder = new URL('../cases/', import.meta.url)
const packs = new URL('../packs/', import.meta.url)

/** A shipped file of cases with the pack that it names. */
export interface Shipped {
  readonly name: string
  readonly file: CasesFile
  readonly pack: Pack
}

/** Every file of cases in `cases/`. */
export function shippedCases(): Shipped[] {
  return readdirSync(folder).map((name) => {
    const read = readCases(parse(readFileSync(new URL(name, folder), 'utf8')))
    if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.problem, undefined, 2)}`)
    const { value: file } = read
    const [base, ...layers] = (file.packs ?? []).map((pack): unknown => JSON.parse(readFileSync(new URL(`${pack}.json`, packs), 'utf8')))
    const loaded = loadPack(base, layers)
    if (!loaded.ok) throw new Error(`the pack of ${name}: ${JSON.stringify(loaded.problem, undefined, 2)}`)
    return { name, file, pack: loaded.value }
  })
}

/** The household of the first shipped case whose sentence begins so. */
export function householdOf(sentence: string): Household {
  for (const { file, pack } of shippedCases()) {
    const found = file.cases.find((one: Case) => one.case.startsWith(sentence))
    const recorded = found && recordCase(eventsOf(file, found), pack)
    if (recorded && 'events' in recorded) return fold('household/case', recorded.events)
  }
  throw new Error(`no case begins with “${sentence}”`)
}
