import { type Day, plusDays, type Procedures, type StatementOf } from '@hearthfold/core'
import { yearOf } from '@hearthfold/core/days'
import { between, years } from './calendar.ts'
import type { Chance } from './chance.ts'
import { LISTED } from './family.ts'
import { compose, perCapita } from './income.ts'
import { isThere, type Person } from './people.ts'
import type { HouseholdPlan } from './plan.ts'
import { goThrough, PROCEDURES_FROM } from './procedure.ts'
import { Script } from './script.ts'
import { canWork, labourOn, learningOn } from './traits.ts'

/** What somebody records about a household from 2015 to 2019: evidence for all, and the acts that are asked for. */
export function life(plan: HouseholdPlan, procedures: Procedures, chance: Chance): Script {
  const script = new Script()
  script.say(LISTED, { type: 'settled', village: plan.village.id }, { after: 4 })
  for (const person of plan.people) {
    if (person === plan.misdated) misdate(script, person)
    else comeAndGo(script, person, isFollowed(plan))
  }
  declareIncomes(script, plan, chance)
  compareRegisters(script, plan, chance)
  if (isFollowed(plan)) {
    assess(script, plan, chance)
    learn(script, plan)
  } else {
    script.say('2015-03-10', { type: 'housing-graded', grade: chance.in100(85) ? 'A' : 'B' })
  }
  if (plan.quirk === 'ended') {
    script.say(between(chance.int(2016, 2019), '01-10', '08-20', chance), { type: 'decreased', by: 'death' })
  }
  act(script, plan, procedures, chance)
  return script
}

/** Households that are poor, were, or are close to it: much more is recorded of them. */
export function isFollowed({ registered, edge }: HouseholdPlan): boolean {
  return registered !== undefined || edge
}

function comeAndGo(script: Script, person: Person, followed: boolean): void {
  const { id, joined, left } = person
  script.say(joined.on, joining(person, followed), { after: joined.by === 'listing' ? 4 : joined.by === 'birth' ? 24 : 6 })
  if (left) script.say(left.on, { type: 'member-left', member: id, by: left.by }, { after: 12 })
}

function joining(person: Person, followed: boolean): StatementOf<'member-joined'> {
  const { id, relation, sex, born, name, citizenId, joined } = person
  const learning = learningOn(person, joined.on)
  return {
    type: 'member-joined',
    member: id,
    by: joined.by,
    relation,
    sex,
    born,
    name,
    citizenId,
    health: person.chronic ? ['chronic-illness'] : [],
    labour: labourOn(person, joined.on),
    ...(learning ? { learning } : {}),
    medicalCover: isUninsured(person, followed) ? [] : ['basic'],
  }
}

/** Of the poor a part was without insurance, until the premium subsidy made it complete. */
function isUninsured({ citizenId, joined }: Person, followed: boolean): boolean {
  return followed && joined.by === 'listing' && Number(citizenId.slice(14, 17)) % 5 === 0
}

/** A child first recorded as born in the winter after the registration, corrected in 2017 to the summer before it. */
function misdate(script: Script, person: Person): void {
  const wrong: Day = '2016-01-12'
  const { citizenId: _citizenId, ...statement } = joining(person, true)
  script.say(wrong, { ...statement, born: wrong }, { name: 'misdated' })
  const right = joining(person, true)
  const correct = (idOf: (name: string) => string) => ({ type: 'corrected', replaces: idOf('misdated'), statement: right }) as const
  script.say(person.joined.on, correct, { after: 544 })
}

function declareIncomes(script: Script, plan: HouseholdPlan, chance: Chance): void {
  for (const [year, yuan] of perCapita(plan, chance)) {
    const on = between(year, '10-06', '10-22', chance)
    const present = plan.people.filter((person) => isThere(person, on))
    const ended = plan.quirk === 'ended' || (plan.quirk === 'absent' && year >= 2018)
    if (present.length === 0 || (ended && year > 2015)) continue
    const poor = plan.registered !== undefined && year >= plan.registered
    const income = compose(
      yuan,
      present.length,
      present.some((person) => canWork(person, on)),
      poor,
      chance,
    )
    script.say(on, { type: 'income-stated', incomeYear: year, ...income })
  }
}

function compareRegisters(script: Script, { quirk, edge, registered }: HouseholdPlan, chance: Chance): void {
  type Finding = StatementOf<'registers-compared'>['findings'][number]
  const findings: Finding[] = []
  if (quirk === 'town-housing') findings.push({ item: 'town-housing' })
  if (quirk === 'vehicle') findings.push({ item: 'vehicle', value: chance.int(35_000, 90_000) * 100 })
  if (quirk === undefined && registered === undefined && !edge && chance.in100(25)) {
    findings.push({ item: 'vehicle', value: chance.int(18_000, 120_000) * 100 })
  }
  script.say(between(2015, '09-01', '09-25', chance), { type: 'registers-compared', findings })
  if (registered !== undefined || edge) {
    script.say(between(2019, '09-01', '09-25', chance), { type: 'registers-compared', findings })
  }
}

const CAUSES = [
  ['illness', 44],
  ['disability', 15],
  ['lack-of-labour', 12],
  ['lack-of-skill', 12],
  ['lack-of-funds', 8],
  ['schooling', 6],
  ['disaster', 3],
] as const

function assess(script: Script, { people, registered, exited, edge, village }: HouseholdPlan, chance: Chance): void {
  const from = edge ? 2019 : registered!
  script.say(between(from, '09-26', '10-05', chance), { type: 'living-assessed', food: true, clothing: from > 2015 || chance.in100(85) })
  if (from === 2015) script.say('2016-09-15', { type: 'living-assessed', food: true, clothing: true })

  const dry = village.waterworks
  const water = (litresPerDay: number) =>
    ({
      type: 'water-assessed',
      litresPerDay,
      fetchMinutes: 5,
      outageDays: chance.int(0, 20),
      quality: chance.in100(60) ? 'good' : 'basic',
    }) as const
  script.say('2015-04-15', water(dry ? chance.int(22, 33) : chance.int(40, 80)))
  if (dry) script.say(plusDays(dry, 20), water(chance.int(45, 80)))

  const illness = people.some((person) => person.chronic)
  const student = people.some(({ born }) => yearOf(born) >= 2000)
  const fitting = CAUSES.filter(([cause]) => (cause !== 'illness' || illness) && (cause !== 'schooling' || student))
  const [main, other] = chance.shuffle(fitting.flatMap(([cause, weight]) => Array.from({ length: weight }, () => cause)))
  script.say(between(from, '09-26', '10-05', chance), { type: 'causes-assessed', main: main!, others: other === main ? [] : [other!] })

  const uninsured = people.filter((person) => isUninsured(person, true))
  const insured = `${Math.max(from, 2016)}-03-0${chance.int(1, 9)}` as Day
  for (const person of uninsured) {
    if (isThere(person, insured))
      script.say(insured, { type: 'member-described', member: person.id, medicalCover: ['basic', 'serious-illness'] })
  }
  if (registered === 2019) {
    const shock = between(2019, '02-01', '07-30', chance)
    script.say(shock, {
      type: 'shock-reported',
      kind: chance.pick(['illness', 'accident', 'disaster'] as const),
      loss: chance.int(20, 90) * 100_000,
    })
  }
  if (edge || exited !== undefined) {
    script.say(between(2019, '10-23', '10-30', chance), {
      type: 'risks-assessed',
      risks: edge ? [chance.pick(['illness', 'unstable-work', 'schooling'] as const)] : [],
    })
  }
}

/** Every 1 September: who moves up a school, who leaves it and can work; and who grows too old for full labour. */
function learn(script: Script, { people }: HouseholdPlan): void {
  for (const person of people) {
    for (const year of years(2015, 2019)) {
      const on = `${year}-09-01` as Day
      if (!isThere(person, on) || person.joined.on === on) continue
      const before = plusDays(on, -365) < person.joined.on ? person.joined.on : plusDays(on, -365)
      const learning = learningOn(person, on)
      const labour = labourOn(person, on)
      const changed = JSON.stringify(learning) !== JSON.stringify(learningOn(person, before))
      if (!changed && labour === labourOn(person, before)) continue
      script.say(on, { type: 'member-described', member: person.id, labour, ...(changed && learning ? { learning } : {}) })
    }
  }
}

/** The acts. Those of the year go through their procedures, and the pack is asked on the day; those before it are taken from registers. */
function act(script: Script, { registered, exited, edge, number }: HouseholdPlan, procedures: Procedures, chance: Chance): void {
  if (registered !== undefined) take('identified', 'identification', between(registered, '10-28', '11-24', chance))
  if (exited !== undefined) take('exited', 'exit', between(exited, '11-11', '12-14', chance))
  if (edge) take('flagged-edge', 'edge-recognition', between(2019, '11-04', '12-10', chance))

  function take(type: 'identified' | 'exited' | 'flagged-edge', name: string, on: Day): void {
    const year = yearOf(on)
    if (year < PROCEDURES_FROM) {
      script.say(on, { type, basis: { kind: 'legacy', source: `${year} 年度扶贫台账` } }, { after: 1 })
      return
    }
    for (const { on: day, event, ...named } of goThrough(name, procedures.named[name]!, on, number, procedures.pack))
      script.say(day, event, { after: 0, ...named })
    script.say(on, { type }, { after: 1 })
  }
}
