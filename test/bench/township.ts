import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { fold, type Household, type HouseholdId, isHouseholdId, type RecordedHousehold } from '@hearthfold/core'
import { generate } from '../../examples/01-replay-2019/generate.ts'

const file = fileURLToPath(new URL('../../examples/01-replay-2019/out/zhanglou.ndjson', import.meta.url))

/** The ledger file of the township of the first example; generated where it is not there yet. */
export async function townshipFile(): Promise<string> {
  if (!existsSync(file)) {
    process.stderr.write('generating the township …\n')
    await generate(file)
  }
  return file
}

/** The lines of the township's ledger, in memory. */
export async function townshipLines(): Promise<string[]> {
  return (await readFile(await townshipFile(), 'utf8')).trimEnd().split('\n')
}

/** The events of each household, in their order. */
export type Streams = ReadonlyMap<HouseholdId, readonly RecordedHousehold[]>

/** The households of the township's ledger, as yet unfolded. */
export async function townshipStreams(): Promise<Streams> {
  const streams = new Map<HouseholdId, RecordedHousehold[]>()
  for (const line of await townshipLines()) {
    const recorded = JSON.parse(line) as RecordedHousehold
    if (!isHouseholdId(recorded.stream)) continue
    const events = streams.get(recorded.stream)
    if (events) events.push(recorded)
    else streams.set(recorded.stream, [recorded])
  }
  return streams
}

export function foldAll(streams: Streams): Household[] {
  return [...streams].map(([stream, events]) => fold(stream, events))
}
