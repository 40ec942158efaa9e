import {
  type Day,
  decide,
  evolve,
  fold,
  type Household,
  type HouseholdEvent,
  type HouseholdId,
  newHousehold,
  type RecordedHousehold,
  refusalText,
  stamp,
} from '@hearthfold/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cn2014to2020 } from '../packs/index.ts'
import { noNoticeText } from '../src/notice/no-notice-text.ts'
import { noticeHtml } from '../src/notice/notice-html.ts'
import { noticeOf, noticesOf } from '../src/notice/notice-of.ts'
import { noticeText } from '../src/notice/notice-text.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import type { Pack } from '../src/pack/pack.ts'
import { digitsIn, readable, secret, type Secret, within } from './secrets.ts'

const citation = { source: { zh: '县文件', en: 'county paper' }, verified: false }
const rule = (heardBy: 'township' | 'county', upheld: 're-check' | 'end') =>
  ({ heardBy, blocks: true, dismissed: 'resume', upheld }) as const
const stands = (heardBy: 'township' | 'county', upheld: 're-check' | 'end' = 're-check') => ({
  stands: 7,
  objections: { within: rule(heardBy, upheld), outside: rule('county', upheld) },
})

const COUNTY_EXIT = {
  label: { zh: '贫困户退出', en: 'exit of a poor household' },
  act: 'exited',
  steps: [
    { name: 'check', kind: 'check', label: { zh: '核查', en: 'check' }, level: 'village', roles: ['team'] },
    {
      name: 'notice',
      kind: 'notice',
      label: { zh: '公示', en: 'notice' },
      level: 'village',
      roles: ['village-committee', 'team'],
      ...stands('township'),
    },
    { name: 'review', kind: 'review', label: { zh: '审核', en: 'review' }, level: 'township', roles: ['township-office'] },
    {
      name: 'announcement',
      kind: 'announcement',
      label: { zh: '公告', en: 'announcement' },
      level: 'county',
      roles: ['county-office'],
      ...stands('county'),
    },
  ],
  clocks: [],
  citation,
} as const

/** One in which a notice may be left out, and the announcement follows it at once. */
const SHORT = {
  ...COUNTY_EXIT,
  steps: [
    { ...COUNTY_EXIT.steps[1], ...stands('township', 'end'), optional: true },
    { ...COUNTY_EXIT.steps[3], ...stands('county', 'end') },
  ],
} as const

function packWith(more: object = {}): Pack {
  const layer = {
    id: 'county',
    version: '1',
    jurisdiction: 'CN-41-1',
    level: 'county',
    title: { zh: '县', en: 'County' },
    over: [cn2014to2020.id],
    inForce: { from: '2014-01-01' },
    procedures: { 'county-exit': COUNTY_EXIT, short: SHORT },
    ...more,
  }
  const result = loadPack(cn2014to2020, [layer])
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const pack = packWith()
const begun = { type: 'procedure-begun', procedure: 'county-exit', pack: { id: pack.id, version: pack.version, hash: pack.hash } } as const
const PEOPLE = {
  village: ['village', 'village-committee'],
  township: ['township', 'township-office'],
  county: ['county', 'county-office'],
  team: ['village', 'team'],
} as const

/** A household of two persons, registered; its steps of an exit are taken one after another. */
function exiting(stream: HouseholdId, name: string, steps: readonly (readonly [Day, HouseholdEvent])[]): Household {
  const household = newHousehold(stream)
  const head = { type: 'member-joined', by: 'listing', sex: 'male', born: '1960-01-01' } as const
  const events: (readonly [Day, HouseholdEvent])[] = [
    ['2015-01-01', { type: 'settled', village: 'village/1' }],
    ['2015-01-01', { ...head, member: 'm1', relation: 'head', name }],
    ['2015-01-01', { ...head, member: 'm2', relation: 'sibling', name: '李未现' }],
    ['2016-01-01', { type: 'identified', basis: { kind: 'legacy', source: 'paper register' } }],
    ...steps,
  ]
  for (const [on, event] of events) {
    const decision = decide({ stream, on, event }, { [stream]: household }, { procedures: { pack, named: pack.procedures } })
    if (!decision.ok) throw new Error(refusalText(decision.problem, 'en'))
    const id = (version: number) => `e${version}`
    for (const one of stamp(decision.value.accepted, {
      after: household.version,
      id,
      recordedAt: '2020-01-01T00:00:00.000Z',
      actor: 'clerk',
    }))
      evolve(household, one)
  }
  return household
}

const step = (name: string, who: keyof typeof PEOPLE): HouseholdEvent => {
  const [level, role] = PEOPLE[who]
  return { type: 'step-taken', procedure: 'e5', step: name, by: { level, role, person: 'p1' }, outcome: 'passed' }
}
const TO_NOTICE = [
  ['2019-11-01', begun],
  ['2019-11-01', step('check', 'team')],
  ['2019-11-02', step('notice', 'team')],
] as const
const asked = { pack, village: '吴集' }
const about = (household: Household, on: Day, name?: string) => noticeOf(household, { ...asked, on, step: name })

describe('the notice of a household', () => {
  const posted = exiting('household/1', '王德', TO_NOTICE)

  test('that is posted stands its whole days, says who posted it and shows the head and the number of persons, nobody else', () => {
    expect(about(posted, '2019-11-09')).toEqual({
      ok: true,
      value: {
        kind: 'notice',
        matter: COUNTY_EXIT.label,
        step: { zh: '公示', en: 'notice' },
        village: '吴集',
        heardBy: { within: 'township', outside: 'county' },
        maskNames: false,
        from: '2019-11-02',
        until: '2019-11-09',
        postedBy: { level: 'village', role: 'team' },
        households: [{ head: '王德', persons: 2 }],
      },
    })
  })

  test('that can be posted next is of the day on which it can, by whoever may post it', () => {
    const checked = exiting('household/1', '王德', TO_NOTICE.slice(0, 2))
    expect(about(checked, '2019-11-05')).toMatchObject({
      ok: true,
      value: { from: '2019-11-05', until: '2019-11-12', postedBy: { role: 'village-committee' } },
    })
    const reviewed = exiting('household/1', '王德', [...TO_NOTICE, ['2019-11-10', step('review', 'township')]])
    expect(about(reviewed, '2019-11-10')).toMatchObject({
      ok: true,
      value: { kind: 'announcement', from: '2019-11-10', until: '2019-11-17', heardBy: { within: 'county' } },
    })
  })

  test('of an earlier step can be asked for by its name, and a later one cannot be posted yet', () => {
    const announced = exiting('household/1', '王德', [
      ...TO_NOTICE,
      ['2019-11-10', step('review', 'township')],
      ['2019-11-12', step('announcement', 'county')],
    ])
    expect(about(announced, '2019-11-20', 'notice')).toMatchObject({
      ok: true,
      value: { kind: 'notice', from: '2019-11-02', postedBy: { role: 'team' } },
    })
    expect(about(announced, '2019-11-20')).toMatchObject({ ok: true, value: { kind: 'announcement', from: '2019-11-12' } })
    expect(about(posted, '2019-11-05', 'announcement')).toEqual({
      ok: false,
      problem: { code: 'not-yet', procedure: 'county-exit', step: 'announcement', next: 'review' },
    })
  })

  test('that an objection sent back must be posted anew', () => {
    const objected = exiting('household/1', '王德', [
      ...TO_NOTICE,
      ['2019-11-05', { type: 'objection-raised', procedure: 'e5', ground: 'owns a lorry' }],
    ])
    expect(about(objected, '2019-11-20')).toMatchObject({ ok: true, value: { from: '2019-11-02' } })
    const by = { level: 'township', role: 'township-office', person: 'p2' } as const
    const upheld = exiting('household/1', '王德', [
      ...TO_NOTICE,
      ['2019-11-05', { type: 'objection-raised', procedure: 'e5', ground: 'owns a lorry' }],
      ['2019-11-06', { type: 'objection-resolved', objection: 'e8', by, outcome: 'upheld', finding: 'a lorry was found' }],
    ])
    expect(about(upheld, '2019-11-20', 'notice')).toMatchObject({ ok: false, problem: { code: 'not-yet', step: 'notice', next: 'check' } })
    const again = exiting('household/1', '王德', [
      ...TO_NOTICE,
      ['2019-11-05', { type: 'objection-raised', procedure: 'e5', ground: 'owns a lorry' }],
      ['2019-11-06', { type: 'objection-resolved', objection: 'e8', by, outcome: 'upheld', finding: 'a lorry was found' }],
      ['2019-11-07', step('check', 'team')],
      ['2019-11-08', step('notice', 'village')],
    ])
    expect(about(again, '2019-11-08')).toMatchObject({ ok: true, value: { from: '2019-11-08', postedBy: { role: 'village-committee' } } })
  })

  test('that stands to the end of a day is that of the day, though an announcement follows', () => {
    const short = exiting('household/1', '王德', [
      ['2019-11-01', { ...begun, procedure: 'short' }],
      ['2019-11-02', step('notice', 'team')],
    ])
    expect(about(short, '2019-11-09')).toMatchObject({ ok: true, value: { kind: 'notice', until: '2019-11-09' } })
    expect(about(short, '2019-11-10')).toMatchObject({ ok: true, value: { kind: 'announcement', from: '2019-11-10' } })
  })

  test('is none of an earlier procedure where this one left it out', () => {
    const taken = step('announcement', 'county')
    const again = exiting('household/1', '王德', [
      ['2019-11-01', { ...begun, procedure: 'short' }],
      ['2019-11-02', step('notice', 'team')],
      ['2019-11-03', { type: 'procedure-ended', procedure: 'e5', because: 'withdrawn' }],
      ['2019-11-04', { ...begun, procedure: 'short' }],
      ['2019-11-05', { ...taken, procedure: 'e8' } as HouseholdEvent],
    ])
    expect(about(again, '2019-11-06', 'notice')).toMatchObject({ ok: false, problem: { code: 'not-yet', step: 'notice' } })
  })

  test.each([
    ['no procedure runs', exiting('household/1', '王德', []), '2019-11-05', undefined, { code: 'no-procedure-runs', on: '2019-11-05' }],
    ['the procedure began later', posted, '2019-10-31', undefined, { code: 'no-procedure-runs', on: '2019-10-31' }],
    [
      'the step is none that is posted',
      posted,
      '2019-11-05',
      'check',
      { code: 'no-such-notice', procedure: 'county-exit', steps: ['notice', 'announcement'] },
    ],
    [
      'nothing was checked',
      exiting('household/1', '王德', TO_NOTICE.slice(0, 1)),
      '2019-11-05',
      undefined,
      { code: 'not-yet', procedure: 'county-exit', step: 'notice', next: 'check' },
    ],
  ] as const)('is none where %s, and both languages say so', (_, household, on, name, none) => {
    expect(about(household, on, name)).toEqual({ ok: false, problem: none })
    expect(noNoticeText(none, 'zh')).toMatch(/\p{Script=Han}/u)
    expect(noNoticeText(none, 'en')).not.toMatch(/\p{Script=Han}|undefined/u)
  })

  test('is none under another pack than the one by which the procedure runs', () => {
    const other = packWith({ version: '2' })
    const found = noticeOf(posted, { ...asked, pack: other, on: '2019-11-05' })
    expect(found).toEqual({ ok: false, problem: { code: 'other-pack', pack: `${pack.id} ${pack.version}` } })
    if (!found.ok) expect(noNoticeText(found.problem, 'en')).toContain(pack.id)
  })

  test('masks names where the pack says so, and where no pack says anything', () => {
    const masked = packWith({ notices: { maskNames: true, citation, overrides: true } })
    const { notices: _, ...silent } = cn2014to2020
    const loaded = loadPack(silent, [])
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
    for (const { notices, expected } of [
      { notices: masked.notices, expected: true },
      { notices: undefined, expected: true },
      { notices: pack.notices, expected: false },
    ]) {
      const { notices: _own, ...bare } = pack
      const law = { ...bare, ...(notices && { notices }) }
      expect(noticeOf(posted, { ...asked, pack: law, on: '2019-11-05' })).toMatchObject({ ok: true, value: { maskNames: expected } })
    }
    expect(loaded.value.notices).toBeUndefined()
  })
})

test('the households of a village that were posted on one day for one step are on one sheet, the others on others', () => {
  const households = [
    exiting('household/1', '王德', TO_NOTICE),
    exiting('household/2', '李娜', TO_NOTICE),
    exiting('household/3', '张伟', [...TO_NOTICE.slice(0, 2), ['2019-11-03', step('notice', 'team')]]),
    exiting('household/4', '刘芳', []),
  ]
  const sheets = noticesOf(households, { ...asked, on: '2019-11-05' })
  expect(sheets.map(({ from, households }) => [from, households.map(({ head }) => head)])).toEqual([
    ['2019-11-02', ['王德', '李娜']],
    ['2019-11-03', ['张伟']],
  ])
  expect(noticeText(sheets[0]!, 'zh')).toContain('共 2 户 4 人。')
})

/** A household whose every free field holds a secret, and every field of health says something. */
function leaky(said: (at: number) => string, digits: string): Household {
  const number = Number(digits.slice(0, 15))
  const by = { level: 'village', role: 'team', person: said(0) } as const
  const provider = { kind: 'bank', id: said(1) } as const
  const events = [
    { type: 'settled', village: 'village/1' },
    {
      type: 'member-joined',
      member: said(2),
      by: 'listing',
      relation: 'head',
      sex: 'male',
      born: '1960-01-01',
      name: said(3),
      citizenId: said(4),
      health: ['chronic-illness', 'serious-illness', 'disability'],
      labour: 'lost',
    },
    {
      type: 'member-joined',
      member: said(5),
      by: 'listing',
      relation: 'spouse',
      sex: 'female',
      born: '1960-01-01',
      name: said(6),
      citizenId: said(7),
      health: ['disability'],
    },
    { type: 'income-stated', incomeYear: 2018, wage: number, business: number, property: number, transfer: number, expenses: 0 },
    { type: 'causes-assessed', main: 'illness', others: ['disability'] },
    { type: 'risks-assessed', risks: ['illness', 'disability'] },
    { type: 'shock-reported', kind: 'illness', loss: number },
    { type: 'aided', measure: 'chronic-disease-card', line: 'sector', provider, member: said(2), amount: number },
    { type: 'helper-assigned', person: said(8), role: 'helper', level: 'village' },
    { type: 'visited', by: said(9), purpose: 'regular' },
    { type: 'points-awarded', points: 3, committee: said(10), reason: said(11) },
    { type: 'points-spent', points: 1, goods: said(12) },
    { type: 'clue-raised', channel: 'self-report', source: said(13), kind: 'illness' },
    { type: 'identified', basis: { kind: 'legacy', source: said(14) } },
    { ...begun },
    { type: 'step-taken', procedure: 'e15', step: 'check', by, outcome: 'passed' },
    { type: 'step-taken', procedure: 'e15', step: 'notice', by, outcome: 'passed' },
    { type: 'objection-raised', procedure: 'e15', ground: said(15) },
    {
      type: 'objection-resolved',
      objection: 'e18',
      by: { level: 'township', role: 'township-office', person: said(16) },
      outcome: 'dismissed',
      finding: said(17),
    },
  ]
  const stream = `household/${said(18)}` as HouseholdId
  const envelope = { stream, on: '2019-11-01', recordedAt: '2019-11-01T00:00:00.000Z', actor: said(19), schema: 1 }
  // A ledger may hold anything: what is folded here would not all be accepted.
  return fold(
    stream,
    events.map((event, at) => ({ ...envelope, id: `e${at + 1}`, version: at + 1, event })) as unknown as RecordedHousehold[],
  )
}

const secrets: fc.Arbitrary<{ secret: Secret; said: readonly string[] }> = secret.chain((secret) =>
  fc.array(within(secret.text), { minLength: 20, maxLength: 20 }).map((said) => ({ secret, said })),
)

test('a notice keeps of a name only what it shows, so that whoever writes it out themselves publishes no more', () => {
  const household = exiting('household/1', '王德（高血压）13800138000', TO_NOTICE)
  const said = (maskNames: boolean) => {
    const found = noticeOf(household, {
      ...asked,
      pack: { ...pack, notices: { ...pack.notices!, maskNames } },
      on: '2019-11-05',
      village: '吴集（王德）',
    })
    return !found.ok ? found : [found.value.village, found.value.households[0]!.head]
  }
  expect(said(false)).toEqual(['吴集', '王德'])
  expect(said(true)).toEqual(['吴集', '王*'])
})

test('whatever is recorded of a household, no number that leads to a person and no word of health reaches its notice', () => {
  fc.assert(
    fc.property(secrets, fc.boolean(), ({ secret: { text, digits }, said }, maskNames) => {
      const household = leaky((at) => said[at]!, digits || '13800000000')
      const found = noticeOf(household, {
        pack: { ...pack, notices: { ...pack.notices!, maskNames } },
        on: '2019-11-05',
        village: said[0]!,
        where: said[1]!,
      })
      if (!found.ok) throw new Error(found.problem.code)
      for (const language of ['zh', 'en'] as const) {
        const html = noticeHtml([found.value], language).replace(/<style>[\s\S]*?<\/style>/, '')
        for (const output of [JSON.stringify(found.value), noticeText(found.value, language).join('\n'), html]) {
          if (digits === '') expect(readable(output)).not.toContain(readable(text))
          else expect(digitsIn(output)).not.toContain(digits)
          expect(output).not.toMatch(/illness|disab|disease|病|残疾/)
          expect(output).toContain('2019-11-08')
        }
      }
    }),
  )
})
