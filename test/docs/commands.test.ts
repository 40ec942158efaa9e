import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chdir, cwd } from 'node:process'
import { loadPack } from '@hearthfold/rules'
import { cn2014to2020, cn2021to2025 } from '@hearthfold/rules/packs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf, run } from '../e2e/command.ts'

// The commands and cases that the pages about packs show are run. Files are named from the top of the checkout.

const root = join(import.meta.dirname, '../..')
const before = cwd()
beforeAll(() => chdir(root))
afterAll(() => chdir(before))

const pages = ['docs/write-a-pack.md', 'docs/add-a-rule.md', 'docs/obligations.md', 'docs/procedures.md'].map((page) =>
  readFileSync(join(root, page), 'utf8'),
)
// A command over a reader's own ledger has none to run on here.
const commands = new Set(
  pages
    .flatMap((page) => [...page.matchAll(/^ {4}npx --yes pnpm@\S+ --silent hearthfold (.+)$/gm)].map(([, args]) => args!))
    .filter((args) => !args.includes('LEDGER')),
)

test.each([...commands])('hearthfold %s does what the page says', async (args) => {
  expect(await run(args.split(' '))).toMatchObject({ code: 0, stderr: '' })
})

test('the case that shows the whole format is one, and holds', async () => {
  const [shown] = pages[0]!.match(/^```yaml\n[\s\S]*?^```$/gm) ?? []
  const yaml = shown!.slice('```yaml\n'.length, -'```'.length).replace('./county.json', join(root, 'examples/02-write-a-pack/county.json'))
  expect(await run(['check', fileOf(yaml, 'cases.yaml')])).toMatchObject({ code: 0, stderr: '' })
})

test('the case of a procedure is one, and holds; and the procedure that is shown makes a layer', async () => {
  const page = pages.at(-1)!
  const [yaml] = page.match(/^```yaml\n[\s\S]*?^```$/gm) ?? []
  expect(await run(['check', fileOf(yaml!.slice('```yaml\n'.length, -'```'.length), 'procedures.yaml')])).toMatchObject({
    code: 0,
    stderr: '',
  })
  const [json] = page.match(/^```json\n[\s\S]*?^```$/gm) ?? []
  const { procedures } = JSON.parse(`{${json!.slice('```json\n'.length, -'```'.length)}}`)
  const title = { zh: '县', en: 'County' }
  const described = {
    id: 'county',
    version: '1',
    jurisdiction: 'CN-41-1',
    level: 'county',
    title,
    over: [cn2014to2020.id],
    inForce: { from: '2018-01-01' },
  }
  const loaded = loadPack(cn2014to2020, [{ ...described, procedures }])
  expect(loaded.ok ? loaded.value.procedures['exit'] : loaded.problem).toMatchObject({ origin: 1, steps: { length: 3 } })
})

test('the cadence and the obligation that are shown make a layer', () => {
  const parts = (pages[2]!.match(/^```json\n[\s\S]*?^```$/gm) ?? []).map((block) =>
    JSON.parse(`{${block.slice('```json\n'.length, -'```'.length)}}`),
  )
  const [{ parameters }, { obligations }] = parts
  const text = { zh: '县', en: 'County' }
  const described = {
    id: 'county',
    version: '1',
    jurisdiction: 'CN-41-1',
    level: 'county',
    title: text,
    over: [cn2021to2025.id],
    inForce: { from: '2022-01-01' },
  }
  const loaded = loadPack(cn2021to2025, [{ ...described, parameters, obligations: { visit: { ...obligations.visit, overrides: true } } }])
  expect(loaded.ok ? loaded.value.obligations['visit'] : loaded.problem).toMatchObject({
    dischargedBy: { purposes: ['regular', 'check'] },
    origin: 1,
  })
})
