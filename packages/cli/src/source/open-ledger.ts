import { stat } from 'node:fs/promises'
import type { Store, Text } from '@hearthfold/core'
import { type KeptLedger, nameOf } from './source.ts'

type Opened = { readonly store: Store } | { readonly problem: Text }

/** Of a ledger that is only read, no digest is ever made. */
const NO_KEY = new Uint8Array(32)

/** Opens a ledger that is there, to read what may be read without its keys: all but the personal fields. */
export function openForReading(ledger: KeptLedger): Promise<Opened> {
  return openLedger(ledger, { digestKey: NO_KEY })
}

/** Opens a ledger that is there, by the driver for it, which is loaded only now. */
export async function openLedger(ledger: KeptLedger, options: { readonly digestKey: Uint8Array }): Promise<Opened> {
  if (ledger.kind === 'postgres') return { problem: noDriver(ledger, 'no driver') }
  const { path } = ledger
  if (await stat(path).then(() => false, ({ code }) => code === 'ENOENT')) return { problem: noLedger(path) }
  return openEmbedded(ledger, options)
}

/** Opens a ledger of one file, and makes it where there is none. */
export async function openEmbedded(ledger: KeptLedger & { readonly kind: 'embedded' }, options: { readonly digestKey: Uint8Array }): Promise<Opened> {
  const driver = await loaded(() => import('@hearthfold/store/sqlite'))
  if ('missing' in driver) return { problem: noDriver(ledger, driver.missing) }
  const opened = driver.openSqlite(ledger.path, options)
  return 'problem' in opened ? { problem: driver.openProblemText(opened.problem) } : opened
}

/** A driver, or why it cannot be loaded here. */
async function loaded<Driver extends object>(load: () => Promise<Driver>): Promise<Driver | { readonly missing: string }> {
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

/** What a ledger is kept with is not there: an older Node has no SQLite, and the client of a server is installed by who uses it. */
function noDriver(ledger: KeptLedger, reason: string): Text {
  const name = nameOf(ledger)
  return ledger.kind === 'embedded'
    ? {
        zh: `${name}：读写台账文件需要 Node 22.13 以上（当前 ${process.version}）；文本台账（NDJSON）在此版本也可读（${reason}）`,
        en: `${name}: a ledger in a file needs Node 22.13 or later (this is ${process.version}); NDJSON files can be read with this one too (${reason})`,
      }
    : {
        zh: `${name}：连接 PostgreSQL 需要 pg 包，请先安装（${reason}）`,
        en: `${name}: PostgreSQL needs the package pg, install it first (${reason})`,
      }
}
