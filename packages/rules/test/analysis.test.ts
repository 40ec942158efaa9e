import { fold, plusDays } from '@hearthfold/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cn2014to2020, cn2021to2025 } from '../packs/index.ts'
import { determine } from '../src/determine/determine.ts'
import { compile } from '../src/evaluate/compiled.ts'
import { ruleTruth } from '../src/evaluate/outcomes.ts'
import { parametersOn } from '../src/evaluate/parameters.ts'
import type { Node } from '../src/evaluate/program.ts'
import { encode } from '../src/evaluate/slot.ts'
import { analyse } from '../src/analyse/analysis.ts'
import { analysisText } from '../src/analyse/analysis-text.ts'
import type { Finding } from '../src/analyse/finding.ts'
import { leavesUnder } from '../src/counterfactuals/rails.ts'
import type { Pack } from '../src/pack/pack.ts'
import type { Witness } from '../src/analyse/witness.ts'
import { pack as shipped } from './shipped.ts'
import { everyHousehold, packOf, regionsOn, smallPack, someDay, truthOf, valuesOf } from './small-pack.ts'
import { runs } from '../../../test/config/runs.ts'

type Said = Record<string, unknown>

/** Nodes with one of their leaves, where it is written, taken for always true and for always false. */
function withLeafStruck(node: Node): { always: boolean; node: Node }[][] {
  if ('leaf' in node)
    return [
      [
        { always: true, node: { all: [] } },
        { always: false, node: { any: [] } },
      ],
    ]
  if ('not' in node) return withLeafStruck(node.not).map((some) => some.map(({ always, node }) => ({ always, node: { not: node } })))
  const parts = 'all' in node ? node.all : node.any
  return parts.flatMap((part, at) =>
    withLeafStruck(part).map((some) =>
      some.map(({ always, node: struck }) => ({
        always,
        node: 'all' in node ? { all: parts.with(at, struck) } : { any: parts.with(at, struck) },
      })),
    ),
  )
}

/** All that is to be found on a day, by trying every household. */
function bruteForce(pack: Pack, on: Parameters<typeof regionsOn>[1]): Said[] {
  const { program, regions, rules, groups } = regionsOn(pack, on)
  const { parameters } = regions
  const all = everyHousehold(program, pack)
  const truths = (node: Node) => all.map((slots) => truthOf(node, program, slots, parameters))
  const isKnown = (node: Node) =>
    leavesUnder(node).every(
      (leaf) => !Number.isNaN(parameters[(program.leaves[leaf]!.against as { parameter?: number }).parameter ?? -1] ?? 0),
    )
  const answers = rules.map(({ node }) => truths(node))
  const said: Said[] = []
  const question = (at: number) => rules[at]!.rule.event.type
  const known = [...rules.keys()].filter((at) => isKnown(rules[at]!.node))
  const constant = new Set<number>()
  for (const at of known) {
    if (!answers[at]!.includes(true)) said.push({ kind: 'never-true', question: question(at) })
    else if (!answers[at]!.includes(false)) said.push({ kind: 'always-true', question: question(at) })
    else continue
    constant.add(at)
  }
  const varied = known.filter((at) => !constant.has(at))
  for (const one of varied) {
    for (const other of varied.filter((at) => at > one)) {
      const is = (truth: boolean, otherTruth: boolean) =>
        all.some((_, at) => answers[one]![at] === truth && answers[other]![at] === otherTruth)
      const pair = { question: question(one), other: question(other) }
      if (!is(true, true)) {
        if (groups[0]!.group.overlaps === 'allowed') said.push({ kind: 'contradicts', ...pair })
      } else if (!is(true, false) && !is(false, true)) said.push({ kind: 'equivalent', ...pair })
      else if (!is(true, false)) said.push({ kind: 'implies', ...pair })
      else if (!is(false, true)) said.push({ kind: 'implies', question: pair.other, other: pair.question })
    }
  }
  const [{ given }] = groups as [(typeof groups)[number]]
  if (!given || isKnown(given)) {
    const among = given ? truths(given) : all.map(() => true)
    if (known.length === rules.length && all.some((_, at) => among[at] === true && answers.every((answer) => answer[at] === false)))
      said.push({ kind: 'gap' })
    for (const one of known) {
      for (const other of known.filter((at) => at > one)) {
        const both = all.some((_, at) => among[at] === true && answers[one]![at] === true && answers[other]![at] === true)
        if (both) said.push({ kind: 'overlap', question: question(one), other: question(other) })
      }
    }
  }
  for (const at of known) {
    const laws = rules[at]!.rule.laws ?? []
    for (const { more, neverMakes } of laws.filter(
      (law, one) => !laws.slice(0, one).some((other) => other.more === law.more && other.neverMakes === law.neverMakes),
    )) {
      const slot = program.slots.findIndex(({ fact }) => fact === more)
      if (slot < 0) continue
      const broken = all.some((slots, one) => {
        if (answers[at]![one] !== !neverMakes) return false
        return valuesOf(program, pack, slot).some(
          (value) => value > slots[slot]! && truthOf(rules[at]!.node, program, slots.with(slot, value), parameters) === neverMakes,
        )
      })
      if (broken) said.push({ kind: 'law-broken', question: question(at), more, neverMakes })
    }
  }
  for (const [at, name] of program.parameters.entries())
    if (Number.isNaN(parameters[at]!)) said.push({ kind: 'parameter-gap', parameter: name })
  for (const at of varied) {
    const decides = (struck: Node) => truths(struck).some((truth, one) => truth !== answers[at]![one])
    const redundant = withLeafStruck(rules[at]!.node).flatMap((some) => some.find(({ node }) => !decides(node)) ?? [])
    said.push(...redundant.map(({ always }) => ({ kind: 'redundant-leaf', question: question(at), always })))
  }
  return said
}

function saidOn(findings: readonly Finding[], on: string): Said[] {
  return findings
    .filter(({ during }) => during.some(({ from, to }) => from <= on && (to === undefined || on <= to)))
    .map(({ severity: _severity, witnesses: _witnesses, during: _during, ...said }) => {
      const { path: _path, leaf: _leaf, group: _group, place: _place, questions: _questions, ...rest } = said as Said
      return rest
    })
}

const canonical = (said: readonly Said[]) =>
  said.map((one) => JSON.stringify(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))).toSorted()

/** What a witness is answered by the evaluator that determinations use. */
function answer(pack: Pack, question: string, { on, facts }: Witness): boolean | 'unknown' {
  const { program, layout, evaluate } = compile(pack, {}, [pack.rules.find(({ event }) => event.type === question)!])
  const out = new Int32Array(layout.size)
  evaluate(
    Float64Array.from(program.slots, (slot) => encode(slot, facts[slot.fact])),
    parametersOn(pack, program, on),
    out,
  )
  return ruleTruth(out, layout, 0)
}

describe('the analysis of a pack', () => {
  test('says of each day what trying every household says', () => {
    fc.assert(
      fc.property(smallPack, someDay, (pack, on) => {
        expect(canonical(saidOn(analyse(pack).findings, on))).toEqual(canonical(bruteForce(pack, on)))
      }),
      { numRuns: runs(60) },
    )
  })

  test('has witnesses that the evaluator answers as the analysis says, whatever the facts are that they leave out', () => {
    fc.assert(
      fc.property(smallPack, (pack) => {
        for (const finding of analyse(pack).findings) {
          const [first, second] = finding.witnesses
          if (finding.kind === 'gap') {
            expect(pack.rules.map(({ event }) => answer(pack, event.type, first!))).toEqual(pack.rules.map(() => false))
          } else if (finding.kind === 'overlap') {
            expect([finding.question, finding.other].map((question) => answer(pack, question, first!))).toEqual([true, true])
          } else if (finding.kind === 'law-broken') {
            expect([answer(pack, finding.question, first!), answer(pack, finding.question, second!)]).toEqual([
              !finding.neverMakes,
              finding.neverMakes,
            ])
            const { [finding.more]: less, ...others } = first!.facts
            const { [finding.more]: more, ...same } = second!.facts
            expect(others).toEqual(same)
            expect(more).toBeGreaterThan(less as number)
          }
          expect(finding.during[0]!.from).toBe(first?.on ?? finding.during[0]!.from)
          // Days are said once, and spans that touch are one.
          for (const [at, { from }] of finding.during.entries())
            if (at > 0) expect(from > plusDays(finding.during[at - 1]!.to!, 1)).toBe(true)
        }
      }),
    )
  })

  test('is put into words in both languages, whatever it finds', () => {
    fc.assert(
      fc.property(smallPack, (pack) => {
        const analysis = analyse(pack)
        const [zh, en] = [analysisText(analysis, pack, 'zh'), analysisText(analysis, pack, 'en')]
        expect(zh).toHaveLength(en.length)
        expect([...zh, ...en].join('\n')).not.toMatch(/undefined|NaN|\[object/)
        expect(JSON.parse(JSON.stringify(analysis))).toMatchObject({ failed: analysis.failed })
      }),
    )
  })
})

const text = { zh: '文', en: 'text' }
const named = { label: text, citation: { source: text, verified: true } }
const facts = {
  perCapitaNetIncome: { kind: 'number', unit: 'fen/person/year', min: 0, max: 1000, suppliedBy: ['income-stated', 'member-joined'] },
  foodSecure: { kind: 'boolean', suppliedBy: ['living-assessed'] },
}
const income = (operator: string, value: unknown) => ({ fact: 'perCapitaNetIncome', operator, value })
const rule = (question: string, conditions: unknown, more: object = {}) => ({
  name: question,
  ...named,
  conditions,
  event: { type: question },
  ...more,
})
const found = (pack: Pack) => analyse(pack).findings.map(({ witnesses: _witnesses, during: _during, ...one }) => one)

describe('an analysis tells', () => {
  test('where two rules leave nothing between, and where one fen falls through', () => {
    const group = { name: 'g', label: text, questions: ['low', 'high'], gaps: 'refused', overlaps: 'refused' }
    const closed = packOf({
      facts,
      rules: [rule('low', income('lessThan', 300)), rule('high', income('greaterThanInclusive', 300))],
      groups: [group],
    })
    expect(analyse(closed)).toMatchObject({ findings: [], failed: false })
    const open = packOf({ facts, rules: [rule('low', income('lessThan', 300)), rule('high', income('greaterThan', 300))], groups: [group] })
    expect(analyse(open)).toMatchObject({
      failed: true,
      findings: [{ kind: 'gap', severity: 'error', witnesses: [{ facts: { perCapitaNetIncome: 300 } }] }],
    })
    const both = packOf({
      facts,
      rules: [rule('low', income('lessThanInclusive', 300)), rule('high', income('greaterThanInclusive', 300))],
      groups: [group],
    })
    expect(analyse(both)).toMatchObject({
      failed: true,
      findings: [{ kind: 'overlap', severity: 'error', witnesses: [{ facts: { perCapitaNetIncome: 300 } }] }],
    })
  })

  test('a gap only of what is given', () => {
    const group = {
      name: 'g',
      label: text,
      questions: ['low'],
      given: { fact: 'foodSecure', operator: 'equal', value: false },
      gaps: 'refused',
      overlaps: 'allowed',
    }
    const low = { any: [income('lessThan', 300), { fact: 'foodSecure', operator: 'equal', value: false }] }
    expect(analyse(packOf({ facts, rules: [rule('low', low)], groups: [group] })).findings).toEqual([])
  })

  test('the gap of each of two groups that go by one name', () => {
    const group = (zh: string, en: string, stance: string) => ({
      name: 'g',
      label: { zh, en },
      questions: ['low'],
      gaps: stance,
      overlaps: stance,
    })
    const low = packOf({ facts, rules: [rule('low', income('lessThan', 300))] })
    const groups = [group('甲', 'one', 'refused'), group('乙', 'other', 'refused')].map((one) => ({ ...one, origin: 0 }))
    const pack = { ...low, groups } as Pack
    const analysis = analyse(pack)
    expect(analysis.findings).toMatchObject([
      { kind: 'gap', place: 0 },
      { kind: 'gap', place: 1 },
    ])
    expect(analysisText(analysis, pack, 'en').filter((line) => line.includes('has a gap'))).toHaveLength(2)
    expect(analysisText(analysis, pack, 'zh').join('\n')).toMatch(/“甲”有空缺[^]*“乙”有空缺/)
  })

  test('a rule that the bounds of a fact let never fire, or always', () => {
    const pack = packOf({
      facts,
      rules: [
        rule('never', income('greaterThan', 1000)),
        rule('always', income('lessThanInclusive', 1000)),
        rule('at', income('equal', 1000)),
      ],
    })
    expect(found(pack)).toEqual([
      { kind: 'never-true', severity: 'error', question: 'never' },
      { kind: 'always-true', severity: 'error', question: 'always' },
    ])
  })

  test('that more income makes a household eligible, which a law of the rule forbids, with two households to show', () => {
    const odd = {
      any: [income('lessThan', 200), { all: [income('greaterThan', 500), { fact: 'foodSecure', operator: 'equal', value: false }] }],
    }
    const pack = packOf({ facts, rules: [rule('eligible', odd, { laws: [{ more: 'perCapitaNetIncome', neverMakes: true }] })] })
    expect(analyse(pack).findings).toMatchObject([
      {
        kind: 'law-broken',
        severity: 'error',
        witnesses: [{ facts: { perCapitaNetIncome: 200, foodSecure: false } }, { facts: { perCapitaNetIncome: 501, foodSecure: false } }],
      },
    ])
  })

  test('a broken law once, though the rule writes it twice', () => {
    const law = { more: 'perCapitaNetIncome', neverMakes: true }
    const pack = packOf({ facts, rules: [rule('high', income('greaterThan', 300), { laws: [law, law] })] })
    expect(analyse(pack).findings.map(({ kind, during }) => [kind, during])).toEqual([['law-broken', [pack.inForce]]])
  })

  test('a leaf that another makes superfluous, by its path; one that stands in a named condition only in passing', () => {
    const twice = { all: [income('lessThan', 300), income('lessThan', 400), { condition: 'c' }] }
    const conditions = { c: { ...named, conditions: income('lessThan', 500) } }
    expect(found(packOf({ facts, conditions, rules: [rule('low', twice)] }))).toMatchObject([
      { kind: 'redundant-leaf', severity: 'warning', path: 'rules.0.conditions.all.1', always: true, leaf: { value: 400 } },
      {
        kind: 'redundant-leaf',
        severity: 'note',
        path: 'rules.0.conditions.all.2 → conditions.c.conditions',
        always: true,
        leaf: { value: 500 },
      },
    ])
  })

  test('on which days a parameter has no value, the line of an income year from the day after its end', () => {
    const values = [{ from: '2015-06-01', value: 5, citation: named.citation }]
    const parameters = { line: { label: text, unit: 'fen/person/year', at: 'income-year-end', values } }
    const pack = packOf({ facts, parameters, rules: [rule('low', income('lessThan', { fact: 'line' }))] })
    expect(analyse(pack).findings).toMatchObject([
      { kind: 'parameter-gap', parameter: 'line', questions: ['low'], during: [{ from: '2015-01-01', to: '2015-09-30' }] },
    ])
  })

  test('of the pack of 2014–2020 which lines are lacking and which answers exclude each other, and no error', () => {
    const analysis = analyse(shipped)
    expect(analysis.failed).toBe(false)
    const english = analysisText(analysis, shipped, 'en').join('\n')
    expect(english).toContain(
      '“monitoring line (about 1.5 times the poverty line)” has no value, which concerns “edge household: never registered',
    )
    expect(english).toContain('(2014-01-01 – 2019-09-30)')
    expect(analysisText(analysis, shipped, 'zh').join('\n')).toContain('不可能同时成立')
  })

  test('of rules that stand in a pack twice that they are the same', () => {
    const copies = [1, 2].flatMap((copy) =>
      cn2014to2020.rules.map((one) => ({ ...one, name: `${one.name} ${copy}`, event: { type: `${one.event.type}-${copy}` } })),
    )
    const pack = packOf({ ...cn2014to2020, rules: copies, groups: [] })
    const equivalent = analyse(pack).findings.flatMap((one) => (one.kind === 'equivalent' ? [[one.question, one.other]] : []))
    expect(equivalent.toSorted()).toEqual(cn2014to2020.rules.map(({ event: { type } }) => [`${type}-1`, `${type}-2`]).toSorted())
  })
})

describe('a witness of a shipped pack', () => {
  for (const [name, json] of Object.entries({ cn2014to2020, cn2021to2025 })) {
    test(`is a household that is determined so, ${name}`, () => {
      const pack = packOf(json)
      const witnesses = analyse(pack).findings.flatMap((finding) =>
        finding.kind === 'overlap' || finding.kind === 'gap' ? [{ finding, witness: finding.witnesses[0]! }] : [],
      )
      expect(witnesses.length).toBeGreaterThan(5)
      for (const { finding, witness } of witnesses) {
        const household = fold(witness.events![0]!.stream, witness.events!)
        const outcome = (question: string) => determine(household, { on: witness.on, pack, question })!.outcome
        if (finding.kind === 'overlap') expect([outcome(finding.question), outcome(finding.other)]).toEqual([true, true])
        else expect(pack.groups.find((group) => group.name === finding.group)!.questions.map(outcome)).not.toContain(true)
      }
    })
  }
})
