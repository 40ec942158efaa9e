import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { type Accepted, type Commit, type Instant, type Misfit, type Recorded, stamp, type Stream } from '@hearthfold/core'
import { NOTHING, show } from '@hearthfold/core/checking'
import { type Admitted, admittedAccepted, type Claims, eventIdOf, type KeptPack, type RecordedIn } from '@hearthfold/core/store'
import { nameMisfits, textMisfits, unstorable } from './storable-text.ts'

/** Every event gets an id of its own from the id of its commit, within the length that an event id may have. */
const LONGEST_ID = 48

/** How long an actor and a cause may be. */
const LONGEST_NAME = 64

/** A commit as it can be kept, or what is wrong with it, whatever the ledger holds. */
export function admittedCommit(asked: Commit): Admitted<Commit> {
  if (typeof asked !== 'object' || asked === null) return { ok: false, problem: [{ path: '', expected: 'commit', found: show(asked) }] }
  const { id, actor, cause, accepted, packs } = asked
  const misfits = [
    ...nameMisfits('id', id, LONGEST_ID),
    ...idMisfits('actor', actor),
    ...(cause === undefined ? [] : idMisfits('cause', cause)),
  ]
  if (!Array.isArray(accepted)) return { ok: false, problem: [...misfits, { path: 'accepted', expected: 'events', found: show(accepted) }] }
  // A list may have gaps, which map would pass over.
  const events = Array.from(accepted, (one: unknown) => admittedAccepted(one))
  if (events.length === 0) misfits.push({ path: 'accepted', expected: 'one-event', found: NOTHING })
  for (const [at, event] of events.entries()) {
    for (const misfit of !event.ok ? event.problem.map((one) => within(`accepted.${at}`, one)) : unstorable(`accepted.${at}`, event.value))
      misfits.push(misfit)
  }
  if (events.every((event) => event.ok)) misfits.push(...expectedMisfits(asked))
  misfits.push(...claimsMisfits(asked), ...packMisfits(packs))
  if (misfits.length > 0) return { ok: false, problem: misfits }
  const admitted = events.map((event) => (event as { readonly value: Accepted }).value)
  return { ok: true, value: admitted.every((event, at) => event === accepted[at]) ? asked : { ...asked, accepted: admitted } }
}

/** A misfit of a part, by its place in the whole. */
export function within(path: string, misfit: Misfit): Misfit {
  return { ...misfit, path: misfit.path === '' ? path : `${path}.${misfit.path}` }
}

/** What is wrong with who or what is named in the envelope of an event. */
function idMisfits(path: string, id: unknown): Misfit[] {
  const length = typeof id === 'string' ? [...id].length : 0
  return length >= 1 && length <= LONGEST_NAME
    ? textMisfits(path, id)
    : [{ path, expected: { code: 'text-of', most: LONGEST_NAME }, found: typeof id === 'string' ? String(length) : show(id) }]
}

/** What is wrong with the versions that a commit expects: each of its streams is named, and no other. */
function expectedMisfits(commit: Commit): Misfit[] {
  const expected: unknown = commit.expected
  if (expected === 'any') return []
  if (typeof expected !== 'object' || expected === null) return [{ path: 'expected', expected: 'version-of-each', found: show(expected) }]
  const streams = streamsOf(commit)
  const versions = new Map(Object.entries(expected))
  const named = streams.flatMap((stream): Misfit[] => {
    const version: unknown = versions.get(stream)
    const isVersion = version === 'any' || (Number.isSafeInteger(version) && (version as number) >= 0)
    return isVersion ? [] : [{ path: `expected.${stream}`, expected: 'version', found: show(version) }]
  })
  const others = [...versions.keys()].filter((stream) => !streams.includes(stream as Stream))
  return [...named, ...others.map((stream): Misfit => ({ path: `expected.${stream}`, expected: 'stream-of-commit', found: stream }))]
}

function claimsMisfits({ claims }: Commit): Misfit[] {
  const found: unknown = claims
  if (found === 'none') return []
  if (typeof found !== 'object' || found === null) return [{ path: 'claims', expected: 'claims', found: show(found) }]
  return (['take', 'release'] as const).flatMap((part): Misfit[] => {
    const persons: unknown = (found as Partial<Claims>)[part]
    if (!Array.isArray(persons)) return [{ path: `claims.${part}`, expected: 'citizen-ids', found: show(persons) }]
    return [...persons].flatMap((person: unknown, at): Misfit[] =>
      typeof person === 'string' && person !== '' ? [] : [{ path: `claims.${part}.${at}`, expected: 'a-citizen-id', found: show(person) }],
    )
  })
}

/** The version that a stream must have; undefined where any will do. */
export function expectedOf({ expected }: Commit, stream: Stream): number | undefined {
  const version = expected === 'any' ? 'any' : expected[stream]
  return version === 'any' ? undefined : version
}

/** Who is taken and released. */
export function claimsOf({ claims }: Commit): Claims {
  return claims === 'none' ? NOBODY : claims
}

const NOBODY: Claims = { take: [], release: [] }

/** What is wrong with packs that a commit or a batch relies on. */
export function packMisfits(packs: unknown = []): Misfit[] {
  if (!Array.isArray(packs)) return [{ path: 'packs', expected: 'packs', found: show(packs) }]
  return [...packs].flatMap((pack: Partial<KeptPack> | null | undefined, at) => {
    const { hash, bytes } = pack ?? {}
    const misfits = [...textMisfits(`packs.${at}.hash`, hash), ...textMisfits(`packs.${at}.bytes`, bytes)]
    if (misfits.length > 0 || hashes(hash!, bytes!)) return misfits
    // Whoever came first would else say what a hash names, to everybody after them.
    return [{ path: `packs.${at}.hash`, expected: 'pack-hash', found: hash! }]
  })
}

/** Whether a pack is the one that its hash names. */
function hashes(hash: string, bytes: string): boolean {
  return createHash('sha256').update(bytes).digest('hex') === hash
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
  return stamp(accepted, { after, id: () => eventIdOf(id, ++count), recordedAt, actor, ...(cause === undefined ? {} : { cause }) })
}

/**
 * Whether a commit says what was kept under its id: then it is the same one, asked for again. However it is written: in which order
 * the members of an object come says nothing, one that is undefined is none, and 0 has no sign. What it expects is not looked at: that
 * was so when it was kept.
 */
export function isAskedAgain({ actor, cause, accepted }: Commit, kept: readonly Recorded[]): boolean {
  const said = (by: string, why: string | undefined, { stream, on, event, private: apart }: Accepted) => ({
    by,
    why,
    stream,
    on,
    event,
    apart,
  })
  const asked = accepted.map((one) => said(actor, cause, one))
  return isDeepStrictEqual(written(asked), written(kept.map((one) => said(one.actor, one.cause, one))))
}

/** As it comes back from a line. */
function written(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

/** A kept line. Our own bytes: they were checked when they were kept, and `verify` tells whether they still are what they were. */
export function parsed(line: unknown): Recorded {
  return JSON.parse(line as string) as Recorded
}

/** The events of a stream by the kind that its name says: no event of another is admitted to it. */
export function ofKind<Of extends Stream>(events: readonly Recorded[]): readonly RecordedIn<Of>[] {
  return events as readonly unknown[] as readonly RecordedIn<Of>[]
}
