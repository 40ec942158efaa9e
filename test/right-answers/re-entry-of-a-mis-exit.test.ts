import { refusalText, statistics } from '@hearthfold/core'
import { describe, expect, test } from 'vitest'
import { type Clerk, earns, home, legacy, pack2014, secured } from './clerk.ts'

/** Exited in November 2018 with an income of that year; poor a year later. */
function exited(yuan: number | undefined): Clerk {
  const one = home(pack2014).record('2016-03-01', { type: 'identified', basis: legacy })
  if (yuan !== undefined) earns(secured(one, '2018-10-01'), '2018-10-08', 2018, yuan)
  return earns(
    one.record('2018-11-20', { type: 'exited', basis: legacy }).record('2018-10-01', { type: 'registers-compared', findings: [] }),
    '2019-10-08',
    2019,
    2_000,
  )
}

const figures = (one: Clerk) => {
  const { returned, readmitted } = statistics([one.household()], [], '2019-12-31').ofYear
  return { returned: returned.households, readmitted: readmitted.households }
}

describe('the re-entry of a mis-exit is no return to poverty', () => {
  test('a household that exited rightly returns', () => {
    const one = exited(9_000).record('2019-11-20', { type: 're-identified' })
    expect(one.household().acts.at(-1)!.event).not.toHaveProperty('as')
    expect(figures(one)).toEqual({ returned: 1, readmitted: 0 })
    expect(exited(9_000).asked('2019-11-20', { type: 're-identified', as: 'mis-exit' })).toMatchObject({
      code: 'not-supported',
      finds: { question: 'exit-ready', outcome: true },
      judged: '2018-11-20',
    })
  })

  test('one that did not is registered again as a correction, counted apart', () => {
    const one = exited(2_000)
    const refused = one.asked('2019-11-20', { type: 're-identified', as: 'return' })
    expect(refused).toEqual({ code: 'no-return', exited: '2018-11-20' })
    expect(refusalText(refused!, 'zh')).toContain('错退')
    expect(figures(one.record('2019-11-20', { type: 're-identified' }))).toEqual({ returned: 0, readmitted: 1 })
    expect(one.household().acts.at(-1)!.event).toMatchObject({ type: 're-identified', as: 'mis-exit' })
  })

  test('of an exit of which not enough is known it is what it says, and a mis-exit is not presumed', () => {
    expect(figures(exited(undefined).record('2019-11-20', { type: 're-identified' }))).toEqual({ returned: 1, readmitted: 0 })
    expect(exited(undefined).asked('2019-11-20', { type: 're-identified', as: 'mis-exit' })).toMatchObject({
      code: 'not-supported',
      finds: { outcome: 'unknown' },
    })
    const ruled = { type: 're-identified', as: 'mis-exit', basis: { kind: 'ruling', authority: 'county', reason: 'inspection' } } as const
    expect(figures(exited(undefined).record('2019-11-20', ruled))).toEqual({ returned: 0, readmitted: 1 })
  })
})

describe('the figures of flags balance', () => {
  test('an edge household that is registered bears its flag no more, and the month says so', () => {
    const one = earns(home(pack2014).record('2019-04-01', { type: 'flagged-edge', basis: legacy }), '2019-10-08', 2019, 2_000).record(
      '2019-10-08',
      { type: 'registers-compared', findings: [] },
    )
    one.record('2019-11-20', { type: 'identified' })
    const { monthly, flagged, flaggedAtStart } = statistics([one.household()], [], '2019-12-31')
    expect(flaggedAtStart.households).toBe(0)
    expect(monthly[3]).toMatchObject({ edge: { households: 1 }, flagged: { households: 1 }, flagEnded: { households: 0 } })
    expect(monthly[10]).toMatchObject({
      identified: { households: 1 },
      cleared: { households: 0 },
      flagEnded: { households: 1 },
      flagged: { households: 0 },
    })
    expect(flagged.households).toBe(0)
  })
})
