import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesOf, pack, packages, textIn } from './tarballs.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'hearthfold-tarballs-'))
let tarballs: Record<string, string> = {}

beforeAll(() => {
  tarballs = pack(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

for (const name of packages) {
  test(`the tarball of ${name} holds its build, the law as data, its licence and nothing else`, () => {
    const files = filesOf(tarballs[name]!)
    expect(
      files.filter(
        (file) =>
          !/^(dist\/.+\.(js|cjs|d\.ts|d\.cts)|packs\/.+\.json|cases\/.+\.yaml|(pack|layer)\.schema\.json|package\.json|LICENSE|README\.md)$/.test(
            file,
          ),
      ),
    ).toEqual([])
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'dist/index.js', 'dist/index.cjs', 'dist/index.d.ts', 'dist/index.d.cts']))
    expect(textIn(tarballs[name]!, 'LICENSE')).toBe(readFileSync(join(root, 'LICENSE'), 'utf8'))
  })

  test(`the manifest of ${name} points to what is in the tarball, and nowhere into the workspace`, () => {
    const manifest = textIn(tarballs[name]!, 'package.json')
    expect(manifest).not.toMatch(/@hearthfold\/source|workspace:|\/src\//)
    const { exports, bin = {}, license } = JSON.parse(manifest) as { exports: object; bin?: object; license: string }
    const targets = JSON.stringify([exports, bin]).match(/\.\/dist\/[^"]+/g) ?? []
    expect(targets.length).toBeGreaterThan(3)
    expect(targets.map((target) => target.slice(2)).filter((target) => !filesOf(tarballs[name]!).includes(target))).toEqual([])
    expect(license).toBe('MIT')
  })

  test(`publint finds nothing in the tarball of ${name}`, async () => {
    const tarball = readFileSync(tarballs[name]!)
    const bytes = tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength)
    const { messages, pkg } = await publint({ pack: { tarball: bytes }, strict: true })
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
  })

  test(`the types of ${name} are right for every way of importing it`, () => {
    const { exports } = JSON.parse(textIn(tarballs[name]!, 'package.json')) as { exports: object }
    const entries = Object.values(exports).filter((target) => typeof target === 'object')
    // Throws, with what was found, where something is wrong.
    const found = execFileSync(
      join(root, 'node_modules/.bin/attw'),
      [tarballs[name]!, '--profile', 'node16', '--no-color', '--format', 'ascii'],
      { encoding: 'utf8' },
    )
    for (const dialect of ['ESM', 'CJS']) {
      expect(found.split(`node16 (from ${dialect}): 🟢 (${dialect})`)).toHaveLength(entries.length + 1)
    }
  })
}
