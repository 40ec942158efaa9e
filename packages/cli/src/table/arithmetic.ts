import { type ExpectedValue, expecting } from '@hearthfold/core/checking'
import * as z from 'zod'

export const Operator = z.enum(['+', '-', '*', '/'])
export type Operator = z.infer<typeof Operator>

/** A value, a number, or operands with operators between them: `[a, "-", b]`. */
export type Expression<Leaf> = Leaf | number | Terms<Leaf>
export interface Terms<Leaf> {
  readonly terms: readonly (Expression<Leaf> | Operator)[]
}

const MIXED = expecting('one-kind-of-operator')

/** The terms of an expression over leaves of one shape: operand, operator, operand, … */
export function termsOf<Leaf>(leaf: z.ZodType<Leaf>): z.ZodType<Terms<Leaf>['terms']> {
  const nested = z.strictObject({ terms: z.lazy(() => terms) })
  const operand = z.union([leaf, z.number(), nested])
  const terms: z.ZodType<Terms<Leaf>['terms']> = z
    .array(z.unknown())
    .min(1)
    .superRefine((list, context) => {
      for (const [at, one] of list.entries()) {
        const parsed = (at % 2 === 0 ? operand : Operator).safeParse(one)
        if (parsed.success) continue
        const expected: ExpectedValue = at % 2 === 0 ? 'operand' : { code: 'one-of', values: Operator.options }
        context.addIssue({ code: 'custom', path: [at], params: { expected } })
      }
      if (list.length % 2 === 0) context.addIssue({ code: 'custom', message: expecting('last-operand') })
      const additive = operatorsOf(list as Terms<Leaf>['terms']).map((operator) => operator === '+' || operator === '-')
      if (new Set(additive).size > 1) context.addIssue({ code: 'custom', message: MIXED })
    }) as unknown as z.ZodType<Terms<Leaf>['terms']>
  return terms
}

/** The operands of terms, those of nested terms among them. */
export function leavesOf<Leaf>(terms: Terms<Leaf>['terms']): Leaf[] {
  return operandsOf<Leaf>(terms).flatMap((one) => (typeof one === 'number' ? [] : isTerms<Leaf>(one) ? leavesOf<Leaf>(one.terms) : [one]))
}

/** What terms come to, from left to right; undefined where a leaf has no value or a divisor is 0. */
export function evaluate<Leaf>(terms: Terms<Leaf>['terms'], valueOf: (leaf: Leaf) => number | undefined): number | undefined {
  const [first, ...others] = operandsOf<Leaf>(terms).map((one) =>
    typeof one === 'number' ? one : isTerms<Leaf>(one) ? evaluate<Leaf>(one.terms, valueOf) : valueOf(one),
  )
  const operators = operatorsOf(terms)
  return others.reduce(
    (sum, value, at) => (sum === undefined || value === undefined ? undefined : apply(operators[at]!, sum, value)),
    first,
  )
}

const SIGNS: Readonly<Record<Operator, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷' }

/** Terms as people write them: `1,569 − 1,462`. */
export function written<Leaf>(terms: Terms<Leaf>['terms'], write: (leaf: Leaf | number) => string): string {
  return terms
    .map((one, at) => {
      if (at % 2 === 1) return SIGNS[one as Operator]
      return isTerms<Leaf>(one as Expression<Leaf>) ? `(${written((one as Terms<Leaf>).terms, write)})` : write(one as Leaf | number)
    })
    .join(' ')
}

function apply(operator: Operator, a: number, b: number): number | undefined {
  if (operator === '+') return a + b
  if (operator === '-') return a - b
  if (operator === '*') return a * b
  return b === 0 ? undefined : a / b
}

function operandsOf<Leaf>(terms: Terms<Leaf>['terms']): Expression<Leaf>[] {
  return terms.filter((_, at) => at % 2 === 0) as Expression<Leaf>[]
}

function operatorsOf(terms: readonly unknown[]): Operator[] {
  return terms.filter((_, at) => at % 2 === 1) as Operator[]
}

function isTerms<Leaf>(one: Expression<Leaf>): one is Terms<Leaf> {
  return typeof one === 'object' && one !== null && !Array.isArray(one) && 'terms' in one
}
