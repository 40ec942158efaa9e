import type { Instant, Recorded, Stream } from '@hearthfold/core'
import type { Link, Position, Positioned, StreamSpan } from '@hearthfold/core/store'
import { parsed } from '../../commit-input.ts'
import { placeOf, positionOf } from './positions.ts'
import { HIDDEN, hiddenRows, seenEvents } from './row-security.ts'
import { asRole, type Database } from './sessions.ts'
import { once, prepared, type Rows } from './statement.ts'

export const LAST: Instant = '9999-12-31T23:59:59.999Z'

/**
 * What is read of events. Within a scope the statements ask for what is seen in it, though row security holds too: a superuser
 * goes past that.
 */
export function readingOf(database: Database, bypassing: string | undefined) {
  const { schema: s, scope } = database
  const seen = scope ? ` AND ${seenEvents(s)}` : ''
  const stream = prepared(
    `SELECT line FROM ${s}.events WHERE stream = $1 AND version >= $2 AND recorded_at <= $3${seen} ORDER BY version LIMIT $4`,
  )
  const later = `(tx, seq) > ($1, $2) AND tx < (SELECT ${s}.visible())`
  const all = prepared(`SELECT tx, seq, line FROM ${s}.events WHERE ${later}${seen} ORDER BY tx, seq LIMIT $3`)
  const allLinks = !scope || scope.roles.includes('seal')
  const links = prepared(
    `SELECT tx, seq, stream, version, hash FROM ${s}.events WHERE ${later}${allLinks ? '' : seen} ORDER BY tx, seq LIMIT $3`,
  )
  // Asked after the place up to which it looks: what is kept meanwhile lies after that.
  const any = prepared(`WITH v AS MATERIALIZED (SELECT ${s}.visible() AS visible)
    SELECT EXISTS (SELECT FROM ${s}.events WHERE (tx, seq) > ($1, $2) AND tx < v.visible${seen}), v.visible FROM v`)
  /** Whoever may seal is shown every link, or none: as the owner, or as the role that row security does not bind. */
  function askForLinks(values: readonly unknown[]): Promise<Rows> {
    if (!allLinks) return database.look(links, values)
    return database.within(undefined).transaction(async (session) => {
      if (bypassing === undefined) {
        const [row] = await session.ask(once(hiddenRows(s)))
        if (row![0] === 't') throw new Error(HIDDEN)
      } else await session.run(asRole(bypassing))
      return session.ask(links, values)
    })
  }

  return {
    async read(of: Stream, { from = 1, most }: StreamSpan, known: Instant | undefined): Promise<Recorded[]> {
      const rows = await database.look(stream, [of, from, known ?? LAST, most ?? null])
      return rows.map(([line]) => parsed(line))
    },
    async readAll(after: Position | undefined, most: number): Promise<Positioned[]> {
      const rows = await database.look(all, [...placeOf(after), most])
      return rows.map(([tx, seq, line]) => ({ position: positionOf(tx, seq), recorded: parsed(line) }))
    },
    async links(after: Position | undefined, most: number): Promise<Link[]> {
      const rows = await askForLinks([...placeOf(after), most])
      return rows.map(([tx, seq, stream, version, hash]) => ({
        position: positionOf(tx, seq),
        stream: stream as Stream,
        version: Number(version),
        hash: hash as Buffer,
      }))
    },
    /** Whether there is an event after a place, and the place up to which it was looked: nothing comes before that any more. */
    async isAfter(position: Position | undefined): Promise<{ readonly found: boolean; readonly upTo: Position }> {
      const [row] = await database.look(any, placeOf(position))
      return { found: row![0] === 't', upTo: positionOf(row![1], 0) }
    },
    async *scan(known: Instant | undefined): AsyncGenerator<{ stream: Stream; events: Recorded[] }> {
      let events: Recorded[] = []
      for await (const rows of database.pages(`SELECT line FROM ${s}.events WHERE recorded_at <= $1${seen} ORDER BY stream, version`, [
        known ?? LAST,
      ])) {
        for (const [line] of rows) {
          const recorded = parsed(line)
          if (events.length > 0 && events[0]!.stream !== recorded.stream) {
            yield { stream: events[0]!.stream, events }
            events = []
          }
          events.push(recorded)
        }
      }
      if (events.length > 0) yield { stream: events[0]!.stream, events }
    },
  }
}
