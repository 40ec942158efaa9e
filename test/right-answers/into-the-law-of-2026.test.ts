import { refusalText } from '@hearthfold/core'
import { loadPack } from '@hearthfold/rules'
import { cn2021to2025, cn2026 } from '@hearthfold/rules/packs'
import { expect, test } from 'vitest'
import { clerk, home, legacy } from './clerk.ts'

// The law from 2026 has one category. These tests hold what began under the law before it to that.

function loaded(json: unknown) {
  const found = loadPack(json)
  if (!found.ok) throw new Error(JSON.stringify(found.problem))
  return found.value
}

const before = loaded(cn2021to2025)
const from2026 = loaded(cn2026)
const ruling = { kind: 'ruling', authority: 'the county', reason: 'a fire' } as const

/** A household whose recognition as an edge household began in December 2025, as the law from 2026 finds it. */
function edgeInDecember() {
  const old = home(before, 'required').record('2025-12-20', { type: 'procedure-begun', procedure: 'edge-recognition' }, 'edge-case')
  old.record('2025-12-21', {
    type: 'step-taken',
    procedure: 'edge-case',
    step: 'village-check',
    by: { level: 'village', role: 'team', person: 'p1' },
    outcome: 'passed',
  })
  return clerk(from2026, 'required').take(old.events)
}

test('a recognition of an edge household that runs into 2026 can only be ended, and one of the single category be begun', () => {
  const one = edgeInDecember()
  const authorised = {
    type: 'step-taken',
    procedure: 'edge-case',
    step: 'authorisation',
    by: { level: 'household', role: 'household', person: 'm1' },
    outcome: 'passed',
  } as const
  const refused = one.asked('2026-01-05', authorised)
  expect(refused).toMatchObject({ code: 'no-procedure', procedure: 'edge-recognition' })
  expect(one.asked('2026-01-05', { type: 'flagged-edge' })).toMatchObject({ code: 'no-rule', question: 'edge' })
  expect(one.asked('2026-01-05', { type: 'procedure-begun', procedure: 'monitoring-recognition' })).toMatchObject({
    code: 'procedure-running',
  })
  one.record('2026-01-05', { type: 'procedure-ended', procedure: 'edge-case', because: 'lapsed' })
  expect(one.asked('2026-01-05', { type: 'procedure-begun', procedure: 'monitoring-recognition' })).toBeUndefined()
})

test('an act by ruling or from an older register flags a household that never exited only as one in sudden serious hardship, and the refusal says so', () => {
  const one = home(from2026)
  for (const basis of [ruling, legacy]) {
    const refused = one.asked('2026-03-01', { type: 'flagged-monitored', basis })
    expect(refused).toEqual({ code: 'never-exited', act: 'flagged-monitored' })
    expect(refusalText(refused!, 'en')).toContain('sudden serious hardship')
    expect(refusalText(refused!, 'zh')).toContain('突发严重困难户')
    expect(one.asked('2026-03-01', { type: 'flagged-monitored', as: 'sudden-hardship', basis })).toBeUndefined()
  }
  expect(refusalText({ code: 'never-exited', act: 're-identified' }, 'en')).not.toContain('hardship')
})

test('a household that never exited is not refused for that while it is unknown whether it is at risk: what is missing is named', () => {
  const refused = home(from2026).asked('2026-03-01', { type: 'flagged-monitored' })
  expect(refused).toMatchObject({
    code: 'not-supported',
    needs: { question: 'monitored', outcome: true },
    finds: { question: 'monitored', outcome: 'unknown' },
  })
  expect('missing' in refused! && refused.missing!.length).toBeGreaterThan(0)
})
