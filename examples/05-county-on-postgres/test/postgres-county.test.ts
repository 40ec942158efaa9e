import { type Accepted, type HouseholdEvent, type HouseholdId, stamp } from '@hearthfold/core'
import { expect, test } from 'vitest'
import { county } from '../county.ts'

const basis = { kind: 'legacy', source: 'register of 2016' } as const

/** A household that left poverty in the autumn of 2019: a visit of its helper is due in February. */
function exited(stream: HouseholdId, village: 'village/youfang' | 'village/wuji') {
  const event = (on: Accepted['on'], said: HouseholdEvent) => ({ stream, on, event: said })
  return stamp(
    [
      event('2016-03-01', { type: 'settled', village }),
      event('2016-03-01', { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'male', born: '1956-02-29' }),
      event('2016-03-01', { type: 'identified', basis }),
      event('2019-11-20', { type: 'exited', basis }),
    ],
    { after: 0, id: (version) => `${stream}.${version}`, recordedAt: '2019-11-21T01:00:00.000Z', actor: 'township-office' },
  )
}

const streams = [exited('household/1', 'village/youfang'), exited('household/2', 'village/wuji'), exited('household/3', 'village/youfang')]

test('the county sees what is due in both villages, an officer only what is due in the own one, and everything ends', async () => {
  const steps: string[] = []
  const [whole, own, others] = await county(streams, (line) => steps.push(line), new AbortController().signal)
  const householdsIn = ({ answer }: NonNullable<typeof whole>) => [...new Set(answer.due.map((row) => row['stream']))]

  expect(householdsIn(whole!)).toEqual(['household/1', 'household/2', 'household/3'])
  expect(householdsIn(own!)).toEqual(['household/1', 'household/3'])
  expect(own!.answer.due).toEqual(whole!.answer.due.filter((row) => row['village'] === 'village/youfang'))
  expect(others!.answer).toEqual({ officer: 'officer-of-youfang', on: '2019-12-31', until: '2020-03-30', due: [] })
  const address = steps
    .find((line) => line.includes('http'))!
    .split(' ')
    .at(-1)!
  await expect(fetch(address)).rejects.toThrow('fetch failed')
})

test('whoever stops it while it imports is told so, after the server has ended', async () => {
  const stop = new AbortController()
  const steps: string[] = []
  function* untilEnough() {
    for (const stream of streams) {
      stop.abort(new Error('enough'))
      yield stream
    }
  }
  await expect(county(untilEnough(), (line) => steps.push(line), stop.signal)).rejects.toThrow('enough')
  expect(steps).toEqual(['a PostgreSQL server of its own is up', 'everything that was started has ended'])
})
