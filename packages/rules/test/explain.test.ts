import { eventWords } from '@hearthfold/core/checking'
import { describe, expect, test } from 'vitest'
import { cn2014to2020, zhanglouCounty } from '../packs/index.ts'
import { determine } from '../src/determine/determine.ts'
import { leafReasons } from '../src/evaluate/determination.ts'
import { explain } from '../src/determine/explain.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import { householdOf } from './case.ts'
import { pack } from './shipped.ts'

const household = householdOf('one fen below the line')
const on = '2019-10-08'

describe('an explanation', () => {
  test('names every leaf with value, line, the day the line came into force and its citation, in both languages', () => {
    const answer = determine(household, { on, pack, question: 'eligible' })
    const en = explain(answer!, pack, 'en').join('\n')
    expect(en).toContain('per-capita net income: 3,217.99 yuan a person a year; must be below 3,218.00 yuan a person a year')
    expect(en).toContain('since 2019-01-01')
    expect(en).toContain('National poverty line 2019')
    const zh = explain(answer!, pack, 'zh').join('\n')
    expect(zh).toContain('人均纯收入：3,217.99元/人/年')
    expect(zh).not.toMatch(/National|must|since/)
  })

  test('says what is missing where the answer is unknown', () => {
    const answer = determine(household, { on: '2018-10-08', pack, question: 'eligible' })
    expect(explain(answer!, pack, 'en').at(-1)).toBe(`  missing: ${eventWords['income-stated'].en} (2018)`)
    expect(explain(answer!, pack, 'zh').at(-1)).toBe(`  尚缺：${eventWords['income-stated'].zh}（2018）`)
  })

  test('shows what is a third of a fen above the line as above it, and codes in words', () => {
    const home = householdOf('one fen above the line')
    const answer = determine(home, { on, pack, question: 'exit-ready' })
    const leaf = (fact: string) => ({ ...answer!, because: { ...leafReasons(answer!.because).find((one) => one.fact === fact)! } })
    const income = leaf('perCapitaNetIncome')
    expect(explain({ ...income, because: { ...income.because, value: 965_401 / 3 } }, pack, 'en').join()).toContain(
      'just above 3,218.00 yuan',
    )
    expect(explain(leaf('waterQuality'), pack, 'zh').join()).toContain('水质：基本达标，要求属于 达标、基本达标')
  })

  test('marks an unverified citation as such', () => {
    const answer = determine(household, { on, pack, question: 'eligible' })
    expect(explain(answer!, pack, 'en')[1]).toContain('(unverified)')
    expect(explain(answer!, pack, 'zh')[1]).toContain('（未核实）')
  })
})

describe('under layers an explanation', () => {
  const loaded = loadPack(cn2014to2020, [zhanglouCounty])
  if (!loaded.ok) throw new Error('refused')
  const local = loaded.value

  test('says which rule and which line come from which file', () => {
    const answer = determine(household, { on, pack: local, question: 'township-school-aid-off' })!
    expect(explain(answer, local, 'en')[1]).toContain(', from zhanglou-county (CN-41-zhanglou)')
    expect(explain(answer, local, 'zh')[1]).toContain('，出自 zhanglou-county（CN-41-zhanglou）')
    const national = determine(household, { on, pack: local, question: 'eligible' })!
    expect(explain(national, local, 'en').join()).not.toContain('from zhanglou-county')
  })

  test('calls named conditions by their names, and says what to do about an answer', () => {
    const answer = determine(household, { on, pack, question: 'eligible' })!
    expect(explain(answer, pack, 'en').join('\n')).toContain('income below the poverty line: per-capita net income: 3,217.99 yuan')
    expect(explain(answer, pack, 'zh').join('\n')).toContain('收入低于扶贫标准：人均纯收入：3,217.99元')
    const { messages } = pack.rules.find(({ event }) => event.type === 'eligible')!
    for (const language of ['zh', 'en'] as const) {
      const message = `  ${messages!.true![language]}`
      expect(explain(answer, pack, language)).toContain(message)
      expect(explain(determine(household, { on: '2018-10-08', pack, question: 'eligible' })!, pack, language)).not.toContain(message)
    }
  })
})
