import { type Day, headcount, lazyViewOn } from '@hearthfold/core'
import { standingSince } from '@hearthfold/core/facts'
import type { Projection } from '@hearthfold/core/store'

/** After everything that is recorded, so that no clock is needed: what a household is by all of its acts. */
const LAST: Day = '9999-12-31'

/**
 * What every household is now: where it lives, its standing and flag, since when, and how many persons it has. Acts that
 * are recorded of a day to come count already.
 */
export const registerProjection: Projection = {
  name: 'register',
  version: 1,
  tables: {
    register: {
      columns: {
        village: 'text',
        standing: 'text',
        flag: 'text',
        since: 'text',
        registered: 'text',
        persons: 'integer',
        version: 'integer',
        recorded_at: 'text',
      },
    },
  },
  apply(household) {
    if (household.version === 0) return {}
    const { status, residence, registered } = lazyViewOn(household, LAST)
    const row = {
      village: residence?.event.village ?? null,
      standing: status.standing,
      flag: status.flag,
      since: standingSince(status) ?? null,
      registered: registered?.from ?? null,
      persons: headcount(household, LAST),
      version: household.version,
      recorded_at: household.recordedAt ?? null,
    }
    return { register: [row] }
  },
}
