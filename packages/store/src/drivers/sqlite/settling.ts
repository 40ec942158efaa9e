import type { Instant } from '@hearthfold/core'
import { settleable } from '../../clock.ts'
import { assertInstant } from '../../argument-checks.ts'
import { atomically, type Ledger, patiently } from './ledger.ts'
import type { Statements } from './statements.ts'

export function horizonOf(sql: Statements): Instant {
  return sql.horizon.get()!['horizon'] as Instant
}

/** The settled horizon of a ledger, as one process moves it. */
export interface Horizon {
  settle(known: Instant): Promise<Instant>
  /** The instant that a question as known at one is answered with. */
  answered(known: Instant | undefined): Promise<Instant | undefined>
}

export function horizonFor(ledger: Ledger): Horizon {
  const { sql, clock } = ledger
  /** The horizon as this process last saw it: it only ever moves on. */
  let seen: Instant = '0001-01-01T00:00:00.000Z'
  async function settle(known: Instant): Promise<Instant> {
    assertInstant('known', known)
    if (known <= seen) return seen
    try {
      seen = await atomically(ledger, () => {
        sql.settle.run(settleable(known, clock()))
        sql.checkSettled.run()
        return horizonOf(sql)
      })
    } catch {
      // Where nothing can be written, or others write all the time, nothing more is promised than what was.
      seen = await patiently(ledger, () => horizonOf(sql))
    }
    return seen
  }
  return {
    settle,
    async answered(known) {
      if (known === undefined) return undefined
      const settled = await settle(known)
      return settled < known ? settled : known
    },
  }
}
