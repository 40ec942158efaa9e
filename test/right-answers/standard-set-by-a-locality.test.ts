import { type Day, newHousehold } from '@hearthfold/core'
import { determine, loadPack, obligations, type Pack, submit } from '@hearthfold/rules'
import { analyse } from '@hearthfold/rules/analysis'
import { cn2026 } from '@hearthfold/rules/packs'
import { expect, test } from 'vitest'
import { type Clerk, earns, home, legacy } from './clerk.ts'

const citation = { source: { zh: '某县文件', en: 'Paper of the county' }, verified: false }

function loaded(...layers: object[]): Pack {
  const found = loadPack(cn2026, layers)
  if (!found.ok) throw new Error(JSON.stringify(found.problem))
  return found.value
}

/** A county that sets the standard from a day on. */
const county = (from: Day, yuan: number) => ({
  id: 'county',
  version: '1',
  jurisdiction: 'CN-99',
  level: 'county',
  title: { zh: '某县标准', en: 'Standard of the county' },
  over: ['cn-assistance-2026'],
  inForce: { from },
  parameters: {
    monitoringLine: {
      label: { zh: '某县标准', en: 'standard of the county' },
      unit: 'fen/person/year',
      at: 'day',
      overrides: true,
      values: [{ from, value: yuan * 100, citation }],
    },
  },
})

const nation = loaded()
const set = loaded(county('2026-04-01', 9_000))

/** One that exited, with every guarantee met and an income of 2025. */
function former(pack: Pack, yuan: number): Clerk {
  const one = home(pack, 'presumed')
    .record('2016-03-01', { type: 'identified', basis: legacy })
    .record('2020-11-20', { type: 'exited', basis: legacy })
  earns(one, '2024-10-08', 2024, yuan)
  return earns(one, '2025-10-08', 2025, yuan)
    .record('2025-10-08', { type: 'spending-stated', incomeYear: 2025, medical: 0, schooling: 0, other: 0, reimbursed: 0 })
    .record('2025-10-08', { type: 'risks-assessed', risks: [] })
    .record('2025-10-08', { type: 'living-assessed', food: true, clothing: true })
    .record('2025-10-08', { type: 'housing-graded', grade: 'B' })
    .record('2025-10-08', { type: 'water-assessed', litresPerDay: 35, fetchMinutes: 20, outageDays: 36, quality: 'basic' })
    .record('2025-10-08', { type: 'member-described', member: 'm1', medicalCover: ['basic'] })
}

const answer = (pack: Pack, one: Clerk, on: Day, question: string) => determine(one.household(), { on, pack, question })!.outcome

test('until a locality sets the standard every answer that needs it is unknown, from its first day on it is decided', () => {
  const poor = former(set, 8_000)
  expect(answer(nation, poor, '2026-04-01', 'monitored')).toBe('unknown')
  expect(answer(set, poor, '2026-03-31', 'monitored')).toBe('unknown')
  expect(answer(set, poor, '2026-04-01', 'monitored')).toBe(true)
  expect(answer(set, poor, '2026-04-01', 'assistance-continues')).toBe(true)
  expect(answer(set, poor, '2026-04-01', 'assistance-may-end')).toBe(false)
})

test('a former household above the standard may leave assistance, one exactly on it neither leaves nor is kept', () => {
  const above = former(set, 9_001)
  expect(answer(set, above, '2026-04-01', 'assistance-may-end')).toBe(true)
  expect(answer(set, above, '2026-04-01', 'assistance-continues')).toBe(false)
  const on = former(set, 9_000)
  expect(['assistance-may-end', 'assistance-continues', 'monitored'].map((question) => answer(set, on, '2026-04-01', question))).toEqual([
    false,
    false,
    false,
  ])
})

test('with the standard set, the pack keeps its laws and groups over all facts', () => {
  const { failed, findings } = analyse(set)
  expect(failed).toBe(false)
  expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([])
})

test('whoever is at risk is flagged, whatever the origin, and an open flag of before is borne on', () => {
  const never = home(set, 'presumed').record('2026-02-10', { type: 'housing-graded', grade: 'D' })
  expect(never.asked('2026-05-01', { type: 'flagged-monitored' })).toBeUndefined()
  const sound = home(set, 'presumed')
  expect(sound.asked('2026-05-01', { type: 'flagged-monitored', basis: legacy })).toMatchObject({ code: 'never-exited' })
})

test('the duties of before go on in substance and have no last day', () => {
  const one = former(nation, 9_500)
  const owed = (on: Day) => new Set(obligations(one.household(), { on, pack: nation }).map(({ pillar }) => pillar))
  expect(owed('2026-01-01')).toEqual(new Set(['responsibility', 'policy', 'assistance', 'supervision']))
  expect(owed('2040-01-01').size).toBe(4)
})

test('nobody is identified or exits under this law, and it is said so', () => {
  const household = newHousehold('household/9')
  for (const type of ['identified', 'exited'] as const) {
    expect(submit(nation, household, { stream: 'household/9', on: '2026-05-01', event: { type } })).toMatchObject({
      ok: false,
      problem: { code: 'no-rule', act: type },
    })
  }
})
