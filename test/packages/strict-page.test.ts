import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// A page with a strict content-security policy lets no code be made of texts, and reports every try. The same is forbidden here to Node,
// and every try counted.

const root = join(import.meta.dirname, '../../packages/rules')

/** Reads, decides, folds, determines and explains; answers with how often it was tried to make code. */
function tries(before: string): { readonly tries: number; readonly lines: number } {
  const page = `
    let tries = 0
    const Made = Function
    globalThis.Function = new Proxy(Made, {
      construct: (_, texts) => (tries++, new Made(...texts)),
      apply: (_, self, texts) => (tries++, Made(...texts)),
    })
    ${before}
    const { decide, fold, newHousehold, readLine, unwrap } = await import('@hearthfold/core')
    const { determine, explain, loadPack } = await import('@hearthfold/rules')
    const { cn2014to2020 } = await import('@hearthfold/rules/packs')
    const event = { type: 'settled', village: 'village/1' }
    decide({ stream: 'household/1', on: '2018-01-01', event }, { 'household/1': newHousehold('household/1') })
    const line = { stream: 'household/1', id: 'e1', version: 1, on: '2018-01-01', recordedAt: '2018-01-02T00:00:00.000Z', actor: 'me', schema: 1, event }
    const recorded = unwrap(readLine(JSON.stringify(line)))
    const pack = unwrap(loadPack(cn2014to2020))
    const answer = determine(fold('household/1', [recorded]), { on: '2019-11-20', pack, question: 'eligible' })
    console.log(JSON.stringify({ tries, lines: explain(answer, pack, 'en').length }))
  `
  const printed = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', page], {
    cwd: root,
    encoding: 'utf8',
  })
  return JSON.parse(printed) as { tries: number; lines: number }
}

test('a strict page reports one try to make code, that of zod itself', () => {
  const asked = tries('')
  expect(asked.tries).toBe(1)
  expect(asked.lines).toBeGreaterThan(5)
})

test('a strict page reports none if zod is told `jitless` before the packages are loaded', () => {
  const asked = tries("const zod = await import('zod')\nzod.config({ jitless: true })")
  expect(asked.tries).toBe(0)
  expect(asked.lines).toBeGreaterThan(5)
})
