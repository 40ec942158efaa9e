import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readLine } from '@hearthfold/core'
import { readJson } from '@hearthfold/core/checking'
import { cn2014to2020 } from '@hearthfold/rules/packs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileOf, fileOfLines, run } from '../e2e/command.ts'
import { LINES } from '../e2e/small-ledger.ts'
import { runs } from '../config/runs.ts'

/** A value as JSON with some whitespace between its parts. */
const spaces = fc.array(fc.constantFrom('', '', '', ' ', '\t', '\n', '\r\n'), { minLength: 1, maxLength: 5 })

function written(value: unknown, gaps: readonly string[], repeat?: { left: number }): string {
  let at = 0
  const gap = () => gaps[at++ % gaps.length]!
  const text = (one: unknown): string => {
    if (Array.isArray(one)) return `[${gap()}${one.map(text).join(`${gap()},${gap()}`)}${gap()}]`
    if (typeof one !== 'object' || one === null) return JSON.stringify(one)
    const parts = Object.entries(one).flatMap(([key, inner]) => {
      const part = `${JSON.stringify(key)}${gap()}:${gap()}${text(inner)}`
      return repeat && repeat.left-- === 0 ? [`${JSON.stringify(key)}:0`, part] : [part]
    })
    return `{${gap()}${parts.join(`${gap()},${gap()}`)}${gap()}}`
  }
  return text(value)
}

const keysIn = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 0
    : Object.values(value).reduce((sum: number, one) => sum + keysIn(one), Array.isArray(value) ? 0 : Object.keys(value).length)

describe('a text in JSON', () => {
  test('is read as any parser reads it where no key stands twice, however it is spaced', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), spaces, (value, gaps) => {
        const text = written(value, gaps)
        expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
      }),
      { numRuns: runs(500) },
    )
  })

  test('is refused wherever any one key stands twice', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), spaces, fc.nat(), (value, gaps, place) => {
        const keys = keysIn(value)
        fc.pre(keys > 0)
        const text = written(value, gaps, { left: place % keys })
        expect(readJson(text)).toMatchObject({ ok: false, problem: { code: 'key-twice', keys: [expect.anything()] } })
      }),
      { numRuns: runs(500) },
    )
  })

  test('is refused where great round numbers make it short', () => {
    for (const text of [
      '{"a":1,"a":1,"b":[1e15,1e15,1e15,1e15]}',
      '{"wage":15e8,"wage":15e8}',
      String.raw`{"a":1,"\u0061":2}`,
      '{"":1,"":2}',
      '{"__proto__":1,"__proto__":2}',
    ]) {
      expect(readJson(text), text).toMatchObject({ ok: false, problem: { code: 'key-twice' } })
    }
    expect(readJson('{"a":{"a":1},"b":[{"a":1},{"a":2}],"c":":a\\"a\\":"}')).toHaveProperty('value')
  })

  test('is refused with both places and the path', () => {
    expect(readJson('{\n  "rules": [\n    { "name": "甲", "on": 1,\n      "name": "乙" }\n  ]\n}')).toEqual({
      ok: false,
      problem: { code: 'key-twice', keys: [{ path: 'rules.0.name', first: { line: 3, column: 7 }, again: { line: 4, column: 7 } }] },
    })
  })

  test('that is none says where it ends or goes wrong', () => {
    expect(readJson('{"a":1,\n }')).toEqual({ ok: false, problem: { code: 'not-json', at: { line: 2, column: 2 }, ends: false } })
    expect(readJson('{"a":')).toMatchObject({ ok: false, problem: { code: 'not-json', ends: true } })
  })
})

describe('a line of a ledger', () => {
  test('in which a key stands twice is no event', () => {
    const repeated = LINES.map((line) => [
      line.replace('"on":', '"on":"2020-01-01","on":'),
      line.replace('"type":', '"type":"settled","type":'),
      line.replace(/\}\}$/, ',"village":"village/wuji","village":"village/wuji"}}'),
      line.replace('{', '{ "actor" : "x", '),
    ])
    for (const line of repeated.flat()) expect(readLine(line), line).toMatchObject({ ok: false, problem: { code: 'key-twice' } })
    for (const line of LINES) expect(readLine(line)).toHaveProperty('value')
  })

  test('is left out of a replay and of an import, which say where both stand', async () => {
    const file = fileOfLines(LINES.map((line, at) => (at === 7 ? line.replace('"on":', '"on":"2010-01-01","on":') : line)))
    for (const [language, words] of [
      ['en', /8: expected every field once, found “on” twice \(line 8, characters \d+ and \d+\)/],
      ['zh', /8：应为 每个字段只写一次，实为 “on”写了两次/],
    ] as const) {
      const { code, stderr } = await run(['--lang', language, 'replay', file])
      expect(code).toBe(2)
      expect(stderr).toMatch(words)
    }
    const folder = mkdtempSync(join(tmpdir(), 'keys-twice-'))
    const db = join(folder, 'ledger.db')
    const keys = join(folder, 'keys.json')
    expect(await run(['init', '--ledger', db, '--keys', keys])).toMatchObject({ code: 0 })
    expect(await run(['import', file, '--ledger', db, '--keys', keys])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('“on” twice'),
    })
  })
})

const text = { zh: '试', en: 'trial' }
const value = (amount: number) => ({ from: '2019-01-01', value: amount, citation: { source: text, verified: false } })
const layer = (parameters: string, more = '') =>
  `{"id":"county","version":"1","jurisdiction":"CN-61","level":"county","title":${JSON.stringify(text)},"over":["${(cn2014to2020 as { id: string }).id}"],"inForce":{"from":"2014-01-01","to":"2020-12-31"}${more},\n"parameters":{${parameters}}}`
const parameter = (amount: number) =>
  JSON.stringify({ label: text, unit: 'fen/person/year', at: 'income-year-end', values: [value(amount)], overrides: true })

describe('a file that a command is given', () => {
  const cases: readonly (readonly [what: string, content: string, args: (file: string) => string[], key: string])[] = [
    [
      'a layer with a parameter twice',
      layer(`"povertyLine":${parameter(300_000)},\n"povertyLine":${parameter(400_000)}`),
      (file) => ['pack', 'show', 'cn-2014-2020', '--layer', file],
      'parameters.povertyLine',
    ],
    [
      'a layer with a value twice',
      layer(`"povertyLine":${parameter(300_000).replace('"value":', '"value":1,"value":')}`),
      (file) => ['pack', 'analyse', 'cn-2014-2020', '--layer', file],
      'parameters.povertyLine.values.0.value',
    ],
    ['a pack with a key twice', JSON.stringify(cn2014to2020).replace('{', '{"id":"other",'), (file) => ['pack', 'show', file], 'id'],
    [
      'a published table with a key twice',
      '{"year":2019,"year":2020}',
      (file) => ['replay', fileOfLines(LINES), '--published', file],
      'year',
    ],
  ]

  test.each(cases)('%s is refused with both places', async (_, content, args, key) => {
    const file = fileOf(content, 'file.json')
    const english = await run(['--lang', 'en', ...args(file)])
    expect(english).toMatchObject({ code: 2, stdout: '' })
    expect(english.stderr).toMatch(
      new RegExp(
        `:\\d+:\\d+: expected every field once, found “${key.replaceAll('.', '\\.')}” once more \\(it stands at line \\d+, character \\d+ already\\)`,
      ),
    )
    expect((await run(['--lang', 'zh', ...args(file)])).stderr).toMatch(/每个字段只写一次.*又写了一次/)
  })

  test('a request with a key twice, or two requests under one id, is refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-twice-'))
    const open = ['--ledger', join(folder, 'ledger.db'), '--keys', join(folder, 'keys.json')]
    expect(await run(['init', ...open])).toMatchObject({ code: 0 })
    const request =
      '{"id":"r1","commands":[{"stream":"village/wuji","on":"2019-01-01","event":{"type":"village-listed","name":"吴集","areaHectares":1,"arableMu":1,"partyBranches":1,"partyMembers":1}}]}'
    const ask = (content: string) => run(['record', fileOf(content, 'request.json'), ...open])
    expect(await ask(request.replace('"on":', '"on":"2018-01-01","on":'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('commands.0.on'),
    })
    expect(await ask(`[${request},${request}]`)).toMatchObject({ code: 2, stderr: expect.stringContaining('1.id') })
    expect(await ask(request)).toMatchObject({ code: 0 })
  })
})
