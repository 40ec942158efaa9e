import { statistics, type Statistics } from '@hearthfold/core'
import { expectedText } from '@hearthfold/core/checking'
import { describe, expect, test } from 'vitest'
import { compare, type ComparedRow, valuesOf } from '../src/table/compare.ts'
import { figureOf } from '../src/table/figure.ts'
import { type PublishedTable, readTable, type Row } from '../src/table/published-table.ts'

const text = { zh: '指标', en: 'figure' }
const plain = (key: string, published: number, measured: Row['measured'], unit: Row['unit'] = 'households'): Row => ({
  key,
  label: text,
  unit,
  published,
  measured,
})

/** The statistics of an empty place, with some figures of it. */
const replayed = (figures: Partial<Statistics>): Statistics => ({ ...statistics([], [], '2019-12-31'), ...figures })

function tableOf(rows: readonly Row[]): PublishedTable {
  const read = readTable({ year: 2019, place: text, population: text, groups: [{ label: text, rows }] })
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.value
}

function problemsOf(...rows: readonly unknown[]): string[] {
  const read = readTable({ year: 2019, place: text, population: text, groups: [{ label: text, rows }] })
  return !read.ok ? read.problem.map(({ path, expected }) => `${path}: ${expectedText(expected).en}`) : []
}

function compared(rows: readonly Row[], figures: Partial<Statistics>): readonly ComparedRow[] {
  const result = compare(tableOf(rows), replayed(figures))
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

describe('a plain figure', () => {
  test('is equal or differs', () => {
    const rows = [plain('registered', 641, ['registered', 'households'])]
    expect(compared(rows, { registered: { households: 641, persons: 0 } })[0]).toMatchObject({ status: 'equal', replayed: 641 })
    expect(compared(rows, { registered: { households: 640, persons: 0 } })[0]).toMatchObject({ status: 'differs', replayed: 640 })
  })

  test('in percent stands beside a share of 1', () => {
    expect(compared([plain('incidence', 0.4, ['incidence'], 'percent')], { incidence: 0.004 })[0]).toMatchObject({
      status: 'equal',
      replayed: 0.4,
    })
  })

  test('that the ledger cannot give differs', () => {
    expect(compared([plain('incidence', 0.4, ['incidence'], 'percent')], { incidence: undefined })[0]).toMatchObject({
      status: 'differs',
      replayed: null,
    })
  })

  test('of a measure never given is 0, also where its code has a stage', () => {
    const rows = [
      plain('a', 0, ['aid', 'finance', 'toDate', 'households']),
      plain('b', 0, ['aid', 'state-school-aid.primary', 'year', 'times']),
    ]
    expect(compared(rows, {}).map(({ status }) => status)).toEqual(['equal', 'equal'])
  })

  test('of combinations adds up the households that had all of the measures', () => {
    const combinations: Statistics['combinations'] = [
      { standing: 'registered', measures: ['finance', 'firm-linkage'], households: 2 },
      { standing: 'exited', measures: ['finance', 'firm-linkage', 'job'], households: 3 },
      { standing: 'exited', measures: ['finance'], households: 7 },
    ]
    const rows = [
      plain('both', 5, { combinations: { all: ['firm-linkage', 'finance'] } }),
      plain('stillPoor', 2, { combinations: { all: ['finance'], standing: 'registered' } }),
      plain('sum', 14, { terms: [{ combinations: { all: ['finance'] } }, '+', 2] }),
    ]
    expect(compared(rows, { combinations }).map(({ status }) => status)).toEqual(['equal', 'equal', 'equal'])
  })

  test.each([
    [['registered', 'houses']],
    [['registered']],
    [['aid', 'gold', 'toDate', 'households']],
    [['aid', 'finance', 'ever', 'times']],
  ])('measured by a path that leads nowhere, %j, is a problem of the table', (path) => {
    expect(compare(tableOf([plain('a', 0, path)]), replayed({}))).toMatchObject({
      ok: false,
      problem: [{ path: 'groups.0.rows.0.measured' }],
    })
  })
})

describe('a figure that the source implies', () => {
  const implies = (replayed: '=' | '>=' | '<=' | undefined): Row[] => [
    plain('registered', 641, ['registered', 'households']),
    {
      ...plain('remaining', 0, ['remaining', 'households']),
      published: null,
      check: {
        status: 'implies',
        steps: [{ terms: ['registered', '-', 534], unit: 'households', implied: true }],
        ...(replayed ? { replayed } : {}),
      },
    },
  ]
  const status = (relation: '=' | '>=' | '<=' | undefined, households: number) =>
    compared(implies(relation), { remaining: { households, persons: 0 } })[1]!.status

  test('stands as implied while the replay keeps to it, and differs otherwise', () => {
    expect([106, 107, 108].map((found) => status('=', found))).toEqual(['differs', 'implies', 'differs'])
    expect([106, 107, 108].map((found) => status('>=', found))).toEqual(['differs', 'implies', 'implies'])
    expect([106, 107, 108].map((found) => status('<=', found))).toEqual(['implies', 'implies', 'differs'])
    expect([0, 107].map((found) => status(undefined, found))).toEqual(['implies', 'implies'])
  })

  test('says what it must be where it is not', () => {
    const table = tableOf(implies('>='))
    const [, row] = compared(implies('>='), { remaining: { households: 3, persons: 0 } })
    expect(figureOf(row!, valuesOf(table), 'en')).toMatchObject({
      arithmetic: '641 − 534 = 107 households',
      note: 'must be at least 107 households; the replay gives 3 households',
    })
  })
})

describe('arithmetic of a check', () => {
  test('uses what other rows published or came to, and computes each sign', () => {
    const rows: Row[] = [
      plain('persons', 1569, ['registered', 'persons'], 'persons'),
      plain('exited', 1462, ['registered', 'persons'], 'persons'),
      plain('population', 63000, ['population', 'persons'], 'persons'),
      {
        ...plain('remaining', 0, ['remaining', 'persons'], 'persons'),
        published: null,
        check: { status: 'source-contradicts', steps: [{ terms: ['persons', '-', 'exited'], unit: 'persons', implied: true }] },
      },
      {
        ...plain('incidence', 0.4, ['incidence'], 'percent'),
        check: {
          status: 'source-contradicts',
          steps: [
            { terms: ['remaining', '/', 'population'], unit: 'percent', decimals: 4, against: { terms: ['incidence'] } },
            { terms: ['incidence', '*', 'population'], unit: 'persons', against: { terms: ['remaining'] } },
            { terms: [{ terms: ['remaining', '+', 1] }, '/', 5], unit: 'students', round: 'up', comment: { zh: '至少', en: 'at least' } },
          ],
        },
      },
    ]
    const [, , , , row] = compared(rows, {})
    expect(row!.status).toBe('source-contradicts')
    expect(figureOf(row!, valuesOf(tableOf(rows)), 'en').arithmetic?.split('\n')).toEqual([
      '107 ÷ 63,000 ≈ 0.1698 < 0.4 %',
      '0.4 % × 63,000 = 252 > 107 persons',
      '(107 + 1) ÷ 5 → 22 students: at least',
    ])
    expect(figureOf(row!, valuesOf(tableOf(rows)), 'zh').arithmetic).toContain('(107 + 1) ÷ 5 → 22 名学生：至少')
  })

  test('may use only its own published figure and rows above that have a value', () => {
    const step = (key: string) => ({ terms: [key, '-', 3], unit: 'households' })
    const implying = (key: string, published: number | null, of: string) => ({
      ...plain(key, 0, null),
      published,
      check: { status: 'implies', steps: [step(of)] },
    })
    expect(problemsOf(implying('a', 6, 'a'))).toEqual([])
    expect(problemsOf(implying('a', null, 'a'))).toEqual(['groups.0.rows.0.check.steps: keys of rows above that have a value, not a'])
    expect(problemsOf(implying('a', 6, 'b'), plain('b', 1, ['withoutLabour']))).toEqual([
      'groups.0.rows.0.check.steps: keys of rows above that have a value, not b',
    ])
  })
})

describe('a table', () => {
  test('has each key once, and a figure to compare in every plain row', () => {
    expect(problemsOf(plain('a', 1, ['withoutLabour']), plain('a', 2, ['withoutLabour']))).toEqual([
      'groups.0.rows.1.key: a key that no row above has',
    ])
    expect(problemsOf({ ...plain('a', 1, null) })).toEqual(['groups.0.rows.0.published: published and measured numbers, or a check'])
  })

  test('has no field that it does not know, least of all a typed result', () => {
    const check = { status: 'implies', steps: [{ terms: ['a', '-', 1], unit: 'households', result: 3 }] }
    expect(problemsOf({ ...plain('a', 4, null), check })).toEqual(['groups.0.rows.0.check.steps.0.result: no such field'])
  })

  test('that asks for a comparison gives what to compare with', () => {
    const check = { status: 'implies', steps: [], replayed: '=' }
    expect(problemsOf({ ...plain('a', 0, ['withoutLabour']), published: null, check })).toEqual([
      'groups.0.rows.0.check.replayed: a step with "implied", or a published number',
    ])
  })
})
