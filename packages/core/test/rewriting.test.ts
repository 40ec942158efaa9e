import { decide, newHousehold, readLine, type StatementOf, viewOn } from '@hearthfold/core'
import { historyProblem, show } from '@hearthfold/core/checking'
import { factsOf } from '@hearthfold/core/facts'
import { describe, expect, test } from 'vitest'
import { HEAD, legacy, PROVIDED, settledLedger } from './ledger.ts'

// What a correction, a revocation or late evidence does to what was said before and after it.

const loan = { type: 'aided', measure: 'finance', ...PROVIDED, until: '2019-12-31' } as const
const child = { ...HEAD, member: 'child', relation: 'child', born: '2010-01-01' } as const

describe('what refers to a corrected event', () => {
  test('refers to its correction: a measure cut short stays cut short when its amount is corrected', () => {
    const book = settledLedger()
    book.record('2016-01-01', { type: 'identified', basis: legacy })
    book.record('2016-06-01', { type: 'exited', basis: legacy })
    const grant = book.record('2017-01-01', loan)
    book.record('2017-06-01', { type: 'measure-ended', grant, because: 'withdrawn' })
    const cut = () =>
      factsOf(viewOn(book.household, '2018-01-01'), ['measuresCutShort'], { incomeYearEnds: '09-30' }).get('measuresCutShort')
    expect(cut()).toMatchObject({ value: 1 })
    book.record('2017-01-01', { type: 'corrected', replaces: grant, statement: { ...loan, amount: 100 } })
    expect(cut()).toMatchObject({ value: 1 })
  })

  test('keeps it from being revoked, or moved behind what refers to it', () => {
    const book = settledLedger()
    const grant = book.record('2017-01-01', loan)
    const end = book.record('2017-06-01', { type: 'measure-ended', grant, because: 'withdrawn' })
    const contradiction = { code: 'contradicts-later', later: 'measure-ended', id: end }
    expect(book.refusal('2017-01-01', { type: 'revoked', withdraws: grant, because: 'in error' })).toMatchObject(contradiction)
    expect(book.refusal('2017-07-01', { type: 'corrected', replaces: grant, statement: loan })).toMatchObject(contradiction)
  })

  test('keeps an assignment that has ended, and a member who was aided', () => {
    const book = settledLedger()
    const assigned = book.record('2016-01-01', { type: 'helper-assigned', person: 'p1', role: 'helper', level: 'village' })
    book.record('2017-01-01', { type: 'helper-ended', person: 'p1', role: 'helper' })
    expect(book.refusal('2016-01-01', { type: 'revoked', withdraws: assigned, because: 'in error' }).code).toBe('contradicts-later')
    book.record('2016-01-01', child)
    book.record('2017-01-01', { type: 'aided', measure: 'state-school-aid', ...PROVIDED, member: 'child' })
    // Who left is often reported late: what they were given since was given.
    book.record('2016-06-01', { type: 'member-left', member: 'child', by: 'move' })
    expect(book.refusal('2017-06-01', { type: 'aided', measure: 'state-school-aid', ...PROVIDED, member: 'child' }).code).toBe(
      'member-absent',
    )
  })
})

describe('the end of a household', () => {
  test('is refused before an act, a birth or a move of a later day', () => {
    for (const later of [
      { type: 'identified', basis: legacy },
      { type: 'settled', village: 'village/2' },
      { ...HEAD, member: 'child', relation: 'child', by: 'birth', born: '2019-06-01' },
    ] as const) {
      const book = settledLedger()
      book.record('2019-06-01', later)
      expect(book.refusal('2018-01-01', { type: 'decreased', by: 'moved-out' })).toMatchObject({
        code: 'contradicts-later',
        later: later.type,
      })
    }
  })

  test('stands beside what others did before they knew of it, and nothing is added after it', () => {
    const book = settledLedger()
    const given = book.record('2019-06-01', loan)
    book.record('2018-01-01', { type: 'decreased', by: 'death' })
    expect(historyProblem(book.household)).toBeUndefined()
    expect(book.refusal('2019-07-01', loan).code).toBe('household-closed')
    book.record('2019-06-02', { type: 'corrected', replaces: given, statement: { ...loan, amount: 100 } })
    expect(book.household.aid).toMatchObject([{ from: '2019-06-02', event: { amount: 100 } }])
  })

  test('lets no correction move anything behind it', () => {
    const book = settledLedger()
    const grant = book.record('2017-01-01', loan)
    book.record('2018-01-01', { type: 'decreased', by: 'moved-out' })
    expect(book.refusal('2019-01-01', { type: 'corrected', replaces: grant, statement: loan }).code).toBe('household-closed')
  })

  test('may come on the day of another act, whose persons are still counted', () => {
    const book = settledLedger()
    book.record('2016-01-01', { type: 'identified', basis: legacy })
    book.record('2017-01-01', { type: 'exited', basis: legacy })
    book.record('2017-01-01', { type: 'decreased', by: 'moved-out' })
    expect(viewOn(book.household, '2017-01-01').members).toEqual([])
  })
})

test('nobody is described as born after the day on which they joined', () => {
  const described = { type: 'member-described', member: 'head', born: '2015-01-02' } as const
  expect(settledLedger().refusal('2016-01-01', described).code).toBe('born-later')
})

describe('an edge flag is cleared on a determination', () => {
  const clearing = (question: 'edge' | 'monitored' | 'risk-eliminated', outcome: boolean | 'unknown'): StatementOf<'flag-cleared'> => {
    const pack = { id: 'national', version: '2019', hash: 'f00d' }
    const basis = { kind: 'determination', question, outcome, on: '2019-11-01', version: 3, pack, facts: 1, reasons: [] } as const
    return { type: 'flag-cleared', through: 'nature', basis: { ...basis, reasons: [] } }
  }
  const flagged = () => {
    const book = settledLedger()
    book.record('2019-10-05', { type: 'flagged-edge', basis: legacy })
    return book
  }

  test.each([
    ['edge', false],
    ['risk-eliminated', true],
  ] as const)('that %s is %s', (question, outcome) => {
    expect(flagged().record('2019-11-01', clearing(question, outcome))).toBe('e4')
  })

  test.each([
    ['edge', true, { question: 'edge', outcome: false }],
    ['risk-eliminated', false, { question: 'risk-eliminated', outcome: true }],
    ['risk-eliminated', 'unknown', { question: 'risk-eliminated', outcome: true }],
    ['monitored', false, { question: 'edge', outcome: false }],
  ] as const)('but not on one that %s is %s', (question, outcome, needs) => {
    const refusal = flagged().refusal('2019-11-01', clearing(question, outcome))
    expect(refusal).toEqual({ code: 'not-supported', needs, finds: { question, outcome } })
  })
})

describe('data of any shape is told about, never thrown at', () => {
  test('a line of lists within lists', () => {
    const deep = `{"schema":1,"x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`
    expect(readLine(deep)).toMatchObject({ ok: false, problem: { code: 'misfit' } })
  })

  test('a command with a bigint or a cycle in it', () => {
    const cycle: Record<string, unknown> = {}
    cycle['self'] = cycle
    for (const odd of [1n, cycle, () => 1, Symbol('x')]) {
      const event = { type: 'visited', by: odd, purpose: 'regular' } as unknown as typeof HEAD
      const decision = decide({ stream: 'household/1', on: '2019-01-01', event }, { 'household/1': newHousehold('household/1') })
      expect(decision).toMatchObject({ ok: false, problem: { code: 'ill-formed' } })
      expect(show(odd)).not.toBe('')
    }
  })
})
