import type { Stream, Text } from '@hearthfold/core'
import { systemReason } from '@hearthfold/core/store'

/** Why what is private is neither kept nor handed out. */
export type KeyProblem =
  /** The ring is not the one that the ledger was written with. */
  | { readonly code: 'other-ring'; readonly expected: string; readonly found: string }
  /** The ring is that of another ledger: of `expected`, by the hash of its first event. `found`: that of this one, or that it has no events yet. */
  | { readonly code: 'other-ledger'; readonly expected: string; readonly found: string | undefined }
  /** The ring never had this key: it is an older copy of the right one. */
  | { readonly code: 'unknown-key'; readonly stream: Stream; readonly version: number }
  /** Enciphered bytes are not what was kept. */
  | { readonly code: 'changed'; readonly stream: Stream; readonly version: number }
  /** The ring does not answer. */
  | { readonly code: 'unavailable'; readonly reason: string }
  /** It could not be noted down who reads. */
  | { readonly code: 'not-logged'; readonly reason: string }

/** Why what is private is neither kept nor handed out, in words. */
export function keyProblemText(problem: KeyProblem): Text {
  switch (problem.code) {
    case 'other-ring':
      return {
        zh: `台账的密钥文件应为 ${problem.expected}，实为 ${problem.found}：请给出该台账的密钥文件，丢失的密钥无法恢复`,
        en: `the ledger was written with the key-ring ${problem.expected}, found ${problem.found}: give the one of this ledger; lost keys cannot be made again`,
      }
    case 'other-ledger':
      return {
        zh: `这个密钥文件属于另一本台账（其首条记录的校验值为 ${problem.expected.slice(0, 16)}，本台账${problem.found === undefined ? '尚无记录' : `为 ${problem.found.slice(0, 16)}`}）：一个密钥文件只用于一本台账，否则在一本中被删除个人信息的人在另一本中也会无法识别；请给出本台账自己的密钥文件`,
        en: `the key-ring belongs to another ledger: the first event of that hashes to ${problem.expected.slice(0, 16)}, ${problem.found === undefined ? 'this one has none yet' : `that of this one to ${problem.found.slice(0, 16)}`}. A ring is of one ledger, else whoever is erased in one is gone in the other: give the ring of this ledger`,
      }
    case 'unknown-key':
      return {
        zh: `密钥文件缺少 ${problem.stream} 第 ${problem.version} 条记录的密钥：这是较旧的副本，请给出最新的密钥文件`,
        en: `the key-ring has no key for version ${problem.version} of ${problem.stream}: it is an older copy, give the newest`,
      }
    case 'changed':
      return {
        zh: `${problem.stream} 第 ${problem.version} 条记录的加密内容与所存不符：请核验台账（verify）`,
        en: `what is private in version ${problem.version} of ${problem.stream} is not what was kept: verify the ledger`,
      }
    case 'unavailable':
      return { zh: `密钥文件无法使用（${systemReason(problem.reason)}）`, en: `the key-ring cannot be used: ${problem.reason}` }
    case 'not-logged':
      return {
        zh: `查阅日志无法写入，未给出个人信息（${systemReason(problem.reason)}）`,
        en: `no personal information is shown, because the log of readers cannot be written: ${problem.reason}`,
      }
  }
}

/** What a promise of something private rejects with: its message is for people, `problem` for programs. */
export interface PrivacyFailure extends Error {
  readonly name: 'PrivacyFailure'
  readonly problem: KeyProblem
  readonly words: Text
}

export function failure(problem: KeyProblem): PrivacyFailure {
  const words = keyProblemText(problem)
  return Object.assign(new Error(`${words.en} / ${words.zh}`), { name: 'PrivacyFailure' as const, problem, words })
}

/** Whether it was for the keys or the log that something private was not handed out. */
export function isPrivacyFailure(error: unknown): error is PrivacyFailure {
  return error instanceof Error && error.name === 'PrivacyFailure'
}

/** What the keys are asked for; where they do not answer, that is the problem. */
export async function asking<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    throw failure({ code: 'unavailable', reason: error instanceof Error ? error.message : String(error) })
  }
}
