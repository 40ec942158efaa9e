import { advance, type Day, type Household, type Instant, refusalText, stamp } from '@hearthfold/core'
import { describe, expect, test } from 'vitest'
import { determine } from '../src/determine/determine.ts'
import { basisOf, submit as submitted } from '../src/submit/submit.ts'
import { cn2014to2020, cn2021to2025 } from '../packs/index.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import { householdOf } from './case.ts'
import { pack } from './shipped.ts'

const household = householdOf('one fen below the line')
const on = '2019-10-08'
const stream = household.stream

// What acts rest on is asked here; that they follow their procedures, the cases of procedures ask.
const submit = (...[pack, household, submission]: Parameters<typeof submitted>) =>
  submitted(pack, household, submission, { procedures: 'presumed' })

function record(state: Household, decision: ReturnType<typeof submit>): Household {
  if (!decision.ok) throw new Error(decision.problem.code)
  const recordedAt: Instant = '2020-01-02T00:00:00.000Z'
  return advance(state, stamp(decision.value.accepted, { after: state.version, id: (version) => `e${version}`, recordedAt, actor: 'test' }))
}

describe('submit', () => {
  test('records an act on the determination of its day, with pack, version and reasons', () => {
    const decision = submit(pack, household, { stream, on, event: { type: 'identified' } })
    expect(decision).toMatchObject({
      ok: true,
      value: {
        accepted: [
          {
            event: {
              type: 'identified',
              basis: {
                kind: 'determination',
                question: 'eligible',
                outcome: true,
                on,
                version: household.version,
                pack: { hash: pack.hash },
              },
            },
          },
        ],
      },
    })
  })

  test('refuses an act that the determination does not support', () => {
    const registered = record(household, submit(pack, household, { stream, on, event: { type: 'identified' } }))
    const decision = submit(pack, registered, { stream, on: '2019-10-20', event: { type: 'exited' } })
    expect(decision).toMatchObject({ ok: false, problem: { code: 'not-supported', finds: { question: 'exit-ready', outcome: false } } })
  })

  test('refuses an act that rests on an earlier version of the household, or on another day', () => {
    const answer = determine(household, { on, pack, question: 'eligible' })
    const basis = basisOf(answer!)
    const visited = record(household, submit(pack, household, { stream, on, event: { type: 'visited', by: 'c1', purpose: 'check' } }))
    expect(submit(pack, visited, { stream, on, event: { type: 'identified', basis } })).toMatchObject({
      ok: false,
      problem: { code: 'stale-basis' },
    })
    const next = submit(pack, household, { stream, on: '2019-10-09', event: { type: 'identified', basis } })
    expect(next).toMatchObject({ ok: false, problem: { code: 'basis-of-other-day' } })
  })

  test('refuses an act on whose question the pack has nothing to say', () => {
    const rules = cn2014to2020.rules.filter(({ event }) => event.type !== 'eligible')
    const loaded = loadPack({ ...cn2014to2020, rules, groups: [] })
    if (!loaded.ok) throw new Error('refused')
    const decision = submit(loaded.value, household, { stream, on, event: { type: 'identified' } })
    expect(decision).toEqual({ ok: false, problem: { code: 'no-rule', act: 'identified', question: 'eligible', pack: loaded.value.id } })
    const visit = { type: 'visited', by: 'c1', purpose: 'check' } as const
    expect(submit(loaded.value, household, { stream, on, event: visit })).toHaveProperty('value.accepted')
    if (!decision.ok)
      expect([refusalText(decision.problem, 'zh'), refusalText(decision.problem, 'en')].join()).toMatch(/没有关于.*has no rule/)
  })

  test('refuses an act on what another law answers, or on an answer that the pack does not give, be it a correction', () => {
    const loaded = loadPack(cn2021to2025)
    if (!loaded.ok) throw new Error('refused')
    const registered = record(household, submit(pack, household, { stream, on, event: { type: 'identified' } }))
    const later = '2019-10-20'
    const true2014 = basisOf(determine(registered, { on: later, pack, question: 'exit-ready' })!)
    const forged = { ...true2014, outcome: true } as const
    const exit = (of: typeof pack, basis: typeof forged, procedures: 'required' | 'presumed' = 'presumed') =>
      submitted(of, registered, { stream, on: later, event: { type: 'exited', basis } }, { procedures })
    expect(true2014).toMatchObject({ outcome: false })
    expect(exit(loaded.value, forged, 'required')).toMatchObject({ ok: false, problem: { code: 'basis-of-other-pack' } })
    expect(exit(loaded.value, { ...forged, pack: { id: 'nobody', version: '0', hash: 'f00d' } })).toMatchObject({
      ok: false,
      problem: { code: 'basis-of-other-pack' },
    })
    const { id, version, hash } = loaded.value
    expect(exit(loaded.value, { ...forged, pack: { id, version, hash } })).toMatchObject({
      ok: false,
      problem: { code: 'no-rule', question: 'exit-ready' },
    })
    expect(exit(pack, forged)).toMatchObject({
      ok: false,
      problem: { code: 'not-supported', finds: { question: 'exit-ready', outcome: false } },
    })
    const legacy = record(
      registered,
      submit(pack, registered, { stream, on: later, event: { type: 'exited', basis: { kind: 'legacy', source: 'paper' } } }),
    )
    const statement = { type: 'exited', basis: { ...forged, version: legacy.version } } as const
    const corrected = { stream, on: later, event: { type: 'corrected', replaces: `e${legacy.version}`, statement } } as const
    expect(submit(loaded.value, legacy, corrected)).toMatchObject({ ok: false, problem: { code: 'basis-of-other-pack' } })
    expect(submit(pack, legacy, corrected)).toMatchObject({ ok: false, problem: { code: 'not-supported' } })
  })

  test('lets a ruling stand without asking the pack', () => {
    const basis = { kind: 'ruling', authority: 'county', reason: 'inspection' } as const
    expect(submit(pack, household, { stream, on, event: { type: 'identified', basis } })).toHaveProperty('value.accepted')
  })
})

describe('submit, where something is wrong,', () => {
  test('answers with a refusal, whatever it is handed', () => {
    const odd: unknown[] = [
      { stream, on: undefined, event: { type: 'identified' } },
      { stream, on: 20181301, event: { type: 'identified' } },
      { stream, on, event: null },
      { stream, on, event: { type: 'corrected', replaces: 'e1', statement: null } },
    ]
    for (const one of odd) {
      expect(submit(pack, household, one as Parameters<typeof submit>[2])).toMatchObject({ ok: false, problem: { code: 'ill-formed' } })
    }
  })

  test('determines a corrected act anew, on its new day', () => {
    const registered = record(household, submit(pack, household, { stream, on, event: { type: 'identified' } }))
    const replaces = `e${registered.version}`
    const moved = submit(pack, registered, {
      stream,
      on: '2019-10-20',
      event: { type: 'corrected', replaces, statement: { type: 'identified' } },
    })
    const basis = { question: 'eligible', outcome: true, on: '2019-10-20', version: registered.version }
    expect(moved).toMatchObject({ ok: true, value: { accepted: [{ event: { type: 'corrected', statement: { basis } } }] } })
  })

  test('does not clear an edge flag while the household is still on the edge, not even if it is registered later', () => {
    const edge = householdOf('exactly on the line of 2019')
    const flagged = record(edge, submit(pack, edge, { stream, on: '2019-10-08', event: { type: 'flagged-edge' } }))
    const ruling = { kind: 'ruling', authority: 'county', reason: 'inspection' } as const
    const later = record(flagged, submit(pack, flagged, { stream, on: '2019-12-01', event: { type: 'identified', basis: ruling } }))
    const decision = submit(pack, later, { stream, on: '2019-11-01', event: { type: 'flag-cleared', through: 'nature' } })
    expect(decision).toMatchObject({ ok: false, problem: { code: 'not-supported', finds: { question: 'edge', outcome: true } } })
  })

  test('clears a flag on the elimination of its risk where the pack has a rule for it, else on the question of the flag', () => {
    const loaded = loadPack(cn2021to2025)
    if (!loaded.ok) throw new Error('refused')
    const legacy = { kind: 'legacy', source: 'county register' } as const
    const edge = householdOf('exactly on the line of 2019')
    const flagged = record(edge, submit(pack, edge, { stream, on: '2019-11-01', event: { type: 'flagged-edge', basis: legacy } }))
    const clearing = (of: typeof pack, on: Day) => submit(of, flagged, { stream, on, event: { type: 'flag-cleared', through: 'nature' } })
    expect(clearing(pack, '2019-11-02')).toMatchObject({ ok: false, problem: { needs: { question: 'edge', outcome: false } } })
    expect(clearing(loaded.value, '2021-11-02')).toMatchObject({
      ok: false,
      problem: { needs: { question: 'risk-eliminated', outcome: true } },
    })
    // That it is not what it was flagged as is not enough there: the law asks for more.
    const basis = { ...basisOf(determine(flagged, { on: '2021-11-02', pack: loaded.value, question: 'edge' })!), outcome: false } as const
    const weaker = submit(loaded.value, flagged, { stream, on: '2021-11-02', event: { type: 'flag-cleared', through: 'nature', basis } })
    expect(weaker).toMatchObject({
      ok: false,
      problem: { code: 'not-supported', needs: { question: 'risk-eliminated' }, finds: { question: 'edge' } },
    })
  })
})
