import { type Language, refusalText, type Text } from '@hearthfold/core'
import { maskIds } from '@hearthfold/core/checking'
import { COLUMNS, HEADINGS } from './columns.ts'
import type { ListingProblem } from './problem.ts'
import { messages } from '../words/messages.ts'

interface Said {
  readonly expected: Text
  readonly found: string
  readonly advice: Text
}

/** What is wrong in one phrase, and what to do about it. */
interface Phrased {
  readonly phrase: Text
  readonly advice: Text
}

type Sayings = { readonly [Code in ListingProblem['code']]: (problem: Extract<ListingProblem, { code: Code }>) => Said | Phrased }

const MEND: Text = { zh: '请更正该行', en: 'correct the row' }
const HEADINGS_OF: Text = {
  zh: `列名之一：${HEADINGS.map((heading) => COLUMNS[heading].zh).join('、')}`,
  en: `one of the headings ${HEADINGS.join(', ')}`,
}

/** What is wrong with a listing, in every language. */
const sayings: Sayings = {
  heading: ({ found }) => ({ expected: HEADINGS_OF, found, advice: { zh: '请更正或去掉该列', en: 'correct the column or take it out' } }),
  'heading-twice': ({ column }) => ({
    phrase: { zh: `“${COLUMNS[column].zh}”列出现两次`, en: `the column ${column} is there twice` },
    advice: { zh: '请去掉其一', en: 'take one of them out' },
  }),
  'no-heading': ({ column }) => ({
    phrase: { zh: `缺少“${COLUMNS[column].zh}”列`, en: `the column ${column} is missing` },
    advice: { zh: '请补上该列', en: 'add it' },
  }),
  cell: ({ expected, found }) => ({ expected, found, advice: MEND }),
  alike: ({ found, other, said }) => ({
    expected: {
      zh: `与第 ${other} 行写法一致的“${said}”，或明显不同的名称`,
      en: `“${said}” as line ${other} writes it, or a name that looks different`,
    },
    found,
    advice: { zh: '两者看上去相同：如是同一个，请写成一样', en: 'the two look alike: if they are the same, write them alike' },
  }),
  shortened: ({ found }) => ({
    expected: { zh: '完整的户编号', en: 'the whole code of the household' },
    found,
    advice: {
      zh: 'Excel 只保留 15 位，后几位已变成 0：请把该列设为文本后重新填写',
      en: 'Excel keeps 15 digits and made zeros of the rest: format the column as text and enter the codes again',
    },
  }),
  'no-head': ({ stream }) => ({
    phrase: { zh: `${stream} 没有户主`, en: `${stream} has no head` },
    advice: { zh: '请在“与户主关系”列写明谁是户主', en: 'say in the column relation who is the head' },
  }),
  future: ({ today, found }) => ({
    expected: { zh: `不晚于今天（${today}）的日期`, en: `a day not after today, ${today}` },
    found,
    advice: MEND,
  }),
  contradicts: ({ found, other, said }) => ({
    expected: { zh: `与第 ${other} 行相同的 ${said}`, en: `${said}, as line ${other} says of the same household` },
    found,
    advice: { zh: '同一户各行须一致，请更正', en: 'household columns must match on all rows' },
  }),
  lacking: ({ column, because }) => ({
    phrase: { zh: `“${COLUMNS[column].zh}”未填`, en: 'missing' },
    advice: because,
  }),
  unlawful: ({ stream, refusal }) => ({
    phrase: { zh: `${stream}：${refusalText(refusal, 'zh')}`, en: `${stream}: ${refusalText(refusal, 'en')}` },
    advice: MEND,
  }),
}

/** A problem of a listing in one line: `FILE:LINE: COLUMN: expected …, found …; do …`. */
export function listingText(file: string, problem: ListingProblem, language: Language): string {
  const say = sayings[problem.code] as (problem: ListingProblem) => Said | Phrased
  const spoken = say(problem)
  const line = 'line' in problem ? problem.line : 1
  const column =
    problem.code === 'heading' || problem.code === 'heading-twice' || problem.code === 'no-heading' || !('column' in problem)
      ? ''
      : language === 'zh'
        ? `：${COLUMNS[problem.column].zh}`
        : `: ${problem.column}`
  const [place, words] = [`${file}:${line}${column}`, messages[language]]
  return 'phrase' in spoken
    ? words.wrong(place, spoken.phrase[language], spoken.advice[language])
    : words.expected(place, spoken.expected[language], maskIds(spoken.found), spoken.advice[language])
}
