import { carryOverIn, newer, visitedBefore } from '../duties/carry-over.ts'
import { daysBetween, monthOf, plusMonths, quarterOf, yearOf } from '../values/day.ts'
import type { StatementOf } from '../events/household.ts'
import { givenOn, grantNamed } from '../household/grant.ts'
import { aimOf } from '../values/measure.ts'
import { standingSince } from '../household/status.ts'
import type { Entry } from '../household/timeline.ts'
import type { HouseholdView } from '../view/view.ts'
import { type BooleanFact, from, idOf, idsOf, known, type NumberFact } from './fact.ts'
import { flagBorne } from './flag-acts.ts'
import { lookBack } from './look-back.ts'

// What is owed to a household after its exit and whether it was done: acts of the ledger's own, never unknown.

function assigned(role: StatementOf<'helper-assigned'>['role'], title: BooleanFact['title']): BooleanFact {
  return {
    kind: 'boolean',
    title,
    ...known(['helper-assigned', 'helper-ended'], ({ helpers }) => idsOf(helpers.filter((helper) => helper.event.role === role))),
    value: ({ helpers }) => helpers.some((helper) => helper.event.role === role),
  }
}

export const responsibleAssigned = assigned('responsible', { zh: '有责任人', en: 'a responsible official is assigned' })
export const helperAssigned = assigned('helper', { zh: '有帮扶责任人', en: 'a helper is assigned' })

/** Days since a post that is owed after an exit is vacant: 0 where somebody holds it, or none is owed. */
function daysVacant(role: StatementOf<'helper-assigned'>['role'], title: NumberFact['title']): NumberFact {
  return {
    kind: 'number',
    unit: 'days',
    title,
    ...known(['helper-assigned', 'helper-ended', 'exited', 'split-from', 'merged-from'], ({ vacant, status }) =>
      vacant[role] === undefined ? [] : idOf(status.since),
    ),
    value: ({ vacant, on }) => (vacant[role] === undefined ? 0 : daysBetween(vacant[role], on)),
  }
}

export const daysWithoutResponsible = daysVacant('responsible', { zh: '无责任人天数', en: 'days without a responsible official' })
export const daysWithoutHelper = daysVacant('helper', { zh: '无帮扶责任人天数', en: 'days without a helper' })

type Dated = Pick<Entry<unknown>, 'from' | 'id'>

/** The entry that holds from the latest day; of one day the first of the two. */
function later(a: Dated | undefined, b: Dated | undefined): Dated | undefined {
  return a && b ? (a.from >= b.from ? a : b) : (a ?? b)
}

/** Days since an entry. */
function daysSince(entry: Dated | undefined, { on }: HouseholdView): number | undefined {
  return entry && daysBetween(entry.from, on)
}

/** Days since the last visit of any purpose, or since the household's standing began where none came after that. */
export const daysUnvisited: NumberFact = {
  kind: 'number',
  unit: 'days',
  title: { zh: '未走访天数', en: 'days without a visit' },
  ...from('visited', visitOrStanding),
  value: (view) => daysSince(visitOrStanding(view), view),
}

/** Whole months since then: of a month that ends today none is over yet. */
export const monthsUnvisited: NumberFact = {
  kind: 'number',
  unit: 'months',
  title: { zh: '未走访月数', en: 'months without a visit' },
  ...from('visited', visitOrStanding),
  value(view) {
    const last = visitOrStanding(view)?.from
    if (last === undefined) return undefined
    const about = (yearOf(view.on) - yearOf(last)) * 12 + monthOf(view.on) - monthOf(last)
    return Math.max(0, plusMonths(last, about) < view.on ? about : about - 1)
  },
}

/** Calendar quarters that went by from their first day to their last without a visit, since the last or since the standing began. */
export const quartersUnvisited: NumberFact = {
  kind: 'number',
  unit: 'quarters',
  title: { zh: '未走访季度数', en: 'quarters without a visit' },
  ...from('visited', visitOrStanding),
  value(view) {
    const last = visitOrStanding(view)?.from
    return last && Math.max(0, quarterOf(view.on) - quarterOf(last) - 1)
  },
}

function visitOrStanding({ visits, status }: HouseholdView): Dated | undefined {
  const { since } = status
  const carried = since && carryOverIn(since)
  // What was taken over is counted on from the household that it was taken over of.
  const before = carried && newer(visitedBefore(carried), standingSince(status))
  return later(visits.at(-1), before === undefined ? since : { id: since!.id, from: before })
}

/** Whether the exit was looked back at (回头看) since it happened. */
export const lookedBack: BooleanFact = {
  kind: 'boolean',
  title: { zh: '脱贫后已回头看', en: 'the exit was looked back at' },
  ...known(['visited', 'split-from', 'merged-from'], (view) => idOf(lookBack(view))),
  value: (view) => lookBack(view) !== undefined,
}

/** Days since the household's income was last stated. */
export const daysSinceIncomeStated: NumberFact = {
  kind: 'number',
  unit: 'days',
  title: { zh: '距上次收入核查天数', en: 'days since income was last stated' },
  ...from('income-stated', incomeStated),
  value: (view) => daysSince(incomeStated(view), view),
}

function incomeStated({ incomes, status: { since } }: HouseholdView): Dated | undefined {
  const before = since && carryOverIn(since)?.income
  return later(incomes.at(-1), before === undefined ? undefined : { id: since!.id, from: before })
}

/**
 * Days since the last measure that develops income, or since the household's standing or flag began where none came
 * after that (docs/sources.md#data-quality: a household with labour and no development measure for six months).
 */
export const daysSinceDevelopmentMeasure: NumberFact = {
  kind: 'number',
  unit: 'days',
  title: { zh: '无发展类帮扶措施天数', en: 'days without a measure that develops income' },
  ...from('aided', developmentOrBeginning),
  value: (view) => daysSince(developmentOrBeginning(view), view),
}

function developmentOrBeginning(view: HouseholdView): Dated | undefined {
  const measure = view.aid.findLast((one) => aimOf(one.event.measure) === 'development')
  return later(measure && { id: measure.id, from: givenOn(measure) }, later(flagBorne(view), view.status.since))
}

/** Measures that were withdrawn since the exit although they had not run to their last day. */
export const measuresCutShort: NumberFact = {
  kind: 'number',
  unit: 'measures',
  title: { zh: '提前中断的帮扶措施', en: 'measures withdrawn before their term' },
  ...known(['aided', 'measure-ended', 'split-from', 'merged-from'], (view) => [
    ...idsOf(cutShort(view)),
    ...(stoppedBefore(view) > 0 ? [view.status.since!.id] : []),
  ]),
  value: (view) => cutShort(view).length + stoppedBefore(view),
}

/** How many had stopped in the household that was taken over, and were missing still. */
function stoppedBefore({ status: { since } }: HouseholdView): number {
  return (since && carryOverIn(since)?.stopped?.length) ?? 0
}

function cutShort(view: HouseholdView): HouseholdView['aidEnded'] {
  return view.aidEnded.length === 0 ? view.aidEnded : view.aidEnded.filter((ended) => isCutShort(view, ended))
}

function isCutShort(view: HouseholdView, ended: HouseholdView['aidEnded'][number]): boolean {
  const { status } = view
  if (ended.event.because !== 'withdrawn' || (status.since && ended.from < status.since.from)) return false
  const grant = grantNamed(view, ended.event.grant)
  return grant?.event.until !== undefined && ended.from < grant.event.until
}
