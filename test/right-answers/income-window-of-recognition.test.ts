import type { Language } from '@hearthfold/core'
import { determine, explain, type Pack } from '@hearthfold/rules'
import { expect, test } from 'vitest'
import { earns, home, legacy, pack2014, pack2021 } from './clerk.ts'

// Recognition looks at the twelve months before the month before (guidance of 2020 and 2021). Income is on record by income year only,
// so the answer is of that year, and says so.

const WINDOW: Readonly<Record<Language, string>> = { zh: '上月以前 12 个月', en: 'the 12 months before the month before' }

function toldOf(pack: Pack, on: '2020-11-20' | '2022-11-20', question: string, yuan?: number) {
  const one = home(pack)
  if (question !== 'edge') {
    one.record('2016-03-01', { type: 'identified', basis: legacy })
    one.record('2018-11-20', { type: 'exited', basis: legacy })
  }
  if (yuan !== undefined) earns(one, `${on.slice(0, 4)}-10-08` as typeof on, Number(on.slice(0, 4)), yuan)
  const answer = determine(one.household(), { on, pack, question })!
  const words = (['zh', 'en'] as const).map((language) => explain(answer, pack, language).join('\n').includes(WINDOW[language]))
  return [answer.outcome, ...words]
}

test('every answer says that the income is that of an income year and not of the months that recognition looks at', () => {
  for (const question of ['unstable', 'edge', 'sudden-hardship', 'monitored']) {
    for (const yuan of [5_000, 9_000, undefined]) {
      expect([question, yuan, ...toldOf(pack2021, '2022-11-20', question, yuan).slice(1)]).toEqual([question, yuan, true, true])
    }
  }
  for (const question of ['edge', 'monitored']) {
    for (const yuan of [4_500, 9_000, undefined]) {
      expect([question, yuan, ...toldOf(pack2014, '2020-11-20', question, yuan).slice(1)]).toEqual([question, yuan, true, true])
    }
  }
})

test('the answer is unknown and names the last income year if its income is missing', () => {
  const one = home(pack2021)
    .record('2016-03-01', { type: 'identified', basis: legacy })
    .record('2018-11-20', { type: 'exited', basis: legacy })
  earns(one, '2021-10-08', 2021, 5_000)
  const answer = determine(one.household(), { on: '2022-11-20', pack: pack2021, question: 'unstable' })!
  expect([answer.outcome, answer.missing]).toEqual(['unknown', [{ evidence: 'income-stated', of: '2022' }]])
})
