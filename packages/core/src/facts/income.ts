import { incomeYearEndedBy } from '../day.ts'
import type { StatementOf } from '../events/household.ts'
import type { Text } from '../language.ts'
import { percentOf, plus, quotient, type Whole } from '../quotient.ts'
import type { Entry } from '../timeline.ts'
import { type HouseholdView, traitsIn } from '../view.ts'
import { type Calendar, idOf, type MissingEvidence, type NumberFact } from './fact.ts'

// Income of the last income year that has ended (facts file, “Lines”). Another year is no substitute for it.

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
  missing: (view, calendar) => (view.members.length === 0 ? [{ evidence: 'member-joined' }] : [missingIncome(lastYear(view, calendar))]),
}

/**
 * By how much of the net income of the year before the household's net income fell; negative where it rose, 0 where
 * there was none to fall from (facts file, “Monitoring”: a sharp loss of income).
 */
export const incomeDropPercent: NumberFact = {
  kind: 'number',
  unit: 'percent',
  title: { zh: '收入较上年下降幅度', en: 'fall of net income against the year before' },
  suppliedBy: ['income-stated'],
  follows: { fact: 'perCapitaNetIncome', value: dropAfter },
  value(view, calendar) {
    const year = lastYear(view, calendar)
    const stated = incomeOf(view, year)
    const before = incomeOf(view, year - 1)
    if (!stated || !before) return undefined
    const was = netOf(before.event)
    return was > 0 ? percentOf(plus(was, -netOf(stated.event)), was) : 0
  },
  evidence: (view, calendar) => {
    const year = lastYear(view, calendar)
    return [...idOf(incomeOf(view, year)), ...idOf(incomeOf(view, year - 1))]
  },
  missing: (view, calendar) => {
    const year = lastYear(view, calendar)
    return [year, year - 1].filter((one) => !incomeOf(view, one)).map(missingIncome)
  },
}

/** One source of the household's income (facts file, “Data-quality rules”: wage income yet nobody works). */
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
    missing: (view, calendar) => [missingIncome(lastYear(view, calendar))],
  }
}

export const wageIncome = source({ zh: '工资性收入', en: 'wage income' }, ({ wage }) => wage)
export const businessIncome = source({ zh: '经营性收入', en: 'business income' }, ({ business }) => business)
export const businessExpenses = source({ zh: '生产经营性支出', en: 'business expenses' }, ({ expenses }) => expenses)

/**
 * Per-capita net income less the household's rigid spending (合规自付支出), of which what was reimbursed is none; of
 * the same income year (facts file, “Lines” and “Monitoring”).
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
    const spending = lastSpending(view, calendar)
    if (members === 0 || !income || !spending) return undefined
    const { medical, schooling, other, reimbursed } = spending.event
    const spent = plus(plus(medical, schooling), plus(other, -reimbursed))
    return quotient(plus(netOf(income.event), -spent), members)
  },
  evidence: (view, calendar) => [
    ...idOf(lastIncome(view, calendar)),
    ...idOf(lastSpending(view, calendar)),
    ...view.members.flatMap((member) => member.evidence),
  ],
  missing(view, calendar) {
    const year = lastYear(view, calendar)
    const missing: MissingEvidence[] = []
    if (!lastIncome(view, calendar)) missing.push(missingIncome(year))
    if (!lastSpending(view, calendar)) missing.push({ evidence: 'spending-stated', of: String(year) })
    return view.members.length === 0 ? [{ evidence: 'member-joined' }] : missing
  },
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

function lastYear({ on }: HouseholdView, { incomeYearEnds }: Calendar): number {
  return incomeYearEndedBy(on, incomeYearEnds)
}

function lastIncome(view: HouseholdView, calendar: Calendar): Entry<Income> | undefined {
  return incomeOf(view, lastYear(view, calendar))
}

function incomeOf({ incomes }: HouseholdView, year: number): Entry<Income> | undefined {
  return statedFor(incomes, year)
}

function lastSpending(view: HouseholdView, calendar: Calendar): Entry<StatementOf<'spending-stated'>> | undefined {
  return statedFor(view.spendings, lastYear(view, calendar))
}

/** Sought from the end: of many years the last is nearly always the one that is wanted. */
function statedFor<Event extends { incomeYear: number }>(statements: readonly Entry<Event>[], year: number): Entry<Event> | undefined {
  for (let at = statements.length - 1; at >= 0; at--) if (statements[at]!.event.incomeYear === year) return statements[at]
  return undefined
}

function netOf({ wage, business, property, transfer, expenses }: Income): Whole {
  return plus(plus(plus(wage, business), plus(property, transfer)), -expenses)
}

function missingIncome(year: number): MissingEvidence {
  return { evidence: 'income-stated', of: String(year) }
}
