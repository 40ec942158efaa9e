import {
  decide,
  newVillage,
  evolveVillage,
  stamp,
  statistics,
  type Day,
  type RecordedVillage,
  type VillageEvent,
  writeLine,
} from '@hearthfold/core'
import { historyProblem } from '@hearthfold/core/checking'
import { needsOn, openNeeds } from '@hearthfold/core/facts'
import { needFigures, weakBranches } from '@hearthfold/core/figures'
import { describe, expect, test } from 'vitest'
import { HEAD } from '../../packages/core/test/ledger.ts'
import { town, type Town } from '../../packages/core/test/town.ts'
import { fileOfLines, run } from '../e2e/command.ts'

const ONE = 'household/001'
const TWO = 'household/002'

function neighbours(): Town {
  const made = town()
  for (const stream of [ONE, TWO] as const) {
    made.record(stream, '2015-01-01', { type: 'settled', village: 'village/wuji' })
    made.record(stream, '2015-01-01', HEAD)
  }
  return made
}

describe('a need of a household', () => {
  test('waits until a giver is found who meets it, and is counted on the way', () => {
    const made = neighbours()
    const pump = made.record(ONE, '2019-02-01', { type: 'need-stated', kind: 'goods', what: 'a pump', amount: 800_00 })
    const seed = made.record(ONE, '2019-03-01', { type: 'need-stated', kind: 'funds', what: 'seed' })
    made.record(TWO, '2018-05-01', { type: 'need-stated', kind: 'sales', what: 'forty bags of garlic' })
    made.record(ONE, '2019-04-01', { type: 'need-matched', need: pump, programme: 'paired-firms', giver: 'firm-1' })
    made.record(ONE, '2019-04-02', { type: 'need-matched', need: pump, programme: 'online-platform', giver: 'donor-9' })
    const households = [made.household(ONE), made.household(TWO)]
    expect(needFigures(households, '2019-04-30').open).toEqual({ needs: 3, unmatched: 2, households: 2 })
    made.record(ONE, '2019-05-01', { type: 'need-closed', need: pump, outcome: 'met', amount: 750_00 })
    made.record(ONE, '2019-05-02', { type: 'need-closed', need: seed, outcome: 'withdrawn' })
    expect(needsOn(made.household(ONE), '2019-12-31').map(({ standing }) => standing)).toEqual(['met', 'withdrawn'])
    expect(openNeeds(made.household(ONE), '2019-12-31')).toEqual([])
    expect(needFigures(households, '2019-12-31')).toMatchObject({
      ofYear: { stated: 2, matched: 1, met: 1, withdrawn: 1, amount: 750_00 },
      toDate: { stated: 3, matched: 1, met: 1, withdrawn: 1, amount: 750_00 },
      open: { needs: 1, unmatched: 1, households: 1 },
      byProgramme: {
        'online-platform': { matched: 1, met: 1, givers: 1, amount: 750_00 },
        'paired-firms': { matched: 0, met: 0, givers: 0 },
      },
      byKind: { goods: { stated: 1, met: 1, open: 0 }, sales: { stated: 1, met: 0, open: 1 } },
    })
  })

  test('is met by a giver only, once, and not before it was stated', () => {
    const made = neighbours()
    const need = made.record(ONE, '2019-02-01', { type: 'need-stated', kind: 'goods', what: 'a pump' })
    expect(made.refusal(ONE, '2019-03-01', { type: 'need-closed', need, outcome: 'met' }).code).toBe('no-giver')
    expect(made.refusal(ONE, '2019-01-01', { type: 'need-matched', need, programme: 'other', giver: 'g' }).code).toBe('too-early')
    expect(made.refusal(ONE, '2019-03-01', { type: 'need-matched', need: 'x', programme: 'other', giver: 'g' }).code).toBe('unknown-need')
    const matched = made.record(ONE, '2019-03-01', { type: 'need-matched', need, programme: 'other', giver: 'g' })
    made.record(ONE, '2019-04-01', { type: 'need-closed', need, outcome: 'met' })
    expect(made.refusal(ONE, '2019-05-01', { type: 'need-closed', need, outcome: 'withdrawn' }).code).toBe('need-closed-before')
    expect(made.refusal(ONE, '2019-05-01', { type: 'revoked', withdraws: matched, because: 'in error' }).code).toBe('contradicts-later')
    expect(historyProblem(made.household(ONE))).toBeUndefined()
  })

  test('goes with its household into another, as old as it was and with its giver, and is counted once', () => {
    const made = neighbours()
    const need = made.record(ONE, '2019-02-01', { type: 'need-stated', kind: 'goods', what: 'a pump' })
    made.record(ONE, '2019-03-01', { type: 'need-matched', need, programme: 'paired-firms', giver: 'firm-1' })
    made.change({ change: 'merge', on: '2019-04-01', household: ONE, into: TWO, going: { head: 'other' } })
    const [open] = openNeeds(made.household(TWO), '2019-04-01')
    expect(open).toMatchObject({ since: '2019-02-01', standing: 'matched', matched: { event: { giver: 'firm-1' } } })
    expect(openNeeds(made.household(ONE), '2019-04-01')).toEqual([])
    made.record(TWO, '2019-05-01', { type: 'need-closed', need: open!.stated.id, outcome: 'met', amount: 100_00 })
    expect(needFigures([made.household(ONE), made.household(TWO)], '2019-12-31')).toMatchObject({
      toDate: { stated: 1, matched: 1, met: 1 },
      open: { needs: 0 },
    })
  })

  test('is listed by the command while it waits, without a name', async () => {
    const made = neighbours()
    const need = made.record(ONE, '2019-02-01', { type: 'need-stated', kind: 'goods', what: 'a pump', amount: 800_00 })
    made.record(TWO, '2019-02-02', { type: 'need-stated', kind: 'care', what: 'somebody who cooks' })
    made.record(ONE, '2019-03-01', { type: 'need-matched', need, programme: 'paired-firms', giver: 'firm-1' })
    const file = fileOfLines([...made.events(ONE), ...made.events(TWO)].map((one) => writeLine(one)))
    const { code, stdout } = await run(['needs', file, '--on', '2019-12-31', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      on: '2019-12-31',
      figures: { open: { needs: 2, unmatched: 1 } },
      open: [
        { household: ONE, since: '2019-02-01', kind: 'goods', amount: 800_00, programme: 'paired-firms', giver: 'firm-1', head: null },
        { household: TWO, since: '2019-02-02', programme: null, giver: null },
      ],
    })
    expect((await run(['needs', file, '--lang', 'zh'])).stdout).toContain('百企帮百村 firm-1')
  })
})

describe('a Party branch that is weak and lax', () => {
  const listed: VillageEvent = {
    type: 'village-listed',
    name: '吴集',
    areaHectares: 280,
    arableMu: 3100,
    partyBranches: 2,
    partyMembers: 48,
  }
  const item = 'rectification/weak-branch/village/wuji'
  const weak: VillageEvent = { type: 'branch-found-weak', branch: 'b1', because: 'no meeting for a year', item }

  function recorded(...events: readonly (readonly [Day, VillageEvent])[]) {
    const village = newVillage('village/wuji')
    for (const [on, event] of events) {
      const decision = decide({ stream: village.stream, on, event }, { [village.stream]: village })
      if (!decision.ok) return decision.problem
      const [one] = stamp(decision.value.accepted, {
        after: village.version,
        id: (version) => `v${version}`,
        recordedAt: '2019-01-01T00:00:00.000Z',
        actor: 'clerk',
      })
      evolveVillage(village, one as RecordedVillage)
    }
    return village
  }

  test('is found and adjusted in turn, with its item of rectification, and is counted', () => {
    const village = recorded(
      ['2015-01-01', listed],
      ['2018-01-01', weak],
      ['2018-06-01', { type: 'branch-adjusted', branch: 'b1', measure: 'a new secretary' }],
      ['2019-03-01', { ...weak, branch: 'b2' }],
    )
    if (!('timeline' in village)) throw new Error(village.code)
    expect(weakBranches(village, '2019-12-31')).toEqual([
      { branch: 'b1', found: '2018-01-01', item, adjusted: '2018-06-01' },
      { branch: 'b2', found: '2019-03-01', item, adjusted: undefined },
    ])
    expect(statistics([], [village], '2019-12-31').villages.weakBranches).toEqual({ found: 2, adjusted: 1 })
    expect(statistics([], [village], '2018-03-01').villages.weakBranches).toEqual({ found: 1, adjusted: 0 })
  })

  test('is not adjusted unless it was found weak, and its item is one of its village', () => {
    expect(recorded(['2015-01-01', listed], ['2018-01-01', { type: 'branch-adjusted', branch: 'b1', measure: 'x' }])).toMatchObject({
      code: 'branch-not-weak',
    })
    expect(recorded(['2015-01-01', listed], ['2018-01-01', weak], ['2018-02-01', weak])).toMatchObject({
      code: 'branch-weak-already',
      since: '2018-01-01',
    })
    expect(recorded(['2015-01-01', listed], ['2018-01-01', { ...weak, item: 'rectification/weak-branch/village/other' }])).toMatchObject({
      code: 'item-of-another',
    })
  })
})
