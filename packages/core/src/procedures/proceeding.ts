import { assertDay } from '../calendar/not-a-day.ts'
import { type Day, plusDays } from '../values/day.ts'
import type { Household } from '../household/household.ts'
import type { Effect, Procedures } from '../values/procedure.ts'
import { isEnded, statusOn } from '../household/status.ts'
import type { Village } from '../village/village.ts'
import { type Course, courseOf } from './course.ts'
import { blockingIn, lastOf, missingBefore, type Running } from './running.ts'
import { type Concluded, walk } from './follow-events.ts'

/** A procedure that runs: where it stands, what may follow and from when, and what is due. */
export interface Proceeding {
  /** The id of the event that began it. */
  readonly id: string
  /** Its name in the pack. */
  readonly procedure: string
  readonly pack: Procedures['pack']
  readonly since: Day
  /** The step passed last, and since when; undefined where none was. */
  readonly step: { readonly name: string; readonly since: Day } | undefined
  /**
   * What must follow: the next step that is no sample, or the act; and the first day on which it can. `from` is undefined while
   * an objection blocks. Undefined altogether where the procedure failed or is of a pack that is not at hand: it can be ended.
   */
  readonly next: { readonly step: string; readonly from: Day | undefined } | undefined
  /** Samples that may be taken before that. */
  readonly samples: readonly string[]
  /** Where it failed. */
  readonly failed: { readonly step: string; readonly on: Day } | undefined
  readonly objections: readonly OpenObjection[]
  /** That the procedure has led to its act, and an objection to it was upheld since: the act has to be looked at again. */
  readonly review: { readonly act: string; readonly objection: string; readonly since: Day } | undefined
  /** Clocks that run, and the last day of each, the first to end first. */
  readonly due: readonly { readonly clock: string; readonly on: Day }[]
  /** Those whose last day is over, and since when. A flag, not a failure. */
  readonly overdue: readonly { readonly clock: string; readonly since: Day }[]
}

/** An objection that was not resolved yet. */
export interface OpenObjection {
  readonly id: string
  readonly raised: Day
  readonly isWithin: boolean
  readonly heardBy: string
  readonly blocks: boolean
  readonly dismissed: Effect
  readonly upheld: Effect
}

/**
 * The procedure that runs in a household or a village on a day; or that led to the newest act, while an objection to it waits to be
 * heard, or was upheld after the act. Undefined where there is none.
 */
export function proceedingOn(state: Household | Village, on: Day, procedures: Procedures): Proceeding | undefined {
  assertDay('on', on)
  const course = courseOf(state)
  if (course.entries.length === 0 || ('acts' in state && isEnded(statusOn(state.acts, on).standing))) return undefined
  const { running, concluded } = walk(course, procedures, on)
  if (!running) return concluded && objectedTo(concluded)
  const { id, since, begun } = running
  const common = { id, procedure: begun.procedure, pack: begun.pack, since }
  const nothing = {
    step: undefined,
    next: undefined,
    samples: [],
    failed: undefined,
    objections: [],
    review: undefined,
    due: [],
    overdue: [],
  }
  if (!running.procedure) return { ...common, ...nothing }

  const { steps } = running.procedure
  const last = running.passed.at(-1)
  const [missing] = missingBefore(running, steps.length)
  const next = steps.findIndex(({ name }) => name === missing)
  const due = dueIn(running, course)
  return {
    ...common,
    step: last && { name: steps[last.at]!.name, since: last.from },
    next: running.failed ? undefined : { step: missing ?? 'act', from: blockingIn(running).length > 0 ? undefined : running.ready },
    samples: running.failed ? [] : steps.slice(lastOf(running) + 1, next < 0 ? steps.length : next).map(({ name }) => name),
    failed: running.failed && { step: running.failed.step, on: running.failed.on },
    objections: openIn(running),
    review: undefined,
    due,
    overdue: due.filter((one) => one.on < on).map(({ clock, on }) => ({ clock, since: plusDays(on, 1) })),
  }
}

/** A procedure that led to its act, where something is to be done about that: `next` is the act again, once an objection is upheld. */
function objectedTo({ running, act, review }: Concluded): Proceeding | undefined {
  const objections = openIn(running)
  if (objections.length === 0 && !review) return undefined
  const { id, since, begun, procedure, passed } = running
  const last = passed.at(-1)
  return {
    id,
    procedure: begun.procedure,
    pack: begun.pack,
    since,
    step: last && { name: procedure.steps[last.at]!.name, since: last.from },
    next: { step: 'act', from: review?.since },
    samples: [],
    failed: undefined,
    objections,
    review: review && { act, ...review },
    due: [],
    overdue: [],
  }
}

function openIn({ objections }: Running): OpenObjection[] {
  return objections
    .filter(({ resolved }) => resolved === undefined)
    .map(({ id, raised, isWithin, rule }) => ({ id, raised, isWithin, ...rule }))
}

function dueIn(running: Running, course: Course): Proceeding['due'] {
  const { procedure, passed, since, begun } = running
  const { steps, clocks } = procedure
  const passedOn = (name: string) => passed.find(({ at }) => steps[at]!.name === name)?.from
  // Where no clue is named nothing is known of an earlier beginning.
  const clue = (begun.clue === undefined ? undefined : course.raisedOn(begun.clue)) ?? since
  const due = clocks.flatMap(({ name, from, to, days }) => {
    const start = from === 'clue' ? clue : from === 'begun' ? since : passedOn(from)
    return start === undefined || passedOn(to) !== undefined ? [] : [{ clock: name, on: plusDays(start, days) }]
  })
  const next = steps.slice(lastOf(running) + 1).find(({ optional }) => !optional)
  if (next?.within !== undefined) due.push({ clock: next.name, on: plusDays(passed.at(-1)?.from ?? since, next.within) })
  return due.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
