import { daysBetween, incomeYearEndedBy } from '../day.ts'
import { standings } from '../status.ts'
import { type BooleanFact, type CodeFact, from, idOf, known, type NumberFact } from './fact.ts'

// Acts are the ledger's own: where it holds no act, there was none. So these are never unknown for lack of evidence.

export const standing: CodeFact = {
  kind: 'code',
  codes: standings,
  title: { zh: '身份', en: 'standing' },
  ...known(['identified', 'exited', 're-identified', 'removed', 'decreased'], ({ status }) => idOf(status.since)),
  value: ({ status }) => status.standing,
}

export const everRegistered: BooleanFact = {
  kind: 'boolean',
  title: { zh: '曾建档立卡', en: 'ever registered as poor' },
  ...known(['identified'], ({ registered }) => idOf(registered)),
  value: ({ registered }) => registered !== undefined,
}

export const daysSinceExit: NumberFact = {
  kind: 'number',
  unit: 'days',
  title: { zh: '脱贫天数', en: 'days since the exit' },
  ...from('exited', ({ status }) => status.since),
  value: ({ status: { standing, since }, on }) => (standing === 'exited' && since ? daysBetween(since.from, on) : undefined),
}

/** Whether the income year that had ended last on the day of the exit still is the last; unknown of one that has not exited. */
export const exitInIncomeYear: BooleanFact = {
  kind: 'boolean',
  title: { zh: '脱贫所依据的收入年度仍为最近收入年度', en: 'the income year of the exit is still the last' },
  ...from('exited', ({ status }) => status.since),
  value({ status: { standing, since }, on }, { incomeYearEnds }) {
    if (standing !== 'exited' || !since) return undefined
    return incomeYearEndedBy(since.from, incomeYearEnds) === incomeYearEndedBy(on, incomeYearEnds)
  },
}
