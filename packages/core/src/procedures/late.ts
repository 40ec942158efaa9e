import { type Day, daysBetween, plusDays } from '../values/day.ts'
import type { ProcedureEvent } from '../events/procedure.ts'
import type { Household } from '../household/household.ts'
import { assertDay } from '../calendar/not-a-day.ts'
import { type Clock, type Procedure, procedureBegun, type Procedures, type Step } from '../values/procedure.ts'
import type { Entry } from '../household/timeline.ts'
import type { Village } from '../village/village.ts'
import { type Course, type CourseAct, courseOf } from './course.ts'

/** Something of a procedure that was not done by its day: it stays known after it was done, and after the act. */
export interface Late {
  /** The id of the event that began the procedure, and its name in the pack. */
  readonly id: string
  readonly procedure: string
  /** The name of the clock, or of the step that was to follow. */
  readonly clock: string
  /** The last day in time. */
  readonly due: Day
  /** The day on which it was done; undefined while it is not. */
  readonly done: Day | undefined
  /** By how many days, counted to the day asked about where it is not done. */
  readonly days: number
}

/** One procedure from its beginning to whatever ended it: its act, the end without one, or the beginning of another. */
interface Span {
  readonly begun: Entry<Extract<ProcedureEvent, { type: 'procedure-begun' }>>
  readonly entries: readonly Entry<ProcedureEvent | CourseAct>[]
  readonly procedure: Procedure
}

/**
 * Everything in the procedures of a household or a village that was late by a day, whether it was done in the end or not: of each
 * clock that a procedure has, and of each step that is to follow another within days. Of a procedure that was ended nothing is late
 * any more after that. In the order of the procedures.
 */
export function lateBy(state: Household | Village, on: Day, procedures: Procedures): Late[] {
  assertDay('on', on)
  const course = courseOf(state)
  return spansOf(course, on, procedures).flatMap((span) =>
    [...clocksOf(span, course), ...stepsOf(span)].flatMap((one) => lateOf(span, one, on)),
  )
}

function spansOf({ entries }: Course, on: Day, procedures: Procedures): Span[] {
  const spans: Span[] = []
  let open: { begun: Span['begun']; entries: Entry<ProcedureEvent | CourseAct>[]; procedure: Procedure } | undefined
  for (const entry of entries) {
    if (entry.from > on) break
    const { event } = entry
    if (event.type === 'procedure-begun') {
      const procedure = procedureBegun(event, procedures)
      open = procedure && { begun: { ...entry, event }, entries: [], procedure }
      if (open) spans.push(open)
      continue
    }
    open?.entries.push(entry)
    if (event.type === 'procedure-ended' || event.type === open?.procedure.act) open = undefined
  }
  return spans
}

/** What is to be done by a day, and the day on which it was. */
interface Timed {
  readonly clock: string
  readonly due: Day
  readonly done: Day | undefined
}

function doneOn({ procedure, entries }: Span, name: string): Day | undefined {
  const isIt = ({ event }: Span['entries'][number]) =>
    name === 'act' ? event.type === procedure.act : event.type === 'step-taken' && event.step === name && event.outcome === 'passed'
  return entries.find(isIt)?.from
}

function clocksOf(span: Span, course: Course): Timed[] {
  const { begun, procedure } = span
  const startOf = ({ from }: Clock): Day | undefined => {
    if (from === 'begun') return begun.from
    if (from !== 'clue') return doneOn(span, from)
    return (begun.event.clue === undefined ? undefined : course.raisedOn(begun.event.clue)) ?? begun.from
  }
  return procedure.clocks.flatMap((clock) => {
    const start = startOf(clock)
    return start === undefined ? [] : [{ clock: clock.name, due: plusDays(start, clock.days), done: doneOn(span, clock.to) }]
  })
}

/** Each step that is to follow the one before it within days. */
function stepsOf(span: Span): Timed[] {
  const { begun, procedure } = span
  const firm: readonly Step[] = procedure.steps.filter(({ optional }) => !optional)
  return firm.flatMap((step, at) => {
    const before = at === 0 ? begun.from : doneOn(span, firm[at - 1]!.name)
    return step.within === undefined || before === undefined
      ? []
      : [{ clock: step.name, due: plusDays(before, step.within), done: doneOn(span, step.name) }]
  })
}

function lateOf({ begun, entries }: Span, { clock, due, done }: Timed, on: Day): Late[] {
  const last = entries.at(-1)
  // What was ended without being done was late up to that day.
  const until = done ?? (last?.event.type === 'procedure-ended' ? last.from : on)
  return until > due ? [{ id: begun.id, procedure: begun.event.procedure, clock, due, done, days: daysBetween(due, until) }] : []
}
