import { type Recomposed, recomposedSince } from '../household/composition.ts'
import { incomeYearEndedBy } from '../values/day.ts'
import type { StatementOf } from '../events/household.ts'
import { plus, type Whole } from '../values/quotient.ts'
import type { Entry } from '../household/timeline.ts'
import { type HouseholdView, traitsIn } from '../view/view.ts'
import type { Calendar, FactNote, MissingEvidence, Outdated } from './fact.ts'

// Which of the statements of income and spending count on a day. What was stated of a household that is composed otherwise since
// is no statement of this one: whoever earned it may be gone.

type Income = Entry<StatementOf<'income-stated'>>
type Spending = Entry<StatementOf<'spending-stated'>>

/** The last income year that has ended. */
export function lastYear({ on }: HouseholdView, { incomeYearEnds }: Calendar): number {
  return incomeYearEndedBy(on, incomeYearEnds)
}

/** The income of the last income year that has ended. */
export function lastIncome(view: HouseholdView, calendar: Calendar): Income | undefined {
  return counting(view, calendar, statedFor(view.incomes, lastYear(view, calendar)), isAnother)
}

/**
 * The income of the year before that one. It counts though somebody who had a part in it has died: that the household has less now is
 * what a loss of income is. Who lives elsewhere took theirs along.
 */
export function incomeBefore(view: HouseholdView, calendar: Calendar): Income | undefined {
  return counting(view, calendar, statedFor(view.incomes, lastYear(view, calendar) - 1), isDividedOtherwise)
}

/**
 * The spending of the current period: what was stated of the income year that runs, or of the last that has ended, whichever is
 * more. So a bill counts on the day on which it is stated, and goes on counting after the year in which it fell.
 *
 * @param amount what of the spending is asked for
 */
export function currentSpending(
  view: HouseholdView,
  calendar: Calendar,
  amount: (spending: Spending) => Whole = spent,
): Spending | undefined {
  const year = lastYear(view, calendar)
  const [running, ended] = [year + 1, year].map((one) => counting(view, calendar, statedFor(view.spendings, one), isAnother))
  if (!running || !ended) return running ?? ended
  return amount(running) >= amount(ended) ? running : ended
}

/** What a household had to spend itself. */
export function spent({ event: { medical, schooling, other, reimbursed } }: Spending): Whole {
  return plus(plus(medical, schooling), plus(other, -reimbursed))
}

/**
 * What a household paid itself for medical care. The form tells only in one sum what was paid back; it is taken off the medical
 * bills first, since insurance pays those.
 */
export function spentOnMedicalCare({ event: { medical, reimbursed } }: Spending): number {
  return Math.max(0, medical - reimbursed)
}

/** What would be the income of the last income year, where none counts. */
export function missingIncome(view: HouseholdView, calendar: Calendar): MissingEvidence {
  const year = lastYear(view, calendar)
  return { evidence: 'income-stated', of: String(year), ...outdating(view, statedFor(view.incomes, year), isAnother) }
}

/** What would be the income of the year before, where none counts. */
export function missingIncomeBefore(view: HouseholdView, calendar: Calendar): MissingEvidence {
  const year = lastYear(view, calendar) - 1
  return { evidence: 'income-stated', of: String(year), ...outdating(view, statedFor(view.incomes, year), isDividedOtherwise) }
}

/** What would be the spending of the current period, where none counts. */
export function missingSpending(view: HouseholdView, calendar: Calendar): MissingEvidence {
  const year = lastYear(view, calendar)
  const stated = statedFor(view.spendings, year + 1) ?? statedFor(view.spendings, year)
  return { evidence: 'spending-stated', of: String(stated?.event.incomeYear ?? year), ...outdating(view, stated, isAnother) }
}

/** Who was born, or came as a child, since something was stated that is divided among all. */
export function childrenSince(view: HouseholdView, stated: Entry<unknown> | undefined): FactNote[] {
  const { children = [] } = (stated && recomposedSince(view.comings, stated)) ?? {}
  return stated && children.length > 0
    ? [{ code: 'children-since-stated', stated: stated.from, children, persons: traitsIn(view).length }]
    : []
}

/** Sought from the end: of many years the last is nearly always the one that is wanted. */
function statedFor<Event extends { incomeYear: number }>(statements: readonly Entry<Event>[], year: number): Entry<Event> | undefined {
  for (let at = statements.length - 1; at >= 0; at--) if (statements[at]!.event.incomeYear === year) return statements[at]
  return undefined
}

/** Whether what was stated before a change says nothing of the household after it. */
type Outdates = (change: Recomposed) => boolean

const isDividedOtherwise: Outdates = ({ left, joined }) => left.length > 0 || joined.length > 0
const isAnother: Outdates = (change) => change.died.length > 0 || isDividedOtherwise(change)

function counting<Event>(
  view: HouseholdView,
  { incomeOfChangedHousehold }: Calendar,
  stated: Entry<Event> | undefined,
  outdates: Outdates,
): Entry<Event> | undefined {
  if (!stated || incomeOfChangedHousehold === 'counts') return stated
  const change = recomposedSince(view.comings, stated)
  return change && outdates(change) ? undefined : stated
}

function outdating(view: HouseholdView, stated: Entry<unknown> | undefined, outdates: Outdates): { outdated?: Outdated } {
  const change = stated && recomposedSince(view.comings, stated)
  return change && outdates(change) ? { outdated: { stated: stated.from, ...change } } : {}
}
