import {
  type Day,
  HearthfoldError,
  type Household,
  type HouseholdId,
  isHouseholdId,
  type Language,
  type Result,
  type Text,
} from '@hearthfold/core'
import { foldState } from '@hearthfold/core/store'
import { type Deciding, decidingText, type Determination, determine, explain, type Flips, flipsText, type Pack } from '@hearthfold/rules'
import { type ReasonInWords, reasonsInWords } from '@hearthfold/rules'
import { answered } from './casework/explained.ts'
import { type Context, spanOf, type When } from './context.ts'
import { failed, guarded, type Problem, problemOfError } from './problem.ts'

/** Lines of text in every language. */
export type Lines = { readonly [Language in keyof Text]: readonly string[] }

/** An answer with the words for it. */
export interface Explanation {
  readonly determination: Determination
  /** A line a string. */
  readonly lines: Lines
  /** The same reasons in the shape of the rule, for a page. */
  readonly reasons: ReasonInWords
}

/** What would decide an unknown answer, and what would turn a known one. */
export interface Ways {
  readonly determination: Determination
  readonly deciding: Deciding
  readonly flips: Flips
  readonly lines: Lines
}

export interface AskingMethods {
  /** The household as the ledger has it, as known at an instant. */
  household(household: HouseholdId, when?: Pick<When, 'known'>): Promise<Result<Household, Problem>>
  /**
   * Every household, one after the other in the order of their names.
   *
   * @throws HearthfoldError while it runs, if the ledger cannot be read
   */
  households(when?: Pick<When, 'known'>): AsyncIterable<Household>
  /** What the law of a day answers to a question about a household. */
  ask(household: HouseholdId, question: string, when?: When): Promise<Result<Determination, Problem>>
  /** The same answer in words: every condition with its threshold, its source and the evidence. */
  explain(household: HouseholdId, question: string, when?: When): Promise<Result<Explanation, Problem>>
  /** The smallest sets of evidence that would decide an unknown, or the smallest changes that would turn a yes or no. */
  ways(household: HouseholdId, question: string, when?: When): Promise<Result<Ways, Problem>>
}

/** What the methods for casework ask too. */
export interface Questions extends Pick<AskingMethods, 'household'> {
  /** Something about a household by the pack of a day, which has the question. */
  about<Value>(
    household: HouseholdId,
    question: string,
    when: When,
    work: (household: Household, asked: { readonly on: Day; readonly pack: Pack; readonly question: string }) => Value,
  ): Promise<Result<Value, Problem>>
}

/** The methods of a ledger that answer about one household. */
export function askingMethods({ store, law, today }: Context): AskingMethods & Questions {
  async function read(household: HouseholdId, when: Pick<When, 'known'>): Promise<Result<Household, Problem>> {
    const { events } = await store.read(household, spanOf(when))
    if (events.length === 0) return failed({ code: 'unknown-household', household, ...spanOf(when) })
    return { ok: true, value: foldState(household, events) }
  }

  const about: Questions['about'] = (name, question, when, work) =>
    guarded(async () => {
      const on = when.on ?? today()
      const pack = law(on)
      if (!pack) return failed({ code: 'no-law', on })
      const questions = pack.rules.map(({ event }) => event.type)
      if (!questions.includes(question)) return failed({ code: 'unknown-question', question, questions })
      const household = await read(name, when)
      return household.ok ? { ok: true, value: work(household.value, { on, pack, question }) } : household
    })

  return {
    about,
    household: (household, when = {}) => guarded(() => read(household, when)),
    async *households(when = {}) {
      try {
        for await (const { stream, events } of store.scan(spanOf(when))) if (isHouseholdId(stream)) yield foldState(stream, events)
      } catch (error) {
        const problem = problemOfError(error)
        throw new HearthfoldError(problem, problem.words)
      }
    },
    ask: (household, question, when = {}) => about(household, question, when, (found, asked) => determine(found, asked)!),
    explain: (household, question, when = {}) =>
      about(household, question, when, (found, asked) => {
        const determination = determine(found, asked)!
        const lines = inBoth((language) => explain(determination, asked.pack, language))
        return { determination, lines, reasons: reasonsInWords(determination, asked.pack) }
      }),
    ways: (household, question, when = {}) =>
      about(household, question, when, (found, asked) => {
        const answer = answered(found, asked)!
        const isUnknown = answer.determination.outcome === 'unknown'
        const { deciding, flips } = answer
        const lines = inBoth((language) => (isUnknown ? decidingText(deciding, asked.pack, language) : flipsText(flips, language)))
        return { ...answer, lines }
      }),
  }
}

function inBoth(lines: (language: Language) => readonly string[]): Lines {
  return { zh: lines('zh'), en: lines('en') }
}
