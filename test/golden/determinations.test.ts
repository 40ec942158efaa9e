import { FACTS_VERSION } from '@hearthfold/core'
import { expect, test } from 'vitest'
import { isWritten, measured, read } from './determinations.ts'

// Acts keep the version of the fact derivations that they rested on. So a version must mean the same for ever.

const HOW = `Facts mean something else than facts version ${FACTS_VERSION} says. Where that is not wanted, the derivation is wrong.
Where it is: raise FACTS_VERSION in packages/core/src/facts/catalogue.ts and run
    node --conditions=@hearthfold/source test/golden/write-determinations.ts
which adds the files of the new version. Never change those of a version that stands. A fact that is new needs neither.`

test('every version of the fact derivations has its golden determinations', () => {
  for (let version = 1; version <= FACTS_VERSION; version++) expect(isWritten(version), `facts version ${version}: ${HOW}`).toBe(true)
})

test('the facts of the golden ledger, and what the packs of that day answer with them, are what they always were', () => {
  const { golden, households, packs } = read(FACTS_VERSION)
  const met = new Set<string>()
  for (const { of, on, values, answers } of golden.households) {
    const now = measured(households.get(of)!, on, golden, packs)
    const differing = golden.facts.filter((_, at) => !isSame(now.values[at], values[at]))
    const was = Object.fromEntries(differing.map((fact) => [fact, values[golden.facts.indexOf(fact)]]))
    const is = Object.fromEntries(differing.map((fact) => [fact, now.values[golden.facts.indexOf(fact)]]))
    expect(is, `${of} on ${on}. ${HOW}`).toEqual(was)
    expect(now.answers, `${of} on ${on}. ${HOW}`).toEqual(answers)
    for (const [at, value] of values.entries()) if (value !== null) met.add(`${golden.facts[at]} ${typeof value === 'number' ? value > 0 : value}`)
  }
  expect(golden.households.length).toBeGreaterThan(100)
  // A fact that were missing of everybody, or the same, would say little of its derivation.
  const told = golden.facts.filter((fact) => [...met].filter((one) => one.startsWith(`${fact} `)).length > 1)
  expect(told.length).toBeGreaterThan(golden.facts.length / 2)
})

/** Percentages were once divided before they were multiplied: they may differ in the last bit, and nothing that is answered does. */
function isSame(now: unknown, then: unknown): boolean {
  return now === then || (typeof now === 'number' && typeof then === 'number' && Math.abs(now - then) <= 4 * Number.EPSILON * Math.abs(then))
}
