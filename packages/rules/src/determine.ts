import {
  type Day,
  type Derived,
  FACTS_VERSION,
  factsOf,
  type FactValue,
  type Household,
  incomeYearEnd,
  incomeYearEndedBy,
  type Question,
  viewOn,
} from '@hearthfold/core'
import { compare } from './comparison.ts'
import { type Condition, type LeafCondition, leavesOf, type Operand, parameterOf } from './condition.ts'
import { type AppliedParameter, type Determination, type LeafReason, missingOf, type Reason } from './determination.ts'
import type { Pack, Rule } from './pack.ts'
import { type Answered, refer } from './reference.ts'
import { kleene, type Truth } from './truth.ts'

export interface Asked {
  readonly on: Day
  readonly pack: Pack
  readonly question: Question
}

/**
 * Answers a question about a household on a day. As known when: that was chosen when it was folded. Where every fact
 * and parameter is there, json-rules-engine decides; with gaps, Kleene's logic over the same leaves. A question that
 * the pack has no rule for gives undefined.
 */
export async function determine(household: Household, { on, pack, question }: Asked): Promise<Determination | undefined> {
  const rule = pack.rules.find(({ event }) => event.type === question)
  if (!rule) return undefined
  const ground = groundOf(household, rule, pack, on)
  const because = await reasonFor(rule.conditions, ground)
  const notInForce = isInForce(pack, on) ? undefined : pack.inForce
  const outcome: Truth = notInForce ? 'unknown' : because.outcome
  return {
    stream: household.stream,
    question,
    on,
    outcome,
    version: household.version,
    pack: { id: pack.id, version: pack.version, hash: pack.hash },
    facts: FACTS_VERSION,
    rule: { name: rule.name, label: rule.label, citation: rule.citation },
    because,
    missing: missingOf(because),
    notInForce,
  }
}

function isInForce({ inForce: { from, to } }: Pack, on: Day): boolean {
  return from <= on && (to === undefined || on <= to)
}

/** All that a rule is decided on: facts of the household and parameters of the day. */
interface Ground {
  readonly rule: Rule
  readonly facts: ReadonlyMap<string, Derived>
  readonly parameters: ReadonlyMap<string, AppliedParameter | { readonly parameter: string; readonly on: Day }>
}

function groundOf(household: Household, rule: Rule, pack: Pack, on: Day): Ground {
  const leaves = leavesOf(rule.conditions)
  const names = new Set(leaves.flatMap(({ value }) => parameterOf(value) ?? []))
  return {
    rule,
    facts: factsOf(viewOn(household, on), new Set(leaves.map(({ fact }) => fact)), pack),
    parameters: new Map([...names].map((name) => [name, applied(pack, name, on)])),
  }
}

function applied({ parameters, incomeYearEnds }: Pack, name: string, on: Day): AppliedParameter | { parameter: string; on: Day } {
  const { at, values } = parameters[name]!
  const day = at === 'day' ? on : incomeYearEnd(incomeYearEndedBy(on, incomeYearEnds), incomeYearEnds)
  const found = values.findLast(({ from }) => from <= day)
  return found ? { name, ...found } : { parameter: name, on: day }
}

async function reasonFor(condition: Condition, ground: Ground): Promise<Reason> {
  const values = completeValues(condition, ground)
  if (!values) return reasonWith(condition, ground, undefined)
  return reasonWith(condition, ground, await refer(condition, values))
}

/** The values of all facts and parameters that a condition uses; undefined where one is missing. */
function completeValues(condition: Condition, { facts, parameters }: Ground): Record<string, FactValue> | undefined {
  const values: Record<string, FactValue> = {}
  for (const { fact, value } of leavesOf(condition)) {
    const derived = facts.get(fact)
    if (!derived || 'missing' in derived) return undefined
    values[fact] = derived.value
    const name = parameterOf(value)
    if (name === undefined) continue
    const parameter = parameters.get(name)!
    if ('parameter' in parameter) return undefined
    values[name] = parameter.value
  }
  return values
}

/** The reasons for a condition; the outcomes are json-rules-engine's where it answered, Kleene's where it could not. */
function reasonWith(condition: Condition, ground: Ground, answered: Answered | undefined): Reason {
  const outcome = answered ? answered.result : kleene(condition, (leaf) => leafReason(leaf, ground).outcome)
  if ('all' in condition) {
    return { all: condition.all.map((part, at) => reasonWith(part, ground, answered?.all?.[at])), outcome }
  }
  if ('any' in condition) {
    return { any: condition.any.map((part, at) => reasonWith(part, ground, answered?.any?.[at])), outcome }
  }
  if ('not' in condition) return { not: reasonWith(condition.not, ground, answered?.not), outcome }
  return { ...leafReason(condition, ground), outcome }
}

function leafReason({ fact, operator, value: operand }: LeafCondition, ground: Ground): LeafReason {
  const derived = ground.facts.get(fact) ?? { missing: [] }
  const value = 'value' in derived ? derived.value : undefined
  const parameter = ground.parameters.get(parameterOf(operand) ?? '')
  const known = parameter && 'name' in parameter ? parameter : undefined
  const against = parameterOf(operand) === undefined ? (operand as Exclude<Operand, { fact: string }>) : known?.value
  return {
    fact,
    operator,
    outcome: compare(operator, value, against),
    value,
    against,
    parameter: known,
    citation: known?.citation ?? ground.rule.citation,
    evidence: 'evidence' in derived ? derived.evidence : [],
    missing: [...('missing' in derived ? derived.missing : []), ...(parameter && 'parameter' in parameter ? [parameter] : [])],
  }
}
