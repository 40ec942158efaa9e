import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import type { Language, Result } from '@hearthfold/core'
import { messages } from '../words/messages.ts'
import { reasonText } from '../words/reason.ts'

/** The text of a file that somebody names, or a line in words for why it cannot be read. */
export async function readTextFile(path: string, language: Language): Promise<Result<string, string>> {
  const say = messages[language]
  try {
    const bytes = await readFile(path)
    // What is in another encoding would be read as if it were full of unknown characters: names among them.
    if (!isUtf8(bytes) || bytes.includes(0)) return { ok: false, problem: say.wrong(path, say.file.notText, say.file.encode) }
    return { ok: true, value: bytes.toString('utf8') }
  } catch (error) {
    return { ok: false, problem: say.expected(path, say.file.readable, reasonText((error as Error).message)[language], say.file.fix) }
  }
}
