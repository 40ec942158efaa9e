import { type Day, type Household, type HouseholdId, plusDays } from '@hearthfold/core'
import { assertSpan } from '@hearthfold/core/days'
import type { Done } from '@hearthfold/core/facts'
import type { DutyLevel, Pillar } from '../pack/obligation.ts'
import { courseOf, erasOf, type Over, type Stretch } from './course.ts'
import type { Obligation, OwedBy } from './obligation.ts'
import { later } from './term.ts'

/** Days on end on which something owed was overdue. */
export interface Lapse {
  readonly household: HouseholdId
  readonly name: string
  readonly pillar: Pillar
  readonly label: Obligation['label']
  /** Who owed it on the last of these days. */
  readonly owedBy: OwedBy
  /** The first day overdue, be it before the days looked at. */
  readonly since: Day
  /** The last day overdue; the last of the days looked at where it goes on. */
  readonly until: Day
  /** Whether it goes on after `until`, or that is not known. */
  readonly isOpen: boolean
  /** The day from which it was a breach; undefined where the grace was longer. */
  readonly breach: Day | undefined
  /** The highest level to which it went. */
  readonly escalated: DutyLevel | undefined
  /** What was done in the end; undefined where it goes on, or ended because nothing was owed any more. */
  readonly done: Done | undefined
}

/**
 * What was not done in time for households over some days, as far as it is known: from which day to which. A day after the last
 * one recorded counts as one on which nothing was done. In order of their first days.
 */
export function lapses(households: Iterable<Household>, over: Over): Lapse[] {
  assertSpan(over.from, over.to)
  const eras = erasOf(over)
  const found: Lapse[] = []
  for (const household of households) for (const one of lapsesOf(courseOf(household, eras))) found.push(one)
  return found.toSorted((a, b) => (a.since < b.since ? -1 : a.since === b.since ? 0 : 1))
}

function lapsesOf(course: readonly Stretch[]): Lapse[] {
  const running = new Map<string, Lapse>()
  const over: Lapse[] = []
  for (const stretch of course) {
    const standing = new Map(stretch.obligations.map((one) => [one.name, one]))
    for (const [name, lapse] of running) {
      const now = standing.get(name)
      if (now?.status === 'overdue') continue
      running.delete(name)
      over.push({ ...lapse, isOpen: now?.status === 'unknown', done: now?.status === 'done' ? now.done : undefined })
    }
    for (const one of stretch.obligations) {
      const overdue = overdueIn(one, stretch)
      if (overdue) running.set(one.name, joined(running.get(one.name), overdue))
    }
  }
  return [...over, ...running.values()]
}

/** The days of a stretch on which an obligation is overdue; undefined where there are none. */
function overdueIn(one: Obligation, { from, to, pack }: Stretch): Lapse | undefined {
  if (one.status === 'unknown') return undefined
  const due = one.status === 'done' ? one.next : one.due
  const since = one.status === 'overdue' ? one.since : due === undefined ? undefined : later(plusDays(due, 1), from)
  if (since === undefined || since > to) return undefined
  const { household, name, pillar, label, owedBy } = one
  const { grace, escalation } = pack!.obligations[name]!
  const breach = plusDays(since, grace)
  return {
    household,
    name,
    pillar,
    label,
    owedBy,
    since,
    until: to,
    isOpen: true,
    breach: breach <= to ? breach : undefined,
    escalated: escalation.findLast(({ after }) => plusDays(since, after) <= to)?.to,
    done: undefined,
  }
}

function joined(before: Lapse | undefined, after: Lapse): Lapse {
  return before ? { ...after, since: before.since, breach: before.breach ?? after.breach } : after
}
