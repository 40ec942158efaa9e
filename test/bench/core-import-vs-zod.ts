import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Benchmark } from './benchmark.ts'
import { median } from './measure.ts'

const root = join(import.meta.dirname, '../..')
const core = join(root, 'packages/core')

/** A process that imports can do so once: so many pairs of processes. */
const ROUNDS = 21

/** How long it takes to import the built core, zod among it, in parts of what it takes to import zod alone. */
export const coreImportVsZod: Benchmark = {
  name: 'core-import-vs-zod',
  must: 1.6,
  goal: 1.35,
  smallerIsBetter: true,
  async run() {
    execFileSync(join(root, 'node_modules/.bin/tsup'), ['--config', '../../test/config/tsup.config.ts'], { cwd: core })
    const rounds = Array.from({ length: ROUNDS }, () => ({ zod: importing('zod'), core: importing('@hearthfold/core') }))
    const [zod, ours] = [median(rounds.map(({ zod }) => zod)), median(rounds.map(({ core }) => core))]
    return {
      ratio: median(rounds.map(({ zod, core }) => core / zod)),
      detail: `zod alone ${zod.toFixed(0)} ms, core with zod ${ours.toFixed(0)} ms`,
    }
  },
}

/** How long a new process takes to import a package as an application has it, in milliseconds. */
function importing(name: string): number {
  const code = `const begun = performance.now(); await import('${name}'); console.log(performance.now() - begun)`
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: core, encoding: 'utf8' }))
}
