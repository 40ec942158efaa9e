import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { surfaceOf, written } from '../api/surface.ts'

// What the packages show is written down, so that a change of it shows in a review. `pnpm run api` writes it anew.

const packages = join(import.meta.dirname, '../../packages')
const names = readdirSync(packages)

test.each(names)('the surface of %s is the one written down in its api.txt', (name) => {
  expect(readFileSync(join(packages, name, 'api.txt'), 'utf8')).toBe(written(surfaceOf(name)))
})

test.each(names)('each type that a function of %s names can be imported from where the function is', (name) => {
  const lost = [...surfaceOf(name)].flatMap(([entry, exported]) => {
    const there = new Set(exported.map((one) => one.name))
    return exported.flatMap(({ name, types }) => types.filter((type) => !there.has(type)).map((type) => `${entry}: ${name} names ${type}`))
  })
  expect(lost).toEqual([])
})

test('the roots of core and rules stay small, and each name stands under a heading', () => {
  const [core, rules] = ['core', 'rules'].map((name) => surfaceOf(name).get(`@hearthfold/${name}`)!)
  expect(core!.length).toBeLessThanOrEqual(80)
  expect(rules!.length).toBeLessThanOrEqual(60)
  expect([...core!, ...rules!].filter(({ heading }) => heading === '')).toEqual([])
})
