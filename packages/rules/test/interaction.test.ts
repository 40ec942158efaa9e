import { describe, expect, test } from 'vitest'
import { type Factor, FACTORS, interactionsAmong } from '../src/time/interaction.ts'
import { type Answer } from '../src/time/turn.ts'
import { interactionsByDefinition } from './interactions-by-definition.ts'

const among = (factors: readonly Factor[], corners: Readonly<Record<string, Answer>>) =>
  interactionsAmong(factors, (some) => corners[some.join('+')]!)
const two = ['evidence', 'rules'] as const

describe('the interactions of factors', () => {
  test('are those of the definitions, whatever the answers at the corners', () => {
    const answers: readonly Answer[] = [true, false, 'unknown', 'no-rule']
    const wrong: unknown[] = []
    for (let code = 0; code < answers.length ** 8; code++) {
      const corners = Array.from({ length: 8 }, (_, at) => answers[Math.trunc(code / answers.length ** at) % answers.length]!)
      const found = interactionsAmong(FACTORS, (factors) => corners[bitsOf(factors)]!)
      const expected = interactionsByDefinition(FACTORS, (factors) => corners[bitsOf(factors)]!)
      if (JSON.stringify(found.map(plain).toSorted()) !== JSON.stringify(expected.map(plain).toSorted()))
        wrong.push({ corners, found, expected })
    }
    expect(wrong.slice(0, 3)).toEqual([])
  })

  test('are named where one alone gives another answer than both', () => {
    expect(among(two, { '': true, evidence: 'unknown', rules: true, 'evidence+rules': false })).toEqual([
      { kind: 'only-together', factors: two },
    ])
  })

  test('are named where either alone would do', () => {
    expect(among(two, { '': true, evidence: false, rules: false, 'evidence+rules': false })).toEqual([
      { kind: 'either-alone', factors: two, ways: [['evidence'], ['rules']] },
    ])
  })

  test('are named where one alone would do, or two others together', () => {
    const answers = {
      '': true,
      evidence: false,
      rules: true,
      time: true,
      'evidence+rules': false,
      'evidence+time': false,
      'rules+time': false,
      'evidence+rules+time': false,
    }
    expect(among(FACTORS, answers)).toEqual([
      { kind: 'only-together', factors: ['rules', 'time'] },
      { kind: 'either-alone', factors: FACTORS, ways: [['evidence'], ['rules', 'time']] },
    ])
  })

  test('are none where one factor does it all', () => {
    expect(among(two, { '': true, evidence: false, rules: true, 'evidence+rules': false })).toEqual([])
  })
})

function bitsOf(factors: readonly Factor[]): number {
  return factors.reduce((bits, factor) => bits | (1 << FACTORS.indexOf(factor)), 0)
}

/** With the ways in no order, since neither comes first. */
function plain(interaction: ReturnType<typeof interactionsAmong>[number]): string {
  return JSON.stringify(
    'ways' in interaction ? { ...interaction, ways: interaction.ways.map((way) => way.join()).toSorted() } : interaction,
  )
}
