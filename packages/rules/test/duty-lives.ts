import {
  type Day,
  decide,
  evolve,
  type HouseholdEvent,
  type Instant,
  newHousehold,
  plusDays,
  type RecordedHousehold,
  stamp,
  type Statement,
} from '@hearthfold/core'
import { daysBetween } from '@hearthfold/core/days'
import { copyOf } from '@hearthfold/core/facts'
import fc from 'fast-check'
import { cn2014to2020, cn2021to2025, dataQuality } from '../packs/index.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import type { Pack } from '../src/pack/pack.ts'

// Lives of households after an exit: what is owed to them is done, late or not at all; helpers come and go, measures stop.

const STREAM = 'household/1'
const legacy = { kind: 'legacy', source: 'register' } as const

/** The shipped pack with the layer of data quality, which asks for a first measure. */
function load(file: unknown): Pack {
  const loaded = loadPack(file, [dataQuality])
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
  return loaded.value
}

export const BEFORE = load(cn2014to2020)
const AFTER = load(cn2021to2025)

/** The law of a day among the shipped packs. */
export function shippedLaw(day: Day): Pack {
  return day < '2021-01-01' ? BEFORE : AFTER
}

/** The first and the last day on which a life may have anything. */
const FIRST: Day = '2018-01-01'
const LAST: Day = '2026-06-30'

const person = fc.constantFrom('p1', 'p2')
const role = fc.constantFrom('helper' as const, 'responsible' as const)
const wish: fc.Arbitrary<Statement> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('visited' as const),
      by: person,
      purpose: fc.constantFrom('regular' as const, 'look-back' as const, 'check' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('income-stated' as const),
      incomeYear: fc.integer({ min: 2017, max: 2025 }),
      wage: fc.constant(900_000),
      business: fc.constant(0),
      property: fc.constant(0),
      transfer: fc.constant(0),
      expenses: fc.constant(0),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('helper-assigned' as const), person, role, level: fc.constant('village' as const) }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('helper-ended' as const), person, role }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('aided' as const),
      measure: fc.constantFrom('job' as const, 'finance' as const),
      line: fc.constant('sector' as const),
      provider: fc.constant({ kind: 'bank' as const, id: 'b1' }),
      until: fc.constantFrom<Day[]>('2019-06-30', '2021-06-30', '2024-06-30'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('measure-ended' as const),
      grant: fc.constant(''),
      because: fc.constantFrom('withdrawn' as const, 'withdrawn' as const, 'completed' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Statement[]>(
      { type: 're-identified', basis: legacy },
      { type: 'exited', basis: legacy },
      { type: 'flagged-monitored', basis: legacy },
      { type: 'flagged-edge', basis: legacy },
      { type: 'flag-cleared', through: 'help', basis: legacy },
      { type: 'removed', basis: legacy },
      { type: 'decreased', by: 'moved-out' },
    ),
  },
)

const beginning: readonly HouseholdEvent[] = [
  { type: 'settled', village: 'village/wuji' },
  { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'male', born: '1960-05-01' },
  { type: 'member-joined', member: 'm2', by: 'listing', relation: 'child', sex: 'female', born: '1990-05-01' },
  { type: 'identified', basis: legacy },
]

/**
 * Events of one household, in their order: nearly always an exit in 2018, then whatever `decide` accepts. Some is recorded up
 * to a year after it was so.
 */
export const dutyLives: fc.Arbitrary<readonly RecordedHousehold[]> = fc
  .tuple(
    fc.option(fc.nat(300), { freq: 9 }),
    fc.array(
      fc.record({
        wait: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(160)),
        late: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(365) }),
        statement: wish,
        pick: fc.nat(),
      }),
      { maxLength: 40, size: 'max' },
    ),
  )
  .map(([exit, wishes]) => {
    const household = newHousehold(STREAM)
    const events: RecordedHousehold[] = []
    const ask = (on: Day, event: HouseholdEvent, today: Day) => {
      const decision = decide({ stream: STREAM, on, event }, { [STREAM]: copyOf(household) })
      if (!decision.ok) return
      const recordedAt: Instant = `${today}T08:00:00.000Z`
      for (const one of stamp(decision.value.accepted, {
        after: household.version,
        id: (version) => `e${version}`,
        recordedAt,
        actor: 'clerk',
      })) {
        events.push(one)
        evolve(household, one)
      }
    }
    for (const event of beginning) ask(FIRST, event, FIRST)
    let today = FIRST
    if (exit !== null) {
      today = plusDays(FIRST, exit)
      ask(today, { type: 'exited', basis: legacy }, today)
    }
    for (const { wait, late, statement, pick } of wishes) {
      today = plusDays(today, wait)
      if (today > LAST) break
      const said =
        statement.type === 'measure-ended' ? { ...statement, grant: household.aid[pick % household.aid.length]?.id ?? 'none' } : statement
      ask(plusDays(today, -Math.min(late, daysBetween(FIRST, today))), said, today)
    }
    return events
  })

/** Days of such a life, and some before and after. */
export const someDays: fc.Arbitrary<Day> = fc.nat(daysBetween(FIRST, LAST)).map((days) => plusDays(FIRST, days))
