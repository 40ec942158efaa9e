import { decide, evolveVillage, newVillage, type Day, type RecordedVillage, type Refusal, stamp, type VillageEvent } from '@hearthfold/core'
import { ofVillage } from '@hearthfold/core/figures'
import { expect, test } from 'vitest'

const listed: VillageEvent = {
  type: 'village-listed',
  name: '刘庄',
  areaHectares: 210.5,
  arableMu: 3000,
  partyBranches: 1,
  partyMembers: 30,
}
const road: VillageEvent = { type: 'works-done', kind: 'road', provider: { kind: 'government', id: 'county' } }

function villageOf(...events: [Day, VillageEvent][]) {
  const village = newVillage('village/7')
  const refused: Refusal[] = []
  for (const [on, event] of events) {
    const decision = decide({ stream: village.stream, on, event }, { [village.stream]: village })
    if (!decision.ok) refused.push(decision.problem)
    else {
      expect(decision.value.claims).toEqual({ take: [], release: [] })
      const envelope = {
        after: village.version,
        id: (version: number) => `v${version}`,
        recordedAt: '2015-01-01T00:00:00.000Z',
        actor: 'clerk',
      } as const
      for (const recorded of stamp(decision.value.accepted, envelope)) evolveVillage(village, recorded as RecordedVillage)
    }
  }
  return { village, refused }
}

test('a village is listed, registered as poor, built in and delisted, each from its day', () => {
  const { village, refused } = villageOf(
    ['2015-01-01', listed],
    ['2015-02-01', { type: 'village-registered', year: 2014 }],
    ['2018-05-01', road],
    ['2019-12-31', { type: 'village-delisted' }],
  )
  expect(refused).toEqual([])
  expect(ofVillage(village, 'village-delisted', '2019-12-30')).toHaveLength(0)
  expect(ofVillage(village, 'village-delisted', '2019-12-31')).toHaveLength(1)
  expect(ofVillage(village, 'works-done', '2018-04-30')).toEqual([])
  expect(ofVillage(village, 'works-done', '2018-05-01')).toEqual([road])
})

test('of a village nothing is recorded before its listing, and its poverty begins and ends once', () => {
  const { refused } = villageOf(
    ['2015-01-01', road],
    ['2015-01-01', listed],
    ['2014-12-31', road],
    ['2015-02-01', { type: 'village-delisted' }],
    ['2015-02-01', { type: 'village-registered', year: 2014 }],
    ['2015-03-01', { type: 'village-registered', year: 2015 }],
    ['2015-01-15', { type: 'village-delisted' }],
    ['2016-01-01', { type: 'village-delisted' }],
    ['2017-01-01', { type: 'village-delisted' }],
  )
  expect(refused).toEqual([
    { code: 'not-founded', needs: 'village-listed' },
    { code: 'too-early', on: '2014-12-31', after: 'village-listed', from: '2015-01-01' },
    { code: 'village-not-poor' },
    { code: 'already-registered', since: '2015-02-01' },
    { code: 'too-early', on: '2015-01-15', after: 'village-registered', from: '2015-02-01' },
    { code: 'already-exited', since: '2016-01-01' },
  ])
})

test('a village event that is ill-formed is refused, and a household event is none', () => {
  const village = newVillage('village/7')
  const wrong = { ...listed, areaHectares: Number.NaN }
  for (const event of [wrong, { type: 'settled', village: 'village/7' } as unknown as VillageEvent]) {
    expect(decide({ stream: village.stream, on: '2015-01-01', event }, {})).toMatchObject({ ok: false, problem: { code: 'ill-formed' } })
  }
})
