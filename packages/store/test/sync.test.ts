import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { syncFile, syncFolder } from '../src/drivers/sqlite/sync.ts'

const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code })
}

test('a file and its folder are brought to the disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearthfold-sync-'))
  const file = join(folder, 'file')
  writeFileSync(file, 'text')
  syncFile(file)
  syncFolder(folder)
  rmSync(folder, { recursive: true })
  expect(() => syncFile(file)).toThrow(/ENOENT/)
})

test('a system that brings no folder to the disk, as Windows, is no failure; a disk that fails is one', () => {
  for (const code of ['EPERM', 'EISDIR', 'EINVAL']) syncFolder('folder', failing(code))
  for (const code of ['EIO', 'ENOENT', 'EACCES']) expect(() => syncFolder('folder', failing(code))).toThrow(code)
})
