import {
  type Day,
  decide,
  evolve,
  type HouseholdEvent,
  type Instant,
  newHousehold,
  type RecordedHousehold,
  refusalText,
  stamp,
  type StatementOf,
} from '@hearthfold/core'
import { cn2014to2020 } from '../packs/index.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import type { Pack } from '../src/pack/pack.ts'

export const STREAM = 'household/1'

/** What a clerk records: the day from which it holds, the event, and the day on which it is recorded where that is later. */
export type Note = readonly [on: Day, event: HouseholdEvent, recorded?: Day]

/** The stream that a clerk's notes make, events `e1`, `e2` and so on. */
export function recordedOf(notes: readonly Note[]): RecordedHousehold[] {
  const household = newHousehold(STREAM)
  return notes.flatMap(([on, event, recorded = on]) => {
    const decision = decide({ stream: STREAM, on, event }, { [STREAM]: household })
    if (!decision.ok) throw new Error(`${on} ${event.type}: ${refusalText(decision.problem, 'en')}`)
    const recordedAt: Instant = `${recorded}T08:00:00.000Z`
    const events = stamp(decision.value.accepted, { after: household.version, id: (version) => `e${version}`, recordedAt, actor: 'clerk' })
    for (const one of events) evolve(household, one)
    return events
  })
}

/** One grown-up who lives in a village since 2015. */
export const ALONE: readonly Note[] = [
  ['2015-01-01', { type: 'settled', village: 'village/wuji' }],
  [
    '2015-01-01',
    { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'male', born: '1960-05-01', medicalCover: ['basic'] },
  ],
]

/** A statement of wages, in fen. */
export function wages(incomeYear: number, wage: number): StatementOf<'income-stated'> {
  return { type: 'income-stated', incomeYear, wage, business: 0, property: 0, transfer: 0, expenses: 0 }
}

/** The shipped pack of 2014–2020 with other poverty lines laid over it, in fen a person a year by their first day. */
export function packWithLines(lines: Readonly<Record<Day, number>>, more: object = {}): Pack {
  const text = { zh: '试', en: 'trial' }
  const citation = { source: text, verified: false }
  const values = Object.entries(lines).map(([from, value]) => ({ from, value, citation }))
  const loaded = loadPack(cn2014to2020, [
    {
      id: 'trial',
      version: Object.values(lines).join('-'),
      jurisdiction: 'CN',
      level: 'nation',
      title: text,
      over: [cn2014to2020.id],
      inForce: cn2014to2020.inForce,
      parameters: { povertyLine: { label: text, unit: 'fen/person/year', at: 'income-year-end', values, overrides: true } },
      ...more,
    },
  ])
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem, undefined, 2))
  return loaded.value
}
