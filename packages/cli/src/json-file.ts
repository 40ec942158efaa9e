import { expectedText, foundText, type Language, type Misfit } from '@hearthfold/core'
import { messages } from './messages.ts'
import { readTextFile } from './text-file.ts'

/** Reads a file of JSON that an option names: its value, or a line in words for what is wrong with it. */
export async function readJsonFile(path: string, language: Language): Promise<{ value: unknown } | { problem: string }> {
  const read = await readTextFile(path, language)
  return 'problem' in read ? read : parsedJson(read.text, path, language)
}

/** The value of a text in JSON, or a line in words for what is wrong with it. */
export function parsedJson(text: string, path: string, language: Language): { value: unknown } | { problem: string } {
  const say = messages[language]
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { problem: say.expected(path, say.file.json, withoutSnippet((error as Error).message), say.file.mend) }
  }
}

/** What the parser complains of, and where, without the text that it quotes: a file that is no JSON may hold anything. */
function withoutSnippet(message: string): string {
  return message.replace(/, (?:\.\.\.)?"[^]*"(?:\.\.\.)? is not valid JSON$/, '')
}

/** What does not fit in a file of JSON, a line each. */
export function misfitLines(path: string, misfits: readonly Misfit[], language: Language): string[] {
  const say = messages[language]
  return misfits.map((misfit) => {
    const place = misfit.path ? `${path}: ${misfit.path}` : path
    return say.expected(place, expectedText(misfit, language), foundText(misfit, language), say.file.mend)
  })
}
