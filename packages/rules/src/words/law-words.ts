import type { LawWords, Text } from '@hearthfold/core'
import type { Pack } from '../pack/pack.ts'

/** What a pack calls its procedures, their steps and its questions; nothing of it without a pack. */
export function lawWords(pack: Pack | undefined): LawWords {
  const procedureOf = (name: string) => (pack && Object.hasOwn(pack.procedures, name) ? pack.procedures[name] : undefined)
  return {
    procedure: (name) => procedureOf(name)?.label,
    step: (procedure, step) => procedureOf(procedure)?.steps.find(({ name }) => name === step)?.label,
    question: (name) => pack && questionLabel(pack, name),
  }
}

/** What a pack calls a question; undefined for one that it does not answer. */
export function questionLabel(pack: Pack, question: string): Text | undefined {
  return pack.rules.find(({ event }) => event.type === question)?.label
}
