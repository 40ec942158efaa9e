import { fold, type StatementOf, viewOn } from '@hearthfold/core'
import { cluesOn, openClues } from '@hearthfold/core/facts'
import { lives, procedures } from '@hearthfold/core/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { legacy, settledLedger } from './ledger.ts'
import { begun, determined, ended, taken } from './proceedings.ts'
import { assertMeeting } from '../../../test/config/meeting.ts'
import { runs } from '../../../test/config/runs.ts'

const RAISED: StatementOf<'clue-raised'> = { type: 'clue-raised', channel: 'cadre-sweep', source: 'team of the village', kind: 'illness' }
const resolved = (clue: string, outcome: StatementOf<'clue-resolved'>['outcome']): StatementOf<'clue-resolved'> => ({
  type: 'clue-resolved',
  clue,
  outcome,
  evidence: 'looked into at the home',
})
const standings = (book: ReturnType<typeof settledLedger>, on: `${number}-${number}-${number}`) =>
  cluesOn(book.household, on).map(({ standing }) => standing)

describe('a clue', () => {
  test('is open from the day on which it was raised to the day on which it is refuted or dismissed', () => {
    for (const outcome of ['refuted', 'dismissed'] as const) {
      const book = settledLedger()
      const clue = book.record('2020-03-01', RAISED)
      const by = book.record('2020-03-09', resolved(clue, outcome))
      expect(openClues(book.household, '2020-02-29')).toEqual([])
      expect(openClues(book.household, '2020-03-08').map(({ raised }) => raised.id)).toEqual([clue])
      expect(openClues(book.household, '2020-03-09')).toEqual([])
      expect(viewOn(book.household, '2020-03-09').clues).toMatchObject([{ standing: outcome, by: { id: by, from: '2020-03-09' } }])
    }
  })

  test('stays open once it is confirmed, and may then be dismissed or refuted, once', () => {
    const book = settledLedger()
    const clue = book.record('2020-03-01', RAISED)
    book.record('2020-03-05', resolved(clue, 'confirmed'))
    expect(openClues(book.household, '2020-03-05')).toMatchObject([{ standing: 'confirmed' }])
    book.record('2020-03-09', resolved(clue, 'dismissed'))
    expect(standings(book, '2020-03-09')).toEqual(['dismissed'])
    for (const outcome of ['confirmed', 'refuted', 'dismissed'] as const) {
      expect(book.refusal('2020-03-10', resolved(clue, outcome))).toEqual({
        code: 'already-resolved',
        clue,
        outcome: 'dismissed',
        on: '2020-03-09',
      })
    }
  })

  test('is looked into on the day on which it was raised, not before', () => {
    const book = settledLedger()
    const clue = book.record('2020-03-01', RAISED)
    expect(book.refusal('2020-02-29', resolved(clue, 'refuted'))).toEqual({
      code: 'too-early',
      on: '2020-02-29',
      after: 'clue-raised',
      from: '2020-03-01',
    })
    book.record('2020-03-01', resolved(clue, 'refuted'))
  })

  test('keeps what was found of it when it is corrected, and cannot be taken back under it', () => {
    const book = settledLedger()
    const clue = book.record('2020-03-01', RAISED)
    const by = book.record('2020-03-09', resolved(clue, 'confirmed'))
    expect(book.refusal('2020-03-10', { type: 'revoked', withdraws: clue, because: 'in error' })).toMatchObject({
      code: 'contradicts-later',
      id: by,
    })
    expect(book.refusal('2020-03-10', { type: 'corrected', replaces: clue, statement: RAISED })).toMatchObject({
      code: 'contradicts-later',
      id: by,
    })
    const corrected = book.record('2020-03-02', { type: 'corrected', replaces: clue, statement: { ...RAISED, kind: 'accident' } })
    expect(cluesOn(book.household, '2020-03-09')).toMatchObject([
      { raised: { id: corrected, event: { kind: 'accident' } }, standing: 'confirmed' },
    ])
    expect(book.refusal('2020-03-10', resolved(corrected, 'confirmed')).code).toBe('already-resolved')
  })

  test('on the same item of a register comes once, on another item or without one again', () => {
    const book = settledLedger()
    const hit = { register: 'insurance', item: '17' }
    const clue = book.record('2020-03-01', { ...RAISED, hit })
    expect(book.refusal('2020-06-01', { ...RAISED, hit })).toEqual({ code: 'hit-raised-before', ...hit, clue })
    expect(book.refusal('2020-02-01', { ...RAISED, hit })).toMatchObject({ code: 'contradicts-later', id: clue })
    book.record('2020-06-01', { ...RAISED, hit: { ...hit, item: '18' } })
    book.record('2020-06-01', { ...RAISED, hit: { ...hit, register: 'schools' } })
    book.record('2020-06-01', RAISED)
    book.record('2020-06-01', RAISED)
    expect(standings(book, '2020-06-01')).toEqual(['raised', 'raised', 'raised', 'raised', 'raised'])
  })
})

describe('a procedure that follows a clue', () => {
  const followed = () => {
    const book = settledLedger(undefined, { procedures })
    return { book, clue: book.record('2020-03-01', RAISED) }
  }

  test('closes it when the household is recognised, from that day on', () => {
    const { book, clue } = followed()
    book.record('2020-03-02', resolved(clue, 'confirmed'))
    const procedure = book.record('2020-03-03', begun('identification', { clue }))
    for (const [on, step] of [
      ['2020-03-03', 'check'],
      ['2020-03-04', 'post'],
      ['2020-03-08', 'appraise'],
      ['2020-03-09', 'review'],
    ] as const) {
      book.record(on, taken(procedure, step))
    }
    const act = book.record('2020-03-15', determined(book, '2020-03-15'))
    expect(standings(book, '2020-03-14')).toEqual(['confirmed'])
    expect(cluesOn(book.household, '2020-03-15')).toMatchObject([{ standing: 'recognised', by: { id: act, from: '2020-03-15' } }])
    expect(book.refusal('2020-03-16', resolved(clue, 'dismissed'))).toEqual({
      code: 'already-resolved',
      clue,
      outcome: 'recognised',
      on: '2020-03-15',
    })
  })

  test('leaves it open while only an earlier act recognised the household', () => {
    const book = settledLedger(undefined, { procedures })
    book.record('2020-02-01', { type: 'identified', basis: legacy })
    book.record('2020-02-20', { type: 'exited', basis: legacy })
    const clue = book.record('2020-03-01', RAISED)
    book.record('2020-03-03', begun('monitoring', { clue }))
    expect(standings(book, '2020-03-31')).toEqual(['raised'])
  })

  test('leaves it open where it ended without recognition, whatever is done later', () => {
    const { book, clue } = followed()
    const procedure = book.record('2020-03-03', begun('identification', { clue }))
    book.record('2020-03-04', ended(procedure))
    book.record('2020-03-15', { type: 'flagged-edge', basis: legacy })
    expect(standings(book, '2020-03-15')).toEqual(['raised'])
    book.record('2020-03-16', resolved(clue, 'refuted'))
  })

  test('names one that was raised by then and is not closed', () => {
    const { book, clue } = followed()
    expect(book.refusal('2020-03-03', begun('identification', { clue: 'e9' }))).toEqual({ code: 'unknown-clue', clue: 'e9' })
    expect(book.refusal('2020-02-29', begun('identification', { clue })).code).toBe('too-early')
    book.record('2020-03-02', resolved(clue, 'refuted'))
    expect(book.refusal('2020-03-03', begun('identification', { clue }))).toEqual({
      code: 'already-resolved',
      clue,
      outcome: 'refuted',
      on: '2020-03-02',
    })
  })
})

test('whatever is accepted, a clue is raised once, resolved by what names it, and seen as known', () => {
  let seen = 0
  assertMeeting(
    fc.property(lives({ wishes: 60 }), ({ stream, events }) => {
      const household = fold(stream, events)
      const clues = cluesOn(household, '9999-12-31')
      const hits = clues.flatMap(({ raised }) => (raised.event.hit ? [JSON.stringify(raised.event.hit)] : []))
      expect(new Set(hits).size).toBe(hits.length)
      for (const { standing, by, raised } of clues) {
        seen++
        expect(standing === 'raised').toBe(by === undefined)
        if (by) expect(by.from >= raised.from).toBe(true)
      }
      expect(clues.length).toBe(household.clues.filter(({ event }) => event.type === 'clue-raised').length)
    }),
    { numRuns: runs(300), met: () => seen, moreThan: 5 },
  )
})
