// Writes a small ledger as the drivers and the keys of this checkout keep it, into a folder that is not there yet:
//
//     node --conditions=@hearthfold/source test/golden/write-ledger.ts test/golden/ledger-1
//
// The ledger in a file with its keys, the same in a dump of PostgreSQL, and what is read of them. `ledger-1` was written before
// ledgers were told their format; it stays as it is for ever. Another one is written when the format of a ledger changes.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Commit, type HouseholdId, type Instant, readLine, type Recorded, type Store, writeLine } from '@hearthfold/core'
import { loadPack } from '@hearthfold/rules'
import { cn2014to2020 } from '@hearthfold/rules/packs'
import { foldStored, type KeyRing, privateStore, registerProjection, seal } from '@hearthfold/store'
import { fileKeyRing } from '@hearthfold/store/keys'
import { openPostgres } from '@hearthfold/store/postgres'
import { openSqlite } from '@hearthfold/store/sqlite'
import { startPostgres } from '../servers/postgres-server.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('name the folder to write into')
mkdirSync(folder, { recursive: true })

const UNREAD = { position: undefined, parked: undefined }
const VISITED: HouseholdId = 'household/visited'
const WANG = { name: '王小明', citizenId: '11010519491231002X' }

let now: Instant = '2024-01-02T03:04:05.000Z'
const clock = () => now

/** History of every type of event. */
const history = readFileSync(new URL('schema-1.ndjson', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line): Recorded => {
    const read = readLine(line)
    if (!read.ok) throw new Error(read.problem.code)
    return read.value
  })

const loaded = loadPack(cn2014to2020)
if (!loaded.ok) throw new Error('the pack cannot be used')
/** What a ledger keeps of a pack: its files in a list. */
const packs = [{ hash: loaded.value.hash, bytes: JSON.stringify([cn2014to2020]) }]

async function fill(bare: Store, keys: KeyRing): Promise<void> {
  const store = privateStore(bare, { keys })
  const commit = async (commit: Commit) => {
    const done = await store.commit(commit)
    if (!done.ok) throw new Error(JSON.stringify(done.problem))
  }
  now = '2024-01-02T03:04:05.000Z'
  const done = await store.import({ name: 'history', source: 'schema-1.ndjson', events: history, packs })
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  now = '2024-01-03T03:04:05.000Z'
  const settled = { stream: VISITED, on: '2024-01-01', event: { type: 'settled', village: 'village/1' } } as const
  const joined = {
    stream: VISITED,
    on: '2024-01-01',
    event: { type: 'member-joined', member: 'a', by: 'listing', relation: 'head', sex: 'male', born: '1949-12-31', ...WANG },
  } as const
  await commit({
    id: 'first',
    actor: 'office',
    accepted: [settled, joined],
    expected: { [VISITED]: 0 },
    claims: { take: [WANG.citizenId], release: [] },
  })
  const visit = { stream: VISITED, on: '2024-01-02', event: { type: 'visited', by: 'cadre-1', purpose: 'regular' } } as const
  await commit({
    id: 'visits',
    actor: 'cadre-1',
    cause: 'round',
    accepted: Array.from({ length: 120 }, () => visit),
    expected: { [VISITED]: 2 },
    claims: { take: [], release: [] },
  })
  const awarded = {
    stream: VISITED,
    on: '2024-01-02',
    event: { type: 'points-awarded', points: 2, committee: 'committee', reason: '打扫了王小明家的院子' },
  } as const
  await commit({ id: 'points', actor: 'cadre-1', accepted: [awarded], expected: { [VISITED]: 122 }, claims: { take: [], release: [] } })
  await foldStored(bare, VISITED)
  const [first, second] = await store.readAll(undefined, 2)
  await bare.keepCheckpoint('reader', { position: first!.position, parked: undefined }, UNREAD)
  await bare.keepCheckpoint('parked', { position: first!.position, parked: { position: second!.position, reason: 'it could not' } }, UNREAD)
  await bare.settle('2024-01-03T03:04:05.000Z')
  await seal(bare, clock)
}

/** What whoever opens the ledger must read. */
async function readOf(bare: Store, keys: KeyRing) {
  const lines: string[] = []
  for await (const { events } of privateStore(bare, { keys }).scan()) lines.push(...events.map(writeLine))
  const [sealed] = await bare.seals()
  const [reader, parked] = [await bare.checkpoint('reader'), await bare.checkpoint('parked')]
  const rows = await bare.rows(registerProjection, 'register')
  return { lines, read: { sealed, reader, parked, batches: await bare.batches(), pack: packs[0]!.hash, rows } }
}

const ring = fileKeyRing(join(folder, 'ledger.keys'), { make: true })
if (!ring.ok) throw new Error(ring.problem.code)
const { value: keys } = ring
const digestKey = keys.digestKey

const embedded = openSqlite(join(folder, 'ledger.db'), { digestKey, clock, inline: [registerProjection] })
if (!embedded.ok) throw new Error(embedded.problem.code)
await fill(embedded.value.store, keys)
const { lines, read } = await readOf(embedded.value.store, keys)
await embedded.value.store.close()

const server = await startPostgres({ durable: true })
try {
  const opened = await openPostgres({ connectionString: server.connectionString, digestKey, clock, inline: [registerProjection] })
  if (!opened.ok) throw new Error(opened.problem.code)
  await fill(opened.value.store, keys)
  const other = await readOf(opened.value.store, keys)
  if (other.lines.join('\n') !== lines.join('\n')) throw new Error('the two ledgers hold different events')
  await opened.value.store.close()
  const sql = execFileSync('pg_dump', ['--schema=hearthfold', '--no-owner', '--dbname', server.connectionString], { encoding: 'utf8' })
  writeFileSync(
    join(folder, 'ledger.sql'),
    sql
      .split('\n')
      .filter((line) => !/^\\(un)?restrict /.test(line))
      .join('\n'),
  )
  writeFileSync(join(folder, 'read.json'), `${JSON.stringify({ embedded: read, postgres: other.read }, null, 1)}\n`)
} finally {
  await server.stop()
}
writeFileSync(join(folder, 'ledger.ndjson'), `${lines.join('\n')}\n`)
await keys.close()
