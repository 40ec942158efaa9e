import type { Instant } from '../values/instant.ts'
import type { Language, Text } from '../values/language.ts'
import type { Misfit } from '../schema/issue.ts'
import { misfitText } from '../schema/issue-text.ts'
import type { Recorded } from '../events/envelope.ts'
import { systemReason } from './system-reason.ts'

// Why a store does not keep something, as data and in words.

type Stream = Recorded['stream']

/** The disk or the server could not keep it. Nothing of it was kept. */
export type StorageFailed = { readonly code: 'storage-failed'; readonly reason: string }

/** The keys for what is private cannot be had, or are not those of this ledger. Nothing of it was kept. */
export type KeysUnavailable = { readonly code: 'keys-unavailable'; readonly reason: Text }

/**
 * The connection was lost while it was being stored: it may or may not have been kept. Asked again under the same id, a commit
 * gives what became of it; a batch is then listed or not.
 */
export type UnknownOutcome = { readonly code: 'unknown-outcome'; readonly reason: string }

/**
 * What stands in the way of whatever is asked of a ledger that is a file. Nothing was kept.
 *
 * - busy: others were writing for as long as was waited.
 * - read-only: neither the file nor its folder may be written to.
 * - damaged: its bytes are not what was written.
 * - gone: the file that was opened is no longer under its path, or somebody wrote to one that nobody could write to.
 */
export type LedgerTrouble =
  | { readonly code: 'ledger-busy'; readonly seconds: number }
  | { readonly code: 'ledger-read-only'; readonly path: string }
  | { readonly code: 'ledger-damaged'; readonly path: string }
  | { readonly code: 'ledger-gone'; readonly path: string }

/** An inline projection could not take it in. Nothing of it was kept. */
export type ProjectionFailed = { readonly code: 'projection-failed'; readonly projection: string; readonly reason: string }

/** The tables of an inline projection are defined otherwise, or were filled by another version of it: it is rebuilt first. Nothing of it was kept. */
export type ProjectionOutdated = { readonly code: 'projection-outdated'; readonly projection: string }

/** The stream belongs to a division, or to none yet (`''`), in which whoever asks may not record. */
export type OutOfScope = { readonly code: 'out-of-scope'; readonly stream: Stream; readonly division: string }

/** Whoever asks does not have the role that it takes, in any division. */
export type RoleMissing = { readonly code: 'role-missing'; readonly role: 'record' | 'import' }

/** Within a scope one records in one's own name. */
export type OtherActor = { readonly code: 'other-actor'; readonly expected: string; readonly found: string }

/** The person at this place of `claims.take`, or of the persons of a batch, belongs to another open household. */
export type PersonClaimed = { readonly code: 'person-claimed'; readonly at: number }

/** Why a commit is not kept. */
export type CommitRefusal =
  /** Somebody else was faster. */
  | { readonly code: 'conflict'; readonly stream: Stream; readonly expected: number; readonly actual: number }
  | PersonClaimed
  /** Another commit was kept under this id, or an imported event of its streams has the id of one of its own. */
  | { readonly code: 'commit-id-reused'; readonly id: string }
  | { readonly code: 'ill-formed-commit'; readonly misfits: readonly Misfit[] }
  | OutOfScope
  | RoleMissing
  | OtherActor
  | ProjectionFailed
  | ProjectionOutdated
  | KeysUnavailable
  | LedgerTrouble
  | StorageFailed
  | UnknownOutcome

/** Why a batch is not imported. */
export type ImportRefusal =
  | { readonly code: 'batch-exists'; readonly name: string }
  | { readonly code: 'stream-not-empty'; readonly stream: Stream }
  /** An event that cannot be the next of its stream. */
  | { readonly code: 'out-of-order'; readonly stream: Stream; readonly expected: number; readonly found: number }
  /** An event that was recorded before the one before it. */
  | {
      readonly code: 'recorded-earlier'
      readonly stream: Stream
      readonly version: number
      readonly previous: Instant
      readonly found: Instant
    }
  /** An event that was recorded after the present moment. */
  | { readonly code: 'recorded-later'; readonly stream: Stream; readonly version: number; readonly now: Instant; readonly found: Instant }
  /** An event that was recorded within settled time: views that were promised not to change would. */
  | {
      readonly code: 'recorded-within-settled'
      readonly stream: Stream
      readonly version: number
      readonly horizon: Instant
      readonly found: Instant
    }
  /** Two events of one stream have the same id. */
  | { readonly code: 'duplicate-id'; readonly stream: Stream; readonly id: string }
  | { readonly code: 'ill-formed-batch'; readonly misfits: readonly Misfit[] }
  | PersonClaimed
  | OutOfScope
  | RoleMissing
  | ProjectionFailed
  | ProjectionOutdated
  | KeysUnavailable
  | LedgerTrouble
  | StorageFailed
  | UnknownOutcome

type Sayings<Refusals extends { code: string }> = {
  readonly [Code in Refusals['code']]: (refusal: Extract<Refusals, { code: Code }>) => Text
}

function listed(misfits: readonly Misfit[], whole: Text): Text {
  const all = misfits.map((misfit) => misfitText(misfit, whole))
  return { zh: all.map(({ zh }) => zh).join('；'), en: all.map(({ en }) => en).join('; ') }
}

const COMMIT: Text = { zh: '提交', en: 'the commit' }
const BATCH: Text = { zh: '批次', en: 'the batch' }

const ROLES = { record: { zh: '记录', en: 'record' }, import: { zh: '导入历史数据', en: 'import history' } } as const

const sayings: Sayings<CommitRefusal | ImportRefusal> = {
  conflict: ({ stream, expected, actual }) => ({
    zh: `${stream} 应有 ${expected} 条记录，实有 ${actual} 条：已有他人记录，请重新读取后再试`,
    en: `${stream} should be at version ${expected} and is at ${actual}: somebody else recorded first; read it again and retry`,
  }),
  'person-claimed': ({ at }) => ({
    zh: `第 ${at + 1} 人已属于另一户：一人不能同时在两户，请先记录其迁出`,
    en: `person ${at + 1} belongs to another household already: record that they left it first`,
  }),
  'commit-id-reused': ({ id }) => ({
    zh: `提交编号 ${id} 已用于另一次提交：请换一个编号`,
    en: `the commit id ${id} was used for another commit: take a new one`,
  }),
  'ill-formed-commit': ({ misfits }) => ({
    zh: `提交格式不符：${listed(misfits, COMMIT).zh}`,
    en: `the commit is ill-formed: ${listed(misfits, COMMIT).en}`,
  }),
  'ill-formed-batch': ({ misfits }) => ({
    zh: `批次格式不符：${listed(misfits, BATCH).zh}`,
    en: `the batch is ill-formed: ${listed(misfits, BATCH).en}`,
  }),
  'out-of-scope': ({ stream, division }) => ({
    zh: `${stream} 属于${division === '' ? '尚未确定的' : ` ${division} `}区划：您无权在此记录`,
    en: `${stream} belongs to ${division === '' ? 'no division yet' : `division ${division}`}: you may not record there`,
  }),
  'role-missing': ({ role }) => ({
    zh: `您没有${ROLES[role].zh}的权限：请由有此权限的人办理`,
    en: `you do not have the role to ${ROLES[role].en}: somebody who has it must do it`,
  }),
  'other-actor': ({ expected, found }) => ({
    zh: `您以 ${expected} 的身份登录，不能以 ${found} 的名义记录：请以本人名义记录`,
    en: `you work as ${expected} and cannot record as ${found}: record in your own name`,
  }),
  'projection-failed': ({ projection, reason }) => ({
    zh: `统计表 ${projection} 无法更新，台账未变（${systemReason(reason)}）：请排除原因，必要时重建该表`,
    en: `the table ${projection} could not be updated, and nothing was changed (${reason}): fix the cause, then rebuild the table if need be`,
  }),
  'projection-outdated': ({ projection }) => ({
    zh: `统计表 ${projection} 由另一版本的软件生成，与现在的算法不一致，台账未变：请先重建该表（hearthfold rebuild ${projection}），再重试`,
    en: `the table ${projection} was filled by another version of what fills it, and the ledger is as it was: rebuild it first (hearthfold rebuild ${projection}), then retry`,
  }),
  'keys-unavailable': ({ reason }) => ({
    zh: `未能加密，台账未变（${reason.zh}）`,
    en: `the personal information could not be encrypted, and nothing was changed: ${reason.en}`,
  }),
  'storage-failed': ({ reason }) => ({
    zh: `未能保存，台账未变（${systemReason(reason)}）：请检查磁盘空间和权限后重试`,
    en: `not stored; nothing was changed (${reason}): check disk space and permissions, then retry`,
  }),
  'ledger-busy': ({ seconds }) => ({
    zh: `等待 ${seconds} 秒，其他进程仍在写入台账，本次未作任何改动：请稍后重试`,
    en: `other processes were still writing to the ledger after ${seconds} seconds, and nothing was changed: try again later`,
  }),
  'ledger-read-only': ({ path }) => ({
    zh: `${path}：台账文件或所在文件夹不可写，本次未作任何改动：请检查权限和存储介质`,
    en: `${path}: the ledger or its folder cannot be written to, and nothing was changed: see to the permissions and to the medium`,
  }),
  'ledger-damaged': ({ path }) => ({
    zh: `${path}：台账文件已损坏，本次未作任何改动：请停止使用，用 verify 核验，并从备份恢复`,
    en: `${path}: the file of the ledger is damaged, and nothing was changed: stop using it, verify it, and restore a backup`,
  }),
  'ledger-gone': ({ path }) => ({
    zh: `${path}：打开后台账文件已被移走、删除或替换，本次未作任何改动：请检查路径后重新打开`,
    en: `${path}: the ledger that was opened has been moved, deleted or replaced since, and nothing was changed: check the path and open it again`,
  }),
  'unknown-outcome': ({ reason }) => ({
    zh: `连接中断，是否已保存尚不可知（${systemReason(reason)}）：请用同一编号重试，已保存的不会重复`,
    en: `the connection was lost, and it is not known whether it was stored (${reason}): retry under the same id, nothing is stored twice`,
  }),
  'batch-exists': ({ name }) => ({
    zh: `已有名为 ${name} 的批次：批次名称在整个台账中不得重复，如非同一批次，请另取名称`,
    en: `there is a batch of the name ${name} already: a name is used once in the whole ledger; if yours is another batch, give it another name`,
  }),
  'stream-not-empty': ({ stream }) => ({
    zh: `${stream} 已有记录：历史只能导入尚无记录的户、村或整改事项`,
    en: `${stream} has events already: history is imported into empty streams only`,
  }),
  'out-of-order': ({ stream, expected, found }) => ({
    zh: `${stream} 应为第 ${expected} 条记录，实为第 ${found} 条：请按顺序给出全部记录`,
    en: `${stream} should go on with version ${expected}, found ${found}: give all events of a stream in order of version`,
  }),
  'recorded-earlier': ({ stream, version, previous, found }) => ({
    zh: `${stream} 第 ${version} 条记录录入于 ${found}，早于前一条的 ${previous}：同一户（村、事项）的录入时刻不得倒退`,
    en: `version ${version} of ${stream} was recorded at ${found}, before the one before it (${previous}): within a stream that never goes back`,
  }),
  'recorded-later': ({ stream, version, now, found }) => ({
    zh: `${stream} 第 ${version} 条记录录入于 ${found}，晚于现在（${now}）：历史不能来自将来，请检查数据或时钟`,
    en: `version ${version} of ${stream} was recorded at ${found}, after the present moment (${now}): see to the data or to the clock`,
  }),
  'recorded-within-settled': ({ stream, version, horizon, found }) => ({
    zh: `${stream} 第 ${version} 条记录录入于 ${found}，而本台账截至 ${horizon} 的情况已经定稿，不得再变：请在首次按时刻（--known）查询之前导入历史，或将录入时刻改为导入时刻`,
    en: `version ${version} of ${stream} was recorded at ${found}, and what this ledger knew up to ${horizon} is settled and never changes: import history before anything is asked as known at a moment, or give its events the moment of the import`,
  }),
  'duplicate-id': ({ stream, id }) => ({
    zh: `${stream} 中编号 ${id} 出现两次：每条记录须有自己的编号`,
    en: `${stream} has two events of the id ${id}: give each an id of its own`,
  }),
}

/** What a store refuses, in words. */
export function storeRefusalText(refusal: CommitRefusal | ImportRefusal, language: Language): string {
  const say = sayings[refusal.code] as (refusal: CommitRefusal | ImportRefusal) => Text
  return say(refusal)[language]
}
