import {
  type Accepted,
  type Commit,
  type EventStore,
  fold,
  type HouseholdId,
  type Instant,
  type Recorded,
  type Result,
  type Stream,
} from '@hearthfold/core'
import {
  splitPersonal,
  type Batch,
  type BatchView,
  type CommitRefusal,
  type Committed,
  describedIn,
  type ImportRefusal,
  type Imports,
  isOfCommit,
  type Moved,
  type Position,
  type Projection,
  type ProjectionTables,
  type Rows,
  type Seals,
  type Snapshots,
  type StreamSpan,
} from '@hearthfold/core/store'
import { systemClock } from '../clock.ts'
import { admittedEvent, batchMisfits } from '../batch-input.ts'
import { admittedCommit, isAskedAgain, ofKind, streamsOf } from '../commit-input.ts'
import { failure, isPrivacyFailure, keyProblemText } from './key-problem.ts'
import type { KeyRing } from './key-ring.ts'
import { demandOwnRing } from './own-ring.ts'
import { deciphered, enciphered, type Plain, ringProblem, withEvent } from './private-events.ts'
import type { ReadEntry, ReadLog } from './read-log.ts'

export interface Privacy {
  readonly keys: KeyRing
  /** Where every read of personal data is noted down, by whom and why. */
  readonly log?: { readonly to: ReadLog; readonly actor: string; readonly why: string; readonly clock?: () => Instant }
}

/** A ledger of which there can be a private view: with whichever ports. */
type Keepable = EventStore & Pick<Seals, 'links'> & Partial<Imports & Snapshots & ProjectionTables>

/** How many events are taken at a time where there is no end to them. */
const PAGE = 1000

/**
 * A ledger in which who somebody is and what is said in free words is kept enciphered, each person's under a key of their
 * own. Whoever has the ring sees everything through it; what is kept are valid events without those fields, so figures
 * and projections are made of the ledger itself, and stay what they are when a key is erased.
 *
 * Of an erased person new facts can be recorded: under a new key. A commit asked for again after the erasure of
 * whom it spoke of is told `commit-id-reused`.
 */
export function privateStore<Ledger extends Keepable>(store: Ledger, privacy: Privacy): Ledger {
  return view(store, privacy, ringCheck(store, privacy.keys))
}

/** Nothing is enciphered with a ring that the ledger was not written with, or that is of another ledger. */
function ringCheck(store: Keepable, keys: KeyRing): () => Promise<void> {
  let isFitting = false
  let isOwn = false
  /** Up to here nothing is private: that is not looked through again. */
  let looked: Position | undefined
  return async () => {
    while (!isFitting) {
      const page = await store.readAll(looked, PAGE)
      if (page.length === 0) break
      const [first] = page.flatMap(({ recorded }) => recorded.private ?? [])
      const box = first?.personal ?? first?.text
      const problem = box && ringProblem(box.key, keys.name)
      if (problem) throw failure(problem)
      isFitting = box !== undefined
      looked = page.at(-1)!.position
    }
    isOwn ||= await demandOwnRing(store, keys)
  }
}

function view<Ledger extends Keepable>(store: Ledger, { keys, log }: Privacy, checkRing: () => Promise<void>): Ledger {
  async function sealed<Any extends Plain>(events: readonly Any[], areOne: boolean): Promise<Any[]> {
    const kept = await enciphered(events, keys, areOne)
    if (kept.some((one, at) => one !== events[at])) await checkRing()
    return kept
  }

  /** Rows are of the ledger as it is kept, whatever the household was that they were made of. */
  async function keptRows(
    streams: Iterable<HouseholdId>,
    apply: (household: ReturnType<typeof fold>) => Rows,
  ): Promise<Map<HouseholdId, Rows>> {
    const rows = new Map<HouseholdId, Rows>()
    for (const stream of streams) rows.set(stream, apply(fold(stream, (await store.read(stream)).events)))
    return rows
  }

  async function handedOut(events: readonly Recorded[]): Promise<Recorded[]> {
    const read = await deciphered(events, keys)
    if (log) {
      const entries = entriesOf(read, { actor: log.actor, why: log.why, at: (log.clock ?? systemClock)() })
      try {
        if (entries.length > 0) await log.to.read(entries)
      } catch (error) {
        throw failure({ code: 'not-logged', reason: error instanceof Error ? error.message : String(error) })
      }
    }
    return read
  }

  /** Written otherwise, a commit that says the same is enciphered to other bytes: then what was kept is asked for. */
  async function again(asked: Commit, refused: Committed): Promise<Committed> {
    const found = await Promise.all(streamsOf(asked).map(async (stream) => (await store.read(stream)).events))
    const place = ({ id }: Recorded) => Number(id.slice(asked.id.length + 1))
    const kept = found
      .flat()
      .filter(({ id }) => isOfCommit(id, asked.id))
      .toSorted((one, other) => place(one) - place(other))
    if (!isAskedAgain(asked, await deciphered(kept, keys))) return refused
    const accepted = kept.map(
      ({ stream, on, event, private: apart }) => ({ stream, on, event, ...(apart && { private: apart }) }) as Accepted,
    )
    return store.commit({ ...asked, accepted })
  }

  async function imported(batch: Batch): Promise<Result<BatchView, ImportRefusal>> {
    const misfits = batchMisfits(batch)
    if (misfits.length > 0) return { ok: false, problem: { code: 'ill-formed-batch', misfits } }
    async function* kept() {
      let page: Recorded[] = []
      let count = 0
      for await (const given of batch.events) {
        const event = admittedEvent(given, count++)
        if (!event.ok) throw new NotAdmitted(event.problem)
        if (page.push(event.value) < PAGE) continue
        yield* await sealed(page, false)
        page = []
      }
      yield* await sealed(page, false)
    }
    try {
      return await store.import!({ ...batch, events: kept() })
    } catch (error) {
      return { ok: false, problem: error instanceof NotAdmitted ? error.refusal : unavailable(error) }
    }
  }

  const ports: Partial<Imports & Snapshots & ProjectionTables> = {
    ...(store.import && { import: imported }),
    // What is folded of a private view holds names, which outlive no erasure: nothing of it is kept.
    ...(store.snapshot && { snapshot: async () => undefined, keepSnapshot: async () => {} }),
    ...(store.project && {
      project: async (projection: Projection, moved: Moved) =>
        store.project!(projection, { ...moved, rows: await keptRows(moved.rows.keys(), projection.apply) }),
    }),
  }
  const own: EventStore = {
    scope: store.scope,
    after: (position, signal) => store.after(position, signal),
    within: (asked) => {
      const inner = store.within(asked) as Ledger
      return view(inner, { keys, ...(log && { log: { ...log, actor: inner.scope?.actor ?? asked.actor } }) }, checkRing)
    },
    close: () => store.close(),
    async commit(given) {
      // Before anything is enciphered: a name where none belongs would be kept for everybody to read.
      const commit = admittedCommit(given)
      if (!commit.ok) return { ok: false, problem: { code: 'ill-formed-commit', misfits: commit.problem } }
      const asked = commit.value
      try {
        const accepted = await sealed(asked.accepted, true)
        const kept = await store.commit({ ...asked, accepted })
        const done = !kept.ok && kept.problem.code === 'commit-id-reused' ? await again(asked, kept) : kept
        if (!done.ok) return done
        // The first events of a ledger make the ring its own. They are kept, whatever becomes of that: else the next ones do.
        if (accepted.some((one, at) => one !== asked.accepted[at])) await checkRing().catch(() => undefined)
        // What was kept is what was asked for, also where this is an answer given again.
        return {
          ok: true,
          value: { ...done.value, recorded: done.value.recorded.map((one, at) => withEvent(one, asked.accepted[at]!.event)) },
        }
      } catch (error) {
        return { ok: false, problem: unavailable(error) }
      }
    },
    async read<Of extends Stream>(stream: Of, span?: StreamSpan) {
      const { events, known } = await store.read(stream, span)
      return { events: ofKind<Of>(await handedOut(events)), known }
    },
    async readAll(after, most) {
      const page = await store.readAll(after, most)
      const read = await handedOut(page.map(({ recorded }) => recorded))
      return page.map(({ position }, at) => ({ position, recorded: read[at]! }))
    },
    async *scan(as) {
      let waiting: { stream: Stream; events: readonly Recorded[] }[] = []
      let count = 0
      async function* given() {
        const read = await handedOut(waiting.flatMap(({ events }) => events))
        let at = 0
        for (const { stream, events } of waiting) yield { stream, events: read.slice(at, (at += events.length)) }
        waiting = []
        count = 0
      }
      for await (const one of store.scan(as)) {
        waiting.push(one)
        count += one.events.length
        if (count >= PAGE) yield* given()
      }
      yield* given()
    },
  }
  // What else it does concerns no event in which somebody is named: which ports hand out events or take them is said above.
  return { ...store, ...own, ...ports }
}

/** Ends an import at an event that no ledger admits. */
class NotAdmitted extends Error {
  readonly refusal: ImportRefusal
  constructor(refusal: ImportRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

function unavailable(error: unknown): Extract<CommitRefusal, { code: 'keys-unavailable' }> {
  if (!isPrivacyFailure(error)) throw error
  return { code: 'keys-unavailable', reason: keyProblemText(error.problem) }
}

/** Whose and which fields there are in events that are handed out, by stream. */
function entriesOf(events: readonly Recorded[], by: Pick<ReadEntry, 'actor' | 'why' | 'at'>): ReadEntry[] {
  const read = new Map<Stream, { members: Set<string>; fields: Set<string> }>()
  for (const { stream, event } of events) {
    const { personal, text } = splitPersonal(event, () => '').taken
    if (!personal && !text) continue
    const of = read.get(stream) ?? { members: new Set(), fields: new Set() }
    read.set(stream, of)
    const member = personal && describedIn(event)?.member
    if (member !== undefined) of.members.add(member)
    for (const path of Object.keys({ ...personal, ...text })) of.fields.add(path.slice(path.lastIndexOf('.') + 1))
  }
  return [...read].map(([stream, { members, fields }]) => ({ ...by, stream, members: [...members], fields: [...fields] }))
}
