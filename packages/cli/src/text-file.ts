import { readFile } from 'node:fs/promises'
import type { Language } from '@hearthfold/core'
import { messages } from './messages.ts'
import { reasonText } from './words/problem.ts'

/** The text of a file that somebody names, or a line in words for why it cannot be read. */
export async function readTextFile(path: string, language: Language): Promise<{ text: string } | { problem: string }> {
  const say = messages[language]
  try {
    return { text: await readFile(path, 'utf8') }
  } catch (error) {
    return { problem: say.expected(path, say.file.readable, reasonText((error as Error).message)[language], say.file.fix) }
  }
}
