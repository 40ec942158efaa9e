import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '..')
const demo = (...args: string[]) =>
  spawnSync(process.execPath, ['--conditions=@hearthfold/source', join(folder, 'demo.ts'), ...args], {
    encoding: 'utf8',
    env: { LANG: 'en_GB.UTF-8' },
  })

const { status, stdout, stderr } = demo()

test('the county’s layer loads, its cases hold, it has no errors and obeys every law', () => {
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout.match(/^\$ hearthfold .*$/gm)).toHaveLength(4)
})

const quoted = readFileSync(join(folder, 'README.md'), 'utf8').match(/^```text\n[\s\S]*?^```$/gm) ?? []

test('the page quotes what the commands print, and shows the commands as they are typed', () => {
  const printed = stdout.split('\n')
  const lines = quoted.flatMap((block) => block.split('\n').slice(1, -1))
  expect(lines.length).toBeGreaterThan(15)
  expect(lines.filter((line) => !printed.includes(line))).toEqual([])
  const commands = readFileSync(join(folder, 'README.md'), 'utf8').match(/^ {4}(hearthfold .*)$/gm) ?? []
  expect(commands.map((line) => `$ ${line.trim()}`)).toEqual(stdout.match(/^\$ hearthfold .*$/gm))
})
