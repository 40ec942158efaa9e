import { spawn, type SpawnOptions } from 'node:child_process'
import { join } from 'node:path'
import type { Store } from '@hearthfold/core'
import { openPostgres } from '@hearthfold/store/postgres'
import { openSqlite } from '@hearthfold/store/sqlite'

/** The arguments with which node runs a script that stands beside this one. */
export function nodeArgs(script: string, args: readonly string[]): string[] {
  return ['--conditions=@hearthfold/source', '--disable-warning=ExperimentalWarning', join(import.meta.dirname, script), ...args]
}

/** Runs a program; resolves with the lines that it wrote in full once it has ended. */
export function linesOf(program: string, args: readonly string[], options: SpawnOptions = {}): Promise<string[]> {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout!.setEncoding('utf8').on('data', (more: string) => (text += more))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => resolve(text.split('\n').slice(0, -1)))
  })
}

export function storeAt(path: string): Store {
  const opened = openSqlite(path, { digestKey: Buffer.alloc(32, 7) })
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value.store
}

/** The ledger in a file, or in PostgreSQL where the target is the address of a database. */
export async function storeOf(target: string): Promise<Store> {
  if (!target.startsWith('postgres')) return storeAt(target)
  const opened = await openPostgres({ connectionString: target, digestKey: Buffer.alloc(32, 7), connections: 2 })
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value.store
}
