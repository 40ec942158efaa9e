// A process that does to a ledger whatever is done to one besides recording, over and over until it is killed: imports, erases, seals and makes
// tables anew. Says on its output what was acknowledged. Run with the path of the ledger or the address of its database, and the first number.
import { writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type HouseholdId, type Instant, type Recorded, stamp, type Store } from '@hearthfold/core'
import type { Projection } from '@hearthfold/core/store'
import { seal } from '@hearthfold/store'
import { storeOf } from './children.ts'
import { commitOf } from './writer.ts'

/** How many households and events a batch has. */
export const BATCH = { households: 30, events: 10 }

/** A table in which each household stands with how many events it has. */
export const counted: Projection = {
  name: 'counted',
  version: 1,
  tables: { counted: { columns: { events: 'integer' } } },
  apply: (household) => ({ counted: [{ events: household.version }] }),
}

/** The person of a household of a batch. */
export function personOf(batch: number, household: number): string {
  return String(110101190001010015n + BigInt(batch * BATCH.households + household))
}

export function householdOf(batch: number, household: number): HouseholdId {
  return `household/${batch}-${household}`
}

function* eventsOf(batch: number): Generator<Recorded> {
  for (let household = 0; household < BATCH.households; household++) {
    const { accepted } = commitOf('', householdOf(batch, household), BATCH.events)
    yield* stamp(accepted, {
      after: 0,
      id: (version) => `e-${batch}-${household}-${version}`,
      recordedAt: '2015-01-01T00:00:00.000Z',
      actor: 'archive',
    })
  }
}

const now = () => new Date().toISOString() as Instant

const say = (line: string) => writeSync(1, `${line}\n`)

async function imported(store: Store, batch: number, persons: readonly { person: string; stream: HouseholdId }[]): Promise<string> {
  const done = await store.import({ name: `batch-${batch}`, source: 'archive', events: eventsOf(batch), persons })
  // The one who was killed before, or this one asking again, may have imported it.
  if (done.ok || done.problem.code === 'batch-exists') return ''
  throw new Error(done.problem.code === 'unknown-outcome' || done.problem.code === 'storage-failed' ? 'lost' : done.problem.code)
}

async function keep(target: string, first: number): Promise<void> {
  const store = await storeOf(target)
  /** Does something and says so. While a server that was killed comes back, the same is asked for again. */
  async function until(doing: string, done: string, at: number, work: () => Promise<string>): Promise<void> {
    say(`${doing} ${at}`)
    for (let attempt = 0; ; attempt++) {
      try {
        say(`${done} ${at} ${await work()}`)
        return
      } catch (error) {
        if (!target.startsWith('postgres') || attempt >= 600) throw error
        say(`again ${at} ${doing}: ${(error as Error).message.replaceAll('\n', ' ')}`)
        await sleep(50)
      }
    }
  }
  for (let at = first; ; at++) {
    const persons = Array.from({ length: BATCH.households }, (_, household) => ({
      person: personOf(at, household),
      stream: householdOf(at, household),
    }))
    const some = persons.slice(0, BATCH.households / 2).map(({ person }) => person)
    await until('importing', 'imported', at, () => imported(store, at, persons))
    await until('rebuilding', 'rebuilt', at, async () => String(await store.rebuild(counted)))
    await until('sealing', 'sealed', at, async () => {
      const { size, root } = (await seal(store, now))!
      return `${size} ${root}`
    })
    await until('forgetting', 'forgotten', at, async () => String(await store.forget(some)))
  }
}

if (process.argv[1] === import.meta.filename) await keep(process.argv[2] ?? '', Number(process.argv[3] ?? '0'))
