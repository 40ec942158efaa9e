import { maskIds } from '@hearthfold/core/checking'
import { daysBetween } from '@hearthfold/core/days'
import { stringify } from 'csv-stringify/sync'
import type { Listed } from './ledger.ts'

/** The whole ledger, an item a row, for spreadsheets: with a byte order mark, and no cell that one would take for a formula. */
export function itemsCsv({ on, overdue, due, open, closed }: Listed): string {
  const rows = [...overdue, ...due, ...open, ...closed].map((item) => ({
    item: item.stream,
    problem: item.problem,
    subject: item.subject,
    origin: item.origin.kind,
    source: item.origin.source,
    owner: item.owner,
    target: item.target,
    opened: item.opened,
    deadline: item.deadline,
    standing: item.standing,
    since: item.since,
    daysLate: item.standing !== 'closed' && item.deadline < on ? daysBetween(item.deadline, on) : 0,
    measures: item.measures.map(({ from, event }) => `${from} ${event.measure}`).join('; '),
    verifiedBy: item.verifications.at(-1)?.event.by ?? '',
    verified: item.verifications.at(-1)?.event.outcome ?? '',
    evidence: item.verifications.at(-1)?.event.evidence ?? '',
    reopened: item.reopened.length,
  }))
  const masked = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, typeof cell === 'string' ? maskIds(cell) : cell])),
  )
  return stringify(masked, { header: true, columns: [...COLUMNS], bom: true, escape_formulas: true, record_delimiter: 'windows' })
}

const COLUMNS = [
  'item',
  'problem',
  'subject',
  'origin',
  'source',
  'owner',
  'target',
  'opened',
  'deadline',
  'standing',
  'since',
  'daysLate',
  'measures',
  'verifiedBy',
  'verified',
  'evidence',
  'reopened',
] as const
