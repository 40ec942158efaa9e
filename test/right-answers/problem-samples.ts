import type { Refusal } from '@hearthfold/core'
import type { PlainExpected } from '@hearthfold/core/checking'
import type { CommitRefusal, ImportRefusal } from '@hearthfold/core/store'
import type { NoNotice } from '@hearthfold/rules/notice'
import type { KeyProblem } from '@hearthfold/store'
import type { PostgresProblem } from '@hearthfold/store/postgres'
import type { OpenProblem } from '@hearthfold/store/sqlite'
import type { KeyFileProblem } from '@hearthfold/store/keys'
import type { ListingProblem } from '../../packages/cli/src/household-csv/problem.ts'
import type { LedgerProblem } from '../../packages/cli/src/source/ledger.ts'

// One problem of every code. A code without a sample does not compile. What a user would have written has a digit in it.

type Samples<Problem extends { readonly code: string }> = { readonly [Code in Problem['code']]: Extract<Problem, { code: Code }> }

const on = '2019-06-01'
const at = '2019-06-01T08:00:00.000Z'
const later = '2019-07-01T08:00:00.000Z'
const stream = 'household/1'
const reason = 'disk I/O error'
const misfits = [
  { path: 'on', expected: 'day' satisfies PlainExpected, found: '"2019-02-30"' },
  { path: 'note1', expected: 'no-such-field' satisfies PlainExpected, found: '1' },
  { path: 'id1', expected: { code: 'text-of', most: 64 }, found: 'nothing' },
] as const

/** What is refused by those who ask a pack: what core alone can be asked for stands beside its tests. */
export const byPacks: Samples<
  Extract<
    Refusal,
    { code: 'no-rule' | 'type-unsaid' | 'no-type' | 'identify-instead' | 'no-return' | 'incidence-above' | 'incidence-unknown' }
  >
> = {
  'no-rule': { code: 'no-rule', act: 'exited', question: 'exit-ready', pack: 'cn-1 2020.1' },
  'type-unsaid': { code: 'type-unsaid', types: ['unstable', 'sudden-hardship'] },
  'no-type': {
    code: 'no-type',
    finds: [
      { type: 'unstable', outcome: false, missing: [] },
      { type: 'sudden-hardship', outcome: 'unknown', missing: [{ evidence: 'income-stated', of: '2019' }] },
    ],
  },
  'identify-instead': { code: 'identify-instead', on },
  'no-return': { code: 'no-return', exited: on },
  'incidence-above': { code: 'incidence-above', on, remaining: 20, population: 1000, limit: 2 },
  'incidence-unknown': { code: 'incidence-unknown', on, lacks: 'limit' },
}

export const ofStores: Samples<CommitRefusal | ImportRefusal> = {
  conflict: { code: 'conflict', stream, expected: 1, actual: 2 },
  'person-claimed': { code: 'person-claimed', at: 0 },
  'commit-id-reused': { code: 'commit-id-reused', id: 'c1' },
  'ill-formed-commit': { code: 'ill-formed-commit', misfits },
  'ill-formed-batch': { code: 'ill-formed-batch', misfits },
  'out-of-scope': { code: 'out-of-scope', stream, division: '410200' },
  'role-missing': { code: 'role-missing', role: 'import' },
  'other-actor': { code: 'other-actor', expected: 'clerk-1', found: 'clerk-2' },
  'projection-failed': { code: 'projection-failed', projection: 'table1', reason },
  'projection-outdated': { code: 'projection-outdated', projection: 'table1' },
  'keys-unavailable': { code: 'keys-unavailable', reason: { zh: '密钥文件无法使用', en: 'the key file cannot be used' } },
  'storage-failed': { code: 'storage-failed', reason },
  'ledger-busy': { code: 'ledger-busy', seconds: 10 },
  'ledger-read-only': { code: 'ledger-read-only', path: 'county1.db' },
  'ledger-damaged': { code: 'ledger-damaged', path: 'county1.db' },
  'ledger-gone': { code: 'ledger-gone', path: 'county1.db' },
  'unknown-outcome': { code: 'unknown-outcome', reason: 'connection terminated' },
  'batch-exists': { code: 'batch-exists', name: 'batch1' },
  'stream-not-empty': { code: 'stream-not-empty', stream },
  'out-of-order': { code: 'out-of-order', stream, expected: 2, found: 3 },
  'recorded-earlier': { code: 'recorded-earlier', stream, version: 2, previous: later, found: at },
  'recorded-later': { code: 'recorded-later', stream, version: 2, now: at, found: later },
  'recorded-within-settled': { code: 'recorded-within-settled', stream, version: 2, horizon: later, found: at },
  'duplicate-id': { code: 'duplicate-id', stream, id: 'e1' },
}

const refusal = { code: 'never-identified', act: 'exited' } as const
const place = { file: 'ledger1.ndjson', line: 3 }
const spot = { line: 3, column: 4 }

export const ofLedgers: Samples<LedgerProblem> = {
  'not-json': { ...place, code: 'not-json', found: 'x1' },
  'key-twice': { ...place, code: 'key-twice', keys: [{ path: 'on1', first: spot, again: spot }] },
  'other-schema': { ...place, code: 'other-schema', found: 7 },
  misfit: { ...place, code: 'misfit', misfits },
  gap: { ...place, code: 'gap', stream, expected: 2, found: 3 },
  duplicate: { ...place, code: 'duplicate', stream, expected: 2, found: 1 },
  'recorded-earlier': { ...place, code: 'recorded-earlier', stream, previous: later, found: at },
  unlawful: { ...place, code: 'unlawful', stream, refusal },
  truncated: { ...place, code: 'truncated', found: '{"1' },
  unreadable: { ...place, code: 'unreadable', reason: 'ENOENT: no such file' },
  empty: { ...place, code: 'empty' },
  'not-text': { ...place, code: 'not-text' },
  'line-too-long': { ...place, code: 'line-too-long', limit: 1_048_576 },
  'duplicate-id': { ...place, code: 'duplicate-id', stream, id: 'e1', other: place },
  'recorded-later': { ...place, code: 'recorded-later', stream, now: at, found: later },
  'future-day': { ...place, code: 'future-day', stream, today: on, found: '2019-07-01' },
  'person-twice': { ...place, code: 'person-twice', stream, other: 'household/2' },
  'half-missing': {
    ...place,
    code: 'half-missing',
    half: { code: 'persons-differ', from: stream, to: 'household/2', on, left: 2, joined: 1 },
  },
  'person-taken': { ...place, code: 'person-taken', stream },
  begun: { ...place, code: 'begun', stream },
  'not-opened': { ...place, code: 'not-opened', said: { zh: '台账无法打开', en: 'the ledger cannot be opened' } },
  'not-as-kept': { ...place, code: 'not-as-kept', reason },
}

export const ofListings: Samples<ListingProblem> = {
  heading: { code: 'heading', found: 'x1' },
  'heading-twice': { code: 'heading-twice', column: 'village' },
  'no-heading': { code: 'no-heading', column: 'village' },
  alike: { code: 'alike', line: 3, column: 'village', found: '吴集1', other: 2, said: '吴集' },
  shortened: { code: 'shortened', line: 3, column: 'household', found: '410200100000000' },
  'no-head': { code: 'no-head', line: 3, column: 'relation', stream },
  future: { code: 'future', line: 3, column: 'on', today: on, found: '2019-07-01' },
  cell: { code: 'cell', line: 3, column: 'born', expected: { zh: '日期', en: 'a day' }, found: '"1"' },
  contradicts: { code: 'contradicts', line: 3, column: 'village', found: '"2"', other: 2, said: '"1"' },
  lacking: { code: 'lacking', line: 3, column: 'household', because: { zh: '每行须填', en: 'required on every row' } },
  unlawful: { code: 'unlawful', line: 3, stream, refusal },
}

const path = 'county1.db'
const unfit = { code: 'unfit-key', expected: 16, found: 4 } as const

export const ofFiles: Samples<OpenProblem> = {
  unreadable: { code: 'unreadable', path, reason },
  'no-ledger': { code: 'no-ledger', path },
  'other-application': { code: 'other-application', path },
  'other-key': { code: 'other-key', path },
  'newer-schema': { code: 'newer-schema', path, expected: 1, found: 2 },
  'older-schema': { code: 'older-schema', path, expected: 2, found: 1 },
  'not-copied': { code: 'not-copied', path, reason },
  busy: { code: 'busy', path, seconds: 10 },
  damaged: { code: 'damaged', path, reason },
  'several-names': { code: 'several-names', path, names: 2 },
  'old-node': { code: 'old-node', expected: '>=24.15', found: '20.1.0' },
  'old-sqlite': { code: 'old-sqlite', expected: '3.51.3', found: '3.40.0' },
  'unfit-key': unfit,
}

const schema = 'schema1'

export const ofDatabases: Samples<PostgresProblem> = {
  unreachable: { code: 'unreachable', reason: 'ECONNREFUSED' },
  'other-application': { code: 'other-application', schema },
  'newer-schema': { code: 'newer-schema', schema, expected: 1, found: 2 },
  'older-schema': { code: 'older-schema', schema, expected: 2, found: 1 },
  'no-ledger': { code: 'no-ledger', schema },
  'other-key': { code: 'other-key', schema },
  'other-encoding': { code: 'other-encoding', found: 'LATIN1' },
  'shared-sessions': { code: 'shared-sessions' },
  'native-client': { code: 'native-client' },
  'unfit-key': unfit,
}

export const ofKeys: Samples<KeyProblem> = {
  'other-ring': { code: 'other-ring', expected: 'ring1', found: 'ring2' },
  'other-ledger': { code: 'other-ledger', expected: 'a1', found: 'b2' },
  'unknown-key': { code: 'unknown-key', stream, version: 2 },
  changed: { code: 'changed', stream, version: 2 },
  unavailable: { code: 'unavailable', reason },
  'not-logged': { code: 'not-logged', reason },
}

export const ofKeyFiles: Samples<KeyFileProblem> = {
  'no-ring': { code: 'no-ring', path },
  'unreadable-ring': { code: 'unreadable-ring', path, reason },
  'not-a-ring': { code: 'not-a-ring', path },
  'damaged-ring': { code: 'damaged-ring', path },
  'newer-ring': { code: 'newer-ring', path, expected: 1, found: 2 },
}

export const ofNotices: Samples<NoNotice> = {
  'not-a-day': { code: 'not-a-day', found: '"2019-02-30"' },
  'no-procedure-runs': { code: 'no-procedure-runs', on },
  'other-pack': { code: 'other-pack', pack: 'cn-1 2020.1' },
  'no-such-notice': { code: 'no-such-notice', procedure: 'exit', steps: ['village-notice'] },
  'not-yet': { code: 'not-yet', procedure: 'exit', step: 'village-notice', next: 'village-check' },
}
