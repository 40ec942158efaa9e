import fc from 'fast-check'
import { type Basis, Question } from '../events/basis.ts'
import { Channel } from '../events/clue.ts'
import { GivingProgramme, NeedKind } from '../events/need.ts'
import { checkCharacter } from '../values/citizen-id.ts'
import type { Statement, StatementOf } from '../events/household.ts'
import { Cause, ExclusionItem, Risk } from '../events/evidence.ts'
import { SUPPORT, type GroundedAct } from '../laws/basis.ts'
import { homePartCodes } from '../values/home-improvement.ts'
import { measureCodes } from '../values/measure.ts'
import { procedureEvent } from './procedures.ts'
import { Condition, Education, Grade, Labour, MedicalCover, Relation } from '../values/person.ts'

// Few ids, so that statements meet: the same member described twice, the same helper assigned and ended.
const member = fc.constantFrom('m1', 'm2', 'm3', 'm4')
const official = fc.constantFrom('p1', 'p2')
const fen = fc.integer({ min: 0, max: 5_000_000 })
const born = fc.constantFrom('1938-02-28', '1956-02-29', '1971-11-05', '1990-01-01', '2006-09-01', '2011-06-30', '2014-12-31')

const learning = fc.oneof(
  fc.record({ grade: fc.constantFrom(...Grade.options) }),
  fc.record({ education: fc.constantFrom(...Education.options) }),
)

/** Generated records come without a prototype or with one; a ledger only ever reads plain objects. */
function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value
}

/** Everything that can be said of a member in passing; each trait may be left out. */
const traits = {
  name: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
  health: fc.uniqueArray(fc.constantFrom(...Condition.options)),
  labour: fc.constantFrom(...Labour.options),
  learning,
  medicalCover: fc.uniqueArray(fc.constantFrom(...MedicalCover.options)),
}

/** A person joins. Where they have a citizen ID it is one that checks, under a division code that was never assigned. */
export const memberJoined: fc.Arbitrary<StatementOf<'member-joined'>> = fc
  .record(
    {
      type: fc.constant('member-joined'),
      member,
      by: fc.constantFrom('listing', 'birth', 'marriage', 'move'),
      relation: fc.constantFrom(...Relation.options.filter((relation) => relation !== 'head')),
      sex: fc.constantFrom('male', 'female'),
      born,
      listed: fc.boolean(),
      ...traits,
    },
    { requiredKeys: ['type', 'member', 'by', 'relation', 'sex', 'born', 'listed'] },
  )
  .map(({ listed, ...joined }) => {
    if (!listed) return joined
    const order = Number(joined.member.slice(1)) * 2 + (joined.sex === 'male' ? 1 : 0)
    const first17 = `990000${joined.born.replaceAll('-', '')}${String(order).padStart(3, '0')}`
    return { ...joined, citizenId: first17 + checkCharacter(first17) }
  })
  .map(plain)

const reason: Extract<Basis, { kind: 'determination' }>['reasons'][number] = {
  fact: 'standing',
  operator: 'equal',
  value: 'registered',
  against: ['exited'],
  holds: 'unknown',
}

/** What an act rests on, without what only the household knows: a determination's day and version. */
const basis = (type: GroundedAct['type']): fc.Arbitrary<Basis> =>
  fc.oneof(
    fc
      .record({
        support: fc.constantFrom(...SUPPORT[type]),
        reasons: fc.array(fc.constant(reason), { maxLength: 1 }),
      })
      .map(({ support, reasons }): Basis => ({
        kind: 'determination',
        ...support,
        on: '0001-01-01',
        version: 0,
        pack: { id: 'generated', version: '1', hash: '00' },
        facts: 1,
        reasons,
      })),
    fc.record({ kind: fc.constant('legacy'), source: fc.constant('paper register') }),
    fc.record({ kind: fc.constant('ruling'), authority: official, reason: fc.constantFrom(...Question.options) }),
  )

function act<
  Type extends 'identified' | 're-identified' | 'removed' | 'exited' | 'flagged-edge' | 'flagged-monitored' | 'elimination-rolled-back',
>(type: Type) {
  return fc.record({ type: fc.constant(type), basis: basis(type) })
}

/** Statements about people. */
const people: fc.Arbitrary<Statement> = fc.oneof(
  memberJoined,
  fc.record(
    { type: fc.constant('member-described'), member, relation: fc.constantFrom(...Relation.options), ...traits },
    { requiredKeys: ['type', 'member'] },
  ),
  fc.record({ type: fc.constant('member-left'), member, by: fc.constantFrom('death', 'marriage', 'move') }),
)

/** Evidence about the household as a whole. */
const evidence: fc.Arbitrary<Statement> = fc.oneof(
  fc.record({ type: fc.constant('settled'), village: fc.constantFrom('village/1', 'village/2') }),
  fc.record({
    type: fc.constant('income-stated'),
    incomeYear: fc.integer({ min: 2014, max: 2019 }),
    wage: fen,
    business: fc.integer({ min: -500_000, max: 5_000_000 }),
    property: fen,
    transfer: fen,
    expenses: fen,
  }),
  fc.record({
    type: fc.constant('spending-stated'),
    incomeYear: fc.integer({ min: 2014, max: 2019 }),
    medical: fen,
    schooling: fen,
    other: fen,
    reimbursed: fen,
  }),
  fc.record({ type: fc.constant('living-assessed'), food: fc.boolean(), clothing: fc.boolean() }),
  fc.record({ type: fc.constant('housing-graded'), grade: fc.constantFrom('A', 'B', 'C', 'D') }),
  fc.record({
    type: fc.constant('water-assessed'),
    litresPerDay: fc.nat(100),
    fetchMinutes: fc.nat(60),
    outageDays: fc.nat(366),
    quality: fc.constantFrom('good', 'basic', 'unsafe'),
  }),
  fc.record({
    type: fc.constant('registers-compared'),
    findings: fc.array(fc.record({ item: fc.constantFrom(...ExclusionItem.options), value: fen }, { requiredKeys: ['item'] }), {
      maxLength: 3,
    }),
  }),
  fc.record({
    type: fc.constant('causes-assessed'),
    main: fc.constantFrom(...Cause.options),
    others: fc.uniqueArray(fc.constantFrom(...Cause.options), { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('shock-reported'), kind: fc.constantFrom(...Risk.options), loss: fen }, { requiredKeys: ['type', 'kind'] }),
  fc.record({ type: fc.constant('risks-assessed'), risks: fc.uniqueArray(fc.constantFrom(...Risk.options), { maxLength: 3 }) }),
)

/** Acts that change what the household is to the programme. The closing of a household is rare, or no life would be long. */
const acts: fc.Arbitrary<Statement> = fc.oneof(
  { weight: 8, arbitrary: act('identified') },
  { weight: 10, arbitrary: act('exited') },
  { weight: 8, arbitrary: act('re-identified') },
  { weight: 3, arbitrary: act('removed') },
  { weight: 4, arbitrary: act('flagged-edge') },
  { weight: 8, arbitrary: act('flagged-monitored') },
  {
    weight: 12,
    arbitrary: fc.record({
      type: fc.constant('flag-cleared'),
      through: fc.constantFrom('help', 'nature'),
      basis: basis('flag-cleared'),
    }),
  },
  { weight: 3, arbitrary: act('flagged-monitored').map((flagged) => ({ ...flagged, as: 'sudden-hardship' as const })) },
  { weight: 12, arbitrary: act('elimination-rolled-back') },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('decreased'), by: fc.constantFrom('death', 'moved-out') }) },
)

const assignment = { person: official, role: fc.constantFrom('helper', 'responsible') }

/** Points of the charity shop. More is awarded than spent, or next to nothing of what is spent would be there. */
const shop: fc.Arbitrary<Statement> = fc.oneof(
  fc.record({
    type: fc.constant('points-awarded'),
    points: fc.integer({ min: 10, max: 60 }),
    committee: official,
    reason: fc.constantFrom('a clean yard', 'helped a neighbour'),
  }),
  fc.record({ type: fc.constant('points-spent'), points: fc.integer({ min: 1, max: 40 }), goods: fc.constantFrom('rice', 'soap') }),
)

/** Home improvements: the one measure that has parts. */
const improved: fc.Arbitrary<Statement> = fc.record(
  {
    type: fc.constant('aided'),
    measure: fc.constant('home-improvement'),
    line: fc.constant('stationed'),
    provider: fc.record({ kind: fc.constant('village'), id: official }),
    part: fc.constantFrom(...homePartCodes),
    amount: fen,
  },
  { requiredKeys: ['type', 'measure', 'line', 'provider'] },
)

/** Help that was given, and who gave it. */
const help: fc.Arbitrary<Statement> = fc.oneof(
  fc.record(
    {
      type: fc.constant('aided'),
      measure: fc.constantFrom(...measureCodes),
      line: fc.constantFrom('party-government', 'sector', 'stationed', 'society'),
      provider: fc.record({ kind: fc.constantFrom('government', 'task-group', 'firm'), id: official }),
      member,
      amount: fen,
      until: fc.constantFrom('2017-06-30', '2019-12-31'),
      term: fc.constantFrom('2018-1', '2018-2'),
      stage: fc.constantFrom('primary', 'secondary'),
    },
    { requiredKeys: ['type', 'measure', 'line', 'provider'] },
  ),
  fc.record({
    type: fc.constant('measure-ended'),
    grant: fc.constant(''),
    because: fc.constantFrom('completed', 'withdrawn', 'no-longer-needed'),
  }),
  fc.record({
    type: fc.constant('helper-assigned'),
    ...assignment,
    level: fc.constantFrom('village', 'township', 'county', 'city'),
  }),
  fc.record({ type: fc.constant('helper-ended'), ...assignment }),
  fc.record({
    type: fc.constant('visited'),
    by: official,
    purpose: fc.constantFrom('regular', 'look-back', 'school-aid', 'check'),
  }),
)

/** Clues, and what came of them. Few hits, so that the same one comes twice. */
const clues: fc.Arbitrary<Statement> = fc.oneof(
  fc.record(
    {
      type: fc.constant('clue-raised'),
      channel: fc.constantFrom(...Channel.options),
      source: fc.constantFrom('hotline', 'team of the village'),
      kind: fc.constantFrom(...Risk.options),
      hit: fc.record({ register: fc.constantFrom('insurance', 'schools'), item: fc.constantFrom('1', '2') }),
    },
    { requiredKeys: ['type', 'channel', 'source', 'kind'] },
  ),
  fc.record({
    type: fc.constant('clue-resolved'),
    clue: fc.constant(''),
    outcome: fc.constantFrom('confirmed', 'refuted', 'dismissed'),
    evidence: fc.constant('looked into at the home'),
  }),
)

/** What households need, and who gives it. */
const needs: fc.Arbitrary<Statement> = fc.oneof(
  fc.record(
    { type: fc.constant('need-stated'), kind: fc.constantFrom(...NeedKind.options), what: fc.constantFrom('a pump', 'seed'), amount: fen },
    { requiredKeys: ['type', 'kind', 'what'] },
  ),
  fc.record({
    type: fc.constant('need-matched'),
    need: fc.constant(''),
    programme: fc.constantFrom(...GivingProgramme.options),
    giver: fc.constantFrom('firm-1', 'donor-2'),
  }),
  fc.record(
    { type: fc.constant('need-closed'), need: fc.constant(''), outcome: fc.constantFrom('met', 'withdrawn'), amount: fen },
    { requiredKeys: ['type', 'need', 'outcome'] },
  ),
)

/**
 * Any statement about a household, well-formed on its own. What only a household can supply is left blank: the grant
 * that a measure's end names, the clue that was looked into, the day and version that a determination judged.
 */
export const statement: fc.Arbitrary<Statement> = fc
  .oneof(
    { weight: 3, arbitrary: people },
    { weight: 3, arbitrary: evidence },
    { weight: 4, arbitrary: acts },
    { weight: 2, arbitrary: help },
    { weight: 1, arbitrary: fc.oneof({ weight: 3, arbitrary: shop }, { weight: 1, arbitrary: improved }) },
    { weight: 4, arbitrary: procedureEvent },
    { weight: 1, arbitrary: clues },
    { weight: 1, arbitrary: needs },
  )
  .map(plain)
