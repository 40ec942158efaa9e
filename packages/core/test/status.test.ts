import { type Day, type Flag, type HouseholdEvent, type Standing, statusOn } from '@hearthfold/core'
import { expect, test } from 'vitest'
import { legacy, settledLedger } from './ledger.ts'

type Act = 'identified' | 're-identified' | 'removed' | 'exited' | 'flagged-edge' | 'flagged-monitored' | 'flag-cleared' | 'decreased'

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
