import {
  type BatchView,
  type Checkpoint,
  type Commit,
  type Committed,
  type Instant,
  type KeptPack,
  type Known,
  type Positioned,
  type Recorded,
  readLine,
  type Store,
  type Stream,
  type StreamSpan,
  writeLine,
} from '@hearthfold/core'
import { type Clock, justAfter, latestOf, systemClock } from '../clock.ts'
import { chained, claimOf, digestOf, UNBEGUN } from '../digest.ts'
import { commitMisfits, envelop, orderRefusal, streamsOf } from '../recording.ts'

interface Kept {
  readonly line: string
  readonly hash: Buffer
  readonly position: number
}

/** A ledger that lasts as long as the process: for tests, and to try something out. */
export function memoryStore({ digestKey, clock = systemClock }: { readonly digestKey: Uint8Array; readonly clock?: Clock }): Store {
  const streams = new Map<Stream, Kept[]>()
  const order: { stream: Stream; version: number }[] = []
  const commits = new Map<string, { digest: Buffer; positions: readonly number[] }>()
  const claims = new Set<string>()
  const packs = new Map<string, string>()
  const batches: BatchView[] = []
  const checkpoints = new Map<string, Checkpoint>()
  const waiting = new Set<() => void>()
  let horizon: Instant = '0001-01-01T00:00:00.000Z'

  const parse = (line: string): Recorded => {
    const read = readLine(line)
    if ('problem' in read) throw new Error(`a kept line cannot be read: ${read.problem.code}`)
    return read.recorded
  }
  const at = (position: number): Recorded => {
    const { stream, version } = order[position - 1]!
    return parse(streams.get(stream)![version - 1]!.line)
  }
  const lastOf = (stream: Stream) => {
    const line = streams.get(stream)?.at(-1)?.line
    return line === undefined ? undefined : parse(line)
  }

  function keep(recorded: Recorded): number {
    const kept = streams.get(recorded.stream) ?? []
    const line = writeLine(recorded)
    const position = order.push({ stream: recorded.stream, version: recorded.version })
    kept.push({ line, hash: chained(kept.at(-1)?.hash ?? UNBEGUN, line), position })
    streams.set(recorded.stream, kept)
    return position
  }

  function keepPacks(some: readonly KeptPack[] = []): void {
    for (const { hash, bytes } of some) packs.set(hash, bytes)
  }

  function wake(): void {
    for (const go of waiting) go()
  }

  function commit(asked: Commit): Committed {
    const misfits = commitMisfits(asked)
    if (misfits.length > 0) return { refused: { code: 'ill-formed-commit', misfits } }
    const digest = digestOf(asked)
    const earlier = commits.get(asked.id)
    if (earlier) {
      if (!earlier.digest.equals(digest)) return { refused: { code: 'commit-id-reused', id: asked.id } }
      return { recorded: earlier.positions.map(at), position: earlier.positions.at(-1)!, again: true }
    }
    const versions = new Map<Stream, number>()
    let recordedAt = latestOf(clock(), justAfter(horizon))
    for (const stream of streamsOf(asked)) {
      const last = lastOf(stream)
      const actual = last?.version ?? 0
      const expected = asked.expected?.[stream]
      if (expected !== undefined && expected !== actual) return { refused: { code: 'conflict', stream, expected, actual } }
      versions.set(stream, actual)
      recordedAt = latestOf(recordedAt, last?.recordedAt)
    }
    const released = new Set((asked.claims?.release ?? []).map((person) => claimOf(person, digestKey).toString('hex')))
    const taken = (asked.claims?.take ?? []).map((person) => claimOf(person, digestKey).toString('hex'))
    const place = taken.findIndex((claim, at) => (claims.has(claim) && !released.has(claim)) || taken.indexOf(claim) < at)
    if (place >= 0) return { refused: { code: 'person-claimed', at: place } }
    for (const claim of released) claims.delete(claim)
    for (const claim of taken) claims.add(claim)
    keepPacks(asked.packs)
    const recorded = envelop(asked, versions, recordedAt)
    const positions = recorded.map(keep)
    commits.set(asked.id, { digest, positions })
    wake()
    return { recorded, position: positions.at(-1)!, again: false }
  }

  function settle(known: Instant): Instant {
    const now = clock()
    return (horizon = latestOf(horizon, known < now ? known : now))
  }

  /** The instant that a question as known at one is answered with. */
  function answered(known: Instant | undefined): Instant | undefined {
    if (known === undefined || known <= horizon) return known
    const settled = settle(known)
    return settled < known ? settled : known
  }

  function eventsOf(stream: Stream, { from = 1, most = Infinity }: StreamSpan, known: Instant | undefined): Recorded[] {
    const lines = (streams.get(stream) ?? []).slice(from - 1, from - 1 + most).map(({ line }) => parse(line))
    return known === undefined ? lines : lines.filter(({ recordedAt }) => recordedAt <= known)
  }

  return {
    commit: async (asked) => commit(asked),
    async read(stream, span = {}): Promise<Known<Recorded[]>> {
      const known = answered(span.known)
      return { events: eventsOf(stream, span, known), known }
    },
    async readAll(after, most): Promise<Positioned[]> {
      return order.slice(after, after + most).map((_, index) => ({ position: after + index + 1, recorded: at(after + index + 1) }))
    },
    async *scan({ known } = {}) {
      const as = answered(known)
      const read = [...streams.keys()].toSorted().map((stream) => ({ stream, events: eventsOf(stream, {}, as) }))
      for (const one of read) if (one.events.length > 0) yield one
    },
    settle: async (known) => settle(known),
    async import({ name, source, events, packs: some }) {
      if (batches.some((batch) => batch.name === name)) return { refused: { code: 'batch-exists', name } }
      const all: Recorded[] = []
      const ends = new Map<Stream, number>()
      for await (const recorded of events) {
        const refused = orderRefusal(recorded, streams.has(recorded.stream), ends)
        if (refused) return { refused }
        all.push(recorded)
      }
      // While the events were being read somebody may have begun one of the streams.
      const begun = [...ends.keys()].find((stream) => streams.has(stream))
      if (begun !== undefined) return { refused: { code: 'stream-not-empty', stream: begun } }
      keepPacks(some)
      all.forEach(keep)
      const imported: BatchView = { name, source, importedAt: clock(), streams: ends.size, events: all.length }
      batches.push(imported)
      wake()
      return { imported }
    },
    batches: async () => [...batches],
    pack: async (hash) => packs.get(hash),
    checkpoint: async (reader) => checkpoints.get(reader) ?? { position: 0, parked: undefined },
    keepCheckpoint: async (reader, checkpoint) => void checkpoints.set(reader, checkpoint),
    after: (position, signal) =>
      new Promise((resolve) => {
        if (order.length > position || signal.aborted) return resolve()
        const go = () => {
          waiting.delete(go)
          signal.removeEventListener('abort', go)
          resolve()
        }
        waiting.add(go)
        signal.addEventListener('abort', go)
      }),
    async verify() {
      for (const [stream, kept] of streams) {
        let hash: Buffer = UNBEGUN
        for (const [index, one] of kept.entries()) {
          hash = chained(hash, one.line)
          if (!hash.equals(one.hash)) return { stream, version: index + 1, because: 'changed' }
        }
      }
      return undefined
    },
    close: async () => wake(),
  }
}
