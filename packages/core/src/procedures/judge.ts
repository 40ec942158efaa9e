import type { HouseholdEvent } from '../events/household.ts'
import { isOfProcedure, type ProcedureEvent } from '../events/procedure.ts'
import { type Household, newestOf } from '../household/household.ts'
import { type Course, courseOf } from './course.ts'
import { countsProblem } from './running.ts'
import { walk } from './follow-events.ts'
import { procedureBegun, type Procedures } from '../values/procedure.ts'
import type { Refusal } from '../refusal/refusal.ts'
import type { Village } from '../village/village.ts'

/**
 * The first event that does not follow from the procedures, of those that did before the change that is tried out. What never
 * followed is not held against the change: it is history, perhaps of the time before these procedures. `proposed` is the id
 * of the event under decision.
 */
export function proceduresProblem(
  before: Household | Village,
  after: Household | Village,
  proposed: string,
  procedures: Procedures,
): Refusal | undefined {
  const known = new Set(walk(courseOf(before), procedures).missteps.map(({ entry }) => entry.id))
  const course = courseOf(after)
  const early = earlyEnd(course, proposed)
  if (early) return early
  const found = walk(course, procedures).missteps.find(({ entry }) => !known.has(entry.id))
  if (!found) return statedCountsProblem(course, proposed, procedures)
  const { entry, refusal } = found
  return entry.id === proposed ? refusal : { code: 'contradicts-later', later: entry.event.type, from: entry.from, id: entry.id }
}

/** What speaks against the counts of a step that is recorded, or corrected: nothing else in its procedure depends on some of them. */
function statedCountsProblem({ entries, newest }: Course, proposed: string, procedures: Procedures): Refusal | undefined {
  const event = entries.find(({ id }) => id === proposed)?.event
  if (event?.type !== 'step-taken') return undefined
  const begun = entries.find(({ id }) => id === newest(event.procedure))?.event
  const procedure = begun?.type === 'procedure-begun' ? procedureBegun(begun, procedures) : undefined
  return procedure && begun?.type === 'procedure-begun' ? countsProblem(begun.procedure, procedure, event) : undefined
}

/** An end before something that was done in the procedure, be it one that cannot be judged: its events would be nobody's. */
function earlyEnd({ entries, newest }: Course, proposed: string): Refusal | undefined {
  const at = entries.findIndex(({ id }) => id === proposed)
  const end = entries[at]?.event
  if (end?.type !== 'procedure-ended') return undefined
  const id = newest(end.procedure)
  const later = entries
    .slice(at + 1)
    .find(({ event }) => 'procedure' in event && event.type !== 'procedure-begun' && newest(event.procedure) === id)
  return later && { code: 'contradicts-later', later: later.event.type, from: later.from, id: later.id }
}

/**
 * Refuses what nobody could judge: an event of a procedure where no procedures are at hand, and a correction or revocation of
 * one that belongs to another pack, from which later events may have followed.
 */
export function unjudgedProblem(event: HouseholdEvent, household: Household, procedures: Procedures | undefined): Refusal | undefined {
  // What begins, begins under the law that is handed, whatever may go on under it.
  const isForeign = event.type === 'procedure-begun' && event.pack.hash !== procedures?.pack.hash
  if (isOfProcedure(event)) return procedures && !isForeign ? undefined : unjudged(event, household, procedures)
  if (event.type !== 'corrected' && event.type !== 'revoked') return undefined
  const id = event.type === 'corrected' ? event.replaces : event.withdraws
  const target = household.proceedings.find((entry) => entry.id === id)
  if (!target) return undefined
  const begun = beginningOf(target.event, household)
  return procedures && (!begun || procedureBegun(begun, procedures)) ? undefined : unjudged(target.event, household, procedures)
}

function unjudged(event: ProcedureEvent, household: Household, procedures: Procedures | undefined): Refusal {
  const begun = beginningOf(event, household)
  return {
    code: 'no-procedure',
    procedure: begun?.procedure ?? ('procedure' in event ? event.procedure : event.objection),
    ...(procedures ? { handed: `${procedures.pack.id} ${procedures.pack.version}` } : {}),
  }
}

/** The event that began the procedure to which an event belongs; undefined where it names none that there is. */
function beginningOf(event: ProcedureEvent, household: Household): Extract<ProcedureEvent, { type: 'procedure-begun' }> | undefined {
  if (event.type === 'procedure-begun') return event
  const id = newestOf(household, 'objection' in event ? event.objection : event.procedure)
  const found = household.proceedings.find((entry) => entry.id === id)?.event
  return found && beginningOf(found, household)
}
