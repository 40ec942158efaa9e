import { type CitizenId, type Household, type Store, unwrap } from '@hearthfold/core'
import { checkCharacter } from '@hearthfold/core/facts'
import { nationalLaw, openLedger, type Registration } from '@hearthfold/ledger'
import { explain } from '@hearthfold/rules'
import { memoryStore } from '@hearthfold/store/memory'
import { expect, test } from 'vitest'

const HOUSEHOLD = 'household/1'
const TODAY = '2019-12-01'

/** The citizen ID of nobody: under a division code that was never assigned. */
const ID = `99000019500301001${checkCharacter('99000019500301001')}` as CitizenId

const FAMILY: Registration = {
  on: '2018-10-08',
  village: 'village/wuji',
  members: [{ member: 'm1', relation: 'head', sex: 'male', born: '1950-03-01', citizenId: ID }],
}

const INCOME = {
  type: 'income-stated',
  incomeYear: 2018,
  wage: 0,
  business: 180_000,
  property: 0,
  transfer: 90_000,
  expenses: 40_000,
} as const

function opened(store: Store = memoryStore({ digestKey: Buffer.alloc(32, 7) })) {
  return openLedger({ store, law: nationalLaw, actor: 'township-office', today: () => TODAY })
}

function facts({ income, version }: Household) {
  return { income: income.map(({ from, event }) => [from, event.transfer]), version }
}

test('a household is registered with its people, asked about and explained', async () => {
  const ledger = opened()
  const registered = unwrap(await ledger.register(HOUSEHOLD, FAMILY))
  expect(registered.recorded.map(({ event, actor }) => [event.type, actor])).toEqual([
    ['settled', 'township-office'],
    ['member-joined', 'township-office'],
  ])
  unwrap(await ledger.record(HOUSEHOLD, '2018-10-08', INCOME))
  const answer = unwrap(await ledger.ask(HOUSEHOLD, 'eligible', { on: '2018-10-10' }))
  expect(answer).toMatchObject({ outcome: 'unknown', missing: expect.arrayContaining([{ evidence: 'registers-compared' }]) })
  const { lines, determination } = unwrap(await ledger.explain(HOUSEHOLD, 'eligible', { on: '2018-10-10' }))
  expect(determination.outcome).toBe('unknown')
  const pack = nationalLaw('2018-10-10')!
  expect(lines).toEqual({ zh: explain(determination, pack, 'zh'), en: explain(determination, pack, 'en') })
})

test('events are judged one after the other and kept together, or none of them', async () => {
  const ledger = opened()
  unwrap(await ledger.register(HOUSEHOLD, FAMILY))
  const joined = { type: 'member-joined', member: 'm2', by: 'marriage', relation: 'spouse', sex: 'female', born: '1952-05-05' } as const
  const described = { type: 'member-described', member: 'm2', labour: 'ordinary' } as const
  expect(unwrap(await ledger.record(HOUSEHOLD, '2019-01-05', [joined, described])).recorded).toHaveLength(2)
  const gone = { type: 'member-left', member: 'm9', by: 'death' } as const
  const refused = await ledger.record(HOUSEHOLD, '2019-02-05', [INCOME, gone])
  expect(refused).toMatchObject({
    ok: false,
    problem: { code: 'refused', class: 'state', refused: [{ at: 2, refusal: { code: 'member-absent' } }] },
  })
  expect(unwrap(await ledger.household(HOUSEHOLD))).toMatchObject({ version: 4, income: [] })
})

test('an act finds what it rests on, and the ledger keeps the pack', async () => {
  const ledger = opened()
  unwrap(await ledger.register(HOUSEHOLD, FAMILY))
  const refused = await ledger.record(HOUSEHOLD, '2018-10-10', { type: 'identified' })
  expect(refused).toMatchObject({ ok: false, problem: { code: 'refused', class: 'law' } })
  const begun = { type: 'procedure-begun', procedure: 'identification' } as const
  const pack = nationalLaw('2018-10-10')!
  expect(unwrap(await ledger.record(HOUSEHOLD, '2018-10-10', begun)).recorded[0]!.event).toMatchObject({ pack: { hash: pack.hash } })
  expect(await ledger.store.pack(pack.hash)).toBeDefined()
})

test('a household that is there is not registered again, and a person belongs to one household', async () => {
  const ledger = opened()
  unwrap(await ledger.register(HOUSEHOLD, FAMILY))
  expect(await ledger.register(HOUSEHOLD, FAMILY)).toMatchObject({
    ok: false,
    problem: { class: 'state', refused: [{ refusal: { code: 'household-exists' } }] },
  })
  const elsewhere = await ledger.register('household/2', FAMILY)
  expect(elsewhere).toMatchObject({
    ok: false,
    problem: { code: 'not-kept', class: 'state', refusal: { code: 'person-claimed' }, person: { household: HOUSEHOLD, member: 'm1' } },
  })
})

test('under the same id nothing is recorded twice, and the first answer is given again', async () => {
  const ledger = opened()
  const first = unwrap(await ledger.register(HOUSEHOLD, FAMILY, { id: 'reg-1' }))
  unwrap(await ledger.record(HOUSEHOLD, '2018-10-08', INCOME))
  const again = unwrap(await ledger.register(HOUSEHOLD, FAMILY, { id: 'reg-1' }))
  expect(again).toEqual({ ...first, again: true })
  const other = await ledger.register(HOUSEHOLD, { ...FAMILY, evidence: [INCOME] }, { id: 'reg-1' })
  expect(other).toMatchObject({ ok: false, problem: { class: 'input', id: 'reg-1', refusal: { code: 'commit-id-reused' } } })
})

test('a correction is of the day of what it replaces, unless it says that the day was wrong', async () => {
  const ledger = opened()
  unwrap(await ledger.register(HOUSEHOLD, FAMILY))
  const { recorded } = unwrap(await ledger.record(HOUSEHOLD, '2018-10-08', INCOME))
  const corrected = unwrap(await ledger.correct(HOUSEHOLD, recorded[0]!.id, { ...INCOME, transfer: 91_000 }))
  expect(facts(unwrap(await ledger.household(HOUSEHOLD))).income).toEqual([['2018-10-08', 91_000]])
  unwrap(await ledger.correct(HOUSEHOLD, corrected.recorded[0]!.id, INCOME, { movedTo: '2018-11-01' }))
  expect(facts(unwrap(await ledger.household(HOUSEHOLD))).income).toEqual([['2018-11-01', 90_000]])
  expect(await ledger.correct(HOUSEHOLD, 'nothing', INCOME)).toMatchObject({
    ok: false,
    problem: { class: 'input', refused: [{ refusal: { code: 'unknown-event' } }] },
  })
})

test('what is revoked counts for nothing any more', async () => {
  const ledger = opened()
  unwrap(await ledger.register(HOUSEHOLD, { ...FAMILY, evidence: [INCOME] }))
  const [, , stated] = (await ledger.store.read(HOUSEHOLD)).events
  unwrap(await ledger.revoke(HOUSEHOLD, stated!.id, 'the income of another household'))
  expect(facts(unwrap(await ledger.household(HOUSEHOLD)))).toEqual({ income: [], version: 4 })
})

test('two who record at once lose nothing, and who expects a version is told of the other', async () => {
  const ledger = opened()
  unwrap(await ledger.register(HOUSEHOLD, FAMILY))
  const visit = (by: string) => ({ type: 'visited', by, purpose: 'regular' }) as const
  const both = await Promise.all(['a', 'b', 'c'].map((by) => ledger.record(HOUSEHOLD, '2019-01-01', visit(by), { id: by })))
  expect(both.map((one) => one.ok)).toEqual([true, true, true])
  expect(unwrap(await ledger.household(HOUSEHOLD)).visits).toHaveLength(3)
  const stale = await ledger.record(HOUSEHOLD, '2019-01-02', visit('d'), { expected: { [HOUSEHOLD]: 4 } })
  expect(stale).toMatchObject({ ok: false, problem: { class: 'conflict', refusal: { code: 'conflict', expected: 4, actual: 5 } } })
})

test('a change of household life is recorded in both households at once', async () => {
  const ledger = opened()
  const wife = { member: 'm2', relation: 'spouse', sex: 'female', born: '1952-05-05' } as const
  unwrap(await ledger.register(HOUSEHOLD, { ...FAMILY, members: [...FAMILY.members, wife] }))
  const split = { change: 'split', on: '2019-05-01', household: HOUSEHOLD, into: 'household/1-b', going: { m2: 'head' } } as const
  const { recorded } = unwrap(await ledger.record({ change: split }))
  expect(new Set(recorded.map(({ stream }) => stream))).toEqual(new Set([HOUSEHOLD, 'household/1-b']))
})

test('nothing is recorded before it happens', async () => {
  const ledger = opened()
  const early = await ledger.register(HOUSEHOLD, { ...FAMILY, on: '2019-12-02' })
  expect(early).toMatchObject({ ok: false, problem: { code: 'future-day', class: 'input', on: '2019-12-02', today: TODAY } })
})

test('a question, a household or a day that there is not is a problem in words of both languages', async () => {
  const ledger = opened()
  unwrap(await ledger.register(HOUSEHOLD, FAMILY))
  const words = { zh: expect.any(String), en: expect.any(String) }
  const question = await ledger.ask(HOUSEHOLD, 'rich', { on: '2018-10-10' })
  expect(question).toMatchObject({ ok: false, problem: { code: 'unknown-question', class: 'input', question: 'rich', words } })
  expect(question).toMatchObject({ problem: { questions: expect.arrayContaining(['eligible', 'exit-ready']) } })
  expect(await ledger.ask('household/2', 'eligible')).toMatchObject({
    ok: false,
    problem: { code: 'unknown-household', class: 'state', words },
  })
  expect(await ledger.ask(HOUSEHOLD, 'eligible', { on: '2018-02-30' as never })).toMatchObject({
    ok: false,
    problem: { code: 'not-a-day', class: 'input', argument: 'on', words },
  })
  expect(await ledger.household(HOUSEHOLD, { known: 'yesterday' as never })).toMatchObject({ ok: false, problem: { code: 'not-a-day' } })
})

test('households come one after the other', async () => {
  const ledger = opened()
  const members = [{ member: 'm1', relation: 'head', sex: 'male', born: '1950-03-01' }] as const
  for (const name of ['a', 'b']) unwrap(await ledger.register(`household/${name}`, { ...FAMILY, members }))
  const names: string[] = []
  for await (const { stream } of ledger.households()) names.push(stream)
  expect(names).toEqual(['household/a', 'household/b'])
})
