import * as coreRoot from '@hearthfold/core'
import * as checking from '@hearthfold/core/checking'
import * as days from '@hearthfold/core/days'
import * as facts from '@hearthfold/core/facts'
import * as figures from '@hearthfold/core/figures'
import * as procedures from '@hearthfold/core/procedures'
import * as port from '@hearthfold/core/store'
import {
  type Day,
  decide,
  decideLife,
  evolve,
  type Household,
  type Instant,
  isDay,
  type ItemView,
  newHousehold,
  newItem,
  type RecordedHousehold,
  type Statement,
} from '@hearthfold/core'
import { NotADay } from '@hearthfold/core/days'
import * as rulesRoot from '@hearthfold/rules'
import * as analysis from '@hearthfold/rules/analysis'
import * as cases from '@hearthfold/rules/cases'
import * as evaluate from '@hearthfold/rules/evaluate'
import * as lookBack from '@hearthfold/rules/look-back'
import * as notice from '@hearthfold/rules/notice'
import * as obligationWords from '@hearthfold/rules/obligations'
import * as time from '@hearthfold/rules/time'
import { loadPack } from '@hearthfold/rules'
import { cn2014to2020 } from '@hearthfold/rules/packs'
import * as store from '@hearthfold/store'
import { memoryStore } from '@hearthfold/store/memory'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

/** All that the entries of each package export. */
const core = { ...coreRoot, ...checking, ...days, ...facts, ...figures, ...procedures, ...port }
const rules = { ...rulesRoot, ...analysis, ...cases, ...evaluate, ...lookBack, ...notice, ...obligationWords, ...time }

const loaded = loadPack(cn2014to2020)
if (!loaded.ok) throw new Error('the shipped pack does not load')
const { value: pack } = loaded

const STREAM = 'household/1'
const statements: readonly (readonly [Day, Statement])[] = [
  ['2015-01-01', { type: 'settled', village: 'village/wuji' }],
  ['2015-01-01', { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'male', born: '1960-05-01' }],
  ['2016-03-01', { type: 'identified', basis: { kind: 'legacy', source: '2016' } }],
  ['2018-11-20', { type: 'exited', basis: { kind: 'legacy', source: '2018' } }],
]
const events = statements.map(([on, event], at): RecordedHousehold => ({
  stream: STREAM,
  id: `e${at + 1}`,
  version: at + 1,
  on,
  recordedAt: `${on}T08:00:00.000Z`,
  actor: 'clerk',
  schema: 1,
  event,
}))
const household: Household = newHousehold(STREAM)
for (const recorded of events) evolve(household, recorded)
const owed = core.dutiesFromExit(household.acts, '2019-01-01')!
const item = newItem('rectification/1')
const view = core.lazyViewOn(household, '2019-01-01')
const law = () => pack
const asked = (on: Day, more: { question?: string } = {}) => ({ on, pack, question: 'exit-ready', ...more })
const good: Day = '2019-06-01'
const lookedBack = rules.lookBack([household], { on: good, law })
const [exit] = rules.exitsOf([household], {})

/** Every public function that takes a day, and how it is called with one. */
const TAKE_A_DAY: Readonly<Record<string, ((day: Day) => unknown) | readonly ((day: Day) => unknown)[]>> = {
  alsoNeeded: (day) => core.alsoNeeded({ type: 'exited' }, day, household, []),
  ageOn: [(day) => core.ageOn(day, good), (day) => core.ageOn(good, day)],
  cluesOn: (day) => core.cluesOn(household, day),
  daysBetween: [(day) => core.daysBetween(day, good), (day) => core.daysBetween(good, day)],
  assertDay: (day) => core.assertDay('on', day),
  assertSpan: [(day) => core.assertSpan(day, good), (day) => core.assertSpan(good, day)],
  dutiesFromExit: (day) => core.dutiesFromExit(household.acts, day),
  headcount: (day) => core.headcount(household, day),
  incomeYearEndedBy: (day) => core.incomeYearEndedBy(day, '09-30'),
  isOverdue: (day) => core.isOverdue({ standing: 'open', deadline: good } as ItemView, day),
  itemOn: (day) => core.itemOn(item, day),
  judgedBy: (day) => core.judgedBy({ type: 'exited' }, day, household),
  lateBy: (day) => core.lateBy(household, day, rules.proceduresOf(pack)),
  lazyViewOn: (day) => core.lazyViewOn(household, day),
  likelyDoubles: (day) => core.likelyDoubles([], day),
  monthOf: (day) => core.monthOf(day),
  motivation: (day) => core.motivation([], day),
  needFigures: (day) => core.needFigures([], day),
  needsOn: (day) => core.needsOn(household, day),
  openNeeds: (day) => core.openNeeds(household, day),
  openClues: (day) => core.openClues(household, day),
  personsTwice: (day) => core.personsTwice([household], day),
  oddRelations: (day) => core.oddRelations(household, day),
  plusDays: (day) => core.plusDays(day, 1),
  plusMonths: (day) => core.plusMonths(day, 1),
  pointsOf: (day) => core.pointsOf(household, day),
  helperPostOn: (day) => core.helperPostOn(household, 'helper', owed, day),
  proceedingOn: (day) => core.proceedingOn(household, day, rules.proceduresOf(pack)),
  quarterEnd: (day) => core.quarterEnd(day, 1),
  rebuild: (day) => core.rebuild({}, day, pack),
  redatedPast: (day) => core.redatedPast(household, day),
  statistics: (day) => core.statistics([], [], day),
  statusOn: (day) => core.statusOn([], day),
  withdrawnAidOn: (day) => core.withdrawnAidOn(household, owed, day),
  supportsOf: (day) => core.supportsOf({ type: 'exited' }, day, household),
  viewOn: (day) => core.viewOn(household, day),
  weakBranches: (day) => core.weakBranches(core.newVillage('village/wuji'), day),
  yearOf: (day) => core.yearOf(day),

  calendar: [
    (day) => rules.calendar([household], { from: day, to: good, law }),
    (day) => rules.calendar([household], { from: good, to: day, law }),
  ],
  cluesAmong: (day) => rules.cluesAmong([], { on: day, pack }),
  cluesFrom: (day) => rules.cluesFrom(household, { on: day, pack }),
  columnsOf: (day) => rules.columnsOf([], { on: day, pack }),
  compositeIncidence: (day) => rules.compositeIncidence({ ...lookedBack, on: day }, [], []),
  deciding: (day) => rules.deciding(household, asked(day)),
  determine: [(day) => rules.determine(household, asked(day)), (day) => rules.determine(household, { on: day, pack })],
  determineAll: (day) => rules.determineAll([], { on: day, pack }),
  difference: [
    (day) => rules.difference({ household, on: day, pack }, { household, on: good, pack }, 'exit-ready'),
    (day) => rules.difference({ household, on: good, pack }, { household, on: day, pack }, 'exit-ready'),
  ],
  dueOn: (day) => rules.dueOn([], { on: day, pack, within: 30 }),
  dueProjection: (day) => rules.dueProjection({ law, to: day }),
  exitsOf: [(day) => rules.exitsOf([], { from: day }), (day) => rules.exitsOf([], { to: day })],
  flips: (day) => rules.flips(household, asked(day)),
  isInForce: (day) => rules.isInForce(pack, day),
  lapses: [
    (day) => rules.lapses([household], { from: day, to: good, law }),
    (day) => rules.lapses([household], { from: good, to: day, law }),
  ],
  lookBack: [(day) => rules.lookBack([], { on: day, law }), (day) => rules.lookBack([], { on: good, law, within: { from: day } })],
  noticesOf: (day) => rules.noticesOf([], { on: day, pack, village: '吴集村' }),
  obligations: (day) => rules.obligations(household, { on: day, pack }),
  omissions: (day) => rules.omissions([], day, pack),
  overdueText: (day) =>
    rules.overdueText(
      { since: good, breach: undefined, escalated: undefined } as unknown as Parameters<typeof rules.overdueText>[0],
      day,
      'zh',
    ),
  packOn: (day) => rules.packOn(pack, day),
  parameterOn: (day) => rules.parameterOn(pack, 'povertyLine', day),
  parametersOn: (day) => rules.parametersOn(pack, rules.compile(pack).program, day),
  reopenRecurred: [
    (day) => rules.reopenRecurred([], [], { on: day, pack, deadline: good }),
    (day) => rules.reopenRecurred([], [], { on: good, pack, deadline: day }),
  ],
  showPack: (day) => rules.showPack([pack], { on: day }),
  villageIncidence: (day) => rules.villageIncidence([], 'village/wuji', day),
  timelineOf: [
    (day) => rules.timelineOf(household, { from: day, to: good, pack, question: 'exit-ready' }),
    (day) => rules.timelineOf(household, { from: good, to: day, pack, question: 'exit-ready' }),
  ],
  whatIf: (day) => rules.whatIf([], { on: day, pack, under: pack }),
  whatTurned: (day) => rules.whatTurned(events, { ...exit!, on: day }, pack),
}

/** Those that refuse a day that is none in the form in which they refuse anything else. */
const REFUSE: Readonly<Record<string, (day: Day) => unknown>> = {
  decide: (on) => decide({ stream: STREAM, on, event: { type: 'settled', village: 'village/wuji' } }, {}),
  decideLife: (on) => decideLife({ change: 'succession', on, household: STREAM, staying: {} }, { [STREAM]: household }),
  noticeOf: (on) => rules.noticeOf(household, { on, pack, village: '吴集村' }),
  openCommon: (on) => rules.openCommon(item, [], [], { on, pack }),
  readCases: (on) => rules.readCases({ cases: [{ name: 'a', on, events: [], expect: {} }] }),
  sameProblem: (on) => rules.sameProblem(item, [], { on, pack }),
  submitVillage: (on) =>
    rules.submitVillage(pack, undefined, { stream: 'village/wuji', on, event: { type: 'village-registered', year: 2014 } }),
  submit: (on) => rules.submit(pack, household, { stream: STREAM, on, event: { type: 'visited', by: 'c1', purpose: 'regular' } }),
}

/** Those that take another time: an instant, a year, a month and day, a count. */
const TAKE_ANOTHER_TIME: Readonly<Record<string, (value: never) => unknown>> = {
  assertCount: (count) => core.assertCount('count', count),
  assertInstant: (instant) => core.assertInstant('known', instant),
  derive: (incomeYearEnds) => core.derive(core.factNamed('perCapitaNetIncome')!, view, { incomeYearEnds }),
  factsOf: (incomeYearEnds) => core.factsOf(view, [], { incomeYearEnds }),
  fold: (known) => core.fold(STREAM, [], { known }),
  incomeYearEnd: (ends) => core.incomeYearEnd(2019, ends),
  stamp: (recordedAt) => core.stamp([], { after: 0, id: String, recordedAt, actor: 'clerk' }),
  yearSpan: (year) => core.yearSpan(year),
}

/** Public functions that are handed no day, or none but in events and answers that were looked at when they were made. */
const TAKE_NONE = new Set(
  `NotADay identityMisfits implausible unpaired monitoredTypes readJson advance splitPersonal bornOf carryOverIn checkCharacter copyOf describedIn evolve evolveItem evolveVillage expectedText factNamed flagBorne foundText
  historyProblem isCitizenId isDay isEnded isGrounded isHouseholdId isInheriting isInstant isItemId isOfProcedure isOpenClue isStanding isVillageId
  itemProblem maskIds misfitsOf monitoredTypes newHousehold newItem newVillage newestOf ofVillage orderProblem percentOf raisedOn matchRegister readInstant readLine redacted
  refusalText rolesAt sexOf show standingSince storeRefusalText timelinesOf mergePersonal visitedBefore writeLine yuan
  analyse analysisText basisOf caseText closures compile decidingSets decidingText decisiveLeaves decode differenceText encode evaluateColumns eventsOf
  exitLines explain flipText flipsOf flipsText generated incidenceText itemIdOf kleene lapseText layoutOf leafReasons leafTruth loadPack maskName
  missingText noNoticeText noticeContent noticeHtml noticeText obligationText omissionLines outcomeText owedByText packDifference packDifferenceText
  proceduresOf programOf recordCase regionsOf restate restatedLines ruleTruth runCase runCases satisfy showText timelineText truthIn verdictLines whatIfText
  checkHistory checkProof erasePerson fileReadLog follow isPrivacyFailure keyProblemText memoryKeyRing privateStore prove release seal sealing subscribe
  totalsOf verifyLedger whatErasureTakes`.split(/\s+/),
)

const NO_DAYS: readonly unknown[] = [
  '2019-1-1',
  '2019-02-29',
  '2019-13-01',
  '0000-01-01',
  '9999-99-99',
  '2019-01-01T00:00:00.000Z',
  ' 2019-01-01',
  '２０１９-０１-０１',
  'today',
  '',
  undefined,
  null,
  20190101,
  NaN,
  new Date(0),
  {},
]

/** Of these a day that is left out stands for no bound. */
const MAY_LEAVE_OUT = new Set(['exitsOf', 'lookBack', 'showPack'])

/** How parameters are called that are times. */
const TIMES = /\b(?:on|day|days|from|to|until|born|known|recordedAt|ends|year|over|asked|within|deadline)\b/

const waysOf = (name: string) => [TAKE_A_DAY[name]!].flat()

describe('a day that is none', () => {
  test('is thought of in every public function', () => {
    const functions = [core, rules, store]
      .flatMap((all) => Object.entries(all))
      .filter((entry): entry is [string, (...args: never[]) => unknown] => typeof entry[1] === 'function')
    const names = functions.flatMap(([name, one]) => (TIMES.test(String(one).split('\n')[0]!) ? name : []))
    // A new function belongs into one of the tables: does it take a day, and does it refuse one that is none?
    expect(
      names.filter(
        (name) => ![TAKE_A_DAY, REFUSE, TAKE_ANOTHER_TIME, { foldStored: 0 }].some((table) => name in table) && !TAKE_NONE.has(name),
      ),
    ).toEqual([])
  })

  test.each(Object.keys(TAKE_A_DAY))('is refused by %s, which answers for one that is', (name) => {
    for (const ask of waysOf(name)) {
      expect(() => ask(good)).not.toThrow()
      for (const none of NO_DAYS)
        if (none !== undefined || !MAY_LEAVE_OUT.has(name)) expect(() => ask(none as Day), String(none)).toThrow(NotADay)
    }
  })

  test.each(Object.keys(REFUSE))('is refused by %s as it refuses anything else', (name) => {
    for (const none of NO_DAYS) {
      const answer = JSON.stringify(REFUSE[name]!(none as Day))
      expect(answer).toMatch(/"code":"(ill-formed|not-a-day)"|"problem":\[/)
    }
  })

  test('is told from a day by the error, in both languages', () => {
    const error = (() => {
      try {
        core.viewOn(household, '2019-1-1' as Day)
      } catch (caught) {
        return caught
      }
      return undefined
    })()
    expect(error).toMatchObject({ code: 'not-a-day', argument: 'on', expected: 'day', found: '"2019-1-1"' })
    expect((error as NotADay).text('zh')).toContain('2019-1-1')
    expect((error as NotADay).text('en')).toContain('2019-1-1')
  })

  test('is any text that isDay does not take, and no other', () => {
    const near = fc
      .tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }))
      .map(([y, m, d]) => `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), (text) => {
        if (isDay(text)) expect(core.plusDays(text, 0)).toBe(text)
        else expect(() => core.plusDays(text as Day, 0)).toThrow(NotADay)
      }),
    )
  })
})

test.each(Object.keys(TAKE_ANOTHER_TIME))('another time that is none is refused by %s', (name) => {
  for (const none of ['2019-1-1', '13-01', '02-29', '2019-12-31T24:00:00.000Z', 0.5, NaN, null, {}])
    expect(() => TAKE_ANOTHER_TIME[name]!(none as never), String(none)).toThrow(NotADay)
})

test('a count of days that is no whole number is refused', () => {
  for (const count of [0.5, NaN, Infinity, '1', undefined]) {
    expect(() => core.plusDays(good, count as number)).toThrow(NotADay)
    expect(() => core.plusMonths(good, count as number)).toThrow(NotADay)
    expect(() => rules.dueOn([], { on: good, pack, within: count as number })).toThrow(NotADay)
  }
})

test('a span whose last day comes before its first is refused', () => {
  const over = { from: '2019-06-02', to: '2019-06-01' } as const
  for (const ask of [
    () => rules.calendar([household], { ...over, law }),
    () => rules.lapses([household], { ...over, law }),
    () => rules.timelineOf(household, { ...over, pack, question: 'exit-ready' }),
    () => rules.exitsOf([household], over),
    () => rules.lookBack([household], { on: '2020-01-01', law, within: over }),
    () => core.assertSpan(over.from, over.to),
  ]) {
    expect(ask).toThrow(expect.objectContaining({ code: 'not-a-day', expected: 'span' }))
  }
})

test('a year that only begins after the day of the look-back has no exits, and nothing to restate', () => {
  const within = { from: '2020-01-01', to: '2020-12-31' } as const
  const back = rules.lookBack([household], { on: good, law, within })
  expect(rules.restate(back, [household])).toMatchObject({ published: { exits: 0 }, restated: { exits: 0 }, between: [] })
})

test('a calendar to the end of time comes to an end', () => {
  expect(rules.calendar([household], { from: '9998-01-01', to: '9999-12-31', law })).toBeInstanceOf(Array)
})

test('a store refuses an instant that is none wherever it takes one', async () => {
  const ledger = memoryStore({ digestKey: new Uint8Array(32) })
  for (const none of ['2019-12-31', '2019-12-31T00:00:00Z', '', null, 5]) {
    const known = none as Instant
    await expect(ledger.read(STREAM, { known })).rejects.toThrow(NotADay)
    await expect(ledger.settle(known)).rejects.toThrow(NotADay)
    await expect(store.foldStored(ledger, STREAM, { known })).rejects.toThrow(NotADay)
    await expect(
      (async () => {
        for await (const _ of ledger.scan({ known })) break
      })(),
    ).rejects.toThrow(NotADay)
  }
  await ledger.close()
})
