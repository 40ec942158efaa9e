import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fold, type HouseholdId, isHouseholdId, readLine, type Recorded, type RecordedHousehold } from '@hearthfold/core'
import { REDUCER } from '@hearthfold/core/store'
import { expect, test } from 'vitest'

// What kept households are made of. Where this fails, an event does something else to a household than it did, or a household is something else: ledgers
// have snapshots of what it was, which must not be gone on with. Raise REDUCER in packages/core/src/household/evolve.ts, add its digest to reducers.json, and raise
// the version of every projection whose rows come out differently.

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const { lines, digests } = JSON.parse(read('reducers.json')) as {
  readonly lines: number
  readonly digests: Readonly<Record<string, string>>
}

const recorded: Recorded[] = read('schema-1.ndjson')
  .trimEnd()
  .split('\n')
  .slice(0, lines)
  .map((line) => {
    const result = readLine(line)
    if (!result.ok) throw new Error(JSON.stringify(result.problem))
    return result.value
  })

/** Each household after each of its events, by the names of its members, whatever their order. */
function digest(): string {
  const hash = createHash('sha256')
  for (const stream of new Set(recorded.map((one) => one.stream).filter((one): one is HouseholdId => isHouseholdId(one)))) {
    const events = recorded.filter((one): one is RecordedHousehold => one.stream === stream)
    for (let count = 1; count <= events.length; count++) hash.update(JSON.stringify(sorted(fold(stream, events.slice(0, count)))))
  }
  return hash.digest('hex')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}

test('a household is what it was when this reducer was named', () => {
  expect({ [REDUCER]: digest() }).toEqual({ [REDUCER]: digests[REDUCER] })
})

test('no two reducers come to the same, and this one is the newest', () => {
  expect(new Set(Object.values(digests)).size).toBe(Object.keys(digests).length)
  expect(Math.max(...Object.keys(digests).map(Number))).toBe(REDUCER)
})
