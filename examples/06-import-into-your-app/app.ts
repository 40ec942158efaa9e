import {
  type Commit,
  type Day,
  decide,
  fold,
  type HouseholdCommand,
  type HouseholdId,
  newHousehold,
  type RecordedHousehold,
  refusalText,
  type Store,
} from '@hearthfold/core'
import { storeRefusalText } from '@hearthfold/core/store'
import { dueProjection, keptPack, type Pack, type Submission, submit } from '@hearthfold/rules'
import { follow, register } from '@hearthfold/store'
import { openProblemText, openSqlite } from '@hearthfold/store/sqlite'

/** What an application keeps around a ledger: the law that it records by, and tables that it asks. */
export interface App {
  readonly store: Store
  readonly pack: Pack
}

/** Opens the ledger in a file. `register` is kept in every transaction; what is due may follow a moment later. */
export function openLedger(path: string, digestKey: Uint8Array): Store {
  const opened = openSqlite(path, { digestKey, inline: [register] })
  if (!opened.ok) throw new Error(openProblemText(opened.problem).en)
  return opened.value.store
}

/** The household as the ledger has it now. */
export async function household(store: Store, stream: HouseholdId) {
  return fold(stream, (await store.read(stream)).events)
}

/** Registers a household: all of its first events and the claims on its people in one commit, if nobody was faster. */
export async function registerHousehold({ store }: App, id: string, actor: string, events: readonly HouseholdCommand[]) {
  const stream = events[0]!.stream
  // What each event comes to is decided on the household as the ones before it leave it.
  let [state, take] = [newHousehold(stream), [] as string[]]
  const recorded: RecordedHousehold[] = []
  for (const event of events) {
    const decision = decide(event, { [stream]: state })
    if (!decision.ok) return { refused: refusalText(decision.problem, 'en') }
    take = [...take, ...decision.value.claims.take]
    recorded.push({
      ...event,
      id: `${id}.${recorded.length + 1}`,
      version: recorded.length + 1,
      recordedAt: '2000-01-01T00:00:00.000Z',
      actor,
      schema: 1,
    })
    state = fold(stream, recorded)
  }
  return keep(store, { id, actor, accepted: events, expected: { [stream]: 0 }, claims: { take, release: [] } })
}

/** Records an event by the law. Where somebody else records meanwhile, the household is read and judged again. */
export async function record({ store, pack }: App, id: string, actor: string, wanted: Submission) {
  for (;;) {
    const state = await household(store, wanted.stream)
    const decision = submit(pack, state, wanted)
    if (!decision.ok) return { refused: refusalText(decision.problem, 'en') }
    const {
      value: { accepted, claims },
    } = decision
    const expected = { [wanted.stream]: state.version }
    const kept = await store.commit({ id, actor, accepted, expected, claims, packs: [keptPack(pack)] })
    if (kept.ok) return { recorded: kept.value.recorded.length }
    if (kept.problem.code !== 'conflict') return { refused: storeRefusalText(kept.problem, 'en') }
  }
}

async function keep(store: Store, commit: Commit) {
  const kept = await store.commit(commit)
  return kept.ok ? { recorded: kept.value.recorded.length } : { refused: storeRefusalText(kept.problem, 'en') }
}

/** Keeps a table of what is owed up with the ledger until the signal is given, and answers what is due from it. */
export function dueList({ store, pack }: App, to: Day, signal: AbortSignal) {
  const projection = dueProjection({ law: () => pack, to })
  const following = follow(store, projection, signal)
  return {
    /** What is to be done on a day, or should have been before it. */
    async on(day: Day) {
      return (await store.rows(projection, 'due')).filter((row) => row['done'] === null && String(row['day']) <= day)
    },
    /** Resolves when the signal was given; or with where and why the table stopped. */
    following,
  }
}
