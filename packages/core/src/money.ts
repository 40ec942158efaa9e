/** An amount of money in whole fen (1 yuan = 100 fen). */
export type Fen = number

/**
 * An amount as people read it, in yuan with two decimals and grouped thousands.
 *
 * @example
 * yuan(321800) // '3,218.00'
 */
export function yuan(fen: Fen): string {
  const [whole = '0', cents = '00'] = (fen / 100).toFixed(2).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}
