import { setTimeout as sleep } from 'node:timers/promises'
import { claimOf } from '../../digest.ts'
import { isLogEmptied } from './database.ts'
import { atomically, type Ledger } from './ledger.ts'

/**
 * Deletes the digests of persons; how many there were. A page of a database keeps bytes of rows that it once held after they went to another
 * page, so all digests that stay are written anew, and every page that held some is overwritten; also of whoever was let go long before.
 */
export async function forget(ledger: Ledger, persons: readonly string[]): Promise<number> {
  const { sql, digestKey } = ledger
  const count = await atomically(ledger, () => {
    const gone = persons.filter((person) => sql.forget.run(claimOf(person, digestKey)).changes > 0).length
    const kept = sql.allClaims.all()
    // Deleting all rows at once gives every page back, and with `secure_delete` it is overwritten then.
    sql.noClaims.run()
    for (const { digest, streams } of kept) sql.take.run(digest!, streams!)
    return gone
  })
  await emptyLog(ledger)
  return count
}

/** How long somebody who is reading is waited for, in milliseconds. */
const READERS = 2_000

/**
 * Empties the log, in which pages are as they were before something was deleted. Where somebody goes on reading, or the disk is full, that is owed: it
 * is done with what is recorded next, or by the last one who closes the ledger. What was asked for is done either way.
 */
async function emptyLog({ database, owed }: Ledger): Promise<void> {
  const until = performance.now() + READERS
  for (;;) {
    owed.log = !isLogEmptied(database)
    if (!owed.log || performance.now() >= until) return
    await sleep(20)
  }
}
