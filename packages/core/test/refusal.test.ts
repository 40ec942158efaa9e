import { decide, type Misfit, type Refusal, refusalText } from '@hearthfold/core'
import { misfitText, NOTHING } from '@hearthfold/core/checking'
import { flags } from '@hearthfold/core/facts'
import { expect, test } from 'vitest'
import { SETTLED, settledLedger } from './ledger.ts'
import { after, exited, listed, on, refusals, visited } from './refusal-samples.ts'

for (const [code, refuse] of Object.entries(refusals)) {
  test(`a command is refused as ${code}, in words of both languages`, () => {
    const refusal = refuse()
    expect(refusal.code).toBe(code)
    // What a person reads must hold the evidence, never a hole where it should have been.
    for (const language of ['zh', 'en'] as const) expect(refusalText(refusal, language)).not.toMatch(/undefined|null|NaN|\[object/)
  })
}

test('an act that follows nothing on its day but would on a later one is told from when it could stand', () => {
  expect(after('identified').refusal('2015-06-01', exited)).toEqual({
    code: 'too-early',
    on: '2015-06-01',
    after: 'identified',
    from: '2016-01-01',
  })
})

test('a day that is no day and a stream that is no stream are refused as ill-formed', () => {
  const misfits = (command: unknown) => {
    const decision = decide(command as Parameters<typeof decide>[0], {})
    if (decision.ok || decision.problem.code !== 'ill-formed') throw new Error('not refused as ill-formed')
    return decision.problem.misfits.map(({ path }) => path)
  }
  expect(misfits({ stream: 'household/1', on: '2019-02-29', event: SETTLED })).toEqual(['on'])
  expect(misfits({ stream: 'house/1', on, event: SETTLED })).toEqual(['stream'])
  expect(misfits({ stream: `village/${'x'.repeat(64)}`, on, event: listed })).toEqual(['stream'])
  expect(misfits({ event: SETTLED })).toEqual(['stream', 'on'])
  expect(misfits({ stream: 'household/1', on })).toEqual([''])
  expect(misfits({ stream: 'household/1', on, event: { ...SETTLED, note: 'x' } })).toEqual(['note'])
  // A trait that is there and says nothing is no trait that was left out.
  expect(misfits({ stream: 'household/1', on, event: { type: 'member-described', member: 'a', name: undefined } })).toEqual(['name'])
})

test('a correction can move nothing before the day on which the household settled', () => {
  const book = settledLedger()
  const visit = book.record(on, visited)
  const early: Refusal = { code: 'too-early', on: '2014-12-31', after: 'settled', from: '2015-01-01' }
  expect(book.refusal('2014-12-31', { type: 'corrected', replaces: visit, statement: visited })).toEqual(early)
  expect(book.refusal('2015-06-01', { type: 'corrected', replaces: 'e1', statement: SETTLED }).code).toBe('too-early')
})

test('nobody is closed twice, and what closed a household can be revoked', () => {
  const book = after('decreased')
  expect(book.refusal('2015-06-01', { type: 'decreased', by: 'death' }).code).toBe('contradicts-later')
  book.record(on, { type: 'revoked', withdraws: 'e3', because: 'they only went to work in the city' })
  book.record(on, visited)
})

test('a refusal in Chinese says in Chinese what an event should have been, and which flag is borne', () => {
  const misfits: Misfit[] = [{ path: 'on', expected: { code: 'at-least', least: '1', of: 'characters' }, found: NOTHING }]
  expect(refusalText({ code: 'ill-formed', misfits }, 'zh')).toBe(`事件格式不符：${misfitText(misfits[0]!, { zh: '', en: '' }).zh}`)
  expect(refusalText({ code: 'already-flagged', flag: 'edge' }, 'zh')).toContain(flags.edge.zh)
})
