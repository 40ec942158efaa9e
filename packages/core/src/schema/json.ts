import type { Result } from '../values/result.ts'
/** A place in a text: the first line is 1, and the first character of a line. */
export interface Spot {
  readonly line: number
  readonly column: number
}

/** A key that stands twice in one object. A parser would take the later one and say nothing. */
export interface KeyTwice {
  /** Of the object and the key in it, `rules.0.name`. */
  readonly path: string
  readonly first: Spot
  readonly again: Spot
}

/** Why a text is not read as JSON. `at` where the parser tells the place; undefined of a text that ends too early. */
export type JsonProblem =
  | { readonly code: 'not-json'; readonly at: Spot | undefined; readonly ends: boolean }
  | { readonly code: 'key-twice'; readonly keys: readonly KeyTwice[] }

/** The value of a text in JSON in which no object has a key twice; or what is wrong with the text. Never throws. */
export function readJson(text: string): Result<unknown, JsonProblem> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const { message } = error as Error
    const position = / at position (\d+)/.exec(message)?.[1]
    const at = position === undefined ? undefined : spotsIn(text)(Number(position))
    return { ok: false, problem: { code: 'not-json', at, ends: / end of JSON| end of data|Unterminated/.test(message) } }
  }
  const keys = repeatedKeys(text, value)
  return keys.length > 0 ? { ok: false, problem: { code: 'key-twice', keys } } : { ok: true, value }
}

/**
 * The keys that stand twice in some object of a text that was parsed. Where the text is about as long as its value at least takes,
 * there is no room for one: a key that was overwritten leaves a comma, two quotes, a colon and a value behind. So of a line as
 * it was written nothing is looked at but how long its parts are.
 */
export function repeatedKeys(text: string, value: unknown): readonly KeyTwice[] {
  return text.length - leastLength(value) < 5 ? NONE : keysTwice(text)
}

const NONE: readonly KeyTwice[] = []

const DEEPEST = 100

/** The least number of characters in which a value can be written. */
function leastLength(value: unknown, depth = 0): number {
  if (typeof value === 'string') return value.length + 2
  if (typeof value === 'number') return leastDigits(value)
  if (typeof value !== 'object' || value === null) return value === false ? 5 : 4
  // Lists within lists beyond measure would overflow the stack: of those nothing is told, and the whole text is looked at.
  if (depth > DEEPEST) return -Infinity
  let length = 1
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) length += leastLength(value[at], depth + 1) + 1
  } else {
    for (const key in value) length += key.length + 4 + leastLength((value as Record<string, unknown>)[key], depth + 1)
  }
  // A bracket, and after each of the parts a comma or the other bracket.
  return length === 1 ? 2 : length
}

/** A great round number takes the fewest digits with an exponent, `2e9`. What is no whole number may take few, whatever it is. */
function leastDigits(number: number): number {
  if (number >= 0 && number < 1000 && Number.isInteger(number)) return number < 10 ? 1 : number < 100 ? 2 : 3
  if (!Number.isSafeInteger(number)) return 1
  let rest = Math.abs(number)
  let zeros = 0
  while (rest % 10 === 0) {
    rest /= 10
    zeros++
  }
  let digits = 1
  for (let bound = 10; rest >= bound; bound *= 10) digits++
  return digits + Math.min(zeros, 2)
}

interface Container {
  /** Where each key of an object stands first; undefined of a list. */
  readonly keys: Map<string, number> | undefined
  /** The key or the place that is read now. */
  now: string | number
  isKeyNext: boolean
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/gs

/** How many are told of: each is looked up in the whole text. */
const MOST = 100

/** The keys that stand again in an object of a text that is JSON. */
function keysTwice(text: string): KeyTwice[] {
  const spotOf = spotsIn(text)
  const found: KeyTwice[] = []
  const open: Container[] = []
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const inner = open.at(-1)
    if (token === '{' || token === '[') open.push({ keys: token === '{' ? new Map() : undefined, now: 0, isKeyNext: token === '{' })
    else if (token === '}' || token === ']') open.pop()
    else if (token === ',') {
      if (inner?.keys) inner.isKeyNext = true
      else if (inner) inner.now = (inner.now as number) + 1
    } else if (inner?.keys && inner.isKeyNext) {
      const key = JSON.parse(token) as string
      inner.isKeyNext = false
      inner.now = key
      const first = inner.keys.get(key)
      if (first === undefined) inner.keys.set(key, index)
      else if (found.length < MOST) found.push({ path: open.map(({ now }) => now).join('.'), first: spotOf(first), again: spotOf(index) })
    }
  }
  return found
}

/** Tells of offsets in a text the line and column. */
function spotsIn(text: string): (offset: number) => Spot {
  return (offset) => {
    const before = text.slice(0, offset)
    return { line: before.split('\n').length, column: Array.from(before.slice(before.lastIndexOf('\n') + 1)).length + 1 }
  }
}
