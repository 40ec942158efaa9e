import { type Day, fold, type Household, plusDays, type RecordedHousehold } from '@hearthfold/core'
import { yearOf } from '@hearthfold/core/days'
import { type FactValue, rebuild } from '@hearthfold/core/facts'
import { lives } from '@hearthfold/core/testing'
import fc from 'fast-check'
import { compile } from '../evaluate/compiled.ts'
import { leavesOf, parameterOf } from '../pack/condition.ts'
import type { FactDeclaration, Pack } from '../pack/pack.ts'
import { turningDays } from '../analyse/periods.ts'

/** Facts of a household on a day, as far as they are known. */
export interface FactsOn {
  readonly on: Day
  readonly facts: Readonly<Record<string, FactValue>>
}

/** A household to be judged on a day, and the events that it was folded from. */
export interface HouseholdOn {
  readonly on: Day
  readonly household: Household
  readonly events: readonly RecordedHousehold[]
}

/** Three years of a pack that is in force for ever. */
const LONG_ENOUGH = 3 * 365

/** Days on which a pack is in force: the first and the last of each period of its parameters above all. */
export function daysFor({ inForce, ...pack }: Pack): fc.Arbitrary<Day> {
  const turning = turningDays({ inForce, ...pack }, Object.keys(pack.parameters))
  const latest = turning.reduce((a, b) => (a > b ? a : b), inForce.from)
  const last = inForce.to ?? plusDays(latest, LONG_ENOUGH)
  const near = turning.flatMap((day) => [day, plusDays(day, -1)]).filter((day) => day > inForce.from && day < last)
  const span = daysUpTo(inForce.from, last)
  return fc.oneof(
    fc.constantFrom(inForce.from, last, ...near),
    fc.nat(span).map((days) => plusDays(inForce.from, days)),
  )
}

/** How many days a day lies after another, found by halving: the calendar itself stays in core. */
function daysUpTo(from: Day, to: Day): number {
  let [least, most] = [0, 400_000]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (plusDays(from, middle) <= to) least = middle
    else most = middle - 1
  }
  return least
}

/**
 * Complete facts for a pack on a day on which it is in force: every fact that it declares has a value within its bounds, at
 * or beside what the rules compare it with above all. Whether any one household can have them all is not asked.
 *
 * @example
 * const loaded = loadPack(cn2014to2020)
 * const pack = loaded.ok ? loaded.value : undefined
 * const [one] = pack ? fc.sample(factsFor(pack), 1) : []
 * Object.keys(one?.facts ?? {}).length === Object.keys(pack?.facts ?? {}).length // true
 */
export function factsFor(pack: Pack): fc.Arbitrary<FactsOn> {
  const values = Object.entries(pack.facts).map(([name, declared]) => [name, valuesOf(name, declared, pack)] as const)
  return fc.record({ on: daysFor(pack), facts: fc.record(Object.fromEntries(values)) })
}

/** Values of one fact of a pack within its bounds. */
export function valuesOf(name: string, declared: FactDeclaration, pack: Pack): fc.Arbitrary<FactValue> {
  if (declared.kind === 'boolean') return fc.boolean()
  if (declared.kind === 'code') return fc.constantFrom(...declared.codes)
  const { min, max, whole, changeable } = declared
  const step = changeable?.step ?? 1
  const lines = comparedWith(name, pack).flatMap((line) => (whole ? [Math.floor(line), Math.floor(line) + 1] : [line]))
  const near = [min, max, ...lines.flatMap((line) => [line, line - step, line + step])].filter((value) => value >= min && value <= max)
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...near) },
    { weight: 1, arbitrary: fc.integer({ min: Math.ceil(min), max: Math.floor(max) }) },
  )
}

const cuts = new WeakMap<Pack, ReadonlyMap<string, readonly number[]>>()

/** The numbers that the rules of a pack ever compare a fact with. */
function comparedWith(fact: string, pack: Pack): readonly number[] {
  const known = cuts.get(pack) ?? cutsOf(pack)
  cuts.set(pack, known)
  return known.get(fact) ?? []
}

function cutsOf(pack: Pack): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const { fact, value } of compile(pack).conditions.flatMap(leavesOf)) {
    const parameter = parameterOf(value)
    const numbers =
      parameter === undefined ? [value] : pack.parameters[parameter]!.values.flatMap((dated) => ('value' in dated ? [dated.value] : []))
    found.set(fact, [...(found.get(fact) ?? []), ...numbers.filter((one) => typeof one === 'number')])
  }
  return found
}

/** How many facts are asked of a rebuilt household. The more, the fewer of them can be had together. */
const MOST_ASKED = 6

/**
 * Households with some of the facts of a pack, made so that all evidence about them is there: what is not asked of them is
 * harmless. What cannot be had together with the rest is left out.
 */
export function documentedHouseholdsFor(pack: Pack): fc.Arbitrary<HouseholdOn> {
  const asked = fc.shuffledSubarray(Object.keys(pack.facts), { maxLength: Math.min(MOST_ASKED, Object.keys(pack.facts).length) })
  return fc.tuple(factsFor(pack), asked).map(([{ on, facts }, names]) => {
    let wanted: Record<string, FactValue> = {}
    let rebuilt = rebuild(wanted, on, pack)!
    for (const name of names) {
      // Of a household that has ended there is no evidence on that day, and nobody to have any about.
      if (name === 'standing' && facts[name] === 'decreased') continue
      const more = { ...wanted, [name]: facts[name]! }
      const next = rebuild(more, on, pack)
      if (next) [wanted, rebuilt] = [more, next]
    }
    return { on, ...rebuilt }
  })
}

/** Whether an event speaks of no income year that had not begun: no pack is asked when lives are lived, and each ends its years on its own day. */
function isOfBegunYear({ on, event }: RecordedHousehold): boolean {
  const statement = event.type === 'corrected' ? event.statement : event
  return !('incomeYear' in statement) || statement.incomeYear <= yearOf(on)
}

/**
 * Households for a pack, on a day on which it is in force: documented ones with facts at the lines of the pack, and whole
 * lives in which anything may happen, evidence may be late, corrected or missing.
 */
export function householdsFor(pack: Pack): fc.Arbitrary<HouseholdOn> {
  const living = fc
    .tuple(lives({ wishes: 30, alone: true }), daysFor(pack))
    .filter(([{ events }]) => events.every(isOfBegunYear))
    .map(([{ stream, events }, on]): HouseholdOn => ({ on, household: fold(stream, events), events }))
  return fc.oneof(documentedHouseholdsFor(pack), living)
}
