import { expectedText } from '@hearthfold/core/checking'
import { describe, expect, test } from 'vitest'
import { cn2014to2020, cn2021to2025 } from '../packs/index.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import { showPack } from '../src/show/show.ts'
import { showText } from '../src/show/show-text.ts'
import type { Pack } from '../src/pack/pack.ts'

type Json = Record<string, unknown>

const text = { zh: '县规定', en: 'County rule' }
const citation = { source: text, verified: false }
const { visit, helper, 'look-back': lookBack, ...others } = cn2014to2020.obligations
const withObligations = (obligations: Json): Json => ({ ...cn2014to2020, obligations: { ...cn2014to2020.obligations, ...obligations } })

/** What is wrong with a pack, each with its path. */
function problemsOf(pack: Json, ...layers: Json[]): string[] {
  const loaded = loadPack(JSON.parse(JSON.stringify(pack)), layers)
  return !loaded.ok ? loaded.problem.map(({ path, expected, found }) => `${path}: ${expectedText(expected).en}; ${found}`) : []
}

/** A county's layer over the pack of 2014–2020. */
const layer = (more: Json): Json => ({
  id: 'county',
  version: '1',
  jurisdiction: 'CN-41-1',
  level: 'county',
  title: text,
  over: [cn2014to2020.id],
  inForce: { from: '2016-01-01' },
  ...more,
})

function load(pack: unknown, ...layers: Json[]): Pack {
  const loaded = loadPack(pack, layers)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
  return loaded.value
}

describe('a pack is refused', () => {
  test('where one of the four pillars has nothing that is owed all the time', () => {
    const assistance =
      /^obligations: an obligation after an exit of each of responsibility, policy, assistance, supervision .*; \{"without":"assistance"\}$/
    expect(problemsOf({ ...cn2014to2020, obligations: { ...others, 'look-back': lookBack } })).toEqual([expect.stringMatching(assistance)])
    // What is done once leaves the pillar empty, and so does what only flagged households are owed.
    expect(
      problemsOf({
        ...cn2014to2020,
        obligations: { ...others, call: { ...lookBack, pillar: 'assistance' }, aid: { ...visit, for: 'flagged' } },
      }),
    ).toEqual([expect.stringMatching(assistance)])
    expect(problemsOf({ ...cn2014to2020, obligations: {} })).toEqual([])
  })

  test.each([
    [
      'a term that is no parameter',
      { visit: { ...visit, term: 'visitsEvery' } },
      'obligations.visit.term: the name of a parameter of the pack; "visitsEvery"',
    ],
    [
      'a term that every object has',
      { visit: { ...visit, term: 'toString' } },
      'obligations.visit.term: the name of a parameter of the pack; "toString"',
    ],
    [
      'a term in minutes',
      { visit: { ...visit, term: 'waterFetchMost' } },
      'obligations.visit.term: a parameter in days, months or quarters; {"parameter":"waterFetchMost","unit":"minutes"}',
    ],
    [
      'an escalation that does not rise',
      {
        visit: {
          ...visit,
          escalation: [
            { after: 30, to: 'county' },
            { after: 30, to: 'township' },
          ],
        },
      },
      'obligations.visit.escalation.1.after: more than 30; 30|obligations.visit.escalation.1.to: a level above county; "township"',
    ],
    [
      'a pillar that is none',
      { visit: { ...visit, pillar: 'hat' } },
      'obligations.visit.pillar: one of "responsibility", "policy", "assistance", "supervision"; "hat"',
    ],
    ['a grace that is no whole number', { visit: { ...visit, grace: 1.5 } }, 'obligations.visit.grace: a whole number; 1.5'],
    [
      'a post that nobody can hold',
      { helper: { ...helper, post: 'teacher' } },
      'obligations.helper.post: one of "helper", "responsible"; "teacher"',
    ],
    [
      'a kind that is none',
      { visit: { ...visit, kind: 'daily' } },
      'obligations.visit.kind: one of "post", "recurring", "once", "to-term", "each-term"; "daily"',
    ],
    ['no citation', { visit: { ...visit, citation: undefined } }, 'obligations.visit.citation: object; nothing'],
  ])('for %s', (_, obligations, problems) => {
    expect(problemsOf(withObligations(obligations)).join('|')).toBe(problems)
  })

  test('for a term that is no number of days, or the value of another day', () => {
    const { visitEvery } = cn2014to2020.parameters
    const withVisits = (more: Json) => ({
      ...cn2014to2020,
      parameters: { ...cn2014to2020.parameters, visitEvery: { ...visitEvery, ...more } },
    })
    const values = (value: number) => [{ ...visitEvery.values[0], value }]
    const whole = 'obligations.visit.term: a parameter whose values are whole days from 0 to 36500'
    expect(problemsOf(withVisits({ values: values(30.5) }))).toEqual([`${whole}; 30.5`])
    expect(problemsOf(withVisits({ values: values(-1) }))).toEqual([`${whole}; -1`])
    expect(problemsOf(withVisits({ values: values(36_501) }))).toEqual([`${whole}; 36501`])
    expect(problemsOf(withVisits({ values: values(36_500) }))).toEqual([])
    expect(problemsOf(withVisits({ at: 'income-year-end' }))).toEqual([
      'obligations.visit.term: a parameter of which the value of the day applies; {"parameter":"visitEvery","at":"income-year-end"}',
    ])
  })
})

describe('a layer', () => {
  const monthly = { visit: { ...visit, label: text, citation, grace: 0 } }

  test('replaces an obligation as a whole, and only where it says so', () => {
    expect(problemsOf(cn2014to2020, layer({ obligations: monthly }))).toEqual([
      'layers.0.obligations.visit: "overrides": true, since a file above has it too; nothing',
    ])
    expect(problemsOf(cn2014to2020, layer({ obligations: { call: { ...monthly.visit, overrides: true } } }))).toEqual([
      'layers.0.obligations.call.overrides: a name that stands in a file above; nothing',
    ])
    const pack = load(cn2014to2020, layer({ obligations: { visit: { ...monthly.visit, overrides: true } } }))
    expect(pack.obligations['visit']).toMatchObject({ grace: 0, label: text, origin: 1 })
    expect(pack.obligations['visit']).not.toHaveProperty('overrides')
    expect(pack.obligations['helper']).toMatchObject({ origin: 0 })
  })

  test('sets the end of the transition where none is set, and replaces one only where it says so', () => {
    const transition = { until: '2024-12-31', citation }
    expect(load(cn2014to2020, layer({ transition })).transition).toEqual({ ...transition, origin: 1 })
    const over = layer({ over: [cn2021to2025.id], transition })
    expect(problemsOf(cn2021to2025, over)).toEqual(['layers.0.transition: "overrides": true, since a file above has it too; nothing'])
    expect(load(cn2021to2025, { ...over, transition: { ...transition, overrides: true } }).transition).toEqual({ ...transition, origin: 1 })
  })

  test('is shown with the obligation that it replaces', () => {
    const local = layer({ obligations: { visit: { ...monthly.visit, overrides: true } } })
    const shown = showPack([load(cn2014to2020), load(cn2014to2020, local)])
    expect(shown.obligations.find(({ name }) => name === 'visit')).toMatchObject({
      origin: 1,
      grace: 0,
      overrides: { origin: 0, grace: 7 },
    })
    expect(showText(shown, 'en').join('\n')).toContain('  County rule (visit) [2] County rule (unverified); assistance; after an exit\n')
    expect(showText(shown, 'zh').join('\n')).toMatch(
      /\n {2}县规定 \(visit\) \[2\] 县规定（未核实）；帮扶；脱贫后\n {4}由帮扶责任人（村级）落实；走访，每次不超过“走访间隔上限”；/,
    )
    expect(showPack([load(cn2014to2020), load(cn2014to2020, local)], { from: 1 }).obligations.map(({ name }) => name)).toEqual(['visit'])
  })
})

test('a pack that is shown tells how long what follows an exit is owed', () => {
  expect(showText(showPack([load(cn2021to2025)]), 'en')).toContain('  owed after an exit until 2025-12-31 [1] Transition period 2021–2025')
  expect(showText(showPack([load(cn2014to2020)]), 'en')).toContain('  owed after an exit without an end')
})
