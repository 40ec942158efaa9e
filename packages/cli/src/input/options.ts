import { type Day, type Instant, isDay, type Language } from '@hearthfold/core'
import { readInstant, yearOf } from '@hearthfold/core/days'
import { messages } from '../words/messages.ts'

/** What somebody asked for, read; or a sentence for each thing that cannot be. */
export type Read<Value> = { readonly value: Value } | { readonly problem: string }

/** What is wrong with what was asked for, in words, a line each. */
export interface Problems {
  readonly problems: readonly string[]
}

/** The value that was read; undefined where the option was left out or cannot be. */
export function valueOf<Value>(read: Read<Value> | undefined): Value | undefined {
  return read && 'value' in read ? read.value : undefined
}

/** What is wrong with what some options give, in their order; nothing of those that were left out. */
export function problemsOf(...reads: readonly (Read<unknown> | undefined)[]): string[] {
  return reads.flatMap((read) => (read && 'problem' in read ? read.problem : []))
}

/** Reads a day that an option gives. */
export function readDay(option: string, text: string, language: Language): Read<Day> {
  return isDay(text) ? { value: text } : wanted(option, 'day', text, language)
}

/** Reads a moment that an option gives, with its zone. */
export function readKnown(option: string, text: string, language: Language): Read<Instant> {
  const instant = readInstant(text)
  return instant === undefined ? wanted(option, 'instant', text, language) : { value: instant }
}

/** Reads a year that an option gives. */
export function readYear(option: string, text: string, language: Language): Read<number> {
  const first = `${text}-01-01`
  return text.length === 4 && isDay(first) ? { value: yearOf(first) } : wanted(option, 'year', text, language)
}

/** Reads a whole number that an option gives, from 1 on. */
export function readCount(option: string, text: string, language: Language): Read<number> {
  const count = /^\d{1,10}$/.test(text) ? Number(text) : 0
  return count > 0 && count < 2 ** 31 ? { value: count } : wanted(option, 'count', text, language)
}

/** What is wrong with what an option gives, in words. */
export function wanted(
  option: string,
  what: 'day' | 'instant' | 'year' | 'count' | 'language' | 'root',
  found: string,
  language: Language,
): { problem: string } {
  const { expected, advice } = messages[language].wanted[what]
  return { problem: messages[language].expected(option, expected, found, advice) }
}
