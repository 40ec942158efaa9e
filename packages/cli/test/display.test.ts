import { describe, expect, test } from 'vitest'
import { columnsOf, tableText, wrap } from '../src/terminal/display.ts'

test('characters of East Asian width take two columns', () => {
  expect(columnsOf('脱贫 2019，“是”')).toBe(4 + 1 + 4 + 2 + 1 + 2 + 1)
})

describe('wrapping', () => {
  test('breaks between words and between wide characters, and keeps the indent', () => {
    expect(wrap('  one two three', 9)).toEqual(['  one two', '  three'])
    expect(wrap('建档立卡贫困户', 6)).toEqual(['建档立', '卡贫困', '户'])
    expect(wrap('- one two', 6, 2)).toEqual(['- one', '  two'])
  })

  test('keeps closing punctuation with what it closes', () => {
    expect(wrap('建档立，卡', 6)).toEqual(['建档', '立，卡'])
  })

  test('leaves a word that is too long whole, and an empty line empty', () => {
    expect(wrap('unbreakable', 5)).toEqual(['unbreakable'])
    expect(wrap('', 5)).toEqual([''])
  })
})

describe('a table', () => {
  test('lines up whatever the width of its characters', () => {
    const lines = tableText(
      [{ head: '指标' }, { head: 'n', align: 'right' }],
      [['脱贫', '320'], ['edge', '37'], { across: '两不愁三保障' }],
    ).split('\n')
    expect(lines).toEqual(['指标    n', '─────────', '脱贫  320', 'edge   37', '两不愁三', '  保障'])
  })
})
