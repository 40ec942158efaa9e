import { type Day, fold, type Household, plusDays } from '@hearthfold/core'
import { lives } from '@hearthfold/core/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { determine } from '../src/determine/determine.ts'
import type { Pack } from '../src/pack/pack.ts'
import { timelineOf } from '../src/time/timeline.ts'
import { timelineText } from '../src/time/timeline-text.ts'
import { ALONE, type Note, packWithLines, recordedOf, STREAM, wages } from './home.ts'
import { pack } from './shipped.ts'
import { assertMeeting } from '../../../test/config/meeting.ts'
import { runs } from '../../../test/config/runs.ts'

const text = { zh: '试', en: 'trial' }
const visits = {
  label: text,
  unit: 'days',
  at: 'day',
  values: [{ from: '2017-02-01', value: 30, citation: { source: text, verified: false } }],
  overrides: true,
}
/** The shipped pack in which, from February 2017, a visit is due each month. */
const monthly = packWithLines({ '2017-01-01': 900_000 }, { parameters: { visitEvery: visits } })

/** The shipped pack with a question that turns on the day on which nobody helps. */
const helpless = packWithLines(
  { '2017-01-01': 900_000 },
  {
    rules: [
      {
        name: 'unhelped',
        label: text,
        citation: { source: text, verified: false },
        conditions: { fact: 'helperAssigned', operator: 'equal', value: false },
        event: { type: 'unhelped' },
      },
    ],
  },
)

const PACKS = { shipped: pack, monthly }

const spans: fc.Arbitrary<{ from: Day; to: Day }> = fc
  .tuple(fc.constantFrom<Day>('2013-11-01', '2015-01-01', '2016-08-15', '2017-01-01', '2020-11-20'), fc.integer({ min: 0, max: 150 }))
  .map(([from, days]) => ({ from, to: plusDays(from, days) }))

const asked = fc.record({
  span: spans,
  question: fc.constantFrom(...pack.rules.map(({ event }) => event.type)),
  law: fc.constantFrom('shipped' as const, 'monthly' as const),
})

describe('the timeline of an answer, whatever the life', () => {
  test('has on every day of the span the answer of that day, and not the same answer twice in a row', () => {
    fc.assert(
      fc.property(lives({ wishes: 40 }), asked, ({ stream, events }, { span: { from, to }, question, law }) => {
        const household = fold(stream, events)
        const { intervals } = timelineOf(household, { from, to, pack: PACKS[law], question })!
        let day = from
        for (const [at, interval] of intervals.entries()) {
          expect(interval.from).toBe(day)
          expect(interval.outcome).not.toBe(intervals[at - 1]?.outcome)
          for (; day <= interval.to; day = plusDays(day, 1)) {
            expect(determine(household, { on: day, pack: PACKS[law], question })?.outcome, day).toBe(interval.outcome)
          }
        }
        expect(day).toBe(plusDays(to, 1))
      }),
      { numRuns: runs(50) },
    )
  })

  test('says of every change why: the law, or leaves each with its causes', () => {
    const met = { 'in-force': 0, evidence: 0, parameter: 0, 'income-year': 0, time: 0 }
    // The other causes are rare in random lives: the households made up below have each.
    assertMeeting(
      fc.property(lives(), asked, ({ stream, events }, { question, law }) => {
        const household = fold(stream, events)
        const timeline = timelineOf(household, { from: '2013-12-01', to: '2021-02-01', pack: PACKS[law], question })!
        expect(timeline.intervals[0]?.change).toBeUndefined()
        for (const [at, { from: on, outcome, change }] of timeline.intervals.slice(1).entries()) {
          expect(change).toMatchObject({ from: timeline.intervals[at]!.outcome, to: outcome })
          if (change!.inForce) met['in-force']++
          else expect(change!.leaves.length, on).toBeGreaterThan(0)
          for (const { before, after, causes } of change!.leaves) {
            expect(before?.outcome).not.toBe(after?.outcome)
            expect(causes.length, `${after?.fact} on ${on}`).toBeGreaterThan(0)
            for (const cause of causes) {
              met[cause.kind]++
              if (cause.kind !== 'evidence') continue
              expect(cause.events.length).toBeGreaterThan(0)
              for (const id of cause.events) expect(events.find((one) => one.id === id)?.on).toBe(on)
            }
          }
        }
        for (const language of ['zh', 'en'] as const)
          expect(timelineText(timeline, PACKS[law], language).join()).not.toMatch(/undefined|NaN|\[object/)
      }),
      { numRuns: runs(40), met: () => Math.min(met['in-force'], met.evidence), moreThan: 20 },
    )
  })

  test('is undefined where the pack has no rule for the question', () => {
    expect(timelineOf(fold(STREAM, recordedOf(ALONE)), { from: '2019-01-01', to: '2019-12-31', pack, question: 'rich' })).toBeUndefined()
  })

  test('reaches to the last day of the calendar', () => {
    const { inForce: _inForce, ...json } = pack
    const endless: Pack = { ...json, inForce: { from: '2015-01-01' } }
    const over = { from: '9999-12-30', to: '9999-12-31', pack: endless, question: 'edge' } as const
    expect(timelineOf(fold(STREAM, recordedOf(ALONE)), over)?.intervals).toMatchObject([{ from: '9999-12-30', to: '9999-12-31' }])
  })
})

const exited: readonly Note[] = [
  ...ALONE,
  ['2015-11-01', { type: 'identified', basis: { kind: 'legacy', source: 'register' } }],
  ['2016-11-01', { type: 'exited', basis: { kind: 'legacy', source: 'register' } }],
  ['2016-11-01', { type: 'helper-assigned', person: 'p1', role: 'helper', level: 'village' }],
  ['2016-12-20', { type: 'visited', by: 'p1', purpose: 'regular' }],
]

/** A child who attends no school. */
function child(member: string, born: Day, joined: Day = '2015-01-01'): Note {
  return [
    joined,
    {
      type: 'member-joined',
      member,
      by: 'listing',
      relation: 'child',
      sex: 'female',
      born,
      learning: { education: 'none' },
      medicalCover: ['basic'],
    },
  ]
}

/** All that an exit takes, but for what is said of the members. */
const wellOff: readonly Note[] = [
  ['2016-10-08', wages(2016, 9_000_000)],
  ['2016-10-08', { type: 'living-assessed', food: true, clothing: true }],
  ['2016-10-08', { type: 'housing-graded', grade: 'A' }],
  ['2016-10-08', { type: 'water-assessed', litresPerDay: 50, fetchMinutes: 0, outageDays: 0, quality: 'good' }],
]

/** The changes of an answer over a span: the day, the answer, and of each leaf its fact and causes. */
function changes(notes: readonly Note[], question: string, span: { from: Day; to: Day }, under = pack) {
  const household: Household = fold(STREAM, recordedOf(notes))
  const { intervals } = timelineOf(household, { ...span, pack: under, question })!
  return intervals
    .slice(1)
    .map(({ from, outcome, change }) => [
      from,
      outcome,
      change!.inForce ?? change!.leaves.map(({ after, causes }) => [after!.fact, ...causes]),
    ])
}

describe('the cause of a change is', () => {
  const winter = { from: '2016-12-31', to: '2017-05-31' } as const

  test('that time passed, where nobody comes by', () => {
    expect(changes(exited, 'assistance-lapsed', winter)).toEqual([['2017-03-23', true, [['daysUnvisited', { kind: 'time' }]]]])
  })

  test('that somebody grows older, be it on the day on which an income year ends', () => {
    expect(changes([...ALONE, child('m2', '2010-02-28'), ...wellOff], 'exit-ready', winter)).toEqual([
      ['2017-02-28', false, [['dropOuts', { kind: 'time' }]]],
    ])
    const autumn = { from: '2017-09-20', to: '2017-10-31' } as const
    const notes: readonly Note[] = [...ALONE, child('m2', '2010-10-01'), ...wellOff, ['2017-09-20', wages(2017, 900_000)]]
    expect(changes(notes, 'exit-ready', autumn)).toEqual([['2017-10-01', false, [['dropOuts', { kind: 'time' }]]]])
  })

  test('another value of a parameter from its first day on', () => {
    expect(changes(exited, 'assistance-lapsed', winter, monthly)).toEqual([
      [
        '2017-02-01',
        true,
        [
          [
            'daysUnvisited',
            {
              kind: 'parameter',
              name: 'visitEvery',
              before: expect.objectContaining({ from: '2014-01-01', value: 92 }),
              after: expect.objectContaining({ from: '2017-02-01', value: 30 }),
            },
          ],
        ],
      ],
    ])
  })

  test('an event, though the fact no longer rests on any', () => {
    const ended: Note = ['2017-01-15', { type: 'helper-ended', person: 'p1', role: 'helper' }]
    expect(changes([...exited, ended], 'unhelped', winter, helpless)).toEqual([
      ['2017-01-15', true, [['helperAssigned', { kind: 'evidence', events: ['e7'] }]]],
    ])
  })

  test('only the event that matters, of all that holds from a day', () => {
    const others: readonly Note[] = [
      ['2017-01-15', { type: 'housing-graded', grade: 'B' }],
      ['2017-01-15', { type: 'helper-ended', person: 'p1', role: 'helper' }],
      ['2017-01-15', { type: 'visited', by: 'p2', purpose: 'regular' }],
    ]
    expect(changes([...exited, ...others], 'unhelped', { ...winter, to: '2017-02-28' }, helpless)).toEqual([
      ['2017-01-15', true, [['helperAssigned', { kind: 'evidence', events: ['e8'] }]]],
    ])
  })

  test('the event that turns the leaf, and not one that only moves its fact', () => {
    const notes: readonly Note[] = [...ALONE, ['2017-01-15', wages(2016, 9_000_000)], child('m2', '2016-12-01', '2017-01-15')]
    expect(changes(notes, 'eligible', winter)).toEqual([
      ['2017-01-15', false, [['perCapitaNetIncome', { kind: 'evidence', events: ['e3'] }]]],
    ])
  })

  test('each event that moves the fact, where none would have turned the leaf by being left out', () => {
    const joined: readonly Note[] = [
      child('m2', '2008-03-01', '2017-01-15'),
      child('m3', '2009-03-01', '2017-01-15'),
      child('m4', '2016-03-01', '2017-01-15'),
    ]
    expect(changes([...ALONE, ...wellOff, ...joined], 'exit-ready', winter)).toEqual([
      ['2017-01-15', false, [['dropOuts', { kind: 'evidence', events: ['e7', 'e8'] }]]],
    ])
  })

  test('both events, where each says what the other does', () => {
    const twice: readonly Note[] = [
      ['2017-01-15', { type: 'shock-reported', kind: 'illness' }],
      ['2017-01-15', { type: 'registers-compared', findings: [{ item: 'business-owner' }] }],
      ['2017-01-15', { type: 'registers-compared', findings: [{ item: 'business-owner' }] }],
    ]
    const [[day, , leaves]] = changes([...ALONE, ['2016-10-08', wages(2016, 1)], ...twice], 'eligible', winter) as [
      [Day, unknown, [string, unknown][]],
    ]
    expect(day).toBe('2017-01-15')
    expect(leaves).toContainEqual(['businessOwner', { kind: 'evidence', events: ['e5', 'e6'] }])
  })

  test('that the income year has ended, and not the line of the next, where the income is unknown whatever the line', () => {
    const poor: readonly Note[] = [
      ...ALONE,
      ['2017-09-10', { type: 'registers-compared', findings: [] }],
      ['2017-10-09', wages(2017, 100_000)],
      ['2018-10-20', wages(2018, 110_000)],
    ]
    expect(changes(poor, 'eligible', { from: '2018-01-01', to: '2018-12-31' })).toEqual([
      ['2018-10-01', 'unknown', [['perCapitaNetIncome', { kind: 'income-year', from: 2017, to: 2018 }]]],
      ['2018-10-20', true, [['perCapitaNetIncome', { kind: 'evidence', events: ['e5'] }]]],
    ])
  })

  test('that the income year has ended and the line of the next applies, where the income of the next is known before', () => {
    const poor: readonly Note[] = [
      ...ALONE,
      ['2018-09-10', { type: 'registers-compared', findings: [] }],
      ['2018-09-20', wages(2018, 297_000)],
      ['2018-09-20', wages(2017, 297_000)],
    ]
    const line = {
      name: 'povertyLine',
      before: expect.objectContaining({ value: 295_200 }),
      after: expect.objectContaining({ value: 299_500, from: '2018-01-01' }),
    }
    expect(changes(poor, 'eligible', { from: '2018-09-20', to: '2018-10-31' })).toEqual([
      ['2018-10-01', true, [['perCapitaNetIncome', { kind: 'income-year', from: 2017, to: 2018 }, { kind: 'parameter', ...line }]]],
    ])
  })

  test('that the income year has ended and its income is stated, where both fall on one day', () => {
    const stated: readonly Note[] = [...ALONE, ['2016-10-05', wages(2016, 900_000)], ['2017-10-01', wages(2017, 1)]]
    const [[day, outcome, leaves]] = changes(stated, 'exit-ready', { from: '2017-09-01', to: '2017-10-31' }) as [
      [Day, unknown, [string, unknown, unknown][]],
    ]
    expect([day, outcome]).toEqual(['2017-10-01', false])
    expect(leaves).toEqual([['perCapitaNetIncome', { kind: 'evidence', events: ['e4'] }, { kind: 'income-year', from: 2016, to: 2017 }]])
  })

  test('that the pack came into force, or went out of it', () => {
    expect(changes(exited, 'assistance-lapsed', { from: '2013-12-01', to: '2014-01-31' })).toEqual([['2014-01-01', false, 'began']])
    expect(changes(exited, 'assistance-lapsed', { from: '2020-12-01', to: '2021-01-31' })).toEqual([['2021-01-01', 'unknown', 'ended']])
  })
})

describe('in words', () => {
  const household = fold(STREAM, recordedOf([...exited, ['2017-04-01', { type: 'visited', by: 'p1', purpose: 'regular' }]]))
  const timeline = timelineOf(household, { from: '2013-12-01', to: '2017-05-31', pack: monthly, question: 'assistance-lapsed' })!

  test('it reads in English', () => {
    expect(timelineText(timeline, monthly, 'en').slice(0, 9)).toEqual([
      'household/1, assistance has lapsed: no helper, or no visit for too long (under cn-registered-poverty+trial 2020.1+900000)',
      '  2013-12-01 – 2013-12-31  unknown',
      '    before 2014-01-01 the pack is not in force',
      '  2014-01-01 – 2017-01-31  no',
      '    the pack is in force from 2014-01-01',
      '  2017-02-01 – 2017-03-31  yes',
      '    ✗→✓ days without a visit: 42 days → 43 days; must be above 92 days, the trial (since 2014-01-01) → must be above 30 days, the trial (since 2017-02-01)',
      '      because another value of the trial applies',
      '  2017-04-01 – 2017-05-01  no',
    ])
  })

  test('it reads in Chinese', () => {
    expect(timelineText(timeline, monthly, 'zh').slice(5, 11)).toEqual([
      '  2017-02-01 – 2017-03-31  是',
      '    ✗→✓ 未走访天数：42天 → 43天，要求高于 92天，即试（2014-01-01 起） → 要求高于 30天，即试（2017-02-01 起）',
      '      原因：“试”改用另一取值',
      '  2017-04-01 – 2017-05-01  否',
      '    ✓→✗ 未走访天数：101天 → 0天，要求高于 30天，即试（2017-02-01 起） 〔证据 e7〕',
      '      原因：自该日起的证据 e7',
    ])
  })
})
