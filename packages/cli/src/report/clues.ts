import type { Day, HouseholdCommand, HouseholdId, Language } from '@hearthfold/core'
import type { Hits } from '@hearthfold/core/checking'
import type { ClueView } from '@hearthfold/core/facts'
import { type Column, tableText, WIDTH, wrap } from '../terminal/display.ts'
import { messages } from '../words/messages.ts'
import { RISKS, words } from '../words/casework.ts'
import { questionLabel } from '../words/question.ts'

/** The clues of a ledger on a day: those that wait, and those that would be raised. */
export interface FoundClues {
  readonly on: Day
  readonly open: readonly { readonly stream: HouseholdId; readonly clue: ClueView }[]
  readonly byRules: readonly HouseholdCommand[]
  /** Undefined where no file of hits was given. */
  readonly hits: Hits | undefined
  /** On which line of that file each row stands. */
  readonly lines: readonly number[]
}

/** The clues for programs. Commands are as `decide` takes them, but that IDs in them are masked where they are printed. */
export function cluesDocument({ on, open, byRules, hits }: FoundClues) {
  const listed = open.map(({ stream, clue: { raised, since, standing, by } }) => ({
    household: stream,
    clue: raised.id,
    since,
    standing,
    by: by ?? null,
    raised: raised.event,
  }))
  return { on, open: listed, byRules, ...(hits ? { hits } : {}) }
}

/** Of each list so many are printed; JSON has all. */
const MOST = 20

/** The clues for people. */
export function cluesReport({ on, open, byRules, hits, lines: linesOfRows }: FoundClues, language: Language): string {
  const say = words[language].clues
  const heads = say.columns
  const about = [
    { head: heads.channel, width: 18 },
    { head: heads.source, width: 22 },
    { head: heads.kind, width: 14 },
  ]
  const said = (event: HouseholdCommand['event'] | ClueView['raised']['event']) =>
    event.type === 'clue-raised' ? [say.channels[event.channel], questionLabel(event.source, language), RISKS[event.kind][language]] : []
  const rows = open.map(({ stream, clue: { raised, since, standing } }) => [stream, since, ...said(raised.event), say.standings[standing]])
  const table = (columns: readonly Column[], rows: readonly string[][]) => {
    if (rows.length === 0) return []
    const shown = tableText(
      [{ head: heads.household, width: 20 }, { head: heads.since, width: 10 }, ...about, ...columns],
      rows.slice(0, MOST),
    )
    return [shown, ...(rows.length > MOST ? [messages[language].more(rows.length - MOST)] : [])]
  }
  const wanted = (commands: readonly HouseholdCommand[]) =>
    table(
      [],
      commands.map(({ stream, on, event }) => [stream, on, ...said(event)]),
    )
  const lines = [say.heading(on), '', say.open(open.length), ...table([{ head: heads.standing, width: 14 }], rows)]
  lines.push('', say.byRules(byRules.length), ...wanted(byRules))
  if (hits) {
    lines.push('', say.byHits(hits.raise.length, hits.known.length), ...wanted(hits.raise.map(({ command }) => command)))
    if (hits.unmatched.length > 0) lines.push('', say.unmatched(hits.unmatched.length))
    for (const { row, citizenId, because } of hits.unmatched)
      lines.push(...wrap(`  ${say.line(linesOfRows[row - 1]!)}: ${citizenId}; ${say.because[because]}`, WIDTH, 2))
  }
  return lines.join('\n')
}
