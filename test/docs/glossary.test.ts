import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Text } from '@hearthfold/core'
import { eventWords, questionWords } from '@hearthfold/core/checking'
import { flags, standings } from '@hearthfold/core/facts'
import { levels, posts, roles } from '@hearthfold/core/procedures'
import { PILLAR_TEXT } from '@hearthfold/rules/obligations'
import { shippedPacks } from '@hearthfold/rules/packs'
import { expect, test } from 'vitest'

// The glossary has one word for one thing: that of the code, and that of the programs.

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/GLOSSARY.md'), 'utf8')

interface Row {
  readonly group: string
  readonly zh: string
  readonly en: string
  readonly codes: readonly string[]
}

const codesIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!)
const rows: Row[] = page
  .split(/^## /m)
  .flatMap((section) =>
    [...section.matchAll(/^\| ([^|]+) \| ([^|]+) \|([^|]*)\|([^|]*)\|$/gm)]
      .filter(([, zh]) => zh !== 'Chinese' && zh !== '---')
      .map(([, zh, en, code]) => ({ group: section.split('\n', 1)[0]!, zh: zh!, en: en!, codes: codesIn(code!) })),
  )

interface PackFile {
  readonly rules?: readonly { readonly event: { readonly type: string } }[]
  readonly procedures?: Readonly<Record<string, { readonly steps: readonly { readonly kind: string }[] }>>
}
const packs = Object.values(shippedPacks) as readonly PackFile[]

test('every code of the glossary is in the code', () => {
  const sources = globSync('packages/*/{src,packs}/**/*.{ts,json}', { cwd: root })
  const text = sources.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
  const isThere = (code: string) =>
    new RegExp(`(['"\`])${code}\\1|\\b${code}\\??:|\\b(const|function|class|interface|type) ${code}\\b`).test(text)
  const codes = rows.flatMap((row) => row.codes)
  expect(codes.length).toBeGreaterThan(150)
  expect(codesIn(page).filter((code) => !isThere(code))).toEqual([])
})

test('no event, standing, flag, question, procedure, kind of step, role, level, post or pillar is missing', () => {
  const questions = packs.flatMap((pack) => (pack.rules ?? []).map(({ event }) => event.type))
  const procedures = packs.flatMap((pack) => Object.entries(pack.procedures ?? {}))
  const kinds = procedures.flatMap(([, { steps }]) => steps.map(({ kind }) => kind))
  const wanted: Readonly<Record<string, readonly string[]>> = {
    Questions: [...Object.keys(questionWords), ...questions],
    Procedures: [...procedures.map(([name]) => name), ...kinds],
    'Roles and levels': [...Object.keys(roles), ...Object.keys(levels), ...Object.keys(posts)],
    Obligations: Object.keys(PILLAR_TEXT),
    'Households and standing': Object.keys(standings),
    Monitoring: Object.keys(flags),
  }
  const missing = Object.entries(wanted).flatMap(([group, codes]) => {
    const there = new Set(rows.filter((row) => row.group === group).flatMap((row) => row.codes))
    expect(there.size, group).toBeGreaterThan(0)
    return [...new Set(codes)].filter((code) => !there.has(code)).map((code) => `${group}: ${code}`)
  })
  const all = new Set(rows.flatMap((row) => row.codes))
  expect([...missing, ...Object.keys(eventWords).filter((type) => !all.has(type))]).toEqual([])
})

test('the programs print in Chinese the word of the glossary', () => {
  const printed: [group: string | undefined, code: string, text: Text][] = [
    ...Object.entries(standings).map(([code, text]) => ['Households and standing', code, text] as [string, string, Text]),
    ...Object.entries(flags).map(([code, text]) => ['Monitoring', code, text] as [string, string, Text]),
    ...Object.entries(questionWords).map(([code, text]) => ['Questions', code, text] as [string, string, Text]),
    ...Object.entries({ ...roles, ...posts }).map(([code, text]) => ['Roles and levels', code, text] as [string, string, Text]),
    ...Object.entries(levels).map(([code, text]) => ['Roles and levels', code, text] as [string, string, Text]),
    ...Object.entries(PILLAR_TEXT).map(([code, text]) => ['Obligations', code, text] as [string, string, Text]),
    ...Object.entries(eventWords).map(([code, text]) => [undefined, code, text] as [undefined, string, Text]),
  ]
  const other = printed.filter(
    ([group, code, { zh }]) =>
      !rows.some((row) => (group ?? row.group) === row.group && row.codes.includes(code) && row.zh.split(' · ').includes(zh)),
  )
  expect(other.map(([group, code, { zh }]) => `${group ?? 'event'} ${code}: ${zh}`)).toEqual([])
})
