import type { Instant } from '@hearthfold/core'
import { demandInstant } from '../../spans.ts'
import { atomically, type Ledger } from './ledger.ts'
import type { Statements } from './statements.ts'

export function horizonOf(sql: Statements): Instant {
  return sql.horizon.get()!['horizon'] as Instant
}

/** The settled horizon of a ledger, as one process moves it. */
export interface Horizon {
  settle(known: Instant): Instant
  /** The instant that a question as known at one is answered with. */
  answered(known: Instant | undefined): Instant | undefined
}

export function horizonFor(ledger: Ledger): Horizon {
  const { sql, clock } = ledger
  /** The horizon as this process last saw it: it only ever moves on. */
  let seen: Instant = '0001-01-01T00:00:00.000Z'
  function settle(known: Instant): Instant {
    demandInstant('known', known)
    if (known <= seen) return seen
    try {
      seen = atomically(ledger, () => {
        const now = clock()
        sql.settle.run(known < now ? known : now)
        return horizonOf(sql)
      })
    } catch {
      // Where nothing can be written, nothing more is promised than what was.
      seen = horizonOf(sql)
    }
    return seen
  }
  return {
    settle,
    answered(known) {
      if (known === undefined) return undefined
      const settled = settle(known)
      return settled < known ? settled : known
    },
  }
}
