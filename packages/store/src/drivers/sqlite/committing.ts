import type { Commit, CommitRefusal, Committed, KeptPack, PersonClaimed, Scope, Stream } from '@hearthfold/core'
import { justAfter, latestOf } from '../../clock.ts'
import { claimOf, digestOf } from '../../digest.ts'
import { outOfScope } from '../../division.ts'
import { commitMisfits, envelop, parsed, streamsOf } from '../../recording.ts'
import { add, atomically, type End, endOf, failure, type Ledger, positionOf } from './ledger.ts'
import { follow } from './projecting.ts'
import { horizonOf } from './settling.ts'

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
  const { sql, clock, digestKey } = ledger
  const digest = digestOf(asked, digestKey)
  const earlier = sql.commit.get(asked.id)
  if (earlier) {
    if (!digest.equals(earlier['digest'] as Uint8Array)) return { refused: { code: 'commit-id-reused', id: asked.id } }
    const first = Number(earlier['position'])
    const last = first + Number(earlier['events']) - 1
    return { recorded: sql.between.all(first, last).map((row) => parsed(row['line'])), position: positionOf(last), again: true }
  }
  const before = new Map<Stream, End>()
  const versions = new Map<Stream, number>()
  let recordedAt = latestOf(clock(), justAfter(horizonOf(sql)))
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
  const last = add(ledger, recorded, ends, asked.id, digest)
  const refused = outOfScope(scope, 'record', divisions(before, ends)) ?? clash ?? claim(ledger, asked)
  if (refused) return { refused }
  keepPacks(ledger, asked.packs)
  follow(ledger, ends.keys(), last - recorded.length, last)
  return { recorded, position: positionOf(last), again: false }
}

function conflict({ expected }: Commit, versions: ReadonlyMap<Stream, number>): CommitRefusal | undefined {
  for (const [stream, actual] of versions) {
    const wanted = expected?.[stream]
    if (wanted !== undefined && wanted !== actual) return { code: 'conflict', stream, expected: wanted, actual }
  }
  return undefined
}

function claim(ledger: Ledger, asked: Commit): CommitRefusal | undefined {
  if (!asked.claims) return undefined
  const streams = JSON.stringify(streamsOf(asked))
  for (const person of asked.claims.release) ledger.sql.release.run(claimOf(person, ledger.digestKey), streams)
  return taken(ledger, asked.claims.take, { streams })
}

/** By whom somebody is taken: by streams, a list in JSON, or by all that begin at places from one to another. */
type Taker = { readonly streams: string } | { readonly first: number; readonly last: number }

/** Takes persons, unless one of them is taken. */
export function taken({ sql, digestKey }: Ledger, persons: readonly string[], taker: Taker): PersonClaimed | undefined {
  const by = 'streams' in taker ? [taker.streams, null, null] : [null, taker.first, taker.last]
  for (const [at, person] of persons.entries()) {
    if (sql.take.run(claimOf(person, digestKey), ...by).changes === 0) return { code: 'person-claimed', at }
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
