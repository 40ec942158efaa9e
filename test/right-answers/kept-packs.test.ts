import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fileOf, run } from '../e2e/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearthfold-packs-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the pack that a procedure was begun under is kept with it, and shown by its hash', async () => {
  const ledger = join(folder, 'ledger.db')
  expect(await run(['init', '--ledger', ledger])).toMatchObject({ code: 0 })
  const commands = [
    { stream: 'household/1', on: '2019-01-01', event: { type: 'settled', village: 'village/1' } },
    {
      stream: 'household/1',
      on: '2019-01-01',
      event: { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'male', born: '1950-03-01' },
    },
    {
      stream: 'household/1',
      on: '2019-03-01',
      event: { type: 'identified', basis: { kind: 'ruling', authority: 'county', reason: 'found by the county' } },
    },
    { stream: 'household/1', on: '2019-10-08', event: { type: 'procedure-begun', procedure: 'exit' } },
  ]
  expect(
    await run(['record', fileOf(JSON.stringify({ id: 'r', actor: 'office', commands }), 'request.json'), '--ledger', ledger]),
  ).toMatchObject({ code: 0 })
  const { stdout } = await run(['export', '--ledger', ledger])
  const { hash } = /"pack":\{[^}]*"hash":"(?<hash>[0-9a-f]{64})"/.exec(stdout)!.groups as { hash: string }
  const shown = await run(['pack', 'show', hash, '--ledger', ledger])
  expect(shown).toMatchObject({ code: 0, stderr: '' })
  expect(shown.stdout).toContain(hash)
  const unknown = await run(['pack', 'show', 'f00d', '--ledger', ledger])
  expect(unknown).toMatchObject({ code: 2, stdout: '' })
  expect(unknown.stderr).toContain('f00d')
})
