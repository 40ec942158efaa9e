import { type Commit, type ImportRefusal, type Instant, type Misfit, type Recorded, stamp, type Stream } from '@hearthfold/core'

/** Every event gets an id of its own from the id of its commit, within the length that an event id may have. */
const LONGEST_ID = 48

/** What is wrong with a commit itself, whatever the ledger holds. */
export function commitMisfits({ id, actor, accepted, expected }: Commit): Misfit[] {
  const misfits: Misfit[] = []
  const length = typeof id === 'string' ? id.length : 0
  if (length < 1 || length > LONGEST_ID) misfits.push({ path: 'id', expected: `a text of 1 to ${LONGEST_ID} characters`, found: String(length) })
  if (typeof actor !== 'string' || actor === '') misfits.push({ path: 'actor', expected: 'who records it', found: String(actor) })
  if (accepted.length === 0) misfits.push({ path: 'accepted', expected: 'at least one event', found: 'none' })
  for (const stream of Object.keys(expected ?? {})) {
    if (accepted.every((one) => one.stream !== stream)) {
      misfits.push({ path: `expected.${stream}`, expected: 'a stream to which the commit adds events', found: stream })
    }
  }
  return misfits
}

/** The streams of a commit, each once, in the order in which they come. */
export function streamsOf({ accepted }: Commit): Stream[] {
  return [...new Set(accepted.map(({ stream }) => stream))]
}

/**
 * The events of a commit in their envelopes.
 *
 * @param versions of each stream, the version that it has
 */
export function envelop({ id, actor, cause, accepted }: Commit, versions: ReadonlyMap<string, number>, recordedAt: Instant): Recorded[] {
  let count = 0
  const after = (stream: string) => versions.get(stream)!
  return stamp(accepted, { after, id: () => `${id}.${++count}`, recordedAt, actor, ...(cause === undefined ? {} : { cause }) })
}

/** Whether an imported event can be the next of its stream. Counts it where it can. */
export function orderRefusal({ stream, version }: Recorded, exists: boolean, ends: Map<Stream, number>): ImportRefusal | undefined {
  const end = ends.get(stream)
  if (end === undefined && exists) return { code: 'stream-not-empty', stream }
  const expected = (end ?? 0) + 1
  if (version !== expected) return { code: 'out-of-order', stream, expected, found: version }
  ends.set(stream, version)
  return undefined
}
