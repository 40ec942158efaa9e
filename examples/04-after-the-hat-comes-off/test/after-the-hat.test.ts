import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLine, writeLine } from '@hearthfold/core'
import { historyProblem, orderProblem } from '@hearthfold/core/checking'
import { isGrounded } from '@hearthfold/core/facts'
import { obligations } from '@hearthfold/rules'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Account, accountOf } from '../account.ts'
import { accountText } from '../account-text.ts'
import { follow, type Followed } from '../after.ts'
import { lawOf } from '../laws.ts'

let followed: Followed
let account: Account
beforeAll(() => {
  followed = follow()
  account = accountOf(followed)
}, 240_000)

const kept = (name: string) => account.kept.find((one) => one.name === name)!

describe('the ledger', () => {
  test('was written by nobody but submit and decide: its history is lawful, event after event, and each line is read as it was written', () => {
    for (const [stream, events] of followed.office.events) {
      expect(historyProblem(followed.office.household(stream)), stream).toBeUndefined()
      let end: { version: number; recordedAt: string | undefined } = { version: 0, recordedAt: undefined }
      for (const one of events) {
        expect(orderProblem(end as Parameters<typeof orderProblem>[0], one)).toBeUndefined()
        end = one
      }
    }
    for (const one of followed.office.events.get(followed.cast.unstable)!)
      expect(readLine(writeLine(one))).toEqual({ ok: true, value: one })
  })

  test('rests every act since 2019 on a determination, and every determination on a procedure that was gone through', () => {
    for (const stream of [...followed.exits, followed.founded]) {
      const { acts, proceedings } = followed.office.household(stream)
      const grounded = acts.filter(({ from, event }) => from >= '2019-01-01' && isGrounded(event))
      for (const { event } of grounded) expect(isGrounded(event) && event.basis.kind).toBe('determination')
      expect(proceedings.filter(({ event }) => event.type === 'procedure-begun')).toHaveLength(grounded.length)
    }
  })
})

describe('the four do-not-removes', () => {
  test('leave no household without an obligation of each pillar from its exit to the end of 2025, and none after', () => {
    for (const on of ['2020-01-01', '2020-12-31', '2021-01-01', '2023-06-30', '2025-12-31'] as const) {
      for (const stream of followed.exits) {
        if (stream === followed.cast.ending && on > '2023-04-18') continue
        const pillars = new Set(obligations(followed.office.household(stream), { on, pack: lawOf(on)! }).map(({ pillar }) => pillar))
        expect([...pillars], `${stream} ${on}`).toEqual(['responsibility', 'policy', 'assistance', 'supervision'])
      }
    }
    expect(account.atEnd).toMatchObject({ owed: 6 * 320, owedAfter: 0 })
  })

  test('are kept in time but for the slips, of which those beyond the grace are breaches and go up', () => {
    expect(kept('visit')).toMatchObject({ undone: 0, late: 38, lapses: 38, breaches: 26, escalated: { township: 13, county: 13 } })
    expect(kept('look-back')).toMatchObject({ inTime: 320, late: 0, undone: 0, lapses: 0 })
    expect(kept('income-recheck')).toMatchObject({ late: 6, undone: 0, lapses: 6, escalated: { county: 6 } })
    expect(kept('helper')).toMatchObject({ late: 8, lapses: 8, escalated: { county: 8 } })
    expect(kept('measures-to-term')).toMatchObject({ late: 4, lapses: 4, breaches: 4, escalated: { city: 4 } })
    expect(kept('responsible-official')).toMatchObject({ late: 34, lapses: 34, breaches: 34, escalated: { city: 34 } })
    expect(kept('visit').inTime).toBeGreaterThan(7600)
    expect(kept('income-recheck').inTime).toBeGreaterThan(1900)
  })
})

describe('looking back', () => {
  test('finds two mis-exits by what was learned in 2020, and restates the figure household by household', () => {
    expect(account.mistaken.map(({ exit }) => exit.stream).toSorted()).toEqual([followed.cast.overstated, followed.cast.unsafe].toSorted())
    for (const { turned } of account.mistaken) {
      expect(turned).toMatchObject({ before: true, after: false })
      expect(turned!.late.map(({ recordedAt }) => recordedAt.slice(0, 4))).toEqual(['2020'])
    }
    expect(account.restated).toMatchObject({ published: { exits: 320, persons: 660 }, restated: { exits: 318, persons: 655 } })
    expect(account.restated.between).toHaveLength(2)
    expect(account.incidence).toMatchObject({ remaining: 125, omitted: 0, misExited: 5, population: 63_000 })
  })

  test('leads to an item, to those of two others, and all three are struck off by their verification', () => {
    expect(account.items.map(({ origin, standing }) => [origin.kind, standing])).toEqual([
      ['look-back', 'closed'],
      ['common', 'closed'],
      ['common', 'closed'],
    ])
    expect(account.common).toMatchObject({ found: 2, again: 0, left: 0 })
    for (const { owners, verifications } of account.items) expect(owners).not.toContain(verifications.at(-1)!.event.by)
  })
})

test('a risk is recognised, eliminated, rolled back and eliminated again, in one episode', () => {
  expect(account.risk.acts.map(({ type, question }) => [type, question])).toEqual([
    ['flagged-monitored', 'unstable'],
    ['flag-cleared', 'risk-eliminated'],
    ['elimination-rolled-back', 'risk-eliminated'],
    ['flag-cleared', 'risk-eliminated'],
  ])
  expect(account.risk.daysFlagged).toBe(718)
})

test('a clue becomes a recognition within fifteen days', () => {
  expect(account.clue).toMatchObject({ household: followed.cast.struck, days: 15 })
})

test('a split gives both what the one was owed; a household that ends is owed nothing any more', () => {
  expect(account.split).toMatchObject({ owedBefore: 6, owed: 6, owedFounded: 6 })
  expect(account.ended).toMatchObject({ owedBefore: 6, owed: 0 })
  expect(account.atEnd).toMatchObject({ households: 320, persons: 659, flagged: 1 })
})

test('the account says the same in both languages, and the page shows what the demo prints', () => {
  const [en, zh] = [accountText(account, 'en'), accountText(account, 'zh')]
  expect(zh).toHaveLength(en.length)
  for (const line of zh) expect(line).not.toMatch(/undefined|NaN|\[object/)
  const page = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
  for (const block of page.matchAll(/^```text\n([\s\S]*?)\n```$/gm)) {
    const lines = block[1]!.split('\n')
    for (const line of lines) expect([...en, ...zh], line).toContain(line)
  }
})
