import { type Day, plusDays } from '@hearthfold/core'
import { parameterOn, turnsOf, valueOn } from '../evaluate/parameters.ts'
import { type Program, programOf } from '../evaluate/program.ts'
import { parameterOf, plain, type PlainCondition } from '../pack/condition.ts'
import type { FactDeclaration, OriginValue, Pack } from '../pack/pack.ts'
import { follow, periodsOf, type Span, turningDays } from './periods.ts'
import { regionsOf } from '../counterfactuals/regions.ts'
import { type Goal, satisfy } from '../counterfactuals/satisfy.ts'
import { shownBy, type Witness, witness } from './witness.ts'

/** Households that one pack answers with yes and the other with no. */
export interface TreatedDifferently {
  readonly question: string
  /** The answer under the second pack; the first gives the other one. */
  readonly after: boolean
  readonly during: readonly Span[]
  /** One of these households, on the first of the days. */
  readonly witness: Witness
}

/** A value that holds in the file from a day on, and what the other pack has there; undefined where it has none. */
export interface ParameterChange {
  readonly parameter: string
  readonly from: Day
  readonly before: number | undefined
  readonly after: number | undefined
}

/** What one pack changes against another, over all facts within the bounds of either. */
export interface PackDifference {
  readonly before: Pick<Pack, 'id' | 'version' | 'hash' | 'inForce'>
  readonly after: Pick<Pack, 'id' | 'version' | 'hash' | 'inForce'>
  /** The days on which both are in force: answers are compared on these. Undefined where there are none. */
  readonly both: Span | undefined
  /** The days on which only one of them is: of these nothing is compared. */
  readonly alone: { readonly before: readonly Span[]; readonly after: readonly Span[] }
  readonly treatedDifferently: readonly TreatedDifferently[]
  /** Questions that only one of them answers. */
  readonly onlyBefore: readonly string[]
  readonly onlyAfter: readonly string[]
  readonly parameters: readonly ParameterChange[]
}

type Side = 'before' | 'after'

/**
 * Finds what two packs, such as two versions of one, would answer differently about some household, exactly: yes in one and no
 * in the other. That an answer is unknown in one alone, for want of a parameter's value, is not counted; such values are among
 * the changes of the parameters.
 */
export function packDifference(before: Pack, after: Pack): PackDifference {
  const both = common(before.inForce, after.inForce)
  const only = (pack: Pack, other: Pack) => questionsOf(pack).filter((question) => !questionsOf(other).includes(question))
  const identity = ({ id, version, hash, inForce }: Pack) => ({ id, version, hash, inForce })
  return {
    before: identity(before),
    after: identity(after),
    both,
    alone: { before: outside(before.inForce, both), after: outside(after.inForce, both) },
    treatedDifferently: both ? differencesOver(before, after, both) : [],
    onlyBefore: only(before, after),
    onlyAfter: only(after, before),
    parameters: parameterChanges(before, after),
  }
}

function questionsOf({ rules }: Pack): string[] {
  return rules.map(({ event }) => event.type)
}

function common(one: Span, other: Span): Span | undefined {
  const from = one.from > other.from ? one.from : other.from
  const to = one.to === undefined || (other.to !== undefined && other.to < one.to) ? other.to : one.to
  return to === undefined || from <= to ? { from, to } : undefined
}

/** The days of a span before and after another in it. */
function outside(span: Span, inner: Span | undefined): Span[] {
  if (!inner) return [span]
  const before = span.from < inner.from ? [{ from: span.from, to: plusDays(inner.from, -1) }] : []
  const after = inner.to !== undefined && inner.to !== span.to ? [{ from: plusDays(inner.to, 1), to: span.to }] : []
  return [...before, ...after]
}

/** Where layers are in force on some of the days only, each stretch of days has its own law on either side. */
function differencesOver(before: Pack, after: Pack, both: Span): TreatedDifferently[] {
  const spellsOf = (pack: Pack) => pack.spells ?? [{ ...pack.inForce, law: pack }]
  const found = spellsOf(before).flatMap((one) =>
    spellsOf(after).flatMap((other) => {
      const days = common(one, other)
      const within = days && common(days, both)
      return within ? differences(one.law, other.law, within) : []
    }),
  )
  const joined = new Map<string, TreatedDifferently>()
  for (const one of found) {
    const key = `${one.question} ${one.after}`
    const known = joined.get(key)
    joined.set(key, known ? { ...known, during: one.during.reduce<readonly Span[]>(follow, known.during) } : one)
  }
  return questionsOf(after).flatMap((question) => [true, false].flatMap((truth) => joined.get(`${question} ${truth}`) ?? []))
}

function differences(before: Pack, after: Pack, both: Span): TreatedDifferently[] {
  const questions = questionsOf(before).filter((question) => questionsOf(after).includes(question))
  const facts = factsOfBoth(before.facts, after.facts)
  const conditions = {
    before: questions.map((question) => written(before, question, 'before')),
    after: questions.map((question) => written(after, question, 'after')),
  }
  const program = programOf([...conditions.before, ...conditions.after], facts)
  const packs = { before, after }
  const found = new Map<string, TreatedDifferently>()
  for (const period of periodsOf(both, daysOf(program, packs), (on) => valuesOn(program, packs, on))) {
    const regions = regionsOf(program, facts, period.values)
    for (const [at, question] of questions.entries()) {
      for (const truth of [true, false]) {
        const goals: Goal[] = [
          { node: program.rules[at]!, truth: !truth },
          { node: program.rules[questions.length + at]!, truth },
        ]
        const slots = satisfy(regions, goals)
        if (!slots) continue
        const key = `${question} ${truth}`
        const known = found.get(key)
        const during = follow(known?.during ?? [], { from: period.from, to: period.to })
        found.set(key, {
          question,
          after: truth,
          during,
          witness: known?.witness ?? witness(shownBy(regions, goals, slots, period.from), after),
        })
      }
    }
  }
  return questions.flatMap((question) => [true, false].flatMap((truth) => found.get(`${question} ${truth}`) ?? []))
}

/** The condition of a question with parameters named by their pack: one name may stand for two lines. */
function written(pack: Pack, question: string, side: Side): PlainCondition {
  const rule = pack.rules.find(({ event }) => event.type === question)!
  const rename = (condition: PlainCondition): PlainCondition => {
    if ('all' in condition) return { all: condition.all.map(rename) }
    if ('any' in condition) return { any: condition.any.map(rename) }
    if ('not' in condition) return { not: rename(condition.not) }
    const name = parameterOf(condition.value)
    return name === undefined ? condition : { ...condition, value: { fact: `${side}:${name}` } }
  }
  return rename(plain(rule.conditions, pack.conditions))
}

function sideOf(parameter: string): [side: Side, name: string] {
  const at = parameter.indexOf(':')
  return [parameter.slice(0, at) as Side, parameter.slice(at + 1)]
}

function daysOf({ parameters }: Program, packs: Readonly<Record<Side, Pack>>): Day[] {
  return parameters.map(sideOf).flatMap(([side, name]) => turningDays(packs[side], [name]))
}

function valuesOn({ parameters }: Program, packs: Readonly<Record<Side, Pack>>, on: Day): Float64Array {
  return Float64Array.from(parameters, (parameter) => {
    const [side, name] = sideOf(parameter)
    const applied = parameterOn(packs[side], name, on)
    return 'value' in applied ? applied.value : NaN
  })
}

/** Facts as either pack declares them; a number can be whatever it can be under one of them. */
function factsOfBoth(before: Pack['facts'], after: Pack['facts']): Record<string, FactDeclaration> {
  const facts: Record<string, FactDeclaration> = { ...after, ...before }
  for (const [name, declared] of Object.entries(before)) {
    const other = Object.hasOwn(after, name) ? after[name] : undefined
    if (declared.kind !== 'number' || other?.kind !== 'number') continue
    const [min, max] = [Math.min(declared.min, other.min), Math.max(declared.max, other.max)]
    facts[name] = { ...declared, min, max, whole: declared.whole && other.whole }
  }
  return facts
}

function parameterChanges(before: Pack, after: Pack): ParameterChange[] {
  const names = [...new Set([...Object.keys(before.parameters), ...Object.keys(after.parameters)])]
  return names.flatMap((parameter) => {
    const [old, current] = [before, after].map(({ parameters }) =>
      Object.hasOwn(parameters, parameter) ? parameters[parameter]!.values : [],
    )
    const days = [...new Set(turnsOf([...old!, ...current!]))].toSorted()
    const numberOn = (values: readonly OriginValue[], day: Day) => {
      const found = valueOn(values, day)
      return typeof found !== 'string' && 'value' in found.one ? found.one.value : undefined
    }
    return days.flatMap((from): ParameterChange[] => {
      const values = { before: numberOn(old!, from), after: numberOn(current!, from) }
      return values.before === values.after ? [] : [{ parameter, from, ...values }]
    })
  })
}
