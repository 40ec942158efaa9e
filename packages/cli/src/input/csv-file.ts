import type { Language, Text } from '@hearthfold/core'
import { show } from '@hearthfold/core/checking'
import { CsvError, parse } from 'csv-parse/sync'
import { messages } from '../words/messages.ts'
import { readTextFile } from './text-file.ts'

/** The rows of a file, and the line of each. */
export interface CsvRows {
  readonly headings: readonly string[]
  readonly rows: Record<string, string>[]
  readonly lines: readonly number[]
}

/**
 * The rows of a CSV file with a heading, each a record of its cells that are not empty, and on which line of the file each ends;
 * or a line in words for what is wrong with the file.
 */
export async function readCsvFile(path: string, language: Language): Promise<CsvRows | { problem: string }> {
  const read = await readTextFile(path, language)
  return !read.ok ? read : rowsOf(read.value, path, language)
}

/** The rows of a text in CSV that stands in a file. */
export function rowsOf(text: string, path: string, language: Language): CsvRows | { problem: string } {
  const say = messages[language]
  try {
    if (text.replace('\ufeff', '').trim() === '') return { problem: say.expected(path, say.file.csv, say.file.empty, say.file.mend) }
    const lines: number[] = []
    let headings: string[] = []
    const rows = parse<Record<string, string>>(text, {
      bom: true,
      columns: (first: string[]) => (headings = first),
      skip_empty_lines: true,
      trim: true,
      on_record: (record, context) => {
        lines.push(context.lines)
        return record
      },
    })
    // A cell that says nothing is one that was left out.
    return { headings, rows: rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''))), lines }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error['lines'])
    return {
      problem: say.expected(
        Number.isInteger(line) ? `${path}:${line}` : path,
        say.file.csv,
        CSV_FAULTS[error.code]?.[language] ?? show(error.code),
        say.file.mend,
      ),
    }
  }
}

const OTHER_LENGTH: Text = { zh: '单元格数与表头不同的一行', en: 'a row with another number of cells than the heading' }
const QUOTES: Text = { zh: '引号不成对，或在单元格中间', en: 'a quote that is not closed, or stands within a cell' }

/** What the parser finds wrong, in words where it is a common slip. */
const CSV_FAULTS: Readonly<Record<string, Text>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS: OTHER_LENGTH,
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: OTHER_LENGTH,
  CSV_QUOTE_NOT_CLOSED: QUOTES,
  CSV_INVALID_CLOSING_QUOTE: QUOTES,
  INVALID_OPENING_QUOTE: QUOTES,
}
