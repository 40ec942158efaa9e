import type { RecordedHousehold } from '@hearthfold/core'
import { lives } from '@hearthfold/core/testing'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventSchema } from '../src/events/event-schema.ts'

// After a change of the events the published file is made anew by
// npx vitest run --config test/config/vitest.config.ts --project unit packages/core/test/event-schema.test.ts --update

const isEvent = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(eventSchema())

test('the published schema of events is what the events make', async () => {
  await expect(`${JSON.stringify(eventSchema(), undefined, 2)}\n`).toMatchFileSnapshot('../event.schema.json')
})

test('every event that can be recorded is valid by the schema', () => {
  fc.assert(
    fc.property(lives(), ({ events }) => {
      for (const event of events) expect(isEvent(event) ? [] : isEvent.errors).toEqual([])
    }),
  )
})

const settled: RecordedHousehold = {
  stream: 'household/1',
  id: 'e1',
  version: 1,
  on: '2018-01-01',
  recordedAt: '2018-01-02T08:00:00.000Z',
  actor: 'clerk',
  schema: 1,
  event: { type: 'settled', village: 'village/1' },
}

test('the schema refuses what is no day, no instant, no stream and no event', () => {
  expect(isEvent(settled)).toBe(true)
  const others = [
    { on: '2018-13-01' },
    { on: '2018-1-1' },
    { recordedAt: '2018-01-02' },
    { stream: 'house/1' },
    { event: { type: 'settled', village: '1' } },
    { event: { type: 'settled' } },
    { more: 1 },
  ]
  for (const other of others) expect(isEvent({ ...settled, ...other }), JSON.stringify(other)).toBe(false)
})
