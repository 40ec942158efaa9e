import type { Day, HouseholdId, Instant, Language } from '@hearthfold/core'
import { outcomeText, type Pack, type Truth } from '@hearthfold/rules'
import { tableText, WIDTH, wrap } from '../terminal/display.ts'
import { determinedWords } from '../words/determined.ts'

/** What was answered about households, question by question. */
export interface Determined {
  readonly on: Day
  readonly known?: Instant
  readonly pack: Pick<Pack, 'id' | 'version' | 'hash'>
  readonly facts: number
  /** The span of the pack, where the day lies outside it: every answer is then unknown. */
  readonly notInForce: Pack['inForce'] | null
  readonly households: readonly {
    readonly household: HouseholdId
    readonly version: number
    readonly outcomes: Readonly<Record<string, Truth>>
  }[]
}

/** No more households of one answer are named. */
const MOST = 50

/** Answers for people: of one household each, of many how often; of one question also of whom it is true, and of whom unknown. */
export function determinedText(
  { on, known, pack, notInForce, households }: Determined,
  question: string | undefined,
  language: Language,
): string {
  const say = determinedWords[language]
  const questions = Object.keys(households[0]?.outcomes ?? {})
  const [only] = households
  const count = (one: string, outcome: Truth) => String(households.filter(({ outcomes }) => outcomes[one] === outcome).length)
  const table =
    only && households.length === 1
      ? tableText(
          [{ head: say.question }, { head: say.answer }],
          questions.map((one) => [one, outcomeText(only.outcomes[one]!, language)]),
        )
      : tableText(
          [
            { head: say.question },
            ...([true, false, 'unknown'] as const).map((outcome) => ({ head: outcomeText(outcome, language), align: 'right' as const })),
          ],
          questions.map((one) => [one, count(one, true), count(one, false), count(one, 'unknown')]),
        )
  const named = question === undefined || households.length < 2 ? [] : ([true, 'unknown'] as const).flatMap((outcome) => listed(outcome))
  return [
    ...wrap(
      say.heading(households.length === 1 ? only!.household : say.households(households.length), on, `${pack.id} ${pack.version}`, known),
      WIDTH,
    ),
    ...(notInForce ? wrap(say.notInForce(notInForce.from, notInForce.to), WIDTH) : []),
    '',
    table,
    ...named,
  ].join('\n')

  function listed(outcome: Truth): string[] {
    const of = households.filter(({ outcomes }) => outcomes[question!] === outcome)
    if (of.length === 0) return []
    const more = of.length > MOST ? [say.more(of.length - MOST)] : []
    return ['', `${outcomeText(outcome, language)}:`, ...of.slice(0, MOST).map(({ household }) => `  ${household}`), ...more]
  }
}
