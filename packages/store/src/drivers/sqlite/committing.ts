import type { Commit, CommitRefusal, Committed, Instant, KeptPack, PersonClaimed, Recorded, Scope, Stream } from '@hearthfold/core'
import { justAfter, latestOf } from '../../clock.ts'
import { claimOf } from '../../digest.ts'
import { outOfScope } from '../../division.ts'
import type { End } from '../../kept.ts'
import { claimsOf, commitMisfits, envelop, expectedOf, isAskedAgain, parsed, streamsOf } from '../../recording.ts'
import { add, atomically, endOf, failure, type Ledger, positionOf } from './ledger.ts'
import { follow } from './projecting.ts'

export function commit(ledger: Ledger, scope: Scope | undefined, asked: Commit): Committed {
  const misfits = commitMisfits(asked)
  if (misfits.length > 0) return { refused: { code: 'ill-formed-commit', misfits } }
  try {
    return atomically(ledger, () => keep(ledger, scope, asked))
  } catch (error) {
    return { refused: failure(error) }
  }
}

function keep(ledger: Ledger, scope: Scope | undefined, asked: Commit): Committed {
  const { sql, clock } = ledger
  const standing = sql.standing.get(asked.id)!
  if (standing['position'] !== null) {
    const first = Number(standing['position'])
    const last = first + Number(standing['events']) - 1
    const recorded = sql.between.all(first, last).map((row) => parsed(row['line']))
    if (!isAskedAgain(asked, recorded)) return { refused: { code: 'commit-id-reused', id: asked.id } }
    return { recorded, position: positionOf(last), again: true }
  }
  const before = new Map<Stream, End>()
  const versions = new Map<Stream, number>()
  let recordedAt = latestOf(clock(), justAfter(standing['horizon'] as Instant))
  for (const stream of streamsOf(asked)) {
    const end = endOf(ledger, stream)
    before.set(stream, end)
    versions.set(stream, end.version)
    recordedAt = latestOf(recordedAt, end.recordedAt)
  }
  const clash = conflict(asked, versions)
  // Within a scope nobody learns the version of what they may not see.
  if (clash && !scope) return { refused: clash }
  const recorded = envelop(asked, versions, recordedAt)
  const ends = new Map(before)
  const last = add(ledger, recorded, ends, asked.id)
  const refused = outOfScope(scope, 'record', divisions(before, ends)) ?? clash ?? reused(ledger, asked.id, recorded, versions) ?? claim(ledger, asked)
  if (refused) return { refused }
  keepPacks(ledger, asked.packs)
  follow(ledger, ends.keys(), last - recorded.length, last)
  return { recorded, position: positionOf(last), again: false }
}

function conflict(asked: Commit, versions: ReadonlyMap<Stream, number>): CommitRefusal | undefined {
  for (const [stream, actual] of versions) {
    const wanted = expectedOf(asked, stream)
    if (wanted !== undefined && wanted !== actual) return { code: 'conflict', stream, expected: wanted, actual }
  }
  return undefined
}

/** The ids of a commit's events are its own, but imported events may have come with any. */
function reused({ sql }: Ledger, id: string, recorded: readonly Recorded[], versions: ReadonlyMap<Stream, number>): CommitRefusal | undefined {
  for (const [stream, version] of versions) {
    const ids = recorded.filter((one) => one.stream === stream).map((one) => one.id)
    if (version > 0 && sql.hasImported.get(stream, version, JSON.stringify(ids))) return { code: 'commit-id-reused', id }
  }
  return undefined
}

function claim(ledger: Ledger, asked: Commit): CommitRefusal | undefined {
  const { take, release } = claimsOf(asked)
  if (take.length + release.length === 0) return undefined
  const streams = JSON.stringify(streamsOf(asked))
  for (const person of release) ledger.sql.release.run(claimOf(person, ledger.digestKey), streams)
  return taken(ledger, take.map((person) => ({ person, streams })))
}

/** Takes persons for streams, given as a list in JSON, unless one of them is taken. */
export function taken({ sql, digestKey }: Ledger, persons: readonly { readonly person: string; readonly streams: string }[]): PersonClaimed | undefined {
  for (const [at, { person, streams }] of persons.entries()) {
    if (sql.take.run(claimOf(person, digestKey), streams).changes === 0) return { code: 'person-claimed', at }
  }
  return undefined
}

/** Whose each stream is: its present division, or where it had none, the one that it comes to have. */
export function* divisions(before: ReadonlyMap<Stream, End>, after: ReadonlyMap<Stream, End>): Generator<readonly [Stream, string]> {
  for (const [stream, { present }] of after) yield [stream, before.get(stream)?.present || present]
}

export function keepPacks({ sql }: Ledger, packs: readonly KeptPack[] = []): void {
  for (const { hash, bytes } of packs) sql.keepPack.run(hash, bytes)
}
