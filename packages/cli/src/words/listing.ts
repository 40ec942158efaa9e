import { type Language, maskIds, refusalText, type Text } from '@hearthfold/core'
import { COLUMNS, HEADINGS } from '../listing/columns.ts'
import type { ListingProblem } from '../listing/listing.ts'
import { messages } from '../messages.ts'

interface Said {
  readonly expected: Text
  readonly found: string
  readonly advice: Text
}

type Sayings = { readonly [Code in ListingProblem['code']]: (problem: Extract<ListingProblem, { code: Code }>, language: Language) => Said }

const MEND: Text = { zh: '请更正该行', en: 'correct the row' }
const HEADINGS_OF: Text = {
  zh: `列名之一：${HEADINGS.map((heading) => COLUMNS[heading].zh).join('、')}`,
  en: `one of the headings ${HEADINGS.join(', ')}`,
}

/** What is wrong with a listing, in every language. */
const sayings: Sayings = {
  heading: ({ found }) => ({ expected: HEADINGS_OF, found, advice: { zh: '请更正或去掉该列', en: 'correct the column or take it out' } }),
  'heading-twice': ({ column }) => ({
    expected: { zh: '每列一次', en: 'each column once' },
    found: COLUMNS[column].zh,
    advice: { zh: '请去掉其一', en: 'take one of them out' },
  }),
  'no-heading': ({ column }, language) => ({
    expected: { zh: `${COLUMNS[column].zh} 列`, en: `the column ${column}` },
    found: messages[language].nothing,
    advice: { zh: '请补上该列', en: 'add it' },
  }),
  cell: ({ expected, found }) => ({ expected, found, advice: MEND }),
  contradicts: ({ found, other, said }) => ({
    expected: { zh: `与第 ${other} 行相同的 ${said}`, en: `${said}, as line ${other} says of the same household` },
    found,
    advice: { zh: '同一户各行须一致，请更正', en: 'what is of the household is the same on all its rows' },
  }),
  lacking: ({ because }, language) => ({
    expected: { zh: '填写内容', en: 'something' },
    found: messages[language].nothing,
    advice: because,
  }),
  unlawful: ({ stream, refusal }, language) => ({
    expected: { zh: `${stream} 的历史合规`, en: `a lawful history of ${stream}` },
    found: `“${refusalText(refusal, language)}”`,
    advice: MEND,
  }),
}

/** A problem of a listing in one line: `FILE:LINE: COLUMN: expected …, found …; do …`. */
export function listingText(file: string, problem: ListingProblem, language: Language): string {
  const say = sayings[problem.code] as (problem: ListingProblem, language: Language) => Said
  const { expected, found, advice } = say(problem, language)
  const line = 'line' in problem ? problem.line : 1
  const column = problem.code === 'heading' || !('column' in problem) ? '' : language === 'zh' ? `：${COLUMNS[problem.column].zh}` : `: ${problem.column}`
  return messages[language].expected(`${file}:${line}${column}`, expected[language], maskIds(found), advice[language])
}
