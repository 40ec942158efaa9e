import { spawnSync } from 'node:child_process'
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
    const entries = Object.keys(exports).filter((entry) => typeof exports[entry as keyof object] === 'object')
    const { analysis } = typesOf(tarballs[name]!)
    expect(analysis.problems.filter(({ resolutionKind }) => resolutionKind !== 'node10')).toEqual([])
    const declared = Object.values(analysis.entrypoints).map(({ subpath, resolutions }) => ({
      subpath,
      esm: endingOf(resolutions['node16-esm']?.resolution?.fileName),
      cjs: endingOf(resolutions['node16-cjs']?.resolution?.fileName),
    }))
    expect(declared).toEqual(expect.arrayContaining(entries.map((subpath) => ({ subpath, esm: '.d.ts', cjs: '.d.cts' }))))
  })
}

/** The part of the answer of attw that is looked at. A package is not resolved as it was before Node 16: its problems there do not count. */
interface Types {
  readonly analysis: {
    readonly problems: readonly { readonly kind: string; readonly resolutionKind?: string }[]
    readonly entrypoints: Readonly<Record<string, Entrypoint>>
  }
}

interface Entrypoint {
  readonly subpath: string
  readonly resolutions: Readonly<Record<string, { readonly resolution?: { readonly fileName: string } } | undefined>>
}

function typesOf(tarball: string): Types {
  const { stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/attw'), [tarball, '--profile', 'node16', '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout) as Types
}

/** `.d.ts`, `.d.cts` or `.d.mts`, if a file declares types. */
function endingOf(file: string | undefined): string | undefined {
  return /\.d\.[cm]?ts$/.exec(file ?? '')?.[0]
}
