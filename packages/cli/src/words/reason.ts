import type { Text } from '@hearthfold/core'
import { systemReason } from '@hearthfold/core/store'

const REASONS: Readonly<Record<string, Text>> = {
  ENOENT: { zh: '没有这个文件', en: 'no such file' },
  EISDIR: { zh: '一个目录', en: 'a directory' },
  EACCES: { zh: '没有读取权限', en: 'no right to read it' },
}

/** Why a file cannot be read, in words where the system's own code is a common one. */
export function reasonText(reason: string): Text {
  const code = /^E[A-Z]+/.exec(reason)?.[0] ?? ''
  return Object.hasOwn(REASONS, code) ? REASONS[code]! : { zh: systemReason(reason), en: reason }
}
