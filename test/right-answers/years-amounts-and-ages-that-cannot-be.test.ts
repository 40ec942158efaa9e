import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Command,
  type Day,
  decide,
  decideLife,
  fold,
  type Household,
  type HouseholdEvent,
  readLine,
  type Recorded,
  type RecordedHousehold,
  type Refusal,
  refusalText,
  type VillageEvent,
  writeLine,
} from '@hearthfold/core'
import { loadPack, submit } from '@hearthfold/rules'
import { cn2014to2020 } from '@hearthfold/rules/packs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileOf, run } from '../e2e/command.ts'

const STREAM = 'household/001'
const ON: Day = '2019-11-20'
const MOST = 900_000_000
const loaded = loadPack(cn2014to2020)
if (!loaded.ok) throw new Error('the shipped pack does not load')
const { value: pack } = loaded

type Joined = Extract<HouseholdEvent, { type: 'member-joined' }>
const head: Joined = { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'male', born: '1956-02-29' }
const child: Joined = { ...head, member: 'm3', relation: 'child', born: '2019-11-20' }
const income = { type: 'income-stated', incomeYear: 2019, wage: 0, business: 0, property: 0, transfer: 0, expenses: 0 } as const
const spending = { type: 'spending-stated', incomeYear: 2019, medical: 0, schooling: 0, other: 0, reimbursed: 0 } as const

function recorded(events: readonly (readonly [Day, HouseholdEvent])[], stream: `household/${string}` = STREAM): RecordedHousehold[] {
  return events.map(([on, event], at) => ({
    stream,
    id: `e${at}`,
    version: at + 1,
    on,
    recordedAt: '2019-12-01T00:00:00.000Z',
    actor: 'a',
    schema: 1,
    event,
  }))
}

const FAMILY: readonly (readonly [Day, HouseholdEvent])[] = [
  ['2015-01-01', { type: 'settled', village: 'village/wuji' }],
  ['2015-01-01', head],
  ['2015-01-01', { ...head, member: 'm2', relation: 'child', sex: 'female', born: '2010-05-01' }],
]
const family = fold(STREAM, recorded(FAMILY))

/** What is wrong with an event of a day, by its place; nothing where it is accepted. */
function wrong(event: HouseholdEvent, on: Day = ON, household: Household = family): readonly string[] {
  const decision = decide({ stream: STREAM, on, event }, { [STREAM]: household })
  if (decision.ok) return []
  expect(refusalText(decision.problem, 'zh')).not.toMatch(/[a-z]{3,} [a-z]{2,}/)
  return placesOf(decision.problem)
}

function placesOf(refused: Refusal): readonly string[] {
  return refused.code === 'ill-formed' ? refused.misfits.map(({ path }) => path) : [refused.code]
}

describe('who joins by birth', () => {
  const joins = (born: Day, on: Day = ON) => wrong({ ...child, by: 'birth', born }, on)

  test('was born on the day or within the year before it', () => {
    for (const born of ['2019-11-20', '2019-11-19', '2018-12-31', '2018-11-20'] as const) expect(joins(born), born).toEqual([])
    for (const born of ['2018-11-19', '2017-01-01', '1990-06-01'] as const) expect(joins(born), born).toEqual(['event.born'])
    expect(joins('2019-11-21')).toEqual(['born-later'])
  })

  test('may be older if they join otherwise', () => {
    for (const by of ['listing', 'move'] as const) expect(wrong({ ...child, by, born: '2008-06-01' }), by).toEqual([])
  })

  test('does not become older by a description or a correction', () => {
    const born = fold(STREAM, recorded([...FAMILY, [ON, { ...child, by: 'birth' }]]))
    expect(wrong({ type: 'member-described', member: 'm3', born: '1990-01-01' }, ON, born)).toEqual(['event.born'])
    expect(wrong({ type: 'member-described', member: 'm3', born: '2019-10-01' }, ON, born)).toEqual([])
    expect(wrong({ type: 'member-described', member: 'm1', born: '1957-01-01' }, ON, born)).toEqual([])
    const corrected = (statement: Joined) => ({ type: 'corrected', replaces: 'e3', statement }) as const
    expect(wrong(corrected({ ...child, by: 'birth', born: '1990-01-01' }), ON, born)).toEqual(['event.statement.born'])
    expect(wrong(corrected({ ...child, by: 'listing', born: '1990-01-01' }), ON, born)).toEqual([])
  })
})

describe('who marries', () => {
  test('is no child, whether they come or go', () => {
    expect(wrong({ ...child, by: 'marriage', relation: 'spouse', born: '2003-11-21' })).toEqual(['event.by'])
    expect(wrong({ ...child, by: 'marriage', relation: 'spouse', born: '2003-11-20' })).toEqual([])
    expect(wrong({ type: 'member-left', member: 'm2', by: 'marriage' })).toEqual(['event.by'])
    expect(wrong({ type: 'member-left', member: 'm2', by: 'move' })).toEqual([])
  })

  test('may bring children along, and children do not go by marriage alone', () => {
    const other = fold('household/002', recorded([FAMILY[0]!, ['2015-01-01', { ...head, sex: 'female' }]], 'household/002'))
    const mother = fold(
      STREAM,
      recorded([...FAMILY, ['2015-01-01', { ...head, member: 'm4', relation: 'child', sex: 'female', born: '1985-01-01' }]]),
    )
    const states = { [STREAM]: mother, 'household/002': other }
    const move = (going: Record<string, 'child' | 'spouse'>) =>
      decideLife({ change: 'move', by: 'marriage', on: ON, household: STREAM, into: 'household/002', going }, states)
    expect(move({ m4: 'spouse', m2: 'child' })).toHaveProperty('value.accepted')
    expect(move({ m2: 'spouse' })).toMatchObject({ ok: false, problem: { code: 'ill-formed', misfits: [{ path: 'by' }] } })
  })
})

test('nobody dies before they were born, or before they came', () => {
  expect(wrong({ type: 'member-left', member: 'm2', by: 'death' }, '2014-12-31')).not.toEqual([])
  const born = fold(STREAM, recorded([...FAMILY, [ON, { ...child, by: 'birth' }]]))
  expect(wrong({ type: 'member-left', member: 'm3', by: 'death' }, '2019-11-19', born)).toEqual(['member-absent'])
})

describe('a year that an event speaks of', () => {
  test('has begun by its day: under a pack its income years count', () => {
    for (const stated of [income, spending]) {
      const submitted = (on: Day, incomeYear: number) => submit(pack, family, { stream: STREAM, on, event: { ...stated, incomeYear } })
      expect(submitted('2019-10-01', 2020)).toHaveProperty('value.accepted')
      for (const [on, year] of [
        ['2019-09-30', 2020],
        ['2019-10-01', 2021],
        ['2019-11-20', 2109],
        ['2019-11-20', 9999],
      ] as const)
        expect(submitted(on, year), `${on} ${year}`).toMatchObject({ ok: false, problem: { misfits: [{ path: 'event.incomeYear' }] } })
      expect(wrong({ ...stated, incomeYear: 2020 })).toEqual([])
      expect(wrong({ ...stated, incomeYear: 2021 })).toEqual(['event.incomeYear'])
    }
  })

  test('has come, if a village is registered for it', () => {
    const village = { stream: 'village/wuji', version: 1, recordedAt: undefined, timeline: [] }
    const listed = { type: 'village-listed', name: '吴集', areaHectares: 1, arableMu: 1, partyBranches: 1, partyMembers: 1 } as const
    const state = { ...village, timeline: [{ from: '2014-01-01', rank: 1, id: 'e1', event: listed }] } as never
    const register = (year: number) =>
      decide({ stream: 'village/wuji', on: '2014-06-01', event: { type: 'village-registered', year } }, { 'village/wuji': state })
    expect(register(2014)).toHaveProperty('value.accepted')
    expect(register(2015)).toMatchObject({ ok: false, problem: { misfits: [{ path: 'event.year' }] } })
  })

  test('may lie ahead where it is a plan: until when a measure runs', () => {
    const loan = { type: 'aided', measure: 'finance', line: 'sector', provider: { kind: 'bank', id: 'b1' }, until: '2022-11-19' } as const
    expect(wrong(loan)).toEqual([])
  })
})

describe('an amount', () => {
  const provider = { kind: 'village', id: 'v1' } as const
  const events = (amount: number): readonly (readonly [string, HouseholdEvent])[] => [
    ...(['wage', 'business', 'property', 'transfer', 'expenses'] as const).map(
      (key) => [`event.${key}`, { ...income, [key]: amount }] as const,
    ),
    ...(['medical', 'schooling', 'other', 'reimbursed'] as const).map((key) => [`event.${key}`, { ...spending, [key]: amount }] as const),
    ['event.findings.0.value', { type: 'registers-compared', findings: [{ item: 'vehicle', value: amount }] }],
    ['event.loss', { type: 'shock-reported', kind: 'disaster', loss: amount }],
    ['event.amount', { type: 'aided', measure: 'industry-award', line: 'sector', provider, amount }],
    ['event.amount', { type: 'need-stated', kind: 'goods', what: 'a pump', amount }],
    ['event.litresPerDay', { type: 'water-assessed', litresPerDay: amount, fetchMinutes: 0, outageDays: 0, quality: 'good' }],
  ]

  test('is bounded, so that those of ten million households add up exactly', () => {
    expect(Number.isSafeInteger(MOST * 10_000_000)).toBe(true)
    for (const [place, event] of events(MOST)) expect(wrong(event), place).toEqual([])
    for (const more of [MOST + 1, Number.MAX_SAFE_INTEGER])
      for (const [place, event] of events(more)) expect(wrong(event), place).toEqual([place])
    expect(wrong({ ...income, business: -MOST - 1 })).toEqual(['event.business'])
  })

  test('of a village is bounded too', () => {
    const listed: VillageEvent = { type: 'village-listed', name: '吴集', areaHectares: 1, arableMu: 1, partyBranches: 1, partyMembers: 1 }
    for (const key of ['areaHectares', 'arableMu', 'partyBranches', 'partyMembers'])
      expect(decide({ stream: 'village/wuji', on: ON, event: { ...listed, [key]: 1e15 } } as Command, {}), key).toMatchObject({
        ok: false,
        problem: { misfits: [{ path: `event.${key}` }] },
      })
  })

  test('that was recorded before there was a bound is read, and goes on counting', () => {
    fc.assert(
      fc.property(fc.integer({ min: MOST + 1 }), (wage) => {
        const [, , , line] = recorded([...FAMILY, [ON, { ...income, wage, incomeYear: 2109 }]])
        const read = readLine(writeLine(line as Recorded))
        expect(read).toEqual({ ok: true, value: line })
        const household = fold(STREAM, [...recorded(FAMILY), line!])
        expect(household.income[0]!.event.wage).toBe(wage)
        expect(wrong({ type: 'visited', by: 'c1', purpose: 'regular' }, ON, household)).toEqual([])
      }),
    )
  })

  test('is told in words, by record and by import', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'amounts-')), 'ledger.db')
    expect(await run(['init', '--ledger', path])).toMatchObject({ code: 0 })
    const commands = [...FAMILY, [ON, { ...income, wage: MOST + 1 }] as const].map(([on, event]) => ({ stream: STREAM, on, event }))
    const asked = fileOf(JSON.stringify({ commands }), 'request.json')
    expect(await run(['--lang', 'zh', 'record', asked, '--ledger', path])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('不超过 9,000,000.00 元'),
    })
    const events = recorded([
      ...FAMILY,
      [ON, { ...income, wage: MOST + 1 }],
      [ON, { ...spending, incomeYear: 2109 }],
      [ON, { ...child, by: 'birth', born: '1990-01-01' }],
    ])
    const { code, stderr } = await run(['import', fileOf(`${events.map(writeLine).join('\n')}\n`), '--ledger', path])
    expect(code).toBe(2)
    for (const words of [':4: event.wage: ', ':5: event.incomeYear: ', ':6: event.born: ']) expect(stderr).toContain(words)
  })
})
