import { FACTS_VERSION } from '@hearthfold/core/facts'
import { expect, test } from 'vitest'
import { isWritten, measured, read } from './determinations.ts'
import { differingFrom, readDiffering, REASONS } from './differing.ts'

// Acts keep the version of the fact derivations that they rested on. So a version must mean the same for ever.

const HOW = `Facts mean something else than facts version ${FACTS_VERSION} says. Where that is not wanted, the derivation is wrong.
Where it is: raise FACTS_VERSION in packages/core/src/facts/catalogue.ts (not where this version was never released) and run
    node --conditions=@hearthfold/source test/golden/write-determinations.ts --again
which adds the files of the new version, then
    node --conditions=@hearthfold/source test/golden/list-differing.ts
which lists what older versions said otherwise, each with its reason: read that list. Never change the files of a version that was
released. A fact that is new needs neither.`

test('every version of the fact derivations has its golden determinations', () => {
  for (let version = 1; version <= FACTS_VERSION; version++) expect(isWritten(version), `facts version ${version}: ${HOW}`).toBe(true)
})

test('the facts of the golden ledger, and what the packs of that day answer with them, are what they always were', () => {
  const { golden, households, packs } = read(FACTS_VERSION)
  const met = new Set<string>()
  for (const { of, on, values, answers } of golden.households) {
    const now = measured(households.get(of)!, on, golden, packs)
    const differing = golden.facts.filter((_, at) => now.values[at] !== values[at])
    const was = Object.fromEntries(differing.map((fact) => [fact, values[golden.facts.indexOf(fact)]]))
    const is = Object.fromEntries(differing.map((fact) => [fact, now.values[golden.facts.indexOf(fact)]]))
    expect(is, `${of} on ${on}. ${HOW}`).toEqual(was)
    expect(now.answers, `${of} on ${on}. ${HOW}`).toEqual(answers)
    for (const [at, value] of values.entries())
      if (value !== null) met.add(`${golden.facts[at]} ${typeof value === 'number' ? value > 0 : value}`)
  }
  expect(golden.households.length).toBeGreaterThan(100)
  // A fact that were missing of everybody, or the same, would say little of its derivation.
  const told = golden.facts.filter((fact) => [...met].filter((one) => one.startsWith(`${fact} `)).length > 1)
  expect(told.length).toBeGreaterThan(golden.facts.length / 2)
})

test('what facts of an older version say otherwise now stands in a list with the reason why, and nothing else does', () => {
  for (let version = 1; version < FACTS_VERSION; version++) {
    const listed = readDiffering(version)
    expect(differingFrom(version), HOW).toEqual(listed.map(({ because: _because, ...one }) => one))
    for (const { because } of listed) expect(Object.keys(REASONS)).toContain(because)
  }
})
