import type { Day, Question } from '@hearthfold/core'
import { describe, expect, test } from 'vitest'
import { determine } from '../src/determine.ts'
import { cases } from './case.ts'
import { pack } from './shipped.ts'

describe('the pack of 2015–2019', () => {
  for (const { case: name, household, ask } of cases()) {
    test(name, () => {
      for (const { on, question, answer, missing } of ask) {
        const found = determine(household, { on: on as Day, pack, question: question as Question })
        expect(found?.outcome, `${question} on ${on}`).toBe(answer)
        if (!missing) continue
        const named = new Set(found!.missing.map((one) => ('parameter' in one ? one.parameter : one.evidence)))
        expect([...named], `${question} on ${on}`).toEqual(missing)
      }
    })
  }
})
