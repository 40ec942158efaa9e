import { advance, type Household, type Instant, stamp } from '@hearthfold/core'
import { describe, expect, test } from 'vitest'
import { determine } from '../src/determine.ts'
import { explain } from '../src/explain.ts'
import { basisOf, submit } from '../src/submit.ts'
import { cases } from './case.ts'
import { pack } from './shipped.ts'

const { household } = cases().find((one) => one.case.startsWith('one fen below the line'))!
const on = '2019-10-08'
const stream = household.stream

function record(state: Household, decision: Awaited<ReturnType<typeof submit>>): Household {
  if ('refused' in decision) throw new Error(decision.refused.code)
  const recordedAt: Instant = '2020-01-02T00:00:00.000Z'
  return advance(state, stamp(decision.accepted, { after: state.version, id: (version) => `e${version}`, recordedAt, actor: 'test' }))
}

describe('submit', () => {
  test('records an act on the determination of its day, with pack, version and reasons', async () => {
    const decision = await submit(pack, household, { stream, on, event: { type: 'identified' } })
    expect(decision).toMatchObject({
      accepted: [
        {
          event: {
            type: 'identified',
            basis: { kind: 'determination', question: 'eligible', outcome: true, on, version: household.version, pack: { hash: pack.hash } },
          },
        },
      ],
    })
  })

  test('refuses an act that the determination does not support', async () => {
    const registered = record(household, await submit(pack, household, { stream, on, event: { type: 'identified' } }))
    const decision = await submit(pack, registered, { stream, on: '2019-10-20', event: { type: 'exited' } })
    expect(decision).toMatchObject({ refused: { code: 'not-supported', finds: { question: 'exit-ready', outcome: false } } })
  })

  test('refuses an act that rests on an earlier version of the household, or on another day', async () => {
    const answer = await determine(household, { on, pack, question: 'eligible' })
    const basis = basisOf(answer!)
    const visited = record(household, await submit(pack, household, { stream, on, event: { type: 'visited', by: 'c1', purpose: 'check' } }))
    expect(await submit(pack, visited, { stream, on, event: { type: 'identified', basis } })).toMatchObject({ refused: { code: 'stale-basis' } })
    const next = await submit(pack, household, { stream, on: '2019-10-09', event: { type: 'identified', basis } })
    expect(next).toMatchObject({ refused: { code: 'basis-of-other-day' } })
  })

  test('lets a ruling stand without asking the pack', async () => {
    const basis = { kind: 'ruling', authority: 'county', reason: 'inspection' } as const
    expect(await submit(pack, household, { stream, on, event: { type: 'identified', basis } })).toHaveProperty('accepted')
  })
})

describe('an explanation', () => {
  test('names every leaf with value, line, the day the line came into force and its citation, in both languages', async () => {
    const answer = await determine(household, { on, pack, question: 'eligible' })
    const en = explain(answer!, pack, 'en').join('\n')
    expect(en).toContain('per-capita net income: 3,217.99 yuan a person a year; must be below 3,218.00 yuan a person a year')
    expect(en).toContain('since 2019-01-01')
    expect(en).toContain('National poverty line 2019')
    const zh = explain(answer!, pack, 'zh').join('\n')
    expect(zh).toContain('人均纯收入：3,217.99元/人/年')
    expect(zh).not.toMatch(/National|must|since/)
  })

  test('says what is missing where the answer is unknown', async () => {
    const answer = await determine(household, { on: '2018-10-08', pack, question: 'eligible' })
    expect(explain(answer!, pack, 'en').at(-1)).toBe('  missing: evidence income-stated of 2018')
    expect(explain(answer!, pack, 'zh').at(-1)).toBe('  尚缺：证据 income-stated（2018）')
  })

  test('marks an unverified citation as such', async () => {
    const answer = await determine(household, { on, pack, question: 'eligible' })
    expect(explain(answer!, pack, 'en')[1]).toContain('(unverified)')
    expect(explain(answer!, pack, 'zh')[1]).toContain('（未核实）')
  })
})
