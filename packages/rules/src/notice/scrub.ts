/** What stands in the place of what must not be published. */
const HIDDEN = '***'

/** Whatever may stand between the characters of a number or a word without keeping anybody from reading it. */
const BETWEEN = '[^\\p{L}\\p{N}]*'

/**
 * Digits of any script, full-width ones too, and the characters that spell digits in Chinese. As nothing that a notice says
 * in free words needs seven of them in a row, whatever has them may be a number that leads to a person: that of an ID card (15
 * or 18), a phone (7 to 13) or an account (8 to 19).
 */
const DIGIT = '[\\p{N}零一二三四五六七八九壹贰叁肆伍陆柒捌玖]'
const LONG_NUMBER = new RegExp(`${DIGIT}(?:${BETWEEN}${DIGIT}){6,}(?:${BETWEEN}[xX×])?`, 'gu')

// What tells of somebody's health: a net beneath a type that has no place for it. No list of such words is ever complete.
const HEALTH_ZH = ['病', '癌', '症', '肿瘤', '残疾', '伤残', '致残', '瘫痪', '疾患', '障碍', '透析', '艾滋', '精神', '抑郁', '失明', '聋哑', '痴呆', '手术', '化疗', '怀孕']
const HEALTH_EN = [
  'ill(?:ness|nesses)?|sick(?:ness)?|diseased?|diseases|disab(?:led|ility|ilities)|cancers?|tumou?rs?|chronic(?:ally)?',
  'hiv|aids|dialysis|diabet(?:es|ic)|dementia|depress(?:ion|ed)|epilep(?:sy|tic)|psychiatric|surgery|pregnan(?:t|cy)',
].join('|')
const HEALTH = new RegExp(`${HEALTH_ZH.map((word) => [...word].join(BETWEEN)).join('|')}|(?<![a-z])(?:${HEALTH_EN})(?![a-z])`, 'giu')

/** Characters that nobody sees; some of them turn the direction of writing. */
const UNSEEN = /[\p{Cf}\p{Co}\p{Cs}]+/gu

/** Characters that end a line or steer a terminal. */
const STEERING = /[\p{Cc}\p{Z}]+/gu

/**
 * A text as it may be published: on one line, without anything like an ID number, a phone or an account, however it is spaced
 * or written, and without words of health: “王德 138-0000-0000” becomes “王德 ***”.
 */
export function scrub(text: string): string {
  // Compatibility forms say the same in other characters: one form is searched, and that same one is shown.
  const plain = text.normalize('NFKC').replaceAll(UNSEEN, '').replaceAll(STEERING, ' ')
  return plain.replaceAll(LONG_NUMBER, HIDDEN).replaceAll(HEALTH, HIDDEN).trim()
}

/** A name with only its first character left, 王德 as 王*. A name of one character is hidden whole. */
export function maskName(name: string): string {
  const characters = [...name]
  return characters.length < 2 ? '*'.repeat(characters.length) : characters[0]! + '*'.repeat(characters.length - 1)
}
