import type { Day } from '../day.ts'
import type { Household } from '../household.ts'

const ACTS = new Set(['identified', 're-identified', 'exited', 'removed', 'flagged-edge', 'flagged-monitored', 'flag-cleared', 'elimination-rolled-back'])

/** The ids of the procedures that were begun by a day, and neither ended nor led to an act. At most one runs at a time. */
export function proceedingsOpen({ proceedings, acts }: Household, on: Day): string[] {
  const begun = proceedings.findLast(({ from, event }) => from <= on && event.type === 'procedure-begun')
  if (!begun) return []
  const isOver =
    proceedings.some(({ from, rank, event }) => from <= on && event.type === 'procedure-ended' && (from > begun.from || (from === begun.from && rank > begun.rank))) ||
    acts.some(({ from, rank, event }) => from <= on && ACTS.has(event.type) && (from > begun.from || (from === begun.from && rank > begun.rank)))
  return isOver ? [] : [begun.id]
}
