import { existsSync, readFileSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'

// Run in the folder of a package. What is built follows from its package.json: one bundle for each entry in `exports`,
// from the source that the condition of the workspace names to the file that its `import` names.
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, { '@hearthfold/source'?: string; import: string } | string>
}

const entry: Record<string, string> = {}
for (const target of Object.values(manifest.exports)) {
  const source = typeof target === 'string' ? undefined : target['@hearthfold/source']
  if (typeof target !== 'string' && source) entry[target.import.slice('./dist/'.length, -'.js'.length)] = source
}

// `node:` stays: `node:sqlite` is found under no other name. Shims: a CommonJS build finds files beside it by `import.meta.url` too.
const common: Options = { removeNodeProtocol: false, outDir: 'dist', target: 'es2023', treeshake: true, silent: true, shims: true }

const library: Options = { ...common, entry, format: ['esm', 'cjs'], dts: true, clean: true }

/** The command itself is only ever run, never imported: no CommonJS and no declarations of it. */
const command: Options = { ...common, entry: { bin: 'src/bin.ts' }, format: ['esm'], dts: false, clean: false }

export default defineConfig(existsSync('src/bin.ts') ? [library, command] : [library])
