import { isHouseholdId, type Recorded, type Stream } from '@hearthfold/core'
import type { Broken } from '@hearthfold/core/store'
import { chained, EMPTY_CHAIN } from '../../digest.ts'
import { type DivisionOf, NO_DIVISION, placed } from '../../division.ts'
import { type KeptBeside, mislaidIn } from '../../index-columns.ts'
import { parsed } from '../../commit-input.ts'
import { storableId } from './id-of-line.ts'
import { positionOf } from './positions.ts'
import { HIDDEN, hiddenRows } from './row-security.ts'
import type { Database } from './sessions.ts'
import type { Value } from './statement.ts'

/**
 * Goes through every stream of a ledger, its hashes, and what its events are found by: the first place at which they do not hold.
 *
 * @param role the role to look as that sees all rows, for a connection that does not
 * @throws where rows are hidden from whoever looks: of those nothing can be said, and what is missing may only be hidden
 */
export async function verify(database: Database, role: string | undefined, divisionOf: DivisionOf): Promise<Broken | undefined> {
  const s = database.schema
  for await (const [row] of database.pages(hiddenRows(s), [], role)) if (row![0] === 't') throw new Error(HIDDEN)
  const divisions = divisionsBy(divisionOf)
  let stream: Stream | undefined
  let version = 0
  let hash: Uint8Array = EMPTY_CHAIN
  let recordedAt = ''
  let end: readonly Value[] = []
  const brokenEnd = (): Broken | undefined => {
    if (stream === undefined) return undefined
    const [last, lastHash, lastAt, division, was] = end
    if (Number(last ?? -1) !== version || !(lastHash as Buffer).equals(hash)) return { stream, version: version + 1, because: 'cut-off' }
    return lastAt === recordedAt && divisions.canEndIn(division as string, was as string | null)
      ? undefined
      : { stream, version, because: 'mislaid' }
  }
  const joined = `SELECT stream, e.version, e.line, e.hash, e.recorded_at, e.division, e.commit_id, e.imported_id, e.tx,
      s.version, s.hash, s.recorded_at, s.division, s.was
    FROM ${s}.events e FULL JOIN ${s}.streams s USING (stream) ORDER BY stream, e.version`
  for await (const rows of database.pages(joined, [], role)) {
    for (const [name, found, line, kept, keptAt, division, commitId, importedId, tx, ...ofStream] of rows) {
      if (name !== stream) {
        const broken = brokenEnd()
        if (broken) return broken
        stream = name as Stream
        version = 0
        hash = EMPTY_CHAIN
        end = ofStream
        divisions.begin(stream)
      }
      // All its events are gone.
      if (found === null) continue
      version++
      if (Number(found) !== version) return { stream: stream!, version, because: 'missing' }
      const next = chained(hash, line as string)
      if (!next.equals(kept as Buffer)) return { stream: stream!, version, because: 'changed' }
      hash = next
      recordedAt = keptAt as string
      const beside = {
        stream: stream!,
        version,
        recordedAt,
        commitId: (commitId as string | null) ?? undefined,
        division: division as string,
        importedId: importedId as string | null,
        tx: tx as string,
      }
      if (divisions.areWrong(line as string, beside)) return { stream: stream!, version, because: 'mislaid' }
    }
  }
  return brokenEnd() ?? brokenRequests(database, role)
}

/**
 * What is kept under one id of a transaction is one commit, which says how many events it has, or one batch, which is listed with how many
 * and each of whose events stands there with its id.
 * So an id that was taken away, by which a request would be kept anew, shows by what is left: events that no batch brought.
 */
async function brokenRequests(database: Database, role: string | undefined): Promise<Broken | undefined> {
  const s = database.schema
  const gaps = `SELECT tx FROM ${s}.events GROUP BY tx
    HAVING min(seq) <> 1 OR max(seq) <> count(*) OR count(commit_id) > 1 OR count(size) <> count(commit_id)
      OR count(commit_id) = 0 AND count(imported_id) <> count(*)
      OR count(commit_id) = 1 AND (max(size) <> count(*) OR count(*) FILTER (WHERE commit_id IS NOT NULL AND seq = 1) = 0)
    ORDER BY tx LIMIT 1`
  for await (const [row] of database.pages(gaps, [], role)) return { position: positionOf(row![0], 1), because: 'missing' }
  const unlisted = `SELECT FROM (SELECT events, streams, count(*) AS times FROM ${s}.batches WHERE events > 0 GROUP BY 1, 2) b
    FULL JOIN (
      SELECT events, streams, count(*) AS times FROM (
        SELECT count(*) AS events, count(DISTINCT stream) AS streams FROM ${s}.events GROUP BY tx HAVING count(commit_id) = 0
      ) e GROUP BY 1, 2
    ) i ON b.events = i.events AND b.streams = i.streams
    WHERE b.times IS DISTINCT FROM i.times LIMIT 1`
  for await (const _ of database.pages(unlisted, [], role)) return { part: 'batches', because: 'damaged' }
  return undefined
}

/**
 * Recomputes the divisions of events that come in the order of streams and versions: households before items. Where an item was
 * opened its household may have been in any of the divisions in which it ever was, since there is no order between streams; what follows
 * says in which.
 */
function divisionsBy(divisionOf: DivisionOf) {
  /** Where each household ever was. */
  const been = new Map<Stream, Set<string>>()
  /** Where the stream can be by now. */
  let before = new Set([NO_DIVISION])
  let moves = movesOf()
  return {
    begin(stream: Stream) {
      before = new Set([NO_DIVISION])
      moves = movesOf()
      if (isHouseholdId(stream)) been.set(stream, new Set([NO_DIVISION]))
    },
    /** Whether the stream can end in a division, and have been in another before. */
    canEndIn: (division: string, was: string | null) => before.has(division) && moves.canHaveBeenIn(was, before),
    /** Whether what is kept beside the next line is not what it says. */
    areWrong(line: string, beside: Beside): boolean {
      let recorded: Recorded
      try {
        recorded = parsed(line)
      } catch {
        return true
      }
      if (mislaidIn(recorded, beside)) return true
      if (beside.importedId !== null && beside.importedId !== storableId(recorded.id)) return true
      moves.next(beside.tx, before)
      const { stream, event } = recorded
      const subjects = event.type === 'item-opened' ? (been.get(event.subject) ?? NEVER) : NEVER
      const possible = [...before].flatMap((was) => [...subjects].map((subject) => placed(recorded, was, divisionOf, () => subject)))
      before = new Set(possible.filter(({ division }) => division === beside.division).map(({ present }) => present))
      for (const present of before) been.get(stream)?.add(present)
      return before.size === 0
    },
  }
}

interface Beside extends Omit<KeptBeside, 'present'> {
  readonly importedId: string | null
  readonly tx: string
}

/** Recomputes the division that a stream was in before it moved last, as it stands at its end: from one commit to the next, and none within the first. */
function movesOf() {
  let tx: string | undefined
  /** Where it can have been before the events of the transaction. */
  let at: ReadonlySet<string> | undefined
  let was = new Set<string | null>([null])
  const moved = (after: ReadonlySet<string>) =>
    at ? new Set([...at].flatMap((one) => [...after].flatMap((other) => (one === other ? [...was] : [one])))) : was
  return {
    next(ofEvent: string, before: ReadonlySet<string>) {
      if (ofEvent === tx) return
      was = moved(before)
      // What its first transaction began is no move.
      at = tx === undefined ? undefined : before
      tx = ofEvent
    },
    canHaveBeenIn: (division: string | null, after: ReadonlySet<string>) => moved(after).has(division),
  }
}

const NEVER = new Set([NO_DIVISION])
