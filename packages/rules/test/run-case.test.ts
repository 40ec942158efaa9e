import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { eventsOf, readCases } from '../src/cases/case.ts'
import { type CaseResult, recordCase, runCases } from '../src/cases/run-case.ts'
import { pack } from './shipped.ts'

const GIVEN = `
given:
  home:
    - { on: 2015-01-01, type: settled, village: village/wuji }
    - { on: 2015-01-01, type: member-joined, member: m1, by: listing, relation: head, sex: male, born: 1960-05-01 }
  poor:
    - { on: 2019-10-08, type: income-stated, incomeYear: 2019, wage: 100000, business: 0, property: 0, transfer: 0, expenses: 0 }
    - { on: 2019-10-08, type: registers-compared, findings: [] }
`

/** Runs the one case whose fields are given as YAML. */
function run(yaml: string): CaseResult {
  const read = readCases(parse(`${GIVEN}\ncases:\n  - case: it\n    ${yaml.trim().replaceAll('\n', '\n    ')}`))
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return runCases(read.value, pack)[0]!
}

const found = (result: CaseResult) => result.checked.map((one) => one.found)

describe('a case', () => {
  test('holds where everything is as expected: answers, what is missing in any order, standing, flag and acts', () => {
    const result = run(`
with: [home]
expect:
  - { on: 2019-10-08, question: eligible, answer: unknown, missing: [registers-compared, income-stated] }
  - { on: 2019-10-08, standing: unregistered }
  - { on: 2019-10-08, flag: none }
  - { on: 2019-10-08, act: { type: identified }, refused: not-supported }
  - { on: 2019-10-08, act: { type: visited, by: c1, purpose: check }, accepted: true }`)
    expect(result).toMatchObject({ ok: true, unrecorded: undefined })
    expect(result.checked.map(({ ok, found }) => [ok, found])).toEqual(result.checked.map(({ expected }) => [true, expected]))
  })

  test('fails with what was found in the shape of what was expected', () => {
    const result = run(`
with: [home, poor]
expect:
  - { on: 2019-10-08, question: eligible, answer: false }
  - { on: 2019-10-08, question: exit-ready, answer: false, missing: [housing-graded] }
  - { on: 2019-10-08, question: rich, answer: true }
  - { on: 2019-10-08, standing: registered }
  - { on: 2019-10-08, flag: edge }
  - { on: 2019-10-08, act: { type: identified }, refused: not-supported }
  - { on: 2019-10-08, act: { type: exited }, accepted: true }`)
    expect(result.ok).toBe(false)
    expect(result.checked.map(({ ok }) => ok)).toEqual(Array(7).fill(false))
    expect(found(result)).toEqual([
      { on: '2019-10-08', question: 'eligible', answer: true },
      { on: '2019-10-08', question: 'exit-ready', answer: false, missing: [] },
      { on: '2019-10-08', question: 'rich', answer: 'no-rule' },
      { on: '2019-10-08', standing: 'unregistered' },
      { on: '2019-10-08', flag: 'none' },
      { on: '2019-10-08', act: { type: 'identified' }, accepted: true },
      { on: '2019-10-08', act: { type: 'exited' }, refused: 'never-identified' },
    ])
    expect(result.checked[0]!.determination).toMatchObject({ question: 'eligible', outcome: true })
    expect(result.checked[6]!.refusal).toMatchObject({ code: 'never-identified' })
  })

  test('asks as known at a moment, in whatever zone the moment is written', () => {
    const late = `
with: [home]
events:
  - { on: 2019-10-08, recorded: 2019-12-01T09:00:00+08:00, type: income-stated, incomeYear: 2019, wage: 900000, business: 0, property: 0, transfer: 0, expenses: 0 }
expect:`
    expect(run(`${late}\n  - { on: 2019-10-08, known: 2019-12-01T00:59:59Z, question: eligible, answer: unknown }`).ok).toBe(true)
    expect(run(`${late}\n  - { on: 2019-10-08, known: 2019-12-01T01:00:00Z, question: eligible, answer: false }`).ok).toBe(true)
    expect(run(`${late}\n  - { on: 2019-10-08, question: eligible, answer: false }`).ok).toBe(true)
  })

  test('determines its acts under the pack, and lets later events refer to earlier ones by name', () => {
    const result = run(`
with: [home, poor]
events:
  - { on: 2019-10-08, type: identified, name: the identification }
  - { on: 2019-10-20, type: corrected, replaces: the identification, statement: { type: identified }, name: the right day }
  - { on: 2019-11-01, type: aided, measure: industry-award, line: sector, provider: { kind: government, id: g1 }, name: award }
  - { on: 2019-11-02, type: measure-ended, grant: award, because: completed }
  - { on: 2019-11-03, type: revoked, withdraws: the right day, because: entered twice }
expect:
  - { on: 2019-10-19, known: 2019-10-08T00:00:00Z, standing: registered }
  - { on: 2019-10-19, known: 2019-10-20T00:00:00Z, standing: unregistered }
  - { on: 2019-10-20, known: 2019-10-20T00:00:00Z, standing: registered }
  - { on: 2019-11-03, standing: unregistered }`)
    expect(result.unrecorded).toBe(undefined)
    expect(found(result)).toEqual(result.checked.map(({ expected }) => expected))
  })

  test('fails with the refusal of an event that cannot be recorded, and looks at nothing else', () => {
    const refused = run('with: [home]\nevents: [{ on: 2019-10-08, type: identified }]\nexpect: [{ on: 2019-10-08, standing: registered }]')
    expect(refused).toMatchObject({
      ok: false,
      checked: [],
      unrecorded: { event: 3, type: 'identified', refusal: { code: 'not-supported' } },
    })
    const odd = run('with: [home]\nevents: [{ on: 2019-10-08, type: dreamt }]\nexpect: [{ on: 2019-10-08, flag: none }]')
    expect(odd).toMatchObject({ ok: false, unrecorded: { event: 3, refusal: { code: 'ill-formed' } } })
  })

  test('fails where an event would be recorded before the one it follows', () => {
    const early = `{ on: 2014-12-01, recorded: 2014-12-02T00:00:00Z, type: visited, by: c1, purpose: check }`
    expect(run(`with: [home]\nevents: [${early}]\nexpect: [{ on: 2019-10-08, flag: none }]`)).toMatchObject({
      ok: false,
      unrecorded: { event: 3, refusal: { code: 'recorded-earlier', than: '2015-01-01T00:00:00.000Z' } },
    })
  })

  test('records what is true from an earlier day together with what was recorded before it', () => {
    const read = readCases(parse(`${GIVEN}\ncases: [{ case: it, with: [poor, home], expect: [{ on: 2019-10-08, flag: none }] }]`))
    if (!read.ok) throw new Error('refused')
    const settled = [...eventsOf(read.value, read.value.cases[0]!).slice(2), ...read.value.given['poor']!]
    const recorded = recordCase([...settled, { on: '2018-01-01', type: 'housing-graded', grade: 'A' }], pack)
    expect('events' in recorded && recorded.events.map(({ id, recordedAt }) => `${id} ${recordedAt.slice(0, 10)}`)).toEqual([
      'e1 2015-01-01',
      'e2 2015-01-01',
      'e3 2019-10-08',
      'e4 2019-10-08',
      'e5 2019-10-08',
    ])
  })
})

describe('a file of cases that is none', () => {
  const paths = (yaml: string) => {
    const read = readCases(parse(yaml))
    return !read.ok ? read.problem.map(({ path }) => path) : []
  }
  const one = (expectation: string) => `cases: [{ case: it, expect: [${expectation}] }]`
  const refused: [what: string, yaml: string, paths: string[]][] = [
    ['is empty', '', ['']],
    ['has a field that nobody knows', 'cases: [{ case: it, expcet: [], expect: [{ on: 2019-01-01, flag: none }] }]', ['cases.0.expcet']],
    ['expects nothing', 'cases: [{ case: it, expect: [] }]', ['cases.0.expect']],
    [
      'names evidence that is not given',
      'cases: [{ case: it, with: [home], expect: [{ on: 2019-01-01, flag: none }] }]',
      ['cases.0.with.0'],
    ],
    ['has a day that is none', one('{ on: 2019-02-30, flag: none }'), ['cases.0.expect.0.on']],
    ['has a moment without a zone', one('{ on: 2019-02-03, known: 2019-02-03, flag: none }'), ['cases.0.expect.0.known']],
    ['expects an answer that is none', one('{ on: 2019-01-01, question: eligible, answer: perhaps }'), ['cases.0.expect.0.answer']],
    ['expects a flag that is none', one('{ on: 2019-01-01, flag: red }'), ['cases.0.expect.0.flag']],
    [
      'expects an act to be accepted and refused',
      one('{ on: 2019-01-01, act: { type: exited }, refused: no-flag, accepted: true }'),
      ['cases.0.expect.0'],
    ],
    ['expects what is no expectation', one('{ on: 2019-01-01 }'), ['cases.0.expect.0']],
    [
      'has several things wrong with it',
      'cases: [{ case: it, expect: [{ on: x, flag: red }, { on: 2019-01-01, standing: rich }] }]',
      ['cases.0.expect.0.on', 'cases.0.expect.0.flag', 'cases.0.expect.1.standing'],
    ],
  ]
  for (const [what, yaml, expected] of refused) {
    test(`${what}: refused with the path`, () => expect(paths(yaml)).toEqual(expected))
  }

  test('of any shape is refused or read, never thrown at; and what is read is run', () => {
    const event = fc.record(
      { on: fc.constantFrom('2019-10-08', '2015-01-01', 'x'), type: fc.constantFrom('settled', 'exited', 'corrected', '') },
      { requiredKeys: ['on'] },
    )
    const expectation = fc.oneof(
      fc.jsonValue(),
      fc.record({ on: fc.constant('2019-10-08'), act: fc.oneof(event, fc.jsonValue()), refused: fc.constant('no-flag') }),
    )
    const one = fc.record({ case: fc.string(), events: fc.array(fc.oneof(event, fc.jsonValue())), expect: fc.array(expectation) })
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ cases: fc.array(one) })), (data) => {
        const read = readCases(data)
        if (read.ok) runCases(read.value, pack)
        else expect(read.problem.length).toBeGreaterThan(0)
      }),
    )
  })
})
