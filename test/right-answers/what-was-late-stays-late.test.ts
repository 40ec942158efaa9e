import {
  type Day,
  decide,
  evolve,
  type HouseholdEvent,
  type HouseholdId,
  newHousehold,
  proceedingOn,
  type Recorded,
  stamp,
  writeLine,
} from '@hearthfold/core'
import { lateBy } from '@hearthfold/core/procedures'
import { determine, loadPack, obligations, proceduresOf } from '@hearthfold/rules'
import { cn2014to2020, cn2021to2025 } from '@hearthfold/rules/packs'
import { expect, test } from 'vitest'
import { fileOfLines, run } from '../e2e/command.ts'

// That something was done too late stays known once it is done; and a rule of lapse speaks of the same day as its obligation.

const STREAM: HouseholdId = 'household/001'
const legacy = { kind: 'legacy', source: 'register' } as const

type Note = readonly [Day, HouseholdEvent | ((idOf: (day: Day, type: string) => string) => HouseholdEvent)]

function packOf(base: unknown) {
  const loaded = loadPack(base)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
  return loaded.value
}

/** A household of one, and what is recorded of it. */
function householdOf(...notes: Note[]) {
  return recordedOf(...notes).household
}

function recordedOf(...notes: Note[]) {
  const events: Recorded[] = []
  const household = newHousehold(STREAM)
  const ids = new Map<string, string>()
  const home: Note[] = [
    ['2015-01-01', { type: 'settled', village: 'village/wuji' }],
    ['2015-01-01', { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'female', born: '1980-03-01' }],
    ['2015-11-01', { type: 'identified', basis: legacy }],
    ['2018-11-20', { type: 'exited', basis: legacy }],
  ]
  for (const [on, said] of [...home, ...notes]) {
    const event = typeof said === 'function' ? said((day, type) => ids.get(`${day} ${type}`)!) : said
    const decision = decide({ stream: STREAM, on, event }, { [STREAM]: household }, { procedures })
    if (!decision.ok) throw new Error(`${on} ${event.type}: ${JSON.stringify(decision.problem)}`)
    const id = (version: number) => `e${version}`
    for (const one of stamp(decision.value.accepted, { after: household.version, id, recordedAt: `${on}T08:00:00.000Z`, actor: 'clerk' })) {
      evolve(household, one)
      events.push(one)
      ids.set(`${on} ${event.type}`, one.id)
    }
  }
  return { household, events }
}

const pack = packOf(cn2021to2025)
const procedures = proceduresOf(pack)

/** A recognition that follows a clue of 1 March 2022: to be decided by 16 March. */
const begun: Note[] = [
  ['2022-03-01', { type: 'clue-raised', channel: 'cadre-sweep', source: 'sweep', kind: 'illness' }],
  [
    '2022-03-04',
    (idOf) => ({
      type: 'procedure-begun',
      procedure: 'monitoring-recognition',
      pack: procedures.pack,
      clue: idOf('2022-03-01', 'clue-raised'),
    }),
  ],
]

test('a decision that came after its clock is late after the act, too, and by how many days', () => {
  const running = householdOf(...begun)
  expect(lateBy(running, '2022-03-16', procedures)).toEqual([])
  expect(lateBy(running, '2022-03-20', procedures)).toMatchObject([
    { clock: 'clue-to-decision', due: '2022-03-16', done: undefined, days: 4 },
  ])
  expect(proceedingOn(running, '2022-03-20', procedures)!.overdue).toMatchObject([{ clock: 'clue-to-decision', since: '2022-03-17' }])

  const decided = householdOf(...begun, ['2022-03-20', { type: 'flagged-monitored', as: 'unstable', basis: legacy }])
  expect(proceedingOn(decided, '2022-06-01', procedures)).toBeUndefined()
  expect(lateBy(decided, '2022-06-01', procedures)).toMatchObject([
    { procedure: 'monitoring-recognition', clock: 'clue-to-decision', due: '2022-03-16', done: '2022-03-20', days: 4 },
  ])

  const inTime = householdOf(...begun, ['2022-03-16', { type: 'flagged-monitored', as: 'unstable', basis: legacy }])
  expect(lateBy(inTime, '2022-06-01', procedures)).toEqual([])
})

test('a procedure that was ended is late up to its end, and another that begins has clocks of its own', () => {
  const ended = householdOf(...begun, [
    '2022-03-18',
    (idOf) => ({ type: 'procedure-ended', procedure: idOf('2022-03-04', 'procedure-begun'), because: 'withdrawn' }),
  ])
  expect(lateBy(ended, '2022-12-31', procedures)).toMatchObject([{ done: undefined, days: 2 }])
})

test('data quality tells what was late after the act, and nothing of what was in time', async () => {
  const askedOf = async (decided: Day) => {
    const { events } = recordedOf(...begun, [decided, { type: 'flagged-monitored', as: 'unstable', basis: legacy }])
    const file = fileOfLines(events.map((one) => writeLine(one)))
    const [en, zh] = await Promise.all(
      ['en', 'zh'].map((language) => run(['data-quality', file, '--on', '2022-06-01', '--json', '--lang', language!])),
    )
    return [en!, zh!].map(({ stdout }) =>
      (JSON.parse(stdout) as { questions: { question: string; count: number }[] }).questions.find(
        ({ question }) => question === 'was-late',
      ),
    )
  }
  const [en, zh] = await askedOf('2022-03-20')
  expect(en).toMatchObject({
    count: 1,
    households: [{ household: STREAM, details: [expect.stringContaining('due on 2022-03-16, done on 2022-03-20, 4 days late')] }],
  })
  expect(zh).toMatchObject({ count: 1, households: [{ details: [expect.stringMatching(/^[^a-z]*$/)] }] })
  expect((await askedOf('2022-03-16'))[0]).toMatchObject({ count: 0 })
})

test('responsibility and assistance have lapsed on the very days on which the obligation is overdue', () => {
  for (const base of [cn2014to2020, cn2021to2025]) {
    const law = packOf(base)
    const start: Day = base === cn2014to2020 ? '2019-02-01' : '2021-02-01'
    const year = start.slice(0, 4)
    const household = householdOf(
      [`${year}-02-01` as Day, { type: 'helper-assigned', person: 'c1', role: 'helper', level: 'village' }],
      [`${year}-02-01` as Day, { type: 'helper-assigned', person: 'o1', role: 'responsible', level: 'township' }],
      [`${year}-02-01` as Day, { type: 'visited', by: 'c1', purpose: 'regular' }],
      [`${year}-03-01` as Day, { type: 'helper-ended', person: 'c1', role: 'helper' }],
      [`${year}-03-01` as Day, { type: 'helper-ended', person: 'o1', role: 'responsible' }],
    )
    for (const date of ['01-31', '02-01', '02-28', '03-01', '03-15', '03-16', '03-17', '05-04', '05-05', '12-31']) {
      const on = `${year}-${date}` as Day
      const overdue = (names: string[]) =>
        obligations(household, { on, pack: law }).some(({ name, status }) => names.includes(name) && status === 'overdue')
      const lapsed = (question: string) => determine(household, { on, pack: law, question })!.outcome
      expect(lapsed('assistance-lapsed'), on).toBe(overdue(['helper', 'visit']))
      expect(lapsed('responsibility-lapsed'), on).toBe(overdue(['responsible-official']))
    }
  }
})
