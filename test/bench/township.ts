import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
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
