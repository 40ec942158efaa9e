import type { Hit } from '../events/clue.ts'
import type { StatementOf } from '../events/household.ts'
import { type Household, newestOf } from '../household.ts'
import type { Refusal } from '../refusal.ts'

type Entry = Household['clues'][number]

/** How far the looking into one clue has come. */
interface Course {
  readonly raised: Entry
  last: Entry | undefined
}

/**
 * The first thing wrong with the clues of a household: a hit that was raised before, or a resolution of a clue that is not
 * there, not there yet, or closed. `proposed` is the id of the event under decision.
 */
export function cluesProblem(household: Household, proposed: string | undefined): Refusal | undefined {
  const courses = new Map<string, Course>()
  for (const entry of household.clues) {
    const problem = isRaising(entry) ? raisingProblem(entry, courses) : resolvingProblem(entry, household, courses)
    if (problem) return blame(entry, problem, proposed)
  }
  return undefined
}

function blame({ id, from, event }: Entry, problem: Refusal, proposed: string | undefined): Refusal {
  return proposed === undefined || id === proposed ? problem : { code: 'contradicts-later', later: event.type, from, id }
}

function raisingProblem(entry: Entry & { event: StatementOf<'clue-raised'> }, courses: Map<string, Course>): Refusal | undefined {
  const { hit } = entry.event
  const same = hit && [...courses.values()].find(({ raised }) => isRaising(raised) && isSameHit(raised.event.hit, hit))
  courses.set(entry.id, { raised: entry, last: undefined })
  return same && { code: 'hit-raised-before', ...hit, clue: same.raised.id }
}

function resolvingProblem(entry: Entry, household: Household, courses: Map<string, Course>): Refusal | undefined {
  const { clue, outcome } = entry.event as StatementOf<'clue-resolved'>
  const id = newestOf(household, clue)
  const course = courses.get(id)
  if (!course) {
    const later = household.clues.find((one) => one.id === id && isRaising(one))
    return later ? { code: 'too-early', on: entry.from, after: 'clue-raised', from: later.from } : { code: 'unknown-clue', clue }
  }
  const { last } = course
  course.last = entry
  if (!last) return undefined
  const was = (last.event as StatementOf<'clue-resolved'>).outcome
  // What is true calls for a recognition; until it comes one may still find that nothing has to follow.
  return was === 'confirmed' && outcome !== 'confirmed' ? undefined : { code: 'already-resolved', clue, outcome: was, on: last.from }
}

function isRaising(entry: Entry): entry is Entry & { event: StatementOf<'clue-raised'> } {
  return entry.event.type === 'clue-raised'
}

/** Whether two hits are of the same item of the same register. */
export function isSameHit(a: Hit | undefined, b: Hit | undefined): boolean {
  return a !== undefined && b !== undefined && a.register === b.register && a.item === b.item
}
