import { checkCharacter } from '@hearthfold/core/facts'
import fc from 'fast-check'

// What may never be read on a notice, in the ways in which people write it.

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))

const citizenId = fc
  .tuple(digits(6), fc.integer({ min: 1920, max: 2024 }), fc.constantFrom('0101', '0229', '1231', '0930'), digits(3))
  .map(([division, year, day, order]) => `${division}${year}${day}${order}`)
  .map((first17) => first17 + checkCharacter(first17))

const mobile = fc.tuple(fc.constantFrom('13', '15', '17', '18', '19'), digits(9)).map((parts) => parts.join(''))
const landline = fc.tuple(fc.constantFrom('0377', '010', ''), digits(8)).map((parts) => parts.join(''))
const account = fc.integer({ min: 12, max: 19 }).chain(digits)

/** Ways to write a number: plain, in groups, with signs between the digits, full-width, or spelt in Chinese. */
const written: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => number.replaceAll(/(.{4})(?=.)/g, '$1 '),
  (number) => number.replaceAll(/(.{3})(?=.)/g, '$1-'),
  (number) => number.replaceAll(/(.{4})(?=.)/g, '$1 - '),
  (number) => `+86 ${number.slice(0, 3)} ${number.slice(3)}`,
  (number) => `（${number.slice(0, 4)}）${number.slice(4)}`,
  (number) => [...number].join('\u200b'),
  (number) => [...number].join(' . '),
  (number) => number.replaceAll(/(.{6})(?=.)/g, '$1\n'),
  (number) => number.replaceAll(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  (number) => number.replaceAll(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))).replaceAll(/(.{4})(?=.)/g, '$1－'),
  (number) => number.replaceAll(/[0-9]/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
  (number) => number.replaceAll(/[0-9]/g, (digit) => '〇一二三四五六七八九'[Number(digit)]!),
  (number) => number.replaceAll('1', '幺'),
  (number) => number.replaceAll(/(.{3})(?=.)/g, '$1转'),
  (number) => number.replaceAll(/(.{6})(?=.)/g, '$1 ab '),
]

/** A number that leads to a person, and the digits by which it would be found again. */
const secretNumber = fc
  .tuple(fc.oneof(citizenId, mobile, landline, account), fc.constantFrom(...written))
  .map(([number, write]) => ({ text: write(number), digits: number.replace(/X$/, '') }))

const HEALTH = [
  '慢性病',
  '大病',
  '肺癌',
  '尿毒症',
  '精神残疾',
  '残 疾',
  '高血压病',
  '艾滋病',
  '透析',
  'chronic-illness',
  'serious-illness',
  'disability',
  'Disabled',
  'CANCER',
  'HIV',
  'ｃｈｒｏｎｉｃ disease',
  '高血压',
  '脑梗',
  '中风',
  '结核',
  '尘肺',
  '肝炎',
  '尿毒',
  '骨折',
  '盲人',
  '重疾',
  'Stroke',
  'tuberculosis',
]

export interface Secret {
  readonly text: string
  /** Empty where the secret is no number. */
  readonly digits: string
}

export const secret: fc.Arbitrary<Secret> = fc.oneof(
  secretNumber,
  fc.constantFrom(...HEALTH).map((text) => ({ text, digits: '' })),
)

/** A secret alone, or among other words. */
export function within(text: string): fc.Arbitrary<string> {
  return fc
    .constantFrom('', '王德', 'tel. ', '电话：', '<b>', '患')
    .chain((before) => fc.constantFrom('', '（户主）', ' 王', '</b>').map((after) => before + text + after))
}

const SPELT = '〇一二三四五六七八九'

/** The digits that can be read in an output, in one form. Days are taken out, since a notice may show them. */
export function digitsIn(output: string): string {
  const shown = output.normalize('NFKC').replaceAll(/\d{4}-\d{2}-\d{2}/g, '')
  return [...shown].map(digitOf).join('')
}

function digitOf(character: string): string {
  const point = character.codePointAt(0)!
  if (character === '幺') return '1'
  if (SPELT.includes(character)) return String(SPELT.indexOf(character))
  if (point >= 0x660 && point <= 0x669) return String(point - 0x660)
  return /\d/.test(character) ? character : ''
}

/** A text in one form, as a reader takes it in: without what nobody sees, without spaces and hyphens, in small letters. */
export function readable(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\s-]+/gu, '')
    .toLowerCase()
}
