import { type Day, plusDays, type StatementOf } from '@hearthfold/core'
import { plusMonths, yearOf } from '@hearthfold/core/days'
import { between, years } from './calendar.ts'
import type { Chance } from './chance.ts'
import { isKnown, type Person } from './people.ts'
import type { HouseholdPlan } from './plan.ts'
import type { Script } from './script.ts'
import { AID } from './targets.ts'
import { canWork, stageOn } from './traits.ts'

type Aided = StatementOf<'aided'>
type Where = Pick<Aided, 'line' | 'provider'>

const sector = (group: number): Where => ({
  line: 'sector',
  provider: { kind: 'task-group', id: `tg-${String(group).padStart(2, '0')}` },
})
const society = (kind: 'firm' | 'donor' | 'bank' | 'hospital', id: string): Where => ({ line: 'society', provider: { kind, id } })
const TOWNSHIP: Where = { line: 'party-government', provider: { kind: 'government', id: 'township' } }

/** One poor household with the script of its life, to which aid is added. */
export interface Case {
  readonly plan: HouseholdPlan
  readonly script: Script
}

/** Gives the registered households the measures of the report, each exactly as often as it says. */
export function aid(cases: readonly Case[], chance: Chance): void {
  const stayed = cases.filter(({ plan }) => plan.exited === undefined)
  const exited = cases.filter(({ plan }) => plan.exited !== undefined)
  linkWithFirms(cases, chance)
  const financed = [...exited, ...chance.shuffle(stayed).slice(0, AID.financeRemaining)].slice(0, AID.finance)
  for (const { plan, script } of financed) {
    const on = someday(plan, chance)
    const bank = society('bank', chance.pick(['rural-credit', 'postal-savings', 'agricultural']))
    // Of the four systems a loan is only one: half of the households were rated and served without borrowing.
    const loan = chance.in100(50) ? { amount: chance.int(10, 50) * 100_000, until: plusMonths(on, 36) } : {}
    script.say(on, { type: 'aided', measure: 'finance', ...bank, ...loan })
  }
  for (const { plan, script } of cases) {
    const e = someday(plan, chance)
    script.say(e, { type: 'aided', measure: 'e-commerce', ...sector(7) })
    placeOneWorker(plan, script, e)
    const worker = workers(plan, e)[0]
    if (worker && chance.in100(30))
      script.say(e, { type: 'aided', measure: 'job', ...society('firm', `f-${chance.int(10, 60)}`), member: worker.id })
    if (worker && chance.in100(45)) {
      script.say(someday(plan, chance), { type: 'aided', measure: 'industry-award', ...sector(6), amount: chance.int(5, 30) * 10_000 })
    }
    if (chance.in100(50)) script.say(someday(plan, chance), { type: 'aided', measure: 'home-improvement', ...sector(14) })
    if (chance.in100(35)) {
      const points = { measure: 'shop-points', ...society('donor', 'charity-shop'), amount: chance.int(5, 60) * 100 } as const
      script.say(someday(plan, chance), { type: 'aided', ...points })
    }
    insure(plan, script)
  }
  employ(cases, chance)
  care(stayed, chance)
  treat(cases, chance)
}

/** A day on which a household could be given something: after its registration, before or in the year of its exit. */
function someday({ registered, exited }: HouseholdPlan, chance: Chance): Day {
  if (registered === 2019) return between(2019, '12-02', '12-20', chance)
  return between(chance.int(registered! + 1, exited ?? 2019), '03-01', '10-31', chance)
}

function workers({ people }: HouseholdPlan, on: Day): Person[] {
  return people.filter((person) => isKnown(person, on) && canWork(person, on))
}

/** One skill and one job for each household in which somebody can work, be it only for a time. */
function placeOneWorker(plan: HouseholdPlan, script: Script, someday: Day): void {
  const days = [someday, ...years(plan.registered!, 2019).map((year) => `${year}-12-18` as Day)]
  const on = days.find((day) => workers(plan, day).length > 0)
  if (on) script.say(on, { type: 'aided', measure: 'skill-and-job', ...sector(8), member: workers(plan, on)[0]!.id })
}

function linkWithFirms(cases: readonly Case[], chance: Chance): void {
  const linked = chance.shuffle(cases).slice(0, AID.firmLinkage)
  const advised = chance.shuffle(cases).slice(0, AID.industryAdviser)
  const firm = () => society('firm', `f-${chance.int(10, 60)}`)
  const adviser = (): Where => ({ line: 'stationed', provider: { kind: 'village', id: `adviser-${chance.int(10, 70)}` } })
  // One linkage was first written down under the wrong measure.
  const mistaken = linked.find((one) => !advised.includes(one))!
  for (const one of linked) {
    const on = someday(one.plan, chance)
    const linkage = { type: 'aided', measure: 'firm-linkage', ...firm(), until: plusMonths(on, 36) } as const
    if (one === mistaken) {
      one.script.say(on, { type: 'aided', measure: 'industry-adviser', ...adviser() }, { name: 'mistaken' })
      one.script.say(on, (idOf) => ({ type: 'corrected', replaces: idOf('mistaken'), statement: linkage }), { after: 40 })
    } else one.script.say(on, linkage)
  }
  for (const { plan, script } of advised) {
    script.say(someday(plan, chance), { type: 'aided', measure: 'industry-adviser', ...adviser() })
  }
}

function employ(cases: readonly Case[], chance: Chance): void {
  const able = cases.flatMap(({ plan, script }) => {
    const on = someday(plan, chance)
    return workers(plan, on).map((person) => ({ script, person, on }))
  })
  const posts = chance.shuffle(able).slice(0, AID.publicWelfarePosts)
  posts.forEach(({ script, person, on }, at) => {
    const until = plusMonths(on, 12)
    const post = { measure: 'public-welfare-post', ...sector(9), member: person.id, amount: 600_000, until } as const
    const name = `post-${person.id}`
    script.say(on, { type: 'aided', ...post }, { name })
    if (at % 4 > 0 || until >= '2019-12-01') return
    script.say(until, (idOf) => ({ type: 'measure-ended', grant: idOf(name), because: 'completed' }))
  })
}

function insure({ people, registered }: HouseholdPlan, script: Script): void {
  const on: Day = registered === 2019 ? '2019-12-03' : `${registered! + 1}-02-20`
  for (const person of people) {
    if (!isKnown(person, on)) continue
    script.say(on, {
      type: 'aided',
      measure: 'premium-subsidy',
      ...sector(11),
      member: person.id,
      amount: 18_000,
      until: plusDays(plusMonths(on, 12), -1),
    })
  }
}

/** Pooled care, day care, trusteeship, medical and elderly care in one: for some of those who stay registered. */
function care(stayed: readonly Case[], chance: Chance): void {
  const kinds = [
    ['pooled-care', sector(15)],
    ['day-care', sector(16)],
    ['trusteeship', sector(17)],
    ['medical-elderly-care', society('hospital', 'township-hospital')],
  ] as const
  chance
    .shuffle(stayed)
    .slice(0, 48)
    .forEach(({ plan, script }, at) => {
      const [measure, where] = kinds[at % kinds.length]!
      script.say(someday(plan, chance), { type: 'aided', measure, ...where, member: plan.people[0]!.id })
    })
}

/** Marks who is chronically ill. Before the lives are written, since it is said of them when they are listed. */
export function strikeWithIllness(plans: readonly HouseholdPlan[], chance: Chance): void {
  const adults = plans.flatMap(({ people }) =>
    people.filter(({ born, joined, left }) => born < '1985-01-01' && joined.by === 'listing' && left === undefined),
  )
  for (const person of chance.shuffle(adults).slice(0, AID.chronicCards)) person.chronic = true
}

function treat(cases: readonly Case[], chance: Chance): void {
  const ill = cases.flatMap(({ plan, script }) => plan.people.filter(({ chronic }) => chronic).map((person) => ({ plan, script, person })))
  for (const { plan, script, person } of ill) {
    script.say(someday(plan, chance), { type: 'aided', measure: 'chronic-disease-card', ...sector(12), member: person.id })
  }
  const claim = (person: Person) =>
    ({
      type: 'aided',
      measure: 'one-stop-claim',
      ...society('hospital', 'county-hospital'),
      member: person.id,
      amount: chance.int(300, 18_000) * 100,
    }) as const
  for (let at = 0; at < AID.oneStopClaims; at++) {
    const { plan, script, person } = chance.pick(ill)
    const on = plan.registered === 2019 ? between(2019, '12-03', '12-20', chance) : between(2019, '01-08', '12-18', chance)
    script.say(on, claim(person), at === 0 ? { name: 'claim' } : {})
    // The first claim was entered twice; the second entry was revoked.
    if (at > 0) continue
    script.say(on, claim(person), { name: 'claim-again' })
    script.say(on, (idOf) => ({ type: 'revoked', withdraws: idOf('claim-again'), because: 'entered twice' }), { after: 9 })
  }
}

const TERMS = years(2016, 2019).flatMap((year) => [
  { on: `${year}-03-10` as Day, term: `${year}-spring` },
  { on: `${year}-09-20` as Day, term: `${year}-autumn` },
])

/** State school aid each term, and in 2019 the township's own for a part of the pupils up to junior secondary school. */
export function aidStudents(cases: readonly Case[], chance: Chance): void {
  const students = cases.flatMap(({ plan, script }) =>
    plan.registered! < 2019 ? plan.people.map((person) => ({ plan, script, person })) : [],
  )
  let secondaryTerms = 0
  for (const { plan, script, person } of students) {
    for (const { on, term } of TERMS) {
      const stage = yearOf(on) > plan.registered! && isKnown(person, on) ? stageOn(person, on) : undefined
      if (!stage) continue
      if (stage === 'secondary' && yearOf(on) === 2019 && ++secondaryTerms > AID.secondaryTerms) continue
      const amount = stage === 'primary' ? 50_000 : 62_500
      script.say(on, { type: 'aided', measure: 'state-school-aid', ...sector(10), member: person.id, stage, term, amount })
    }
  }
  const pupils = students.filter(({ person }) => person.born >= '2004-09-02' && stageOn(person, '2019-03-10') !== undefined)
  for (const { script, person } of chance.shuffle(pupils).slice(0, AID.townshipStudents)) {
    for (const { on, term } of TERMS.slice(-2)) {
      const stage = stageOn(person, on)!
      const amount = stage === 'primary' ? 95_000 : 107_500
      script.say(on, { type: 'aided', measure: 'township-school-aid', ...TOWNSHIP, member: person.id, stage, term, amount })
    }
  }
}
