import type { KeyObject } from 'node:crypto'
import { type Commit, type CommitRefusal, type Committed, type Instant, isHouseholdId, type Projection, type Recorded, type Scope, type Stream, writeLine } from '@hearthfold/core'
import { type Clock, justAfter, latestOf } from '../../clock.ts'
import { claimOf, digestOf } from '../../digest.ts'
import { type DivisionOf, NOWHERE, outOfScope, presentAfter } from '../../division.ts'
import { commitMisfits, envelop, parsed, streamsOf } from '../../recording.ts'
import { ProjectionError } from '../../projections/tables.ts'
import { reasonOf } from './database.ts'
import { type End, type Ends, UNBEGUN_END } from './ends.ts'
import { positionOf } from './positions.ts'
import { ConnectionLost, type Database, type Session, type Statement } from './sessions.ts'

/** What recording needs beside the database. */
export interface Recording {
  readonly digestKey: KeyObject
  readonly clock: Clock
  readonly inline: readonly Projection[]
  /** Makes the tables of inline projections where they are not there, and fills them from what was recorded before. */
  readonly prepare: () => Promise<void>
  /** Lets inline projections follow a commit, or an import, within its transaction. */
  readonly follow: (session: Session, scope: Scope | undefined, streams: Iterable<string>) => Promise<void>
  readonly followImport: (session: Session, households: ReadonlyMap<string, readonly Recorded[]>) => Promise<void>
  readonly divisionOf: DivisionOf
  readonly ends: Ends
  /** Tells those who wait in other processes that something was kept. */
  readonly told: () => void
}

/** What the database says how things are. */
export interface Standing {
  readonly ends: readonly (readonly [Stream, number, Instant, string])[]
  readonly kept: { readonly digest: string; readonly tx: string; readonly seq: number; readonly size: number } | null
  readonly horizon: Instant
}

/** How often a commit is tried anew though nothing has changed, or on another connection, before it is given up. */
const PATIENCE = 3

const APPEND = Array.from({ length: 18 }, (_, at) => `$${at + 1}`).join()

/**
 * Keeps a commit. What it guesses of the streams, and of the horizon, the database corrects; then it is stamped anew and tried
 * again, which whoever asked sees nothing of. It ends since each time somebody else was faster, and they are kept.
 */
export async function commit(database: Database, recording: Recording, asked: Commit): Promise<Committed> {
  const misfits = commitMisfits(asked)
  if (misfits.length > 0) return { refused: { code: 'ill-formed-commit', misfits } }
  const attempt = attemptsOf(database, recording, asked)
  let lost = 0
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (error instanceof ProjectionError) return { refused: { code: 'projection-failed', projection: error.projection, reason: error.message } }
      // Under its id it is safe to ask again: what was kept after all is found.
      if (!(error instanceof ConnectionLost)) return { refused: lost > 0 ? unknown(error) : { code: 'storage-failed', reason: reasonOf(error) } }
      if (++lost > PATIENCE) return { refused: unknown(error) }
    }
  }
}

function unknown(error: unknown): CommitRefusal {
  return { code: 'unknown-outcome', reason: reasonOf(error) }
}

function attemptsOf(database: Database, recording: Recording, asked: Commit) {
  const { schema: s, scope } = database
  const { digestKey, clock, inline, divisionOf, ends, told } = recording
  const append: Statement = { name: 'append', text: `SELECT ${s}.append(${APPEND})` }
  const standing: Statement = { name: 'standing', text: `SELECT ${s}.standing($1, $2)` }
  const digest = digestOf(asked, digestKey)
  const streams = streamsOf(asked)
  const claims = asked.claims && {
    take: asked.claims.take.map((person) => claimOf(person, digestKey)),
    release: asked.claims.release.map((person) => claimOf(person, digestKey)),
  }
  /** The streams in the order in which they are locked, the same for everybody. */
  const names = streams.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
  let horizon: Instant | undefined
  let unchanged = 0

  /** The streams that an act on another stream looks at, to know whose it is. */
  const subjects = [...new Set(asked.accepted.flatMap(({ event }) => (event.type === 'item-opened' && isHouseholdId(event.subject) ? [event.subject] : [])))]

  /** The divisions that streams are in, as this process last heard. */
  const present = (of: readonly Stream[]) => of.map((stream) => ends.get(stream)?.division ?? NOWHERE)

  function guessed(stream: Stream): End | undefined {
    const end = ends.get(stream)
    const expected = asked.expected?.[stream]
    if (expected === undefined || expected === end?.version) return end
    return expected === 0 ? UNBEGUN_END : undefined
  }

  async function look(): Promise<Committed | undefined> {
    const [row] = await database.ask(standing, [[...names, ...subjects], asked.id])
    return judged(JSON.parse(row![0] as string) as Standing)
  }

  /** What follows from how things are: an answer, or that it can be tried with what is known now. */
  async function judged(found: Standing): Promise<Committed | undefined> {
    const { kept } = found
    if (kept) return kept.digest === digest.toString('hex') ? again(kept) : { refused: { code: 'commit-id-reused', id: asked.id } }
    horizon = found.horizon
    const now = new Map(found.ends.map(([stream, version, recordedAt, division]) => [stream, { version, recordedAt, division }]))
    for (const stream of [...names, ...subjects]) ends.set(stream, now.get(stream) ?? UNBEGUN_END)
    const beyond = outOfScope(scope, 'record', placed())
    if (beyond) return { refused: beyond }
    for (const stream of streams) {
      const actual = ends.get(stream)!.version
      const expected = asked.expected?.[stream]
      if (expected !== undefined && expected !== actual) return { refused: { code: 'conflict', stream, expected, actual } }
    }
    return undefined
  }

  async function again({ tx, seq, size }: NonNullable<Standing['kept']>): Promise<Committed> {
    const last = seq + size - 1
    const lines: Statement = { name: 'kept', text: `SELECT line FROM ${s}.events WHERE tx = $1 AND seq BETWEEN $2 AND $3 ORDER BY seq` }
    const rows = await database.ask(lines, [tx, seq, last])
    return { recorded: rows.map(([line]) => parsed(line)), position: positionOf(tx, last), again: true }
  }

  /** Each stream with its present division, or where it had none, with the one it comes to have. */
  function placed(): (readonly [Stream, string])[] {
    const { moved } = placing()
    return streams.map((stream) => [stream, ends.get(stream)!.division || moved.get(stream) || NOWHERE])
  }

  /** The divisions that the events say, and the last one said of each stream. */
  function placing() {
    const moved = new Map<Stream, string>()
    const said = asked.accepted.map(({ stream, event }) => {
      const division = presentAfter(stream, event, divisionOf, (other) => moved.get(other) ?? present([other])[0]!)
      if (division !== undefined) moved.set(stream, division)
      return division ?? null
    })
    return { said: moved.size > 0 ? said : null, moved }
  }

  return async function attempt(): Promise<Committed> {
    await recording.prepare()
    for (;;) {
      if (unchanged > PATIENCE) return { refused: { code: 'storage-failed', reason: 'the tables of the ledger contradict each other: verify it' } }
      const known = names.map(guessed)
      if (known.includes(undefined) || subjects.some((subject) => !ends.get(subject)) || (scope && !scope.roles.includes('record'))) {
        const answer = await look()
        if (answer) return answer
        continue
      }
      const versions = new Map(names.map((stream, at) => [stream, known[at]!.version]))
      const recordedAt = latestOf(clock(), horizon && justAfter(horizon), ...known.map((end) => end!.recordedAt))
      const recorded = envelop(asked, versions, recordedAt)
      const answer = await keep(recorded, versions, recordedAt)
      if (typeof answer === 'string') {
        told()
        return { recorded, position: positionOf(answer, recorded.length), again: false }
      }
      if ('claimed' in answer) return { refused: { code: 'person-claimed', at: answer.claimed } }
      const before = [horizon, ...present(subjects)].join()
      const judgement = await judged(answer)
      if (judgement) return judgement
      const same = names.every((stream, at) => ends.get(stream)!.version === known[at]!.version && (ends.get(stream)!.recordedAt ?? '') <= recordedAt)
      unchanged = same && before === [horizon, ...present(subjects)].join() ? unchanged + 1 : 0
    }
  }

  /** The id of the transaction that kept it, or what the database says instead. */
  async function keep(recorded: readonly Recorded[], befores: ReadonlyMap<Stream, number>, at: Instant): Promise<string | Standing | { claimed: number }> {
    const { said, moved } = placing()
    const afters = new Map(recorded.map(({ stream, version }) => [stream, version]))
    const values = [
      asked.id,
      digest,
      at,
      names,
      names.map((stream) => befores.get(stream)),
      names.map((stream) => afters.get(stream)),
      names.map((stream) => moved.get(stream) ?? null),
      recorded.map(({ stream }) => names.indexOf(stream) + 1),
      recorded.map(({ version }) => version),
      said,
      recorded.map(writeLine).join('\n'),
      claims?.take ?? null,
      claims?.release ?? null,
      asked.packs?.map(({ hash }) => hash) ?? null,
      asked.packs?.map(({ bytes }) => bytes) ?? null,
      subjects.length > 0 ? subjects : null,
      subjects.length > 0 ? present(subjects) : null,
      scope?.divisions ?? null,
    ]
    const answered = (rows: Awaited<ReturnType<Session['ask']>>) => {
      const answer = rows[0]![0] as string
      return answer.startsWith('{') ? (JSON.parse(answer) as Standing | { claimed: number }) : answer
    }
    const inTransaction = async (session: Session) => {
      const answer = answered(await session.ask(append, values))
      if (typeof answer === 'string') await recording.follow(session, scope, names)
      return answer
    }
    const result = inline.length > 0 ? await database.transaction(inTransaction) : answered(await database.ask(append, values))
    if (typeof result === 'string') {
      for (const [stream, version] of afters) ends.set(stream, { version, recordedAt: at, division: moved.get(stream) ?? ends.get(stream)?.division ?? NOWHERE })
    }
    return result
  }
}
