import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { type LineProblem, readLine, type Recorded, writeLine } from '@hearthfold/core'
import { orderProblem, expectedText } from '@hearthfold/core/checking'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const settled = {
  stream: 'household/1',
  id: 'e1',
  version: 1,
  on: '2015-01-01',
  recordedAt: '2015-01-02T08:00:00.000Z',
  actor: 'clerk',
  schema: 1,
  event: { type: 'settled', village: 'village/1' },
}

function problem(value: unknown): LineProblem {
  const read = readLine(typeof value === 'string' ? value : JSON.stringify(value))
  if (!read.ok) return read.problem
  throw new Error('read without a problem')
}

/** Path, expectation and finding of every misfit of a value. */
function misfits(value: unknown): string[] {
  const found = problem(value)
  if (found.code !== 'misfit') throw new Error(found.code)
  return found.misfits.map(({ path, expected, found }) => `${path}: ${expectedText(expected).en}, found ${found}`)
}

test('a recorded event is written as one line and read back as it was', () => {
  const line = writeLine(settled as Recorded)
  expect(line).not.toContain('\n')
  expect(readLine(line)).toStrictEqual({ ok: true, value: settled })
})

test('texts of any characters survive the line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 500 }), (because) => {
      const revoked = { ...settled, cause: 'request 7', event: { type: 'revoked', withdraws: 'e1', because } } as Recorded
      const line = writeLine(revoked)
      expect(line).not.toMatch(/[\n\r]/)
      expect(readLine(line)).toStrictEqual({ ok: true, value: revoked })
    }),
  )
})

test('village events are read in their own shape', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), fc.nat(), (areaHectares, arableMu) => {
      // A minus before zero says nothing and is not written.
      const event = { type: 'village-listed', name: '张楼', areaHectares: areaHectares + 0, arableMu, partyBranches: 1, partyMembers: 9 }
      const listed = { ...settled, stream: 'village/1', event } as Recorded
      expect(readLine(writeLine(listed))).toStrictEqual({ ok: true, value: listed })
    }),
  )
  expect(misfits({ ...settled, stream: 'village/1' })[0]).toMatch(/^event\.type: one of "village-listed".*found "settled"$/)
})

test('no line whatever makes reading throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((json) => `{"stream":"village/1","event":${json}}`),
      ),
      (line) => {
        expect(readLine(line)).toHaveProperty('problem')
      },
    ),
  )
})

test('a field changed to anything else is either the same line or a problem', () => {
  fc.assert(
    fc.property(fc.constantFrom(...(Object.keys(settled) as (keyof typeof settled)[])), fc.jsonValue(), (field, value) => {
      const changed = { ...settled, [field]: value }
      const read = readLine(JSON.stringify(changed))
      if (read.ok) expect(read.value).toEqual(changed)
    }),
  )
})

test('a line that is no JSON is quoted, shortened', () => {
  expect(problem('{"stream":')).toEqual({ code: 'not-json', found: '{"stream":' })
  expect(problem('x'.repeat(100))).toEqual({ code: 'not-json', found: `${'x'.repeat(57)}…` })
})

test('a line of another schema is told from one of another shape', () => {
  expect(problem({ ...settled, schema: 2 })).toEqual({ code: 'other-schema', found: 2 })
  expect(problem({ stream: 'household/1', schema: 0 })).toEqual({ code: 'other-schema', found: 0 })
  expect(misfits({ ...settled, schema: undefined })).toEqual(['schema: 1, found nothing'])
})

test('every misfit names its path, what was expected and what was found', () => {
  expect(misfits({ ...settled, on: '2019-02-29' })).toEqual(['on: a day of the calendar, YYYY-MM-DD, found "2019-02-29"'])
  expect(misfits({ ...settled, recordedAt: '2019-01-01T00:00:00Z' })).toEqual([
    'recordedAt: an instant in UTC, YYYY-MM-DDTHH:MM:SS.mmmZ, found "2019-01-01T00:00:00Z"',
  ])
  expect(misfits({ ...settled, version: 0 })).toEqual(['version: at least 1, found 0'])
  expect(misfits({ ...settled, version: 1.5 })).toEqual(['version: a whole number, found 1.5'])
  expect(misfits({ ...settled, actor: '' })).toEqual(['actor: at least 1 characters, found ""'])
  expect(misfits({ ...settled, note: 'x' })).toEqual(['note: no such field, found "x"'])
  expect(misfits({ ...settled, event: { ...settled.event, at: 1 } })).toEqual(['event.at: no such field, found 1'])
  expect(misfits({ ...settled, event: { type: 'moved' } })[0]).toMatch(/^event\.type: one of "settled", .*, found "moved"$/)
  expect(misfits({ ...settled, event: { type: 'housing-graded', grade: 'E' } })).toEqual([
    'event.grade: one of "A", "B", "C", "D", found "E"',
  ])
  expect(misfits({ ...settled, stream: 'house/1' })).toEqual(['stream: a household stream, household/…, found "house/1"'])
})

test('a member with an ID that does not check, or with both an education and a grade, is no member', () => {
  const joined = { type: 'member-joined', member: 'm', by: 'birth', relation: 'child', sex: 'male', born: '2010-01-01' }
  const of = (more: object) => ({ ...settled, event: { ...joined, ...more } })
  expect(misfits(of({ citizenId: '110105194912310021' }))).toHaveLength(1)
  expect(misfits(of({ learning: { grade: 'primary', education: 'none' } }))).toHaveLength(1)
  expect(readLine(JSON.stringify(of({ learning: { grade: 'primary' } })))).toHaveProperty('value')
})

test('a line cannot smuggle in what no object has of its own', () => {
  const line = `{"__proto__":{"actor":"clerk"},${JSON.stringify({ ...settled, actor: undefined }).slice(1)}`
  expect(problem(line).code).toBe('misfit')
})

test('the next event of a stream has the next version and is recorded no earlier', () => {
  const state = { version: 1, recordedAt: '2015-01-02T08:00:00.000Z' } as const
  const next = (version: number, recordedAt: string) => orderProblem(state, { ...settled, version, recordedAt } as Recorded)
  expect(next(2, '2015-01-02T08:00:00.000Z')).toBeUndefined()
  expect(next(3, '2015-01-02T08:00:00.000Z')).toEqual({ code: 'gap', expected: 2, found: 3 })
  expect(next(1, '2015-01-02T08:00:00.000Z')).toEqual({ code: 'duplicate', expected: 2, found: 1 })
  expect(next(2, '2015-01-02T07:59:59.999Z')).toEqual({
    code: 'recorded-earlier',
    previous: '2015-01-02T08:00:00.000Z',
    found: '2015-01-02T07:59:59.999Z',
  })
  expect(orderProblem({ version: 0, recordedAt: undefined }, settled as Recorded)).toBeUndefined()
})

test('lines are read alike where a platform lets no code be made of texts', () => {
  const script = `
    import { readFileSync } from 'node:fs'
    import { readLine } from '@hearthfold/core'
    const lines = readFileSync('test/golden/schema-1.ndjson', 'utf8').trimEnd().split('\\n')
    const damaged = lines.flatMap((line) => [line, line.replace('"type":"', '"type":"x'), line.replace(/,"version":[0-9]+/, '')])
    console.log(JSON.stringify(damaged.map((line) => readLine(line))))`
  const run = (...flags: string[]) =>
    spawnSync(process.execPath, [...flags, '--conditions=@hearthfold/source', '--input-type=module', '--eval', script], {
      encoding: 'utf8',
    })
  const barred = run('--disallow-code-generation-from-strings')
  expect(barred.stderr).toBe('')
  expect(JSON.parse(barred.stdout)).toHaveLength(3 * readFileSync('test/golden/schema-1.ndjson', 'utf8').trimEnd().split('\n').length)
  expect(barred.stdout).toBe(run().stdout)
})

test('what is quoted of a bad line shows nobody’s citizen ID, not a mistyped one and not half of one', () => {
  const mistyped = '99011319451017001Z'
  const line = `{"stream":"household/1","event":{"citizenId":"${mistyped}"},"more":1`
  for (const text of [line, `${' '.repeat(45)}${mistyped}`, `${line}}`, '{"citizenId":990113194510170010}']) {
    const said = JSON.stringify(readLine(text))
    expect(said).toContain('problem')
    expect(said).not.toContain('9901131945')
  }
})
