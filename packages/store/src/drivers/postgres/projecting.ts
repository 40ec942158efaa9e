import { setImmediate } from 'node:timers/promises'
import { fold, type Household, type HouseholdId, isHouseholdId, type Recorded, type RecordedHousehold } from '@hearthfold/core'
import type { Checkpoint, Moved, Projection, Row, Scope } from '@hearthfold/core/store'
import { definitionOf, demandOwnTables, outdated, ProjectionError, rowOf, valuesFor, valuesOf } from '../../projections/tables.ts'
import { parsed } from '../../commit-input.ts'
import { isSame } from '../../argument-checks.ts'
import { positionOf } from './positions.ts'
import { type Applied, PLACE, replace, TYPES } from './projected-rows.ts'
import { heldRows, hiddenRows, securedTable } from './row-security.ts'
import type { Session } from './connection.ts'
import { ConnectionLost, isBusy } from './lost.ts'
import { asRole, type Database } from './sessions.ts'
import { once, prepared } from './statement.ts'

/** How many households' rows are written at a time. */
const PAGE = 500

/**
 * The tables of projections, as they are kept in a database.
 *
 * @param inline those that are kept in the transaction of each commit
 * @param bypassing the role that sees the whole ledger for a role that does not own it
 */
export function projectingIn(database: Database, inline: readonly Projection[], bypassing: string | undefined) {
  const s = database.schema
  const whole = database.within(undefined)
  /** What this process knows to be there. */
  const made = new Map<string, string>()

  /** Makes the tables of a projection where they are not there. */
  async function ensure(projection: Projection): Promise<void> {
    const definition = definitionOf(projection)
    if (made.get(projection.name) === definition) return
    await database.transaction(async (session) => {
      const found = await definitionIn(session, projection)
      if (found !== undefined && found !== definition) throw outdated(projection)
      if (found === undefined) await make(session, projection, definition)
    })
    made.set(projection.name, definition)
  }

  /** Whether the tables of a projection are there, and defined as it says. */
  async function isThere(projection: Projection): Promise<boolean> {
    const definition = definitionOf(projection)
    if (made.get(projection.name) === definition) return true
    const [row] = await database.look(prepared(`SELECT definition FROM ${s}.projections WHERE name = $1`), [projection.name])
    if (row && row[0] !== definition) throw outdated(projection)
    if (row) made.set(projection.name, definition)
    return row !== undefined
  }

  async function definitionIn(session: Session, { name }: Projection): Promise<string | undefined> {
    // Whoever comes second waits here and finds them there.
    await session.ask(prepared('SELECT pg_advisory_xact_lock(hashtext($1))'), [`${s}.projections`])
    const [row] = await session.ask(prepared(`SELECT definition FROM ${s}.projections WHERE name = $1`), [name])
    return row?.[0] as string | undefined
  }

  async function make(session: Session, projection: Projection, definition: string): Promise<void> {
    const { name, tables } = projection
    const others = await session.ask(prepared(`SELECT name, definition FROM ${s}.projections`))
    demandOwnTables(
      projection,
      others.map(([other, defined]) => [String(other), String(defined)]),
    )
    for (const [table, { columns }] of Object.entries(tables)) {
      const defined = Object.entries(columns).map(([column, kind]) => `"${column}" ${TYPES[kind]}`)
      const all = ['stream text COLLATE "C"', ...defined, `${PLACE} integer`, `PRIMARY KEY (stream, ${PLACE})`]
      await session.run(`CREATE TABLE ${s}."${table}" (${all.join(', ')}); ${securedTable(s, `"${table}"`)}`)
    }
    await session.ask(prepared(`INSERT INTO ${s}.projections VALUES ($1, $2)`), [name, definition])
  }

  async function householdIn(session: Session, stream: HouseholdId): Promise<Household> {
    const rows = await session.ask(prepared(`SELECT line FROM ${s}.events WHERE stream = $1 ORDER BY version`), [stream])
    return fold(
      stream,
      rows.map(([line]) => parsed(line) as RecordedHousehold),
    )
  }

  const applied = (projection: Projection, household: Household): Applied => ({
    values: valuesFor(projection, household),
    version: household.version,
  })

  /** Lets a transaction see the whole ledger from here on, whoever's eyes it had. */
  async function unscoped(session: Session): Promise<void> {
    if (bypassing !== undefined) return session.run(asRole(bypassing))
    const text = `SELECT set_config('hearthfold.divisions', '', true), NOT row_security_active('${s}.events') OR ${s}.whole()`
    const [row] = await session.ask(prepared(text))
    if (row![1] !== 't') throw new Error('to keep it inline, the role that records owns the ledger, or was granted one with BYPASSRLS')
  }

  /**
   * Brings an inline projection up to what was recorded without it: before it was there, or by a process that does not know it.
   * Of a role that does not see the whole ledger it is left to one that does.
   */
  async function catchUp(projection: Projection): Promise<void> {
    const behind = prepared(
      `SELECT s.stream FROM ${s}.streams s LEFT JOIN ${s}.projected p ON p.projection = $1 AND p.stream = s.stream
        WHERE s.stream > $2 AND s.stream ^@ 'household/' AND p.version IS DISTINCT FROM s.version ORDER BY s.stream LIMIT ${PAGE}`,
    )
    const locked = prepared(`SELECT FROM ${s}.streams WHERE stream = ANY ($1) ORDER BY stream FOR UPDATE`)
    const hidden = once(hiddenRows(s))
    let last = ''
    for (;;) {
      const found = await whole.transaction(async (session) => {
        if (bypassing !== undefined) await unscoped(session)
        else if ((await session.ask(hidden))[0]![0] === 't') return []
        const streams = (await session.ask(behind, [projection.name, last])).map(([stream]) => stream as HouseholdId)
        if (streams.length === 0) return streams
        // Nobody adds to them meanwhile, and whoever did is seen.
        await session.ask(locked, [streams])
        const rows = new Map<HouseholdId, Applied>()
        for (const stream of streams) rows.set(stream, applied(projection, await householdIn(session, stream)))
        await replace(session, s, projection, rows)
        return streams
      })
      if (found.length < PAGE) return
      last = found.at(-1)!
    }
  }

  /** The inline projections that this process has found to be complete. */
  const complete = new Set<Projection>()

  return {
    /** Makes the tables of inline projections where they are not there, and fills them from what was recorded before. */
    async prepare(): Promise<void> {
      for (const projection of inline) {
        if (complete.has(projection)) continue
        try {
          await ensure(projection)
          await catchUp(projection)
          complete.add(projection)
        } catch (error) {
          // What befell the connection, or a wait for others that took too long, is no fault of the projection.
          if (error instanceof ConnectionLost || error instanceof ProjectionError || isBusy(error)) throw error
          throw new ProjectionError(projection.name, (error as Error).message)
        }
      }
    },

    /** The rows of households that a batch begins. */
    async fill(session: Session, households: ReadonlyMap<string, readonly Recorded[]>): Promise<void> {
      for (const projection of inline) {
        let rows = new Map<HouseholdId, Applied>()
        for (const [stream, events] of households) {
          if (!isHouseholdId(stream)) continue
          rows.set(stream, applied(projection, fold(stream, events as readonly RecordedHousehold[])))
          if (rows.size < PAGE) continue
          await replace(session, s, projection, rows)
          rows = new Map()
        }
        await replace(session, s, projection, rows)
      }
    },

    /**
     * Brings the rows of some households to what their events come to, at the end of the transaction that adds to them. A
     * household that moves away is folded and kept though whoever records sees the end of it.
     */
    async follow(session: Session, scope: Scope | undefined, streams: Iterable<string>): Promise<void> {
      if (scope) {
        try {
          await unscoped(session)
        } catch (error) {
          throw error instanceof ConnectionLost ? error : new ProjectionError(inline[0]!.name, (error as Error).message)
        }
      }
      for (const stream of new Set(streams)) {
        if (!isHouseholdId(stream)) continue
        const household = await householdIn(session, stream)
        for (const projection of inline) {
          const rows = new Map([[stream, applied(projection, household)]])
          await heard()
          await replace(session, s, projection, rows)
        }
      }
    },

    async project(projection: Projection, { from, to, rows }: Moved): Promise<boolean> {
      const values = new Map([...rows].map(([stream, one]) => [stream, { values: valuesOf(projection, one) }]))
      await ensure(projection)
      return database.transaction(async (session) => {
        const { name } = projection
        if (from === undefined) await session.ask(prepared(`INSERT INTO ${s}.checkpoints VALUES ($1, '{}') ON CONFLICT DO NOTHING`), [name])
        const [row] = await session.ask(prepared(`SELECT checkpoint FROM ${s}.checkpoints WHERE reader = $1 FOR UPDATE`), [name])
        if (!row || !isSame(JSON.parse(row[0] as string) as Checkpoint, { position: from, parked: undefined })) return false
        await replace(session, s, projection, values)
        await reached(session, s, name, to)
        return true
      })
    },

    async rebuild(projection: Projection): Promise<number> {
      const definition = definitionOf(projection)
      const count = await database.transaction(async (session) => {
        const found = await definitionIn(session, projection)
        // Whoever projects locks this first, too, and then the tables: so nobody waits in a circle.
        const lock = `INSERT INTO ${s}.checkpoints VALUES ($1, '{}') ON CONFLICT (reader) DO UPDATE SET checkpoint = checkpoints.checkpoint`
        await session.ask(prepared(lock), [projection.name])
        const before = found === undefined ? [] : (JSON.parse(found) as [string, unknown][])
        for (const [table] of before) await session.run(`DROP TABLE ${s}."${table}"`)
        await session.ask(prepared(`DELETE FROM ${s}.projections WHERE name = $1`), [projection.name])
        await session.ask(prepared(`DELETE FROM ${s}.projected WHERE projection = $1`), [projection.name])
        await make(session, projection, definition)
        // Asked for before the events are: then the rows may know more than the checkpoint says, and never less.
        const last = `SELECT tx, seq FROM ${s}.events WHERE tx < (SELECT ${s}.visible()) ORDER BY tx DESC, seq DESC LIMIT 1`
        const [reach] = await session.ask(prepared(last))
        // Nobody adds to these tables until this ends; what others keep meanwhile follows after it.
        let households = 0
        let rows = new Map<HouseholdId, Applied>()
        const flush = async () => {
          households += rows.size
          await replace(session, s, projection, rows, true)
          rows = new Map()
        }
        for await (const { stream, events } of streamsIn(session, s)) {
          if (!isHouseholdId(stream)) continue
          rows.set(stream, applied(projection, fold(stream, events as RecordedHousehold[])))
          if (rows.size === PAGE) await flush()
        }
        await flush()
        if (reach) await reached(session, s, projection.name, positionOf(reach[0], reach[1]))
        return households
      }, true)
      made.set(projection.name, definition)
      return count
    },

    async rows(projection: Projection, table: string): Promise<(Row & { readonly stream: HouseholdId })[]> {
      const kept = inline.find(({ name }) => name === projection.name)
      if (kept) {
        await ensure(kept)
        await catchUp(kept)
      }
      // Whoever asks for rows makes no tables, whose names others would then be refused.
      if (!(await isThere(projection))) return []
      const columns = Object.entries(projection.tables[table]!.columns)
      const held = database.scope ? ` WHERE ${heldRows(s, `"${table}"`)}` : ''
      const columnNames = ['stream', ...columns.map(([column]) => `"${column}"`)]
      const text = `SELECT ${columnNames.join(', ')} FROM ${s}."${table}"${held} ORDER BY stream, ${PLACE}`
      const all = await database.look(prepared(text, definitionOf(projection)))
      return all.map(([stream, ...values]) => {
        const read = values.map((value, at) => (value === null || columns[at]![1] === 'text' ? (value as string | null) : Number(value)))
        return rowOf(
          stream as HouseholdId,
          columns.map(([column]) => column),
          read,
        )
      })
    },
  }
}

/**
 * Lets what the server said meanwhile be heard: that it ended the transaction, since nothing was asked in it for too long, is heard before
 * something is asked that finds the connection closed. What is read comes after the first of two turns at the latest.
 */
async function heard(): Promise<void> {
  await setImmediate()
  await setImmediate()
}

async function* streamsIn(session: Session, s: string) {
  let events: RecordedHousehold[] = []
  for await (const page of session.pages(`SELECT line FROM ${s}.events ORDER BY stream, version`)) {
    for (const [line] of page) {
      const recorded = parsed(line) as RecordedHousehold
      if (events.length > 0 && events[0]!.stream !== recorded.stream) {
        yield { stream: events[0]!.stream as string, events }
        events = []
      }
      events.push(recorded)
    }
  }
  if (events.length > 0) yield { stream: events[0]!.stream as string, events }
}

async function reached(session: Session, s: string, name: string, position: string): Promise<void> {
  const text = `INSERT INTO ${s}.checkpoints VALUES ($1, $2) ON CONFLICT (reader) DO UPDATE SET checkpoint = excluded.checkpoint`
  await session.ask(prepared(text), [name, JSON.stringify({ position })])
}
