import { createHash } from 'node:crypto'
import { type EventStore, evolve, fold, type Household, type HouseholdId, type Instant, newHousehold } from '@hearthfold/core'
import { REDUCER, SCHEMA, type Snapshot, type Snapshots } from '@hearthfold/core/store'

/** After how many events a household is worth a new snapshot. */
const EVERY = 100

/** How the bytes of a snapshot are read: it changes with the shape of events, with what they do to a household, and with the timelines that it has. */
const SHAPE = `household/${SCHEMA}/${REDUCER}/${createHash('sha256')
  .update(Object.keys(newHousehold('household/any')).join())
  .digest('hex')
  .slice(0, 8)}`

/**
 * The household that a stream makes, as known at an instant: from the newest snapshot where there is one, and the events after
 * it. Keeps a snapshot now and then; dropping all changes nothing but the time it takes. Undefined where the stream does not begin
 * with its first event, as somebody within a scope sees a household that only passed through: a part of it makes no household.
 */
export async function foldStored(
  store: EventStore & Partial<Snapshots>,
  stream: HouseholdId,
  asked: { readonly known?: Instant } = {},
): Promise<Household | undefined> {
  const begun = read(await store.snapshot?.(stream)) ?? newHousehold(stream)
  const from = begun.version
  const { events, known } = await store.read(stream, { from: from + 1, ...asked })
  // The snapshot may know more than was asked for.
  if (known !== undefined && begun.recordedAt !== undefined && begun.recordedAt > known) {
    const all = (await store.read(stream, asked)).events
    return (all[0]?.version ?? 1) === 1 ? fold(stream, all) : undefined
  }
  if ((events[0]?.version ?? from + 1) !== from + 1) return undefined
  for (const recorded of events) evolve(begun, recorded)
  // As known earlier it is a prefix, too: whoever begins from it reads on from there.
  if (begun.version - from >= EVERY) await keep(store, begun)
  return begun
}

function read(snapshot: Snapshot | undefined): Household | undefined {
  if (snapshot?.shape !== SHAPE) return undefined
  try {
    return JSON.parse(Buffer.from(snapshot.bytes).toString()) as Household
  } catch {
    return undefined
  }
}

async function keep(store: Partial<Snapshots>, household: Household): Promise<void> {
  try {
    await store.keepSnapshot?.(household.stream, {
      version: household.version,
      shape: SHAPE,
      bytes: Buffer.from(JSON.stringify(household)),
    })
  } catch {
    // Nobody is refused an answer because it could not be kept for the next one.
  }
}
