// Runs what `build`, `check`, `test` and `soak` in package.json consist of, and counts what held.
// A stage runs even if one before it failed: one run shows everything there is to mend.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { LEFT_OUT } from './servers/left-out.ts'

interface Stage {
  readonly name: string
  readonly command: readonly string[]
  readonly in?: string
  readonly env?: Record<string, string>
  /** Whether vitest runs it, and its tests are counted one by one. */
  readonly counted?: boolean
}

/** Stages that run one after another. */
type Lane = readonly Stage[]

/** Lanes that run side by side, as many at a time as there are processors. */
type Step = readonly Lane[]

interface Tally {
  readonly passed: number
  readonly failed: number
}

const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'hearthfold-stages-'))
const packages = readdirSync(join(root, 'packages')).toSorted()

// One for the whole run, so that a failure in one time zone can be sought in the others.
const seed = process.env['HEARTHFOLD_SEED'] ?? String(Math.trunc(Math.random() * 2 ** 31))

const lint: Stage = { name: 'lint', command: ['oxlint', '--config', 'test/config/oxlint.json', 'packages', 'examples', 'test'] }

const format: Stage = {
  name: 'format',
  command: [
    'oxfmt',
    '--config',
    'test/config/oxfmt.json',
    '--check',
    ...['packages', 'examples', 'test'].map((room) => `${room}/**/*.ts`),
    '!**/dist/**',
  ],
}

/** It also writes the declarations that the packages ship: so it comes before a build. */
const declarations: Stage = {
  name: 'types of the packages',
  command: ['tsc', '--build', ...packages.map((name) => `packages/${name}`)],
}

const types: Stage = { name: 'types of tests and examples', command: ['tsc', '--project', 'test/tsconfig.json'] }

const structure: Stage[] = [
  {
    name: 'direction of dependency',
    command: ['depcruise', '--config', 'test/config/dependency-cruiser.cjs', 'packages', 'examples', 'test'],
  },
  { name: 'nothing unused', command: ['knip', '--config', 'test/config/knip.json', '--no-progress', '--no-config-hints'] },
]

const build: Stage[] = packages.map((name) => ({
  name: `build ${name}`,
  in: `packages/${name}`,
  command: ['tsup', '--config', '../../test/config/tsup.config.ts'],
}))

function vitest(name: string, projects: readonly string[], more: { flags?: string[]; env?: Record<string, string> } = {}): Stage {
  const command = ['vitest', 'run', '--config', 'test/config/vitest.config.ts', ...(more.flags ?? [])]
  return { name, counted: true, command: [...command, ...projects.flatMap((one) => ['--project', one])], env: more.env ?? {} }
}

/** How often `soak` tries what `test` tries a few times. A count from the environment goes before these. */
const SOAK = {
  HEARTHFOLD_RUNS: '1000',
  HEARTHFOLD_ROUNDS: '100',
  HEARTHFOLD_COMMITS: '10000',
  HEARTHFOLD_FUZZED: '100000',
  HEARTHFOLD_FLIPS: '29',
  ...process.env,
} as Record<string, string>

const scripts: Record<string, readonly Step[]> = {
  build: [[[declarations]], build.map((one) => [one])],
  check: [
    [[declarations], [format, lint, types]],
    [[vitest('tests of what changed', ['unit', 'right-answers', 'days'], { flags: ['--changed', '--passWithNoTests'] })]],
  ],
  test: [
    [
      [declarations, ...build, ...structure],
      [format, lint, types],
    ],
    [[vitest('units, properties, golden logs, documentation', ['unit'])]],
    [[vitest('right answers', ['right-answers'])]],
    [[vitest('days in five time zones', ['days in *'])]],
    [[vitest('end to end', ['e2e'])]],
    [[vitest('crashes, rivals and full disks', ['crash'])]],
    [[vitest('packages as others install them', ['packages'])]],
  ],
  soak: [[[vitest('everything that has a count, many times', ['unit', 'right-answers', 'crash'], { env: SOAK })]]],
}

async function run(stage: Stage): Promise<Tally> {
  const began = performance.now()
  const report = join(mkdtempSync(join(scratch, 'stage-')), 'report.json')
  const reporting = stage.counted ? ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`] : []
  const { isDone, said } = await finished(stage, [...stage.command, ...reporting])
  const tally = stage.counted ? counted(report, isDone) : { passed: Number(isDone), failed: Number(!isDone) }
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const count = stage.counted ? `  ${tally.passed} passed${tally.failed ? `, ${tally.failed} failed` : ''}` : ''
  console.log(`${tally.failed ? '✗' : '✓'} ${stage.name}  ${seconds} s${count}`)
  if (tally.failed) console.log(tail(said))
  return tally
}

/** Runs a command to its end. */
function finished(stage: Stage, [program = '', ...args]: readonly string[]): Promise<{ isDone: boolean; said: string }> {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH']}`
  const child = spawn(program, args, {
    cwd: join(root, stage.in ?? ''),
    env: { ...process.env, PATH: path, NO_COLOR: '1', FORCE_COLOR: '0', HEARTHFOLD_SEED: seed, ...stage.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  return new Promise((resolve) => {
    child.on('error', ({ message }) => resolve({ isDone: false, said: `${said}\n${message}` }))
    child.on('close', (code) => resolve({ isDone: code === 0, said }))
  })
}

/** Runs the lanes of a step side by side. */
async function runStep(step: Step): Promise<Tally[]> {
  const waiting = [...step]
  const tallies: Tally[] = []
  async function work(): Promise<void> {
    for (let lane = waiting.shift(); lane; lane = waiting.shift()) for (const stage of lane) tallies.push(await run(stage))
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return tallies
}

/**
 * Names what was left out for want of a Debian package, a line each. Where nothing may be, HEARTHFOLD_REQUIRED says “all”, and each is a
 * failure.
 */
function leftOut(): Tally {
  const required = process.env['HEARTHFOLD_REQUIRED'] === 'all'
  for (const { debian, what } of LEFT_OUT)
    console.log(`${required ? '✗' : '!'} LEFT OUT: ${what}, since this machine has not the package ${debian}`)
  return { passed: 0, failed: required ? LEFT_OUT.length : 0 }
}

/** A run that ended badly has failed even if no single test did; a test that was left out did not hold. */
function counted(report: string, ended: boolean): Tally {
  try {
    const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>
    const passed = numPassedTests ?? 0
    return { passed, failed: Math.max((numTotalTests ?? 0) - passed, ended ? 0 : 1) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function tail(output: string, lines = 120): string {
  const all = output.trim().split('\n')
  const left = all.length - lines
  return (left > 0 ? [`    … ${left} lines before`, ...all.slice(left)] : all).map((line) => `    ${line}`).join('\n')
}

const began = performance.now()
const name = process.argv[2] ?? ''
const steps = scripts[name]
if (!steps) {
  console.error(`expected one of ${Object.keys(scripts).join(', ')}; found “${name}”`)
  process.exit(2)
}
if (steps.some((step) => step.some((lane) => lane.some((stage) => stage.counted)))) console.log(`HEARTHFOLD_SEED=${seed}`)
const tallies: Tally[] = []
for (const step of steps) tallies.push(...(await runStep(step)))
if (name === 'test') tallies.push(leftOut())
rmSync(scratch, { recursive: true })
const total = (of: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[of], 0)
console.log(`all of it  ${((performance.now() - began) / 1000).toFixed(0)} s`)
console.log(`${total('passed')} passed, ${total('failed')} failed`)
process.exitCode = total('failed') > 0 ? 1 : 0
