import type { Language, Late } from '@hearthfold/core'
import type { Pack } from '@hearthfold/rules'
import { words } from '../words/explain.ts'

/** What of a procedure was late, in a line: by the labels of the pack that has the procedure. */
export function lateText({ procedure, clock, due, done, days }: Late, pack: Pack, language: Language): string {
  const { label, clocks, steps } = pack.procedures[procedure]!
  const named = clocks.find(({ name }) => name === clock) ?? steps.find(({ name }) => name === clock)
  return words[language].late(label[language], named?.label[language] ?? clock, due, done, days)
}
