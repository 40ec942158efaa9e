import { describe, expect, test } from 'vitest'
import { shippedPacks } from '../packs/index.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import type { Citation, Pack } from '../src/pack/pack.ts'
import { analyse } from '../src/analyse/analysis.ts'
import { INCIDENCE_LIMIT } from '../src/village/submit-village.ts'

/** The packs that are shipped, each with the layers that are laid on it. */
const CHAINS = [
  ['cn-2014-2020'],
  ['cn-2014-2020', 'data-quality'],
  ['cn-2014-2020', 'automatic-clues'],
  ['cn-2014-2020', 'water-scarce'],
  ['cn-2014-2020', 'west'],
  ['cn-2014-2020', 'zhanglou-county'],
  ['cn-2014-2020', 'local-exit-line'],
  ['cn-2014-2020', 'data-quality', 'water-scarce', 'zhanglou-county'],
  ['cn-2014-2020', 'data-quality', 'water-scarce', 'local-exit-line'],
  ['cn-2021-2025'],
  ['cn-2021-2025', 'data-quality'],
  ['cn-2021-2025', 'automatic-clues'],
  ['cn-2021-2025', 'data-quality', 'automatic-clues'],
  ['cn-2021-2025', 'water-scarce'],
  ['cn-2021-2025', 'data-quality', 'cn-21-liaoning'],
  ['cn-2021-2025', 'data-quality', 'cn-41-henan'],
  ['cn-2021-2025', 'data-quality', 'cn-52-guizhou'],
  ['cn-2021-2025', 'data-quality', 'cn-53-yunnan'],
  ['cn-2021-2025', 'data-quality', 'cn-62-gansu'],
  ['cn-2021-2025', 'data-quality', 'cn-36-jiangxi'],
  ['cn-2021-2025', 'cn-42-hubei'],
  ['cn-2021-2025', 'cn-43-hunan'],
  ['cn-2021-2025', 'cn-46-hainan'],
  ['cn-2026'],
  ['cn-2026', 'data-quality', 'automatic-clues', 'water-scarce'],
] as const

function load([base, ...layers]: readonly string[]): Pack {
  const loaded = loadPack(
    shippedPacks[base!],
    layers.map((name) => shippedPacks[name]),
  )
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem, undefined, 2))
  return loaded.value
}

/** The analysis of a chain, worked out once: it takes seconds. */
function analysisOf(chain: readonly string[]): ReturnType<typeof analyse> {
  const name = chain.join(' + ')
  const found = analyses.get(name) ?? analyse(load(chain))
  analyses.set(name, found)
  return found
}
const analyses = new Map<string, ReturnType<typeof analyse>>()

/**
 * What docs/sources.md#lines and the sections after it say of a year or a span, in fen and the like: S is read in a public source, V is to be
 * confirmed and nobody may take it for verified.
 */
const VALUES: [chain: readonly string[], parameter: string, values: string][] = [
  [
    ['cn-2014-2020'],
    'povertyLine',
    '2010 230000 S, 2011 253600 S, 2012 262500 S, 2013 273600 S, 2014 280000 S, 2015 285500 S, 2016 295200 S, 2017 295200 S, 2018 299500 V, 2019 321800 S, 2020 400000 S',
  ],
  [['cn-2014-2020'], 'monitoringLine', '2019 500000 V, 2020 500000 S'],
  [['cn-2014-2020'], 'vehicleThreshold', '2014 3000000 V'],
  [['cn-2014-2020'], 'incomeAfterSpendingLeast', '2020 0 V'],
  [['cn-2014-2020'], 'incomeDropMost', '2020 50 V'],
  [['cn-2014-2020'], 'waterLitresLeast', '2014 20 S, 2018 35 V'],
  [['cn-2014-2020', 'water-scarce'], 'waterLitresLeast', '2014 20 S, 2018 20 V'],
  [['cn-2014-2020'], 'waterFetchMost', '2014 20 S'],
  [['cn-2014-2020'], 'waterOutageMost', '2014 36 S'],
  [['cn-2014-2020'], 'visitEvery', '2014 92 S'],
  [['cn-2014-2020'], 'villageIncidenceMost', '2016 2 S'],
  [['cn-2014-2020', 'west'], 'villageIncidenceMost', '2016 3 S'],
  [['cn-2014-2020'], 'lookBackWithin', '2014 365 V'],
  [['cn-2014-2020'], 'incomeRecheckWithin', '2014 396 V'],
  [['cn-2014-2020'], 'successorWithin', '2014 15 V'],
  [['cn-2021-2025'], 'visitEvery', '2014 92 S'],
  [['cn-2021-2025'], 'successorWithin', '2014 15 V'],
  [['cn-2014-2020', 'local-exit-line'], 'localExitLine', '2017 333500 S, 2018 353500 V, 2019 374700 V'],
  [['cn-2014-2020', 'zhanglou-county'], 'townshipAidPrimary', '2015 95000 S'],
  [['cn-2014-2020', 'zhanglou-county'], 'townshipAidSecondary', '2015 107500 S'],
  [['cn-2021-2025'], 'monitoringLine', '2020 500000 S, 2021 600000 V'],
  [['cn-2021-2025', 'data-quality', 'cn-21-liaoning'], 'monitoringLine', '2020 500000 S, 2021 660000 V, 2022 726000 V'],
  [
    ['cn-2021-2025', 'data-quality', 'cn-41-henan'],
    'monitoringLine',
    '2020 500000 S, 2021 600000 V, 2022 690000 V, 2023 750000 V, 2024 830000 S',
  ],
  [['cn-2021-2025', 'data-quality', 'cn-52-guizhou'], 'monitoringLine', '2020 500000 S, 2021 600000 V, 2023 730000 V'],
  [['cn-2021-2025', 'data-quality', 'cn-53-yunnan'], 'monitoringLine', '2020 500000 S, 2021 600000 V, 2024 870000 V, 2025 870000 V'],
  [['cn-2021-2025', 'data-quality', 'cn-62-gansu'], 'monitoringLine', '2020 500000 S, 2021 600000 V, 2025 860000 S'],
  [['cn-2021-2025', 'data-quality', 'cn-36-jiangxi'], 'monitoringLine', '2020 500000 S, 2021 600000 V, 2022 690000 V, 2024 850000 V'],
  [['cn-2021-2025', 'automatic-clues'], 'medicalClueAbove', '2021 2000000 V'],
  [['cn-2021-2025'], 'eliminationAfter', '2021 183 S'],
  [['cn-2014-2020'], 'splitReviewWithin', '2014 365 V'],
  [['cn-2014-2020'], 'shocksForMonitoring', '2014 101 V, 2020 1 V'],
  [['cn-2026'], 'monitoringLine', '2026 not set S'],
  [['cn-2026'], 'visitEvery', '2014 92 V'],
  [['cn-2021-2025', 'data-quality'], 'clearedTooSoonWithin', '2014 1 V'],
  [['cn-2021-2025', 'data-quality'], 'clearedCheckWithin', '2014 31 V'],
  [['cn-2021-2025', 'data-quality'], 'firstMeasureWithin', '2021 31 V'],
  [['cn-2021-2025', 'data-quality'], 'developmentMeasureEvery', '2021 183 V'],
]

/** The rules and named conditions that no public source was read for. */
const UNVERIFIED: [chain: readonly string[], names: string[]][] = [
  [['cn-2014-2020'], ['incomeAboveExitLine', 'incomeBelowLine', 'recentSplit', 'spendingAboveIncome', 'eligible']],
  [
    ['cn-2014-2020', 'local-exit-line'],
    ['incomeAboveExitLine', 'incomeBelowLine', 'recentSplit', 'spendingAboveIncome', 'eligible'],
  ],
  [['cn-2021-2025'], ['assetsFound', 'spendingUncontrolled', 'elimination-premature']],
]

describe('the shipped packs', () => {
  test.each(CHAINS.map((chain) => [chain.join(' + '), chain] as const))('%s loads', (_, chain) => {
    expect(load(chain).rules.length).toBeGreaterThan(0)
  })

  test.each(CHAINS.map((chain) => [chain.join(' + '), chain] as const))(
    '%s keeps its laws and groups over all facts, and has no leaf that never matters',
    (_, chain) => {
      const { failed, findings } = analysisOf(chain)
      // A condition that a county turns off by a parameter matters only while it is on.
      const isTurned = (finding: (typeof findings)[number]) =>
        finding.kind === 'redundant-leaf' && finding.path.includes('hardshipSupportsMonitoring')
      const others = findings.filter(
        (finding) =>
          !isTurned(finding) &&
          !['gap', 'overlap', 'contradicts', 'implies', 'parameter-gap', 'not-set', 'stale-value', 'unverified'].includes(finding.kind),
      )
      expect(others).toEqual([])
      expect(failed).toBe(false)
    },
  )

  test('leave a question without a value only before its law was made', () => {
    const gaps = CHAINS.flatMap((chain) => analysisOf(chain).findings.filter(({ kind }) => kind === 'parameter-gap'))
    const until = (end: string) =>
      gaps.flatMap((gap) => (gap.kind === 'parameter-gap' && gap.during.at(-1)?.to === end ? [gap.parameter] : []))
    expect(new Set(until('2019-09-30'))).toEqual(new Set(['monitoringLine']))
    expect(new Set(until('2019-12-31'))).toEqual(new Set(['incomeAfterSpendingLeast', 'incomeDropMost']))
    // Practice of 2021: over a pack of 2014–2020 it has no value on any day.
    expect(new Set(until('2020-12-31'))).toEqual(new Set(['developmentMeasureEvery', 'firstMeasureWithin', 'medicalClueAbove']))
    // From how much on departments warn of medical bills was read of December 2021 first.
    expect(new Set(until('2021-11-30'))).toEqual(new Set(['medicalClueAbove']))
    expect(['2019-09-30', '2019-12-31', '2020-12-31', '2021-11-30'].flatMap(until).length).toBe(gaps.length)
  })

  test('are all among those that load', () => {
    expect(new Set(CHAINS.flat())).toEqual(new Set(Object.keys(shippedPacks)))
  })

  test.each(VALUES)('%j has for %s the values and marks of the page of sources', (chain, parameter, values) => {
    const found = load(chain).parameters[parameter]!.values.map(
      (one) => `${one.from.slice(0, 4)} ${'value' in one ? one.value : 'not set'} ${mark(one.citation)}`,
    )
    expect(found.join(', ')).toBe(values)
  })

  test('have no parameter whose marks are not held to the page of sources', () => {
    const named = new Set(VALUES.map(([, parameter]) => parameter))
    const all = CHAINS.flatMap((chain) => Object.keys(load(chain).parameters))
    expect(all.filter((parameter) => !named.has(parameter))).toEqual([])
  })

  test.each(UNVERIFIED)('%j marks as unverified what nobody has read in a source: %j', (chain, names) => {
    const { conditions, rules } = load(chain)
    const unread = [
      ...Object.entries(conditions).flatMap(([name, { citation }]) => (citation.verified ? [] : [name])),
      ...rules.flatMap(({ event, citation }) => (citation.verified ? [] : [event.type])),
    ]
    expect(unread).toEqual(names)
  })

  test('marks as verified, among the rules of data quality, only what a public source says', () => {
    const { rules } = load(['cn-2021-2025', 'data-quality'])
    const verified = rules.flatMap(({ event, citation, origin }) => (origin === 1 && citation.verified ? [event.type] : []))
    expect(verified).toEqual([
      'water-unsolved',
      'no-helper',
      'cleared-below-the-line',
      'cleared-without-labour',
      'no-measure-after-recognition',
      'no-development-measure',
    ])
  })

  test('have obligations of every pillar, none of them looking verified: who owes what, when, is set locally', () => {
    for (const chain of CHAINS) {
      const { obligations, transition } = load(chain)
      expect(new Set(Object.values(obligations).map(({ pillar }) => pillar)).size).toBe(4)
      expect(Object.values(obligations).filter(({ citation }) => citation.verified)).toEqual([])
      expect(transition?.until).toBe(chain[0] === 'cn-2021-2025' ? '2025-12-31' : undefined)
    }
  })

  test('declare no fact, parameter or named condition that nothing uses', () => {
    for (const chain of CHAINS) {
      const pack = load(chain)
      const text = JSON.stringify([pack.rules, pack.conditions, pack.groups])
      const terms = Object.values(pack.obligations).map((one) => ('term' in one ? one.term : undefined))
      const unused = [
        ...[...Object.keys(pack.facts), ...Object.keys(pack.parameters)].filter(
          (name) => name !== INCIDENCE_LIMIT && !terms.includes(name) && !text.includes(`"fact":"${name}"`),
        ),
        ...Object.keys(pack.conditions).filter((name) => !text.includes(`"condition":"${name}"`)),
      ]
      expect(unused, chain.join(' + ')).toEqual([])
    }
  })

  test('tell in both languages, wherever the data of a household is wrong, what is wrong and what to do', () => {
    const { rules } = load(['cn-2014-2020', 'data-quality'])
    for (const { event, messages } of rules) {
      expect(messages?.true?.zh, event.type).toMatch(/：.*。$/)
      expect(messages?.true?.en, event.type).toMatch(/: .*\.$/)
    }
  })
})

function mark({ verified }: Citation): string {
  return verified ? 'S' : 'V'
}
