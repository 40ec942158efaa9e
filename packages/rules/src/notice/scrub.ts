/** What stands in the place of what must not be published. */
const HIDDEN = '***'

/** Whatever may stand between the characters of a number or a word without keeping anybody from reading it. */
const BETWEEN = '[^\\p{L}\\p{N}]*'

/**
 * Digits of any script, full-width ones too, and the characters that spell digits in Chinese. As nothing that a notice says
 * in free words needs seven of them in a row, whatever has them may be a number that leads to a person: that of an ID card (15
 * or 18), a phone (7 to 13) or an account (8 to 19).
 */
const DIGIT = '[\\p{N}零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺]'

/** What tells in a text what a number counts: 2019年11月15日, 2 楼 203 室. Other letters, one or two, may stand within a number: 138转0013转8000. */
const UNIT = '[年月日时点分号楼层室组户人元]'
const WITHIN = `${BETWEEN}(?:(?!${DIGIT}|${UNIT})\\p{L}${BETWEEN}){0,2}`
const LONG_NUMBER = `${DIGIT}(?:${WITHIN}${DIGIT}){6,}(?:${BETWEEN}[xX×])?`

// What tells of somebody's health: a net beneath a type that has no place for it. No list of such words is ever complete.
const HEALTH_ZH = [
  '慢性病|病|癌|症|肿瘤|残疾|伤残|致残|瘫痪|疾患|障碍|透析|艾滋|精神|抑郁|失明|聋|痴呆|手术|化疗|怀孕',
  '重疾|高血压|低血压|血压|血糖|脑梗|心梗|梗塞|梗死|中风|偏瘫|截瘫|截肢|骨折|结核|尘肺|矽肺|尿毒|盲人|哑人|哮喘|癫痫',
  '肝炎|肺炎|肾炎|胃炎|关节炎|气管炎|脑膜炎|肝硬化|白内障|脑出血|脑溢血|肾衰|心衰|冠心|小儿麻痹|麻痹|精分|流产',
]
  .join('|')
  .split('|')
const HEALTH_EN = [
  'ill(?:ness|nesses)?|sick(?:ness)?|diseased?|diseases|disab(?:led|ility|ilities)|cancers?|tumou?rs?|chronic(?:ally)?',
  'hiv|aids|dialysis|diabet(?:es|ic)|dementia|depress(?:ion|ed)|epilep(?:sy|tic)|psychiatric|surgery|pregnan(?:t|cy)',
  'strokes?|tuberculosis|tb|hypertens(?:ion|ive)|hepatitis|arthritis|nephritis|pneumonia|asthma(?:tic)?|fractur(?:e|ed|es)|blind(?:ness)?',
  'deaf(?:ness)?|ur(?:a)?emia|silicosis|pneumoconiosis|paraly(?:sis|sed|zed)|schizophreni(?:a|c)|infarct(?:ion)?|cirrhosis|amputat(?:ed|ion)',
].join('|')
const HEALTH = `${HEALTH_ZH.map((word) => [...word].join(BETWEEN)).join('|')}|(?<![a-z])(?:${HEALTH_EN})(?![a-z])`

const UNFIT = new RegExp(`${LONG_NUMBER}|${HEALTH}`, 'giu')

/** Characters that nobody sees; some of them turn the direction of writing. */
const UNSEEN = /[\p{Cf}\p{Co}\p{Cs}]+/gu

/** Characters that end a line or steer a terminal. */
const STEERING = /[\p{Cc}\p{Z}]+/gu

/** Compatibility forms say the same in other characters: one form is searched, and that same one is shown. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(UNSEEN, '').replaceAll(STEERING, ' ').trim()
}

/**
 * A text as it may be published: on one line, without anything like an ID number, a phone or an account, however it is spaced
 * or written, and without words of health: “王德 138-0000-0000” becomes “王德 ***”.
 */
export function scrub(text: string): string {
  return plain(text).replaceAll(UNFIT, HIDDEN).trim()
}

/** The points that people write between the parts of a name. */
const POINTS = /[·•・‧∙⋅．.]/gu
const NAME = /^[\p{L}\p{M}]+(?:·[\p{L}\p{M}]+)*/u
const MASKED = /^\p{L}\*+$/u

/** So many letters a name has between its points where it is written in Chinese, and so many characters in all. */
const PART = 6
const LONGEST = 30

/**
 * A name as it may be published. Nothing but letters and the points of 阿依古丽·买买提 belongs in one, so that it ends at the
 * first other character: “王德（高血压）” is 王德. What is too long for a name goes on into words about the person, as does what
 * holds a word of health, and shows only its first character. Empty where it does not begin with a name.
 */
export function postedName(text: string): string {
  const said = plain(text)
  if (MASKED.test(said)) return said
  const name = NAME.exec(said.replaceAll(POINTS, '·'))?.[0] ?? ''
  const unfit = name.search(UNFIT)
  if (unfit === 0) return ''
  const isTooLong = [...name].length > LONGEST || name.split('·').some((part) => /\p{Script=Han}/u.test(part) && [...part].length > PART)
  return unfit > 0 || isTooLong ? maskName(name) : name
}

/** The name of a village as it may be published: it ends at the first bracket or sign, after which stands what is no name. */
export function placeName(text: string): string {
  return /^[\p{L}\p{M}\p{N}·\- ]*/u.exec(scrub(text))![0].trim()
}

/** A name with only its first character left, 王德 as 王*. A name of one character is hidden whole. */
export function maskName(name: string): string {
  const characters = [...name]
  return characters.length < 2 ? '*'.repeat(characters.length) : characters[0]! + '*'.repeat(characters.length - 1)
}
