import type { Text } from '@hearthfold/core'
import { systemReason } from '@hearthfold/core/store'
import { type UnfitKey, unfitKeyText } from '../../digest-key.ts'
import { type FloorProblem, floorProblemText } from '../../floor.ts'

/** Why a file is not opened as a ledger. */
export type OpenProblem =
  | { readonly code: 'unreadable'; readonly path: string; readonly reason: string }
  | { readonly code: 'no-ledger'; readonly path: string }
  | { readonly code: 'other-application'; readonly path: string }
  | { readonly code: 'other-key'; readonly path: string }
  | { readonly code: 'newer-schema'; readonly path: string; readonly expected: number; readonly found: number }
  /** The ledger was written by an earlier version and is to be read only, or could not be copied before it is brought up to date. */
  | { readonly code: 'older-schema'; readonly path: string; readonly expected: number; readonly found: number }
  | { readonly code: 'not-copied'; readonly path: string; readonly reason: string }
  /** Others were making or bringing up to date the same ledger for as long as was waited. */
  | { readonly code: 'busy'; readonly path: string; readonly seconds: number }
  | { readonly code: 'damaged'; readonly path: string; readonly reason: string }
  /** The file has several names. Each has a log of its own, so what is committed under one is overwritten under another. */
  | { readonly code: 'several-names'; readonly path: string; readonly names: number }
  | FloorProblem
  | UnfitKey

/** Why a file is not opened, in words. */
export function openProblemText(problem: OpenProblem): Text {
  switch (problem.code) {
    case 'unfit-key':
      return unfitKeyText(problem)
    case 'unreadable':
      return {
        zh: `${problem.path}：应为台账文件，无法打开（${systemReason(problem.reason)}）：请检查路径和权限`,
        en: `${problem.path}: expected the file of a ledger, but it cannot be opened (${problem.reason}): see to its path and permissions`,
      }
    case 'no-ledger':
      return {
        zh: `${problem.path}：应为台账文件，其中没有台账：请检查路径`,
        en: `${problem.path}: expected the file of a ledger, but there is no ledger in it: check the path`,
      }
    case 'other-application':
      return {
        zh: `${problem.path}：应为台账文件，实为其他应用的数据库：请给出另一个路径`,
        en: `${problem.path}: expected the file of a ledger, found a database of another application: give another path`,
      }
    case 'other-key':
      return {
        zh: `${problem.path}：应以建立台账时的密钥打开，所给的是另一密钥：请给出该台账的密钥文件`,
        en: `${problem.path}: expected the key that the ledger was made with, found another: give the key-ring of this ledger`,
      }
    case 'newer-schema':
      return {
        zh: `${problem.path}：台账为第 ${problem.found} 版，本软件只认识到第 ${problem.expected} 版：请升级软件`,
        en: `${problem.path}: the ledger is of version ${problem.found}, this software knows versions up to ${problem.expected}: upgrade the software`,
      }
    case 'older-schema':
      return {
        zh: `${problem.path}：台账为第 ${problem.found} 版，须先升到第 ${problem.expected} 版才能读取，而此处不可写入：请在可写入的位置打开一次`,
        en: `${problem.path}: the ledger is of version ${problem.found} and is read once it is brought up to version ${problem.expected}, but it cannot be written to here: open it once where it can be`,
      }
    case 'not-copied':
      return {
        zh: `${problem.path}：台账为旧版，升级前未能留存副本，台账未变（${systemReason(problem.reason)}）：请检查磁盘空间和权限后重试`,
        en: `${problem.path}: the ledger is of an earlier version, no copy of it could be kept before it is brought up to date, and it is as it was (${problem.reason}): see to the space and the permissions of the disk and retry`,
      }
    case 'busy':
      return {
        zh: `${problem.path}：等待 ${problem.seconds} 秒，其他进程仍在写入台账：请稍后重试`,
        en: `${problem.path}: other processes were still writing to the ledger after ${problem.seconds} seconds: try again later`,
      }
    case 'damaged':
      return {
        zh: `${problem.path}：台账文件已损坏（${systemReason(problem.reason)}）：请停止使用，并从备份恢复`,
        en: `${problem.path}: the file of the ledger is damaged (${problem.reason}): stop using it and restore a backup`,
      }
    case 'several-names':
      return {
        zh: `${problem.path}：台账文件有 ${problem.names} 个名称（硬链接），以不同名称同时使用会丢失记录：请只留一个名称`,
        en: `${problem.path}: the file of the ledger has ${problem.names} names (hard links), and records are lost if it is used under two of them: keep one name only`,
      }
    case 'old-node':
    case 'old-sqlite':
      return floorProblemText(problem)
  }
}
