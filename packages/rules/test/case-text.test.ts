import { refusalText } from '@hearthfold/core'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readCases } from '../src/cases/case.ts'
import { caseText } from '../src/cases/case-text.ts'
import { runCase } from '../src/cases/run-case.ts'
import { proceduresOf } from '../src/submit/submit.ts'
import { pack } from './shipped.ts'

const GIVEN = `
given:
  home:
    - { on: 2015-01-01, type: settled, village: village/wuji }
    - { on: 2015-01-01, type: member-joined, member: m1, by: listing, relation: head, sex: male, born: 1960-05-01 }
    - { on: 2019-10-08, type: income-stated, incomeYear: 2019, wage: 900000, business: 0, property: 0, transfer: 0, expenses: 0 }
`

/** What is said of a case of one expectation. */
function said(expectation: string, language: 'zh' | 'en' = 'en', events = ''): string[] {
  const read = readCases(parse(`${GIVEN}\ncases: [{ case: it, with: [home], events: [${events}], expect: [${expectation}] }]`))
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return caseText(runCase(read.value.cases[0]!, read.value, pack), pack, language)
}

describe('a case in words', () => {
  test('that holds is its sentence', () => {
    expect(said('{ on: 2019-10-08, flag: none }')).toEqual(['✓ it'])
  })

  test('that fails names the leaves on which the answer rests, and no others', () => {
    expect(said('{ on: 2019-10-08, question: eligible, answer: true }')).toEqual([
      '✗ it',
      '  on 2019-10-08: eligible (eligible for registration as poor)',
      '    expected yes',
      '    found    no',
      '    because  per-capita net income: 9,000.00 yuan a person a year; must be below 3,218.00 yuan a person a year, the national poverty line (current prices) (since 2019-01-01) [National poverty line 2019, current prices; evidence e3, e2]',
    ])
  })

  test('says what is missing, found and expected, and as known when', () => {
    const lines = said('{ on: 2019-10-08, known: 2019-10-07T16:00:00Z, question: eligible, answer: unknown, missing: [] }')
    expect(lines.slice(1, 4)).toEqual([
      '  on 2019-10-08, as known at 2019-10-07T16:00:00.000Z: eligible (eligible for registration as poor)',
      '    expected unknown; missing: nothing',
      '    found    unknown; missing: income-stated, registers-compared',
    ])
  })

  test('says where the pack has no rule, and where it is not in force', () => {
    expect(said('{ on: 2019-10-08, question: rich, answer: true }').slice(1)).toEqual([
      '  on 2019-10-08: rich',
      '    expected yes',
      '    found    the pack has no rule for it',
    ])
    expect(said('{ on: 2021-01-01, question: eligible, answer: true }').slice(-2)).toEqual([
      '    found    unknown',
      '    because  the pack is not in force on that day',
    ])
  })

  test('says which procedure runs, as far as it was asked', () => {
    const begun = '{ on: 2019-10-09, type: procedure-begun, procedure: identification, pack: PACK }'.replace(
      'PACK',
      JSON.stringify(proceduresOf(pack).pack),
    )
    const required = (expectation: string, language: 'zh' | 'en', events = begun) => {
      const read = readCases(
        parse(`${GIVEN}\ncases: [{ case: it, with: [home], procedures: required, events: [${events}], expect: [${expectation}] }]`),
      )
      if (!read.ok) throw new Error(JSON.stringify(read.problem))
      return caseText(runCase(read.value.cases[0]!, read.value, pack), pack, language).slice(1)
    }
    expect(required('{ on: 2019-10-09, proceeding: { step: application, next: appraisal, overdue: [] } }', 'en')).toEqual([
      '  on 2019-10-09: the procedure that runs',
      '    expected at application, next appraisal, overdue none',
      '    found    at none, next application, overdue none',
    ])
    expect(required('{ on: 2019-10-09, proceeding: none }', 'zh').slice(1)).toEqual([
      '    应为 无',
      '    实为 程序 identification，已办 none，下一步 application，自 2019-10-09，逾期 无',
    ])
    expect(required('{ on: 2019-10-09, proceeding: { procedure: exit } }', 'en', '').slice(1)).toEqual([
      '    expected procedure exit',
      '    found    none',
    ])
  })

  test('says why an act was refused, and which event could not be recorded', () => {
    expect(said('{ on: 2019-10-08, act: { type: exited }, accepted: true }').slice(1)).toEqual([
      '  on 2019-10-08: the act exited',
      '    expected accepted',
      expect.stringMatching(/^ {4}found {4}refused: never-identified \(.+\)$/),
    ])
    expect(said('{ on: 2019-10-08, flag: none }', 'en', '{ on: 2019-10-09, type: exited }')).toEqual([
      '✗ it',
      `  event 4 (exited on 2019-10-09) cannot be recorded: ${refusalText({ code: 'never-identified', act: 'exited' }, 'en')}`,
    ])
  })

  test('is said in Chinese', () => {
    expect(said('{ on: 2019-10-08, standing: registered }', 'zh').slice(1)).toEqual([
      '  2019-10-08：身份',
      '    应为 registered（建档立卡贫困户）',
      '    实为 unregistered（未建档立卡）',
    ])
    expect(said('{ on: 2019-10-08, flag: edge }', 'zh').slice(1)).toEqual([
      '  2019-10-08：标注',
      '    应为 edge（边缘户）',
      expect.stringMatching(/^ {4}实为 none（.+）$/),
    ])
    expect(said('{ on: 2019-10-08, act: { type: exited }, refused: no-flag }', 'zh').slice(2)).toEqual([
      '    应为 不予受理：no-flag',
      expect.stringMatching(/^ {4}实为 不予受理：never-identified（.+）$/),
    ])
    const early = '{ on: 2014-01-01, recorded: 2014-01-01T00:00:00Z, type: visited, by: c1, purpose: check }'
    expect(said('{ on: 2019-10-08, flag: none }', 'zh', early)).toEqual([
      '✗ it',
      '  第 4 个事件（2014-01-01 visited）不能记录：录入时刻早于前一事件的 2019-10-08T00:00:00.000Z',
    ])
  })
})
