import {
  type CitizenId,
  type Day,
  type Household,
  type HouseholdId,
  plusDays,
  proceedingOn,
  type Standing,
  type Statement,
  type StatementOf,
  viewOn,
} from '@hearthfold/core'
import { incomeYearEndedBy, yearOf } from '@hearthfold/core/days'
import { checkCharacter } from '@hearthfold/core/facts'
import { type Level, rolesAt } from '@hearthfold/core/procedures'
import { changeOf, changeWish, commandOf, wish } from '@hearthfold/core/testing'
import fc from 'fast-check'
import { proceduresOf, type Submission } from '../../src/index.ts'
import { checkAll } from './invariants.ts'
import { ask, happen, household, LAW, look, pickOf, wait, type World } from './world.ts'

// What may happen in the village. Each command does something that people do, lawful or not, and then all that must always hold
// is checked.

type Command = fc.Command<object, World>

function command(text: string, does: (world: World) => void): Command {
  return {
    check: () => true,
    run(_, world) {
      const { today } = world
      world.touched = new Set()
      world.last = []
      does(world)
      // A refusal changes nothing, and no day.
      if (world.touched.size === 0 && world.today === today) return
      for (const stream of world.touched) look(world, stream)
      checkAll(world)
    },
    toString: () => text,
  }
}

/** A command about the household that a number falls on. */
function about(text: string, who: number, does: (world: World, household: Household) => void): Command {
  return command(`${text} of household ${who}`, (world) => {
    const one = pickOf(world, who)
    if (one) does(world, one)
  })
}

const who = fc.nat(999)
const pick = fc.nat(10_000)

const waiting = fc.nat(15).map((days) => command(`wait ${days} days`, (world) => wait(world, plusDays(world.today, days))))

/** A household is listed: a head, and up to three others. */
const founding = fc.tuple(fc.nat(3), pick).map(([others, pick]) =>
  command(`found a household of ${others + 1}`, (world) => {
    if (world.households.size >= MOST) return
    const found = household(world, `household/${world.households.size + 1}`)
    const ids = ['m1', 'm2', 'm3', 'm4'].slice(0, others + 1)
    const listed = ids.map((member, at): Statement => {
      const sex = at % 2 === 0 ? 'male' : 'female'
      const born = at < 2 ? '1960-02-29' : '2009-09-01'
      const relation = at === 0 ? 'head' : at === 1 ? 'spouse' : 'child'
      // Of some nobody knows the citizen ID.
      const known = (pick + at) % 4 === 0 ? {} : { citizenId: citizenIdOf(born, sex, world.households.size * 10 + at) }
      return { type: 'member-joined', member, by: 'listing', relation, sex, born, ...known }
    })
    for (const event of [{ type: 'settled', village: `village/${1 + (pick % 2)}` } as const, ...listed])
      ask(world, found, world.today, event)
  }),
)

/** A citizen ID under a division code that was never assigned. */
function citizenIdOf(born: Day, sex: 'male' | 'female', order: number): CitizenId {
  const first17 = `990001${born.replaceAll('-', '')}${String(order * 2 + (sex === 'male' ? 1 : 0)).padStart(3, '0')}`
  return `${first17}${checkCharacter(first17)}`
}

/** More would only make every check slower. */
const MOST = 8

/** The circumstances of a household are looked into, all of them: it is poor and wants for much, or does well. */
const circumstances = fc
  .tuple(who, fc.boolean())
  .map(([who, isPoor]) => about(isPoor ? 'see the poverty' : 'see the welfare', who, (world, one) => see(world, one, isPoor)))

function see(world: World, one: Household, isPoor: boolean): void {
  const { members } = viewOn(one, world.today)
  const incomeYear = incomeYearEndedBy(world.today, world.pack.incomeYearEnds)
  const people = members.map(({ id, born }): Statement => ({
    type: 'member-described',
    member: id,
    health: [],
    labour: 'ordinary',
    learning: yearOf(world.today) - yearOf(born) < 18 ? { grade: 'primary' } : { education: 'primary' },
    medicalCover: isPoor ? [] : ['basic'],
  }))
  const evidence: Statement[] = [
    {
      type: 'income-stated',
      incomeYear,
      wage: (isPoor ? 100_000 : 900_000) * members.length,
      business: 0,
      property: 0,
      transfer: 0,
      expenses: 0,
    },
    { type: 'living-assessed', food: !isPoor, clothing: true },
    { type: 'housing-graded', grade: isPoor ? 'D' : 'A' },
    { type: 'water-assessed', litresPerDay: 60, fetchMinutes: 5, outageDays: 0, quality: 'good' },
    { type: 'registers-compared', findings: [] },
  ]
  for (const event of [...people, ...evidence]) ask(world, one, world.today, event)
}

/** Anything that can be said of a household, on its day or late; or a correction or revocation of something that was said. */
const saying = fc.tuple(who, wish).map(([who, wish]) =>
  about(`${wish.as} ${wish.statement.type}`, who, (world, one) => {
    const wanted = commandOf(wish, one, plusDays(world.today, -Math.abs(wish.late)))
    const said = wanted && withoutDetermination(wanted.event)
    if (wanted && said) ask(world, one, wanted.on, said)
  }),
)

/** Nobody can say that they determined: acts rest on what the law of this world answers, or on an older register or a ruling. */
function withoutDetermination(event: Submission['event']): Submission['event'] | undefined {
  const statement = event.type === 'corrected' ? event.statement : event
  return 'basis' in statement && statement.basis?.kind === 'determination' ? undefined : event
}

const ACTS = ['identified', 'exited', 're-identified', 'removed', 'flagged-edge', 'flagged-monitored', 'flag-cleared'] as const

/** The acts that may follow on a standing. */
const MAY_FOLLOW: Readonly<Record<Standing, readonly (typeof ACTS)[number][]>> = {
  unregistered: ['identified', 'flagged-edge', 'flag-cleared'],
  registered: ['exited', 'exited', 'removed'],
  exited: ['re-identified', 'flagged-monitored', 'flagged-monitored', 'flag-cleared'],
  removed: ['identified', 'flagged-edge'],
  decreased: ACTS,
  merged: ACTS,
}

function actOf(type: string): Submission['event'] {
  return (type === 'flag-cleared' ? { type, through: 'help' } : { type }) as Submission['event']
}

/** An act: on what the law answers, be its procedure gone through or not; on an older register; or one that cannot follow. */
const acting = fc
  .tuple(who, fc.constantFrom(...ACTS), fc.nat(100), fc.constantFrom('determined', 'registered', 'any'))
  .map(([who, any, pick, how]) =>
    about(`act, ${how}`, who, (world, one) => {
      const follows = MAY_FOLLOW[viewOn(one, world.today).status.standing]
      const event = actOf(how === 'any' ? any : follows[pick % follows.length]!)
      ask(
        world,
        one,
        world.today,
        how === 'registered' ? ({ ...event, basis: { kind: 'legacy', source: 'paper register' } } as Submission['event']) : event,
      )
    }),
  )

const beginning = fc
  .tuple(who, fc.constantFrom(...Object.keys(LAW.procedures)))
  .map(([who, procedure]) =>
    about(`begin ${procedure}`, who, (world, one) => void ask(world, one, world.today, { type: 'procedure-begun', procedure })),
  )

/** The next step of what runs, by whoever may; or the act, where nothing else is left. Waits for its day where it is told to. */
const stepping = fc
  .tuple(who, fc.boolean(), fc.integer({ min: 0, max: 9 }))
  .map(([who, isPatient, inFavour]) =>
    about(`take the next step${isPatient ? ' in its time' : ''}`, who, (world, one) => void step(world, one, isPatient, inFavour)),
  )

function step(world: World, one: Household, isPatient: boolean, inFavour: number): boolean {
  const laws = proceduresOf(world.pack)
  const running = proceedingOn(household(world, one.stream), world.today, laws)
  if (!running?.next) return false
  if (isPatient && running.next.from !== undefined) wait(world, running.next.from)
  const named = laws.named[running.procedure]!
  const next = named.steps.find(({ name }) => name === running.next!.step)
  if (!next) {
    ask(world, one, world.today, actOf(named.act))
    return false
  }
  const taken: StatementOf<'step-taken'> = {
    type: 'step-taken',
    procedure: running.id,
    step: next.name,
    by: { level: next.level, role: next.roles[0]!, person: 'p1' },
    outcome: 'passed',
    ...(next.kind === 'appraisal' ? { present: 9, inFavour } : {}),
  }
  return ask(world, one, world.today, taken) === undefined
}

/**
 * A procedure from its beginning to its act, each step on the first day on which it can be taken. Where there is reason to, it is
 * one that can lead somewhere, what was running is given up, and the circumstances are such.
 */
const goingThrough = fc.tuple(who, fc.constantFrom(...Object.keys(LAW.procedures)), fc.nat(3)).map(([who, some, luck]) =>
  about(luck === 0 ? `go through ${some}` : 'go through what there is reason to', who, (world, one) => {
    const procedure = luck === 0 ? some : reasonable(one, world.today, luck)
    if (luck > 0) {
      const running = proceedingOn(one, world.today, proceduresOf(world.pack))
      if (running) ask(world, one, world.today, { type: 'procedure-ended', procedure: running.id, because: 'withdrawn' })
      see(world, one, procedure !== 'exit')
    }
    if (ask(world, one, world.today, { type: 'procedure-begun', procedure })) return
    while (step(world, one, true, 9));
  }),
)

function reasonable(one: Household, on: Day, luck: number): string {
  const { standing } = viewOn(one, on).status
  if (standing === 'registered') return 'exit'
  if (standing === 'exited') return luck === 1 ? 'return' : 'monitoring-recognition'
  return 'identification'
}

/** A flag is cleared, since the household does well. */
const clearing = who.map((who) =>
  about('clear the flag', who, (world, one) => {
    if (viewOn(one, world.today).status.flag === 'none') return
    see(world, one, false)
    ask(world, one, world.today, actOf('flag-cleared'))
  }),
)

/** Somebody objects to what was posted last, and is heard by whom it concerns; mostly. */
const objecting = fc.tuple(who, fc.nat(3)).map(([who, luck]) =>
  about('object', who, (world, one) => {
    const laws = proceduresOf(world.pack)
    const running = proceedingOn(one, world.today, laws)
    if (!running || ask(world, one, world.today, { type: 'objection-raised', procedure: running.id, ground: 'it is not so' }) || luck === 0)
      return
    const open = proceedingOn(household(world, one.stream), world.today, laws)?.objections.at(-1)
    if (!open) return
    const level = open.heardBy as Level
    const by = { level, role: rolesAt(level).at(-1)!, person: 'p2' }
    ask(world, one, world.today, {
      type: 'objection-resolved',
      objection: open.id,
      by,
      outcome: luck === 1 ? 'upheld' : 'dismissed',
      finding: 'heard',
    })
  }),
)

/** Seldom: or no household would live long. */
const ending = fc.tuple(who, fc.nat(7)).map(([who, luck]) =>
  about(luck === 0 ? 'end' : 'leave', who, (world, one) => {
    if (luck === 0) ask(world, one, world.today, { type: 'decreased', by: 'moved-out' })
  }),
)

/** Households split, merge, move, pass on to another head. */
const changing = fc.tuple(who, who, changeWish, fc.oneof(fc.constant(0), fc.nat(60))).map(([who, other, wish, late]) =>
  about(`let happen ${wish.kind}, with household ${other},`, who, (world, one) => {
    const others = [...world.households.values()].filter((household) => household !== one)
    const on: Day = plusDays(world.today, -late)
    if (wish.kind === 'split' && world.households.size >= 2 * MOST) return
    const fresh: HouseholdId = `household/${world.households.size + 1}`
    happen(world, changeOf(wish, one, others[other % others.length] ?? one, fresh, on))
  }),
)

/** Everything that may happen, in the mixture in which lives come far. */
export const everything: fc.Arbitrary<Command>[] = [
  waiting,
  founding,
  circumstances,
  acting,
  acting,
  beginning,
  clearing,
  objecting,
  ending,
  ...often(6, saying),
  ...often(2, stepping),
  ...often(2, goingThrough),
  ...often(2, changing),
]

function often(times: number, one: fc.Arbitrary<Command>): fc.Arbitrary<Command>[] {
  return Array.from({ length: times }, () => one)
}
