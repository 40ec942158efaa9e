// Adds the golden determinations of the current version of the fact derivations:
//
//     node --conditions=@hearthfold/source test/golden/write-determinations.ts
//
// A ledger of few households of many kinds, the packs of today, and what the derivations and those packs make of it. Files of
// an older version stay as they are for ever; those of the current one are written once, or again (`--again`) until it is released.
import { readFileSync } from 'node:fs'
import { type Day, fold, type Household, isHouseholdId, type RecordedHousehold, writeLine } from '@hearthfold/core'
import { FACTS_VERSION, factNames } from '@hearthfold/core/facts'
import { lives } from '@hearthfold/core/testing'
import { cn2014to2020, cn2021to2025, dataQuality } from '@hearthfold/rules/packs'
import fc from 'fast-check'
import { examplePack } from '../../examples/01-replay-2019/generate.ts'
import { township } from '../../examples/01-replay-2019/generator/township.ts'
import { isWritten, measured, write } from './determinations.ts'

const PACKS = { 'cn-2014-2020': [cn2014to2020, dataQuality], 'cn-2021-2025': [cn2021to2025, dataQuality] }

/** Around the end of an income year, and in either era. */
const DAYS: readonly Day[] = ['2015-12-31', '2017-06-30', '2019-09-30', '2019-10-01', '2019-12-31', '2021-06-30']

/** How many households to keep, of how many random lives, and of which share of the township. */
const KEPT = 20
const LIVES = 400
const ONE_IN = 50

const PACK = examplePack()

if (isWritten(FACTS_VERSION) && !process.argv.includes('--again')) {
  console.error(
    `The golden determinations of facts version ${FACTS_VERSION} stand. Where derivations mean something else now, raise FACTS_VERSION first.`,
  )
  process.exit(1)
}
const golden = readFileSync(new URL('schema-1.ndjson', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
const random = Array.from(
  { length: LIVES },
  (_, at) => fc.sample(lives({ stream: `household/life-${at + 1}` }), { numRuns: 1, seed: at + 1 })[0]!.events,
)
const settled = [...township(PACK)].filter((events): events is RecordedHousehold[] => isHouseholdId(events[0]!.stream))
const kept = various([...random, ...settled.filter((_, at) => at % ONE_IN === 0)])
write(FACTS_VERSION, [...golden, ...kept.flatMap((events) => events.map(writeLine))], PACKS, factNames, DAYS)

/** Streams that differ in as many facts as so few can: each has the most values that none before it has. */
function various(streams: readonly (readonly RecordedHousehold[])[]): (readonly RecordedHousehold[])[] {
  const valued = streams.map((events) => ({ events, values: valuesOf(fold(events[0]!.stream, events)) }))
  const seen = new Set<string>()
  return Array.from({ length: KEPT }, () => {
    const fresh = (values: readonly string[]) => values.filter((value) => !seen.has(value)).length
    const best = valued.reduce((a, b) => (fresh(b.values) > fresh(a.values) ? b : a))
    for (const value of best.values) seen.add(value)
    return best.events
  })
}

/** The facts of a household with their values, those of great numbers by their order of magnitude. */
function valuesOf(household: Household): string[] {
  const packs = new Map([['', PACK]])
  const found = DAYS.flatMap((on) => measured(household, on, { facts: factNames, packs: {} }, packs).values)
  return [
    ...new Set(
      found.map(
        (value, at) =>
          `${factNames[at % factNames.length]} ${typeof value === 'number' && value > 20 ? Math.round(Math.log2(value)) : value}`,
      ),
    ),
  ]
}
