/** Whatever people put between the digits of a number, three of it at most: `138 - 0013 - 8000`. */
const BETWEEN = '[\\p{Cf}\\p{Z}\\s\\p{Pd}_.·()（）．]{0,3}'
const NUMBER = `\\p{Nd}(?:${BETWEEN}\\p{Nd})*(?:${BETWEEN}[xXｘＸ](?![\\p{L}]))?`

/** Parts of a text that hold many digits and are no number of a person: a hash, a UUID, a decimal, the name of a stream. */
const HASH = '(?<![0-9a-f])[0-9a-f]{32,}(?![0-9a-f])'
const UUID = '(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])'
const DECIMAL = '(?<![\\d.])\\d{1,3}\\.\\d{10,17}(?![\\d.])'
const STREAM = '(?<stream>(?:household|village|rectification)/[^\\s"“”，。；：（）()、,;|]+)'
/** The id of an event of a household that was imported with others: the code of the household, and which event it is. */
const EVENT = '(?<event>(?<![\\p{Nd}])\\d{10,18}~\\d+)'
const PARTS = new RegExp(`(?<kept>${DECIMAL}|${UUID}|${HASH})|${STREAM}|${EVENT}|(?<number>${NUMBER})`, 'gu')

const GROUPS = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)|\d+|[xX]/g

const ID = /^\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dX]$/
const OLD_ID = /^\d{6}\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}$/
const MOBILE = /^(?:(?:00)?86)?1[3-9]\d{9}$/
const LANDLINE = /^(?:(?:00)?86)?0[1-9]\d{8,10}$/
const FOURS = /^\d{4}(?:[^\d]+\d{4}){3}(?:[^\d]+\d{1,4})?$/

/**
 * A text in which whatever may be a citizen ID, right, mistyped or of the old fifteen digits, or the number of an account shows
 * only its first six characters and its last, and a phone nothing; however the digits are spaced, and full-width ones too. Days,
 * instants, amounts, ids of events and names of streams stay as they are: a number is taken for one of a person where it has
 * fifteen digits, or has the form of one. For whatever is printed: a slip of the pen must not publish a person.
 *
 * @example
 * maskIds('found "11010519491231002X"') // 'found "110105***********X"'
 * maskIds('tel. 138 0013 8000, 2019-11-01') // 'tel. ***********, 2019-11-01'
 */
export function maskIds(text: string): string {
  if (!MANY_DIGITS.test(text)) return text
  return text.replaceAll(PARTS, (found, ...rest) => {
    const { kept, stream, event } = rest.at(-1) as Readonly<Record<string, string | undefined>>
    if (kept !== undefined && /[.a-f-]/.test(kept)) return kept
    // The code of a household may be as long as an ID, and check as one: it names a household all the same, wherever it is printed.
    return stream ?? event ?? masked(found)
  })
}

/** No number of a person has fewer digits. */
const MANY_DIGITS = /(?:\p{Nd}\P{Nd}*){10}/u

/** The groups of digits in a text of digits and what separates them, those masked that are together the number of a person. */
function masked(found: string): string {
  const plain = found.normalize('NFKC')
  const groups = [...plain.matchAll(GROUPS)].map(({ 0: text, index }) => ({ text, index, end: index + text.length }))
  let shown = ''
  let after = 0
  for (let first = 0; first < groups.length; first++) {
    // The longest first, since a number may begin as a shorter one would.
    for (let last = Math.min(groups.length, first + MOST_GROUPS) - 1; last >= first; last--) {
      const [from, to] = [groups[first]!.index, groups[last]!.end]
      const hidden = hiddenText(
        plain.slice(from, to),
        groups.slice(first, last + 1).map(({ text }) => text),
      )
      if (hidden === undefined) continue
      shown += plain.slice(after, from) + hidden
      after = to
      first = last
      break
    }
  }
  return after === 0 ? found : shown + plain.slice(after)
}

/** An ID of which each character stands alone. */
const MOST_GROUPS = 18

/** What is shown of a number of a person; undefined where it is none. */
function hiddenText(number: string, groups: readonly string[]): string | undefined {
  const digits = groups.join('').replaceAll('-', '').toUpperCase()
  // A day is a part of an ID, but of no other number; at either end it is no part of one.
  const isDay = groups.some((group) => group.includes('-'))
  const isId = ID.test(digits) && !groups[0]!.includes('-') && !groups.at(-1)!.includes('-')
  const isLong =
    !isDay && digits.length >= 15 && (groups.length === 1 || /^\d+[xX]$/.test(number) || /^[\p{Z}\p{Cf}\s\dxX]*$/u.test(number))
  if (isId || isLong || (!isDay && (OLD_ID.test(digits) || FOURS.test(number)))) {
    return `${digits.slice(0, 6)}${'*'.repeat(digits.length - 7)}${digits.slice(-1)}`
  }
  const isPhone = !isDay && (MOBILE.test(digits) || LANDLINE.test(digits))
  return isPhone ? '*'.repeat(digits.length) : undefined
}
