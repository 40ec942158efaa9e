import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { COLUMNS, HEADINGS } from '../../packages/cli/src/household-csv/columns.ts'
import { run } from '../e2e/command.ts'

// The page about keeping a ledger is gone through from its beginning to its end, with the files that it shows.

const page = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'hearthfold-operations-'))
afterAll(() => rmSync(folder, { recursive: true }))

function block(kind: string): string {
  return new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)![1]!
}

test('every command that the page shows does what it says, one after the other', async () => {
  writeFileSync(join(folder, 'households.csv'), block('csv'))
  writeFileSync(join(folder, 'visit.json'), block('json'))
  const commands = [...page.matchAll(/^ {4}npx --yes pnpm@\S+ --silent hearthfold (.+)$/gm)].map(([, args]) => args!)
  expect(commands.length).toBeGreaterThan(10)
  for (const command of commands) {
    const done = await run(command.split(' ').map((part) => part.replace('LEDGER', folder)))
    expect({ command, code: done.code, stderr: done.stderr.replaceAll(/^note: .*\n/gm, '') }).toEqual({ command, code: 0, stderr: '' })
  }
  const shown = await run(['show', '001', '--ledger', join(folder, 'county.db'), '--json'])
  expect(JSON.parse(shown.stdout)).toMatchObject({ version: 6, standing: 'registered' })
})

test('the page names every heading that a listing may have, in both languages, and no other', () => {
  const rows = [...page.matchAll(/^\| (`.+?`) \| (.+?) \|/gm)]
  expect(rows.flatMap(([, en]) => [...en!.matchAll(/`(\w+)`/g)].map(([, heading]) => heading)).toSorted()).toEqual(HEADINGS.toSorted())
  expect(rows.flatMap(([, , zh]) => zh!.split(' ')).toSorted()).toEqual(HEADINGS.map((heading) => COLUMNS[heading].zh).toSorted())
})
