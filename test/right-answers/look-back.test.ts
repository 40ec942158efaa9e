import { type Language } from '@hearthfold/core'
import { type Law, lookBack } from '@hearthfold/rules'
import { exitLines, whatTurned } from '@hearthfold/rules/look-back'
import { describe, expect, test } from 'vitest'
import { type Clerk, earns, home, legacy, pack2014, pack2021, secured } from './clerk.ts'

const law: Law = (on) => (on < '2021-01-01' ? pack2014 : pack2021)
const EXIT = '2019-11-20'

/** Registered, and exited in November 2019 with an income of that year and all guarantees; what is told of it later may be corrected. */
function exited(yuan: number): Clerk {
  const one = home(pack2014).record('2016-03-01', { type: 'identified', basis: legacy })
  return earns(secured(one, '2019-10-01'), '2019-10-08', 2019, yuan, 'income').record(EXIT, { type: 'exited', basis: legacy })
}

const back = (one: Clerk, on: '2020-09-30' | '2020-10-31' | '2022-09-30' = '2020-09-30') => lookBack([one.household()], { on, law })
const earning = (yuan: number) =>
  ({ type: 'income-stated', incomeYear: 2019, wage: yuan * 100, business: 0, property: 0, transfer: 0, expenses: 0 }) as const

describe('what happened after the exit is a later shock, what stood at the exit is none', () => {
  test('a house that a flood destroyed after the exit is a later shock, and a clue', () => {
    const flooded = exited(9_000)
      .record('2020-07-15', { type: 'shock-reported', kind: 'disaster', loss: 5_000_000 })
      .record('2020-07-20', { type: 'housing-graded', grade: 'D' })
    const { exits, clues } = back(flooded)
    expect(exits).toMatchObject([
      { verdict: 'sound', laterShock: ['exit-ready'], stood: [], lost: [{ fact: 'housingGrade', value: 'D' }], flagged: false },
    ])
    expect(clues).toMatchObject([{ stream: 'household/1', event: { type: 'clue-raised', found: { question: 'exit-ready' } } }])
    expect(exitLines(exits[0]!, undefined, law, 'en').join('\n')).toContain('the standard of the exit is not met any more')
    // Under the law that knows no exits, too: the standard is that of the exit.
    expect(back(flooded, '2022-09-30').exits).toMatchObject([{ verdict: 'sound', laterShock: expect.arrayContaining(['exit-ready']) }])
  })

  test('the same house before the exit is a mis-exit, whenever it is learned', () => {
    const unsafe = exited(9_000).record('2019-11-01', { type: 'housing-graded', grade: 'D' })
    expect(back(unsafe).exits).toMatchObject([{ verdict: 'mis-exit', failed: [{ fact: 'housingGrade' }], laterShock: [], lost: [] }])
  })

  test('an income that lay between the lines at the exit already is no later shock, but still a reason to monitor', () => {
    const between = exited(4_000)
    const { exits, clues } = back(between)
    expect(exits).toMatchObject([{ verdict: 'sound', laterShock: [], stood: ['monitored'] }])
    expect(clues).toMatchObject([{ event: { found: { question: 'monitored' } } }])
    expect(exitLines(exits[0]!, undefined, law, 'zh').join('\n')).toContain('脱贫时即已如此')
  })

  test('the same where the line by which it is a reason was drawn after the exit only', () => {
    const early = (yuan: number) =>
      earns(
        secured(home(pack2014).record('2016-03-01', { type: 'identified', basis: legacy }), '2018-10-01'),
        '2018-10-08',
        2018,
        yuan,
      ).record('2018-11-20', { type: 'exited', basis: legacy })
    const same = earns(early(4_000), '2019-10-08', 2019, 4_000)
    expect(back(same, '2020-09-30').exits).toMatchObject([{ verdict: 'sound', laterShock: [], stood: ['monitored'] }])
    const fell = earns(early(6_000), '2019-10-08', 2019, 4_000)
    expect(back(fell, '2020-09-30').exits).toMatchObject([{ verdict: 'sound', laterShock: ['monitored'], stood: [] }])
  })

  test('an income that fell between them since is a later shock', () => {
    const fell = earns(exited(9_000), '2020-10-08', 2020, 4_500)
    expect(back(fell, '2020-10-31').exits).toMatchObject([
      { verdict: 'sound', laterShock: expect.arrayContaining(['monitored']), stood: [] },
    ])
  })
})

describe('the words about an exit fit its verdict', () => {
  const said = (one: Clerk, language: Language) => {
    const [exit] = back(one).exits
    return exitLines(exit!, whatTurned(one.events, exit!, pack2014), law, language).join('\n')
  }

  test('of a sound exit it is said that the standard was met then too, of an undetermined one that evidence was missing', () => {
    expect(said(exited(9_000), 'en')).toContain('the standard was met')
    expect(said(exited(9_000), 'zh')).toContain('所知也已达标')
    const unknown = earns(home(pack2014).record('2016-03-01', { type: 'identified', basis: legacy }), '2019-10-08', 2019, 9_000).record(
      EXIT,
      { type: 'exited', basis: legacy },
    )
    expect(said(unknown, 'en')).toContain('evidence was missing when it was recorded, too')
    for (const one of [exited(9_000), unknown]) expect(said(one, 'en') + said(one, 'zh')).not.toMatch(/not met|不达标/)
  })

  test('of a mis-exit that was one by what was known then, that the standard was not met either', () => {
    expect(said(exited(2_000), 'en')).toContain('the standard was not met by what was known when it was recorded either')
  })
})

describe('a correction that bears the wrong day is told', () => {
  test('where it takes the income from the day of the exit, with the day that it should bear', () => {
    const one = exited(9_000).record('2020-05-10', { type: 'corrected', replaces: 'income', statement: earning(2_000) }, 'correction')
    const [exit] = back(one).exits
    expect(exit).toMatchObject({
      verdict: 'undetermined',
      redated: [{ id: 'correction', type: 'income-stated', was: '2019-10-08', is: '2020-05-10' }],
    })
    expect(exitLines(exit!, undefined, law, 'en').join('\n')).toMatch(/correction moved .* from 2019-10-08 to 2020-05-10/)
  })

  test('where older evidence makes the exit look sound without it', () => {
    const one = exited(9_000)
      .record('2019-10-20', { type: 'housing-graded', grade: 'A' }, 'grade')
      .record('2020-05-10', { type: 'corrected', replaces: 'grade', statement: { type: 'housing-graded', grade: 'D' } }, 'correction')
    const [exit] = back(one).exits
    expect(exit).toMatchObject({ verdict: 'sound', redated: [{ id: 'correction', was: '2019-10-20', is: '2020-05-10' }] })
    expect(exitLines(exit!, undefined, law, 'zh').join('\n')).toContain('请按原日期 2019-10-20 再次更正')
    const right = one.record('2019-10-20', { type: 'corrected', replaces: 'correction', statement: { type: 'housing-graded', grade: 'D' } })
    expect(back(right).exits).toMatchObject([{ verdict: 'mis-exit', redated: [] }])
  })

  test('until another correction puts the day right: then the exit is a mis-exit', () => {
    const one = exited(9_000)
      .record('2020-05-10', { type: 'corrected', replaces: 'income', statement: earning(2_000) }, 'correction')
      .record('2019-10-08', { type: 'corrected', replaces: 'correction', statement: earning(2_000) })
    expect(back(one).exits).toMatchObject([{ verdict: 'mis-exit', redated: [] }])
    expect(one.household().redated).toEqual({})
  })

  test('and not where it stays before the exit, or where a third one keeps the wrong day', () => {
    const kept = exited(9_000).record('2019-10-20', { type: 'corrected', replaces: 'income', statement: earning(8_000) })
    expect(back(kept).exits).toMatchObject([{ verdict: 'sound', redated: [] }])
    const twice = exited(9_000)
      .record('2020-05-10', { type: 'corrected', replaces: 'income', statement: earning(2_000) }, 'first')
      .record('2020-05-10', { type: 'corrected', replaces: 'first', statement: earning(2_500) }, 'second')
    expect(back(twice).exits).toMatchObject([{ verdict: 'undetermined', redated: [{ id: 'second', was: '2019-10-08' }] }])
  })
})
