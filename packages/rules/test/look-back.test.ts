import { type Day, fold, headcount, type Household, type HouseholdId, type Instant, type RecordedHousehold } from '@hearthfold/core'
import type { Basis } from '@hearthfold/core/facts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cn2014to2020, cn2021to2025 } from '../packs/index.ts'
import { determine } from '../src/determine/determine.ts'
import { exitsOf, type Law } from '../src/look-back/exits.ts'
import { compositeIncidence, omissions } from '../src/look-back/incidence.ts'
import { lookBack } from '../src/look-back/look-back.ts'
import { exitLines, incidenceText, omissionLines, restatedLines, verdictLines } from '../src/look-back/look-back-text.ts'
import { restate } from '../src/look-back/restated.ts'
import { whatTurned } from '../src/look-back/turned.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import type { Pack } from '../src/pack/pack.ts'
import { ALONE, type Note, recordedOf, wages } from './home.ts'

function load(file: unknown): Pack {
  const loaded = loadPack(file)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
  return loaded.value
}
const [old, recent] = [load(cn2014to2020), load(cn2021to2025)]
const law: Law = (on) => (on < '2021-01-01' ? old : recent)

const legacy = { kind: 'legacy', source: 'register' } as const
const EXIT: Day = '2019-11-20'

/** One who wants for nothing, was registered in 2016 and exited in November 2019. */
const READY: readonly Note[] = [
  ...ALONE,
  ['2016-03-01', { type: 'identified', basis: legacy }],
  ['2019-10-08', wages(2019, 500_000)],
  ['2019-10-08', { type: 'living-assessed', food: true, clothing: true }],
  ['2019-10-08', { type: 'housing-graded', grade: 'A' }],
  ['2019-10-08', { type: 'water-assessed', litresPerDay: 60, fetchMinutes: 0, outageDays: 0, quality: 'good' }],
  [EXIT, { type: 'exited', basis: legacy }, '2019-12-02'],
]

interface Told {
  readonly household: Household
  readonly events: readonly RecordedHousehold[]
}

function told(name: string, notes: readonly Note[], known?: Instant): Told {
  const stream: HouseholdId = `household/${name}`
  // Their ids are told apart by the stream, as in any ledger.
  const events = recordedOf(notes).map((event) => ({ ...event, stream, id: `${name}.${event.id}`, event: renamed(event.event, name) }))
  return { household: fold(stream, events, { known }), events }
}

function renamed(event: RecordedHousehold['event'], name: string): RecordedHousehold['event'] {
  if (event.type === 'corrected') return { ...event, replaces: `${name}.${event.replaces}` }
  return event.type === 'revoked' ? { ...event, withdraws: `${name}.${event.withdraws}` } : event
}

const back = (households: readonly Household[], on: Day = '2020-06-30') => lookBack(households, { on, law })

describe('an exit that is looked back at', () => {
  test('is sound where the standard was met on its day by what is known now', () => {
    const { household } = told('1', READY)
    expect(back([household]).exits).toMatchObject([
      { stream: 'household/1', on: EXIT, persons: 1, verdict: 'sound', basis: 'legacy', failed: [], missing: [], laterShock: [] },
    ])
  })

  test('is a mis-exit where evidence that came later says otherwise of that day, and the late event is named', () => {
    const late: Note = [EXIT, { type: 'corrected', replaces: 'e4', statement: wages(2019, 321_800) }, '2020-03-01']
    const { household, events } = told('1', [...READY, late])
    const [exit] = back([household]).exits
    expect(exit).toMatchObject({ verdict: 'mis-exit', failed: [{ fact: 'perCapitaNetIncome', value: 321_800, against: 321_800 }] })
    expect(whatTurned(events, exit!, old)).toMatchObject({
      recordedAt: '2019-12-02T08:00:00.000Z',
      before: true,
      after: false,
      leaves: [{ before: { value: 500_000 }, after: { value: 321_800 } }],
      late: [{ id: '1.e9', type: 'income-stated', on: EXIT, recordedAt: '2020-03-01T08:00:00.000Z', actor: 'clerk', instead: '1.e4' }],
    })
    expect(back([told('1', [...READY, late], '2020-02-29T00:00:00.000Z').household]).exits).toMatchObject([{ verdict: 'sound' }])
  })

  test('that was one by what was known at the time is told apart: nothing late turned it', () => {
    const poor = READY.map((note): Note => (note[1].type === 'income-stated' ? [note[0], wages(2019, 300_000)] : note))
    const { household, events } = told('1', poor)
    const [exit] = back([household]).exits
    expect(whatTurned(events, exit!, old)).toMatchObject({ before: false, after: false, leaves: [], late: [] })
  })

  test('is turned by what is taken back, too', () => {
    const notes: readonly Note[] = [
      ...READY.slice(0, -1),
      ['2019-10-07', { type: 'housing-graded', grade: 'D' }],
      READY.at(-1)!,
      ['2020-03-01', { type: 'revoked', withdraws: 'e6', because: 'never inspected' }],
    ]
    const { household, events } = told('1', notes)
    const [exit] = back([household]).exits
    expect(exit).toMatchObject({ verdict: 'mis-exit', failed: [{ fact: 'housingGrade', value: 'D' }] })
    expect(whatTurned(events, exit!, old)!.late).toMatchObject([{ id: '1.e10', type: 'revoked', instead: '1.e6' }])
  })

  test('is undetermined where evidence is missing, and says which', () => {
    const { household } = told(
      '1',
      READY.filter(([, event]) => event.type !== 'housing-graded'),
    )
    expect(back([household]).exits).toMatchObject([
      { verdict: 'undetermined', missing: [{ evidence: 'housing-graded' }], unasked: undefined },
    ])
  })

  test('is undetermined where there is no law of its day, or none in force, or none for an exit', () => {
    const { household } = told('1', READY)
    const unasked = (law: Law) => lookBack([household], { on: '2020-06-30', law }).exits.map(({ verdict, unasked }) => [verdict, unasked])
    expect(unasked(() => undefined)).toEqual([['undetermined', 'no-law']])
    expect(unasked(() => recent)).toEqual([['undetermined', 'no-rule']])
    expect(unasked(() => load({ ...cn2014to2020, inForce: { from: '2020-01-01' } }))).toEqual([['undetermined', 'not-in-force']])
  })

  test('is asked of the pack on which it relied, by its hash', () => {
    const asked: (string | undefined)[] = []
    const basis: Basis = {
      kind: 'determination',
      question: 'exit-ready',
      outcome: true,
      on: EXIT,
      version: 7,
      pack: { id: 'p', version: '1', hash: 'f00d' },
      facts: 1,
      reasons: [],
    }
    const { household } = told('1', [...READY.slice(0, -1), [EXIT, { type: 'exited', basis }]])
    const noted = (on: Day, hash?: string) => {
      asked.push(hash)
      return law(on)
    }
    lookBack([household], { on: '2020-06-30', law: noted })
    expect(asked[0]).toBe('f00d')
  })

  test('that was sound and needs monitoring today is no mis-exit but a clue, raised once, and none where it is flagged', () => {
    const loss: readonly Note[] = [...READY, ['2020-10-08', wages(2020, 190_000)]]
    const { household } = told('1', loss)
    const found = back([household], '2020-10-31')
    expect(found.exits).toMatchObject([{ verdict: 'sound', laterShock: ['monitored', 'hardship'] }])
    expect(found.clues).toMatchObject([
      { stream: 'household/1', on: '2020-10-31', event: { type: 'clue-raised', channel: 'cadre-sweep', found: { question: 'monitored' } } },
    ])
    expect(back([household], '2020-09-30').exits).toMatchObject([{ laterShock: [] }])
    const flagged = told('1', [...loss, ['2020-10-20', { type: 'flagged-monitored', basis: legacy }]]).household
    expect(back([flagged], '2020-10-31')).toMatchObject({ exits: [{ laterShock: ['monitored', 'hardship'], flagged: true }], clues: [] })
    const recorded = told('1', [...loss, ['2020-10-31', found.clues[0]!.event]]).household
    expect(back([recorded], '2020-10-31')).toMatchObject({ exits: [{ laterShock: ['monitored', 'hardship'] }], clues: [] })
    const returned = told('1', [...loss, ['2020-10-20', { type: 're-identified', basis: legacy }]]).household
    expect(back([returned], '2020-10-31')).toMatchObject({ exits: [{ verdict: 'sound', laterShock: [] }], clues: [] })
  })

  test('that others took on by a split or a merger is looked at in them, too: a later shock is a clue about the one struck', () => {
    const heir = (name: string, from: Day, type: 'split-from' | 'merged-from', of: string, ...more: readonly Note[]): Household => ({
      ...told(name, [...ALONE, ['2020-10-08', wages(2020, 190_000)], ...more]).household,
      acts: [
        {
          from,
          rank: 3,
          id: `${name}.e3`,
          event: { type, household: `household/${of}`, standing: 'exited', flag: 'none', standingSince: EXIT },
        },
      ],
    })
    const mother = told('mother', READY).household
    const daughter = heir('daughter', '2020-05-01', 'split-from', 'mother')
    const gone: Household = {
      ...mother,
      acts: [
        ...mother.acts,
        { from: '2020-06-01', rank: 99, id: 'mother.gone', event: { type: 'merged-into', household: 'household/survivor' } },
      ],
    }
    const survivor = heir('survivor', '2020-06-01', 'merged-from', 'mother')
    for (const [households, struck] of [
      [[mother, daughter], 'household/daughter'],
      [[gone, survivor], 'household/survivor'],
    ] as const) {
      const found = back(households, '2020-10-31')
      expect(found.exits).toMatchObject([{ stream: 'household/mother', verdict: 'sound', laterShock: ['monitored'], flagged: false }])
      expect(found.clues).toMatchObject([{ stream: struck, event: { found: { question: 'monitored' } } }])
    }
    // Nothing is asked of whom an exit that was none let go.
    const poor = told('mother', [
      ...READY,
      [EXIT, { type: 'corrected', replaces: 'e4', statement: wages(2019, 1) }, '2020-03-01'],
    ]).household
    expect(back([poor, daughter], '2020-10-31')).toMatchObject({ exits: [{ verdict: 'mis-exit', laterShock: [] }], clues: [] })
  })

  test('counts each time a household exited, up to the day of the look-back and within the days asked for', () => {
    const twice: readonly Note[] = [
      ...READY,
      ['2020-01-10', { type: 're-identified', basis: legacy }],
      ['2020-05-01', { type: 'exited', basis: legacy }],
    ]
    const { household } = told('1', twice)
    expect(back([household]).exits.map(({ on }) => on)).toEqual([EXIT, '2020-05-01'])
    expect(back([household], '2020-04-30').exits.map(({ on }) => on)).toEqual([EXIT])
    // What came over a household after it exited again says nothing about the first time.
    const struck = told('1', [...twice, ['2020-10-08', wages(2020, 190_000)]]).household
    expect(back([struck], '2020-10-31').exits.map(({ laterShock }) => laterShock)).toEqual([[], ['monitored', 'hardship']])
    const within = { from: '2020-01-01', to: '2020-12-31' } as const
    expect(lookBack([household], { on: '2020-06-30', law, within }).exits.map(({ on }) => on)).toEqual(['2020-05-01'])
  })
})

describe('the published figure', () => {
  const wife: Note = [
    '2019-11-01',
    { type: 'member-joined', member: 'm2', by: 'marriage', relation: 'spouse', sex: 'female', born: '1962-01-01', medicalCover: ['basic'] },
    '2020-02-01',
  ]
  const book = [
    told('sound', READY),
    told('mistaken', [...READY, [EXIT, { type: 'corrected', replaces: 'e4', statement: wages(2019, 1) }, '2020-03-01']]),
    told('withdrawn', [...READY, ['2020-02-01', { type: 'revoked', withdraws: 'e8', because: 'another household was meant' }]]),
    told('moved', [...READY, ['2020-01-15', { type: 'corrected', replaces: 'e8', statement: { type: 'exited', basis: legacy } }]]),
    told('on another day', [
      ...READY,
      ['2019-12-01', { type: 'corrected', replaces: 'e8', statement: { type: 'exited', basis: legacy } }, '2020-02-01'],
    ]),
    told('more', [...READY, wife, ['2020-02-02', { type: 'corrected', replaces: 'e4', statement: wages(2019, 800_000) }]]),
    told('late', [...READY.slice(0, -1), [EXIT, { type: 'exited', basis: legacy }, '2020-02-01']]),
    told('late and mistaken', [
      ...READY.slice(0, -1),
      [EXIT, { type: 'exited', basis: legacy }, '2020-02-01'],
      ['2019-10-08', { type: 'corrected', replaces: 'e6', statement: { type: 'housing-graded', grade: 'C' } }, '2020-03-01'],
    ]),
  ]
  const published = book.map(({ household: { stream }, events }) => fold(stream, events, { known: '2020-01-10T00:00:00.000Z' }))
  const now = book.map(({ household }) => household)
  const within = { from: '2019-01-01', to: '2019-12-31' } as const
  const found = lookBack(now, { on: '2020-06-30', law, within })

  test('is set beside what it would be now, with every household between them', () => {
    const restated = restate(found, now, published)
    expect(restated.published).toEqual({ exits: 6, persons: 6 })
    expect(restated.between.map(({ stream, because, exits, persons }) => [stream, because, exits, persons])).toEqual([
      ['household/mistaken', 'mis-exit', -1, -1],
      ['household/withdrawn', 'withdrawn', -1, -1],
      ['household/moved', 'withdrawn', -1, -1],
      ['household/more', 'other-persons', 0, 1],
      ['household/late', 'recorded-later', 1, 1],
    ])
    expect(restated.restated).toEqual({ exits: 4, persons: 5 })
  })

  test('of now, where none is given, differs by the mis-exits alone', () => {
    const restated = restate(found, now)
    expect(restated.between.map(({ stream, because }) => [stream, because])).toEqual([
      ['household/mistaken', 'mis-exit'],
      ['household/late and mistaken', 'mis-exit'],
    ])
  })

  test('and the restated one add up to each other over any part of the ledger', () => {
    fc.assert(
      fc.property(
        fc.subarray([...book.keys()]),
        fc.constantFrom<Instant>('2019-12-01T00:00:00.000Z', '2020-01-10T00:00:00.000Z', '2020-02-15T00:00:00.000Z'),
        (picked, known) => {
          const households = picked.map((at) => now[at]!)
          const then = picked.map((at) => fold(now[at]!.stream, book[at]!.events, { known }))
          const { published, restated, between } = restate(lookBack(households, { on: '2020-06-30', law, within }), households, then)
          const sum = (of: 'exits' | 'persons') => between.reduce((total, one) => total + one[of], published[of])
          expect({ exits: sum('exits'), persons: sum('persons') }).toEqual(restated)
          expect(exitsOf(then, within).length).toBe(published.exits)
        },
      ),
    )
  })
})

describe('composite incidence', () => {
  const poorNotRegistered = told('omitted', [
    ...ALONE,
    ['2019-10-08', wages(2019, 100_000)],
    ['2019-10-08', { type: 'registers-compared', findings: [] }],
  ])
  const unknown = told('unknown', ALONE)
  const mistaken: readonly Note[] = [...READY, [EXIT, { type: 'corrected', replaces: 'e4', statement: wages(2019, 100_000) }, '2020-03-01']]
  const on = '2020-06-30'

  test('adds the remaining, the omitted and the mis-exited, nobody twice, over the population', () => {
    const households = [
      told('registered', READY.slice(0, -1)).household,
      told('mistaken', mistaken).household,
      told('registered again', [...mistaken, ['2020-04-01', { type: 're-identified', basis: legacy }]]).household,
      told('sound', READY).household,
      poorNotRegistered.household,
      unknown.household,
    ]
    const all = back(households, on)
    const left = omissions(households, on, law(on))!
    expect(left).toEqual({ omitted: [{ stream: 'household/omitted', persons: 1 }], undetermined: 1 })
    expect(compositeIncidence(all, households, left.omitted)).toEqual({
      on,
      remaining: 2,
      omitted: 1,
      misExited: 1,
      population: 6,
      percent: 400 / 6,
    })
    expect(compositeIncidence(all, households, left.omitted, 1000).percent).toBe(0.4)
    expect(compositeIncidence(back([], on), [], []).percent).toBeUndefined()
  })

  test('follows a mis-exit to those who split off', () => {
    const mother = told('mother', mistaken).household
    const child: Household = {
      ...told('child', ALONE).household,
      acts: [
        {
          from: '2020-05-01',
          rank: 3,
          id: 'child.e3',
          event: { type: 'split-from', household: 'household/mother', standing: 'exited', flag: 'none', standingSince: EXIT },
        },
      ],
    }
    const grandchild: Household = {
      ...told('grandchild', ALONE).household,
      acts: [
        {
          from: '2020-06-01',
          rank: 3,
          id: 'grandchild.e3',
          event: { type: 'split-from', household: 'household/child', standing: 'exited', flag: 'none', standingSince: EXIT },
        },
      ],
    }
    const households = [mother, child, grandchild]
    expect(compositeIncidence(back(households, on), households, [])).toMatchObject({ misExited: 3, remaining: 0 })
    const sound = [told('mother', READY).household, child, grandchild]
    expect(compositeIncidence(back(sound, on), sound, []).misExited).toBe(0)
  })

  test('asks for no omissions where the law no longer registers anybody, or is not in force', () => {
    expect(omissions([poorNotRegistered.household], '2022-06-30', recent)).toBeUndefined()
    expect(omissions([poorNotRegistered.household], '2022-06-30', old)).toBeUndefined()
    expect(omissions([poorNotRegistered.household], on, undefined)).toBeUndefined()
  })

  test('counts as omitted nobody who was ever registered, had not settled or has ended', () => {
    const poor: Note = ['2019-10-08', wages(2019, 100_000)]
    const compared: Note = ['2019-10-08', { type: 'registers-compared', findings: [] }]
    const removed = told('removed', [
      ...ALONE,
      ['2016-03-01', { type: 'identified', basis: legacy }],
      ['2017-03-01', { type: 'removed', basis: legacy }],
      poor,
      compared,
    ]).household
    const ended = told('ended', [...ALONE, poor, compared, ['2020-01-01', { type: 'decreased', by: 'moved-out' }]]).household
    expect(determine(removed, { on, pack: old, question: 'eligible' })!.outcome).toBe(true)
    const poorer = told('merged', [...ALONE, poor, compared]).household
    const merged: Household = {
      ...poorer,
      acts: [{ from: '2020-01-01', rank: 9, id: 'merged.e9', event: { type: 'merged-into', household: 'household/removed' } }],
    }
    expect(omissions([removed, ended, merged], on, old)).toEqual({ omitted: [], undetermined: 0 })
    expect(headcount(removed, on)).toBe(1)
  })
})

describe('in words', () => {
  const notes: readonly Note[] = [...READY, [EXIT, { type: 'corrected', replaces: 'e4', statement: wages(2019, 321_800) }, '2020-03-01']]
  const { household, events } = told('1', notes)
  const found = back([household])
  const [exit] = found.exits
  const turned = whatTurned(events, exit!, old)

  test('a mis-exit says what failed, what was known then and what was learned since', () => {
    const en = exitLines(exit!, turned, law, 'en').join('\n')
    expect(en).toContain('household/1, exited on 2019-11-20 with 1 person')
    expect(en).toContain('per-capita net income: 3,218.00 yuan a person a year; must be above 3,218.00')
    expect(en).toContain('as known when it was recorded (2019-12-02T08:00:00.000Z): yes; now: no')
    expect(en).toContain('1.e9 (a statement of income from 2019-11-20, recorded 2020-03-01T08:00:00.000Z by clerk, in place of 1.e4)')
    expect(exitLines(exit!, turned, law, 'zh').join('\n')).toContain('录入时（2019-12-02T08:00:00.000Z）判定：是；现在：否')
  })

  test('counts, figures, omissions and the incidence come with their arithmetic in both languages', () => {
    const restated = restate(found, [household])
    const incidence = compositeIncidence(found, [household], [], 63_000)
    expect(verdictLines(found, 'en')).toContain('mis-exit: the standard was not met at the time: 1 exit, 1 person')
    expect(restatedLines(restated, 'en')).toEqual([
      'published: 1 exit, 1 person',
      '  household/1 (2019-11-20): −1 exits, −1 persons; mis-exit',
      'restated: 0 exits, 0 persons',
    ])
    expect(incidenceText(incidence, 'en')).toBe(
      'composite incidence on 2020-06-30: (remaining 0 + omitted 0 + mis-exited 1) ÷ rural population 63000 = 0.002 %',
    )
    expect(incidenceText(incidence, 'zh')).toContain('（未脱贫 0 + 漏评 0 + 错退 1）÷ 农村人口 63000 = 0.002 %')
    expect(omissionLines(undefined, '2022-01-01', 'zh')[0]).toContain('不作判定')
    expect(omissionLines({ omitted: [{ stream: 'household/2', persons: 3 }], undetermined: 4 }, '2019-12-31', 'en')).toEqual([
      'omissions: 1 household, 3 persons; of 4 others evidence is missing',
      '  household/2, 3 persons',
    ])
  })
})
