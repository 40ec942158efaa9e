import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { main } from '@hearthfold/cli'

/** The command, in its sources. */
export const BIN = fileURLToPath(new URL('../../packages/cli/src/bin.ts', import.meta.url))

/** What the command did. */
export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the real command from its sources, its output in pipes. The locale is English unless a test says otherwise. */
export function hearthfold(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  user: { readonly uid?: number; readonly gid?: number } = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=@hearthfold/source', BIN, ...args], {
    ...user,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], LANG: 'en_GB.UTF-8', ...env },
  })
  return { code: status, stdout, stderr }
}

/** Runs the command within this process: all of it but the few lines that start it, and many times as fast. */
export async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}, stdin?: string): Promise<Outcome> {
  const written = { stdout: '', stderr: '' }
  const into = (name: keyof typeof written) =>
    new Writable({
      write(chunk, _, done) {
        written[name] += String(chunk)
        done()
      },
    })
  const piped = stdin === undefined ? {} : { stdin: Readable.from([stdin]) }
  const code = await main(args, { stdout: into('stdout'), stderr: into('stderr'), env: { LANG: 'en_GB.UTF-8', ...env }, ...piped })
  return { code, ...written }
}

const DIRECTORY = mkdtempSync(join(tmpdir(), 'hearthfold-e2e-'))
process.on('exit', () => rmSync(DIRECTORY, { recursive: true }))
let files = 0

/** Writes a file for a test and returns its path. */
export function fileOf(content: string | Uint8Array, name = 'ledger.ndjson'): string {
  const path = join(DIRECTORY, `${files++}-${name}`)
  writeFileSync(path, content)
  return path
}

/** Writes lines as a file that ends with a line end. */
export function fileOfLines(lines: readonly string[]): string {
  return fileOf(`${lines.join('\n')}\n`)
}
