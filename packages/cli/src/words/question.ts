import type { Language, Text } from '@hearthfold/core'
import { shippedPacks } from '@hearthfold/rules/packs'

interface Labelled {
  readonly rules?: readonly { readonly label: Text; readonly event: { readonly type: string } }[]
}

let labels: ReadonlyMap<string, Text> | undefined

/** A question in the words of the last shipped pack or layer that asks it. A question that none of them asks stays as it is written. */
export function questionLabel(question: string, language: Language): string {
  // A report asks for each of its rows: the packs are gone through once.
  labels ??= new Map(
    Object.values(shippedPacks).flatMap((pack) => ((pack as Labelled).rules ?? []).map(({ event, label }) => [event.type, label])),
  )
  return labels.get(question)?.[language] ?? question
}
