import { daysBetween } from '../day.ts'
import { standings } from '../status.ts'
import type { BooleanFact, CodeFact, NumberFact } from './fact.ts'

// Acts are the ledger's own: where it holds no act, there was none. So these are never unknown for lack of evidence.

export const standing: CodeFact = {
  kind: 'code',
  codes: standings,
  title: { zh: '身份', en: 'standing' },
  suppliedBy: ['identified', 'exited', 're-identified', 'removed', 'decreased'],
  derive: ({ status }) => ({ value: status.standing, evidence: status.since ? [status.since.id] : [] }),
}

export const everRegistered: BooleanFact = {
  kind: 'boolean',
  title: { zh: '曾建档立卡', en: 'ever registered as poor' },
  suppliedBy: ['identified'],
  derive: ({ registered }) => ({ value: registered !== undefined, evidence: registered ? [registered.id] : [] }),
}

export const daysSinceExit: NumberFact = {
  kind: 'number',
  unit: 'days',
  title: { zh: '脱贫天数', en: 'days since the exit' },
  suppliedBy: ['exited'],
  derive({ status: { standing, since }, on }) {
    if (standing !== 'exited' || !since) return { missing: [{ evidence: 'exited' }] }
    return { value: daysBetween(since.from, on), evidence: [since.id] }
  },
}
