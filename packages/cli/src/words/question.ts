import type { Language, Text } from '@hearthfold/core'
import { shippedPacks } from '@hearthfold/rules/packs'

interface Labelled {
  readonly rules?: readonly { readonly label: Text; readonly event: { readonly type: string } }[]
}

/** A question in the words of the shipped pack or layer that asks it. What no shipped file asks stands as it is written. */
export function questionLabel(question: string, language: Language): string {
  const rules = Object.values(shippedPacks).flatMap((pack) => (pack as Labelled).rules ?? [])
  return rules.findLast(({ event }) => event.type === question)?.label[language] ?? question
}
