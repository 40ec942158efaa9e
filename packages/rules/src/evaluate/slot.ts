import type { FactValue } from '@hearthfold/core/facts'
import type { FactDeclaration } from '../pack/pack.ts'

/**
 * The place of a fact among the numbers that an evaluator reads: a number as it is, a boolean as 0 or 1, a code as its
 * place among the codes. NaN where the fact is missing.
 */
export interface Slot {
  readonly fact: string
  readonly kind: FactDeclaration['kind']
  /** The codes of a code; empty for other kinds. */
  readonly codes: readonly string[]
}

export function slotOf(fact: string, declared: Pick<FactDeclaration, 'kind'> & { readonly codes?: readonly string[] }): Slot {
  return { fact, kind: declared.kind, codes: declared.codes ?? [] }
}

/**
 * The number that stands for a value in a slot. NaN for anything that is not of the declared type, be it null, NaN, an
 * infinity, a text for a number or a code that is none: that is missing. Never throws.
 */
export function encode({ kind, codes }: Slot, value: unknown): number {
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value) ? value : NaN
  if (kind === 'boolean') return value === true ? 1 : value === false ? 0 : NaN
  const at = codes.indexOf(value as string)
  return at < 0 ? NaN : at
}

/** The value that a number in a slot stands for; undefined where it is missing. */
export function decode({ kind, codes }: Slot, number: number): FactValue | undefined {
  if (Number.isNaN(number)) return undefined
  return kind === 'number' ? number : kind === 'boolean' ? number === 1 : codes[number]
}
