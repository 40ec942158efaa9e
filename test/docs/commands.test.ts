import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chdir, cwd } from 'node:process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf, run } from '../e2e/command.ts'

// The commands and cases that the pages about packs show are run. Files are named from the top of the checkout.

const root = join(import.meta.dirname, '../..')
const before = cwd()
beforeAll(() => chdir(root))
afterAll(() => chdir(before))

const pages = ['docs/write-a-pack.md', 'docs/add-a-rule.md'].map((page) => readFileSync(join(root, page), 'utf8'))
const commands = new Set(pages.flatMap((page) => [...page.matchAll(/^ {4}npx --yes pnpm@\S+ --silent hearthfold (.+)$/gm)].map(([, args]) => args!)))

test.each([...commands])('hearthfold %s does what the page says', async (args) => {
  expect(await run(args.split(' '))).toMatchObject({ code: 0, stderr: '' })
})

test('the case that shows the whole format is one, and holds', async () => {
  const [shown] = pages[0]!.match(/^```yaml\n[\s\S]*?^```$/gm) ?? []
  const yaml = shown!.slice('```yaml\n'.length, -'```'.length).replace('./county.json', join(root, 'examples/02-write-a-pack/county.json'))
  expect(await run(['check', fileOf(yaml, 'cases.yaml')])).toMatchObject({ code: 0, stderr: '' })
})
