import type { Day } from '../values/day.ts'
import { isOfProcedure, type ProcedureEvent } from '../events/procedure.ts'
import { Hearer, procedureBegun, type Procedures, type Role, rolesAt } from '../values/procedure.ts'
import type { Refusal } from '../refusal/refusal.ts'
import type { Entry } from '../household/timeline.ts'
import type { Course, CourseAct } from './course.ts'
import {
  blockingIn,
  earliest,
  goOn,
  missingBefore,
  newRunning,
  type Objection,
  openProblem,
  raise,
  type Running,
  stoppedProblem,
  takeStep,
} from './running.ts'

/** A procedure of a pack that is not at hand: that it runs can be told, but nothing that happens in it can be judged. */
export interface Foreign {
  readonly id: string
  readonly since: Day
  readonly begun: Extract<ProcedureEvent, { type: 'procedure-begun' }>
  readonly procedure: undefined
}

/** An event that does not follow from what was before it. */
export interface Misstep {
  readonly entry: Entry<ProcedureEvent | CourseAct>
  readonly refusal: Refusal
}

/** A procedure that led to its act. It can still be objected to, and where that is upheld the act has to be looked at again. */
export interface Concluded {
  readonly running: Running
  readonly act: CourseAct['type']
  review: { readonly objection: string; readonly since: Day } | undefined
}

/** Where a course has come to, and what in it does not follow. */
export interface Walked {
  readonly running: Running | Foreign | undefined
  /** The procedure that led to the newest act, if one did. */
  readonly concluded: Concluded | undefined
  readonly missteps: readonly Misstep[]
}

/** Follows a course up to a day, its end where none is given. What does not follow is passed over, as folding refuses nothing. */
export function walk(course: Course, procedures: Procedures, until: Day = '9999-12-31'): Walked {
  const walker: Walker = { course, procedures, running: undefined, concluded: undefined, finished: new Map(), objections: new Map() }
  const missteps: Misstep[] = []
  for (const entry of course.entries) {
    if (entry.from > until) break
    const refusal = follow(walker, entry)
    if (refusal) missteps.push({ entry, refusal })
  }
  return { running: walker.running, concluded: walker.concluded, missteps }
}

interface Walker {
  readonly course: Course
  readonly procedures: Procedures
  running: Running | Foreign | undefined
  concluded: Concluded | undefined
  /** All that ever led to their acts, by the ids of their beginnings. */
  readonly finished: Map<string, Running>
  /** Every objection ever raised, with the procedure that it was raised in: it may be heard when that is long over. */
  readonly objections: Map<string, { readonly objection: Objection; readonly running: Running }>
}

function follow(walker: Walker, entry: Entry<ProcedureEvent | CourseAct>): Refusal | undefined {
  const { event } = entry
  if (!isOfProcedure(event)) return act(walker, entry as Entry<CourseAct>)
  if (event.type === 'procedure-begun') return begin(walker, { ...entry, event })
  if (event.type === 'objection-resolved') return resolve(walker, { ...entry, event })
  if (event.type === 'objection-raised') return object(walker, { ...entry, event })
  const { running } = walker
  if (!running || running.id !== walker.course.newest(event.procedure)) return { code: 'not-running', procedure: event.procedure }
  if (event.type === 'procedure-ended') return end(walker, running, event.because, entry.rank)
  if (!running.procedure) return unjudged(walker, running.begun)
  return takeStep(running, { ...entry, event })
}

/** An objection is raised in what runs, or in what led to its act: an act can be objected to as well. */
function object(walker: Walker, entry: Entry<Extract<ProcedureEvent, { type: 'objection-raised' }>>): Refusal | undefined {
  const { running, finished, course } = walker
  const id = course.newest(entry.event.procedure)
  const about = running?.id === id ? running : finished.get(id)
  if (!about) return { code: 'not-running', procedure: entry.event.procedure }
  if (!about.procedure) return unjudged(walker, about.begun)
  const refusal = raise(about, entry)
  if (!refusal) walker.objections.set(entry.id, { objection: about.objections.at(-1)!, running: about })
  return refusal
}

function begin(walker: Walker, entry: Entry<Foreign['begun']>): Refusal | undefined {
  const { running, course, procedures } = walker
  const { event, id, from } = entry
  if (running) return { code: 'procedure-running', procedure: running.begun.procedure, since: running.since }
  const procedure = procedureBegun(event, procedures)
  if (!procedure) {
    walker.running = { id, since: from, begun: event, procedure }
    return unjudged(walker, event)
  }
  const refusal = course.speaksAgainst(procedure.act, entry)
  if (refusal) return refusal
  const unclued = event.clue === undefined ? undefined : clueProblem(event.clue, course.raisedOn(event.clue), from)
  if (unclued) return unclued
  walker.running = newRunning(entry, procedure)
  return undefined
}

/** A procedure follows a clue that is there, and not before it was. */
function clueProblem(clue: string, raised: Day | undefined, on: Day): Refusal | undefined {
  if (raised === undefined) return { code: 'unknown-clue', clue }
  return on < raised ? { code: 'too-early', on, after: 'clue-raised', from: raised } : undefined
}

function unjudged({ procedures }: Walker, { procedure }: Foreign['begun']): Refusal {
  return noProcedure(procedures, procedure)
}

function noProcedure(procedures: Procedures, procedure: string): Refusal {
  return { code: 'no-procedure', procedure, handed: `${procedures.pack.id} ${procedures.pack.version}` }
}

function end(walker: Walker, running: Running | Foreign, because: string, rank: number): Refusal | undefined {
  if (because === 'failed' && running.procedure) {
    if (!running.failed) return { code: 'not-failed', procedure: running.begun.procedure }
    const open = openProblem(blockingIn(running, rank).filter(({ ofFailure }) => ofFailure))
    if (open) return open
  }
  walker.running = undefined
  return undefined
}

function resolve(walker: Walker, entry: Entry<Extract<ProcedureEvent, { type: 'objection-resolved' }>>): Refusal | undefined {
  const { by, objection: id } = entry.event
  const found = walker.objections.get(walker.course.newest(id))
  if (!found) return { code: 'unknown-objection', objection: id }
  const { objection, running } = found
  if (objection.resolved !== undefined) return { code: 'objection-closed', objection: id, since: objection.resolved }
  const { heardBy } = objection.rule
  const hearers = rolesAt(heardBy).filter(isHearer)
  if (by.level !== heardBy || !hearers.includes(by.role)) {
    return { code: 'not-entitled', to: id, needs: { level: heardBy, roles: hearers }, finds: { level: by.level, role: by.role } }
  }
  if (objection.persons.includes(by.person))
    return {
      code: 'hears-own-step',
      objection: id,
      procedure: running.begun.procedure,
      step: running.procedure.steps[objection.at]!.name,
      person: by.person,
    }
  objection.resolved = entry.from
  if (walker.running === running) goOn(running, objection, entry)
  else if (walker.concluded?.running === running && entry.event.outcome === 'upheld')
    walker.concluded.review ??= { objection: objection.id, since: entry.from }
  return undefined
}

function isHearer(role: Role): boolean {
  return Hearer.safeParse(role).success
}

/** An act ends the procedure that leads to it. On a determination it needs that one completed, where there is one. */
function act(walker: Walker, { event, from, rank }: Entry<CourseAct>): Refusal | undefined {
  const { running } = walker
  const leads = running && (!running.procedure || running.procedure.act === event.type)
  const refusal = isHeld(event) ? unfinished(walker, event.type, from, rank) : undefined
  // Of one that cannot be judged nobody knows what it leads to: whatever act follows it counts as its end.
  walker.concluded = leads && running.procedure ? { running, act: event.type, review: undefined } : undefined
  if (walker.concluded) walker.finished.set(walker.concluded.running.id, walker.concluded.running)
  if (leads) walker.running = undefined
  return refusal
}

/** Whether an act cannot be come to otherwise: a village is delisted by procedure alone, and all else where the law has procedures. */
function isByProcedure(type: CourseAct['type'], { named }: Procedures): boolean {
  return type === 'village-delisted' || Object.keys(named).length > 0
}

/** Whether an act is held to a procedure. Acts of the time before the ledger and acts ordered by somebody are not. */
function isHeld(event: CourseAct): boolean {
  if (event.type === 'village-delisted') return event.basis === undefined
  return 'basis' in event && event.basis.kind === 'determination'
}

function unfinished({ running, procedures }: Walker, type: CourseAct['type'], on: Day, rank: number): Refusal | undefined {
  const leading = Object.entries(procedures.named).filter(([, procedure]) => procedure.act === type)
  if (leading.length === 0) return isByProcedure(type, procedures) ? noProcedure(procedures, type) : undefined
  if (!running?.procedure || running.procedure.act !== type) {
    const [name, procedure] = leading[0]!
    const event = { type: 'procedure-begun', procedure: name, pack: procedures.pack } as const
    const begun = newRunning({ id: '', rank: 0, from: on, event }, procedure)
    const { length } = procedure.steps
    const missing = missingBefore(begun, length)
    return { code: 'procedure-not-begun', act: type, procedure: name, missing, from: earliest(begun, length, on) }
  }
  const { procedure, begun, ready } = running
  const stopped = stoppedProblem(running, rank)
  if (stopped) return stopped
  const missing = missingBefore(running, procedure.steps.length)
  if (missing.length === 0 && on >= ready) return undefined
  return {
    code: 'procedure-unfinished',
    act: type,
    procedure: begun.procedure,
    missing,
    from: earliest(running, procedure.steps.length, on),
  }
}
