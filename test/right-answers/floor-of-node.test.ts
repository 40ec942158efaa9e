import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { floorProblem, floorProblemText, NODE_FLOOR } from '@hearthfold/store'
import { contract } from '@hearthfold/store/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const source = ['--conditions=@hearthfold/source', '--disable-warning=ExperimentalWarning']

/** The Node of an optional package; undefined where there is none for this platform. */
function nodeOf(name: string): string | undefined {
  const path = join(root, 'node_modules', name, 'bin/node')
  return existsSync(path) ? path : undefined
}

const lowest = ['node-22', 'node-24'].flatMap((name) => nodeOf(name) ?? [])
const below = nodeOf('node-22-below')
if (lowest.length < 2 || !below) console.warn('THE FLOOR OF NODE WAS NOT TRIED: there are no packages of it for this platform')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-floor-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function hearthfold(node: string, ...args: string[]) {
  return spawnSync(node, [...source, join(root, 'packages/cli/src/bin.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en' },
  })
}

test('versions are told apart at both ends of the floor, and so is a SQLite that can lose commits', () => {
  for (const node of ['22.22.3', '22.23.0', '24.15.0', '24.21.0', '25.0.0', '26.1.2'])
    expect(floorProblem({ node, sqlite: '3.51.3' }), node).toBeUndefined()
  for (const node of ['18.20.0', '20.20.2', '22.13.0', '22.19.0', '22.22.2', '23.11.0', '24.0.0', '24.6.0', '24.14.1']) {
    expect(floorProblem({ node, sqlite: '3.51.3' }), node).toEqual({ code: 'old-node', expected: NODE_FLOOR, found: node })
  }
  for (const sqlite of ['3.50.9', '3.51.2', '2.99.99'])
    expect(floorProblem({ node: '24.15.0', sqlite })).toEqual({ code: 'old-sqlite', expected: '3.51.3', found: sqlite })
  for (const sqlite of ['3.51.3', '3.52.0', '4.0.0', undefined]) expect(floorProblem({ node: '24.15.0', sqlite })).toBeUndefined()
  expect(floorProblemText({ code: 'old-node', expected: NODE_FLOOR, found: '22.19.0' })).toEqual({
    zh: expect.stringContaining('22.19.0'),
    en: expect.stringContaining('22.19.0'),
  })
})

test('the packages and the command name one floor, and core and rules stay at Node 20', () => {
  const floorOf = (name: string) =>
    (JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as { engines: { node: string } }).engines.node
  expect(['store', 'ledger', 'cli'].map(floorOf)).toEqual([NODE_FLOOR, NODE_FLOOR, NODE_FLOOR])
  // From this Node on a CommonJS module can require an ES module.
  expect([floorOf('core'), floorOf('rules')]).toEqual(['>=20.19', '>=20.19'])
})

for (const node of lowest) {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  test(`under Node ${version} the contract of drivers holds, and what is imported can be read`, () => {
    const said = execFileSync(node, [...source, join(import.meta.dirname, 'holds-contract.ts'), folder], { encoding: 'utf8' })
      .trim()
      .split('\n')
    expect(said).toEqual(contract.map(() => 'held'))
    writeFileSync(
      join(folder, 'visit.json'),
      JSON.stringify({
        id: 'first',
        commands: [{ stream: 'household/1', on: '2019-01-01', event: { type: 'settled', village: 'village/1' } }],
      }),
    )
    const settled = {
      stream: 'household/2',
      id: 'e-1',
      version: 1,
      on: '2015-01-01',
      recordedAt: '2015-01-01T08:00:00.000Z',
      actor: 'archive',
      schema: 1,
      event: { type: 'settled', village: 'village/1' },
    }
    writeFileSync(join(folder, 'history.ndjson'), `${JSON.stringify(settled)}\n`)
    const commands = [
      ['init'],
      ['import', 'history.ndjson'],
      ['record', 'visit.json'],
      ['show', '1'],
      ['table', 'register'],
      ['seal'],
      ['rebuild'],
      ['verify'],
    ]
    for (const args of commands) {
      const done = hearthfold(node, ...args)
      expect(done.status, `${args.join(' ')}: ${done.stderr}`).toBe(0)
    }
    expect(hearthfold(node, 'export').stdout.trim().split('\n')).toHaveLength(2)
  }, 240_000)
}

test.runIf(below)('under a Node below the floor nothing is made, and the reason is said in either language', () => {
  expect(execFileSync(below!, [...source, join(import.meta.dirname, 'holds-contract.ts'), folder], { encoding: 'utf8' })).toBe(
    'refused old-node\n',
  )
  for (const args of [['init'], ['verify', '--lang', 'en']]) {
    const done = hearthfold(below!, ...args)
    expect(done.status).toBe(2)
    expect(done.stderr).toContain(`needs Node ${NODE_FLOOR}, this is 22.19.0`)
  }
  expect(hearthfold(below!, 'init', '--lang', 'zh').stderr).toContain(`读写台账需要 Node ${NODE_FLOOR}，当前为 22.19.0`)
  expect(readdirSync(folder)).toEqual([])
})
