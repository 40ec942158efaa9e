import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Day, Recorded, Store, VillageId } from '@hearthfold/core'
import { type Scope, storeRefusalText } from '@hearthfold/core/store'
import { dueProjection } from '@hearthfold/rules'
import { follow, registerProjection } from '@hearthfold/store'
import { grantsTo, openPostgres, type PostgresOptions, postgresProblemText } from '@hearthfold/store/postgres'
import pg from 'pg'
import { examplePack } from '../01-replay-2019/generate.ts'
import { chance } from '../01-replay-2019/generator/chance.ts'
import { villages } from '../01-replay-2019/generator/villages.ts'
import { SEED } from '../01-replay-2019/generator/township.ts'
import { type DueList, openDesk } from './desk.ts'
import { startPostgres } from '../../test/servers/postgres-server.ts'

const ON: Day = '2019-12-31'
const VILLAGE = 'youfang'

/** Codes of divisions that were never assigned: the county, and after it the digits of a township and of each village. */
const COUNTY = '990113'
const codes = new Map<VillageId, string>(villages(chance(SEED)).map(({ id }, at) => [id, `${COUNTY}100${200 + at}`]))
const divisionOf = (village: VillageId) => codes.get(village)!

const pack = examplePack()
const due = dueProjection({ law: (on) => (on <= pack.inForce.to! ? pack : undefined), to: '2020-12-31' })

/** What is told of a request, and what it was answered with. */
export interface Told {
  readonly asked: string
  readonly answer: DueList
}

/**
 * From an empty server to the answers of two officers. Whatever is started is ended again, the last first, whether all goes well or not.
 *
 * @param streams the history to import: of each stream all events
 * @param say hears of each step
 * @param stop when it is given, everything is ended at once
 */
export async function county(streams: Iterable<readonly Recorded[]>, say: (line: string) => void, stop: AbortSignal): Promise<Told[]> {
  const ends: (() => Promise<unknown>)[] = []
  const endAll = async () => {
    for (let end = ends.pop(); end; end = ends.pop()) await end().catch((error: unknown) => say(`not ended: ${String(error)}`))
  }
  const work = told(streams, say, stop, (end) => void ends.push(end))
  try {
    const stopped = new Promise<never>((_, reject) => stop.addEventListener('abort', () => reject(stop.reason)))
    return await Promise.race([work, stopped])
  } finally {
    await endAll()
    // Where it was stopped, the work fails by now, and may have started something meanwhile.
    await work.catch(() => undefined)
    await endAll()
    say('everything that was started has ended')
  }
}

async function told(
  streams: Iterable<readonly Recorded[]>,
  say: (line: string) => void,
  stop: AbortSignal,
  atEnd: (end: () => Promise<unknown>) => void,
): Promise<Told[]> {
  const starting = startPostgres({ durable: false })
  atEnd(async () => (await starting).stop())
  const server = await starting
  say('a PostgreSQL server of its own is up')

  // The owner makes the tables, imports, and follows; here it is the superuser, for whom PostgreSQL copies rows that are secured.
  const digestKey = randomBytes(32)
  const ledger = await opened({ connectionString: server.connectionString, digestKey, divisionOf, inline: [registerProjection] })
  atEnd(ledger.close)
  const batch = { name: 'zhanglou', source: 'the generator of example 01', events: oneByOne(streams, stop) }
  const done = await ledger.import(batch)
  if (!done.ok) throw new Error(storeRefusalText(done.problem, 'en'))
  say(
    `imported ${done.value.events} events of ${done.value.streams} streams; the register kept with them has ${(await ledger.rows(registerProjection, 'register')).length} rows`,
  )

  const over = new AbortController()
  const following = follow(ledger, due, over.signal)
  atEnd(async () => {
    over.abort()
    await following
  })
  const ended = await Promise.race([following, caughtUp(ledger, stop)])
  if (ended && 'parked' in ended) throw new Error(`what is due stopped at ${ended.parked.position}: ${ended.parked.reason}`)
  say(`the table of what is due has ${(await ledger.rows(due, 'due')).length} rows and goes on following`)

  // The desk connects as a role that owns nothing: the database shows it what is within the scope of whoever asks, and no more.
  await run(server.connectionString, `CREATE ROLE desk LOGIN; ${grantsTo('desk')}`)
  const shown = await opened({ connectionString: server.as('desk'), digestKey, divisionOf })
  atEnd(shown.close)
  const officer = (actor: string, division: string): Scope => ({ actor, divisions: [division], roles: [] })
  const tokens = { county: randomBytes(16).toString('hex'), village: randomBytes(16).toString('hex') }
  const officers = new Map([
    [tokens.county, officer('county-office', COUNTY)],
    [tokens.village, officer(`officer-of-${VILLAGE}`, divisionOf(`village/${VILLAGE}`))],
  ])
  const desk = await openDesk(shown, due, officers)
  atEnd(async () => desk.close())
  const address = `http://127.0.0.1:${(desk.address() as AddressInfo).port}`
  say(`the desk answers on ${address}`)

  const ask = async (path: string, token: string): Promise<Told> => {
    const response = await fetch(`${address}${path}`, { headers: { authorization: `Bearer ${token}`, connection: 'close' }, signal: stop })
    return { asked: `GET ${path}`, answer: (await response.json()) as DueList }
  }
  return [
    await ask(`/due?on=${ON}`, tokens.county),
    await ask(`/due?on=${ON}`, tokens.village),
    await ask(`/due?on=${ON}&village=wuji`, tokens.village),
  ]
}

async function opened(options: PostgresOptions): Promise<Store> {
  const result = await openPostgres(options)
  if (!result.ok) throw new Error(postgresProblemText(result.problem).en)
  return result.value.store
}

/** The events of all streams; between two of them whoever wants to stop is heard. */
async function* oneByOne(streams: Iterable<readonly Recorded[]>, stop: AbortSignal): AsyncGenerator<Recorded> {
  for (const stream of streams) {
    await setImmediate()
    stop.throwIfAborted()
    yield* stream
  }
}

/** Resolves once what is due is of everything that is recorded. */
async function caughtUp(store: Store, stop: AbortSignal): Promise<void> {
  while ((await store.readAll((await store.checkpoint(due.name)).position, 1)).length > 0)
    await setTimeout(100, undefined, { signal: stop })
}

async function run(connectionString: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(statements).finally(() => client.end())
}
