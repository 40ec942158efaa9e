import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fileOf, run } from '../e2e/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearthfold-same-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The same document with the members of every object in the other order. */
function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Array.isArray(value)
    ? value.map(reversed)
    : Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, inner]) => [key, reversed(inner)]),
      )
}

test('a request whose file was written anew by another program is recorded once', async () => {
  const ledger = join(folder, 'ledger.db')
  expect(await run(['init', '--ledger', ledger])).toMatchObject({ code: 0 })
  const on = '2019-01-01'
  const request = {
    id: 'registration',
    actor: 'office',
    commands: [
      { stream: 'household/1', on, event: { type: 'settled', village: 'village/1' } },
      {
        stream: 'household/1',
        on,
        event: { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'male', born: '1950-03-01', name: '王五' },
      },
      { stream: 'household/1', on, event: { type: 'points-awarded', points: 1, committee: 'c', reason: '打扫院子' } },
    ],
  }
  const record = async (document: unknown) => {
    const { code, stdout } = await run(['record', fileOf(JSON.stringify(document), 'request.json'), '--ledger', ledger, '--json'])
    return { code, again: code === 0 && (JSON.parse(stdout) as { readonly again: boolean }).again }
  }
  expect(await record(request)).toEqual({ code: 0, again: false })
  expect(await record(reversed(request))).toEqual({ code: 0, again: true })
  expect(await record({ ...request, commands: request.commands.toSpliced(2, 1) })).toMatchObject({ code: 1 })
  const { stdout } = await run(['export', '--ledger', ledger])
  expect(stdout.trimEnd().split('\n')).toHaveLength(3)
})
