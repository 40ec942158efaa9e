import {
  advance,
  type Day,
  decide,
  evolveVillage,
  newVillage,
  proceedingOn,
  type RecordedVillage,
  stamp,
  type VillageEvent,
} from '@hearthfold/core'
import { isStanding } from '@hearthfold/core/procedures'
import { describe, expect, test } from 'vitest'
import { cn2014to2020, cn2021to2025, shippedPacks } from '../packs/index.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import type { Pack } from '../src/pack/pack.ts'
import { showPack } from '../src/show/show.ts'
import { showText } from '../src/show/show-text.ts'
import { proceduresOf, submit } from '../src/submit/submit.ts'
import { householdOf } from './case.ts'

type Json = Record<string, unknown>

const label = { zh: '名称', en: 'label' }
const citation = { source: { zh: '县文件', en: 'county paper' }, verified: false }
const heard = { heardBy: 'township', blocks: true, dismissed: 'resume', upheld: 'restart' }
const check = { name: 'check', kind: 'check', label, level: 'village', roles: ['team'] }
const notice = { ...check, name: 'notice', kind: 'notice', stands: 7, objections: { within: heard, outside: heard } }
const clock = { name: 'in-time', label, from: 'clue', to: 'act', days: 15, citation }
const procedure = (more: Json = {}): Json => ({ label, act: 'exited', citation, steps: [check, notice], ...more })

function layer(procedures: Json): Json {
  const where = { jurisdiction: 'CN-41-1', level: 'county', inForce: { from: '2016-01-01' } }
  return { id: 'county', version: '1', ...where, title: label, over: [cn2014to2020.id], procedures }
}

function loaded(base: unknown, ...layers: unknown[]): Pack {
  const result = loadPack(base, layers)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

function problemsOf(more: Json): string[] {
  const result = loadPack(cn2014to2020, [layer({ local: procedure(more) })])
  return !result.ok ? result.problem.map(({ path }) => path.replace('layers.0.procedures.local.', '')) : []
}

describe('a procedure of a pack is refused, with the path,', () => {
  const { stands: _stands, ...standless } = notice
  const { objections: _objections, ...deaf } = notice
  const reChecked = { ...notice, objections: { within: { ...heard, upheld: 're-check' }, outside: { ...heard, dismissed: 're-check' } } }
  const refused: [string, Json, string[]][] = [
    ['a notice that does not say how long it stands', { steps: [check, standless] }, ['steps.1.stands']],
    ['a notice that does not say who hears objections', { steps: [check, deaf] }, ['steps.1.objections']],
    [
      'an objection that the household hears',
      { steps: [check, { ...notice, objections: { within: { ...heard, heardBy: 'household' }, outside: heard } }] },
      ['steps.1.objections.within.heardBy'],
    ],
    ['an appraisal that does not say what carries it', { steps: [{ ...check, kind: 'appraisal' }] }, ['steps.0.majority']],
    ['a notice that stands for no day', { steps: [check, { ...notice, stands: 0 }] }, ['steps.1.stands']],
    ['a check that stands', { steps: [{ ...check, stands: 7 }] }, ['steps.0.stands']],
    ['a majority of anything but an appraisal', { steps: [{ ...check, majority: 'half' }] }, ['steps.0.majority']],
    ['a step of nobody', { steps: [{ ...check, roles: [] }] }, ['steps.0.roles']],
    ['a step twice', { steps: [check, notice, check] }, ['steps.2.name']],
    ['a step named as what is none', { steps: [{ ...check, name: 'act' }] }, ['steps.0.name']],
    ['nothing but samples', { steps: [{ ...check, optional: true }] }, ['steps']],
    ['no step', { steps: [] }, ['steps']],
    ['an act that there is not', { act: 'applauded' }, ['act']],
    [
      'a re-check where nothing was checked',
      { steps: [reChecked] },
      ['steps.0.objections.within.upheld', 'steps.0.objections.outside.dismissed'],
    ],
    [
      'a re-check by a sample only',
      { steps: [{ ...check, optional: true }, { ...reChecked }] },
      ['steps.1.objections.within.upheld', 'steps.1.objections.outside.dismissed'],
    ],
    ['a clock from a step that there is not', { clocks: [{ ...clock, from: 'appeal' }] }, ['clocks.0.from']],
    ['a clock to a step that there is not', { clocks: [{ ...clock, to: 'appeal' }] }, ['clocks.0.to']],
    ['a clock that runs backwards', { clocks: [{ ...clock, from: 'notice', to: 'check' }] }, ['clocks.0.to']],
    [
      'a clock to a sample',
      { steps: [check, { ...check, name: 'sample', optional: true }], clocks: [{ ...clock, to: 'sample' }] },
      ['clocks.0.to'],
    ],
    ['a clock twice', { clocks: [clock, clock] }, ['clocks.1.name']],
  ]
  test.each(refused)('%s', (_, more, paths) => expect(problemsOf(more)).toEqual(paths))

  test('and nothing else is', () => {
    expect(problemsOf({})).toEqual([])
    expect(problemsOf({ steps: [check, reChecked], clocks: [clock, { ...clock, name: 'other', from: 'check', to: 'notice' }] })).toEqual([])
  })
})

describe('a layer', () => {
  test('replaces a whole procedure where it says so, and says nothing silently', () => {
    const pack = loaded(cn2014to2020, layer({ exit: procedure({ overrides: true }), local: procedure() }))
    expect(pack.procedures['exit']).toMatchObject({ origin: 1, steps: [{ name: 'check' }, { name: 'notice' }] })
    expect(pack.procedures['identification']).toMatchObject({ origin: 0 })
    expect(pack.hash).not.toBe(loaded(cn2014to2020).hash)
    const silent = loadPack(cn2014to2020, [layer({ exit: procedure(), local: procedure({ overrides: true }) })])
    expect(!silent.ok && silent.problem.map(({ path }) => path)).toEqual([
      'layers.0.procedures.exit',
      'layers.0.procedures.local.overrides',
    ])
  })

  test('shows what it replaced, step by step', () => {
    const stages = [loaded(cn2014to2020), loaded(cn2014to2020, layer({ exit: procedure({ overrides: true }) }))]
    const shown = showPack(stages, { from: 1 })
    expect(shown.procedures).toMatchObject([{ name: 'exit', overrides: { origin: 0 } }])
    const text = showText(shown, 'en').join('\n')
    expect(text).toMatch(/label \(exit\) \[2\] county paper \(unverified\); leads to “exited”/)
    expect(text).toMatch(/2\. label \(notice\): village: team; stands 7 whole days/)
    expect(text).toMatch(/objection within the window: heard by township, blocks; dismissed: resume, upheld: restart/)
    expect(text).toMatch(/overrides \[1\] Exit opinion of 2016/)
    expect(showText(shown, 'zh').join('\n')).toMatch(/公示满 7 天/)
  })
})

/** What docs/sources.md#monitoring and its neighbours say of notices and clocks: whole days, and S read in a public source or V to be confirmed. */
const SAID: [pack: keyof typeof shippedPacks, procedure: string, steps: number, days: string[]][] = [
  ['cn-2014-2020', 'identification S', 10, ['village-notice 7 S', 'township-notice 7 S', 'announcement 7 S']],
  ['cn-2014-2020', 'return S', 10, ['village-notice 7 S', 'township-notice 7 S', 'announcement 7 S']],
  ['cn-2014-2020', 'exit S', 9, ['village-notice 7 S', 'announcement 7 S']],
  ['cn-2014-2020', 'edge-recognition V', 8, ['village-notice 7 S']],
  ['cn-2014-2020', 'monitoring-recognition V', 8, ['village-notice 7 S']],
  ['cn-2014-2020', 'flag-clearing V', 8, ['village-notice 7 S']],
  ['cn-2014-2020', 'clearing-rollback V', 8, ['village-notice 7 S']],
  ['cn-2014-2020', 'removal V', 7, ['village-notice 7 S']],
  ['cn-2014-2020', 'village-delisting V', 7, ['township-notice 7 S', 'announcement 7 S']],
  ['cn-2021-2025', 'edge-recognition S', 10, ['village-notice 5 S', 'announcement 1 V', 'clue-to-decision 15 S']],
  ['cn-2021-2025', 'monitoring-recognition S', 10, ['village-notice 5 S', 'announcement 1 V', 'clue-to-decision 15 S']],
  ['cn-2021-2025', 'risk-elimination S', 10, ['village-notice 5 S', 'announcement 1 V']],
  ['cn-2021-2025', 'elimination-rollback S', 10, ['village-notice 5 S', 'announcement 1 V']],
]

describe('the shipped procedures', () => {
  test.each(SAID)('of %s have for %s %d steps, and the days and marks of the page of sources: %j', (name, marked, steps, days) => {
    const [procedure, mark] = marked.split(' ')
    const found = loaded(shippedPacks[name]).procedures[procedure!]!
    const markOf = (verified: boolean | undefined) => (verified ? 'S' : 'V')
    expect(found.steps).toHaveLength(steps)
    expect(markOf(found.citation.verified)).toBe(mark)
    const posted = found.steps
      .filter(isStanding)
      .map(({ name: step, stands, citation: cited }) => `${step} ${stands} ${markOf(cited?.verified)}`)
    const clocks = found.clocks.map(({ name: clocked, days: within, citation: cited }) => `${clocked} ${within} ${markOf(cited.verified)}`)
    expect([...posted, ...clocks]).toEqual(days)
    // What an objection leads to is nowhere said.
    for (const step of found.steps.filter(isStanding)) expect(step.objections.citation?.verified).toBe(false)
  })

  test('are all held to the page of sources', () => {
    const all = Object.entries({ 'cn-2014-2020': cn2014to2020, 'cn-2021-2025': cn2021to2025 }).flatMap(([name, json]) =>
      Object.keys(loaded(json).procedures).map((one) => `${name} ${one}`),
    )
    expect(all.toSorted()).toEqual(SAID.map(([name, marked]) => `${name} ${marked.split(' ')[0]}`).toSorted())
  })
})

/** The days that a province sets, by procedure and step or clock, where they are not those of the nation. */
const OF_PROVINCES: [layer: keyof typeof shippedPacks, days: Record<string, number>][] = [
  [
    'cn-42-hubei',
    {
      'edge-recognition village-notice': 7,
      'monitoring-recognition village-notice': 7,
      'risk-elimination village-notice': 7,
      'elimination-rollback village-notice': 7,
    },
  ],
  [
    'cn-43-hunan',
    {
      'edge-recognition village-notice': 7,
      'monitoring-recognition village-notice': 7,
      'risk-elimination village-notice': 7,
      'elimination-rollback village-notice': 7,
    },
  ],
  ['cn-46-hainan', { 'edge-recognition clue-to-decision': 28, 'monitoring-recognition clue-to-decision': 28 }],
]

test.each(OF_PROVINCES)('the procedures of %s are those of the nation but for these days: %j', (layer, days) => {
  const described = (pack: Pack) =>
    Object.entries(pack.procedures).flatMap(([name, { act, steps, clocks }]) => [
      { at: name, act },
      ...steps.map(({ label: _label, citation: _citation, ...step }) => ({ ...step, at: `${name} ${step.name}` })),
      ...clocks.map(({ label: _label, citation: _citation, ...clock }) => ({ ...clock, at: `${name} ${clock.name}` })),
    ])
  const nation = described(loaded(cn2021to2025)).map((one) => {
    const set = days[one.at]
    return set === undefined ? one : 'stands' in one ? { ...one, stands: set } : { ...one, days: set }
  })
  expect(described(loaded(cn2021to2025, shippedPacks[layer]))).toEqual(nation)
  expect(Object.keys(days).filter((at) => !nation.some((one) => one.at === at))).toEqual([])
})

test('an act that is submitted is held to the procedures of the pack, unless they are presumed', () => {
  const household = householdOf('one fen below the line')
  const pack = loaded(cn2014to2020)
  const act = { stream: household.stream, on: '2019-10-08', event: { type: 'identified' } } as const
  expect(submit(pack, household, act)).toMatchObject({
    ok: false,
    problem: { code: 'procedure-not-begun', procedure: 'identification', missing: { length: 8 }, from: '2019-11-01' },
  })
  expect(submit(pack, household, act, { procedures: 'presumed' })).toHaveProperty('value.accepted')
  const begun = submit(pack, household, {
    stream: household.stream,
    on: '2019-10-08',
    event: { type: 'procedure-begun', procedure: 'identification' },
  })
  expect(begun).toMatchObject({ ok: true, value: { accepted: [{ event: { pack: proceduresOf(pack).pack } }] } })
})

test('a procedure goes on under a pack that says the same of it, and under no other; and does not end before what was done in it', () => {
  const household = householdOf('one fen below the line')
  const stream = household.stream
  const first = loaded(cn2014to2020)
  const relabelled = loaded({ ...cn2014to2020, version: 'next', title: label })
  const shorter = loaded(cn2014to2020, layer({ identification: procedure({ act: 'identified', overrides: true }) }))
  let state = household
  const record = (pack: Pack, on: Day, event: Parameters<typeof submit>[2]['event']) => {
    const decision = submit(pack, state, { stream, on, event })
    if (!decision.ok) return decision.problem
    state = advance(
      state,
      stamp(decision.value.accepted, {
        after: state.version,
        id: (version) => `p${version}`,
        recordedAt: '2020-01-02T00:00:00.000Z',
        actor: 'clerk',
      }),
    )
    return state.proceedings.at(-1)!.id
  }
  const id = record(first, '2019-10-08', { type: 'procedure-begun', procedure: 'identification' }) as string
  const by = { level: 'household', role: 'household', person: 'p1' } as const
  const application = { type: 'step-taken', procedure: id, step: 'application', by, outcome: 'passed' } as const
  expect(relabelled.hash).not.toBe(first.hash)
  expect(record(shorter, '2019-10-09', application)).toMatchObject({ code: 'no-procedure' })
  expect(record(relabelled, '2019-10-09', application)).toBeTypeOf('string')
  expect(proceedingOn(state, '2019-10-09', proceduresOf(relabelled))).toMatchObject({ next: { step: 'appraisal' } })
  expect(record(relabelled, '2019-10-09', { type: 'procedure-begun', procedure: 'exit', pack: proceduresOf(first).pack })).toMatchObject({
    code: 'no-procedure',
  })
  for (const pack of [first, shorter]) {
    expect(record(pack, '2019-10-08', { type: 'procedure-ended', procedure: id, because: 'withdrawn' })).toMatchObject({
      code: 'contradicts-later',
      later: 'step-taken',
    })
  }
  expect(record(shorter, '2019-10-09', { type: 'procedure-ended', procedure: id, because: 'lapsed' })).toBeTypeOf('string')
})

test('no village is delisted under a law that has no procedure for it', () => {
  const village = newVillage('village/xizhuang')
  const laws = { procedures: proceduresOf(loaded(cn2021to2025)) }
  const record = (on: Day, event: VillageEvent) => {
    const decision = decide({ stream: village.stream, on, event }, { [village.stream]: village }, laws)
    if (!decision.ok) return decision.problem
    for (const one of stamp(decision.value.accepted, {
      after: village.version,
      id: (version) => `v${version}`,
      recordedAt: '2019-01-01T00:00:00.000Z',
      actor: 'clerk',
    }))
      evolveVillage(village, one as RecordedVillage)
    return undefined
  }
  record('2015-01-01', { type: 'village-listed', name: '西庄', areaHectares: 210, arableMu: 3000, partyBranches: 1, partyMembers: 30 })
  record('2015-03-20', { type: 'village-registered', year: 2014 })
  expect(record('2021-02-01', { type: 'village-delisted' })).toMatchObject({ code: 'no-procedure', procedure: 'village-delisted' })
  expect(record('2021-02-01', { type: 'village-delisted', basis: { kind: 'legacy', source: 'list of 2018' } })).toBe(undefined)
})

test('a poor village is delisted once its announcement has stood: on the boundary day, and over the end of a year', () => {
  const procedures = proceduresOf(loaded(cn2014to2020))
  const village = newVillage('village/dongzhuang')
  const refused: string[] = []
  const record = (on: Day, event: VillageEvent) => {
    const decision = decide({ stream: village.stream, on, event }, { [village.stream]: village }, { procedures })
    if (!decision.ok) refused.push(`${on} ${decision.problem.code}`)
    else
      for (const one of stamp(decision.value.accepted, {
        after: village.version,
        id: (version) => `v${version}`,
        recordedAt: '2019-01-01T00:00:00.000Z',
        actor: 'clerk',
      }))
        evolveVillage(village, one as RecordedVillage)
  }
  record('2015-01-01', { type: 'village-listed', name: '东庄', areaHectares: 210, arableMu: 3000, partyBranches: 1, partyMembers: 30 })
  record('2015-03-20', { type: 'village-registered', year: 2014 })
  record('2018-12-10', { type: 'village-delisted' })
  record('2018-12-10', { type: 'procedure-begun', procedure: 'village-delisting', pack: procedures.pack })
  const step = (on: Day, name: string) => {
    const { level, roles } = procedures.named['village-delisting']!.steps.find((one) => one.name === name)!
    record(on, { type: 'step-taken', procedure: 'v3', step: name, by: { level, role: roles[0]!, person: 'p1' }, outcome: 'passed' })
  }
  step('2018-12-10', 'application')
  step('2018-12-12', 'township-screening')
  step('2018-12-13', 'township-notice')
  step('2018-12-20', 'county-review')
  step('2018-12-21', 'county-review')
  step('2018-12-28', 'announcement')
  expect(proceedingOn(village, '2018-12-31', procedures)).toMatchObject({ next: { step: 'act', from: '2019-01-05' } })
  record('2019-01-04', { type: 'village-delisted' })
  record('2019-01-05', { type: 'village-delisted' })
  expect(refused).toEqual(['2018-12-10 procedure-not-begun', '2018-12-20 step-early', '2019-01-04 procedure-unfinished'])
  expect(proceedingOn(village, '2019-01-05', procedures)).toBe(undefined)
})
