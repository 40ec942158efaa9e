import { expect, test } from 'vitest'
import { HearthfoldError, type Refusal, refusalText, type Result, unwrap } from '@hearthfold/core'

test('the value of a result comes out of it', () => {
  expect(unwrap({ ok: true, value: 7 })).toBe(7)
})

test('a problem that brings its words is thrown with them in both languages', () => {
  const problem = { code: 'nobody-home', words: { zh: '家中无人', en: 'nobody is at home' } }
  const thrown = caught(() => unwrap({ ok: false, problem }))
  expect(thrown).toBeInstanceOf(HearthfoldError)
  expect(thrown).toMatchObject({ name: 'HearthfoldError', message: problem.words.en, words: problem.words, problem })
})

test('a problem without words of its own is put into words by whoever unwraps it', () => {
  const refused: Result<never, Refusal> = { ok: false, problem: { code: 'no-flag' } }
  const words = { zh: refusalText({ code: 'no-flag' }, 'zh'), en: refusalText({ code: 'no-flag' }, 'en') }
  expect(caught(() => unwrap(refused, refusalText))).toMatchObject({ problem: { code: 'no-flag' }, words, message: words.en })
})

function caught(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}
