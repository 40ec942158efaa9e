import { incomeYearEndedBy } from '../day.ts'
import type { NumberFact } from './fact.ts'

/**
 * Per-capita net income (人均纯收入) of the last income year that has ended: wage, business, property and transfer
 * income less business expenses, divided by the members of the day (facts file, “Lines”). Not rounded: on the line is
 * exactly on the line.
 */
export const perCapitaNetIncome: NumberFact = {
  kind: 'number',
  unit: 'fen/person/year',
  title: { zh: '人均纯收入', en: 'per-capita net income' },
  suppliedBy: ['income-stated', 'member-joined'],
  derive({ incomes, members, on }, { incomeYearEnds }) {
    const year = incomeYearEndedBy(on, incomeYearEnds)
    const stated = incomes.find((income) => income.event.incomeYear === year)
    if (members.length === 0) return { missing: [{ evidence: 'member-joined' }] }
    if (!stated) return { missing: [{ evidence: 'income-stated', of: String(year) }] }
    const { wage, business, property, transfer, expenses } = stated.event
    const net = wage + business + property + transfer - expenses
    return { value: net / members.length, evidence: [stated.id, ...members.flatMap((member) => member.evidence)] }
  },
}
