import { type Day, digits, isDay } from './day.ts'
import type { Sex } from './person.ts'

/** A citizen identity number of 18 characters (GB 11643): division, birth day, order, check character. */
export type CitizenId = string

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** The check character of the first 17 digits (ISO 7064 MOD 11-2). */
export function checkCharacter(first17: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += WEIGHTS[i]! * (first17.charCodeAt(i) - 48)
  return CHECKS[sum % 11]!
}

/**
 * Whether a text is a citizen ID: 17 digits with a real birth day, and the check character they call for.
 *
 * @example
 * isCitizenId('11010519491231002X') // true
 * isCitizenId('110105194912310021') // false
 */
export function isCitizenId(text: string): text is CitizenId {
  return (
    text.length === 18 &&
    !Number.isNaN(digits(text, 0, 6)) &&
    !Number.isNaN(digits(text, 14, 17)) &&
    isDay(bornOf(text)) &&
    text.charCodeAt(17) === checkCharacter(text).charCodeAt(0)
  )
}

/** The birth day that a citizen ID states. */
export function bornOf(id: CitizenId): Day {
  return `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}` as Day
}

/** The sex that a citizen ID states: the 17th digit is odd for men. */
export function sexOf(id: CitizenId): Sex {
  return id.charCodeAt(16) % 2 === 1 ? 'male' : 'female'
}
