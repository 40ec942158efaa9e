import { rebuild } from '@hearthfold/core/facts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cn2014to2020, cn2021to2025, dataQuality } from '../packs/index.ts'
import { readCases } from '../src/cases/case.ts'
import { runCases } from '../src/cases/run-case.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import type { Pack } from '../src/pack/pack.ts'
import { counterexampleOf } from '../src/testing/counterexample.ts'
import { daysFor, documentedHouseholdsFor, factsFor, householdsFor } from '../src/testing/households.ts'
import { type Law, laws } from '../src/testing/laws.ts'
import { pack } from './shipped.ts'

function loaded(json: unknown, layers: readonly unknown[] = []): Pack {
  const one = loadPack(json, layers)
  if (!one.ok) throw new Error(JSON.stringify(one.problem, undefined, 2))
  return one.value
}

describe.each([
  ['2014–2020', loaded(cn2014to2020, [dataQuality])],
  ['2021–2025', loaded(cn2021to2025, [dataQuality])],
])('the shipped pack of %s with the rules of data quality obeys the law that', (_, shipped) => {
  for (const { name, property } of laws(shipped)) test(name.en, () => fc.assert(property))
})

const citation = { source: { zh: '试验', en: 'a test' }, verified: false }

/** The shipped pack and one rule more. */
function withRule(conditions: unknown, rule: object = {}, facts: object = {}): Pack {
  const label = { zh: '试验问题', en: 'the question of the test' }
  const layer = {
    id: 'test',
    version: '1',
    jurisdiction: 'CN',
    level: 'nation',
    title: label,
    over: [cn2014to2020.id],
    inForce: { from: '2015-01-01' },
    facts,
    rules: [{ name: 'test', label, citation, conditions, event: { type: 'tested' }, ...rule }],
  }
  return loaded(cn2014to2020, [layer])
}

/** The laws that a pack is found to break, each with its counterexample. */
function broken(pack: Pack) {
  return laws(pack).flatMap((law) => {
    const { counterexample } = fc.check(law.property)
    return counterexample ? [{ name: law.name.en, ...counterexampleOf(law, counterexample[0], pack, 'en') }] : []
  })
}

describe('a pack that breaks a law', () => {
  test('because more of a fact makes an answer that it must not make: two households that differ in that fact', () => {
    const wrong = withRule(
      { fact: 'daysUnvisited', operator: 'greaterThan', value: { fact: 'visitEvery' } },
      { laws: [{ more: 'daysUnvisited', neverMakes: true }] },
    )
    const found = broken(wrong)
    expect(found.map(({ name, questions }) => [name, questions])).toEqual([
      ['more of “days without a visit” never makes “the question of the test” yes', ['tested']],
    ])
    const [{ cases, factsOnly }] = found as [(typeof found)[0]]
    expect(factsOnly).toEqual([])
    expect(cases.map(({ expect }) => expect[0]!.answer)).toEqual([false, true])
    // What is printed is a file of cases, and says what the pack answers now.
    const read = readCases({ cases })
    expect(read.ok && runCases(read.value, wrong).map(({ ok }) => ok)).toEqual([true, true])
  })

  test('because a household with all evidence is left without an answer', () => {
    const found = broken(withRule({ fact: 'daysSinceExit', operator: 'lessThan', value: 100 }))
    expect(found.map(({ name, questions }) => [name, questions])).toEqual([['with all evidence there, no answer is unknown', ['tested']]])
    expect(found[0]!.cases[0]!.expect).toMatchObject([{ question: 'tested', answer: 'unknown' }])
  })

  test('in any ledger at all, corrections and all: a case that is recorded anew and answered the same', () => {
    const [one] = laws(pack)
    const always: Law = { ...one!, brokenBy: () => pack.rules.map(({ event }) => event.type) }
    fc.assert(
      fc.property(householdsFor(pack), ({ on, events }) => {
        const { cases, factsOnly } = counterexampleOf(always, { on, subjects: [{ events }] }, pack, 'en')
        expect({ cases: cases.length, factsOnly }).toEqual({ cases: 1, factsOnly: [] })
      }),
    )
  })

  test('in facts of which no household can be made: the facts alone', () => {
    const { illMembers, uninsuredIll } = dataQuality.facts
    const impossible = {
      all: [
        { fact: 'illMembers', operator: 'lessThan', value: 1 },
        { fact: 'uninsuredIll', operator: 'greaterThan', value: 2 },
      ],
    }
    const wrong = withRule(impossible, { laws: [{ more: 'uninsuredIll', neverMakes: true }] }, { illMembers, uninsuredIll })
    expect(broken(wrong)).toMatchObject([
      {
        questions: ['tested'],
        cases: [{ expect: [{ answer: false }] }],
        factsOnly: [{ facts: { illMembers: 0 }, answers: { tested: true } }],
      },
    ])
  })
})

describe('a law that compares two ledgers', () => {
  const named = (start: string) => laws(pack).find(({ name }) => name.en.startsWith(start))!
  const graded = (grade: 'A' | 'C') => {
    const made = rebuild({ perCapitaNetIncome: 900_000, housingGrade: grade }, '2019-12-01', pack)
    return { events: made!.events }
  }
  const unknown = { events: rebuild({ perCapitaNetIncome: 900_000 }, '2019-12-01', pack, { missing: ['housingGrade'] })!.events }

  test.each(['evidence taken away', 'evidence that is recorded once more', 'in which order'])(
    'is broken where an answer turns: %s',
    (start) => {
      const { brokenBy } = named(start)
      expect(brokenBy({ on: '2019-12-01', subjects: [graded('A'), graded('C')] })).toEqual(['exit-ready'])
      expect(brokenBy({ on: '2019-12-01', subjects: [graded('C'), graded('A')] })).toEqual(['exit-ready'])
      expect(brokenBy({ on: '2019-12-01', subjects: [graded('A'), graded('A')] })).toEqual([])
    },
  )

  test('lets an answer become unknown where evidence is taken away, and nowhere else', () => {
    const trial = { on: '2019-12-01', subjects: [graded('A'), unknown] } as const
    expect(
      ['evidence taken away', 'evidence that is recorded once more', 'in which order'].map((start) => named(start).brokenBy(trial)),
    ).toEqual([[], ['exit-ready'], ['exit-ready']])
  })

  test.each([
    ['evidence taken away', (first: number, second: number) => second < first],
    ['evidence that is recorded once more', (first: number, second: number) => second === first + 1],
    ['in which order', (first: number, second: number) => second === first],
  ])('is tried on ledgers that differ: %s', (start, sized) => {
    const trials = fc.sample(named(start).trials, { numRuns: 100, seed: 1 })
    const differ = trials.filter(({ subjects: [first, second] }) => JSON.stringify(first) !== JSON.stringify(second))
    expect(differ.length).toBeGreaterThan(50)
    const length = (subject: (typeof trials)[0]['subjects'][0] | undefined) => (subject && 'events' in subject ? subject.events.length : 0)
    expect(differ.every(({ subjects: [first, second] }) => sized(length(first), length(second)))).toBe(true)
  })
})

describe('what is generated for a pack', () => {
  test('lies in its days and within its bounds', () => {
    fc.assert(
      fc.property(factsFor(pack), ({ on, facts }) => {
        expect(on >= pack.inForce.from && on <= pack.inForce.to!).toBe(true)
        for (const [name, declared] of Object.entries(pack.facts)) {
          const value = facts[name]
          if (declared.kind === 'boolean') expect(value).toBeTypeOf('boolean')
          else if (declared.kind === 'code') expect(declared.codes).toContain(value)
          else
            expect(value).toSatisfy(
              (one: number) => one >= declared.min && one <= declared.max && (!declared.whole || Number.isInteger(one)),
            )
        }
      }),
    )
  })

  test('falls on the lines of the pack, and on the first days of its parameters', () => {
    const some = fc.sample(factsFor(pack), { numRuns: 500, seed: 1 })
    expect(some.filter(({ facts }) => facts['perCapitaNetIncome'] === 321_800).length).toBeGreaterThan(2)
    const days = fc.sample(daysFor(pack), { numRuns: 200, seed: 1 })
    expect(days).toEqual(expect.arrayContaining(['2019-10-01', '2019-09-30', pack.inForce.from, pack.inForce.to]))
  })

  test('are households of every standing, some with corrections', () => {
    const all = fc.sample(householdsFor(pack), { numRuns: 300, seed: 1 })
    expect(all.some(({ events }) => events.some(({ event }) => event.type === 'corrected'))).toBe(true)
    const documented = fc.sample(documentedHouseholdsFor(pack), { numRuns: 200, seed: 1 })
    const acts = documented.flatMap(({ household }) => household.acts.map(({ event }) => event.type))
    expect([...new Set(acts)].toSorted()).toEqual(['exited', 'identified', 'removed'])
  })
})
