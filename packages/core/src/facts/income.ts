import type { StatementOf } from '../events/household.ts'
import type { Text } from '../values/language.ts'
import { percentOf, plus, quotient, type Whole } from '../values/quotient.ts'
import { traitsIn } from '../view/view.ts'
import { idOf, type MissingEvidence, type NumberFact } from './fact.ts'
import {
  childrenSince,
  currentSpending,
  incomeBefore,
  lastIncome,
  missingIncome,
  missingIncomeBefore,
  missingSpending,
  spent,
} from './stated.ts'

// Income of the last income year that has ended (docs/sources.md#income-and-spending). Another year is no substitute for it.

type Income = StatementOf<'income-stated'>

/**
 * Per-capita net income (人均纯收入): wage, business, property and transfer income less business expenses, divided by
 * the members of the day. Not rounded: on the line is exactly on the line.
 */
export const perCapitaNetIncome: NumberFact = {
  kind: 'number',
  unit: 'fen/person/year',
  title: { zh: '人均纯收入', en: 'per-capita net income' },
  suppliedBy: ['income-stated', 'member-joined'],
  value(view, calendar) {
    const members = traitsIn(view).length
    const stated = lastIncome(view, calendar)
    return members > 0 && stated ? quotient(netOf(stated.event), members) : undefined
  },
  evidence: (view, calendar) => [...idOf(lastIncome(view, calendar)), ...view.members.flatMap((member) => member.evidence)],
  missing: (view, calendar) => (view.members.length === 0 ? [{ evidence: 'member-joined' }] : [missingIncome(view, calendar)]),
  notes: (view, calendar) => childrenSince(view, lastIncome(view, calendar)),
}

/**
 * By how much of the net income of the year before the household's net income fell; negative where it rose, 0 where
 * there was none to fall from (docs/sources.md#monitoring: a sharp loss of income).
 */
export const incomeDropPercent: NumberFact = {
  kind: 'number',
  unit: 'percent',
  title: { zh: '收入较上年下降幅度', en: 'fall of net income against the year before' },
  suppliedBy: ['income-stated'],
  follows: { fact: 'perCapitaNetIncome', value: dropAfter },
  value(view, calendar) {
    const stated = lastIncome(view, calendar)
    const before = incomeBefore(view, calendar)
    if (!stated || !before) return undefined
    const was = netOf(before.event)
    return was > 0 ? percentOf(plus(was, -netOf(stated.event)), was) : 0
  },
  evidence: (view, calendar) => [...idOf(lastIncome(view, calendar)), ...idOf(incomeBefore(view, calendar))],
  missing: (view, calendar) => [
    ...(lastIncome(view, calendar) ? [] : [missingIncome(view, calendar)]),
    ...(incomeBefore(view, calendar) ? [] : [missingIncomeBefore(view, calendar)]),
  ],
}

/** One source of the household's income (docs/sources.md#data-quality: wage income yet nobody works). */
function source(title: Text, amount: (stated: Income) => number): NumberFact {
  return {
    kind: 'number',
    unit: 'fen',
    title,
    suppliedBy: ['income-stated'],
    value(view, calendar) {
      const stated = lastIncome(view, calendar)
      return stated && amount(stated.event)
    },
    evidence: (view, calendar) => idOf(lastIncome(view, calendar)),
    missing: (view, calendar) => [missingIncome(view, calendar)],
  }
}

export const wageIncome = source({ zh: '工资性收入', en: 'wage income' }, ({ wage }) => wage)
export const businessIncome = source({ zh: '经营性收入', en: 'business income' }, ({ business }) => business)
export const businessExpenses = source({ zh: '生产经营性支出', en: 'business expenses' }, ({ expenses }) => expenses)

/**
 * Per-capita net income less the household's rigid spending of the current period (合规自付支出), of which what was reimbursed
 * is none (docs/sources.md#income-and-spending: spending of the current period against last year's income).
 */
export const perCapitaIncomeAfterSpending: NumberFact = {
  kind: 'number',
  unit: 'fen/person/year',
  title: { zh: '扣除刚性支出后人均收入', en: 'per-capita income after rigid spending' },
  suppliedBy: ['income-stated', 'spending-stated', 'member-joined'],
  follows: { fact: 'perCapitaNetIncome', value: (before, from, to) => before + (to - from) },
  value(view, calendar) {
    const members = traitsIn(view).length
    const income = lastIncome(view, calendar)
    const spending = currentSpending(view, calendar)
    if (members === 0 || !income || !spending) return undefined
    return quotient(plus(netOf(income.event), -spent(spending)), members)
  },
  evidence: (view, calendar) => [
    ...idOf(lastIncome(view, calendar)),
    ...idOf(currentSpending(view, calendar)),
    ...view.members.flatMap((member) => member.evidence),
  ],
  missing(view, calendar) {
    const missing: MissingEvidence[] = []
    if (!lastIncome(view, calendar)) missing.push(missingIncome(view, calendar))
    if (!currentSpending(view, calendar)) missing.push(missingSpending(view, calendar))
    return view.members.length === 0 ? [{ evidence: 'member-joined' }] : missing
  },
  notes: (view, calendar) => childrenSince(view, lastIncome(view, calendar)),
}

/**
 * The fall when the income of the year before stays. Of an income of nothing, a fall of all that there was does not tell
 * from how much; no fall, of nothing or of a debt, means that there was nothing to fall from. Other income without a fall
 * is taken as income that stayed.
 */
function dropAfter(before: number, from: number, to: number): number {
  if (from <= 0 && before === 0) return 0
  if (from === 0) return NaN
  const kept = ((100 - before) * to) / from
  // From shares and percentages the incomes themselves can only be told about: a fall that comes so close to a hundredth of a
  // percent is that.
  const fall = 100 - kept
  const round = Math.round(fall * 100) / 100
  return Math.abs(fall - round) <= 1e-12 * Math.max(100, Math.abs(kept)) ? round : fall
}

function netOf({ wage, business, property, transfer, expenses }: Income): Whole {
  return plus(plus(plus(wage, business), plus(property, transfer)), -expenses)
}
