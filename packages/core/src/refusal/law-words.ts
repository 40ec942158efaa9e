import { Question } from '../events/basis.ts'
import { questionWords } from '../events/question-words.ts'
import type { Text } from '../values/language.ts'

/**
 * What a law calls its procedures, their steps and its questions; undefined for what it does not have. A pack has these words
 * (`lawWords` of `@hearthfold/rules`).
 */
export interface LawWords {
  readonly procedure: (name: string) => Text | undefined
  readonly step: (procedure: string, step: string) => Text | undefined
  readonly question: (name: string) => Text | undefined
}

/** The words of a law that nobody has at hand. */
export const NO_LAW: LawWords = { procedure: () => undefined, step: () => undefined, question: () => undefined }

/** A procedure in words; its name if the law has no words for it. */
export function procedureText(law: LawWords, name: string): Text {
  return law.procedure(name) ?? asItIs(name)
}

/** A step of a procedure in words; its name if the law has no words for it. */
export function stepText(law: LawWords, procedure: string, step: string): Text {
  return law.step(procedure, step) ?? asItIs(step)
}

/** Steps of a procedure in words, in a row. */
export function stepsText(law: LawWords, procedure: string, steps: readonly string[]): Text {
  const all = steps.map((step) => stepText(law, procedure, step))
  return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(', ') }
}

/** A question in words; its name if neither the law nor this library has words for it. */
export function questionText(law: LawWords, name: string): Text {
  const known = Question.safeParse(name)
  return law.question(name) ?? (known.success ? questionWords[known.data] : asItIs(name))
}

function asItIs(name: string): Text {
  return { zh: name, en: name }
}
