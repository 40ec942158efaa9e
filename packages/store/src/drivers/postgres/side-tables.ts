import type { KeyObject } from 'node:crypto'
import type { Stream } from '@hearthfold/core'
import type { BatchView, Checkpoint, Seal, SealNode, Snapshot } from '@hearthfold/core/store'
import { claimOf } from '../../digest.ts'
import { isWhole, shownTo } from '../../division.ts'
import { openedSnapshot, sealedBytes } from '../../snapshots.ts'
import { demandCheckpoint, isSame } from '../../argument-checks.ts'
import { ConnectionLost, Unreachable } from './lost.ts'
import { PLACE } from './positions.ts'
import { heldRows } from './row-security.ts'
import type { Database } from './sessions.ts'
import { prepared } from './statement.ts'

/** What is kept beside the events: batches, packs, claims, checkpoints, snapshots and seals. */
export function keepingIn(database: Database, digestKey: KeyObject) {
  const { schema: s, scope } = database
  return {
    async batches(): Promise<BatchView[]> {
      if (!isWhole(scope)) return []
      const text = `SELECT name, source, imported_at, streams, events FROM ${s}.batches ORDER BY imported_at, name`
      const rows = await database.look(prepared(text))
      return rows.map(
        ([name, source, importedAt, streams, events]) =>
          ({ name, source, importedAt, streams: Number(streams), events: Number(events) }) as BatchView,
      )
    },
    async pack(hash: string): Promise<string | undefined> {
      const [row] = await database.look(prepared(`SELECT bytes FROM ${s}.packs WHERE hash = $1`), [hash])
      return row?.[0] as string | undefined
    },
    async forget(persons: readonly string[]): Promise<number> {
      const text = `DELETE FROM ${s}.claims WHERE digest = ANY ($1) RETURNING 1`
      return (await database.ask(prepared(text), [persons.map((person) => claimOf(person, digestKey))])).length
    },
    async checkpoint(reader: string): Promise<Checkpoint> {
      const [row] = await database.look(prepared(`SELECT checkpoint FROM ${s}.checkpoints WHERE reader = $1`), [reader])
      const kept = row ? (JSON.parse(row[0] as string) as Partial<Checkpoint>) : {}
      return shownTo(scope, { position: kept.position, parked: kept.parked })
    },
    async keepCheckpoint(reader: string, checkpoint: Checkpoint, before: Checkpoint): Promise<boolean> {
      for (const one of [checkpoint, before]) demandCheckpoint(one, PLACE)
      const keep = (...expected: readonly Checkpoint[]) =>
        database.transaction(async (session) => {
          // Whoever reads from the beginning waits here for who does so at the same moment.
          await session.ask(prepared(`INSERT INTO ${s}.checkpoints VALUES ($1, '{}') ON CONFLICT DO NOTHING`), [reader])
          const [row] = await session.ask(prepared(`SELECT checkpoint FROM ${s}.checkpoints WHERE reader = $1 FOR UPDATE`), [reader])
          const now = JSON.parse(row![0] as string) as Checkpoint
          if (!expected.some((one) => isSame(now, one))) return false
          await session.ask(prepared(`UPDATE ${s}.checkpoints SET checkpoint = $2 WHERE reader = $1`), [reader, JSON.stringify(checkpoint)])
          return true
        })
      return keep(before).catch((error: unknown) => {
        if (!(error instanceof ConnectionLost) || error instanceof Unreachable) throw error
        // It may have been kept the first time.
        return keep(before, checkpoint)
      })
    },
    async snapshot(stream: Stream): Promise<Snapshot | undefined> {
      const held = scope ? ` AND ${heldRows(s, 'snapshots')}` : ''
      const text = `SELECT version, shape, bytes, hash FROM ${s}.snapshots JOIN ${s}.events USING (stream, version) WHERE stream = $1${held}`
      const [row] = await database.look(prepared(text), [stream])
      return (
        row &&
        openedSnapshot(digestKey, stream, { version: Number(row[0]), shape: row[1] as string, bytes: row[2] as Buffer }, row[3] as Buffer)
      )
    },
    async keepSnapshot(stream: Stream, snapshot: Snapshot): Promise<void> {
      if (scope) return
      const { version, shape } = snapshot
      const [at] = await database.look(prepared(`SELECT hash FROM ${s}.events WHERE stream = $1 AND version = $2`), [stream, version])
      // Of what is not in the ledger there is none.
      if (!at) return
      const text = `INSERT INTO ${s}.snapshots VALUES ($1, $2, $3, $4)
        ON CONFLICT (stream) DO UPDATE SET version = excluded.version, shape = excluded.shape, bytes = excluded.bytes`
      await database.look(prepared(text), [stream, version, shape, sealedBytes(digestKey, stream, snapshot, at[0] as Buffer)])
    },
    async dropSnapshots(): Promise<void> {
      await database.look(prepared(`DELETE FROM ${s}.snapshots`))
    },
    async seals(): Promise<Seal[]> {
      const rows = await database.look(prepared(`SELECT size, position, root, sealed_at FROM ${s}.seals ORDER BY size`))
      return rows.map(([size, position, root, sealedAt]) => ({ size: Number(size), position, root, sealedAt }) as Seal)
    },
    keepSeal({ size, position, root, sealedAt }: Seal, nodes: readonly SealNode[]): Promise<boolean> {
      return database.transaction(async (session) => {
        await session.ask(prepared('SELECT pg_advisory_xact_lock(hashtext($1))'), [`${s}.seals`])
        const seal = `INSERT INTO ${s}.seals SELECT $1, $2, $3, $4 WHERE NOT EXISTS (SELECT FROM ${s}.seals WHERE size >= $1) RETURNING 1`
        if ((await session.ask(prepared(seal), [size, position, root, sealedAt])).length === 0) return false
        const given = `unnest($1::integer[], $2::bigint[], $3::bytea[], $4::text[]) g (level, index, hash, position)`
        const kept = `INSERT INTO ${s}.seal_nodes SELECT * FROM ${given} ON CONFLICT DO NOTHING`
        const other = `${s}.seal_nodes n SET hash = g.hash, position = g.position FROM ${given} WHERE n.level = g.level AND n.index = g.index`
        const isOther = `SELECT EXISTS (SELECT FROM ${s}.seal_nodes n JOIN ${given} USING (level, index) WHERE n.hash <> g.hash OR n.position <> g.position)`
        const column = <Key extends keyof SealNode>(key: Key) => nodes.map((node) => node[key])
        const hashes = column('hash').map((hash) => Buffer.from(hash.buffer, hash.byteOffset, hash.byteLength))
        const values = [column('level'), column('index'), hashes, column('position')]
        await session.ask(prepared(kept), values)
        // Those that somebody put there are put right: by whoever may, which is the owner.
        const [[isForged]] = (await session.ask(prepared(isOther), values)) as [[string]]
        if (isForged === 't') await session.ask(prepared(`UPDATE ${other}`), values)
        return true
      })
    },
    async sealNodes(level: number, from: number, to: number): Promise<SealNode[]> {
      const text = `SELECT level, index, hash, position FROM ${s}.seal_nodes WHERE level = $1 AND index >= $2 AND index < $3 ORDER BY index`
      const rows = await database.look(prepared(text), [level, from, Math.min(to, Number.MAX_SAFE_INTEGER)])
      return rows.map(([at, index, hash, position]) => ({ level: Number(at), index: Number(index), hash, position }) as SealNode)
    },
  }
}
