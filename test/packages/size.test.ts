import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build as esbuild } from 'esbuild'
import { build as vite, type Rolldown } from 'vite'
import { expect, test } from 'vitest'

// What a page loads that folds households and determines: both bundlers, minified, gzipped, all dependencies included, no pack.

const root = join(import.meta.dirname, '../../packages/rules')
const bundlers = { esbuild: byEsbuild, Vite: byVite }

const page = `
  import { fold } from '@hearthfold/core'
  import { determine, explain, loadPack } from '@hearthfold/rules'
  globalThis.page = { determine, explain, fold, loadPack }
`
const onlyFold = `
  import { fold } from '@hearthfold/core'
  globalThis.page = { fold }
`
/** What the packages use of zod, without the packages. */
const zodAlone = `
  import * as z from 'zod'
  globalThis.page = [z.array, z.boolean, z.discriminatedUnion, z.enum, z.int, z.lazy, z.literal, z.number, z.record, z.strictObject, z.string, z.union]
`

for (const [name, bundle] of Object.entries(bundlers)) {
  test(`a page that folds, determines and explains loads at most 68 kB, bundled by ${name}`, async () => {
    expect(await bundle(page)).toBeLessThan(68_000)
  })

  test(`a page that only folds loads neither zod nor the words of refusals, bundled by ${name}`, async () => {
    expect(await bundle(onlyFold)).toBeLessThan(5_000)
    expect(await bundle(zodAlone)).toBeGreaterThan(20_000)
  })
}

async function byEsbuild(code: string): Promise<number> {
  const { outputFiles } = await esbuild({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  })
  return gzipped(outputFiles.map(({ text }) => text))
}

async function byVite(code: string): Promise<number> {
  const entry = join(root, 'page.js')
  const built = (await vite({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [{ name: 'page', resolveId: (id) => (id === entry ? id : undefined), load: (id) => (id === entry ? code : undefined) }],
    build: { write: false, modulePreload: false, rolldownOptions: { input: entry } },
  })) as Rolldown.RolldownOutput
  return gzipped(built.output.map((file) => (file.type === 'chunk' ? file.code : '')))
}

function gzipped(texts: readonly string[]): number {
  return gzipSync(texts.join('\n'), { level: 9 }).length
}
