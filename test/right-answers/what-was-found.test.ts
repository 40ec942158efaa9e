import { readLine } from '@hearthfold/core'
import { misfitPhrase } from '@hearthfold/core/checking'
import { show } from '@hearthfold/core/checking'
import { admittedRecorded } from '@hearthfold/core/store'
import { expect, test } from 'vitest'

const nested = (open: string, close: string) => open.repeat(50_000) + close.repeat(50_000)
const circle: unknown[] = []
circle.push(circle)

test.each<readonly [unknown, RegExp]>([
  [JSON.parse(nested('[', ']')), /^a list/],
  [JSON.parse(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`), /^an object/],
  [circle, /^a list/],
  [{ amount: 1n }, /^an object/],
  [1n, /^a bigint$/],
  [() => 1, /^a function$/],
  [Symbol('a'), /^a symbol$/],
])('what JSON has no text for is named by its kind, in both languages', (value, words) => {
  const { zh, en } = misfitPhrase({ expected: 'object', found: show(value) })
  expect(en.replace(/^.*, found /, '')).toMatch(words)
  expect(zh).not.toMatch(/[a-z]{3,} [a-z]{2,}|something/)
})

test('a line of lists within lists is told as a list', () => {
  const read = readLine(nested('[', ']'))
  expect(read).toMatchObject({ problem: { code: 'misfit', misfits: [{ expected: 'object', found: 'deep list' }] } })
  expect(admittedRecorded(JSON.parse(nested('[', ']')))).toHaveProperty('problem')
})
