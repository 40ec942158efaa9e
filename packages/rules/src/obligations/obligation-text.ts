import type { Day, Language } from '@hearthfold/core'
import { daysBetween } from '@hearthfold/core/days'
import { DUTY_LEVEL_TEXT, DUTY_ROLE_TEXT, DUTY_STATUS_TEXT, DUTY_WORDS } from './obligation-words.ts'
import type { Pack } from '../pack/pack.ts'
import { missingText } from '../words/missing.ts'
import type { Lapse } from './lapse.ts'
import type { Obligation, OwedBy } from './obligation.ts'

/**
 * How an obligation stands, in words: since when it is overdue, from when that is a breach and to whom it has gone; or by when it
 * is due; and when it was done last.
 */
export function obligationText(obligation: Obligation, pack: Pack, language: Language): string {
  const say = DUTY_WORDS[language]
  const { done } = obligation
  const phrases = [...standing(obligation, pack, language), ...(done ? [say.done(done.on)] : [])]
  return phrases.join(language === 'zh' ? '，' : ', ')
}

function standing(obligation: Obligation, pack: Pack, language: Language): string[] {
  const say = DUTY_WORDS[language]
  const word = DUTY_STATUS_TEXT[obligation.status][language]
  switch (obligation.status) {
    case 'done':
      return [word, ...(obligation.next === undefined ? [] : [say.next(obligation.next)])]
    case 'due':
      return [word, say.due(obligation.due)]
    case 'overdue': {
      const { since, breach, escalated } = obligation
      return [
        say.since(since),
        say.breach(breach),
        ...(escalated === undefined ? [] : [say.escalated(DUTY_LEVEL_TEXT[escalated][language])]),
      ]
    }
    case 'unknown':
      return [
        word,
        ...obligation.missing.map((one) => missingText(one, pack, language)),
        ...(obligation.notInForce ? [say.notInForce] : []),
      ]
  }
}

/** Who owes something, and the persons where they are known. */
export function owedByText({ role, persons }: Pick<OwedBy, 'role' | 'persons'>, language: Language): string {
  const office = DUTY_ROLE_TEXT[role][language]
  return persons.length === 0 ? office : `${office} ${persons.join(language === 'zh' ? '、' : ', ')}`
}

/** How long something has been overdue on a day, in words; whether that is a breach, and to whom it has gone. */
export function overdueText(
  { since, breach, escalated }: Pick<Overdue, 'since' | 'breach' | 'escalated'>,
  on: Day,
  language: Language,
): string {
  const say = DUTY_WORDS[language]
  const phrases = [
    say.overdueFor(daysBetween(since, on) + 1),
    ...(breach <= on ? [say.isBreach] : []),
    ...(escalated === undefined ? [] : [say.escalated(DUTY_LEVEL_TEXT[escalated][language])]),
  ]
  return phrases.join(language === 'zh' ? '，' : ', ')
}

/** What became of something that was not done in time: whether it was a breach, to whom it went, and how it ended. */
export function lapseText({ breach, escalated, isOpen, done }: Lapse, language: Language): string {
  const say = DUTY_WORDS[language]
  const phrases = [
    ...(breach === undefined ? [] : [say.breach(breach)]),
    ...(escalated === undefined ? [] : [say.escalated(DUTY_LEVEL_TEXT[escalated][language])]),
    isOpen ? say.isOpen : done ? say.doneOn(done.on) : say.notOwed,
  ]
  return phrases.join(language === 'zh' ? '，' : ', ')
}

export type Overdue = Extract<Obligation, { status: 'overdue' }>
