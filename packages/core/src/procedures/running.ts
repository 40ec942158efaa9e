import { type Day, plusDays } from '../values/day.ts'
import type { ProcedureEvent } from '../events/procedure.ts'
import { HEARS_FAILURE, isStanding, type ObjectionRule, type Procedure, rolesAt } from '../values/procedure.ts'
import type { Refusal } from '../refusal/refusal.ts'
import type { Entry } from '../household/timeline.ts'

type EventOf<Type extends ProcedureEvent['type']> = Extract<ProcedureEvent, { type: Type }>

/** A step that was taken, passed, and counts. */
interface Passed {
  /** Its place among the steps of the procedure. */
  readonly at: number
  readonly from: Day
  /** Who took it. */
  readonly person: string
}

/** Where a procedure came to its end without its act. */
interface Failed {
  readonly step: string
  readonly on: Day
  readonly at: number
  /** Who found so; undefined where an objection ended it, which nobody can object to. */
  readonly person: string | undefined
}

/** An objection and what the procedure says about it. */
export interface Objection {
  readonly id: string
  readonly raised: Day
  /** When it was recorded: it holds up nothing that was recorded before it. */
  readonly rank: number
  /** The place of the step that it is about. */
  readonly at: number
  /** That it is about the failure of the step, not about what was posted. */
  readonly ofFailure: boolean
  /** Those whose own work it is about: they do not hear it. */
  readonly persons: readonly string[]
  readonly isWithin: boolean
  readonly rule: ObjectionRule
  resolved: Day | undefined
}

/** A procedure that was begun and is not over. It changes as its events are followed. */
export interface Running {
  /** The id under which its beginning stands. */
  readonly id: string
  readonly since: Day
  readonly begun: EventOf<'procedure-begun'>
  readonly procedure: Procedure
  passed: readonly Passed[]
  /** The first day on which the next step can be taken. */
  ready: Day
  posted: Passed | undefined
  readonly objections: Objection[]
  /** Where it failed: after that it can only be ended, unless an objection is upheld. */
  failed: Failed | undefined
}

/** A procedure that has just begun. */
export function newRunning({ id, from, event }: Entry<EventOf<'procedure-begun'>>, procedure: Procedure): Running {
  return { id, since: from, begun: event, procedure, passed: [], ready: from, posted: undefined, objections: [], failed: undefined }
}

/** The objections for whose resolution everything waits that is recorded after them; one that is entered late undoes nothing. */
export function blockingIn({ objections }: Running, before = Infinity): Objection[] {
  return objections.filter(({ resolved, rule, rank }) => resolved === undefined && rule.blocks && rank < before)
}

/** The place of the step that was passed last; -1 where none was. */
export function lastOf({ passed }: Running): number {
  return passed.at(-1)?.at ?? -1
}

/** The steps that must still be taken before the one at a place. */
export function missingBefore(running: Running, at: number): string[] {
  return running.procedure.steps
    .slice(lastOf(running) + 1, at)
    .filter(({ optional }) => !optional)
    .map(({ name }) => name)
}

/** The first day on which the step at a place can be taken, if all before it that must be are taken as soon as they can, from a day on. */
export function earliest(running: Running, at: number, from: Day): Day {
  const start = from > running.ready ? from : running.ready
  return running.procedure.steps
    .slice(lastOf(running) + 1, at)
    .filter(({ optional }) => !optional)
    .reduce((day, step) => (isStanding(step) ? plusDays(day, step.stands + 1) : day), start)
}

/** Takes a step, or says what speaks against it. */
export function takeStep(running: Running, { from: on, rank, event }: Entry<EventOf<'step-taken'>>): Refusal | undefined {
  const { steps } = running.procedure
  const { procedure } = running.begun
  const { by, outcome } = event
  const at = steps.findIndex(({ name }) => name === event.step)
  const step = steps[at]
  if (!step) return { code: 'unknown-step', procedure, step: event.step, steps: steps.map(({ name }) => name) }
  const roles = step.roles.filter((role) => rolesAt(step.level).includes(role))
  if (step.level !== by.level || !roles.includes(by.role)) {
    return {
      code: 'not-entitled',
      procedure,
      to: step.name,
      needs: { level: step.level, roles },
      finds: { level: by.level, role: by.role },
    }
  }
  const stopped = stoppedProblem(running, rank)
  if (stopped) return stopped
  const last = lastOf(running)
  if (at <= last) return { code: 'step-over', procedure, step: step.name, after: steps[last]!.name, on: running.passed.at(-1)!.from }
  const missing = missingBefore(running, at)
  if (missing.length > 0) return { code: 'step-skipped', procedure, step: step.name, missing, from: earliest(running, at, on) }
  // Nothing but a posting makes a step wait.
  if (on < running.ready) return { code: 'step-early', procedure, step: step.name, after: steps[last]!.name, from: running.ready }
  if (outcome === 'failed') {
    running.failed = { step: step.name, on, at, person: by.person }
    return undefined
  }
  const uncarried = step.kind === 'appraisal' ? appraisalProblem(procedure, step, event) : undefined
  if (uncarried) return uncarried
  const passed = { at, from: on, person: by.person }
  running.passed = [...running.passed, passed]
  running.ready = isStanding(step) ? plusDays(on, step.stands + 1) : on
  if (isStanding(step)) running.posted = passed
  return undefined
}

/** What keeps anything from following: a failure, or an objection that nobody has heard. */
export function stoppedProblem(running: Running, rank: number): Refusal | undefined {
  const { failed } = running
  const open = blockingIn(running, rank)
  if (failed && !open.some(({ ofFailure }) => ofFailure))
    return {
      code: 'step-failed',
      procedure: running.begun.procedure,
      step: failed.step,
      on: failed.on,
      ...(failed.person === undefined ? { isFinal: true } : {}),
    }
  return openProblem(open)
}

/** That objections wait to be heard. */
export function openProblem([first, ...others]: readonly Objection[]): Refusal | undefined {
  if (!first) return undefined
  return { code: 'objection-open', objections: [first, ...others].map(({ id }) => id), heardBy: first.rule.heardBy, since: first.raised }
}

type Appraisal = Extract<Procedure['steps'][number], { kind: 'appraisal' }>

function appraisalProblem(
  procedure: string,
  { name, majority }: Appraisal,
  { present, inFavour }: EventOf<'step-taken'>,
): Refusal | undefined {
  const isComplete = present !== undefined && inFavour !== undefined && present > 0 && inFavour <= present
  if (!isComplete) return { code: 'appraisal-incomplete', procedure, step: name }
  const needed = neededOf(majority, present)
  return inFavour < needed ? { code: 'not-carried', procedure, step: name, present, inFavour, needed } : undefined
}

function neededOf(majority: Appraisal['majority'], present: number): number {
  return majority === 'half' ? Math.floor(present / 2) + 1 : Math.ceil((present * 2) / 3)
}

/**
 * Counts that cannot be, or that contradict the outcome. Only a step that is being recorded is held to this: one that was recorded
 * before stays what it was to the procedure.
 */
export function countsProblem(procedure: string, { steps }: Procedure, event: EventOf<'step-taken'>): Refusal | undefined {
  const { present, inFavour, outcome } = event
  if (present === undefined || inFavour === undefined) return undefined
  const counts = { procedure, step: event.step, present, inFavour }
  if (inFavour > present) return { code: 'counts-impossible', ...counts }
  const step = steps.find(({ name }) => name === event.step)
  if (step?.kind !== 'appraisal' || outcome !== 'failed' || present === 0) return undefined
  const needed = neededOf(step.majority, present)
  return inFavour >= needed ? { code: 'appraisal-carried', ...counts, needed } : undefined
}

/** Notes an objection to what was posted last or to a failure, or says that there is neither. */
export function raise(running: Running, { id, from, rank, event }: Entry<EventOf<'objection-raised'>>): Refusal | undefined {
  const about = objectedTo(running, event.step, from)
  if (!about) {
    const { procedure } = running.begun
    return { code: 'nothing-posted', procedure, ...(event.step === undefined ? {} : { step: event.step }) }
  }
  running.objections.push({ id, raised: from, rank, resolved: undefined, ...about })
  return undefined
}

type About = Omit<Objection, 'id' | 'raised' | 'rank' | 'resolved'>

function objectedTo({ procedure: { steps }, posted, passed, failed }: Running, named: string | undefined, on: Day): About | undefined {
  const step = posted && steps[posted.at]
  if (posted && step && isStanding(step) && (named === undefined || named === step.name)) {
    const isWithin = on <= plusDays(posted.from, step.stands)
    // What is posted is what those found who appraised and checked before.
    const persons = [posted, ...passed.filter(({ at }) => at <= posted.at)].map(({ person }) => person)
    return { at: posted.at, ofFailure: false, persons, isWithin, rule: step.objections[isWithin ? 'within' : 'outside'] }
  }
  if (failed?.person === undefined || (named !== undefined && named !== failed.step)) return undefined
  const heardBy = HEARS_FAILURE[steps[failed.at]!.level]
  return {
    at: failed.at,
    ofFailure: true,
    persons: [failed.person],
    isWithin: true,
    rule: { heardBy, blocks: true, dismissed: 'end', upheld: 'resume' },
  }
}

/** Lets a procedure go the way that the resolution of an objection sends it. */
export function goOn(running: Running, { at, rule }: Objection, { from, event }: Entry<EventOf<'objection-resolved'>>): void {
  const { steps } = running.procedure
  switch (rule[event.outcome]) {
    case 'resume':
      if (event.outcome === 'upheld') lift(running, at, from)
      return
    case 'restart':
      return goBack(running, at, from)
    case 're-check':
      return goBack(running, steps.slice(0, at).findLastIndex(isChecking), from)
    case 'end':
      running.failed = { step: steps[at]!.name, on: from, ...running.failed, at, person: undefined }
  }
}

function isChecking({ kind, optional }: Procedure['steps'][number]): boolean {
  return !optional && (kind === 'check' || kind === 'review')
}

/** Back before the step at a place: it and all after it must be taken anew, from a day on, and their failures count no more. */
function goBack(running: Running, at: number, from: Day): void {
  lift(running, at, from)
  if (lastOf(running) < at) return
  running.passed = running.passed.filter((one) => one.at < at)
  running.ready = from
}

/** Lifts the failure of a step at a place or after it: it can be taken anew from a day on. What an objection ended stays so. */
function lift(running: Running, at: number, from: Day): void {
  const { failed, ready } = running
  if (!failed || failed.person === undefined || failed.at < at) return
  running.failed = undefined
  running.ready = ready > from ? ready : from
}
