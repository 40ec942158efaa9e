import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { writeLine } from '@hearthfold/core'
import { storeRefusalText } from '@hearthfold/core/store'
import { loadPack, type Pack } from '@hearthfold/rules'
import { cn2014to2020 } from '@hearthfold/rules/packs'
import { openProblemText, openSqlite } from '@hearthfold/store/sqlite'
import { township } from './generator/township.ts'

/** The pack of the example: the shipped one of 2014–2020. */
export function examplePack(): Pack {
  const loaded = loadPack(cn2014to2020)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
  return loaded.value
}

/** Writes the township's ledger to a file, an event a line. `onHousehold` hears of each stream that is written. */
export async function generate(file: string, onStream: () => void = () => {}): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  function* lines() {
    for (const stream of township(examplePack())) {
      onStream()
      yield stream.map((recorded) => `${writeLine(recorded)}\n`).join('')
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file))
}

/**
 * Imports the township into a new ledger of one file, in the place of the one that is there. Everybody in it is invented, so it is
 * kept without keys.
 */
export async function keep(file: string, onStream: () => void = () => {}): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  for (const part of ['', '-wal', '-shm']) await rm(`${file}${part}`, { force: true })
  const opened = openSqlite(file, { digestKey: randomBytes(32) })
  if (!opened.ok) throw new Error(openProblemText(opened.problem).en)
  function* events() {
    for (const stream of township(examplePack())) {
      onStream()
      yield* stream
    }
  }
  const done = await opened.value.store.import({ name: 'zhanglou', source: 'the generator of this example', events: events() })
  await opened.value.store.close()
  if (!done.ok) throw new Error(storeRefusalText(done.problem, 'en'))
}
