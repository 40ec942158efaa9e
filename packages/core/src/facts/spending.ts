import { idOf, type NumberFact } from './fact.ts'
import { currentSpending, missingSpending, spentOnMedicalCare } from './stated.ts'

/** What a household paid itself for medical care in the current period: departments warn of large sums (docs/sources.md#income-and-spending). */
export const selfPaidMedicalSpending: NumberFact = {
  kind: 'number',
  unit: 'fen',
  title: { zh: '个人自付医疗支出', en: 'medical spending paid by the household itself' },
  suppliedBy: ['spending-stated'],
  value(view, calendar) {
    const spending = currentSpending(view, calendar, spentOnMedicalCare)
    return spending && spentOnMedicalCare(spending)
  },
  evidence: (view, calendar) => idOf(currentSpending(view, calendar, spentOnMedicalCare)),
  missing: (view, calendar) => [missingSpending(view, calendar)],
}
