import { type Misfit, show } from '@hearthfold/core'

/** A name that every database can hold: no NUL character, which some end a text at, and no lone surrogate, which is no character. */
export function isStorable(name: unknown): name is string {
  return typeof name === 'string' && !/[\0\p{Surrogate}]/u.test(name)
}

/** What is wrong with a name of 1 to `most` characters that a database must hold. */
export function nameMisfits(path: string, name: unknown, most: number): Misfit[] {
  if (typeof name !== 'string' || name.length < 1 || name.length > most) {
    const found = typeof name === 'string' ? String(name.length) : show(name)
    return [{ path, expected: `a text of 1 to ${most} characters`, found }]
  }
  return textMisfits(path, name)
}

/** What is wrong with a text that a database must hold. */
export function textMisfits(path: string, text: unknown): Misfit[] {
  return isStorable(text) ? [] : [{ path, expected: 'a text without NUL characters and lone surrogates', found: show(text) }]
}

/** @throws where a database cannot hold the name of a reader: a programming error */
export function demandReader(name: string): void {
  const [misfit] = nameMisfits('the name of a reader', name, 200)
  if (misfit) throw new Error(`${misfit.path} must be ${misfit.expected}, found ${misfit.found}`)
}
