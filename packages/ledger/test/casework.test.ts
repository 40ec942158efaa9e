import { type HouseholdEvent, type RecordedHousehold, type Result, statistics, unwrap } from '@hearthfold/core'
import { nationalLaw, openLedger, type Problem } from '@hearthfold/ledger'
import { calendar, dueOn, lapses, lookBack } from '@hearthfold/rules'
import { difference, timelineOf } from '@hearthfold/rules/time'
import { memoryStore } from '@hearthfold/store/memory'
import { beforeAll, expect, test } from 'vitest'

const TODAY = '2019-12-01'
const VILLAGE = 'village/wuji'
const LEGACY = { kind: 'legacy', source: 'the register of before' } as const
const POOR = 'household/poor'
const EXITED = 'household/exited'

const pack = nationalLaw(TODAY)!
const ledger = openLedger({ store: memoryStore({ digestKey: Buffer.alloc(32, 7) }), law: pack, actor: 'office', today: () => TODAY })

const member = { member: 'm1', relation: 'head', sex: 'male', born: '1950-03-01' } as const
const income = (transfer: number): Extract<HouseholdEvent, { type: 'income-stated' }> => ({
  type: 'income-stated',
  incomeYear: 2013,
  wage: 0,
  business: 180_000,
  property: 0,
  transfer,
  expenses: 40_000,
})

beforeAll(async () => {
  const listed = { type: 'village-listed', name: '吴集', areaHectares: 1, arableMu: 1, partyBranches: 1, partyMembers: 1 } as const
  unwrap(await ledger.record(VILLAGE, '2014-01-01', listed))
  const identified = { type: 'identified', basis: LEGACY } as const
  unwrap(await ledger.register(POOR, { on: '2014-02-01', village: VILLAGE, members: [member], evidence: [identified, income(90_000)] }))
  unwrap(await ledger.register(EXITED, { on: '2014-02-01', village: VILLAGE, members: [member], evidence: [identified, income(900_000)] }))
  unwrap(await ledger.record(EXITED, '2018-12-01', { type: 'exited', basis: LEGACY }))
})

async function households() {
  const all = []
  for await (const household of ledger.households()) all.push(household)
  return all
}

function problemOf<Value>(result: Result<Value, Problem>): Problem | undefined {
  return result.ok ? undefined : result.problem
}

test('an answer comes with what would decide or turn it, and its reasons in the shape of the rule', async () => {
  const { determination, deciding, lines } = unwrap(await ledger.ways(EXITED, 'eligible'))
  expect([determination.outcome, deciding.ways.length > 0, lines.zh.length, lines.en.length]).toEqual([
    'unknown',
    true,
    lines.en.length,
    lines.zh.length,
  ])
  const { reasons, determination: asked } = unwrap(await ledger.explain(EXITED, 'eligible'))
  expect(reasons.outcome).toBe(asked.outcome)
  expect(reasons.parts.length).toBe('all' in asked.because ? asked.because.all.length : 0)
  expect(reasons.words).toEqual({ zh: expect.any(String), en: expect.any(String) })
})

test('the answer over a span of days, and what makes the difference between two of them', async () => {
  const household = unwrap(await ledger.household(POOR))
  const over = { from: '2014-01-01', to: '2019-12-01' } as const
  expect(unwrap(await ledger.timeline(POOR, 'eligible', over))).toEqual(timelineOf(household, { ...over, pack, question: 'eligible' }))
  const [before, after] = ['2015-01-01', '2019-12-01'] as const
  const taken = difference({ household, on: before, pack }, { household, on: after, pack }, 'eligible')!
  expect(unwrap(await ledger.difference(POOR, 'eligible', { on: before }, { on: after })).corners).toHaveLength(taken.corners.length)
  expect(problemOf(await ledger.timeline(POOR, 'rich', over))).toMatchObject({ code: 'unknown-question', class: 'input' })
  expect(problemOf(await ledger.timeline(POOR, 'eligible', { from: over.to, to: over.from }))).toMatchObject({ code: 'not-a-day' })
})

test('what is due, and what falls due or lapses over some days, is that of all households', async () => {
  const all = await households()
  const { list } = unwrap(await ledger.due({ within: 60 }))
  expect(list).toEqual(dueOn(all, { on: TODAY, pack, within: 60 }))
  const over = { from: '2019-01-01', to: '2019-06-30' } as const
  const law = () => pack
  expect(unwrap(await ledger.calendar({ ...over, village: VILLAGE }))).toEqual(calendar(all, { ...over, law }, { village: VILLAGE }))
  expect(unwrap(await ledger.lapses(over))).toEqual(lapses(all, { ...over, law }))
})

test('exits are looked back at, records are asked for their quality, and figures are counted', async () => {
  const all = await households()
  const looked = unwrap(await ledger.lookBack({ year: 2018 }))
  expect(looked.all).toEqual(lookBack(all, { on: TODAY, law: () => pack }))
  expect(looked.asked.exits.map(({ stream }) => stream)).toEqual([EXITED])
  const quality = unwrap(await ledger.dataQuality({ village: '吴集' }))
  expect(quality.households).toBe(2)
  expect(quality.questions.map(({ question }) => question)).toContain('person-in-two-places')
  expect(problemOf(await ledger.dataQuality({ village: '张楼' }))).toMatchObject({ code: 'unknown-village', class: 'state' })
  expect(unwrap(await ledger.statistics())).toMatchObject({ ...statistics(all, [], TODAY), villages: expect.anything() })
})

test('a procedure is followed, and what is posted of it is had', async () => {
  const begun = { type: 'procedure-begun', procedure: 'exit' } as const
  expect(problemOf(await ledger.notice(POOR))).toMatchObject({ code: 'no-notice', class: 'state', because: { code: 'no-procedure-runs' } })
  unwrap(await ledger.record(POOR, '2019-11-01', begun))
  expect(unwrap(await ledger.progress(POOR))).toMatchObject({ proceeding: { procedure: 'exit', since: '2019-11-01' }, late: [] })
  expect(unwrap(await ledger.progress(POOR, { on: '2019-10-01' })).proceeding).toBeUndefined()
  expect(unwrap(await ledger.progress(VILLAGE)).proceeding).toBeUndefined()
  expect(problemOf(await ledger.notice(POOR))).toMatchObject({ code: 'no-notice', because: { code: 'not-yet' } })
})

test('a ledger whose history could never have been accepted gives no figures', async () => {
  const store = memoryStore({ digestKey: Buffer.alloc(32, 7) })
  const [stream, actor, recordedAt] = ['household/odd', 'import', '2019-01-01T00:00:00.000Z'] as const
  const event = { type: 'exited', basis: LEGACY } as const
  const first: RecordedHousehold = {
    stream,
    id: 'o.1',
    version: 1,
    on: '2018-01-01',
    recordedAt,
    actor,
    schema: 1,
    event: { type: 'settled', village: VILLAGE },
  }
  const odd: RecordedHousehold = { ...first, id: 'o.2', version: 2, event }
  await store.import({ name: 'odd', source: 'odd', events: [first, odd] })
  const opened = openLedger({ store, law: pack, actor, today: () => TODAY })
  expect(problemOf(await opened.statistics())).toMatchObject({ code: 'unsound', class: 'state', streams: [stream] })
})
