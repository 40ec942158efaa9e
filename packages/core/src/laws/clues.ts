import { recognitionsOf } from '../household/clue.ts'
import type { Hit } from '../events/clue.ts'
import type { ProcedureEvent } from '../events/procedure.ts'
import type { StatementOf } from '../events/household.ts'
import { type Household, newestOf } from '../household/household.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { comesBefore, type Entry, inOrder } from '../household/timeline.ts'
import { attributeTo } from './attribute.ts'

type Clue = Entry<StatementOf<'clue-raised'>>
type Resolution = Entry<StatementOf<'clue-resolved'>>
type Begun = Entry<Extract<ProcedureEvent, { type: 'procedure-begun' }>>

/**
 * The first thing wrong with the clues of a household: a hit that was raised before, or something done about a clue that is
 * not there, not there yet, or closed. `proposed` is the id of the event under decision.
 */
export function cluesProblem(household: Household, proposed: string | undefined): Refusal | undefined {
  const clues = household.clues.filter((entry): entry is Clue => entry.event.type === 'clue-raised')
  const resolutions = household.clues.filter((entry): entry is Resolution => entry.event.type === 'clue-resolved')
  const begun = household.proceedings.filter(
    (entry): entry is Begun => entry.event.type === 'procedure-begun' && entry.event.clue !== undefined,
  )
  for (const [at, clue] of clues.entries()) {
    const same = clues.slice(0, at).find((other) => isSameHit(other.event.hit, clue.event.hit))
    if (same) return attributeTo(clue, { code: 'hit-raised-before', ...clue.event.hit!, clue: same.id }, proposed)
  }
  const closings = closingsOf(household, resolutions)
  for (const entry of [...resolutions, ...begun]) {
    const problem = problemOf(entry, clues, closings, household)
    if (problem) return attributeTo(entry, problem, proposed)
  }
  return undefined
}

/** What was found of a clue, or came of it, and where that stands. */
interface Closing {
  readonly clue: string
  readonly outcome: StatementOf<'clue-resolved'>['outcome'] | 'recognised'
  readonly entry: Entry<unknown>
}

function closingsOf(household: Household, resolutions: readonly Resolution[]): Closing[] {
  const resolved = resolutions.map((entry): Closing => ({
    clue: newestOf(household, entry.event.clue),
    outcome: entry.event.outcome,
    entry,
  }))
  const recognised = [...recognitionsOf(household)].map(([clue, entry]): Closing => ({ clue, outcome: 'recognised', entry }))
  return [...confirmedBefore(household), ...resolved, ...recognised]
}

/** Clues that were found true in the household that became one with this one. */
function confirmedBefore({ clues }: Household): Closing[] {
  return clues.flatMap((entry): Closing[] =>
    entry.event.type === 'clue-raised' && entry.event.passed?.confirmed !== undefined
      ? [{ clue: entry.id, outcome: 'confirmed', entry }]
      : [],
  )
}

/** What speaks against resolving a clue, or against following it with a procedure. */
function problemOf(
  entry: Resolution | Begun,
  clues: readonly Clue[],
  closings: readonly Closing[],
  household: Household,
): Refusal | undefined {
  const { event } = entry
  const named = event.clue!
  const id = newestOf(household, named)
  const clue = clues.find((one) => one.id === id)
  if (!clue) return { code: 'unknown-clue', clue: named }
  if (comesBefore(entry, clue)) return { code: 'too-early', on: entry.from, after: 'clue-raised', from: clue.from }
  // What is true calls for a recognition; until it comes one may still find that nothing has to follow.
  const mayFollow = event.type === 'procedure-begun' || event.outcome !== 'confirmed'
  const before = closings
    .filter((one) => one.clue === id && comesBefore(one.entry, entry))
    .toSorted((a, b) => inOrder(a.entry, b.entry))
    .at(-1)
  return before && !(before.outcome === 'confirmed' && mayFollow)
    ? { code: 'already-resolved', clue: named, outcome: before.outcome, on: before.entry.from }
    : undefined
}

/** Whether two hits are of the same item of the same register. */
export function isSameHit(a: Hit | undefined, b: Hit | undefined): boolean {
  return a !== undefined && b !== undefined && a.register === b.register && a.item === b.item
}
