import {
  type Day,
  decide,
  decideLife,
  evolve,
  fold,
  type Household,
  type HouseholdCommand,
  type HouseholdEvent,
  type HouseholdId,
  type LifeChange,
  newHousehold,
  type RecordedHousehold,
  stamp,
  type StatementOf,
} from '@hearthfold/core'
import { determine, determineAll, explain, loadPack, lookBack, type Pack, truthIn } from '@hearthfold/rules'
import { cn2014to2020, cn2021to2025, zhanglouCounty } from '@hearthfold/rules/packs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../config/runs.ts'

// Income and spending are of all who belong to a household. Once somebody died, left or came grown up they are those of another one.

const ON: Day = '2019-11-10'
const HOME: HouseholdId = 'household/001'
const SPLIT_OFF: HouseholdId = 'household/001b'

function packOf(base: unknown, layers: readonly unknown[] = []): Pack {
  const loaded = loadPack(base, layers)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
  return loaded.value
}

const pack = packOf(cn2014to2020)

/** Households recorded event by event, and what becomes of them. */
class Village {
  readonly events = new Map<HouseholdId, RecordedHousehold[]>()

  household(stream: HouseholdId): Household {
    return fold(stream, this.events.get(stream) ?? [])
  }

  say(stream: HouseholdId, on: Day, event: HouseholdEvent): void {
    const decision = decide({ stream, on, event }, { [stream]: this.household(stream) })
    if (!decision.ok) throw new Error(`${on} ${JSON.stringify(event)}: ${JSON.stringify(decision.problem)}`)
    this.keep(decision.value.accepted)
  }

  change(change: LifeChange): void {
    const streams = [change.household, ...('into' in change ? [change.into] : [])]
    const decision = decideLife(change, Object.fromEntries(streams.map((stream) => [stream, this.household(stream)])))
    if (!decision.ok) throw new Error(JSON.stringify(decision.problem))
    this.keep(decision.value.accepted)
  }

  private keep(accepted: readonly HouseholdCommand[]): void {
    for (const one of accepted) {
      const household = this.events.has(one.stream) ? this.household(one.stream) : newHousehold(one.stream)
      const id = (version: number) => `${one.stream.slice('household/'.length)}.${version}`
      const [recorded] = stamp([one], { after: household.version, id, recordedAt: `${one.on}T08:00:00.000Z`, actor: 'clerk' })
      evolve(household, recorded!)
      this.events.set(one.stream, [...(this.events.get(one.stream) ?? []), recorded!])
    }
  }
}

const incomeOf = (incomeYear: number, wage: number): StatementOf<'income-stated'> => ({
  type: 'income-stated',
  incomeYear,
  wage,
  business: 0,
  property: 0,
  transfer: 0,
  expenses: 0,
})
const spendingOf = (incomeYear: number, medical: number): StatementOf<'spending-stated'> => ({
  type: 'spending-stated',
  incomeYear,
  medical,
  schooling: 0,
  other: 0,
  reimbursed: 0,
})

/** A household of five, two of them old, whose third member earns everything: 3,000 yuan a head, or what is said. */
function family(wage = 1_500_000, stated: Day = '2019-10-10'): Village {
  const village = new Village()
  const person = (member: string, relation: StatementOf<'member-joined'>['relation'], born: Day) =>
    village.say(HOME, '2015-01-01', {
      type: 'member-joined',
      member,
      by: 'listing',
      relation,
      sex: member === 'm2' || member === 'm4' ? 'female' : 'male',
      born,
      medicalCover: ['basic'],
      labour: 'ordinary',
      learning: { education: 'junior-secondary' },
    })
  village.say(HOME, '2015-01-01', { type: 'settled', village: 'village/wuji' })
  person('m1', 'head', '1950-03-01')
  person('m2', 'spouse', '1952-08-15')
  person('m3', 'child', '1980-01-01')
  person('m4', 'child-in-law', '1982-01-01')
  person('m5', 'grandchild', '2003-06-01')
  village.say(HOME, '2015-09-10', { type: 'registers-compared', findings: [] })
  village.say(HOME, '2015-09-10', { type: 'living-assessed', food: true, clothing: true })
  village.say(HOME, '2015-09-10', { type: 'housing-graded', grade: 'A' })
  village.say(HOME, '2015-09-10', { type: 'water-assessed', litresPerDay: 60, fetchMinutes: 5, outageDays: 0, quality: 'good' })
  village.say(HOME, stated, incomeOf(2019, wage))
  return village
}

const split: LifeChange = {
  change: 'split',
  on: '2019-11-05',
  household: HOME,
  into: SPLIT_OFF,
  going: { m3: 'head', m4: 'spouse', m5: 'child' },
}
const death = { type: 'member-left', member: 'm3', by: 'death' } as const
const birth: StatementOf<'member-joined'> = {
  type: 'member-joined',
  member: 'm6',
  by: 'birth',
  relation: 'grandchild',
  sex: 'male',
  born: '2019-11-05',
  medicalCover: ['basic'],
}

function answer(
  village: Village,
  question: string,
  { on = ON, stream = HOME, under = pack }: { on?: Day; stream?: HouseholdId; under?: Pack } = {},
) {
  const found = determine(village.household(stream), { on, pack: under, question })!
  const column = determineAll([village.household(stream)], { on, pack: under, question }).outcomes[question]!
  expect(truthIn(column, 0), 'many at a time').toBe(found.outcome)
  return found
}

describe('income stated before the household changed', () => {
  test('of those who stay after the earner split off nothing is known until it is stated again, and of those who went neither', () => {
    const village = family()
    expect(answer(village, 'eligible', { on: '2019-11-04' }).outcome).toBe(true)
    village.change(split)
    const outdated = { stated: '2019-10-10', since: '2019-11-05', died: [], left: ['m3', 'm4', 'm5'], joined: [], children: [] }
    for (const question of ['exit-ready', 'eligible']) {
      expect(answer(village, question)).toMatchObject({
        outcome: 'unknown',
        missing: [{ evidence: 'income-stated', of: '2019', outdated }],
      })
      expect(answer(village, question, { stream: SPLIT_OFF })).toMatchObject({ outcome: 'unknown' })
      expect(answer(village, question, { stream: SPLIT_OFF }).missing).toContainEqual({ evidence: 'income-stated', of: '2019' })
    }
    for (const [language, said] of [
      ['en', /it was stated on 2019-10-10 .*m3, m4, m5 left/],
      ['zh', /2019-10-10 核算后家庭成员有变动（m3、m4、m5 离户/],
    ] as const) {
      expect(explain(answer(village, 'exit-ready'), pack, language).join('\n')).toMatch(said)
    }
    village.say(HOME, '2019-11-06', incomeOf(2019, 200_000))
    village.say(SPLIT_OFF, '2019-11-06', incomeOf(2019, 1_300_000))
    expect(answer(village, 'eligible').outcome).toBe(true)
    expect(answer(village, 'exit-ready').outcome).toBe(false)
    expect(answer(village, 'eligible', { on: '2019-11-05' }).outcome).toBe('unknown')
  })

  test('nothing is known of it after the earner died, left to marry or moved away, nor where somebody grown up came or a household joined', () => {
    const changes: Record<string, (village: Village) => void> = {
      died: (village) => village.say(HOME, '2019-11-05', death),
      married: (village) => village.say(HOME, '2019-11-05', { ...death, by: 'marriage' }),
      moved: (village) => village.say(HOME, '2019-11-05', { ...death, by: 'move' }),
      came: (village) => village.say(HOME, '2019-11-05', { ...birth, by: 'marriage', born: '1990-01-01' }),
      merged: (village) => {
        village.say('household/002', '2015-01-01', { type: 'settled', village: 'village/wuji' })
        village.say('household/002', '2015-01-01', {
          type: 'member-joined',
          member: 'n1',
          by: 'listing',
          relation: 'head',
          sex: 'female',
          born: '1960-01-01',
        })
        village.change({ change: 'merge', on: '2019-11-05', household: 'household/002', into: HOME, going: { n1: 'other' } })
      },
    }
    for (const [name, change] of Object.entries(changes)) {
      const village = family()
      change(village)
      for (const question of ['exit-ready', 'eligible']) expect(answer(village, question).outcome, `${name} ${question}`).toBe('unknown')
      // What is stated on the day of the change is stated of the household that it made.
      village.say(HOME, '2019-11-05', incomeOf(2019, 90_000_000))
      expect(answer(village, 'eligible').outcome, name).toBe(false)
    }
  })

  test('it still counts after a birth, and it is said by how many it is divided', () => {
    const village = family()
    village.say(HOME, '2019-11-05', birth)
    const found = answer(village, 'eligible')
    expect(found.outcome).toBe(true)
    const note = { code: 'children-since-stated', stated: '2019-10-10', children: ['m6'], persons: 6 }
    expect(JSON.stringify(found.because)).toContain(JSON.stringify([note]))
    expect(explain(found, pack, 'en').join('\n')).toMatch(/divided by the 6 persons of today; m6/)
    expect(explain(found, pack, 'zh').join('\n')).toMatch(/按现有 6 人平均，其中 m6/)
  })

  test('it still counts where somebody left and came back, or a child came', () => {
    const village = family()
    village.say(HOME, '2019-11-01', { ...death, by: 'move' })
    village.say(HOME, '2019-11-03', {
      type: 'member-joined',
      member: 'm3',
      by: 'move',
      relation: 'child',
      sex: 'male',
      born: '1980-01-01',
      medicalCover: ['basic'],
    })
    village.say(HOME, '2019-11-04', { ...birth, by: 'move', born: '2010-01-01', learning: { grade: 'primary' } })
    expect(answer(village, 'eligible', { on: '2019-11-02' }).outcome).toBe('unknown')
    expect(answer(village, 'eligible').outcome).toBe(true)
  })

  test('no change makes a past exit a mis-exit: it is judged by those who were there on its day', () => {
    for (const change of [
      (village: Village) => village.change(split),
      (village: Village) => village.say(HOME, '2019-11-05', death),
      (village: Village) => village.say(HOME, '2019-11-05', birth),
    ]) {
      const village = family(1_610_000)
      village.say(HOME, '2015-11-01', { type: 'identified', basis: { kind: 'legacy', source: 'register' } })
      village.say(HOME, '2019-10-20', { type: 'exited', basis: { kind: 'legacy', source: 'register' } })
      change(village)
      const { exits } = lookBack([village.household(HOME)], { on: '2019-12-20', law: () => pack })
      expect(exits.map(({ verdict }) => verdict)).toEqual(['sound'])
      village.say(HOME, '2019-11-05', incomeOf(2019, 1))
      expect(lookBack([village.household(HOME)], { on: '2019-12-20', law: () => pack }).exits[0]!.verdict).toBe('sound')
    }
  })

  test('a loss of income is told where the earner died, and unknown where who earned lives elsewhere', () => {
    const fell = (village: Village) => {
      village.say(HOME, '2020-10-05', incomeOf(2020, 100_000))
      village.say(HOME, '2020-10-05', spendingOf(2020, 0))
      return answer(village, 'hardship', { on: '2020-10-10' })
    }
    const bereaved = family()
    bereaved.say(HOME, '2020-02-01', death)
    expect(fell(bereaved).outcome).toBe(true)
    const parted = family()
    parted.change({ ...split, on: '2020-02-01' })
    expect(fell(parted)).toMatchObject({
      outcome: 'unknown',
      missing: [{ evidence: 'income-stated', of: '2019', outdated: { since: '2020-02-01' } }],
    })
  })

  test('spending stated before a change is as unknown as income', () => {
    const law = packOf(cn2021to2025)
    const village = family(9_000_000, '2022-10-10')
    village.say(HOME, '2022-10-10', incomeOf(2022, 9_000_000))
    village.say(HOME, '2022-10-10', spendingOf(2022, 8_000_000))
    village.say(HOME, '2022-11-01', { type: 'shock-reported', kind: 'illness' })
    expect(answer(village, 'sudden-hardship', { on: '2022-11-02', under: law }).outcome).toBe(true)
    village.say(HOME, '2022-11-05', death)
    village.say(HOME, '2022-11-06', incomeOf(2022, 9_000_000))
    const found = answer(village, 'sudden-hardship', { on: '2022-11-10', under: law })
    expect(found.outcome).toBe('unknown')
    expect(found.missing).toContainEqual(
      expect.objectContaining({ evidence: 'spending-stated', of: '2022', outdated: expect.objectContaining({ died: ['m3'] }) as unknown }),
    )
  })

  test('a pack can say that it counts all the same', () => {
    const counts = packOf({ ...cn2014to2020, incomeOfChangedHousehold: 'counts' })
    const village = family()
    village.change(split)
    expect(answer(village, 'exit-ready', { under: counts }).outcome).toBe(true)
    expect(loadPack({ ...cn2014to2020, incomeOfChangedHousehold: 'perhaps' })).toMatchObject({
      ok: false,
      problem: [{ path: 'incomeOfChangedHousehold' }],
    })
    expect(loadPack(cn2014to2020, [{ ...zhanglouCounty, incomeOfChangedHousehold: 'counts' }])).toHaveProperty('problem')
  })

  test('of one day, what was stated before the change says nothing of the household after it, and what was stated after it does', () => {
    for (const change of [
      (village: Village) => village.change({ ...split, on: '2019-10-10' }),
      (village: Village) => village.say(HOME, '2019-10-10', { type: 'member-left', member: 'm3', by: 'death' }),
    ]) {
      const village = family()
      change(village)
      expect(answer(village, 'exit-ready', { on: '2019-10-10' })).toMatchObject({
        outcome: 'unknown',
        missing: [{ outdated: { stated: '2019-10-10', since: '2019-10-10' } }],
      })
      village.say(HOME, '2019-10-10', incomeOf(2019, 1_500_000))
      expect(answer(village, 'exit-ready', { on: '2019-10-10' }).outcome).toBe(true)
    }
  })

  test('whoever leaves and on whatever day, what was stated before is unknown until it is stated again and known from then on', () => {
    const days = fc.integer({ min: 11, max: 28 })
    fc.assert(
      fc.property(
        fc.subarray(['m2', 'm3', 'm4', 'm5'], { minLength: 1 }),
        fc.constantFrom('death', 'marriage', 'move'),
        days,
        days,
        (leaving, by, left, again) => {
          const village = family()
          for (const member of leaving) village.say(HOME, `2019-10-${left}`, { type: 'member-left', member, by })
          village.say(HOME, `2019-10-${again}`, incomeOf(2019, 100))
          for (let date = 10; date <= 29; date++) {
            const { outcome } = answer(village, 'eligible', { on: `2019-10-${date}` })
            const isOutdated = date >= left && (date < again || again < left)
            expect(outcome, `${date}`).toBe(isOutdated ? 'unknown' : true)
          }
        },
      ),
      { numRuns: runs(20) },
    )
  })
})
