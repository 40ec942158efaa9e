import { type Commit, type Instant, isHouseholdId, type Stream } from '@hearthfold/core'
import type { Committed } from '@hearthfold/core/store'
import { justAfter, latestOf } from '../../clock.ts'
import { claimOf } from '../../digest.ts'
import { notEntitled, NO_DIVISION, outOfScope, placed } from '../../division.ts'
import { type End, type StoredEvent, keptAfter } from '../../stored-event.ts'
import { admittedCommit, claimsOf, envelop, expectedOf, parsed, streamsOf } from '../../commit-input.ts'
import { answerAgain, type Earlier } from '../../retries.ts'
import { ProjectionError, projectionRefusal } from '../../projections/tables.ts'
import { type Done, keptAlone } from './commit-single.ts'
import { assumedHead, heardEnd, type KnownHead, type ReportedHead, UNBEGUN_END } from './stream-heads.ts'
import { positionOf } from './positions.ts'
import type { Recording } from './recording.ts'
import { ConnectionLost, isIdledOut, isUndone, reasonOf, Unreachable } from './lost.ts'
import { seenEvents } from './row-security.ts'
import type { Database } from './sessions.ts'
import { prepared, type Statement, type Value } from './statement.ts'

/** What the database says how things are. */
export interface Standing {
  readonly ends: readonly ReportedHead[]
  /** The commits of the id of which whoever asks sees the first event. */
  readonly kept: readonly KeptCommit[]
  /** Whether there is one that they do not see. */
  readonly elsewhere: boolean
  readonly horizon: Instant
}

interface KeptCommit {
  readonly tx: string
  readonly seq: number
  readonly size: number
}

/** What the database answers where it kept nothing. */
type Otherwise = Standing | { readonly claimed: number } | { readonly reused: Standing }

/** How often a commit is tried anew though nothing has changed, or on another connection, before it is given up. */
const PATIENCE = 3

/** How things are with some streams, and with a commit. */
export async function standingOf(database: Database, { statements }: Recording, streams: readonly Stream[], id: string): Promise<Standing> {
  const [row] = await database.look(statements.standing, [streams, id])
  return JSON.parse(row![0] as string) as Standing
}

/**
 * Keeps a commit. What it guesses of the streams, and of the horizon, the database corrects; then it is stamped anew and tried
 * again, which whoever asked sees nothing of. It ends since each time somebody else was faster, and they are kept.
 */
export async function commit(database: Database, recording: Recording, given: Commit): Promise<Committed> {
  const commit = admittedCommit(given)
  if (!commit.ok) return { ok: false, problem: { code: 'ill-formed-commit', misfits: commit.problem } }
  const asked = commit.value
  const barred = notEntitled(database.scope, asked)
  if (barred) return { ok: false, problem: barred }
  let attempt: ReturnType<typeof attemptsOf> | undefined
  let lost = 0
  /** Whether one of those that were lost may have been kept all the same. */
  let mayBeKept = false
  let undone = 0
  for (;;) {
    try {
      const alone = await keptAlone(database, recording, asked)
      if (alone === 'otherwise' || alone === 'not-alone')
        return await (attempt ??= attemptsOf(database, recording, asked))(alone === 'otherwise')
      recording.told()
      return alone
    } catch (error) {
      if (error instanceof ProjectionError) return { ok: false, problem: projectionRefusal(error) }
      if (isUndone(error) && ++undone <= PATIENCE) continue
      const isLost = error instanceof ConnectionLost
      mayBeKept ||= isLost && error.mayBeKept
      // Under its id it is safe to ask again: what was kept after all is found.
      if (isLost && !(error instanceof Unreachable) && !isIdledOut(error) && ++lost <= PATIENCE) continue
      return { ok: false, problem: { code: mayBeKept ? 'unknown-outcome' : 'storage-failed', reason: reasonOf(error) } }
    }
  }
}

function attemptsOf(database: Database, recording: Recording, asked: Commit) {
  const { schema: s, scope } = database
  const { digestKey, clock, inline, divisionOf, ends, told, statements } = recording
  /** The division that a stream is in, as this process last heard. */
  const presentOf = (stream: Stream) => ends.get(stream)?.present ?? NO_DIVISION
  const streams = streamsOf(asked)
  const { take, release } = claimsOf(asked)
  const claims = take.length + release.length > 0 && {
    take: take.map((person) => claimOf(person, digestKey)),
    release: release.map((person) => claimOf(person, digestKey)),
  }
  /** The streams in the order in which they are locked, the same for everybody. */
  const names = streams.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
  let horizon: Instant | undefined
  let unchanged = 0
  let isElsewhere = false

  /** The streams that an act on another stream looks at, to know whose it is. */
  const subjects = [
    ...new Set(
      asked.accepted.flatMap(({ event }) => (event.type === 'item-opened' && isHouseholdId(event.subject) ? [event.subject] : [])),
    ),
  ]

  const stands = () => standingOf(database, recording, [...names, ...subjects], asked.id)

  async function look(): Promise<Committed | undefined> {
    return judged(await stands())
  }

  /** What follows from how things are: an answer, or that it can be tried with what is known now. */
  async function judged(found: Standing): Promise<Committed | undefined> {
    if (found.kept.length > 0) return answerAgain(asked, await Promise.all(found.kept.map(earlierOf)))
    isElsewhere = found.elsewhere
    horizon = found.horizon
    const now = new Map(found.ends.map((end) => [end[0], heardEnd(end)]))
    for (const stream of [...names, ...subjects]) ends.set(stream, now.get(stream) ?? UNBEGUN_END)
    const beyond = scope && outOfScope(scope, owned())
    if (beyond) return { ok: false, problem: beyond }
    for (const stream of streams) {
      const actual = ends.get(stream)!.version
      const expected = expectedOf(asked, stream)
      if (expected !== undefined && expected !== actual) return { ok: false, problem: { code: 'conflict', stream, expected, actual } }
    }
    return undefined
  }

  async function earlierOf({ tx, seq, size }: KeptCommit): Promise<Earlier> {
    const last = seq + size - 1
    const seen = scope ? ` AND ${seenEvents(s)}` : ''
    const lines = prepared(`SELECT line FROM ${s}.events WHERE tx = $1 AND seq BETWEEN $2 AND $3${seen} ORDER BY seq`)
    const rows = await database.look(lines, [tx, seq, last])
    return { recorded: rows.map(([line]) => parsed(line)), size, position: positionOf(tx, last) }
  }

  /** Whose each event comes to be, by what is known of its stream. */
  function owned() {
    const now = new Map<Stream, { readonly version: number; readonly present: string }>()
    const endNow = (stream: Stream) => now.get(stream) ?? ends.get(stream) ?? UNBEGUN_END
    return asked.accepted.map((one) => {
      const { stream } = one
      const before = endNow(stream)
      const own = { stream, version: before.version + 1, ...placed(one, before.present, divisionOf, (other) => endNow(other).present) }
      now.set(stream, own)
      return own
    })
  }

  /** @param isWrong whether what was guessed has been found to be wrong */
  return async function attempt(isWrong: boolean): Promise<Committed> {
    if (inline.length > 0) await recording.prepare()
    // Within a scope an id may be used elsewhere, too, by a commit of which an event has come with a household since.
    const found = isWrong || scope ? await look() : undefined
    if (found) return found
    for (;;) {
      if (unchanged > PATIENCE)
        return { ok: false, problem: { code: 'storage-failed', reason: 'the tables of the ledger contradict each other: verify it' } }
      const known = names.map((stream) => assumedHead(ends, stream, expectedOf(asked, stream)))
      if (known.includes(undefined) || subjects.some((subject) => !ends.get(subject)) || (scope && outOfScope(scope, owned()))) {
        const answer = await look()
        if (answer) return answer
        continue
      }
      const before = new Map(names.map((stream, at) => [stream, known[at]!]))
      const recordedAt = latestOf(clock(), horizon && justAfter(horizon), ...known.map((end) => end!.recordedAt))
      const answer = await keep(before, recordedAt)
      if ('ok' in answer) {
        told()
        return answer
      }
      if ('claimed' in answer) return { ok: false, problem: { code: 'person-claimed', at: answer.claimed } }
      const guess = [horizon, ...subjects.map(presentOf)].join()
      const judgement = await judged('reused' in answer ? answer.reused : answer)
      if (judgement) return judgement
      if ('reused' in answer) return { ok: false, problem: { code: 'commit-id-reused', id: asked.id } }
      const same = names.every(
        (stream, at) => ends.get(stream)!.version === known[at]!.version && (ends.get(stream)!.recordedAt ?? '') <= recordedAt,
      )
      unchanged = same && guess === [horizon, ...subjects.map(presentOf)].join() ? unchanged + 1 : 0
    }
  }

  /** Keeps the events after the ends that are guessed, or tells what the database says instead. */
  async function keep(before: ReadonlyMap<Stream, KnownHead>, at: Instant): Promise<Done | Otherwise> {
    const after = new Map<Stream, End>(before)
    const recorded = envelop(asked, new Map(names.map((stream) => [stream, before.get(stream)!.version])), at)
    const kept = [...keptAfter(recorded, after, divisionOf, ends.get)]
    const asking = callAll(kept, before, after)
    const [[result]] = (await (inline.length === 0
      ? database.ask(...asking)
      : database.transaction(async (session) => {
          const rows = await session.ask(...asking)
          if (isKept(rows[0]![0])) await recording.follow(session, scope, names)
          return rows
        }))) as [[string]]
    if (!isKept(result)) return JSON.parse(result) as Otherwise
    for (const [stream, end] of after) ends.set(stream, { ...end, isImported: before.get(stream)!.isImported })
    return { ok: true, value: { recorded, position: positionOf(result, recorded.length), again: false } }
  }

  function callAll(
    kept: readonly StoredEvent[],
    before: ReadonlyMap<Stream, KnownHead>,
    after: ReadonlyMap<Stream, End>,
  ): [Statement, unknown[]] {
    const of = <Value>(ends: ReadonlyMap<Stream, End>, value: (end: End) => Value) => names.map((stream) => value(ends.get(stream)!))
    // Those that may have events of the ids that these come to have.
    const imported = names.filter((stream) => before.get(stream)!.isImported || (isElsewhere && before.get(stream)!.version > 0))
    const values = [
      asked.id,
      kept[0]!.recordedAt,
      names,
      of(before, (end) => end.version),
      of(before, (end) => end.hash),
      of(before, (end) => end.present),
      of(after, (end) => end.version),
      of(after, (end) => end.hash),
      of(after, (end) => end.present),
      kept.map(({ stream }) => names.indexOf(stream) + 1),
      kept.map(({ version }) => version),
      kept.map(({ division }) => division),
      kept.map(({ hash }) => hash),
      kept.map(({ line }) => line).join('\n'),
      claims ? claims.take : null,
      claims ? claims.release : null,
      asked.packs?.map(({ hash }) => hash) ?? null,
      asked.packs?.map(({ bytes }) => bytes) ?? null,
      subjects.length > 0 ? subjects : null,
      subjects.length > 0 ? subjects.map(presentOf) : null,
      imported.length > 0 ? imported : null,
    ]
    return [statements.append, values]
  }
}

/** Whether an answer is the place that a commit got. */
function isKept(answer: Value | undefined): boolean {
  return typeof answer === 'string' && !answer.startsWith('{')
}
