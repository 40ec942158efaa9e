import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'esbuild'
import { defineConfig } from 'tsup'
import { pureCalls } from './pure-calls.ts'

// Run in the folder of a package. What is built follows from its package.json: a file for each entry in `exports`, from the source that the
// condition of the workspace names to the file that is its `default`. ES modules only: a Node that the packages admit can require them, and
// whoever imports and whoever requires get the same classes. Declarations, which `tsc --build` writes into dist/types, stay.

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, { '@hearthfold/source': string; default: string } | string>
}

const entry: Record<string, string> = existsSync('src/bin.ts') ? { bin: 'src/bin.ts' } : {}
for (const target of Object.values(exports))
  if (typeof target !== 'string') entry[target.default.slice('./dist/'.length, -'.js'.length)] = target['@hearthfold/source']

for (const old of globSync('dist/**/*.{js,cjs,map,cts}', { exclude: ['dist/types'] })) rmSync(old)

// A declaration of a source that is gone stays where `tsc --build` once wrote it.
for (const map of globSync('dist/types/**/*.d.ts.map')) {
  const { sources } = JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }
  if (sources.every((source) => existsSync(join(dirname(map), source)))) continue
  rmSync(map)
  rmSync(map.slice(0, -'.map'.length))
}

/** What is installed beside the package stays outside. Nothing is imported for what loading it does, so no import without a name is kept. */
const otherPackages: Plugin = {
  name: 'other-packages',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path, external: true, sideEffects: false },
    )
  },
}

/** A shipped pack is JSON that `loadPack` reads, of no type yet; what a declaration imports must be beside it. */
async function untypedPacks(): Promise<void> {
  for (const file of globSync('dist/types/packs/index.d.ts'))
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/^import (\w+) from '[^']+\.json';$/gm, 'declare const $1: unknown;'))
}

export default defineConfig({
  entry,
  outDir: 'dist',
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  // What several entries need is in one file of its own, so that there is one of each class.
  splitting: true,
  // `node:` stays: `node:sqlite` is found under no other name.
  removeNodeProtocol: false,
  sourcemap: true,
  dts: false,
  silent: true,
  esbuildPlugins: [pureCalls(), otherPackages],
  esbuildOptions(options) {
    options.charset = 'utf8'
    // The sources are in the package.
    options.sourcesContent = false
  },
  onSuccess: untypedPacks,
})
