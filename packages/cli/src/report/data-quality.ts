import { type Day, type Household, type Language, viewOn, type VillageId } from '@hearthfold/core'
import type { Quality } from '@hearthfold/ledger'
import { maskName } from '@hearthfold/rules/notice'
import { WIDTH, wrap } from '../terminal/display.ts'
import { messages } from '../words/messages.ts'
import { words } from '../words/casework.ts'

export interface FoundQuality extends Quality {
  /** The village, where only one was asked for. */
  readonly place: string | undefined
  readonly nameOf: (village: VillageId) => string
}

/** Of each question so many households are printed; JSON has all. */
const MOST = 20

/** What was found for programs: of people only the first character of the head's name. */
export function qualityDocument({ on, households, place, questions, nameOf }: FoundQuality, language: Language) {
  return {
    on,
    households,
    ...(place === undefined ? {} : { village: place }),
    questions: questions.map(({ question, label, advice, found, unknown, details }) => ({
      question,
      label: label[language],
      ...(advice ? { advice: advice[language] } : {}),
      count: found.length,
      unknown,
      households: found.map((household) => ({
        ...shown(household, on, nameOf),
        ...(details ? { details: (details.get(household.stream) ?? []).map((say) => say(language)) } : {}),
      })),
    })),
  }
}

/** What was found for people. */
export function qualityReport({ on, households, place, questions, nameOf }: FoundQuality, language: Language): string {
  const say = words[language].quality
  const [open, close, colon] = language === 'zh' ? ['（', '）', '：'] : [' (', ')', ': ']
  const lines = [say.heading(households, on, place)]
  if (questions.every(({ found }) => found.length === 0)) lines.push(say.none)
  for (const { question, label, advice, found, unknown, details } of questions) {
    if (found.length === 0) continue
    const rest = unknown > 0 ? `${language === 'zh' ? '，' : ', '}${say.unknown(unknown)}` : ''
    lines.push('', `${label[language]}${open}${question}${close}${colon}${say.found(found.length)}${rest}`)
    if (advice) lines.push(`  ${advice[language]}`)
    for (const household of found.slice(0, MOST)) {
      const { household: stream, village, head } = shown(household, on, nameOf)
      lines.push(`  ${stream}${open}${village}${close} ${head ?? say.unnamed}`)
      lines.push(...(details?.get(stream) ?? []).map((line) => `    ${line(language)}`))
    }
    if (found.length > MOST) lines.push(`  ${messages[language].more(found.length - MOST)}`)
  }
  return lines.flatMap((line) => wrap(line, WIDTH, 2)).join('\n')
}

function shown(household: Household, on: Day, nameOf: FoundQuality['nameOf']) {
  const { members, residence } = viewOn(household, on)
  const village = residence?.event.village
  const name = members.find(({ relation }) => relation === 'head')?.name
  return {
    household: household.stream,
    village: village === undefined ? null : nameOf(village),
    head: name === undefined ? null : maskName(name),
  }
}
