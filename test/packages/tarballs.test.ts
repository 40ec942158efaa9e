import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesOf, pack, packages, textIn, unpack } from './tarballs.ts'

const root = join(import.meta.dirname, '../..')
/** Where the project is at home. */
const HOME = 'https://github.com/hearthfold/hearthfold'

interface Manifest {
  readonly exports: object
  readonly bin?: object
  readonly license: string
  readonly repository: object
  readonly bugs: string
  readonly homepage: string
  readonly keywords: readonly string[]
  readonly dependencies?: Record<string, string>
  readonly peerDependencies?: Record<string, string>
}

const folder = mkdtempSync(join(tmpdir(), 'hearthfold-tarballs-'))
let tarballs: Record<string, string> = {}

beforeAll(() => {
  tarballs = pack(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

for (const name of packages) {
  test(`the tarball of ${name} holds its build, what its maps point to, the law as data, its page, its licence and nothing else`, () => {
    const files = filesOf(tarballs[name]!)
    const expected =
      /^(dist\/.+\.js(\.map)?|dist\/types\/.+\.d\.ts(\.map)?|(src|packs)\/.+\.ts|packs\/.+\.json|cases\/.+\.yaml|(pack|layer|event)\.schema\.json|package\.json|LICENSE|README\.md)$/
    expect(files.filter((file) => !expected.test(file))).toEqual([])
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'dist/index.js', 'dist/index.js.map', 'src/index.ts']))
    expect(textIn(tarballs[name]!, 'LICENSE')).toBe(readFileSync(join(root, 'LICENSE'), 'utf8'))
  })

  test(`each map in the tarball of ${name} leads to a source that is there`, () => {
    const files = filesOf(tarballs[name]!)
    const maps = files.filter((file) => file.endsWith('.map'))
    const unpacked = unpack(tarballs[name]!, join(folder, name))
    const lost = maps.flatMap((file) => {
      const { sources } = JSON.parse(readFileSync(join(unpacked, file), 'utf8')) as { sources: string[] }
      return sources.map((source) => posix.join(posix.dirname(file), source)).filter((source) => !files.includes(source))
    })
    expect(lost).toEqual([])
    expect(maps.filter((file) => file.endsWith('.d.ts.map')).length).toBeGreaterThan(5)
  })

  test(`the manifest of ${name} points to what is in the tarball, names its home and asks for ranges`, () => {
    const manifest = JSON.parse(textIn(tarballs[name]!, 'package.json')) as Manifest
    expect(JSON.stringify(manifest)).not.toContain('workspace:')
    const targets = JSON.stringify([manifest.exports, manifest.bin ?? {}]).match(/\.\/(dist|src|packs)\/[^"*]+/g) ?? []
    expect(targets.length).toBeGreaterThan(2)
    expect(targets.map((target) => target.slice(2)).filter((target) => !filesOf(tarballs[name]!).includes(target))).toEqual([])
    expect(manifest.license).toBe('MIT')
    expect(manifest.repository).toEqual({ type: 'git', url: `git+${HOME}.git`, directory: `packages/${name}` })
    expect(manifest.bugs).toBe(`${HOME}/issues`)
    expect(manifest.homepage).toBe(`${HOME}/tree/main/packages/${name}#readme`)
    expect(manifest.keywords.length).toBeGreaterThan(3)
    const asked = Object.values({ ...manifest.dependencies, ...manifest.peerDependencies })
    expect(asked.filter((range) => !range.startsWith('^'))).toEqual([])
    // A schema of one copy of zod is none to another: an application has one.
    if (name !== 'cli') expect(Object.keys(manifest.dependencies ?? {})).not.toContain('zod')
  })

  test(`publint finds nothing in the tarball of ${name}`, async () => {
    const tarball = readFileSync(tarballs[name]!)
    const bytes = tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength)
    const { messages, pkg } = await publint({ pack: { tarball: bytes }, strict: true })
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
  })

  test(`the types of ${name} are right for every way of importing it`, () => {
    const attw = join(root, 'node_modules/.bin/attw')
    // Into a file: it ends before a pipe has taken all. Its status is another if it finds anything; here it tells all that it finds.
    const report = join(folder, `${name}.json`)
    const file = openSync(report, 'w')
    spawnSync(attw, [tarballs[name]!, '--format', 'json'], { stdio: ['ignore', file, 'inherit'] })
    closeSync(file)
    const { problems } = JSON.parse(readFileSync(report, 'utf8')) as {
      problems: Record<string, readonly { readonly resolutionKind: string }[]>
    }
    const found = Object.entries(problems).flatMap(([kind, all]) => all.map(({ resolutionKind }) => `${kind} ${resolutionKind}`))
    // An ES module in a CommonJS one is what every Node that the packages admit can require. Resolution before Node 12 knows no `exports`.
    expect([...new Set(found)].filter((one) => one !== 'CJSResolvesToESM node16-cjs' && one !== 'NoResolution node10')).toEqual([])
  })
}
