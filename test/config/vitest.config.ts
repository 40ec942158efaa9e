import { chmodSync, existsSync, mkdirSync, statfsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LEFT_OUT } from '../servers/left-out.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// Every property of a run draws from one seed. It is printed, so that what failed once can be made to fail again:
// HEARTHFOLD_SEED=… repeats a run.
if (process.env['HEARTHFOLD_SEED'] === undefined) {
  process.env['HEARTHFOLD_SEED'] = String(Math.trunc(Math.random() * 2 ** 31))
  console.log(`HEARTHFOLD_SEED=${process.env['HEARTHFOLD_SEED']}`)
}

/** Sources of the workspace's packages, not their builds: a test needs no build before it. */
const conditions = ['@hearthfold/source', 'node']

// Tests start the command, writers and rivals as processes of their own. Node strips the types of some four hundred files for each
// of them, unless it finds what it made of them last time: with this cache a start takes a third of the time.
// Some run as another user, who makes a folder of their own in it.
if (process.env['NODE_COMPILE_CACHE'] === undefined) {
  const cache = here('../../node_modules/.cache/node-compile')
  if (mkdirSync(cache, { recursive: true }) !== undefined) chmodSync(cache, 0o1777)
  process.env['NODE_COMPILE_CACHE'] = cache
}

/** Tests of servers that this machine has not are left out; `test` says so loudly. */
const left = LEFT_OUT.map(({ files }) => files)

// Thousands of ledgers are made, and each commit to one waits for the disk. Only the crash tests ask the disk itself: all others work in
// memory if this machine has a roomy folder there.
const MEMORY = '/dev/shm'
const ROOM = 2 ** 31
const inMemory: Record<string, string> = isRoomy(MEMORY) ? { TMPDIR: MEMORY } : {}

function isRoomy(folder: string): boolean {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= ROOM
}

const days = '**/*.days.test.ts'
const units = ['packages/*/test/**/*.test.ts', 'examples/**/*.test.ts', 'test/{golden,docs,fuzz}/**/*.test.ts']

/** East and west of Greenwich, off the hour, across the date line, with a day that never was. */
const ZONES = ['UTC', 'Asia/Shanghai', 'Pacific/Apia', 'America/St_Johns', 'America/Los_Angeles']

/** One group of test files that can be run on its own: `vitest run --project NAME`. */
function project(name: string, include: string[], more: { exclude?: string[]; testTimeout?: number; env?: Record<string, string> } = {}) {
  return {
    extends: true as const,
    test: {
      name,
      include,
      exclude: ['**/node_modules/**', '**/dist/**', ...left, ...(more.exclude ?? [])],
      testTimeout: more.testTimeout ?? 20_000,
      hookTimeout: more.testTimeout ?? 20_000,
      env: more.env ?? {},
    },
  }
}

export default defineConfig({
  root: here('../..'),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    setupFiles: [here('fast-check.ts')],
    // Processes, so that a time zone set from outside is the zone of the test; one for each processor, where vitest would leave one idle.
    pool: 'forks',
    maxWorkers: '100%',
    // Files share the modules that they import: nothing tested here keeps state in one, and most of a run was importing.
    isolate: false,
    projects: [
      project('unit', units, { exclude: [days], env: inMemory }),
      project('right-answers', ['test/right-answers/**/*.test.ts'], { testTimeout: 60_000, env: inMemory }),
      project('days', [days]),
      ...ZONES.map((zone) => project(`days in ${zone}`, [days], { env: { TZ: zone } })),
      project('e2e', ['test/e2e/**/*.test.ts'], { testTimeout: 120_000, env: inMemory }),
      project('crash', ['test/crash/**/*.test.ts'], { testTimeout: 240_000 }),
      project('packages', ['test/packages/**/*.test.ts'], { testTimeout: 300_000 }),
    ],
  },
})
