import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Ledger, replayFiles } from '@hearthfold/cli'
import { headcount, type Household, statusOn } from '@hearthfold/core'
import { determine, determineAll, truthIn } from '@hearthfold/rules'
import { leafReasons } from '@hearthfold/rules/evaluate'
import { type WhatIf, whatIf } from '@hearthfold/rules/time'
import { beforeAll, describe, expect, test } from 'vitest'
import { analystText, excludedBetween, figuresOf } from '../analyst.ts'
import { laws } from '../laws.ts'

const folder = join(import.meta.dirname, '..')
const on = '2019-12-31'
const { pack, under } = laws()

let printed: ReturnType<typeof demo>
let households: Household[]
let byStream: ReadonlyMap<string, Household>
let found: WhatIf
beforeAll(async () => {
  printed = demo()
  const ledger: Ledger = await replayFiles([join(folder, 'out/zhanglou.ndjson')])
  byStream = ledger.households
  households = [...ledger.households.values()]
  found = whatIf(households, { on, pack, under })
}, 240_000)

function demo() {
  return spawnSync(process.execPath, ['--conditions=@hearthfold/source', join(folder, 'demo.ts')], {
    encoding: 'utf8',
    env: { LANG: 'en_GB.UTF-8' },
  })
}

const changedIn = (question: string) => found.questions.find((one) => one.question === question)!.changed
const standing = (stream: string) => statusOn(byStream.get(stream)!.acts, on)

describe('a line of 4,000 yuan', () => {
  test('makes 19 of the 37 edge households eligible, and nobody else', () => {
    expect(found.questions.find(({ question }) => question === 'eligible')).toMatchObject({
      before: { true: 107, unknown: 35 },
      after: { true: 126, unknown: 35 },
      moves: [{ from: false, to: true, households: 19 }],
    })
    expect(changedIn('eligible').every(({ stream }) => standing(stream).flag === 'edge')).toBe(true)
    expect(changedIn('edge').map(({ stream }) => stream)).toEqual(changedIn('eligible').map(({ stream }) => stream))
  })

  test('leaves the 107 that remain as they are, and none of the 534 returns', () => {
    const registered = new Set(households.filter(({ acts }) => statusOn(acts, on).standing === 'registered').map(({ stream }) => stream))
    expect(registered.size).toBe(107)
    const changed = found.questions.flatMap((question) => question.changed)
    expect(changed.filter(({ stream }) => registered.has(stream) || standing(stream).standing === 'exited')).toEqual([])
  })

  test('leaves 32 households out that lie between the two lines, for what they own', () => {
    expect(excludedBetween(households, { on, pack, under })).toBe(32)
    const edge = new Set(changedIn('eligible').map(({ stream }) => stream))
    const between = households.filter((household) => {
      const value = leafReasons(determine(household, { on, pack, question: 'eligible' })!.because).find(
        ({ fact }) => fact === 'perCapitaNetIncome',
      )?.value
      return typeof value === 'number' && value >= 321_800 && value < 400_000 && !edge.has(household.stream)
    })
    expect(between).toHaveLength(32)
    for (const household of between) expect(determine(household, { on, pack: under, question: 'eligible' })!.outcome).toBe(false)
  })

  test('changes as many households as its villages count, and by the income alone', () => {
    for (const { changed, villages, examples } of found.questions) {
      expect(villages.reduce((sum, village) => sum + village.households, 0)).toBe(changed.length)
      for (const { leaves } of examples)
        expect(leaves.map(({ after }) => [after?.fact, after?.parameter?.value])).toEqual([['perCapitaNetIncome', 400_000]])
    }
  })

  test('is counted by the county in households and persons', () => {
    const figures = figuresOf(households, { on, pack, under })
    expect(figures.map(({ group, households, persons }) => [group, households, persons])).toMatchObject([
      ['remaining', 107, 125],
      ['exited', 534, 1462],
      ['edge', 37, 141],
      ['others', 16_739, 63_000 - 125 - 1462 - 141],
    ])
    expect(figures.map(({ eligibleBefore, eligibleAfter }) => [eligibleBefore, eligibleAfter])).toEqual([
      [107, 107],
      [0, 0],
      [0, 19],
      [0, 0],
    ])
    const persons = new Set(changedIn('eligible').map(({ stream }) => stream))
    expect(figures[2]!.newPersons).toBe(
      households.filter(({ stream }) => persons.has(stream)).reduce((sum, one) => sum + headcount(one, on), 0),
    )
  })
})

test('in bulk every household of the township is answered as by itself', () => {
  const { outcomes } = determineAll(households, { on, pack: under })
  const differing = [...households.entries()].flatMap(([at, household]) =>
    determine(household, { on, pack: under }).flatMap(({ question, outcome }) =>
      truthIn(outcomes[question]!, at) === outcome ? [] : [`${household.stream} ${question}`],
    ),
  )
  expect(differing).toEqual([])
}, 240_000)

test('the page quotes what the demo prints, and the command as it is typed', () => {
  const { status, stderr, stdout } = printed
  expect({ status, stderr }).toEqual({ status: 0, stderr: 'generating the township, household by household …\n' })
  const page = readFileSync(join(folder, 'README.md'), 'utf8')
  const lines = (page.match(/^```text\n[\s\S]*?^```$/gm) ?? []).flatMap((block) => block.split('\n').slice(1, -1))
  expect(lines.length).toBeGreaterThan(20)
  const all = new Set([
    ...stdout.split('\n'),
    ...analystText(figuresOf(households, { on, pack, under }), excludedBetween(households, { on, pack, under }), 'zh'),
  ])
  expect(lines.filter((line) => !all.has(line))).toEqual([])
  expect(page).toContain(`\n    ${stdout.split('\n')[0]!.slice('$ '.length)}\n`)
})
