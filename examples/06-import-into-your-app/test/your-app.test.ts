import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unwrap } from '@hearthfold/core'
import { openStore } from '@hearthfold/store/open'
import { afterAll, expect, test } from 'vitest'
import { tell } from '../story.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearthfold-your-app-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the application registers, refuses, handles a conflict, records an exit, and says what is due', async () => {
  const lines: string[] = []
  for await (const line of tell(folder)) lines.push(line)
  expect(lines).toEqual([
    'registered: kept 2',
    expect.stringMatching(/^the same person elsewhere: refused, the person with this citizen ID is m1 of household\/wang/),
    expect.stringMatching(/^the household again: refused, /),
    'two visits at once: kept 1; kept 1',
    expect.stringMatching(/^exit without being registered as poor: refused, /),
    'registered as poor by a ruling: kept 1',
    'its procedure begins: kept 1',
    'the pack that it relies on is kept: true',
    expect.stringMatching(/^exit before the procedure is through: refused, /),
    'exit by a ruling: kept 1',
    'does it need monitoring: unknown',
    'the register, in the same transaction: household/wang exited since 2019-11-20',
    'due by 2019-12-05: responsible-official, owed by township township-office',
    'due by 2019-12-05: helper, owed by township township-office',
    'due by 2020-02-20: visit, owed by village helper',
  ])
  const { bare: store, close } = unwrap(await openStore(join(folder, 'app.db')))
  expect((await store.read('household/wang')).events.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect((await store.read('household/li')).events).toEqual([])
  expect(await store.verify()).toBeUndefined()
  await close()
})
