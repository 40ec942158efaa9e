/** An amount of money in whole fen (1 yuan = 100 fen). */
export type Fen = number

/**
 * An amount as people read it, in yuan with two decimals and grouped thousands.
 *
 * An amount that is no whole number of fen, as a share a person may be, shows four decimals: what is above a line must
 * not look as if it were on it.
 *
 * @example
 * yuan(321800) // '3,218.00'
 * yuan(965401 / 3) // '3,218.0033'
 */
export function yuan(fen: Fen): string {
  const [whole = '0', cents = '00'] = (fen / 100).toFixed(Number.isInteger(fen) ? 2 : 4).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}
