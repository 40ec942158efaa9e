import type { Text, Result } from '@hearthfold/core'
import { systemReason } from '@hearthfold/core/store'
import pg from 'pg'
import { type UnfitKey, unfitKeyText } from '../../digest-key.ts'
import type { Session } from './connection.ts'
import type { Connections } from './connections.ts'
import { reasonOf } from './lost.ts'
import { migrations } from './migrations.ts'
import { keepsItsSession } from './pooling.ts'
import { hiddenRows } from './row-security.ts'
import { type Database, databaseOf } from './sessions.ts'
import { once } from './statement.ts'
import type { Waits } from './waits.ts'
/** Why a database is not opened as a ledger. */
export type PostgresProblem =
  | { readonly code: 'unreachable'; readonly reason: string }
  | { readonly code: 'other-application'; readonly schema: string }
  | { readonly code: 'newer-schema'; readonly schema: string; readonly expected: number; readonly found: number }
  /** An earlier version wrote it, and whoever connects may not bring it up to date: they do not own it, or only read. */
  | { readonly code: 'older-schema'; readonly schema: string; readonly expected: number; readonly found: number }
  | { readonly code: 'no-ledger'; readonly schema: string }
  | { readonly code: 'other-key'; readonly schema: string }
  | { readonly code: 'other-encoding'; readonly found: string }
  /** A pooler between hands processes of the server out by transaction, or by statement: what a session has is met with by others. */
  | { readonly code: 'shared-sessions' }
  | { readonly code: 'native-client' }
  | UnfitKey

/** Marks a schema as that of a ledger: the comment on it. What follows is the version of its tables. */
const MARK = 'hearthfold ledger, version '

/** Of the lock under which tables are brought up to date: “HFLD”. */
const LOCK = 0x48464c44

/** What opening an older ledger did to it: from which version of its tables to which. */
export interface BroughtUp {
  readonly from: number
  readonly to: number
}

export interface ConnectionOptions {
  readonly connections: Connections
  readonly waits: Waits
  readonly schema: string
  /** The check value of the key of the ledger; only with one it is made where there is none. */
  readonly check: Uint8Array | undefined
  /** Whether a ledger of an earlier version is brought up to date. */
  readonly upgrade: boolean
}

/** Connects to the database of a ledger, makes its tables where there are none, and brings them up to date. */
export async function openDatabase({
  connections,
  waits,
  schema,
  check,
  upgrade,
}: ConnectionOptions): Promise<Result<{ readonly database: Database; readonly upgraded: BroughtUp | undefined }, PostgresProblem>> {
  if (isNative()) return { ok: false, problem: { code: 'native-client' } }
  const database = databaseOf(connections, waits, schema)
  try {
    const keeps = await connections.alone((connection) => keepsItsSession(connection, connections))
    if (!keeps) return { ok: false, problem: { code: 'shared-sessions' } }
    const migrated = await database.copying((session) => migrate(session, schema, check, upgrade))
    return !migrated.ok ? migrated : { ok: true, value: { database, upgraded: migrated.value } }
  } catch (error) {
    return { ok: false, problem: { code: 'unreachable', reason: reasonOf(error) } }
  }
}

/** Whether `pg` was told to work by its binding to the client of C, of which rows come in another form, and nothing of a loss. */
function isNative(): boolean {
  return !('connection' in new pg.Client())
}

type Migrated = Result<BroughtUp | undefined, PostgresProblem>

async function migrate(session: Session, schema: string, check: Uint8Array | undefined, upgrade: boolean): Promise<Migrated> {
  const first = async (text: string, values: unknown[] = []) => (await session.ask(once(text), values))[0]!
  const [encoding] = (await first('SHOW server_encoding')) as [string]
  if (encoding !== 'UTF8') return { ok: false, problem: { code: 'other-encoding', found: encoding } }
  // Whoever comes second waits here and finds everything done.
  await session.ask(once('SELECT pg_advisory_xact_lock($1, hashtext($2))'), [LOCK, schema])
  const [exists, marked] = (await first(`SELECT to_regnamespace($1) IS NOT NULL, obj_description(to_regnamespace($1), 'pg_namespace')`, [
    schema,
  ])) as ['t' | 'f', string | null]
  if (exists === 't' && !marked?.startsWith(MARK)) {
    const [tables] = await first('SELECT count(*) FROM pg_class WHERE relnamespace = to_regnamespace($1)', [schema])
    if (marked !== null || tables !== '0') return { ok: false, problem: { code: 'other-application', schema } }
  }
  const all = migrations(schema)
  const found = marked?.startsWith(MARK) ? Number(marked.slice(MARK.length)) : 0
  if (found > all.length) return { ok: false, problem: { code: 'newer-schema', schema, expected: all.length, found } }
  if (found === 0 && !check) return { ok: false, problem: { code: 'no-ledger', schema } }
  const kept = check && Buffer.from(check).toString('hex')
  if (found > 0 && kept !== undefined) {
    const [known] = await first(`SELECT encode(key_check, 'hex') FROM ${schema}.settled`)
    if (known !== kept) return { ok: false, problem: { code: 'other-key', schema } }
  }
  if (found > 0 && found < all.length) {
    const mayBringUp = `SELECT pg_has_role(nspowner, 'USAGE') AND current_setting('transaction_read_only') = 'off' FROM pg_namespace WHERE nspname = $1`
    const [may] = await first(mayBringUp, [schema])
    if (may !== 't' || !upgrade) return { ok: false, problem: { code: 'older-schema', schema, expected: all.length, found } }
  }
  if (exists === 'f') await session.run(`CREATE SCHEMA ${schema}`)
  for (const migration of all.slice(found)) await session.run(migration)
  if (found < all.length) await session.run(`COMMENT ON SCHEMA ${schema} IS '${MARK}${all.length}'`)
  if (found === 0) await session.run(`UPDATE ${schema}.settled SET key_check = decode('${kept}', 'hex')`)
  await lift(session, schema)
  return { ok: true, value: found > 0 && found < all.length ? { from: found, to: all.length } : undefined }
}

/**
 * Lets a ledger that was restored from a dump go on after its last transaction, whichever the ids of this server are. Nothing
 * is written where that is not needed: a ledger is also opened where it is for reading only, or belongs to another role.
 */
async function lift(session: Session, s: string): Promise<void> {
  const [[hidden]] = (await session.ask(once(hiddenRows(s)))) as [[string]]
  // Whoever owns it opens it first.
  if (hidden === 't') return
  const last = `SELECT tx FROM (SELECT max(tx) AS tx FROM ${s}.events) e, ${s}.settled WHERE tx >= lift + pg_snapshot_xmax(pg_current_snapshot())::text::bigint`
  if ((await session.ask(once(last))).length === 0) return
  await session.run(`
    UPDATE ${s}.settled SET lift = last.tx + 1 - pg_current_xact_id()::text::bigint, horizon = proposal, barrier = NULL
    FROM (SELECT max(tx) AS tx FROM ${s}.events) last`)
}

/** Why a database is not opened, in words. */
export function postgresProblemText(problem: PostgresProblem): Text {
  switch (problem.code) {
    case 'unfit-key':
      return unfitKeyText(problem)
    case 'unreachable':
      return {
        zh: `无法在 PostgreSQL 中打开台账（${systemReason(problem.reason)}）：请检查连接地址、服务器和权限`,
        en: `the ledger in PostgreSQL cannot be opened (${problem.reason}): see to the address, the server and the permissions`,
      }
    case 'other-application':
      return {
        zh: `模式 ${problem.schema} 应为台账，实属其他应用：请给出另一个模式或数据库`,
        en: `the schema ${problem.schema} should hold a ledger and belongs to another application: give another schema or database`,
      }
    case 'newer-schema':
      return {
        zh: `模式 ${problem.schema} 中的台账为第 ${problem.found} 版，本软件只认识到第 ${problem.expected} 版：请升级软件`,
        en: `the ledger in the schema ${problem.schema} is of version ${problem.found}, this software knows versions up to ${problem.expected}: upgrade the software`,
      }
    case 'older-schema':
      return {
        zh: `模式 ${problem.schema} 中的台账为第 ${problem.found} 版，须由其所有者以可写方式打开一次，升到第 ${problem.expected} 版：请先用 pg_dump 备份`,
        en: `the ledger in the schema ${problem.schema} is of version ${problem.found}: its owner opens it once where it can be written to, which brings it up to version ${problem.expected}; back it up with pg_dump first`,
      }
    case 'no-ledger':
      return {
        zh: `模式 ${problem.schema} 中没有台账：请检查连接地址，或先新建台账`,
        en: `there is no ledger in the schema ${problem.schema}: check the address, or make one first`,
      }
    case 'other-key':
      return {
        zh: `模式 ${problem.schema} 中的台账应以建立时的密钥打开，所给的是另一密钥：请给出该台账的密钥文件`,
        en: `expected the key that the ledger in the schema ${problem.schema} was made with, found another: give the key-ring of this ledger`,
      }
    case 'other-encoding':
      return {
        zh: `数据库编码应为 UTF8，实为 ${problem.found}：请新建编码为 UTF8 的数据库`,
        en: `the database should be encoded in UTF8 and is in ${problem.found}: make one that is encoded in UTF8`,
      }
    case 'shared-sessions':
      return {
        zh: '所连的连接池按事务分配数据库会话，台账要求一个连接始终使用同一会话：请将连接池改为会话模式（PgBouncer：pool_mode = session），或直接连接数据库服务器',
        en: 'the pooler hands out sessions of the server by transaction, and a ledger needs the same session for as long as a connection lasts: set the pooler to pool by session (PgBouncer: pool_mode = session), or connect to the server itself',
      }
    case 'native-client':
      return {
        zh: '环境变量 NODE_PG_FORCE_NATIVE 使 pg 改用原生客户端，台账不支持原生客户端：请去掉该环境变量',
        en: 'the variable NODE_PG_FORCE_NATIVE makes pg use its native client, which ledgers do not work with: unset it',
      }
  }
}
