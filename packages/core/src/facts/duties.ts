import { daysBetween } from '../day.ts'
import type { StatementOf } from '../events/household.ts'
import { newestOf } from '../household.ts'
import type { Entry } from '../timeline.ts'
import type { HouseholdView } from '../view.ts'
import type { BooleanFact, NumberFact } from './fact.ts'

// What is owed to a household after its exit and whether it was done: acts of the ledger's own, never unknown.

function assigned(role: StatementOf<'helper-assigned'>['role'], title: BooleanFact['title']): BooleanFact {
  return {
    kind: 'boolean',
    title,
    suppliedBy: ['helper-assigned', 'helper-ended'],
    derive({ helpers }) {
      const holders = helpers.filter((helper) => helper.event.role === role)
      return { value: holders.length > 0, evidence: holders.map((helper) => helper.id) }
    },
  }
}

export const responsibleAssigned = assigned('responsible', { zh: '有责任人', en: 'a responsible official is assigned' })
export const helperAssigned = assigned('helper', { zh: '有帮扶责任人', en: 'a helper is assigned' })

/** Days since the last visit of any purpose, or since the household's standing began where none came after that. */
export const daysUnvisited: NumberFact = {
  kind: 'number',
  unit: 'days',
  title: { zh: '未走访天数', en: 'days without a visit' },
  suppliedBy: ['visited'],
  derive({ visits, status, on }) {
    const from = [visits.at(-1), status.since].filter((entry) => entry !== undefined)
    const newest = from.reduce<Entry<unknown> | undefined>((a, b) => (a && a.from >= b.from ? a : b), undefined)
    return newest ? { value: daysBetween(newest.from, on), evidence: [newest.id] } : { missing: [{ evidence: 'visited' }] }
  },
}

/** Whether the exit was looked back at (回头看) since it happened. */
export const lookedBack: BooleanFact = {
  kind: 'boolean',
  title: { zh: '脱贫后已回头看', en: 'the exit was looked back at' },
  suppliedBy: ['visited'],
  derive({ visits, status: { since } }) {
    const visit = visits.findLast((one) => one.event.purpose === 'look-back' && since !== undefined && one.from >= since.from)
    return { value: visit !== undefined, evidence: visit ? [visit.id] : [] }
  },
}

/** Days since the household's income was last stated. */
export const daysSinceIncomeStated: NumberFact = {
  kind: 'number',
  unit: 'days',
  title: { zh: '距上次收入核查天数', en: 'days since income was last stated' },
  suppliedBy: ['income-stated'],
  derive({ incomes, on }) {
    const newest = incomes.at(-1)
    return newest
      ? { value: daysBetween(newest.from, on), evidence: [newest.id] }
      : { missing: [{ evidence: 'income-stated' }] }
  },
}

/** Measures that were withdrawn since the exit although they had not run to their last day. */
export const measuresCutShort: NumberFact = {
  kind: 'number',
  unit: 'measures',
  title: { zh: '提前中断的帮扶措施', en: 'measures withdrawn before their term' },
  suppliedBy: ['aided', 'measure-ended'],
  derive(view) {
    const cut = view.aidEnded.filter((ended) => isCutShort(view, ended))
    return { value: cut.length, evidence: cut.map((ended) => ended.id) }
  },
}

function isCutShort(view: HouseholdView, ended: HouseholdView['aidEnded'][number]): boolean {
  const { aid, status } = view
  if (ended.event.because !== 'withdrawn' || (status.since && ended.from < status.since.from)) return false
  const grant = aid.find((one) => one.id === newestOf(view, ended.event.grant))
  return grant?.event.until !== undefined && ended.from < grant.event.until
}
