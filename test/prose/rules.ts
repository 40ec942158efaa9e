/** A rule of docs/STYLE.md that a machine can see in one sentence. */
export interface Rule {
  readonly name: string
  readonly breaks: (sentence: string) => boolean
}

/** The longest sentence that most readers take in at once, in words. */
const LONGEST = 25

const matches = (pattern: RegExp) => (sentence: string) => pattern.test(sentence)

export const RULES: readonly Rule[] = [
  {
    name: 'begins with What, Who, Whoever …',
    breaks: (text) => /^(What|Who|Whom|Whose|Whoever|Whatever|Whichever)\b/i.test(text) && !text.endsWith('?'),
  },
  { name: 'begins with Of', breaks: matches(/^Of\b/i) },
  { name: 'begins with Where', breaks: (text) => /^Where\b/i.test(text) && !text.endsWith('?') },
  { name: 'be it, anew, thereof, wherein …', breaks: matches(/\b(be it|anew|thereof|wherein|whereby|whereof|lest|whosoever)\b/i) },
  { name: 'whoever, whatever, whom inside', breaks: matches(/(?<!^)\b(whoever|whatever|whom|whomever|whichever)\b/) },
  { name: 'is told, held to, come to, come by', breaks: matches(/\b(is told|are told|was told|held to|comes? to|came to|come by)\b/i) },
  { name: 'there is none, none is', breaks: matches(/\b(there (is|are|was|were) (none|no)|none (is|are) )/i) },
  { name: 'two sentences joined by a semicolon', breaks: matches(/;\s/) },
  { name: `more than ${LONGEST} words`, breaks: (text) => text.split(/\s+/).length > LONGEST },
]
