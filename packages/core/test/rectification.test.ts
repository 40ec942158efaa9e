import {
  type Day,
  decide,
  evolveItem,
  isItemId,
  itemOn,
  newItem,
  plusDays,
  readLine,
  type RecordedItem,
  type RectificationEvent,
  stamp,
  writeLine,
} from '@hearthfold/core'
import { itemProblem } from '@hearthfold/core/checking'
import { isOverdue } from '@hearthfold/core/figures'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { book, on, opened } from './rectification.ts'
import { assertMeeting } from '../../../test/config/meeting.ts'
import { runs } from '../../../test/config/runs.ts'

describe('an item of the rectification ledger', () => {
  test('is open, verified, closed and, where the problem comes back, open again', () => {
    const made = book(opened, 'solved', 'closed')
    made.record('2019-08-01', { type: 'item-reopened', because: 'the rain of July', deadline: '2019-09-30' })
    expect(itemOn(made.item, '2019-04-30')).toBeUndefined()
    expect(on(made, '2019-05-01')).toMatchObject({ standing: 'open', since: '2019-05-01', deadline: '2019-12-31' })
    expect(on(made, '2019-05-02')).toMatchObject({ standing: 'verified', since: '2019-05-02' })
    expect(on(made, '2019-05-03')).toMatchObject({ standing: 'closed', since: '2019-05-03' })
    expect(on(made, '2019-08-01')).toMatchObject({
      standing: 'open',
      since: '2019-08-01',
      deadline: '2019-09-30',
      opened: '2019-05-01',
      reopened: [{ id: 'i4' }],
    })
  })

  test('is overdue from the day after its deadline until it is closed', () => {
    const made = book({ ...opened, deadline: '2019-05-10' })
    expect(isOverdue(on(made, '2019-05-10'), '2019-05-10')).toBe(false)
    expect(isOverdue(on(made, '2019-05-11'), '2019-05-11')).toBe(true)
    made.record('2019-05-12', { type: 'item-verified', by: 'p2', outcome: 'solved', evidence: 'graded B' })
    expect(isOverdue(on(made, '2019-05-12'), '2019-05-12')).toBe(true)
    made.record('2019-05-13', { type: 'item-closed', by: 'p2' })
    expect(isOverdue(on(made, '2019-05-13'), '2019-05-13')).toBe(false)
  })

  test('is verified by nobody who ever owned it, be it before it was reopened, and by nobody who took a measure', () => {
    const made = book(opened, { type: 'item-replanned', owner: 'p4', because: 'p1 left' })
    const verified = (by: string): RectificationEvent => ({ type: 'item-verified', by, outcome: 'solved', evidence: 'seen' })
    expect(made.refusal('2019-06-01', verified('p1'))).toEqual({ code: 'owner-verifies', by: 'p1' })
    expect(made.refusal('2019-06-01', verified('p4'))).toEqual({ code: 'owner-verifies', by: 'p4' })
    made.record('2019-06-01', verified('p2'))
    made.record('2019-06-02', { type: 'item-closed', by: 'p4' })
    made.record('2019-08-01', { type: 'item-reopened', because: 'rain', deadline: '2019-09-30' })
    expect(made.refusal('2019-08-02', verified('p4')).code).toBe('owner-verifies')
    expect(made.refusal('2019-08-02', verified('p1')).code).toBe('owner-verifies')
    expect(made.refusal('2019-08-02', verified(' p1 ')).code).toBe('owner-verifies')
    made.record('2019-08-02', { type: 'measure-taken', by: 'p5', measure: 'a roof' })
    expect(made.refusal('2019-08-03', verified('p5'))).toEqual({ code: 'measure-taker-verifies', by: 'p5' })
    made.record('2019-08-03', verified('p2'))
  })

  test('that was found solved is open again when another measure is taken or somebody finds it unsolved', () => {
    const measure: RectificationEvent = { type: 'measure-taken', by: 'builder', measure: 'another roof' }
    const unsolved: RectificationEvent = { type: 'item-verified', by: 'p3', outcome: 'unsolved', evidence: 'it leaks' }
    for (const event of [measure, unsolved]) {
      const made = book(opened, 'solved', event)
      expect(on(made, '2019-05-03')).toMatchObject({ standing: 'open', since: '2019-05-03' })
      expect(made.refusal('2019-05-04', { type: 'item-closed', by: 'p3' })).toEqual({ code: 'not-verified' })
    }
  })

  test('that was found solved is open again where whoever found it comes to own it, or the target is another', () => {
    const made = book(opened, 'solved', { type: 'item-replanned', owner: 'p2', because: 'p1 left' })
    expect(on(made, '2019-05-03').standing).toBe('open')
    expect(
      on(book(opened, 'solved', { type: 'item-replanned', target: 'a new house', because: 'the roof fell in' }), '2019-05-03').standing,
    ).toBe('open')
    expect(
      on(book(opened, 'solved', { type: 'item-replanned', target: opened.target, deadline: '2020-01-31', because: 'rain' }), '2019-05-03')
        .standing,
    ).toBe('verified')
    expect(on(book(opened, 'solved', { type: 'item-replanned', owner: 'p4', because: 'p1 left' }), '2019-05-03').standing).toBe('verified')
  })

  test('takes nothing before it was opened, and nothing that what came later could not follow', () => {
    const made = book(opened, 'solved', 'closed')
    expect(book().refusal('2019-05-01', { type: 'item-closed', by: 'p3' })).toEqual({ code: 'not-founded', needs: 'item-opened' })
    expect(made.refusal('2019-04-30', { type: 'measure-taken', by: 'p1', measure: 'a look' })).toEqual({
      code: 'too-early',
      on: '2019-04-30',
      after: 'item-opened',
      from: '2019-05-01',
    })
    expect(made.refusal('2019-05-02', { type: 'measure-taken', by: 'p1', measure: 'a roof' })).toEqual({
      code: 'contradicts-later',
      later: 'item-closed',
      from: '2019-05-03',
      id: 'i3',
    })
    expect(made.refusal('2019-04-30', opened)).toEqual({ code: 'contradicts-later', later: 'item-opened', from: '2019-05-01', id: 'i1' })
    made.record('2019-05-01', { type: 'measure-taken', by: 'p1', measure: 'a roof, told late' })
    expect(on(made, '2019-05-03').measures.map(({ id }) => id)).toEqual(['i4'])
  })

  test('has a deadline that lies not before the day on which it is set', () => {
    book({ ...opened, deadline: '2019-05-01' })
    expect(book(opened).refusal('2019-06-02', { type: 'item-replanned', deadline: '2019-06-01', because: 'haste' })).toEqual({
      code: 'deadline-passed',
      on: '2019-06-02',
      deadline: '2019-06-01',
    })
    expect(
      book(opened, 'solved', 'closed').refusal('2019-06-02', { type: 'item-reopened', because: 'rain', deadline: '2019-06-01' }).code,
    ).toBe('deadline-passed')
    expect(book(opened, 'solved', 'closed').refusal('2019-06-02', { type: 'item-replanned', because: 'haste' })).toEqual({
      code: 'item-closed',
      since: '2019-05-03',
    })
  })

  test('of no proper shape is refused with what does not fit', () => {
    const refused = book().refusal('2019-05-01', { ...opened, problem: 'Unsafe house', subject: 'street/1' as 'household/1' })
    expect(refused).toMatchObject({ code: 'ill-formed', misfits: [{ path: 'problem' }, { path: 'subject' }] })
    expect(isItemId('rectification/')).toBe(false)
    expect(isItemId(`rectification/${'x'.repeat(146)}`)).toBe(true)
    expect(isItemId(`rectification/${'x'.repeat(147)}`)).toBe(false)
  })

  test('is written as lines and read from them as it was', () => {
    for (const one of book(opened, 'unsolved', 'solved', 'closed').events)
      expect(readLine(writeLine(one))).toEqual({ ok: true, value: one })
    const line = writeLine({ ...book(opened).events[0]!, stream: 'household/1' as 'rectification/1' })
    expect(readLine(line)).toMatchObject({ ok: false, problem: { code: 'misfit' } })
    const other = writeLine({ ...book(opened).events[0]!, event: { type: 'item-shut' } as never })
    expect(readLine(other)).toMatchObject({ ok: false, problem: { code: 'misfit', misfits: [{ path: 'event.type' }] } })
  })
})

const wish = fc.record({
  wait: fc.nat(20),
  late: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(40) }),
  event: fc.oneof<fc.Arbitrary<RectificationEvent>[]>(
    fc.constant(opened),
    fc.record({ type: fc.constant('measure-taken'), by: fc.constant('p1'), measure: fc.constant('a roof') }),
    fc.record({ type: fc.constant('item-replanned'), owner: fc.constantFrom('p1', 'p2', 'p3'), because: fc.constant('a change') }),
    fc.record({
      type: fc.constant('item-verified'),
      by: fc.constantFrom('p1', 'p2', 'p3'),
      outcome: fc.constantFrom('solved', 'unsolved'),
      evidence: fc.constant('seen'),
    }),
    fc.record({ type: fc.constant('item-closed'), by: fc.constantFrom('p1', 'p2') }),
    fc.record({ type: fc.constant('item-reopened'), because: fc.constant('rain'), deadline: fc.constant('2030-12-31') }),
  ),
})

test('whatever is accepted, an item is closed only where somebody who did not own it found it solved, and its history is lawful', () => {
  let closed = 0
  assertMeeting(
    fc.property(fc.array(wish, { maxLength: 40, size: 'max' }), (wishes) => {
      const item = newItem('rectification/1')
      let today: Day = '2019-05-01'
      for (const { wait, late, event } of [{ wait: 0, late: 0, event: opened }, ...wishes]) {
        today = plusDays(today, wait)
        const command = { stream: item.stream, on: plusDays(today, -late), event }
        const decision = decide(command, { [item.stream]: item })
        if (!decision.ok) continue
        const envelope = {
          after: item.version,
          id: (version: number) => `i${version}`,
          recordedAt: `${today}T08:00:00.000Z`,
          actor: 'clerk',
        } as const
        for (const one of stamp(decision.value.accepted, envelope) as RecordedItem[]) evolveItem(item, one)
      }
      expect(itemProblem(item)).toBeUndefined()
      for (const { from, event } of item.timeline) {
        const view = itemOn(item, from)!
        if (event.type !== 'item-closed' || view.standing !== 'closed') continue
        closed++
        expect(view.verifications.at(-1)!.event.outcome).toBe('solved')
        expect(view.owners).not.toContain(view.verifications.at(-1)!.event.by)
      }
    }),
    { numRuns: runs(300), met: () => closed, moreThan: 5 },
  )
})
