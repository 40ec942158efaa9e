import { refusalText } from '@hearthfold/core'
import { describe, expect, test } from 'vitest'
import { type Clerk, earns, home, legacy, pack2014, pack2021, secured, spends } from './clerk.ts'

/** Monitored from April 2022, and cleared by the law in October, when it earned enough and faced no risk. */
function cleared(): Clerk {
  const one = home(pack2021)
    .record('2016-03-01', { type: 'identified', basis: legacy })
    .record('2020-11-20', { type: 'exited', basis: legacy })
  earns(earns(secured(one, '2020-09-10'), '2021-10-08', 2021, 9_000), '2022-10-08', 2022, 9_000, 'income')
  spends(one, '2022-10-08', 2022, 0)
  return one
    .record('2022-10-08', { type: 'risks-assessed', risks: [] }, 'risks')
    .record('2022-04-10', { type: 'flagged-monitored', as: 'unstable', basis: legacy })
    .record('2022-04-20', { type: 'aided', measure: 'skill-and-job', line: 'society', provider: { kind: 'firm', id: 'f1' } })
    .record('2022-10-18', { type: 'flag-cleared', through: 'help' })
}

const wages = { business: 0, property: 0, transfer: 0, expenses: 0 } as const

describe('a rollback undoes a premature elimination only', () => {
  test('one that was sound on its day is not rolled back for an illness that came later', () => {
    const later = cleared().record('2022-12-01', { type: 'risks-assessed', risks: ['illness'] })
    expect(later.asked('2022-12-07', { type: 'elimination-rolled-back' })).toMatchObject({
      code: 'not-supported',
      needs: { question: 'risk-eliminated', outcome: false },
      finds: { question: 'risk-eliminated', outcome: true },
      judged: '2022-10-18',
    })
  })

  test('nor for an income of the next year', () => {
    const poorer = earns(cleared(), '2023-10-08', 2023, 3_000)
    expect(poorer.asked('2023-10-20', { type: 'elimination-rolled-back' })).toMatchObject({
      code: 'not-supported',
      finds: { outcome: true },
    })
    expect(poorer.asked('2023-10-20', { type: 'flagged-monitored' })).toBeUndefined()
  })

  test('what is learned later of the day of the clearing rolls it back, in the same episode', () => {
    const known = cleared().record('2022-10-08', {
      type: 'corrected',
      replaces: 'income',
      statement: { type: 'income-stated', incomeYear: 2022, wage: 400_000, ...wages },
    })
    known.record('2023-02-20', { type: 'elimination-rolled-back' })
    const { event } = known.household().acts.at(-1)!
    expect(event).toMatchObject({ basis: { question: 'risk-eliminated', outcome: false, on: '2022-10-18' } })
    expect(known.asked('2023-02-21', { type: 'elimination-rolled-back' })).toMatchObject({ code: 'already-flagged' })
  })

  test('where it is not known whether it was sound, the refusal says what is needed', () => {
    const unknown = cleared().record('2022-11-01', { type: 'revoked', withdraws: 'risks', because: 'of another household' })
    const refused = unknown.asked('2022-12-07', { type: 'elimination-rolled-back' })
    expect(refused).toMatchObject({
      code: 'not-supported',
      finds: { outcome: 'unknown' },
      missing: [{ evidence: 'risks-assessed' }],
      judged: '2022-10-18',
    })
    expect(refusalText(refused!, 'zh')).toContain('2022-10-18')
  })

  test('before the law knew eliminations, one is rolled back if the household still was what it was flagged as', () => {
    const flagged = () => {
      const one = home(pack2014)
        .record('2016-03-01', { type: 'identified', basis: legacy })
        .record('2018-11-20', { type: 'exited', basis: legacy })
      earns(secured(one, '2018-09-10'), '2019-10-08', 2019, 9_000, 'income')
      return one
        .record('2019-04-01', { type: 'flagged-monitored', basis: legacy })
        .record('2019-11-20', { type: 'flag-cleared', through: 'nature' })
    }
    const sound = earns(flagged(), '2020-10-08', 2020, 4_500)
    expect(sound.asked('2020-11-01', { type: 'elimination-rolled-back' })).toMatchObject({
      code: 'not-supported',
      needs: { question: 'monitored' },
      finds: { outcome: false },
      judged: '2019-11-20',
    })
    const premature = flagged().record('2019-10-08', {
      type: 'corrected',
      replaces: 'income',
      statement: { type: 'income-stated', incomeYear: 2019, wage: 400_000, ...wages },
    })
    expect(premature.asked('2020-11-01', { type: 'elimination-rolled-back' })).toBeUndefined()
  })
})

describe('an edge household below the poverty line', () => {
  const edge = (yuan: number) =>
    earns(home(pack2014).record('2019-04-01', { type: 'flagged-edge', basis: legacy }), '2019-10-08', 2019, yuan).record('2019-10-08', {
      type: 'registers-compared',
      findings: [],
    })

  test('is not cleared but identified', () => {
    const refused = edge(2_000).asked('2019-11-20', { type: 'flag-cleared', through: 'nature' })
    expect(refused).toEqual({ code: 'identify-instead', on: '2019-11-20' })
    expect([refusalText(refused!, 'zh'), refusalText(refused!, 'en')].join()).toMatch(/识别为贫困户.*identify it/)
    expect(edge(2_000).asked('2019-11-20', { type: 'identified' })).toBeUndefined()
  })

  test('is cleared above the monitoring line, and not if its income is unknown', () => {
    expect(edge(9_000).asked('2019-11-20', { type: 'flag-cleared', through: 'nature' })).toBeUndefined()
    const unknown = home(pack2014).record('2019-04-01', { type: 'flagged-edge', basis: legacy })
    expect(unknown.asked('2019-11-20', { type: 'flag-cleared', through: 'nature' })).toMatchObject({
      code: 'not-supported',
      finds: { outcome: 'unknown' },
    })
  })
})

describe('an act on a determination needs a procedure of the law', () => {
  test('a flag is cleared, rolled back and a registration removed by procedure alone, before 2021 too', () => {
    const edge = earns(
      home(pack2014, 'required').record('2019-04-01', { type: 'flagged-edge', basis: legacy }),
      '2019-10-08',
      2019,
      9_000,
    ).record('2019-10-08', { type: 'registers-compared', findings: [] })
    expect(edge.asked('2019-11-20', { type: 'flag-cleared', through: 'nature' })).toMatchObject({
      code: 'procedure-not-begun',
      act: 'flag-cleared',
    })
    const owner = home(pack2014, 'required')
      .record('2016-03-01', { type: 'identified', basis: legacy })
      .record('2019-10-08', { type: 'registers-compared', findings: [{ item: 'town-housing' }] })
    expect(owner.asked('2019-11-20', { type: 'removed' })).toMatchObject({ code: 'procedure-not-begun', act: 'removed' })
  })
})
