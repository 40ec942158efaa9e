import { type Accepted, type Claims, type Commit, eventIdOf, type Instant, type KeptPack, type Misfit, type Recorded, show, stamp, type Stream } from '@hearthfold/core'
import { isStorable, nameMisfits, textMisfits } from './names.ts'

/** Every event gets an id of its own from the id of its commit, within the length that an event id may have. */
const LONGEST_ID = 48

/** What is wrong with a commit itself, whatever the ledger holds. */
export function commitMisfits(commit: Commit): Misfit[] {
  const { id, actor, accepted, packs } = commit
  const misfits = nameMisfits('id', id, LONGEST_ID)
  if (typeof actor !== 'string' || actor === '') misfits.push({ path: 'actor', expected: 'who records it', found: String(actor) })
  if (accepted.length === 0) misfits.push({ path: 'accepted', expected: 'at least one event', found: 'none' })
  accepted.forEach(({ stream }, at) => {
    if (!isStorable(stream) && accepted.findIndex((one) => one.stream === stream) === at) misfits.push(...textMisfits(`accepted.${at}.stream`, stream))
  })
  return [...misfits, ...expectedMisfits(commit), ...claimsMisfits(commit), ...packMisfits(packs)]
}

/** What is wrong with the versions that a commit expects: each of its streams is named, and no other. */
function expectedMisfits(commit: Commit): Misfit[] {
  const expected: unknown = commit.expected
  if (expected === 'any') return []
  if (typeof expected !== 'object' || expected === null) return [{ path: 'expected', expected: 'the version of each stream, or any', found: show(expected) }]
  const streams = streamsOf(commit)
  const versions = new Map(Object.entries(expected))
  const named = streams.flatMap((stream) => {
    const version: unknown = versions.get(stream)
    const isVersion = version === 'any' || (Number.isSafeInteger(version) && (version as number) >= 0)
    return isVersion ? [] : [{ path: `expected.${stream}`, expected: 'the version of the stream, or any', found: show(version) }]
  })
  const others = [...versions.keys()].filter((stream) => !streams.includes(stream as Stream))
  return [...named, ...others.map((stream) => ({ path: `expected.${stream}`, expected: 'a stream to which the commit adds events', found: stream }))]
}

function claimsMisfits({ claims }: Commit): Misfit[] {
  const found: unknown = claims
  if (found === 'none') return []
  if (typeof found !== 'object' || found === null) return [{ path: 'claims', expected: 'whom the commit takes and releases, or none', found: show(found) }]
  return (['take', 'release'] as const).flatMap((part) => {
    const persons: unknown = (found as Partial<Claims>)[part]
    if (!Array.isArray(persons)) return [{ path: `claims.${part}`, expected: 'a list of citizen IDs', found: show(persons) }]
    return persons.flatMap((person: unknown, at) => (typeof person === 'string' && person !== '' ? [] : [{ path: `claims.${part}.${at}`, expected: 'a citizen ID', found: show(person) }]))
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
export function packMisfits(packs: readonly KeptPack[] = []): Misfit[] {
  return packs.flatMap(({ hash, bytes }, at) => [...textMisfits(`packs.${at}.hash`, hash), ...textMisfits(`packs.${at}.bytes`, bytes)])
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

/** Whether a commit says what was kept under its id: then it is the same one, asked for again. */
export function isAskedAgain({ actor, cause, accepted }: Commit, kept: readonly Recorded[]): boolean {
  const said = (by: string, why: string | undefined, { stream, on, event, private: apart }: Accepted) => [by, why, stream, on, event, apart]
  const asked = accepted.map((one) => said(actor, cause, one))
  return JSON.stringify(asked) === JSON.stringify(kept.map((one) => said(one.actor, one.cause, one)))
}

/** A kept line. Our own bytes: they were checked when they were kept, and `verify` tells whether they still are what they were. */
export function parsed(line: unknown): Recorded {
  return JSON.parse(line as string) as Recorded
}
