import { type Day, type Household, lazyViewOn, plusDays, plusMonths, type Projection, type Row, statistics as figuresOf, yearOf, yearSpan } from '@hearthfold/core'
import { dueProjection, type Law, loadPack, type Pack } from '@hearthfold/rules'
import { shippedPacks } from '@hearthfold/rules/packs'
import { shippedPackOf } from '../pack-file.ts'

// The tables that the command keeps beside a ledger. None of them says who anybody is.

/** After whatever is recorded. */
const END: Day = '9999-12-31'

/** What every household is at the end of what is recorded: kept in the transaction that records. */
export const register: Projection = {
  name: 'register',
  tables: { register: { columns: { standing: 'text', flag: 'text', since: 'text', village: 'text', persons: 'integer', version: 'integer' } } },
  apply: (household) => {
    const { status, residence, members, version } = lazyViewOn(household, END)
    const { standing, flag, since } = status
    return { register: [{ standing, flag, since: since?.from ?? null, village: residence?.event.village ?? null, persons: members.length, version }] }
  },
}

/** The acts of each month, counted as reports count them: summed by month and village they are its figures. */
export const statistics: Projection = {
  name: 'statistics',
  tables: { statistics: { columns: { month: 'text', village: 'text', act: 'text', households: 'integer', persons: 'integer' } } },
  apply: (household) => ({ statistics: [...new Set(household.acts.map(({ from }) => yearOf(from)))].flatMap((year) => monthsOf(household, year)) }),
}

function monthsOf(household: Household, year: number): Row[] {
  return figuresOf([household], [], yearSpan(year).last).monthly.flatMap(({ month, naturalChange: _change, remaining: _stock, aid: _aid, ...acts }) => {
    const last = plusDays(plusMonths(`${month}-01` as Day, 1), -1)
    const village = lazyViewOn(household, last).residence?.event.village ?? null
    return Object.entries(acts)
      .filter(([, { households }]) => households > 0)
      .map(([act, { households, persons }]) => ({ month, village, act, households, persons }))
  })
}

const packs = new Map<string, Pack>()

/** The shipped law of each day. */
const shippedLaw: Law = (on) => {
  const name = shippedPackOf(on)
  const known = packs.get(name)
  if (known) return known
  const loaded = loadPack(shippedPacks[name])
  if ('problems' in loaded) return undefined
  packs.set(name, loaded.pack)
  return loaded.pack
}

/** The last day of the shipped law. */
const LAST: Day = '2025-12-31'

/** What is owed to households by the shipped law. */
export const due: Projection = dueProjection({ law: shippedLaw, to: LAST })

/** All of them, by name. */
export const projections: Readonly<Record<string, Projection>> = { register, statistics, due }
