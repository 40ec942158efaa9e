import {
  type Day,
  HearthfoldError,
  type HouseholdId,
  type Instant,
  type Language,
  type Refusal,
  refusalText,
  type Result,
  type Text,
  type Worded,
} from '@hearthfold/core'
import { NotADay } from '@hearthfold/core/days'
import { type CommitRefusal, storeRefusalText } from '@hearthfold/core/store'
import { type NoNotice, noNoticeText } from '@hearthfold/rules/notice'
import { classOf, type ProblemClass } from './problem-class.ts'
import type { RefusedCommand } from './record/decide-request.ts'
import type { NotRecorded } from './record/record-request.ts'
import { whereaboutsText } from './record/same-person.ts'

/** Why something cannot be done or answered. */
export type Cause =
  | NotRecorded
  /** A day or an instant that is none. */
  | { readonly code: 'not-a-day'; readonly argument: string; readonly found: string }
  /** Nothing is recorded before it happens. */
  | { readonly code: 'future-day'; readonly on: Day; readonly today: Day }
  | { readonly code: 'unknown-household'; readonly household: HouseholdId; readonly known?: Instant }
  | { readonly code: 'unknown-question'; readonly question: string; readonly questions: readonly string[] }
  | { readonly code: 'no-law'; readonly on: Day }
  /** The store was not opened with its keys. */
  | { readonly code: 'no-keys' }
  | { readonly code: 'unknown-village'; readonly village: string }
  /** Nothing is posted about the household. */
  | { readonly code: 'no-notice'; readonly because: NoNotice }
  /** What is recorded of these streams could never have been accepted: no figures rest on it. */
  | { readonly code: 'unsound'; readonly streams: readonly string[] }
  /** The ledger, or the keys of what is private in it, cannot be read. */
  | { readonly code: 'unreadable' }

/** Why something cannot be done or answered: what kind of no it is, what it rests on, and the words for it. */
export type Problem = Cause & Worded & { readonly class: ProblemClass }

/** The problem that is a refusal of one event. */
export function refusalOf(problem: Cause): Refusal | CommitRefusal | undefined {
  return problem.code === 'refused' ? problem.refused[0]?.refusal : problem.code === 'not-kept' ? problem.refusal : undefined
}

type Told = Exclude<Cause, { code: 'not-a-day' | 'unreadable' }>

/** @param refused what a refused command is told, in the words of the law of its day */
export function problemOf(cause: Told, refused: RefusedWords = ({ refusal }, language) => refusalText(refusal, language)): Problem {
  const refusal = refusalOf(cause)
  return { ...cause, class: refusal ? classOf(refusal) : CLASSES[cause.code as keyof typeof CLASSES], words: wordsOf(cause, refused) }
}

const CLASSES = {
  'future-day': 'input',
  'unknown-household': 'state',
  'unknown-village': 'state',
  'unknown-question': 'input',
  'no-law': 'law',
  'no-keys': 'storage',
  'no-notice': 'state',
  unsound: 'state',
} as const satisfies { readonly [Code in Exclude<Told, NotRecorded>['code']]: ProblemClass }

type RefusedWords = (refused: RefusedCommand, language: Language) => string

export function failed(cause: Told, refused?: RefusedWords): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: problemOf(cause, refused) }
}

function wordsOf(cause: Told, refused: RefusedWords): Text {
  switch (cause.code) {
    case 'refused':
      return joined(cause.refused.map((one) => both((language) => refused(one, language))))
    case 'not-kept':
      return cause.person ? whereaboutsText(cause.person) : both((language) => storeRefusalText(cause.refusal, language))
    case 'future-day':
      return {
        zh: `${cause.on} 尚未到来（今天是 ${cause.today}）：事情发生之后才能记录`,
        en: `${cause.on} has not come yet (today is ${cause.today}): something is recorded after it happened`,
      }
    case 'unknown-household': {
      const [zh, en] = cause.known === undefined ? ['', ''] : [`截至 ${cause.known} `, ` as known at ${cause.known}`]
      return { zh: `台账${zh}没有 ${cause.household}：请检查户号`, en: `the ledger has no ${cause.household}${en}: check the name` }
    }
    case 'unknown-question':
      return {
        zh: `规则包没有“${cause.question}”这个问题：可问 ${cause.questions.join('、')}`,
        en: `the pack has no question “${cause.question}”: it answers ${cause.questions.join(', ')}`,
      }
    case 'unknown-village':
      return { zh: `台账没有“${cause.village}”这个村：请检查村名`, en: `the ledger has no village “${cause.village}”: check the name` }
    case 'no-notice':
      return both((language) => noNoticeText(cause.because, language))
    case 'unsound':
      return {
        zh: `台账中 ${cause.streams.join('、')} 的历史不合规，不能据以统计：请用 hearthfold verify 核验，并更正`,
        en: `what the ledger holds of ${cause.streams.join(', ')} is no lawful history, so nothing is counted: verify the ledger and correct it`,
      }
    case 'no-keys':
      return {
        zh: '台账打开时没有带密钥：请用 openStore 连同密钥一起打开',
        en: 'the ledger was opened without its keys: open it together with them, as openStore does',
      }
    case 'no-law':
      return { zh: `${cause.on} 没有适用的规则包：请给出该日的规则包`, en: `there is no law for ${cause.on}: give the pack of that day` }
  }
}

function both(text: (language: Language) => string): Text {
  return { zh: text('zh'), en: text('en') }
}

function joined(texts: readonly Text[]): Text {
  return { zh: texts.map(({ zh }) => zh).join('；'), en: texts.map(({ en }) => en).join('; ') }
}

/**
 * What comes of something that a store or a pure function may throw at: a ledger or keys that cannot be read, a day that is none.
 * Any other error is one of the program.
 */
export async function guarded<Value>(work: () => Promise<Result<Value, Problem>>): Promise<Result<Value, Problem>> {
  try {
    return await work()
  } catch (error) {
    return { ok: false, problem: problemOfError(error) }
  }
}

/** @throws the error itself if it is one of the program */
export function problemOfError(error: unknown): Problem {
  if (error instanceof NotADay) {
    const words = { zh: error.text('zh'), en: error.text('en') }
    return { code: 'not-a-day', argument: error.argument, found: error.found, class: 'input', words }
  }
  if (error instanceof HearthfoldError || !isWorded(error)) throw error
  return { code: 'unreadable', class: 'storage', words: error.words }
}

/** Errors of stores and key-rings bring their words. */
function isWorded(error: unknown): error is Error & Worded {
  return error instanceof Error && 'words' in error
}
