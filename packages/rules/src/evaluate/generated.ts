import { type Gate, gatesOf, masksOf } from './gates.ts'
import { type Evaluate, layoutOf } from './outcomes.ts'
import type { Leaf, Program } from './program.ts'

/**
 * An evaluator written out as code; undefined where a platform lets no code be made of texts. The code is made of places
 * and numbers only: no text of a pack gets into it.
 */
export function generated(program: Program): Evaluate | undefined {
  try {
    return new Function('slots', 'parameters', 'out', codeOf(program)) as Evaluate
  } catch {
    return undefined
  }
}

// The names in the code: `s` a slot, `p` a parameter, `t` and `f` words of the leaves that are true and false, `g` and `h`
// whether a gate is true and false. Comparisons are made into bits by shifting, not by asking: what is hard to foretell,
// such as how a household lies to a line, would cost more in wrong guesses than all the arithmetic.

/**
 * Where everything is known, what is not true is false, and one half of the work is enough. The sum of all that is read
 * tells it: what is missing is NaN and makes the sum NaN. Were a sum to come to that by itself, it would take the longer way.
 */
function codeOf(program: Program): string {
  const { slots, parameters, leaves } = program
  const { rulesTrue, rulesFalse, leavesTrue, leavesFalse } = layoutOf(program)
  const { inner, tops, firstInner } = gatesOf(program)
  const leafWords = words(leaves)
  const known = [...slots.map((_, at) => `s${at}`), ...parameters.map((_, at) => `p${at}`)]
  const rules = (rail: Rail) => words(tops).map((some) => bits(some.map((gate) => holds(gate, rail, firstInner))))
  return [
    '"use strict";',
    ...slots.map((_, at) => `const s${at} = slots[${at}];`),
    ...parameters.map((_, at) => `const p${at} = parameters[${at}];`),
    ...leafWords.map(
      (some, word) => `const t${word} = out[${leavesTrue + word}] = ${bits(some.map((leaf) => comparison(leaf, program)))};`,
    ),
    `const sum = ${sumOf(known)};`,
    'if (sum === sum) {',
    ...leafWords.map((some, word) => `const f${word} = out[${leavesFalse + word}] = ~t${word} & ${all(some.length)};`),
    ...inner.map((gate, at) => `const g${at} = ${holds(gate, 't', firstInner)}, h${at} = g${at} ^ 1;`),
    ...rules('t').map((rule, word) => `const r${word} = out[${rulesTrue + word}] = ${rule};`),
    ...words(tops).map((some, word) => `out[${rulesFalse + word}] = ~r${word} & ${all(some.length)};`),
    '} else {',
    ...leafWords.map(
      (some, word) => `const f${word} = out[${leavesFalse + word}] = ${bits(some.map((leaf) => comparison(opposite(leaf), program)))};`,
    ),
    ...inner.map((gate, at) => `const g${at} = ${holds(gate, 't', firstInner)}, h${at} = ${holds(gate, 'f', firstInner)};`),
    ...rules('t').map((rule, word) => `out[${rulesTrue + word}] = ${rule};`),
    ...rules('f').map((rule, word) => `out[${rulesFalse + word}] = ${rule};`),
    '}',
  ].join('\n')
}

/** Cuts a list into what goes into each word of 32 bits. */
function words<Thing>(things: readonly Thing[]): Thing[][] {
  return Array.from({ length: Math.ceil(things.length / 32) }, (_, word) => things.slice(word * 32, word * 32 + 32))
}

/** All of the first `count` bits. */
function all(count: number): number {
  return (-1 >>> (32 - count)) | 0
}

/** A word of the conditions that hold. */
function bits(conditions: readonly string[]): string {
  return conditions.map((condition, at) => `(${condition}) << ${at}`).join(' | ')
}

/** Added up in pairs, so that no addition waits for all those before it. */
function sumOf(terms: readonly string[]): string {
  if (terms.length < 2) return terms[0] ?? '0'
  const half = terms.length >> 1
  return `(${sumOf(terms.slice(0, half))} + ${sumOf(terms.slice(half))})`
}

/** What holds where an operator does not, if both sides are known. */
const OPPOSITES: Readonly<Record<Leaf['operator'], Leaf['operator']>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
  in: 'notIn',
  notIn: 'in',
}

function opposite(leaf: Leaf): Leaf {
  return { ...leaf, operator: OPPOSITES[leaf.operator] }
}

/** Whether a leaf is true. Nothing here holds of NaN, so a leaf that is unknown is not true, and its opposite neither. */
function comparison({ slot, operator, against }: Leaf, { slots }: Program): string {
  const value = `s${slot}`
  if ('codes' in against) {
    const places = [...new Set(against.codes)]
    if (operator === 'in') return places.map((code) => `(${value} === ${code})`).join(' | ')
    return [`(${value} === ${value})`, ...places.map((code) => `(${value} !== ${code})`)].join(' & ')
  }
  const other = 'parameter' in against ? `p${against.parameter}` : String(against.constant)
  switch (operator) {
    case 'lessThan':
      return `${value} < ${other}`
    case 'lessThanInclusive':
      return `${value} <= ${other}`
    case 'greaterThan':
      return `${value} > ${other}`
    case 'greaterThanInclusive':
      return `${value} >= ${other}`
    default:
      // A comparison for equality takes longer than one of order, which tells 0 from 1 as well.
      if (slots[slot]!.kind === 'boolean') return (operator === 'equal') === (other === '1') ? `${value} > 0` : `${value} < 1`
      return operator === 'equal' ? `${value} === ${other}` : `(${value} < ${other}) | (${value} > ${other})`
  }
}

type Rail = 't' | 'f'

/** Whether a gate is true, or whether it is false. What is neither is unknown. */
function holds({ isAll, inputs }: Gate, rail: Rail, firstInner: number): string {
  const needsAll = isAll === (rail === 't')
  const isTrue = (turned: boolean) => turned !== (rail === 't')
  const leaves = masksOf(inputs.filter(({ bit }) => bit < firstInner)).map(({ word, turned, mask }) => {
    const masked = `(${isTrue(turned) ? 't' : 'f'}${word} & ${mask})`
    return needsAll ? `(${masked} === ${mask})` : `(${masked} !== 0)`
  })
  const gates = inputs.filter(({ bit }) => bit >= firstInner).map(({ bit, turned }) => `${isTrue(turned) ? 'g' : 'h'}${bit - firstInner}`)
  return [...leaves, ...gates].join(needsAll ? ' & ' : ' | ')
}
