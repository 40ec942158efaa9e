import type { Operator } from '../pack/condition.ts'
import { type Evaluate, layoutOf } from './outcomes.ts'
import type { Leaf, Node, Program } from './program.ts'

/**
 * An evaluator written out as code, a comparison a leaf; undefined where a platform lets no code be made of texts. The code
 * is made of places and numbers only: no text of a pack gets into it.
 */
export function generated(program: Program): Evaluate | undefined {
  try {
    return new Function('slots', 'parameters', 'out', codeOf(program)) as Evaluate
  } catch {
    return undefined
  }
}

/**
 * Where everything is known, two values do: what is not true is false. The sum of all that is read tells it, since
 * whatever is missing is NaN and makes it NaN; a sum that overflows into NaN only costs the longer way.
 */
function codeOf(program: Program): string {
  const { slots, parameters, leaves, rules } = program
  const layout = layoutOf(program)
  const everything = [...slots.map((_, at) => `s${at}`), ...parameters.map((_, at) => `p${at}`)]
  const sum = everything.length > 0 ? everything.join(' + ') : '0'
  return [
    '"use strict";',
    ...slots.map((_, at) => `const s${at} = slots[${at}];`),
    ...parameters.map((_, at) => `const p${at} = parameters[${at}];`),
    `const sum = ${sum};`,
    ...words(leaves).map((some, word) => `let t${word} = ${bits(some.map(comparison))};`),
    'if (sum === sum) {',
    ...words(leaves).map((some, word) => `const f${word} = ~t${word} & ${maskOf(some.length)};`),
    ...words(rules).map((some, word) => `const r${word} = ${bits(some.map((node) => isTrue(node)))};`),
    ...writes('leavesTrue', 't'),
    ...writes('leavesFalse', 'f'),
    ...words(rules).flatMap((some, word) => [
      `out[${layout.rulesTrue + word}] = r${word};`,
      `out[${layout.rulesFalse + word}] = ~r${word} & ${maskOf(some.length)};`,
    ]),
    '} else {',
    ...words(leaves).flatMap((some, word) => [
      `const k${word} = ${known(some)};`,
      `t${word} &= k${word};`,
      `const f${word} = k${word} & ~t${word};`,
    ]),
    ...writes('leavesTrue', 't'),
    ...writes('leavesFalse', 'f'),
    ...words(rules).flatMap((some, word) => [
      `out[${layout.rulesTrue + word}] = ${bits(some.map((node) => isTrue(node)))};`,
      `out[${layout.rulesFalse + word}] = ${bits(some.map((node) => isFalse(node)))};`,
    ]),
    '}',
  ].join('\n')

  function writes(part: 'leavesTrue' | 'leavesFalse', name: string): string[] {
    return words(leaves).map((_, word) => `out[${layout[part] + word}] = ${name}${word};`)
  }
}

/** Cuts a list into what goes into each word of 32 bits. */
function words<Thing>(things: readonly Thing[]): Thing[][] {
  return Array.from({ length: Math.ceil(things.length / 32) }, (_, word) => things.slice(word * 32, word * 32 + 32))
}

function bit(at: number): string {
  return String((1 << (at & 31)) | 0)
}

/** All of the first `count` bits. */
function maskOf(count: number): string {
  return String(count === 32 ? -1 : (1 << count) - 1)
}

/** The bits of conditions that hold. */
function bits(conditions: readonly string[]): string {
  return conditions.map((condition, at) => `(${condition} ? ${bit(at)} : 0)`).join(' | ') || '0'
}

const SYMBOLS: Readonly<Record<Exclude<Operator, 'in' | 'notIn'>, string>> = {
  equal: '===',
  notEqual: '!==',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
}

/** Whether a leaf holds, where what it compares is known. */
function comparison({ slot, operator, against }: Leaf): string {
  const value = `s${slot}`
  if ('codes' in against) {
    const among = [...new Set(against.codes)].map((code) => `${value} === ${code}`).join(' || ')
    return operator === 'in' ? `(${among})` : `!(${among})`
  }
  const other = 'parameter' in against ? `p${against.parameter}` : `(${against.constant})`
  return `${value} ${SYMBOLS[operator as keyof typeof SYMBOLS]} ${other}`
}

/** The bits of the leaves whose slot, and parameter, is known: those of each slot and parameter are told together. */
function known(leaves: readonly Leaf[]): string {
  const missing = new Map<string, number>()
  for (const [at, { slot, against }] of leaves.entries()) {
    const reads = 'parameter' in against ? [`s${slot}`, `p${against.parameter}`] : [`s${slot}`]
    for (const name of reads) missing.set(name, (missing.get(name) ?? 0) | (1 << at))
  }
  const unknown = [...missing].map(([name, mask]) => `(${name} === ${name} ? 0 : ${mask})`).join(' | ')
  return `~(${unknown}) & ${maskOf(leaves.length)}`
}

/** Whether a node is true, and whether it is false. What is neither is unknown. */
function isTrue(node: Node): string {
  if ('leaf' in node) return test('t', node.leaf)
  if ('not' in node) return isFalse(node.not)
  return 'all' in node ? everyOne(node.all, 't', isTrue) : anyOne(node.any, 't', isTrue)
}

function isFalse(node: Node): string {
  if ('leaf' in node) return test('f', node.leaf)
  if ('not' in node) return isTrue(node.not)
  return 'all' in node ? anyOne(node.all, 'f', isFalse) : everyOne(node.any, 'f', isFalse)
}

function test(rail: 't' | 'f', leaf: number): string {
  return `(${rail}${leaf >> 5} & ${bit(leaf)}) !== 0`
}

/** That all parts hold on a rail: the leaves among them by one mask a word. */
function everyOne(parts: readonly Node[], rail: 't' | 'f', holds: (node: Node) => string): string {
  const masks = maskedLeaves(parts).map(([word, mask]) => `(${rail}${word} & ${mask}) === ${mask}`)
  return `(${[...masks, ...others(parts).map(holds)].join(' && ')})`
}

/** That any part holds on a rail. */
function anyOne(parts: readonly Node[], rail: 't' | 'f', holds: (node: Node) => string): string {
  const masks = maskedLeaves(parts).map(([word, mask]) => `(${rail}${word} & ${mask}) !== 0`)
  return `(${[...masks, ...others(parts).map(holds)].join(' || ')})`
}

/** The leaves directly among some nodes, as a mask for each word. */
function maskedLeaves(parts: readonly Node[]): [word: number, mask: number][] {
  const masks = new Map<number, number>()
  for (const part of parts) if ('leaf' in part) masks.set(part.leaf >> 5, (masks.get(part.leaf >> 5) ?? 0) | (1 << (part.leaf & 31)))
  return [...masks]
}

function others(parts: readonly Node[]): Node[] {
  return parts.filter((part) => !('leaf' in part))
}
