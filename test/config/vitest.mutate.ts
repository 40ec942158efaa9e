import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// What mutants of the evaluators have to get past. Every run draws the same: a mutant is caught or it is not.
process.env['HEARTHFOLD_SEED'] ??= '1'
process.env['HEARTHFOLD_RUNS'] ??= '40'
process.env['HEARTHFOLD_SHRINK'] ??= 'no'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const conditions = ['@hearthfold/source', 'node', 'import', 'default']

export default defineConfig({
  root: here('../..'),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    setupFiles: [here('fast-check.ts')],
    include: ['packages/rules/test/evaluation.test.ts', 'test/fuzz/corpus.test.ts'],
    isolate: false,
    // A process of its own meets no mutant.
    testNamePattern: /^(?!.*gives way to closures)/,
    testTimeout: 60_000,
  },
})
