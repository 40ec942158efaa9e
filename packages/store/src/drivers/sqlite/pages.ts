import type { SQLInputValue, StatementSync } from 'node:sqlite'
import { setImmediate as turn } from 'node:timers/promises'
import type { Recorded, Stream } from '@hearthfold/core'
import { parsed } from '../../commit-input.ts'
import { type Ledger, patiently } from './ledger.ts'

/** How many rows are taken at a time: between two pages whatever else the process does has its turn. */
const PAGE = 500

export type Row = ReturnType<StatementSync['all']>[number]

/**
 * The rows of a question, a page at a time. No view is held over several pages: the log beside the file can be folded in meanwhile.
 *
 * @param ask takes what comes before a page, and how many rows it may have
 * @param begin what comes before the first page
 * @param after what comes before the page that follows a row
 */
export async function* paged(
  ledger: Ledger,
  ask: (before: readonly SQLInputValue[], most: number) => readonly Row[],
  begin: readonly SQLInputValue[],
  after: (row: Row) => readonly SQLInputValue[],
): AsyncGenerator<readonly Row[]> {
  let before = begin
  for (;;) {
    const page = await patiently(ledger, () => ask(before, PAGE))
    if (page.length > 0) yield page
    if (page.length < PAGE) return
    before = after(page.at(-1)!)
    await turn()
  }
}

/**
 * All streams with their events, in the order of their names, as they are when it is begun.
 *
 * @param scan the question for a page of events, of whoever asks
 * @param until the last place that counts
 */
export async function* streamsIn(
  ledger: Ledger,
  scan: StatementSync,
  divisions: string | null,
  until: number,
  known: string,
): AsyncGenerator<{ stream: Stream; events: Recorded[] }> {
  let stream: Stream | undefined
  let events: Recorded[] = []
  const ask = (before: readonly SQLInputValue[], most: number) => scan.all(divisions, ...before, until, known, most)
  for await (const page of paged(ledger, ask, ['', 0], (row) => [row['stream'] as string, row['version'] as number])) {
    for (const row of page) {
      if (row['stream'] !== stream) {
        if (stream !== undefined) yield { stream, events }
        stream = row['stream'] as Stream
        events = []
      }
      events.push(parsed(row['line']))
    }
  }
  if (stream !== undefined) yield { stream, events }
}
