import { type Fact, factNamed, type Misfit, show } from '@hearthfold/core'
import { OPERATORS, type Operator } from './condition.ts'
import type { PackFile } from './pack.ts'
import type { z } from 'zod'

// The strict profile: the part of json-rules-engine's format whose meaning is beyond doubt. Outside it lie an empty
// `any` (true there), two operators in one node, priorities (leaves left unevaluated), paths, coerced types, lists
// compared with scalars. All problems are named at once, each with the path of its node.

type File = z.infer<typeof PackFile>

const ORDERED: readonly Operator[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']
const LISTED: readonly Operator[] = ['in', 'notIn']
const ALLOWED: Readonly<Record<Fact['kind'], readonly Operator[]>> = {
  number: ['equal', 'notEqual', ...ORDERED],
  boolean: ['equal', 'notEqual'],
  code: ['equal', 'notEqual', ...LISTED],
}

/** Everything in a pack that the strict profile forbids. */
export function profileProblems(file: File): Misfit[] {
  return [
    ...spanProblems(file),
    ...Object.entries(file.facts).flatMap(([name, declared]) => factProblems(`facts.${name}`, name, declared)),
    ...Object.entries(file.parameters).flatMap(([name, parameter]) => parameterProblems(name, parameter, file)),
    ...file.rules.flatMap((rule, at) => conditionProblems(rule.conditions, `rules.${at}.conditions`, file)),
    ...duplicateQuestions(file),
  ]
}

function spanProblems({ inForce: { from, to } }: File): Misfit[] {
  return to !== undefined && to < from ? [misfit('inForce.to', `a day not before ${from}`, to)] : []
}

function factProblems(path: string, name: string, declared: File['facts'][string]): Misfit[] {
  const fact = factNamed(name)
  if (!fact) return [misfit(path, 'a fact of the catalogue', name)]
  if (fact.kind !== declared.kind) return [misfit(`${path}.kind`, fact.kind, declared.kind)]
  if (fact.kind === 'number' && declared.kind === 'number' && fact.unit !== declared.unit) {
    return [misfit(`${path}.unit`, fact.unit, declared.unit)]
  }
  return []
}

function parameterProblems(name: string, { values }: File['parameters'][string], file: File): Misfit[] {
  const path = `parameters.${name}`
  const clash = Object.hasOwn(file.facts, name) ? [misfit(path, 'a name that no fact has', name)] : []
  const disorder = values.flatMap((value, at) =>
    at > 0 && values[at - 1]!.from >= value.from
      ? [misfit(`${path}.values.${at}.from`, `a day after ${values[at - 1]!.from}`, value.from)]
      : [],
  )
  return [...clash, ...disorder]
}

function duplicateQuestions({ rules }: File): Misfit[] {
  return rules.flatMap(({ event }, at) =>
    rules.findIndex((other) => other.event.type === event.type) < at
      ? [misfit(`rules.${at}.event.type`, 'a question that no earlier rule answers', event.type)]
      : [],
  )
}

/** How deep conditions may be nested. Nobody reads deeper, and an evaluator need not fear for its stack. */
const DEEPEST = 32

function conditionProblems(node: unknown, path: string, file: File, depth = 0): Misfit[] {
  if (depth > DEEPEST) return [misfit(path, `at most ${DEEPEST} levels of conditions`, 'more')]
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return [misfit(path, 'a condition', node)]
  const keys = Object.keys(node)
  const [key] = keys
  if (keys.length === 1 && (key === 'all' || key === 'any')) {
    const parts = (node as Record<string, unknown>)[key]
    if (!Array.isArray(parts) || parts.length === 0) return [misfit(`${path}.${key}`, 'at least one condition', parts)]
    return parts.flatMap((part, at) => conditionProblems(part, `${path}.${key}.${at}`, file, depth + 1))
  }
  if (keys.length === 1 && key === 'not') return conditionProblems((node as { not: unknown }).not, `${path}.not`, file, depth + 1)
  const stray = keys.filter((name) => !['fact', 'operator', 'value'].includes(name))
  if (stray.length > 0 || keys.length !== 3) {
    return [misfit(path, 'exactly one of all, any, not; or exactly fact, operator and value', keys)]
  }
  return leafProblems(node as { fact: unknown; operator: unknown; value: unknown }, path, file)
}

function leafProblems(leaf: { fact: unknown; operator: unknown; value: unknown }, path: string, file: File): Misfit[] {
  const { fact: name, operator, value } = leaf
  const fact = typeof name === 'string' && Object.hasOwn(file.facts, name) ? factNamed(name) : undefined
  if (!fact) return [misfit(`${path}.fact`, 'a fact that the pack declares', name)]
  if (!OPERATORS.some((known) => known === operator) || !ALLOWED[fact.kind].includes(operator as Operator)) {
    return [misfit(`${path}.operator`, `one of ${ALLOWED[fact.kind].join(', ')} for a ${fact.kind}`, operator)]
  }
  const here = `${path}.value`
  if (LISTED.includes(operator as Operator)) {
    if (!Array.isArray(value) || value.length === 0) return [misfit(here, 'a list of at least one code', value)]
    return value.flatMap((one, at) => literalProblems(fact, one, `${here}.${at}`))
  }
  if (typeof value === 'object' && value !== null) return parameterReferenceProblems(fact, value, here, file)
  return literalProblems(fact, value, here)
}

function parameterReferenceProblems(fact: Fact, value: object, path: string, file: File): Misfit[] {
  const name = (value as { fact?: unknown }).fact
  const known = typeof name === 'string' && Object.keys(value).length === 1 && Object.hasOwn(file.parameters, name)
  if (!known) return [misfit(path, '{ "fact": name } of a parameter of the pack', value)]
  if (fact.kind !== 'number') return [misfit(path, `a literal, since parameters are numbers and the fact is a ${fact.kind}`, value)]
  const { unit } = file.parameters[name]!
  return fact.unit === unit ? [] : [misfit(path, `a parameter in ${fact.unit}`, `${name} in ${unit}`)]
}

function literalProblems(fact: Fact, value: unknown, path: string): Misfit[] {
  if (fact.kind === 'number') return Number.isFinite(value) ? [] : [misfit(path, 'a finite number', value)]
  if (fact.kind === 'boolean') return typeof value === 'boolean' ? [] : [misfit(path, 'true or false', value)]
  const known = typeof value === 'string' && Object.hasOwn(fact.codes, value)
  return known ? [] : [misfit(path, `one of ${Object.keys(fact.codes).join(', ')}`, value)]
}

function misfit(path: string, expected: string, found: unknown): Misfit {
  return { path, expected, found: show(found) }
}
