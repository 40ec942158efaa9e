import type { Commit } from '@hearthfold/core'
import { type Batch, storeRefusalText } from '@hearthfold/core/store'
import { memoryStore } from '@hearthfold/store/memory'
import { expect, test } from 'vitest'

test('what a store does not admit is said in Chinese as a whole: no English word but names of fields and what was found', async () => {
  const store = memoryStore({ digestKey: Buffer.alloc(32, 7) })
  const visit = { stream: 'household/a', on: '2019-12-01', event: { type: 'visited', by: 'cadre', purpose: 'regular' } }
  const asked = { id: '1', actor: 'office', accepted: [visit], expected: 'any', claims: 'none' }
  const bad = [
    null,
    { ...asked, id: '', actor: '', expected: undefined, claims: undefined },
    { ...asked, accepted: 7, claims: { take: 7, release: [''] }, packs: 7 },
    { ...asked, accepted: [], packs: [{ hash: 'f00d', bytes: '{}' }] },
    { ...asked, expected: { 'household/b': 0 } },
    {
      ...asked,
      accepted: [
        null,
        { ...visit, stream: 'houshold/1' },
        { ...visit, on: '2019-02-30' },
        { ...visit, event: { ...visit.event, by: '', note: 1 } },
        { ...visit, event: new Date(0) },
      ],
    },
  ]
  const refusals = [
    ...(await Promise.all(bad.map((one) => store.commit(one as Commit)))),
    await store.import(null as unknown as Batch),
    await store.import({ name: '', source: 's', events: 7, persons: 7 } as unknown as Batch),
    await store.import({ name: 'b', source: 's', events: [], persons: [{ person: '', stream: 'x' }] } as unknown as Batch),
  ]
  for (const refusal of refusals) {
    if (refusal.ok) throw new Error('it was kept')
    const { problem: refused } = refusal
    const fields = 'misfits' in refused ? refused.misfits.flatMap(({ path, found }) => [path, found]) : []
    const said = fields.reduce((text, part) => text.replace(part, ''), storeRefusalText(refused, 'zh'))
    const words = said.replaceAll(/household\/…|village\/…|rectification\/…|YYYY-MM-DD|SHA-256|JSON|\b(?:any|none)\b/g, '')
    expect(words.match(/[a-z]{2,}/gi) ?? [], storeRefusalText(refused, 'zh')).toEqual([])
  }
})
