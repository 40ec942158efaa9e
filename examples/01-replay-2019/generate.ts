import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { writeLine } from '@hearthfold/core'
import { loadPack, type Pack } from '@hearthfold/rules'
import { cn2014to2020 } from '@hearthfold/rules/packs'
import { township } from './generator/township.ts'

/** The pack of the example: the shipped one of 2014–2020. */
export function examplePack(): Pack {
  const loaded = loadPack(cn2014to2020)
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems))
  return loaded.pack
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
