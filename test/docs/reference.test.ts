import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pages } from '../reference/pages.ts'

const folder = join(import.meta.dirname, '../../docs/reference')
const made = pages()

test.each(Object.keys(made))('%s of the reference says what the code says; `pnpm run reference` writes it anew', (name) => {
  expect(readFileSync(join(folder, name), 'utf8')).toBe(made[name])
})

test('the reference holds no page that nothing makes', () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(made).toSorted())
})
