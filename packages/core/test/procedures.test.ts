import {
  type Day,
  decide,
  evolveVillage,
  newVillage,
  type Procedures,
  proceedingOn,
  type RecordedVillage,
  type Refusal,
  stamp,
  type VillageEvent,
} from '@hearthfold/core'
import { procedures } from '@hearthfold/core/testing'
import { describe, expect, test } from 'vitest'
import { legacy, ledger, settledLedger, SETTLED, HEAD } from './ledger.ts'
import { begun, determined, ended, proceeding, raised, resolved, taken } from './proceedings.ts'

const day = (date: number): Day => `2019-06-${String(date).padStart(2, '0')}` as Day
/** To the end of the notice that was posted on the 1st: it stands to the 4th. */
const posted = [
  [day(1), 'check'],
  [day(1), 'post'],
] as const

describe('a procedure that runs', () => {
  test('says where it stands, what is next and from when, which samples may come before, and what is due', () => {
    const { book, id } = proceeding('identification', day(1))
    const on = (at: Day) => proceedingOn(book.household, at, procedures)
    expect(on('2019-05-31')).toBe(undefined)
    const none = { failed: undefined, objections: [], overdue: [] }
    const common = { id, procedure: 'identification', pack: procedures.pack, since: day(1) }
    expect(on(day(1))).toEqual({
      ...common,
      ...none,
      step: undefined,
      next: { step: 'check', from: day(1) },
      samples: [],
      due: [
        { clock: 'check', on: day(11) },
        { clock: 'in-time', on: day(16) },
      ],
    })
    book.record(day(2), taken(id, 'check'))
    book.record(day(3), taken(id, 'post'))
    book.record(day(7), taken(id, 'appraise'))
    expect(on(day(6))).toMatchObject({ step: { name: 'post', since: day(3) }, next: { step: 'appraise', from: day(7) } })
    expect(on(day(7))).toEqual({
      ...common,
      ...none,
      step: { name: 'appraise', since: day(7) },
      next: { step: 'review', from: day(7) },
      samples: ['sample'],
      due: [{ clock: 'in-time', on: day(16) }],
    })
    book.record(day(8), taken(id, 'review'))
    expect(on(day(8))).toMatchObject({ next: { step: 'act', from: day(8) }, samples: [] })
  })

  test('is overdue from the day after the last day of a clock, until the step is taken', () => {
    const { book, id } = proceeding('identification', day(1))
    const overdue = (at: Day) => proceedingOn(book.household, at, procedures)!.overdue
    expect(overdue(day(11))).toEqual([])
    expect(overdue(day(12))).toEqual([{ clock: 'check', since: day(12) }])
    expect(overdue(day(17))).toEqual([
      { clock: 'check', since: day(12) },
      { clock: 'in-time', since: day(17) },
    ])
    book.record(day(17), taken(id, 'check'))
    expect(overdue(day(17))).toEqual([{ clock: 'in-time', since: day(17) }])
  })

  test('runs in time from the clue that it names', () => {
    const book = settledLedger(undefined, { procedures })
    const clue = book.record('2019-05-20', { type: 'clue-raised', channel: 'self-report', source: 'head', kind: 'illness' })
    book.record(day(1), begun('identification', { clue }))
    expect(proceedingOn(book.household, day(4), procedures)).toMatchObject({
      due: [{ clock: 'in-time', on: day(4) }, { clock: 'check' }],
      overdue: [],
    })
    expect(proceedingOn(book.household, day(5), procedures)).toMatchObject({ overdue: [{ clock: 'in-time', since: day(5) }] })
    expect(book.refusal(day(6), { type: 'revoked', withdraws: clue, because: 'in error' }).code).toBe('contradicts-later')
  })

  test('ends with its act, with a natural decrease, and with an act that was ordered', () => {
    for (const type of ['act', 'decreased', 'ruling'] as const) {
      const { book, id } = proceeding('identification', day(1), ...posted)
      if (type === 'act') {
        book.record(day(5), taken(id, 'appraise'))
        book.record(day(5), taken(id, 'review'))
        book.record(day(5), determined(book, day(5)))
      } else if (type === 'decreased') book.record(day(5), { type, by: 'moved-out' })
      else book.record(day(5), { type: 'identified', basis: { kind: 'ruling', authority: 'county', reason: 'order' } })
      expect(proceedingOn(book.household, day(4), procedures)).toMatchObject({ id })
      expect(proceedingOn(book.household, day(5), procedures), type).toBe(undefined)
    }
  })
})

describe('what is refused says what is missing and from when it is possible', () => {
  test('of a step', () => {
    const { book, id } = proceeding('identification', day(1))
    expect(book.refusal(day(2), taken(id, 'review'))).toEqual({
      code: 'step-skipped',
      procedure: 'identification',
      step: 'review',
      missing: ['check', 'post', 'appraise'],
      from: day(6),
    })
    book.record(day(2), taken(id, 'check'))
    book.record(day(3), taken(id, 'post'))
    expect(book.refusal(day(6), taken(id, 'appraise'))).toEqual({
      code: 'step-early',
      procedure: 'identification',
      step: 'appraise',
      after: 'post',
      from: day(7),
    })
    expect(book.refusal(day(6), taken(id, 'review'))).toEqual({
      code: 'step-skipped',
      procedure: 'identification',
      step: 'review',
      missing: ['appraise'],
      from: day(7),
    })
  })

  test('of an act', () => {
    const none = settledLedger(undefined, { procedures })
    const missing = ['check', 'post', 'appraise', 'review']
    const act = { act: 'identified', procedure: 'identification' }
    expect(none.refusal(day(1), determined(none, day(1)))).toEqual({ code: 'procedure-not-begun', ...act, missing, from: day(5) })
    const { book, id } = proceeding('identification', day(1), ...posted)
    expect(book.refusal(day(2), determined(book, day(2)))).toEqual({
      code: 'procedure-unfinished',
      ...act,
      missing: ['appraise', 'review'],
      from: day(5),
    })
    book.record(day(5), taken(id, 'appraise'))
    expect(book.refusal(day(9), determined(book, day(9)))).toEqual({
      code: 'procedure-unfinished',
      ...act,
      missing: ['review'],
      from: day(9),
    })
  })

  test('where the last step is posted, of the act until that has stood', () => {
    const { steps, ...rest } = procedures.named.identification!
    const posting: Procedures = { ...procedures, named: { identification: { ...rest, steps: steps.slice(0, 2) } } }
    const book = settledLedger(undefined, { procedures: posting })
    const id = book.record(day(1), begun('identification'))
    for (const [on, step] of posted) book.record(on, taken(id, step))
    expect(book.refusal(day(4), determined(book, day(4)))).toMatchObject({ code: 'procedure-unfinished', missing: [], from: day(5) })
    book.record(day(5), determined(book, day(5)))
  })
})

describe('an objection within the window', () => {
  const objected = (procedure: string) => {
    const book = settledLedger(undefined, { procedures })
    if (procedure !== 'identification') book.record('2016-01-01', { type: 'identified', basis: legacy })
    if (procedure === 'monitoring') book.record('2018-01-01', { type: 'exited', basis: legacy })
    const id = book.record(day(1), begun(procedure))
    for (const [on, step] of posted) book.record(on, taken(id, step))
    return { book, id, objection: book.record(day(4), raised(id)) }
  }

  test('upheld, has an identification posted anew, for as long as the first time', () => {
    const { book, id, objection } = objected('identification')
    book.record(day(6), resolved(objection, 'upheld'))
    expect(proceedingOn(book.household, day(6), procedures)).toMatchObject({
      step: { name: 'check' },
      next: { step: 'post', from: day(6) },
    })
    book.record(day(7), taken(id, 'post'))
    expect(book.refusal(day(10), taken(id, 'appraise'))).toMatchObject({ code: 'step-early', from: day(11) })
    book.record(day(11), taken(id, 'appraise'))
  })

  test('upheld, sends an exit back to the check', () => {
    const { book, objection } = objected('exit')
    book.record(day(6), resolved(objection, 'upheld'))
    expect(proceedingOn(book.household, day(6), procedures)).toMatchObject({ step: undefined, next: { step: 'check', from: day(6) } })
  })

  test('upheld, leaves nothing of a recognition but its end', () => {
    const { book, id, objection } = objected('monitoring')
    book.record(day(6), resolved(objection, 'upheld'))
    expect(proceedingOn(book.household, day(6), procedures)).toMatchObject({ next: undefined, failed: { step: 'post', on: day(6) } })
    expect(book.refusal(day(7), taken(id, 'appraise'))).toEqual({
      code: 'step-failed',
      procedure: 'monitoring',
      step: 'post',
      on: day(6),
      isFinal: true,
    })
    book.record(day(7), ended(id, 'failed'))
  })

  test('is there until it is resolved: nobody takes it back or says it anew', () => {
    const { book, id, objection } = objected('identification')
    expect(book.refusal(day(4), { type: 'revoked', withdraws: objection, because: 'in error' })).toEqual({
      code: 'objection-stands',
      objection,
    })
    expect(book.refusal(day(9), { type: 'corrected', replaces: objection, statement: raised(id) })).toEqual({
      code: 'objection-stands',
      objection,
    })
  })

  test('is heard by an office of its level, not by the household or those who appraised', () => {
    const { book, objection } = objected('identification')
    for (const role of ['household', 'representatives'] as const) {
      const heard = { ...resolved(objection, 'dismissed'), by: { level: 'township', role, person: 'p2' } } as const
      expect(book.refusal(day(5), heard)).toMatchObject({
        code: 'not-entitled',
        needs: { level: 'township' },
        finds: { level: 'township', role },
      })
    }
    expect(book.refusal(day(5), resolved(objection, 'dismissed', 'village'))).toMatchObject({
      code: 'not-entitled',
      needs: { level: 'township' },
    })
    book.record(day(5), resolved(objection, 'dismissed'))
  })

  test('dismissed, lets everything go on as if the notice had stood all the while', () => {
    const { book, id, objection } = objected('exit')
    expect(proceedingOn(book.household, day(5), procedures)).toMatchObject({
      next: { step: 'appraise', from: undefined },
      objections: [{ id: objection, isWithin: true, heardBy: 'township' }],
    })
    book.record(day(9), resolved(objection, 'dismissed'))
    book.record(day(9), taken(id, 'appraise'))
  })

  test('is one of several: all must be resolved, and one that sends back is not undone by another', () => {
    const { book, id, objection } = objected('identification')
    const second = book.record(day(4), raised(id))
    book.record(day(5), resolved(objection, 'upheld'))
    expect(book.refusal(day(5), taken(id, 'post'))).toMatchObject({ code: 'objection-open', objections: [second] })
    book.record(day(5), resolved(second, 'dismissed'))
    expect(proceedingOn(book.household, day(5), procedures)).toMatchObject({ next: { step: 'post', from: day(5) } })
  })
})

describe('an objection to what has led to its act', () => {
  const identifiedOn5 = () => {
    const { book, id } = proceeding('identification', day(1), ...posted)
    for (const step of ['appraise', 'review']) book.record(day(5), taken(id, step))
    book.record(day(5), determined(book, day(5)))
    return { book, id }
  }

  test('is heard, and where it is upheld the act is to be looked at again until another act follows', () => {
    const { book, id } = identifiedOn5()
    const objection = book.record(day(9), raised(id))
    expect(proceedingOn(book.household, day(8), procedures)).toBe(undefined)
    expect(proceedingOn(book.household, day(9), procedures)).toMatchObject({
      id,
      next: { step: 'act', from: undefined },
      objections: [{ id: objection, isWithin: false }],
    })
    book.record(day(12), resolved(objection, 'upheld'))
    expect(proceedingOn(book.household, day(12), procedures)).toMatchObject({
      id,
      objections: [],
      review: { act: 'identified', objection, since: day(12) },
    })
    book.record(day(20), { type: 'removed', basis: { kind: 'ruling', authority: 'county', reason: 'objection upheld' } })
    expect(proceedingOn(book.household, day(20), procedures)).toBe(undefined)
  })

  test('dismissed, leaves nothing to do', () => {
    const { book, id } = identifiedOn5()
    book.record(day(12), resolved(book.record(day(9), raised(id)), 'dismissed'))
    expect(proceedingOn(book.household, day(12), procedures)).toBe(undefined)
  })

  test('raised in its window and entered late undoes nothing, but nothing follows until it is heard', () => {
    const { book, id } = proceeding('identification', day(1), ...posted)
    book.record(day(5), taken(id, 'appraise'))
    const objection = book.record(day(4), raised(id))
    expect(book.refusal(day(6), taken(id, 'review'))).toMatchObject({ code: 'objection-open', objections: [objection] })
    book.record(day(7), resolved(objection, 'upheld'))
    expect(proceedingOn(book.household, day(7), procedures)).toMatchObject({
      step: { name: 'check' },
      next: { step: 'post', from: day(7) },
    })
    const late = identifiedOn5()
    const after = late.book.record(day(4), raised(late.id))
    late.book.record(day(9), resolved(after, 'upheld'))
    expect(proceedingOn(late.book.household, day(9), procedures)).toMatchObject({
      review: { act: 'identified', objection: after, since: day(9) },
    })
  })
})

describe('procedures of another pack', () => {
  const other: Procedures = { ...procedures, pack: { id: 'other', version: '2', hash: '01' } }

  test('are not judged: their steps are refused, but they can be ended', () => {
    const { book, id } = proceeding('identification', day(1), ...posted)
    const ask = (event: Parameters<typeof book.record>[1]) =>
      decide({ stream: book.household.stream, on: day(9), event }, { [book.household.stream]: book.household }, { procedures: other })
    const refused = { ok: false, problem: { code: 'no-procedure', procedure: 'identification', handed: 'other 2' } }
    expect(ask(taken(id, 'appraise'))).toEqual(refused)
    expect(ask({ type: 'revoked', withdraws: 'e4', because: 'in error' })).toEqual(refused)
    expect(ask({ type: 'corrected', replaces: 'e4', statement: taken(id, 'check') })).toEqual(refused)
    expect(ask(begun('identification', { pack: other.pack }))).toMatchObject({ ok: false, problem: { code: 'procedure-running' } })
    expect(ask(ended(id, 'lapsed'))).toHaveProperty('value.accepted')
    expect(proceedingOn(book.household, day(9), other)).toMatchObject({ id, next: undefined, due: [] })
  })

  test('that came to their act are history, and the next procedure runs under the pack of its time', () => {
    const { book, id } = proceeding('identification', day(1), ...posted)
    for (const step of ['appraise', 'review']) book.record(day(5), taken(id, step))
    book.record(day(5), determined(book, day(5)))
    const next = begun('exit', { pack: other.pack })
    expect(
      decide(
        { stream: book.household.stream, on: day(9), event: next },
        { [book.household.stream]: book.household },
        { procedures: other },
      ),
    ).toHaveProperty('value.accepted')
  })
})

test('acts that were recorded before procedures were asked for stand, whatever is recorded after them', () => {
  const book = settledLedger()
  book.record('2016-01-01', determined(book, '2016-01-01'))
  const { household } = book
  const command = { stream: household.stream, on: day(1), event: begun('exit') }
  expect(decide(command, { [household.stream]: household }, { procedures })).toHaveProperty('value.accepted')
  const act = { stream: household.stream, on: day(1), event: determined(book, day(1), 'exited') }
  expect(decide(act, { [household.stream]: household }, { procedures })).toMatchObject({
    ok: false,
    problem: { code: 'procedure-not-begun' },
  })
  expect(decide(act, { [household.stream]: household })).toHaveProperty('value.accepted')
})

test('a procedure of a single step can be begun, gone through and come to its act on one day', () => {
  const { steps, ...rest } = procedures.named.identification!
  const short: Procedures = { ...procedures, named: { identification: { ...rest, steps: steps.slice(0, 1) } } }
  const book = settledLedger(undefined, { procedures: short })
  const id = book.record(day(1), begun('identification'))
  book.record(day(1), taken(id, 'check'))
  book.record(day(1), determined(book, day(1)))
  expect(proceedingOn(book.household, day(1), short)).toBe(undefined)
})

test('an act of another kind neither ends a procedure nor is led to by it', () => {
  const book = ledger('household/1', { procedures })
  book.record('2015-01-01', SETTLED)
  book.record('2015-01-01', HEAD)
  const id = book.record(day(1), begun('identification'))
  book.record(day(2), { type: 'flagged-edge', basis: legacy })
  expect(proceedingOn(book.household, day(3), procedures)).toMatchObject({ id })
})

test('on the last of all days a notice is posted and asked about without an error, and a stream is no property that every object has', () => {
  const { book, id } = proceeding('identification', '9999-12-30', ['9999-12-30', 'check'])
  book.record('9999-12-30', taken(id, 'post'))
  expect(proceedingOn(book.household, '9999-12-31', procedures)).toMatchObject({ next: { step: 'appraise' } })
  const village = { stream: 'village/constructor', on: day(1), event: { type: 'village-delisted' } } as const
  const states = Object.create({ 'village/constructor': newVillage('village/constructor') }) as Record<string, never>
  for (const one of [states, null as unknown as typeof states])
    expect(decide(village, one)).toMatchObject({ ok: false, problem: { code: 'not-founded' } })
})

test('a village goes through its procedure as a household does', () => {
  const delisting: Procedures = {
    ...procedures,
    named: {
      delisting: { ...procedures.named.identification!, act: 'village-delisted' },
      identification: procedures.named.identification!,
    },
  }
  const village = newVillage('village/1')
  const refusals: Refusal['code'][] = []
  const record = (on: Day, event: VillageEvent) => {
    const decision = decide({ stream: village.stream, on, event }, { [village.stream]: village }, { procedures: delisting })
    if (!decision.ok) refusals.push(decision.problem.code)
    else
      for (const one of stamp(decision.value.accepted, {
        after: village.version,
        id: (version) => `v${version}`,
        recordedAt: '2019-01-01T00:00:00.000Z',
        actor: 'clerk',
      }))
        evolveVillage(village, one as RecordedVillage)
  }
  record('2015-01-01', { type: 'village-listed', name: '东庄', areaHectares: 1, arableMu: 1, partyBranches: 1, partyMembers: 1 })
  record(day(1), begun('delisting')) // never registered as poor
  record('2015-01-01', { type: 'village-registered', year: 2014 })
  record(day(1), { type: 'village-delisted' }) // without its procedure
  record(day(1), begun('identification')) // a household's
  record(day(1), begun('delisting'))
  record(day(1), taken('v3', 'check'))
  record(day(1), taken('v3', 'post'))
  expect(proceedingOn(village, day(2), delisting)).toMatchObject({ procedure: 'delisting', next: { step: 'appraise', from: day(5) } })
  record(day(4), taken('v3', 'appraise')) // before the notice has stood
  record(day(5), taken('v3', 'appraise'))
  record(day(5), taken('v3', 'review'))
  record(day(5), { type: 'village-delisted' })
  expect(proceedingOn(village, day(5), delisting)).toBe(undefined)
  record(day(6), begun('delisting')) // delisted already
  expect(refusals).toEqual(['village-not-poor', 'procedure-not-begun', 'not-of-stream', 'step-early', 'already-exited'])
  const asked = { stream: village.stream, on: day(6), event: begun('delisting') }
  expect(decide(asked, { [village.stream]: village })).toMatchObject({ ok: false, problem: { code: 'no-procedure' } })
})
