// A process that does to a ledger whatever is done to one besides recording, over and over until it is killed: imports, erases, seals and makes
// tables anew. Says on its output what was acknowledged. Run with the path of the ledger and the first number.
import { writeSync } from 'node:fs'
import { type HouseholdId, type Instant, type Projection, type Recorded, stamp } from '@hearthfold/core'
import { seal } from '@hearthfold/store'
import { storeAt } from './children.ts'
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

async function keep(path: string, first: number): Promise<void> {
  const store = storeAt(path)
  const say = (line: string) => writeSync(1, `${line}\n`)
  for (let at = first; ; at++) {
    const persons = Array.from({ length: BATCH.households }, (_, household) => ({
      person: personOf(at, household),
      stream: householdOf(at, household),
    }))
    say(`importing ${at}`)
    const imported = await store.import({ name: `batch-${at}`, source: 'archive', events: eventsOf(at), persons })
    say(`${'imported' in imported ? 'imported' : imported.refused.code} ${at}`)
    say(`rebuilding ${at}`)
    say(`rebuilt ${at} ${await store.rebuild(counted)}`)
    say(`sealing ${at}`)
    const made = await seal(store, now)
    say(`sealed ${made!.size} ${made!.root}`)
    say(`forgetting ${at}`)
    say(`forgotten ${at} ${await store.forget(persons.slice(0, BATCH.households / 2).map(({ person }) => person))}`)
  }
}

if (process.argv[1] === import.meta.filename) await keep(process.argv[2] ?? '', Number(process.argv[3] ?? '0'))
