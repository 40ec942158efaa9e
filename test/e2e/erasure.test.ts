import { fold, type HouseholdId, type RecordedHousehold, statistics, type Store, viewOn } from '@hearthfold/core'
import { neighbourhoods } from '@hearthfold/core/testing'
import { determine, loadPack } from '@hearthfold/rules'
import { cn2014to2020 } from '@hearthfold/rules/packs'
import { erasePerson, memoryKeyRing, privateStore } from '@hearthfold/store'
import { memoryStore } from '@hearthfold/store/memory'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../config/runs.ts'

const ON = '2019-12-31'
const loaded = loadPack(cn2014to2020)
if (!loaded.ok) throw new Error('the shipped pack does not load')
const { value: pack } = loaded

/** Everything that a ledger is asked for but names, IDs and texts: figures, answers, hashes. */
async function derived(store: Store) {
  const households = []
  for await (const { stream, events } of store.scan()) households.push(fold(stream as HouseholdId, events as RecordedHousehold[]))
  return {
    figures: statistics(households, [], ON),
    answers: households.map((household) =>
      determine(household, { on: ON, pack }).map(({ question, outcome, because }) => ({ question, outcome, because })),
    ),
    present: households.map((household) => viewOn(household, ON).members.map(({ name: _name, citizenId: _id, ...member }) => member)),
    links: await store.links(undefined, 10_000),
    broken: await store.verify(),
  }
}

async function personal(store: Store): Promise<string[]> {
  const events = []
  for await (const one of store.scan()) events.push(...one.events)
  return events.flatMap(({ event }) => {
    const said = event.type === 'corrected' ? event.statement : event
    return said.type === 'member-joined' || said.type === 'member-described' ? [said.name ?? [], said.citizenId ?? []].flat() : []
  })
}

test('erasing everybody leaves every figure, determination and hash what it was, and nobody’s name', async () => {
  await fc.assert(
    fc.asyncProperty(neighbourhoods({ households: 3, wishes: 40 }), async ({ events }) => {
      const keys = memoryKeyRing()
      const bare = memoryStore({ digestKey: keys.digestKey })
      const store = privateStore(bare, { keys })
      const plain = memoryStore({ digestKey: keys.digestKey })
      const batch = { name: 'all', source: 'generated', events: [...events] }
      for (const one of [store, plain]) expect(await one.import(batch)).toHaveProperty('value')
      const before = await derived(store)
      const { figures, answers } = await derived(plain)
      expect({ figures, answers }).toEqual({ figures: before.figures, answers: before.answers })
      expect((await personal(store)).toSorted()).toEqual((await personal(plain)).toSorted())
      const members = new Set(
        events.flatMap(({ stream, event }) =>
          'member' in event && event.member !== undefined ? [JSON.stringify([stream, event.member])] : [],
        ),
      )
      for (const one of members) {
        const [stream, member] = JSON.parse(one)
        await erasePerson(bare, keys, { stream, member, texts: true })
      }
      expect(await personal(store)).toEqual([])
      expect(await derived(store)).toEqual(before)
    }),
    { numRuns: runs(15) },
  )
})
