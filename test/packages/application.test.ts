import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { oldestNode, pack } from './tarballs.ts'

// An application that knows nothing of this workspace installs the tarballs and uses them in every way there is.

const node = oldestNode()
const application = mkdtempSync(join(tmpdir(), 'hearthfold-application-'))

const imports = `
import { decide, evolve, newHousehold, refusalText, stamp } from '@hearthfold/core'
import { lives } from '@hearthfold/core/testing'
import { determine, loadPack } from '@hearthfold/rules'
import { cn2014to2020 } from '@hearthfold/rules/packs'
import * as cli from '@hearthfold/cli'
import fc from 'fast-check'
`
const requires = imports
  .replaceAll(/import \* as (\w+) from ('[^']+')/g, 'const $1 = require($2)')
  .replaceAll(/import (\{[^}]+\}) from ('[^']+')/g, 'const $1 = require($2)')
  .replaceAll(/import (\w+) from ('[^']+')/g, 'const $1 = require($2)')

/** Three events, written, folded and judged. The same in every dialect. */
const body = `
async function main() {
  const household = newHousehold('household/1')
  const joined = { type: 'member-joined', member: 'a', by: 'listing', relation: 'head', sex: 'male', born: '1956-02-29' } AS_CONST
  const said = [{ type: 'settled', village: 'village/1' }, joined, { type: 'housing-graded', grade: 'D' }] AS_CONST
  for (const event of said) {
    const decision = decide({ stream: household.stream, on: '2018-01-01', event }, { [household.stream]: household })
    if (!decision.ok) throw new Error(refusalText(decision.problem, 'en'))
    const envelope = { after: household.version, id: (version NUMBER) => 'e' + version, recordedAt: '2018-01-02T00:00:00.000Z', actor: 'me' } AS_CONST
    for (const recorded of stamp(decision.value.accepted, envelope)) evolve(household, recorded)
  }
  const loaded = loadPack(cn2014to2020)
  if (!loaded.ok) throw new Error('the shipped pack does not load')
  const determination = determine(household, { on: '2019-11-20', pack: loaded.value, question: 'eligible' })
  const [life] = fc.sample(lives(), { numRuns: 1, seed: 1 })
  const check = await cli.main(['check', '--json'], { stdout: process.stderr, stderr: process.stderr, env: process.env })
  console.log(JSON.stringify({ check, version: household.version, outcome: determination?.outcome, life: (life?.events.length ?? 0) > 1, cli: Object.keys(cli).length > 0 }))
}
void main()
`
const plain = body.replaceAll(/ AS_CONST| NUMBER/g, '')
const typed = body.replaceAll('AS_CONST', 'as const').replaceAll(' NUMBER', ': number')

/** In CommonJS fast-check's declarations are not those that `/testing` was compiled with: there it is imported as the ES module that it is, too. */
const commonjs = (imports + typed)
  .replace("import fc from 'fast-check'\n", '')
  .replace('async function main() {', "async function main() {\n  const { default: fc } = await import('fast-check')")

const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  target: 'ES2023',
  lib: ['ES2023'],
  module: 'NodeNext',
  types: ['node'],
  outDir: 'out',
}

function inApplication(command: string, ...args: string[]): string {
  try {
    return execFileSync(command, args, { cwd: application, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`, { cause: error })
  }
}

beforeAll(() => {
  const tarballs = pack(join(application, 'tarballs'))
  const ours = Object.fromEntries(Object.entries(tarballs).map(([name, file]) => [`@hearthfold/${name}`, `file:${file}`]))
  const manifest = {
    name: 'application',
    private: true,
    dependencies: { ...ours, 'fast-check': '4.10.2' },
    devDependencies: { typescript: '6.0.3', '@types/node': '24.19.2' },
    // What the packages ask of each other is not released yet: it comes from the tarballs too.
    overrides: Object.fromEntries(Object.keys(ours).map((name) => [name, `$${name}`])),
  }
  const files = {
    'package.json': JSON.stringify(manifest),
    'tsconfig.json': JSON.stringify({ compilerOptions, files: ['use.mts', 'use.cts'] }),
    'plain.mjs': imports + plain,
    'plain.cjs': requires + plain,
    'use.mts': imports + typed,
    'use.cts': commonjs,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(application, name), text)
  inApplication('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts')
})
afterAll(() => rmSync(application, { recursive: true }))

// core and rules run on Node 20; the command says that it does not.
const expected = { check: node.version.startsWith('v20.') ? 2 : 0, version: 3, outcome: 'unknown', life: true, cli: true }

test(`an ES module uses the packages, under Node ${node.version}`, () => {
  expect(JSON.parse(inApplication(node.command, 'plain.mjs'))).toEqual(expected)
})

test(`a CommonJS module uses the packages, under Node ${node.version}`, () => {
  expect(JSON.parse(inApplication(node.command, 'plain.cjs'))).toEqual(expected)
})

test(`whoever requires and whoever imports get the same classes, under Node ${node.version}`, () => {
  const same = `
    const packages = ['core', 'rules', 'store', 'ledger', 'cli'].map((name) => '@hearthfold/' + name)
    Promise.all(packages.map((name) => import(name))).then((imported) => {
      const other = imported.flatMap((one, at) => Object.keys(one).filter((name) => one[name] !== require(packages[at])[name]))
      console.log(JSON.stringify({ other, names: imported.map((one) => Object.keys(one).length) }))
    })`
  writeFileSync(join(application, 'same.cjs'), same)
  const { other, names } = JSON.parse(inApplication(node.command, 'same.cjs')) as { other: string[]; names: number[] }
  expect(other).toEqual([])
  expect(Math.min(...names)).toBeGreaterThan(0)
})

test(`strict TypeScript that checks all declarations compiles to both, under Node ${node.version}`, () => {
  inApplication(node.command, 'node_modules/typescript/bin/tsc', '--project', '.')
  expect(JSON.parse(inApplication(node.command, 'out/use.mjs'))).toEqual(expected)
  expect(JSON.parse(inApplication(node.command, 'out/use.cjs'))).toEqual(expected)
})

test('the compiler of the application does see a wrong use', () => {
  writeFileSync(join(application, 'wrong.mts'), `import { plusDays } from '@hearthfold/core'\nplusDays(1, 'x')\n`)
  const wrong = ['--noEmit', '--module', 'nodenext', '--strict', 'wrong.mts', '--ignoreConfig']
  expect(() => inApplication(node.command, 'node_modules/typescript/bin/tsc', ...wrong)).toThrow(/TS2345/)
})

test(`the command is installed and runs, under Node ${process.version}`, () => {
  expect(inApplication(process.execPath, 'node_modules/.bin/hearthfold', '--help')).toContain('replay')
})

test(`the installed command checks every shipped pack and case, under Node ${process.version}`, () => {
  expect(inApplication(process.execPath, 'node_modules/.bin/hearthfold', 'check')).toMatch(
    /^cn-2014-2020 loads: [\s\S]*\n\d\d+ passed, 0 failed\n$/,
  )
})

test('the installed command keeps a ledger, and under a Node that cannot says so in a line', () => {
  const hearthfold = 'node_modules/.bin/hearthfold'
  const visit = { stream: 'household/1', on: '2019-01-01', event: { type: 'settled', village: 'village/1' } }
  writeFileSync(join(application, 'request.json'), JSON.stringify({ id: 'first', commands: [visit] }))
  for (const args of [['init'], ['record', 'request.json'], ['verify'], ['backup', 'copy.db']])
    inApplication(process.execPath, hearthfold, ...args)
  expect(inApplication(process.execPath, hearthfold, 'export', '--ledger', 'copy.db', '--keys', 'hearthfold.db.keys')).toContain(
    '"village":"village/1"',
  )
  if (!node.version.startsWith('v20.')) return
  expect(() => inApplication(node.command, hearthfold, 'verify')).toThrow(/needs Node >=22\.22\.3/)
})
