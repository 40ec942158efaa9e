import { type Day, fold, type RecordedHousehold, type Statement, type Text } from '@hearthfold/core'
import { factNamed, type FactValue } from '@hearthfold/core/facts'
import fc from 'fast-check'
import { determine } from '../determine/determine.ts'
import { compile, type Compiled } from '../evaluate/compiled.ts'
import { ruleTruth } from '../evaluate/outcomes.ts'
import { parametersOn } from '../evaluate/parameters.ts'
import { encode } from '../evaluate/slot.ts'
import type { Truth } from '../evaluate/truth.ts'
import { outcomeText } from '../words/outcome.ts'
import { leavesOf, parameterOf } from '../pack/condition.ts'
import type { FactDeclaration, Pack, Rule } from '../pack/pack.ts'
import { documentedHouseholdsFor, factsFor, householdsFor, valuesOf } from './households.ts'
import { packOn } from '../pack/pack-on.ts'

/** Whom a law is tried on: a household by its events, or facts alone. */
export type Subject = { readonly events: readonly RecordedHousehold[] } | { readonly facts: Readonly<Record<string, FactValue>> }

/** One try of a law: what it is tried on, judged on one day. Where a law compares, it compares the second with the first. */
export interface Trial {
  readonly on: Day
  readonly subjects: readonly Subject[]
}

/** Something that must hold of a pack whatever household is judged. */
export interface Law {
  /** As a sentence. */
  readonly name: Text
  readonly trials: fc.Arbitrary<Trial>
  /** The questions whose answers break the law in a try; none where it holds. */
  readonly brokenBy: (trial: Trial) => readonly string[]
  /** That no try breaks it, for `fc.assert` and `fc.check`. */
  readonly property: fc.IPropertyWithHooks<[Trial]>
}

/**
 * The laws that every pack should obey, as properties over what is generated for the pack: no answer is unknown where all
 * evidence is there; evidence taken away leaves an answer or makes it unknown, and never turns it; what each rule declares
 * under `laws`; what is recorded once more, or in another order of days, changes no answer.
 *
 * @example
 * const loaded = loadPack(cn2014to2020)
 * if (loaded.ok) for (const { property } of laws(loaded.value)) fc.assert(property, { numRuns: 3 })
 */
export function laws(pack: Pack): Law[] {
  return [
    evidenceDecides(pack),
    takingAwayNeverTurns(pack),
    ...pack.rules.flatMap((rule) => (rule.laws ?? []).map((law) => moreNeverMakes(pack, rule, law))),
    restatingChangesNothing(pack),
    orderChangesNothing(pack),
  ]
}

function law(name: Text, trials: fc.Arbitrary<Trial>, brokenBy: Law['brokenBy']): Law {
  return { name, trials, brokenBy, property: fc.property(trials, (trial) => brokenBy(trial).length === 0) }
}

/** The answers to all questions of a pack about a household, or about facts. */
export function answersFor(pack: Pack, subject: Subject, on: Day): ReadonlyMap<string, Truth> {
  if ('events' in subject) {
    const household = fold(subject.events[0]?.stream ?? 'household/nobody', subject.events)
    return new Map(determine(household, { on, pack }).map(({ question, outcome }) => [question, outcome]))
  }
  const law = packOn(pack, on)
  const { program, layout, evaluate } = compiledOf(law)
  const out = new Int32Array(layout.size)
  const slots = Float64Array.from(program.slots, (slot) =>
    encode(slot, Object.hasOwn(subject.facts, slot.fact) ? subject.facts[slot.fact] : undefined),
  )
  evaluate(slots, parametersOn(law, program, on), out)
  return new Map(law.rules.map(({ event }, at) => [event.type, ruleTruth(out, layout, at)]))
}

const compiled = new WeakMap<Pack, Compiled>()

function compiledOf(pack: Pack): Compiled {
  const known = compiled.get(pack) ?? compile(pack)
  compiled.set(pack, known)
  return known
}

/** The questions of which two answers stand to each other as they must not. */
function where(pack: Pack, { on, subjects }: Trial, isBroken: (first: Truth, second: Truth) => boolean): string[] {
  const [first, second] = subjects.map((subject) => answersFor(pack, subject, on))
  return [...first!].flatMap(([question, answer]) => (isBroken(answer, second!.get(question)!) ? [question] : []))
}

const isTurned = (first: Truth, second: Truth) => first !== 'unknown' && second !== 'unknown' && first !== second
const isChanged = (first: Truth, second: Truth) => first !== second

function evidenceDecides(pack: Pack): Law {
  const trials = documentedHouseholdsFor(pack).map(({ on, events }): Trial => ({ on, subjects: [{ events }] }))
  return law({ zh: '证据齐全时，任何结论都不会不详', en: 'with all evidence there, no answer is unknown' }, trials, ({ on, subjects }) => {
    const answers = answersFor(pack, subjects[0]!, on)
    const law = packOn(pack, on)
    const { conditions, program } = compiledOf(law)
    const reads = conditions.map((condition) => leavesOf(condition).flatMap(({ value }) => parameterOf(value) ?? []))
    const values = new Map(program.parameters.map((name, at) => [name, parametersOn(law, program, on)[at]!]))
    // Where a parameter has no value on the day, the law is silent, and evidence does not help.
    const isSilent = (at: number) => reads[at]!.some((name) => Number.isNaN(values.get(name)!))
    return law.rules.flatMap(({ event }, at) => (answers.get(event.type) === 'unknown' && !isSilent(at) ? [event.type] : []))
  })
}

/** Evidence without which something is not known. Of acts, visits and the like there are none where none is recorded. */
const EVIDENCE: readonly Statement['type'][] = [
  'income-stated',
  'spending-stated',
  'living-assessed',
  'housing-graded',
  'water-assessed',
  'registers-compared',
  'causes-assessed',
  'risks-assessed',
]

function takingAwayNeverTurns(pack: Pack): Law {
  const trials = fc.tuple(householdsFor(pack), fc.subarray([...EVIDENCE], { minLength: 1 })).map(([{ on, events }, kinds]): Trial => {
    return { on, subjects: [{ events }, { events: withoutEvidence(events, kinds) }] }
  })
  return law(
    { zh: '缺少证据只会使结论不详，绝不会使其相反', en: 'evidence taken away never turns an answer into the opposite' },
    trials,
    (trial) => where(pack, trial, isTurned),
  )
}

/** The events but for those of some kinds, and what corrects or revokes those. */
function withoutEvidence(events: readonly RecordedHousehold[], kinds: readonly string[]): RecordedHousehold[] {
  const gone = new Set<string>()
  return events.filter(({ id, event }) => {
    const isGone =
      event.type === 'corrected'
        ? gone.has(event.replaces)
        : event.type === 'revoked'
          ? gone.has(event.withdraws)
          : kinds.includes(event.type)
    if (isGone) gone.add(id)
    return !isGone
  })
}

function moreNeverMakes(pack: Pack, { label, event }: Rule, { more, neverMakes }: NonNullable<Rule['laws']>[number]): Law {
  const declared = pack.facts[more] as Extract<FactDeclaration, { kind: 'number' }>
  const trials = fc.tuple(factsFor(pack), valuesOf(more, declared, pack)).map(([{ on, facts }, value]): Trial => {
    const [less, greater] = [facts[more] as number, value as number].toSorted((a, b) => a - b)
    return { on, subjects: [less, greater].map((amount) => ({ facts: { ...facts, [more]: amount! } })) }
  })
  const name = {
    zh: `“${factNamed(more)!.title.zh}”增加绝不使“${label.zh}”变为${outcomeText(neverMakes, 'zh')}`,
    en: `more of “${factNamed(more)!.title.en}” never makes “${label.en}” ${outcomeText(neverMakes, 'en')}`,
  }
  return law(name, trials, (trial) =>
    where(pack, trial, (first, second) => first === !neverMakes && second === neverMakes).filter((question) => question === event.type),
  )
}

function restatingChangesNothing(pack: Pack): Law {
  const trials = fc.tuple(householdsFor(pack), fc.nat()).map(([{ on, events }, pick]): Trial => {
    const evidence = events.filter((recorded) => EVIDENCE.includes(recorded.event.type as Statement['type']) && isNewest(recorded, events))
    const again = evidence[pick % evidence.length]
    const last = events.at(-1)!
    const restated = again && { ...again, id: `${again.id}.again`, version: last.version + 1, recordedAt: last.recordedAt }
    return { on, subjects: [{ events }, { events: restated ? [...events, restated] : events }] }
  })
  return law({ zh: '重复记录已知证据，任何结论都不变', en: 'evidence that is recorded once more changes no answer' }, trials, (trial) =>
    where(pack, trial, isChanged),
  )
}

/** Whether nothing of its kind and its day was recorded later, and nothing took its place. */
function isNewest({ version, on, event, id }: RecordedHousehold, events: readonly RecordedHousehold[]): boolean {
  return !events.some(
    (other) =>
      other.version > version &&
      ((other.on === on && (other.event.type === event.type || other.event.type === 'corrected')) ||
        (other.event.type === 'corrected' && other.event.replaces === id) ||
        (other.event.type === 'revoked' && other.event.withdraws === id)),
  )
}

function orderChangesNothing(pack: Pack): Law {
  const trials = fc.tuple(householdsFor(pack), fc.infiniteStream(fc.nat())).map(([{ on, events }, chance]): Trial => {
    return { on, subjects: [{ events }, { events: withDaysShuffled(events, () => chance.next().value as number) }] }
  })
  return law({ zh: '各日内容录入的先后，不影响任何结论', en: 'in which order days are recorded changes no answer' }, trials, (trial) =>
    where(pack, trial, isChanged),
  )
}

/** The events recorded in another order of their days. Of one day they keep their order; with corrections, all of them do. */
function withDaysShuffled(events: readonly RecordedHousehold[], chance: () => number): readonly RecordedHousehold[] {
  if (events.some(({ event }) => event.type === 'corrected' || event.type === 'revoked')) return events
  const order = new Map([...new Set(events.map(({ on }) => on))].map((day) => [day, chance()]))
  const shuffled = events.toSorted(
    (a, b) => order.get(a.on)! - order.get(b.on)! || (a.on < b.on ? -1 : a.on > b.on ? 1 : a.version - b.version),
  )
  return shuffled.map((recorded, at) => ({ ...recorded, version: at + 1, recordedAt: events.at(-1)!.recordedAt }))
}
