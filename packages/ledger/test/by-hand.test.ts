import { type Day, fold, type HouseholdEvent, newHousehold, type RecordedHousehold, stamp } from '@hearthfold/core'
import { nationalLaw, openLedger } from '@hearthfold/ledger'
import { submit, type Submission } from '@hearthfold/rules'
import { memoryStore } from '@hearthfold/store/memory'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const HOUSEHOLD = 'household/1'
const DAYS: readonly Day[] = ['2016-01-01', '2017-05-05', '2018-10-10']
const legacy = { kind: 'legacy', source: 'the register of before' } as const

const events: readonly HouseholdEvent[] = [
  { type: 'settled', village: 'village/wuji' },
  { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'male', born: '1950-03-01' },
  { type: 'member-joined', member: 'm2', by: 'marriage', relation: 'spouse', sex: 'female', born: '1955-03-01' },
  { type: 'member-left', member: 'm2', by: 'death' },
  { type: 'visited', by: 'cadre-1', purpose: 'regular' },
  { type: 'identified', basis: legacy },
  { type: 'exited', basis: legacy },
  { type: 'procedure-begun', procedure: 'exit' } as never,
]

const asked = fc.array(
  fc.record({ on: fc.constantFrom(...DAYS), events: fc.array(fc.constantFrom(...events), { minLength: 1, maxLength: 4 }) }),
  {
    minLength: 1,
    maxLength: 8,
  },
)

/** What is kept of requests that are decided by hand, each whole or not at all. */
function byHand(requests: readonly { readonly on: Day; readonly events: readonly HouseholdEvent[] }[]): RecordedHousehold[] {
  let kept: RecordedHousehold[] = []
  for (const request of requests) {
    let tried = kept
    for (const event of request.events) {
      const household = tried.length === 0 ? newHousehold(HOUSEHOLD) : fold(HOUSEHOLD, tried)
      const decision = submit(nationalLaw(request.on)!, household, { stream: HOUSEHOLD, on: request.on, event } as Submission)
      if (!decision.ok) {
        tried = kept
        break
      }
      const id = () => `e${tried.length + 1}`
      const envelope = { after: tried.length, id, recordedAt: '2019-01-01T00:00:00.000Z', actor: 'office' } as const
      tried = [...tried, ...stamp(decision.value.accepted, envelope)]
    }
    kept = tried
  }
  return kept
}

test('record keeps what deciding by hand, event after event, would keep', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async (requests) => {
      const store = memoryStore({ digestKey: Buffer.alloc(32, 7) })
      const ledger = openLedger({ store, law: nationalLaw, actor: 'office', today: () => '2019-12-01' })
      for (const { on, events } of requests) await ledger.record(HOUSEHOLD, on, events)
      const said = ({ version, on, event }: { readonly version: number; readonly on: Day; readonly event: unknown }) => ({
        version,
        on,
        event,
      })
      expect((await store.read(HOUSEHOLD)).events.map(said)).toEqual(byHand(requests).map(said))
    }),
  )
})
