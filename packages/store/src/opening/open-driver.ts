import { stat } from 'node:fs/promises'
import type { Store, Text } from '@hearthfold/core'
import { type Projection, systemReason } from '@hearthfold/core/store'
import { NODE_FLOOR } from '../floor.ts'
import { type KeptLedger, nameOf } from './kept-ledger.ts'

/** What opening an older ledger did to it. Of one on a server the copy is made by who keeps the server. */
export interface Upgraded {
  readonly from: number
  readonly to: number
  readonly copy?: string
}

/** `isOlder`: an earlier version wrote it, and it was not brought up to date. */
export type Opened = { readonly store: Store; readonly upgraded?: Upgraded } | { readonly problem: Text; readonly isOlder?: boolean }

export interface OpenOptions {
  /** Undefined where the ledger is only read: of that no digest is ever made. */
  readonly digestKey: Uint8Array | undefined
  readonly inline?: readonly Projection[]
  /** Whether one of an earlier version on a server is brought up to date: so where nothing is said. */
  readonly upgrade?: boolean
}

/** Opens a ledger that is there, to read what may be read without its keys: all but the personal fields. */
export function openForReading(ledger: KeptLedger): Promise<Opened> {
  return openLedger(ledger, { digestKey: undefined })
}

/** Opens a ledger that is there, by the driver for it, which is loaded only now. */
export async function openLedger(ledger: KeptLedger, options: OpenOptions): Promise<Opened> {
  // An empty file is none: whoever only reads makes none of it.
  if (ledger.kind === 'embedded' && !(await isThere(ledger.path, 1))) return { problem: noLedger(ledger.path) }
  return openOrMake(ledger, options)
}

/** Opens a ledger, and makes it where there is none. */
export async function openOrMake(ledger: KeptLedger, options: OpenOptions): Promise<Opened> {
  if (ledger.kind === 'postgres') return openOnServer(ledger, options)
  const driver = await loaded(() => import('../drivers/sqlite/sqlite.ts'))
  if ('missing' in driver) return { problem: noDriver(ledger, driver.missing) }
  const opened = driver.openSqlite(ledger.path, options)
  return !opened.ok ? { problem: driver.openProblemText(opened.problem), isOlder: opened.problem.code === 'older-schema' } : opened.value
}

async function openOnServer(ledger: KeptLedger & { readonly kind: 'postgres' }, options: OpenOptions): Promise<Opened> {
  const driver = await loaded(() => import('../drivers/postgres/postgres.ts'))
  if ('missing' in driver) return { problem: noDriver(ledger, driver.missing) }
  const opened = await driver.openPostgres({ ...options, connectionString: ledger.address })
  return !opened.ok
    ? { problem: driver.postgresProblemText(opened.problem), isOlder: opened.problem.code === 'older-schema' }
    : opened.value
}

/** Whether there is anything under a path, and at least so many bytes in it. */
export function isThere(path: string, bytes = 0): Promise<boolean> {
  return stat(path).then(
    ({ size }) => size >= bytes,
    ({ code }) => code !== 'ENOENT',
  )
}

/** A module that not every platform can load, or why this one cannot. */
export async function loaded<Module extends object>(load: () => Promise<Module>): Promise<Module | { readonly missing: string }> {
  try {
    return await load()
  } catch (error) {
    return { missing: (error as Error).message }
  }
}

function noLedger(path: string): Text {
  return {
    zh: `${path}：没有这个台账；请检查路径，或用 hearthfold init 新建`,
    en: `${path}: there is no such ledger; check the path, or make one with hearthfold init`,
  }
}

/** What a ledger is kept with is not there: a Node may be built without SQLite, and the client of a server is installed by who uses it. */
export function noDriver(ledger: KeptLedger, reason: string): Text {
  const name = nameOf(ledger)
  return ledger.kind === 'embedded'
    ? {
        zh: `${name}：读写台账文件和密钥需要带有 SQLite 的 Node ${NODE_FLOOR}，当前为 ${process.version}，无法使用（${systemReason(reason)}）`,
        en: `${name}: a ledger in a file, and its keys, need Node ${NODE_FLOOR} with SQLite; this is ${process.version} and has none that can be used (${reason})`,
      }
    : {
        zh: `${name}：连接 PostgreSQL 需要 pg 包，请先安装（${systemReason(reason)}）`,
        en: `${name}: PostgreSQL needs the package pg, install it first (${reason})`,
      }
}
