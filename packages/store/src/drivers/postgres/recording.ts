import type { KeyObject } from 'node:crypto'
import type { Recorded } from '@hearthfold/core'
import type { Projection, Scope } from '@hearthfold/core/store'
import type { Clock } from '../../clock.ts'
import type { DivisionOf } from '../../division.ts'
import { appendOne } from './append-single.ts'
import type { Ends } from './stream-heads.ts'
import type { Session } from './connection.ts'
import { prepared } from './statement.ts'

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
  readonly statements: ReturnType<typeof commitStatements>
  /** Tells those who wait in other processes that something was kept. */
  readonly told: () => void
}

/** What is asked of the functions of a ledger on the way of a commit. */
export function commitStatements(s: string) {
  const called = (name: string, values: number) =>
    prepared(`SELECT ${s}.${name}(${Array.from({ length: values }, (_, at) => `$${at + 1}`).join()})`)
  const { first, next } = appendOne(s)
  return { first: prepared(first), next: prepared(next), append: called('append', 21), standing: called('standing', 2) }
}
