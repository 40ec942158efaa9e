import { type Household, isHouseholdId, type Recorded, type Result, type Store, type Stream } from '@hearthfold/core'
import type { Differing } from '@hearthfold/core/checking'
import { type CommitRefusal, foldState, isOfCommit } from '@hearthfold/core/store'
import type { Law } from '@hearthfold/rules'
import { decideRequest, needsAll, type RefusedCommand, streamsIn } from './decide-request.ts'
import { packsReliedOn } from './relied-on.ts'
import type { Request } from './request.ts'
import { stillDiffering, whereIs, type Whereabouts } from './same-person.ts'

/** A request that says under which id and by whom it is to be kept. */
export type Signed = Request & { readonly id: string; readonly actor: string }

/** What was kept of a request. */
export interface Recording {
  readonly id: string
  readonly recorded: readonly Recorded[]
  /** Whether an earlier request of the same id had been kept: this is its answer then. */
  readonly again: boolean
  /** Commands that were refused while the rest was kept: only if the request allows that (`ifRefused: 'rest'`). */
  readonly leftOut: readonly RefusedCommand[]
  /** Records of the same persons in other households that now say something else. */
  readonly differing: readonly Differing[]
}

/** Why nothing was kept: `refused` by the laws, or `not-kept` by the store. `id`: under which it can be asked again. */
export type NotRecorded =
  | { readonly code: 'refused'; readonly id: string; readonly refused: readonly RefusedCommand[] }
  | {
      readonly code: 'not-kept'
      readonly id: string
      readonly refusal: CommitRefusal
      /** The household to which a person belongs already. */
      readonly person?: Whereabouts
    }

/**
 * Decides a request on what the ledger holds, and keeps it. If somebody else records meanwhile it is decided again, unless the request
 * says which version it expects. A request of an id that was kept before gets the first answer: it is decided as it was then.
 *
 * @param retries how often is decided again before `conflict` is the answer
 */
export async function recordRequest(store: Store, request: Signed, law: Law, retries: number): Promise<Result<Recording, NotRecorded>> {
  const { id } = request
  for (let tries = 0; ; tries++) {
    const whole = await Promise.all(streamsIn(request).map(async (stream) => [stream, (await store.read(stream)).events] as const))
    const histories = whole.map(([stream, events]) => [stream, before(id, events)] as const)
    const found = Object.fromEntries(histories.map(([stream, events]) => [stream, events.at(-1)?.version ?? 0]))
    const unexpected = conflictOf(request, found)
    if (unexpected) return { ok: false, problem: { code: 'not-kept', id, refusal: unexpected } }
    const kept = new Set<string>(whole.flatMap(([stream, events], at) => (events.length > histories[at]![1].length ? [stream] : [])))
    const living = kept.size > 0 ? 'judged-before' : needsAll(request) ? await householdsOf(store) : undefined
    const statesNow = () => new Map(histories.map(([stream, events]) => [stream, foldState<Stream>(stream, events)]))
    const decided = decideRequest(request, id, statesNow, { law, living }, kept)
    if (!decided.ok) return { ok: false, problem: { code: 'refused', id, refused: decided.problem } }
    const {
      value: { accepted, claims, leftOut },
    } = decided
    const expected = Object.fromEntries(Object.entries(found).filter(([stream]) => accepted.some((one) => one.stream === stream)))
    const { actor, cause } = request
    const packs = packsReliedOn(accepted, law)
    const committed = await store.commit({ id, actor, ...(cause === undefined ? {} : { cause }), accepted, expected, claims, packs })
    if (committed.ok) {
      const {
        value: { recorded, again },
      } = committed
      return { ok: true, value: { id, recorded, again, leftOut, differing: await stillDiffering(store, new Map(histories), recorded) } }
    }
    const refusal = committed.problem
    if (refusal.code === 'conflict' && request.expected?.[refusal.stream] === undefined && tries < retries) continue
    const person = refusal.code === 'person-claimed' ? await whereIs(store, claims.take[refusal.at]!) : undefined
    return { ok: false, problem: { code: 'not-kept', id, refusal, ...(person ? { person } : {}) } }
  }
}

/** That a stream is not at the version that the request expects. */
function conflictOf({ expected = {} }: Request, found: Readonly<Record<string, number>>): CommitRefusal | undefined {
  for (const [stream, version] of Object.entries(expected)) {
    const actual = found[stream]
    if (actual !== undefined && actual !== version) return { code: 'conflict', stream: stream as Stream, expected: version, actual }
  }
  return undefined
}

async function householdsOf(store: Store): Promise<Household[]> {
  const households: Household[] = []
  for await (const { stream, events } of store.scan()) if (isHouseholdId(stream)) households.push(foldState(stream, events))
  return households
}

/** The events of a stream before those of a commit, which are named after it. */
function before(commitId: string, events: readonly Recorded[]): readonly Recorded[] {
  const at = events.findIndex(({ id }) => isOfCommit(id, commitId))
  return at < 0 ? events : events.slice(0, at)
}
