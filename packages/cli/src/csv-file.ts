import { readFile } from 'node:fs/promises'
import { type Language, show } from '@hearthfold/core'
import { CsvError, parse } from 'csv-parse/sync'
import { messages } from './messages.ts'
import { reasonText } from './words/problem.ts'

/**
 * The rows of a CSV file with a heading, each a record of its cells that are not empty; or a line in words for what is wrong
 * with the file.
 */
export async function readCsvFile(path: string, language: Language): Promise<{ rows: Record<string, string>[] } | { problem: string }> {
  const say = messages[language]
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    return { problem: say.expected(path, say.file.readable, reasonText((error as Error).message)[language], say.file.fix) }
  }
  try {
    const rows = parse<Record<string, string>>(text, { bom: true, columns: true, skip_empty_lines: true, trim: true })
    // A cell that says nothing is one that was left out.
    return { rows: rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''))) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error['lines'])
    return { problem: say.expected(Number.isInteger(line) ? `${path}:${line}` : path, say.file.csv, show(error.code), say.file.mend) }
  }
}
