/** An amount of money in whole fen (1 yuan = 100 fen). */
export type Fen = number

/**
 * An amount as people read it, in yuan with two decimals and grouped thousands; a share of an amount, such as that of a
 * person, is rounded to fen.
 *
 * @example
 * yuan(321800) // '3,218.00'
 * yuan(1040000 / 3) // '3,466.67'
 */
export function yuan(fen: Fen): string {
  const rounded = Math.round(Math.abs(fen))
  const cents = String(rounded % 100).padStart(2, '0')
  const whole = String((rounded - (rounded % 100)) / 100)
  return `${fen < 0 && rounded > 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}
