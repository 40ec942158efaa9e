import { postgresBinaries } from './postgres-server.ts'
import { pgbouncerBinary } from './pgbouncer.ts'

/** A Debian package that tests need, and this machine has not. */
export interface LeftOut {
  readonly debian: string
  /** The test files that are left out for want of it. */
  readonly files: string
  readonly what: string
}

const POSTGRESQL: LeftOut = { debian: 'postgresql', files: '**/postgres*.test.ts', what: 'nothing that is kept in PostgreSQL was tested' }
const PGBOUNCER: LeftOut = {
  debian: 'pgbouncer',
  files: '**/postgres-pgbouncer*.test.ts',
  what: 'nothing was tested behind a pooler of connections',
}

/** The packages that a full run of the tests needs. `.ci/run` installs them. */
export const LEFT_OUT: readonly LeftOut[] = [
  ...(postgresBinaries() === undefined ? [POSTGRESQL] : []),
  ...(pgbouncerBinary() === undefined ? [PGBOUNCER] : []),
]
