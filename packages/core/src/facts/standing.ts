import { type Day, daysBetween, incomeYearEndedBy } from '../values/day.ts'
import type { Text } from '../values/language.ts'
import { isEnded, type Standing, standings, standingSince, type Status } from '../household/status.ts'
import { type BooleanFact, type CodeFact, from, idOf, known, type NumberFact } from './fact.ts'

// Acts are the ledger's own: where it holds no act, there was none. So these are never unknown for lack of evidence.

const { merged: _, ...others } = standings

/** Rules need not tell how a household ended: one that became one with another is no more, as one that decreased. */
const STANDINGS: Record<Exclude<Standing, 'merged'>, Text> = {
  ...others,
  decreased: { zh: '已自然减少或并户', en: 'ended by natural decrease or merger' },
}

const OF_STANDING = ['identified', 'exited', 're-identified', 'removed', 'decreased'] as const
/** By which a household takes over what another was. */
const OF_OTHERS = ['split-from', 'merged-from'] as const

export const standing: CodeFact = {
  kind: 'code',
  codes: STANDINGS,
  title: { zh: '身份', en: 'standing' },
  ...known([...OF_STANDING, 'merged-into', ...OF_OTHERS], ({ status }) => idOf(status.since)),
  value: ({ status }) => (isEnded(status.standing) ? 'decreased' : status.standing),
}

export const everRegistered: BooleanFact = {
  kind: 'boolean',
  title: { zh: '曾建档立卡', en: 'ever registered as poor' },
  ...known(['identified', ...OF_OTHERS], ({ registered }) => idOf(registered)),
  value: ({ registered }) => registered !== undefined,
}

export const daysSinceExit: NumberFact = {
  kind: 'number',
  unit: 'days',
  title: { zh: '脱贫天数', en: 'days since the exit' },
  ...from('exited', ({ status }) => status.since),
  suppliedBy: ['exited', ...OF_OTHERS],
  value({ status, on }) {
    const exited = exitOf(status)
    return exited && daysBetween(exited, on)
  },
}

/** Whether the income year that had ended last on the day of the exit still is the last; unknown of one that has not exited. */
export const exitInIncomeYear: BooleanFact = {
  kind: 'boolean',
  title: { zh: '脱贫所依据的收入年度仍为最近收入年度', en: 'the income year of the exit is still the last' },
  ...from('exited', ({ status }) => status.since),
  suppliedBy: ['exited', ...OF_OTHERS],
  value({ status, on }, { incomeYearEnds }) {
    const exited = exitOf(status)
    return exited && incomeYearEndedBy(exited, incomeYearEnds) === incomeYearEndedBy(on, incomeYearEnds)
  },
}

/** The day of the exit, be it that of the household that this one split off or took over; undefined where it has not exited. */
function exitOf(status: Status): Day | undefined {
  return status.standing === 'exited' ? standingSince(status) : undefined
}
