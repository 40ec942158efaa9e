import { daysBetween } from '../day.ts'
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
