import { type Day, type HouseholdEvent, type Standing, statusOn } from '@hearthfold/core'
import type { Flag } from '@hearthfold/core/facts'
import { expect, test } from 'vitest'
import { legacy, settledLedger } from './ledger.ts'

type Act =
  | 'identified'
  | 're-identified'
  | 'removed'
  | 'exited'
  | 'flagged-edge'
  | 'flagged-monitored'
  | 'flag-cleared'
  | 'elimination-rolled-back'
  | 'decreased'

function event(type: Act): HouseholdEvent {
  if (type === 'decreased') return { type, by: 'death' }
  return type === 'flag-cleared' ? { type, through: 'nature', basis: legacy } : { type, basis: legacy }
}

const histories: [Act[], Standing, Flag][] = [
  [[], 'unregistered', 'none'],
  [['identified'], 'registered', 'none'],
  [['identified', 'exited'], 'exited', 'none'],
  [['identified', 'exited', 'flagged-monitored'], 'exited', 'monitored'],
  [['identified', 'exited', 'flagged-monitored', 'flag-cleared'], 'exited', 'none'],
  [['identified', 'exited', 'flagged-monitored', 're-identified'], 'registered', 'none'],
  [['identified', 'exited', 'flagged-monitored', 'removed'], 'removed', 'none'],
  [['identified', 'exited', 'flagged-monitored', 'decreased'], 'decreased', 'none'],
  [['identified', 'removed'], 'removed', 'none'],
  [['identified', 'removed', 'identified'], 'registered', 'none'],
  [['identified', 'removed', 'flagged-edge'], 'removed', 'edge'],
  [['flagged-edge'], 'unregistered', 'edge'],
  [['flagged-edge', 'flag-cleared'], 'unregistered', 'none'],
  [['flagged-edge', 'flag-cleared', 'flagged-edge'], 'unregistered', 'edge'],
  [['flagged-edge', 'flag-cleared', 'elimination-rolled-back'], 'unregistered', 'edge'],
  [['flagged-edge', 'flag-cleared', 'elimination-rolled-back', 'flag-cleared'], 'unregistered', 'none'],
  [['identified', 'exited', 'flagged-monitored', 'flag-cleared', 'elimination-rolled-back'], 'exited', 'monitored'],
  [['flagged-edge', 'identified'], 'registered', 'none'],
  [['flagged-edge', 'decreased'], 'decreased', 'none'],
]

for (const [acts, standing, flag] of histories) {
  test(`a household that was ${acts.join(', ') || 'never acted on'} is ${standing}, flag ${flag}`, () => {
    const book = settledLedger()
    for (const [at, act] of acts.entries()) book.record(`2016-01-0${at + 1}` as Day, event(act))
    expect(statusOn(book.household.acts, '2016-12-31')).toMatchObject({ standing, flag })
    expect(statusOn(book.household.acts, '2015-12-31')).toMatchObject({ standing: 'unregistered', flag: 'none', since: undefined })
  })
}

test('a flag does not change since when the standing holds', () => {
  const book = settledLedger()
  book.record('2016-01-01', event('identified'))
  const exited = book.record('2017-01-01', event('exited'))
  book.record('2018-01-01', event('flagged-monitored'))
  expect(statusOn(book.household.acts, '2019-01-01').since?.id).toBe(exited)
})

test('sudden hardship is recognised of whoever was never registered, is registered, or was removed; and no other monitoring is', () => {
  const sudden = { type: 'flagged-monitored', as: 'sudden-hardship', basis: legacy } as const
  for (const acts of [[], ['identified'], ['identified', 'exited'], ['identified', 'removed']] as const) {
    const book = settledLedger()
    for (const [at, act] of acts.entries()) book.record(`2016-01-0${at + 1}` as Day, event(act))
    if (!(acts as readonly string[]).includes('exited')) {
      expect(book.refusal('2017-01-01', { ...sudden, as: 'unstable' })).toEqual({ code: 'never-exited', act: 'flagged-monitored' })
    }
    book.record('2017-01-01', sudden)
    expect(statusOn(book.household.acts, '2017-01-01').flag).toBe('monitored')
    book.record('2017-06-01', event('flag-cleared'))
    expect(statusOn(book.household.acts, '2017-06-01').flag).toBe('none')
  }
})

test('only the newest elimination can be rolled back, and not once the household got another standing', () => {
  const book = settledLedger()
  book.record('2016-01-01', event('flagged-edge'))
  book.record('2016-06-01', event('flag-cleared'))
  book.record('2016-07-01', event('identified'))
  expect(book.refusal('2016-08-01', event('elimination-rolled-back'))).toEqual({ code: 'nothing-to-roll-back' })
  book.record('2016-06-15', event('elimination-rolled-back'))
})
