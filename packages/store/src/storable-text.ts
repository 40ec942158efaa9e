import type { Misfit } from '@hearthfold/core'
import { show } from '@hearthfold/core/checking'

/** A name that every database can hold: no NUL character, which some end a text at, and no lone surrogate, which is no character. */
export function isStorable(name: unknown): name is string {
  return typeof name === 'string' && !/[\0\p{Surrogate}]/u.test(name)
}

/** What is wrong with a name of 1 to `most` characters that a database must hold. */
export function nameMisfits(path: string, name: unknown, most: number): Misfit[] {
  if (typeof name !== 'string' || name.length < 1 || name.length > most) {
    const found = typeof name === 'string' ? String(name.length) : show(name)
    return [{ path, expected: { code: 'text-of', most }, found }]
  }
  return textMisfits(path, name)
}

/** What is wrong with a text that a database must hold. */
export function textMisfits(path: string, text: unknown): Misfit[] {
  return isStorable(text) ? [] : [{ path, expected: 'storable', found: show(text) }]
}

/** No event is as deep as this. */
const DEEPEST = 32

/**
 * The texts anywhere in a value that a database cannot hold, each by its place. Such a text is written to a line as an escape: the line is
 * kept, and whoever reads it as data is refused by some databases.
 */
export function unstorable(path: string, value: unknown, depth = 0): Misfit[] {
  if (typeof value === 'string') return isStorable(value) ? [] : textMisfits(path, value)
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return []
  const found: Misfit[] = []
  for (const key in value) {
    const inner = (value as Record<string, unknown>)[key]
    // Of most there is nothing to say: no path is put together for them.
    if (typeof inner === 'string' ? isStorable(inner) : typeof inner !== 'object') continue
    found.push(...unstorable(`${path}.${key}`, inner, depth + 1))
  }
  return found
}

/** @throws where a database cannot hold the name of a reader: a programming error */
export function assertReader(name: string): void {
  const [misfit] = nameMisfits('the name of a reader', name, 200)
  if (misfit) throw new Error(`${misfit.path} must be ${misfit.expected}, found ${misfit.found}`)
}

/** A place in the order of characters by their numbers: by the units of UTF-16 those beyond the first 65,536 come before some that are within. */
const rankOf = (unit: number) => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800)

/** The order of the names of streams, as databases have it: by the numbers of their characters. */
export function inOrder(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  for (let at = 0; at < most; at++) {
    const [unit, second] = [one.charCodeAt(at), other.charCodeAt(at)]
    if (unit !== second) return rankOf(unit) - rankOf(second)
  }
  return one.length - other.length
}
