import {
  type Day,
  decide,
  evolve,
  type HouseholdEvent,
  newHousehold,
  plusDays,
  type RecordedHousehold,
  stamp,
  type Statement,
} from '@hearthfold/core'
import { isStanding, type ProcedureEvent } from '@hearthfold/core/procedures'
import { procedureEvent, procedures, withIds } from '@hearthfold/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HEAD, SETTLED } from './ledger.ts'
import { runs } from '../../../test/config/runs.ts'

// What must hold of every act is said here of the recorded events alone, newest step of each name first, and knows nothing of
// how the law follows a procedure.

const stream = 'household/1'
const { steps } = procedures.named.identification!

interface Wish {
  readonly wait: number
  /** Days for which it has been so already. */
  readonly late: number
  readonly pick: number
  readonly what: 'act' | ProcedureEvent
}

const wish: fc.Arbitrary<Wish> = fc.record({
  // Often as long as a notice stands, and a day longer.
  wait: fc.oneof(fc.constant(0), fc.constantFrom(0, 3, 4), fc.nat(5)),
  late: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(6) }),
  pick: fc.nat(),
  what: fc.oneof({ weight: 1, arbitrary: fc.constant('act' as const) }, { weight: 4, arbitrary: procedureEvent }),
})

/** Identification and its way alone, so that many walks come to an act. */
function ofIdentification(event: ProcedureEvent): ProcedureEvent {
  return event.type === 'procedure-begun' ? { ...event, procedure: 'identification' } : event
}

/** What was recorded of a walk, in the order in which it happened. */
function walked(wishes: readonly Wish[]): RecordedHousehold[] {
  const household = newHousehold(stream)
  const recorded: RecordedHousehold[] = []
  const ask = (on: Day, event: HouseholdEvent) => {
    const decision = decide({ stream, on, event }, { [stream]: household }, { procedures })
    if (!decision.ok) return
    for (const one of stamp(decision.value.accepted, {
      after: household.version,
      id: (version) => `e${version}`,
      recordedAt: '2020-01-01T00:00:00.000Z',
      actor: 'walker',
    })) {
      recorded.push(one)
      evolve(household, one)
    }
  }
  ask('2015-01-01', SETTLED)
  ask('2015-01-01', HEAD)
  let today: Day = '2019-12-20'
  for (const { wait, late, pick, what } of wishes) {
    today = plusDays(today, wait)
    const on = plusDays(today, -late)
    ask(on, what === 'act' ? identified(on, household.version) : ofIdentification(withIds(what, household, pick)))
  }
  return recorded.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.version - b.version))
}

function identified(on: Day, version: number): Statement {
  return {
    type: 'identified',
    basis: { kind: 'determination', question: 'eligible', outcome: true, on, version, pack: procedures.pack, facts: 1, reasons: [] },
  }
}

type Of<Type extends HouseholdEvent['type']> = RecordedHousehold & { event: Extract<HouseholdEvent, { type: Type }> }

function ofType<Type extends HouseholdEvent['type']>(events: readonly RecordedHousehold[], type: Type): Of<Type>[] {
  return events.filter((one): one is Of<Type> => one.event.type === type)
}

/** What is wrong with an act, by what was recorded before it. */
function wrongWith(act: RecordedHousehold, before: readonly RecordedHousehold[]): string[] {
  const place = (one: RecordedHousehold) => (one === act ? before.length : before.indexOf(one))
  const begun = ofType(before, 'procedure-begun').at(-1)
  if (!begun) return ['no procedure']
  const since = before.slice(place(begun) + 1)
  if (ofType(since, 'procedure-ended').length > 0) return ['ended before']
  const taken = ofType(since, 'step-taken')
  const passed = taken.filter(({ event }) => event.outcome === 'passed')
  const newest = (name: string) => passed.findLast(({ event }) => event.step === name)
  const must = steps.filter(({ optional }) => !optional)
  const problems = must.filter(({ name }) => !newest(name)).map(({ name }) => `${name} missing`)
  const upheld = ofType(since, 'objection-resolved').filter(({ event }) => event.outcome === 'upheld')
  // An objection that is upheld lifts a failure before it.
  const failed = taken.filter((one) => one.event.outcome === 'failed' && !upheld.some((resolved) => place(resolved) > place(one)))
  if (failed.length > 0) problems.push('something failed')
  for (const [at, step] of must.entries()) {
    const [one, next] = [newest(step.name), must[at + 1] ? newest(must[at + 1]!.name) : act]
    if (!one || !next) continue
    if (place(next) < place(one)) problems.push(`${step.name} was taken anew and what follows was not`)
    if (next.on < one.on || (isStanding(step) && next.on <= plusDays(one.on, step.stands))) problems.push(`${step.name} had not stood`)
  }
  const posts = passed.filter(({ event }) => event.step === 'post')
  const { stands } = steps.find(isStanding)!
  for (const objection of ofType(since, 'objection-raised')) {
    // What was entered after the act held it up no more.
    if (objection.version > act.version) continue
    const post = posts.findLast((post) => place(post) < place(objection))
    const resolved = ofType(since, 'objection-resolved').find(({ event }) => event.objection === objection.id)
    if (!post) {
      if (!resolved) problems.push('an objection to a failure is open')
      continue
    }
    const isWithin = objection.on <= plusDays(post.on, stands)
    if (isWithin && !resolved) problems.push('an objection within the window is open')
    // Upheld within the window the notice of an identification is posted anew.
    if (isWithin && resolved?.event.outcome === 'upheld' && place(newest('post')!) < place(resolved)) problems.push('not posted anew')
  }
  return problems
}

test('no act on a determination passes with a step missing, a notice that had not stood, or an objection within its window open', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 60, size: 'max' }), (wishes) => {
      const events = walked(wishes)
      for (const act of ofType(events, 'identified')) expect(wrongWith(act, events.slice(0, events.indexOf(act)))).toEqual([])
    }),
    { numRuns: runs(300) },
  )
})

test('walks come to acts, with objections upheld and dismissed on their way', () => {
  const walks = fc.sample(fc.array(wish, { maxLength: 60, size: 'max' }), { numRuns: 400, seed: 11 }).map(walked)
  const acts = walks.flatMap((events) => ofType(events, 'identified').map((act) => events.slice(0, events.indexOf(act))))
  expect(acts.length).toBeGreaterThan(40)
  const outcomes = acts.flatMap((events) => ofType(events, 'objection-resolved').map(({ event }) => event.outcome))
  expect(new Set(outcomes)).toEqual(new Set(['upheld', 'dismissed']))
})
