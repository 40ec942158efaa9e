import type { Misfit } from '@hearthfold/core'
import type { ExpectedValue } from '@hearthfold/core/checking'
import { show } from '@hearthfold/core/checking'
import { type Fact, factNamed } from '@hearthfold/core/facts'
import { OPERATORS, type Operator } from './condition.ts'
import type { PackPart } from './layers.ts'
import { circleProblems, countProblems, DEEPEST, sizeProblems } from './named-conditions.ts'
import type { FactDeclaration, Pack } from './pack.ts'

// The strict profile: the part of json-rules-engine's format whose meaning is beyond doubt. Outside it lie an empty
// `any` (true there), two operators in one node, priorities (leaves left unevaluated), paths, coerced types, lists
// compared with scalars, references that go round in a circle. All problems are named at once, each with the path of its node.

type Effective = Omit<Pack, 'hash' | 'spells'>

const ORDERED: readonly Operator[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']
const LISTED: readonly Operator[] = ['in', 'notIn']
const ALLOWED: Readonly<Record<Fact['kind'], readonly Operator[]>> = {
  number: ['equal', 'notEqual', ...ORDERED],
  boolean: ['equal', 'notEqual'],
  code: ['equal', 'notEqual', ...LISTED],
}

/** Everything in the files of a pack that the strict profile forbids. */
export function profileProblems(parts: readonly PackPart[], effective: Effective): Misfit[] {
  const own = parts.flatMap(({ path, file }) => [
    ...Object.entries(file.facts).flatMap(([name, declared]) => factProblems(`${path}facts.${name}`, name, declared)),
    ...Object.entries(file.parameters).flatMap(([name, parameter]) =>
      parameterProblems(`${path}parameters.${name}`, name, parameter, effective),
    ),
    ...Object.entries(file.conditions).flatMap(([name, { conditions }]) =>
      conditionProblems(conditions, `${path}conditions.${name}.conditions`, effective),
    ),
    ...file.rules.flatMap(({ conditions, laws = [] }, at) => [
      ...conditionProblems(conditions, `${path}rules.${at}.conditions`, effective),
      ...laws.flatMap(({ more }, law) => lawProblems(`${path}rules.${at}.laws.${law}.more`, more, effective)),
    ]),
    ...file.groups.flatMap(({ questions, given }, at) => [
      ...(given === undefined ? [] : conditionProblems(given, `${path}groups.${at}.given`, effective)),
      ...questions.flatMap((question, one) => questionProblems(`${path}groups.${at}.questions.${one}`, question, effective)),
    ]),
  ])
  const duplicates = [...duplicateRules(parts), ...duplicateGroups(parts), ...countProblems(effective)]
  // What is written out must be finite before its size can be asked.
  return [
    ...own,
    ...duplicates,
    ...(own.length + duplicates.length > 0 ? [] : (circleProblems(parts, effective) ?? sizeProblems(parts, effective))),
  ]
}

function factProblems(path: string, name: string, declared: FactDeclaration): Misfit[] {
  const fact = factNamed(name)
  if (!fact) return [misfit(path, 'catalogue-fact', name)]
  if (fact.kind !== declared.kind) return [misfit(`${path}.kind`, { code: 'value', value: fact.kind }, declared.kind)]
  // Not all of them: a pack stands when core learns of one more kind of event that can supply a fact.
  const supplied = isSubset(declared.suppliedBy, fact.suppliedBy)
    ? []
    : [misfit(`${path}.suppliedBy`, { code: 'among', values: fact.suppliedBy }, declared.suppliedBy)]
  return [...supplied, ...domainProblems(path, fact, declared)]
}

function domainProblems(path: string, fact: Fact, declared: FactDeclaration): Misfit[] {
  if (fact.kind === 'number' && declared.kind === 'number') {
    const { unit, min, max, whole } = declared
    return [
      ...(fact.unit === unit ? [] : [misfit(`${path}.unit`, { code: 'value', value: fact.unit }, unit)]),
      ...(min < max ? [] : [misfit(`${path}.max`, { code: 'more-than', value: min }, max)]),
      ...(whole && !(Number.isInteger(min) && Number.isInteger(max)) ? [misfit(path, 'whole-bounds', [min, max])] : []),
    ]
  }
  if (fact.kind === 'code' && declared.kind === 'code') {
    const codes = Object.keys(fact.codes)
    const twice = declared.codes.length !== new Set(declared.codes).size
    return !twice && sameItems(codes, declared.codes) ? [] : [misfit(`${path}.codes`, { code: 'each-once', values: codes }, declared.codes)]
  }
  return []
}

function isSubset(some: readonly string[], all: readonly string[]): boolean {
  return some.every((one, at) => all.includes(one) && some.indexOf(one) === at)
}

function sameItems(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one))
}

function parameterProblems(path: string, name: string, { values }: PackPart['file']['parameters'][string], effective: Effective): Misfit[] {
  const clash = Object.hasOwn(effective.facts, name) ? [misfit(path, 'no-fact-name', name)] : []
  const disorder = values.flatMap((value, at) =>
    at > 0 && values[at - 1]!.from >= value.from
      ? [misfit(`${path}.values.${at}.from`, { code: 'day-after', day: values[at - 1]!.from }, value.from)]
      : [],
  )
  const ends = values.flatMap(({ from, until }, at) => {
    if (until === undefined) return []
    const next = values[at + 1]?.from
    if (until < from) return [misfit(`${path}.values.${at}.until`, { code: 'day-not-before', day: from }, until)]
    return next !== undefined && until >= next ? [misfit(`${path}.values.${at}.until`, { code: 'day-before-next', day: next }, until)] : []
  })
  return [...clash, ...disorder, ...ends]
}

function lawProblems(path: string, more: string, { facts }: Effective): Misfit[] {
  const declared = Object.hasOwn(facts, more) ? facts[more] : undefined
  return declared?.kind === 'number' ? [] : [misfit(path, 'number-fact', more)]
}

function questionProblems(path: string, question: string, { rules }: Effective): Misfit[] {
  return rules.some(({ event }) => event.type === question) ? [] : [misfit(path, 'answered-question', question)]
}

/** One question has one rule, one name one rule, in whatever file. */
function duplicateRules(parts: readonly PackPart[]): Misfit[] {
  const questions = new Set<string>()
  const names = new Set<string>()
  return parts.flatMap(({ path, file }) =>
    file.rules.flatMap(({ name, event }, at) => {
      const problems = [
        ...(questions.has(event.type) ? [misfit(`${path}rules.${at}.event.type`, 'fresh-question', event.type)] : []),
        ...(names.has(name) ? [misfit(`${path}rules.${at}.name`, 'fresh-rule', name)] : []),
      ]
      questions.add(event.type)
      names.add(name)
      return problems
    }),
  )
}

/** One name one group, in whatever file, and each question once in it. */
function duplicateGroups(parts: readonly PackPart[]): Misfit[] {
  const names = new Set<string>()
  return parts.flatMap(({ path, file }) =>
    file.groups.flatMap(({ name, questions }, at) => {
      const again = names.has(name) ? [misfit(`${path}groups.${at}.name`, 'fresh-group', name)] : []
      names.add(name)
      const twice = questions.flatMap((question, place) =>
        questions.indexOf(question) < place ? [misfit(`${path}groups.${at}.questions.${place}`, 'fresh-question-of-group', question)] : [],
      )
      return [...again, ...twice]
    }),
  )
}

function conditionProblems(node: unknown, path: string, effective: Effective, depth = 0): Misfit[] {
  if (depth > DEEPEST) return [{ path, expected: { code: 'levels-of-conditions', most: DEEPEST }, found: `> ${DEEPEST}` }]
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return [misfit(path, 'condition', node)]
  const keys = Object.keys(node)
  const [key] = keys
  if (keys.length === 1 && (key === 'all' || key === 'any')) {
    const parts = (node as Record<string, unknown>)[key]
    if (!Array.isArray(parts) || parts.length === 0) return [misfit(`${path}.${key}`, 'one-condition', parts)]
    return parts.flatMap((part, at) => conditionProblems(part, `${path}.${key}.${at}`, effective, depth + 1))
  }
  if (keys.length === 1 && key === 'not') return conditionProblems((node as { not: unknown }).not, `${path}.not`, effective, depth + 1)
  if (keys.length === 1 && key === 'condition') {
    const { condition } = node as { condition: unknown }
    const known = typeof condition === 'string' && Object.hasOwn(effective.conditions, condition)
    return known ? [] : [misfit(`${path}.condition`, 'condition-name', condition)]
  }
  const stray = keys.filter((name) => !['fact', 'operator', 'value'].includes(name))
  if (stray.length > 0 || keys.length !== 3) {
    return [misfit(path, 'condition-or-leaf', keys)]
  }
  return leafProblems(node as { fact: unknown; operator: unknown; value: unknown }, path, effective)
}

function leafProblems(leaf: { fact: unknown; operator: unknown; value: unknown }, path: string, effective: Effective): Misfit[] {
  const { fact: name, operator, value } = leaf
  const declared = typeof name === 'string' && Object.hasOwn(effective.facts, name) ? effective.facts[name] : undefined
  if (!declared) return [misfit(`${path}.fact`, 'declared-fact', name)]
  if (!OPERATORS.some((known) => known === operator) || !ALLOWED[declared.kind].includes(operator as Operator)) {
    return [misfit(`${path}.operator`, { code: 'operator-for', operators: ALLOWED[declared.kind], kind: declared.kind }, operator)]
  }
  const here = `${path}.value`
  if (LISTED.includes(operator as Operator)) {
    if (!Array.isArray(value) || value.length === 0) return [misfit(here, 'one-code', value)]
    return value.flatMap((one, at) => literalProblems(declared, one, `${here}.${at}`))
  }
  if (typeof value === 'object' && value !== null) return parameterReferenceProblems(declared, value, here, effective)
  return literalProblems(declared, value, here)
}

function parameterReferenceProblems(declared: FactDeclaration, value: object, path: string, { parameters }: Effective): Misfit[] {
  const name = (value as { fact?: unknown }).fact
  const known = typeof name === 'string' && Object.keys(value).length === 1 && Object.hasOwn(parameters, name)
  if (!known) return [misfit(path, 'parameter-reference', value)]
  if (declared.kind !== 'number') return [misfit(path, { code: 'literal', kind: declared.kind }, value)]
  const { unit } = parameters[name]!
  return declared.unit === unit ? [] : [misfit(path, { code: 'parameter-in', unit: declared.unit }, { parameter: name, unit })]
}

function literalProblems(declared: FactDeclaration, value: unknown, path: string): Misfit[] {
  if (declared.kind === 'number') return Number.isFinite(value) ? [] : [misfit(path, 'finite-number', value)]
  if (declared.kind === 'boolean') return typeof value === 'boolean' ? [] : [misfit(path, 'true-or-false', value)]
  return declared.codes.some((code) => code === value) ? [] : [misfit(path, { code: 'one-of', values: declared.codes }, value)]
}

function misfit(path: string, expected: ExpectedValue, found: unknown): Misfit {
  return { path, expected, found: show(found) }
}
