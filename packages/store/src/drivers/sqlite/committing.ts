import type { SQLOutputValue } from 'node:sqlite'
import type { Commit, Instant, Recorded, Stream } from '@hearthfold/core'
import type { CommitRefusal, Committed, KeptPack, PersonClaimed, Scope } from '@hearthfold/core/store'
import { justAfter, latestOf } from '../../clock.ts'
import { claimOf } from '../../digest.ts'
import { notEntitled, outOfScope } from '../../division.ts'
import type { End } from '../../stored-event.ts'
import { admittedCommit, claimsOf, envelop, expectedOf, parsed, streamsOf } from '../../commit-input.ts'
import { answerAgain, type Earlier } from '../../retries.ts'
import { failure } from './failure.ts'
import { demandIndexes } from './indexes.ts'
import { add, atomically, endOf, kept, type Ledger, positionOf } from './ledger.ts'
import { follow } from './projecting.ts'
import { questionsOf } from './statements.ts'

export async function commit(ledger: Ledger, scope: Scope | undefined, asked: Commit): Promise<Committed> {
  const commit = admittedCommit(asked)
  if (!commit.ok) return { ok: false, problem: { code: 'ill-formed-commit', misfits: commit.problem } }
  const barred = notEntitled(scope, commit.value)
  if (barred) return { ok: false, problem: barred }
  try {
    return await atomically(ledger, () => keep(ledger, scope, commit.value))
  } catch (error) {
    return { ok: false, problem: failure(error) }
  }
}

function keep(ledger: Ledger, scope: Scope | undefined, asked: Commit): Committed {
  const { sql, clock } = ledger
  const standing = sql.standing.all(asked.id)
  const underId = standing.filter(({ position }) => position !== null)
  const again =
    underId.length > 0
      ? answerAgain(
          asked,
          underId.flatMap((row) => earlierOf(ledger, scope, row)),
        )
      : undefined
  if (again) return again
  const before = new Map<Stream, End>()
  const versions = new Map<Stream, number>()
  let recordedAt = latestOf(clock(), justAfter(standing[0]!['horizon'] as Instant))
  for (const stream of streamsOf(asked)) {
    const end = endOf(ledger, stream)
    before.set(stream, end)
    versions.set(stream, end.version)
    recordedAt = latestOf(recordedAt, end.recordedAt)
  }
  demandIndexes(ledger, [...versions.values()].includes(0))
  const clash = conflict(asked, versions)
  // Within a scope nobody learns the version of what they may not see.
  if (clash && !scope) return { ok: false, problem: clash }
  const recorded = envelop(asked, versions, recordedAt)
  const ends = new Map(before)
  const all = [...kept(ledger, recorded, ends)]
  const refused =
    outOfScope(scope, all) ?? clash ?? reused(ledger, asked.id, recorded, versions, underId.length > 0) ?? claim(ledger, asked)
  if (refused) return { ok: false, problem: refused }
  const last = add(ledger, all, asked.id)
  keepPacks(ledger, asked.packs)
  follow(ledger, ends.keys(), last - recorded.length, last)
  return { ok: true, value: { recorded, position: positionOf(last), again: false } }
}

function conflict(asked: Commit, versions: ReadonlyMap<Stream, number>): CommitRefusal | undefined {
  for (const [stream, actual] of versions) {
    const wanted = expectedOf(asked, stream)
    if (wanted !== undefined && wanted !== actual) return { code: 'conflict', stream, expected: wanted, actual }
  }
  return undefined
}

/** A commit of the id as somebody sees it; nothing where they do not see its first event. */
function earlierOf({ database, sql }: Ledger, scope: Scope | undefined, row: Readonly<Record<string, SQLOutputValue>>): Earlier[] {
  const [first, size] = [Number(row['position']), Number(row['events'])]
  const last = first + size - 1
  const { divisions, between } = questionsOf(scope?.divisions)
  const seen = scope ? database.prepare(between).all(divisions, first, last) : sql.between.all(first, last)
  return seen[0]?.['position'] === first ? [{ recorded: seen.map(({ line }) => parsed(line)), size, position: positionOf(last) }] : []
}

/**
 * The ids of a commit's events are its own, but imported events may have come with any, and where somebody else's commit has the
 * same id, an event of that may have come with a household.
 */
function reused(
  { sql }: Ledger,
  id: string,
  recorded: readonly Recorded[],
  versions: ReadonlyMap<Stream, number>,
  isElsewhere: boolean,
): CommitRefusal | undefined {
  const has = isElsewhere ? sql.has : sql.hasImported
  for (const [stream, version] of versions) {
    const ids = recorded.filter((one) => one.stream === stream).map((one) => one.id)
    if (version > 0 && has.get(stream, version, JSON.stringify(ids))) return { code: 'commit-id-reused', id }
  }
  return undefined
}

function claim(ledger: Ledger, asked: Commit): CommitRefusal | undefined {
  const { take, release } = claimsOf(asked)
  if (take.length + release.length === 0) return undefined
  const streams = JSON.stringify(streamsOf(asked))
  for (const person of release) ledger.sql.release.run(claimOf(person, ledger.digestKey), streams)
  return taken(
    ledger,
    take.map((person) => ({ person, streams })),
  )
}

/** Takes persons for streams, given as a list in JSON, unless one of them is taken. */
export function taken(
  { sql, digestKey }: Ledger,
  persons: readonly { readonly person: string; readonly streams: string }[],
): PersonClaimed | undefined {
  for (const [at, { person, streams }] of persons.entries()) {
    if (sql.take.run(claimOf(person, digestKey), streams).changes === 0) return { code: 'person-claimed', at }
  }
  return undefined
}

export function keepPacks({ sql }: Ledger, packs: readonly KeptPack[] = []): void {
  for (const { hash, bytes } of packs) sql.keepPack.run(hash, bytes)
}
