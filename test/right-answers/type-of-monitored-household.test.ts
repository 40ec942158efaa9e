import { refusalText } from '@hearthfold/core'
import { loadPack, submit } from '@hearthfold/rules'
import { cn2021to2025 } from '@hearthfold/rules/packs'
import { describe, expect, test } from 'vitest'
import { clerk, earns, home, legacy, pack2014, pack2021, secured, spends } from './clerk.ts'

const ON = '2022-11-08'

/** Exited, well above the line, and struck by an illness that eats its income. */
function struck(registered = true) {
  const one = home(pack2021)
  if (registered) one.record('2016-03-01', { type: 'identified', basis: legacy }).record('2020-11-20', { type: 'exited', basis: legacy })
  earns(earns(secured(one, '2020-09-10'), '2021-10-08', 2021, 9_000), '2022-10-08', 2022, 9_000)
  spends(one, '2022-11-02', 2022, 8_000)
  return one.record('2022-11-01', { type: 'shock-reported', kind: 'illness', loss: 800_000 })
}

/** Exited, and below the monitoring line. */
function poor() {
  const one = home(pack2021)
    .record('2016-03-01', { type: 'identified', basis: legacy })
    .record('2020-11-20', { type: 'exited', basis: legacy })
  return earns(secured(one, '2020-09-10'), '2022-10-08', 2022, 5_000)
}

function typeOf(one: ReturnType<typeof home>): unknown {
  const event = one.household().acts.at(-1)?.event
  return event?.type === 'flagged-monitored'
    ? [event.as, event.basis.kind === 'determination' ? event.basis.question : event.basis.kind]
    : event?.type
}

describe('the type of a monitored household is judged', () => {
  test('as unstable only who is unstable is monitored, although another type is true', () => {
    expect(struck().asked(ON, { type: 'flagged-monitored', as: 'unstable' })).toMatchObject({
      code: 'not-supported',
      needs: { question: 'unstable', outcome: true },
      finds: { question: 'unstable', outcome: false },
    })
    expect(poor().asked(ON, { type: 'flagged-monitored', as: 'sudden-hardship' })).toMatchObject({
      code: 'not-supported',
      finds: { question: 'sudden-hardship', outcome: false },
    })
  })

  test('where no type is said the one that is true is taken, also of one never registered', () => {
    expect(typeOf(poor().record(ON, { type: 'flagged-monitored' }))).toEqual(['unstable', 'unstable'])
    expect(typeOf(struck().record(ON, { type: 'flagged-monitored' }))).toEqual(['sudden-hardship', 'sudden-hardship'])
    expect(typeOf(struck(false).record(ON, { type: 'flagged-monitored' }))).toEqual(['sudden-hardship', 'sudden-hardship'])
  })

  test('where several types are true the act must say which, and the refusal lists them', () => {
    const rules = cn2021to2025.rules.map((rule) =>
      rule.event.type === 'sudden-hardship' ? { ...rule, conditions: { condition: 'isUnstable' } } : rule,
    )
    const loaded = loadPack({ ...cn2021to2025, rules, groups: [] })
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
    const household = poor().household()
    const flag = (as?: 'unstable' | 'sudden-hardship') =>
      submit(
        loaded.value,
        household,
        { stream: household.stream, on: ON, event: { type: 'flagged-monitored', ...(as ? { as } : {}) } },
        { procedures: 'presumed' },
      )
    expect(flag()).toEqual({ ok: false, problem: { code: 'type-unsaid', types: ['unstable', 'sudden-hardship'] } })
    expect(flag('unstable')).toHaveProperty('value.accepted')
    expect(flag('sudden-hardship')).toHaveProperty('value.accepted')
  })

  test('a type of which nothing is known is not false: the refusal says what is needed', () => {
    const unknown = home(pack2021)
      .record('2016-03-01', { type: 'identified', basis: legacy })
      .record('2020-11-20', { type: 'exited', basis: legacy })
    const said = unknown.asked(ON, { type: 'flagged-monitored', as: 'unstable' })
    expect(said).toMatchObject({ code: 'not-supported', finds: { outcome: 'unknown' }, missing: [{ evidence: 'income-stated' }] })
    const unsaid = unknown.asked(ON, { type: 'flagged-monitored' })
    expect(unsaid).toMatchObject({
      code: 'not-supported',
      finds: { outcome: 'unknown' },
      missing: expect.arrayContaining([{ evidence: 'income-stated', of: expect.anything() }]),
    })
    for (const refusal of [said!, unsaid!]) expect(refusalText(refusal, 'en')).toContain('a statement of income')
  })

  test('a household of which no type is true is not monitored, be it an edge household', () => {
    const edge = earns(home(pack2021), '2022-10-08', 2022, 5_000).record('2022-10-08', { type: 'registers-compared', findings: [] })
    expect(edge.asked(ON, { type: 'flagged-monitored' })).toMatchObject({
      code: 'no-type',
      finds: [
        { type: 'unstable', outcome: false },
        { type: 'sudden-hardship', outcome: false },
      ],
    })
  })

  test('what could not follow whatever its type is refused for that', () => {
    expect(poor().record(ON, { type: 'flagged-monitored' }).asked('2022-11-09', { type: 'flagged-monitored' })).toMatchObject({
      code: 'already-flagged',
    })
    expect(clerk(pack2021).asked(ON, { type: 'flagged-monitored' })).toMatchObject({ code: 'not-founded' })
  })

  test('a law that knows no types is asked for the monitored household', () => {
    const one = home(pack2014)
      .record('2016-03-01', { type: 'identified', basis: legacy })
      .record('2018-11-20', { type: 'exited', basis: legacy })
    earns(secured(one, '2018-09-10'), '2020-10-08', 2020, 4_500)
    expect(typeOf(one.record('2020-11-08', { type: 'flagged-monitored' }))).toEqual([undefined, 'monitored'])
  })
})
