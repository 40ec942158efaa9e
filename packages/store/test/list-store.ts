import type { Commit, EventStore, Instant, Recorded, Stream } from '@hearthfold/core'
import type { Committed, Scope, Stop, StreamSpan } from '@hearthfold/core/store'
import {
  admittedCommit,
  answerAgain,
  EMPTY_STREAM,
  claimOf,
  claimsOf,
  type Clock,
  closable,
  codeOf,
  covers,
  assertInstant,
  assertMost,
  demandPosition,
  assertStreamSpan,
  type DivisionOf,
  type End,
  envelop,
  expectedOf,
  justAfter,
  type StoredEvent,
  keptAfter,
  keyOf,
  latestOf,
  narrowed,
  notEntitled,
  ofKind,
  outOfScope,
  parsed,
  settleable,
  streamsOf,
} from '@hearthfold/store/driver'

interface Ledger {
  /** Each event after the one before it: its place is how many there are by then. */
  readonly order: (StoredEvent & { readonly commit: string; readonly size: number })[]
  /** Who is taken, and by which streams. */
  readonly claims: Map<string, readonly string[]>
  readonly waiting: Set<() => void>
  readonly clock: Clock
  readonly divisionOf: DivisionOf
  horizon: Instant
}

const PLACE = /^(0|[1-9]\d{0,14})$/

/** A driver that does the seven things that every ledger does, and nothing else: a list. */
export function listStore({ clock, divisionOf = codeOf }: { readonly clock: Clock; readonly divisionOf?: DivisionOf }): EventStore {
  const begun = { order: [], claims: new Map(), waiting: new Set<() => void>(), horizon: '0001-01-01T00:00:00.000Z' as const }
  return closable(storeOf({ ...begun, clock, divisionOf }, undefined))
}

function endIn({ order }: Ledger, stream: Stream): End {
  return order.findLast((one) => one.stream === stream) ?? EMPTY_STREAM
}

function storeOf(ledger: Ledger, scope: Scope | undefined): EventStore {
  const { order, waiting, clock } = ledger
  const isSeen = ({ stream, division }: StoredEvent) =>
    !scope || covers(scope.divisions, division) || covers(scope.divisions, endIn(ledger, stream).present)
  const seen = (known: Instant | undefined) => order.filter((one) => (known === undefined || one.recordedAt <= known) && isSeen(one))

  function answered(known: Instant | undefined): Instant | undefined {
    if (known === undefined) return undefined
    assertInstant('known', known)
    ledger.horizon = latestOf(ledger.horizon, settleable(known, clock()))
    return ledger.horizon < known ? ledger.horizon : known
  }

  async function readAll(after: string | undefined, most: number) {
    assertMost(most)
    demandPosition(after, PLACE)
    const places = order.map((one, at) => ({ one, position: String(at + 1) })).slice(Number(after ?? 0))
    return places
      .filter(({ one }) => isSeen(one))
      .slice(0, most)
      .map(({ one, position }) => ({ position, recorded: parsed(one.line) }))
  }

  return {
    scope,
    commit: async (asked) => commit(ledger, scope, asked, isSeen),
    async read<Of extends Stream>(stream: Of, span: StreamSpan = {}) {
      assertStreamSpan(span)
      const known = answered(span.known)
      const kept = seen(known).filter((one) => one.stream === stream && one.version >= (span.from ?? 1))
      return { events: ofKind<Of>(kept.slice(0, span.most).map(({ line }) => parsed(line))), known }
    },
    readAll,
    async *scan({ known } = {}) {
      const all = seen(answered(known))
      for (const stream of [...new Set(all.map((one) => one.stream))].toSorted())
        yield { stream, events: all.filter((one) => one.stream === stream).map(({ line }) => parsed(line)) }
    },
    after: (position, signal: Stop) =>
      new Promise((resolve) => {
        const go = () =>
          void readAll(position, 1).then((page) => {
            if (!signal.aborted && page.length === 0) return
            waiting.delete(go)
            resolve(!signal.aborted)
          })
        waiting.add(go)
        signal.addEventListener('abort', go)
        go()
      }),
    within: (inner) => storeOf(ledger, narrowed(scope, inner)),
    close: async () => undefined,
  }
}

function commit(ledger: Ledger, scope: Scope | undefined, given: Commit, isSeen: (kept: StoredEvent) => boolean): Committed {
  const { order, claims, clock, divisionOf, waiting } = ledger
  const admitted = admittedCommit(given)
  if (!admitted.ok) return { ok: false, problem: { code: 'ill-formed-commit', misfits: admitted.problem } }
  const asked = admitted.value
  const barred = notEntitled(scope, asked)
  if (barred) return { ok: false, problem: barred }
  const firsts = order.flatMap(({ commit: id }, at) => (id === asked.id ? [at] : []))
  const earlier = firsts.filter((at) => isSeen(order[at]!)).map((at) => earlierAt(order, at, isSeen))
  const again = answerAgain(asked, earlier)
  if (again) return again
  const ends = new Map(streamsOf(asked).map((stream) => [stream, endIn(ledger, stream)]))
  const versions = new Map([...ends].map(([stream, { version }]) => [stream, version]))
  const recordedAt = latestOf(clock(), justAfter(ledger.horizon), ...[...ends.values()].map((end) => end.recordedAt))
  const recorded = envelop(asked, versions, recordedAt)
  const kept = [...keptAfter(recorded, new Map(ends), divisionOf, (stream) => endIn(ledger, stream))]
  const beyond = outOfScope(scope, kept)
  if (beyond) return { ok: false, problem: beyond }
  for (const [stream, { version: actual }] of ends) {
    const expected = expectedOf(asked, stream)
    if (expected !== undefined && expected !== actual) return { ok: false, problem: { code: 'conflict', stream, expected, actual } }
  }
  const isThere = ({ stream, id }: Recorded) => firsts.length > 0 && order.some((one) => one.stream === stream && one.id === id)
  if (recorded.some(isThere)) return { ok: false, problem: { code: 'commit-id-reused', id: asked.id } }
  const own = [...ends.keys()]
  const [taken, released] = digestsOf(asked)
  const free = new Set(released.filter((digest) => own.some((stream) => claims.get(digest)?.includes(stream))))
  const place = taken.findIndex((digest, at) => (claims.has(digest) && !free.has(digest)) || taken.indexOf(digest) < at)
  if (place >= 0) return { ok: false, problem: { code: 'person-claimed', at: place } }
  for (const digest of free) claims.delete(digest)
  for (const digest of taken) claims.set(digest, own)
  order.push(...kept.map((one, at) => ({ ...one, commit: at === 0 ? asked.id : '', size: kept.length })))
  for (const go of waiting) go()
  return { ok: true, value: { recorded, position: String(order.length), again: false } }
}

function earlierAt(order: Ledger['order'], at: number, isSeen: (kept: StoredEvent) => boolean) {
  const { size } = order[at]!
  const all = order.slice(at, at + size)
  return { recorded: all.filter(isSeen).map(({ line }) => parsed(line)), size, position: String(at + size) }
}

function digestsOf(asked: Commit): [taken: string[], released: string[]] {
  const { take, release } = claimsOf(asked)
  const key = keyOf(Buffer.alloc(32, 1))
  const of = (persons: readonly string[]) => persons.map((person) => claimOf(person, key).toString('hex'))
  return [of(take), of(release)]
}
