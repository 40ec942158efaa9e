import { createHash } from 'node:crypto'
import { type Checkpoint, fold, type Household, type HouseholdId, isHouseholdId, type Moved, type Projection, type Recorded, type RecordedHousehold, type Row } from '@hearthfold/core'
import { definitionOf, ProjectionError, rowOf, type Values, valuesFor, valuesOf } from '../../projections/tables.ts'
import { parsed } from '../../recording.ts'
import { positionOf } from './positions.ts'
import { heldRows, securedTable } from './row-security.ts'
import { ConnectionLost, type Database, type Session, type Statement } from './sessions.ts'

/** How many households' rows are written at a time. */
const PAGE = 500

/** The column with the place of a row among those of its household; no column of a projection can have this name. */
const PLACE = '"#"'

const TYPES = { text: 'text', integer: 'bigint' }

/** The tables of projections, as they are kept in a database. */
export function projectingIn(database: Database) {
  const s = database.schema
  /** What this process knows to be there. */
  const made = new Map<string, string>()

  /** Makes the tables of a projection where they are not there. */
  async function ensure(projection: Projection): Promise<void> {
    const definition = definitionOf(projection)
    if (made.get(projection.name) === definition) return
    await database.transaction(async (session) => {
      const found = await definitionIn(session, projection)
      if (found !== undefined && found !== definition) throw new Error(`the tables of the projection ${projection.name} are defined otherwise: rebuild it`)
      if (found === undefined) await make(session, projection, definition)
    })
    made.set(projection.name, definition)
  }

  async function definitionIn(session: Session, { name }: Projection): Promise<string | undefined> {
    // Whoever comes second waits here and finds them there.
    await session.ask({ name: 'projecting', text: 'SELECT pg_advisory_xact_lock(hashtext($1))' }, [`${s}.projections`])
    const [row] = await session.ask({ name: 'definition', text: `SELECT definition FROM ${s}.projections WHERE name = $1` }, [name])
    return row?.[0] as string | undefined
  }

  async function make(session: Session, { name, tables }: Projection, definition: string): Promise<void> {
    for (const [table, { columns }] of Object.entries(tables)) {
      const defined = Object.entries(columns).map(([column, kind]) => `"${column}" ${TYPES[kind]}`)
      const all = ['stream text COLLATE "C"', ...defined, `${PLACE} integer`, `PRIMARY KEY (stream, ${PLACE})`]
      await session.run(`CREATE TABLE ${s}."${table}" (${all.join(', ')}); ${securedTable(s, `"${table}"`)}`)
    }
    await session.ask({ name: 'define', text: `INSERT INTO ${s}.projections VALUES ($1, $2)` }, [name, definition])
  }

  /** Replaces the rows of some households. */
  async function replace(session: Session, { tables }: Projection, rows: ReadonlyMap<HouseholdId, Values>, anew = false): Promise<void> {
    const streams = [...rows.keys()]
    for (const [table, { columns }] of Object.entries(tables)) {
      if (!anew) await session.ask(named(`DELETE FROM ${s}."${table}" WHERE stream = ANY ($1)`), [streams])
      const all = streams.flatMap((stream) => rows.get(stream)!.get(table)!.map((values, place) => [stream, place, ...values]))
      if (all.length === 0) continue
      const kinds = Object.entries(columns)
      const picked = kinds.map(([, kind], at) => `(r ->> ${at + 2})::${TYPES[kind]}`)
      const columnNames = ['stream', PLACE, ...kinds.map(([column]) => `"${column}"`)]
      const text = `INSERT INTO ${s}."${table}" (${columnNames.join(', ')}) SELECT ${['r ->> 0', '(r ->> 1)::integer', ...picked].join(', ')} FROM json_array_elements($1::json) r`
      await session.ask(named(text), [JSON.stringify(all)])
    }
  }

  async function householdIn(session: Session, stream: HouseholdId): Promise<Household> {
    const rows = await session.ask({ name: 'household', text: `SELECT line FROM ${s}.events WHERE stream = $1 ORDER BY version` }, [stream])
    return fold(stream, rows.map(([line]) => parsed(line) as RecordedHousehold))
  }

  return {
    /** Makes the tables of inline projections where they are not there. */
    async prepare(inline: readonly Projection[]): Promise<void> {
      for (const projection of inline) {
        try {
          await ensure(projection)
        } catch (error) {
          if (error instanceof ConnectionLost) throw error
          throw new ProjectionError(projection.name, (error as Error).message)
        }
      }
    },

    /** The rows of households that a batch begins. */
    async fill(session: Session, inline: readonly Projection[], households: ReadonlyMap<string, readonly Recorded[]>): Promise<void> {
      for (const projection of inline) {
        let rows = new Map<HouseholdId, Values>()
        for (const [stream, events] of households) {
          if (!isHouseholdId(stream)) continue
          rows.set(stream, valuesFor(projection, fold(stream, events as readonly RecordedHousehold[])))
          if (rows.size < PAGE) continue
          await replace(session, projection, rows)
          rows = new Map()
        }
        await replace(session, projection, rows)
      }
    },

    /** Brings the rows of some households to what their events come to, within the transaction that adds to them. */
    async follow(session: Session, inline: readonly Projection[], streams: Iterable<string>): Promise<void> {
      for (const stream of new Set(streams)) {
        if (!isHouseholdId(stream)) continue
        const household = await householdIn(session, stream)
        for (const projection of inline) await replace(session, projection, new Map([[stream, valuesFor(projection, household)]]))
      }
    },

    async project(projection: Projection, { from, to, rows }: Moved): Promise<boolean> {
      const values = new Map([...rows].map(([stream, one]) => [stream, valuesOf(projection, one)]))
      await ensure(projection)
      return database.transaction(async (session) => {
        const { name } = projection
        if (from === undefined) await session.ask({ name: 'reach', text: `INSERT INTO ${s}.checkpoints VALUES ($1, '{}') ON CONFLICT DO NOTHING` }, [name])
        const [row] = await session.ask({ name: 'reached', text: `SELECT checkpoint FROM ${s}.checkpoints WHERE reader = $1 FOR UPDATE` }, [name])
        if (!row || (JSON.parse(row[0] as string) as Checkpoint).position !== from) return false
        await replace(session, projection, values)
        await reached(session, s, name, to)
        return true
      })
    },

    async rebuild(projection: Projection): Promise<number> {
      const definition = definitionOf(projection)
      const count = await database.transaction(async (session) => {
        const found = await definitionIn(session, projection)
        const before = found === undefined ? [] : (JSON.parse(found) as [string, unknown][])
        for (const [table] of before) await session.run(`DROP TABLE ${s}."${table}"`)
        await session.ask({ name: 'undefine', text: `DELETE FROM ${s}.projections WHERE name = $1` }, [projection.name])
        await make(session, projection, definition)
        // Nobody adds to these tables until this ends; what others keep meanwhile follows after it.
        let households = 0
        let rows = new Map<HouseholdId, Values>()
        const flush = async () => {
          households += rows.size
          await replace(session, projection, rows, true)
          rows = new Map()
        }
        for await (const { stream, events } of streamsIn(session, s)) {
          if (!isHouseholdId(stream)) continue
          rows.set(stream, valuesFor(projection, fold(stream, events as RecordedHousehold[])))
          if (rows.size === PAGE) await flush()
        }
        await flush()
        const last = `SELECT tx, seq FROM ${s}.events WHERE tx < (SELECT ${s}.visible()) ORDER BY tx DESC, seq DESC LIMIT 1`
        const [row] = await session.ask({ name: 'last', text: last })
        if (row) await reached(session, s, projection.name, positionOf(row[0], row[1]))
        return households
      })
      made.set(projection.name, definition)
      return count
    },

    async rows(projection: Projection, table: string): Promise<(Row & { readonly stream: HouseholdId })[]> {
      await ensure(projection)
      const columns = Object.entries(projection.tables[table]!.columns)
      const held = database.scope ? ` WHERE ${heldRows(s, `"${table}"`)}` : ''
      const columnNames = ['stream', ...columns.map(([column]) => `"${column}"`)]
      const text = `SELECT ${columnNames.join(', ')} FROM ${s}."${table}"${held} ORDER BY stream, ${PLACE}`
      const all = await database.ask(named(text))
      return all.map(([stream, ...values]) => {
        const read = values.map((value, at) => (value === null || columns[at]![1] === 'text' ? (value as string | null) : Number(value)))
        return rowOf(stream as HouseholdId, columns.map(([column]) => column), read)
      })
    },
  }
}

/** The tables of a projection may come to be defined otherwise: each text is a statement of its own. */
function named(text: string): Statement {
  return { name: createHash('sha256').update(text).digest('hex').slice(0, 32), text }
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
  await session.ask({ name: 'keep-checkpoint', text }, [name, JSON.stringify({ position })])
}
