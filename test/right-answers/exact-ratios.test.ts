import { evolve, type Household, lazyViewOn, newHousehold, type RecordedHousehold, type Statement } from '@hearthfold/core'
import { factsOf, percentOf } from '@hearthfold/core/facts'
import { determine, determineAll, flips, loadPack, type Pack, truthIn } from '@hearthfold/rules'
import { closures, columnsOf, compile, evaluateColumns, generated, layoutOf, parametersOn, ruleTruth } from '@hearthfold/rules/evaluate'
import { cn2014to2020 } from '@hearthfold/rules/packs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../config/runs.ts'

const STREAM = 'household/1'
const ON = '2020-10-10'

/** A household of so many with the net incomes of 2019 and 2020, in fen. */
function household({ was, now, members = 1, spent = 0 }: { was: number; now: number; members?: number; spent?: number }): Household {
  const income = (incomeYear: number, net: number): Statement => ({
    type: 'income-stated',
    incomeYear,
    wage: Math.max(net, 0),
    business: Math.min(net, 0),
    property: 0,
    transfer: 0,
    expenses: 0,
  })
  const statements: Statement[] = [
    { type: 'settled', village: 'village/wuji' },
    ...Array.from({ length: members }, (_, at): Statement => ({
      type: 'member-joined',
      member: `m${at}`,
      by: 'listing',
      relation: at ? 'other' : 'head',
      sex: 'male',
      born: '1960-05-01',
    })),
    income(2019, was),
    income(2020, now),
    { type: 'spending-stated', incomeYear: 2020, medical: spent, schooling: 0, other: 0, reimbursed: 0 },
  ]
  const made = newHousehold(STREAM)
  for (const [at, event] of statements.entries()) {
    const recorded: RecordedHousehold = {
      stream: STREAM,
      id: `e${at + 1}`,
      version: at + 1,
      on: '2020-10-05',
      recordedAt: '2020-10-05T08:00:00.000Z',
      actor: 'clerk',
      schema: 1,
      event,
    }
    evolve(made, recorded)
  }
  return made
}

function valueOf(one: Household, fact: string): number {
  const derived = factsOf(lazyViewOn(one, ON), [fact], pack).get(fact)!
  if (!('value' in derived) || typeof derived.value !== 'number') throw new Error(`${fact} is missing`)
  return derived.value
}

const text = { zh: '试', en: 'trial' }
const citation = { source: text, verified: false }

/** A pack that asks whether income fell by more than so many percent. */
function packOf(percent: number): Pack {
  const loaded = loadPack({
    id: 'trial',
    version: '1',
    jurisdiction: 'CN',
    level: 'nation',
    title: text,
    inForce: { from: '2014-01-01' },
    incomeYearEnds: '09-30',
    notices: cn2014to2020.notices,
    facts: { incomeDropPercent: cn2014to2020.facts.incomeDropPercent, perCapitaNetIncome: cn2014to2020.facts.perCapitaNetIncome },
    parameters: { most: { label: text, unit: 'percent', at: 'day', values: [{ from: '2014-01-01', value: percent, citation }] } },
    rules: [
      {
        name: 'above',
        label: text,
        citation,
        event: { type: 'above' },
        conditions: { all: [{ fact: 'incomeDropPercent', operator: 'greaterThan', value: { fact: 'most' } }] },
      },
      {
        name: 'at-least',
        label: text,
        citation,
        event: { type: 'at-least' },
        conditions: { all: [{ fact: 'incomeDropPercent', operator: 'greaterThanInclusive', value: { fact: 'most' } }] },
      },
    ],
  })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem, undefined, 2))
  return loaded.value
}

const pack = packOf(55)
const amount = fc.oneof(fc.integer({ min: 0, max: 1e9 }), fc.maxSafeNat())
const sign = (value: bigint | number) => (value > 0 ? 1 : value < 0 ? -1 : 0)

describe('a fall of income', () => {
  test('of exactly so many percent is neither above nor below it, for every whole percent', () => {
    for (let percent = 0; percent <= 100; percent++) {
      for (const was of [100, 10_000, 1_000_000, 123_456_700]) {
        const value = valueOf(household({ was, now: (was * (100 - percent)) / 100 }), 'incomeDropPercent')
        expect([percent, was, value]).toEqual([percent, was, percent])
      }
    }
  })

  test('compares with any whole percentage as cross multiplication of the whole incomes does', () => {
    const net = fc.oneof(amount, fc.maxSafeInteger())
    fc.assert(
      fc.property(amount, net, fc.integer({ min: -1000, max: 1000 }), (was, now, percent) => {
        fc.pre(was > 0)
        const value = valueOf(household({ was, now }), 'incomeDropPercent')
        expect(sign(value - percent)).toBe(sign(100n * (BigInt(was) - BigInt(now)) - BigInt(percent) * BigInt(was)))
      }),
      { numRuns: runs(1000) },
    )
  })

  test('is told from the line next to it however large the incomes are', () => {
    const was = Number.MAX_SAFE_INTEGER - 91
    const line = (was / 20) * 9
    for (const off of [-1, 0, 1]) {
      const now = Math.round(line) + off
      const exact = 100n * (BigInt(was) - BigInt(now)) - 55n * BigInt(was)
      expect(sign(valueOf(household({ was, now }), 'incomeDropPercent') - 55)).toBe(sign(exact))
    }
  })

  test.each([7, 14, 28, 29, 55, 56, 57, 58])('of exactly %i percent is answered alike by every way of asking', (percent) => {
    const law = packOf(percent)
    const one = household({ was: 1_000_000, now: 1_000_000 - percent * 10_000 })
    const { program } = compile(law)
    const layout = layoutOf(program)
    const values = parametersOn(law, program, ON)
    const slots = Float64Array.from(program.slots, ({ fact }) => valueOf(one, fact))
    for (const evaluate of [closures(program), generated(program)!]) {
      const out = new Int32Array(layout.size)
      evaluate(slots, values, out)
      expect([ruleTruth(out, layout, 0), ruleTruth(out, layout, 1)]).toEqual([false, true])
    }
    const columns = evaluateColumns(program, columnsOf([one], { on: ON, pack: law }, compile(law)), values).rules
    expect(columns.map((column) => truthIn(column, 0))).toEqual([false, true])
    expect(determine(one, { on: ON, pack: law }).map(({ outcome }) => outcome)).toEqual([false, true])
    const { outcomes } = determineAll([one], { on: ON, pack: law })
    expect([truthIn(outcomes['above']!, 0), truthIn(outcomes['at-least']!, 0)]).toEqual([false, true])
  })

  test('turns the answer if it is as large as the smallest change says, and not at the line', () => {
    const law = packOf(55)
    const found = flips(household({ was: 1_000_000, now: 600_000 }), { on: ON, pack: law, question: 'above' })
    expect(found).toMatchObject({ outcome: false, flips: [{ changes: [{ fact: 'incomeDropPercent', from: 40, to: 56 }] }] })
    const outcomeAt = (percent: number) => {
      const fallen = household({ was: 1_000_000, now: 1_000_000 - percent * 10_000 })
      return determine(fallen, { on: ON, pack: law, question: 'above' })!.outcome
    }
    expect([outcomeAt(55), outcomeAt(56)]).toEqual([false, true])
  })
})

describe('a share of each person', () => {
  test('compares with any whole amount as cross multiplication does, after spending too', () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 12 }), fc.integer({ min: -3, max: 3 }), (now, spent, members, off) => {
        const one = household({ was: 0, now, members, spent })
        for (const [fact, net] of [
          ['perCapitaNetIncome', BigInt(now)],
          ['perCapitaIncomeAfterSpending', BigInt(now) - BigInt(spent)],
        ] as const) {
          const line = Number(net / BigInt(members)) + off
          if (Number.isSafeInteger(line)) expect(sign(valueOf(one, fact) - line)).toBe(sign(net - BigInt(line) * BigInt(members)))
        }
      }),
      { numRuns: runs(1000) },
    )
  })

  test('is exact where the sum of the sources is more than a number holds', () => {
    const one = household({ was: 0, now: 0 })
    const huge: RecordedHousehold = {
      stream: STREAM,
      id: 'huge',
      version: one.version + 1,
      on: '2020-10-06',
      recordedAt: '2020-10-06T08:00:00.000Z',
      actor: 'clerk',
      schema: 1,
      event: {
        type: 'income-stated',
        incomeYear: 2020,
        wage: Number.MAX_SAFE_INTEGER,
        business: 0,
        property: Number.MAX_SAFE_INTEGER,
        transfer: 3,
        expenses: Number.MAX_SAFE_INTEGER,
      },
    }
    evolve(one, huge)
    expect(valueOf(one, 'perCapitaNetIncome')).toBe(2 ** 53 + 2)
  })
})

test('a percentage of persons is exact on every whole percent', () => {
  for (let percent = 0; percent <= 100; percent++)
    for (const all of [100, 300, 700, 47_500]) expect(percentOf((all / 100) * percent, all)).toBe(percent)
})
