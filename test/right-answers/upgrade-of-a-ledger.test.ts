import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../e2e/command.ts'
import { fixture } from '../golden/ledger-of-old.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-upgrade-'))
  cpSync(fixture(''), folder, { recursive: true })
  path = join(folder, 'ledger.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

const versionOf = (file: string) => {
  const database = new DatabaseSync(file, { readOnly: true })
  const { user_version: version } = database.prepare('PRAGMA user_version').get()!
  database.close()
  return version
}

test('an older ledger is brought up to date after a copy, which is named, and then nothing is left to do', async () => {
  const first = await run(['upgrade', '--ledger', path, '--json'])
  expect(first).toMatchObject({ code: 0, stderr: '' })
  const { upgraded } = JSON.parse(first.stdout)
  expect(upgraded).toEqual({ from: 1, to: versionOf(path), copy: `${path}.version-1` })
  expect(upgraded.to).toBeGreaterThan(1)
  expect(versionOf(upgraded.copy)).toBe(1)
  const again = await run(['upgrade', '--ledger', path, '--json'])
  expect({ code: again.code, upgraded: JSON.parse(again.stdout).upgraded }).toEqual({ code: 0, upgraded: null })
  expect(existsSync(`${path}.version-1.2`)).toBe(false)
  expect(await run(['verify', '--ledger', path, '--keys', join(folder, 'ledger.keys')])).toMatchObject({ code: 0 })
})

test.each(['zh', 'en'])('what was done is said in words (%s)', async (lang) => {
  expect((await run(['upgrade', '--ledger', path, '--lang', lang])).stdout).toContain(`${path}.version-1`)
  const { code, stdout } = await run(['upgrade', '--ledger', path, '--lang', lang])
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(lang === 'zh' ? /已是当前格式/ : /up to date already/) })
})

test.each([
  ['replay', (ledger: string) => ['replay', '--ledger', ledger, '--json']],
  ['verify', (ledger: string) => ['verify', '--ledger', ledger, '--keys', join(folder, 'ledger.keys'), '--json']],
  ['backup', (ledger: string) => ['backup', join(folder, 'copy.db'), '--ledger', ledger]],
  ['pack show', (ledger: string) => ['pack', 'show', '0'.repeat(64), '--ledger', ledger]],
])('whatever opens an older ledger first says on the side that it was brought up to date: %s', async (_, args) => {
  const { stderr } = await run(args(path))
  expect(stderr).toContain(`${path}.version-1`)
  expect(stderr.split('\n').filter((line) => line.includes('.version-1'))).toHaveLength(1)
  expect((await run(args(path))).stderr).not.toContain('.version-1')
})

test('a newer ledger is refused in words and is left as it is', async () => {
  const database = new DatabaseSync(path)
  database.exec('PRAGMA user_version = 99')
  database.close()
  const { code, stdout, stderr } = await run(['upgrade', '--ledger', path])
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining('99') })
  expect(versionOf(path)).toBe(99)
})

test('of no ledger there is nothing to bring up to date', async () => {
  const nowhere = join(folder, 'nowhere.db')
  expect(await run(['upgrade', '--ledger', nowhere])).toMatchObject({ code: 2, stdout: '' })
  expect(existsSync(nowhere)).toBe(false)
})
