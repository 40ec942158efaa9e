import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as cli from '@hearthfold/cli'
import * as core from '@hearthfold/core'
import * as coreChecking from '@hearthfold/core/checking'
import * as coreDays from '@hearthfold/core/days'
import * as coreFacts from '@hearthfold/core/facts'
import * as coreFigures from '@hearthfold/core/figures'
import * as coreProcedures from '@hearthfold/core/procedures'
import * as coreStore from '@hearthfold/core/store'
import * as coreTesting from '@hearthfold/core/testing'
import * as rules from '@hearthfold/rules'
import * as rulesAnalysis from '@hearthfold/rules/analysis'
import * as rulesCases from '@hearthfold/rules/cases'
import * as rulesEvaluate from '@hearthfold/rules/evaluate'
import * as rulesLookBack from '@hearthfold/rules/look-back'
import * as rulesNotice from '@hearthfold/rules/notice'
import * as rulesObligations from '@hearthfold/rules/obligations'
import * as rulesTime from '@hearthfold/rules/time'
import * as packs from '@hearthfold/rules/packs'
import * as rulesTesting from '@hearthfold/rules/testing'
import { afterAll, expect, test } from 'vitest'

// What documentation shows is executed. A line `expression // value` holds if both are equal; any other line just runs.

const root = join(import.meta.dirname, '../..')
const entries = {
  '@hearthfold/core': core,
  '@hearthfold/core/checking': coreChecking,
  '@hearthfold/core/days': coreDays,
  '@hearthfold/core/facts': coreFacts,
  '@hearthfold/core/figures': coreFigures,
  '@hearthfold/core/procedures': coreProcedures,
  '@hearthfold/core/store': coreStore,
  '@hearthfold/core/testing': coreTesting,
  '@hearthfold/rules': rules,
  '@hearthfold/rules/analysis': rulesAnalysis,
  '@hearthfold/rules/cases': rulesCases,
  '@hearthfold/rules/evaluate': rulesEvaluate,
  '@hearthfold/rules/look-back': rulesLookBack,
  '@hearthfold/rules/notice': rulesNotice,
  '@hearthfold/rules/obligations': rulesObligations,
  '@hearthfold/rules/time': rulesTime,
  '@hearthfold/rules/packs': packs,
  '@hearthfold/rules/testing': rulesTesting,
  '@hearthfold/cli': cli,
}

const elsewhere = mkdtempSync(join(tmpdir(), 'hearthfold-docs-'))
afterAll(() => rmSync(elsewhere, { recursive: true }))

/** Runs a module in a process and a folder of its own, as a reader would; answers with what it complains of. */
function complaints(module: string): string {
  const folder = mkdtempSync(join(elsewhere, 'run-'))
  symlinkSync(join(root, 'examples'), join(folder, 'examples'))
  const { status, stderr, error } = spawnSync(
    process.execPath,
    [
      '--conditions=@hearthfold/source',
      '--disable-warning=ExperimentalWarning',
      '--input-type=module-typescript',
      '--eval',
      `process.chdir(${JSON.stringify(folder)})\n${module}`,
    ],
    { cwd: root, encoding: 'utf8', timeout: 30_000 },
  )
  return status === 0 ? '' : `${stderr}${error?.message ?? ''}` || `ended with ${status}`
}

/** A block of code in which every claimed value is checked. */
function checked(block: string): string {
  const lines = block.split('\n').map((line) => {
    const claim = /^(?!\s*(?:const|let|import|export|function|return|if|for|\/\/|[})\]]))(.*\S)\s+\/\/ (.+)$/.exec(line)
    return claim ? `;(await import('node:assert')).deepStrictEqual(${claim[1]}, ${claim[2]})` : line
  })
  return lines.join('\n')
}

/** The imports that a snippet leaves out: whatever the packages export under the names that it uses, and fast-check. */
function importsFor(snippet: string): string {
  const generators = /\bfc\./.test(snippet) ? "import fc from 'fast-check'\n" : ''
  const found = new Set<string>()
  const ours = Object.entries(entries)
    .flatMap(([name, exports]) => {
      // Some names are in more than one entry: the first has them.
      const used = Object.keys(exports).filter((one) => !found.has(one) && new RegExp(`\\b${one}\\b`).test(snippet))
      for (const one of used) found.add(one)
      return used.length > 0 ? [`import { ${used.join(', ')} } from '${name}'`] : []
    })
    .join('\n')
  return generators + ours
}

/** The `@example` blocks of the doc comments in a source. */
function examplesIn(source: string): string[] {
  const comments = source.match(/\/\*\*[\s\S]*?\*\//g) ?? []
  return comments.flatMap((comment) => {
    const text = comment.slice(3, -2).replaceAll(/^ *\* ?/gm, '')
    return text.split(/^(?=@)/m).flatMap((part) => (part.startsWith('@example') ? [part.slice('@example'.length).trim()] : []))
  })
}

const sources = globSync('packages/*/src/**/*.ts', { cwd: root }).toSorted()
const documented = sources.flatMap((file) => {
  const examples = examplesIn(readFileSync(join(root, file), 'utf8'))
  return examples.length > 0 ? [{ file, examples }] : []
})

for (const { file, examples } of documented) {
  test(`the examples in ${file} hold`, () => {
    const blocks = examples.map((example) => `{\n${checked(example)}\n}`)
    expect(complaints([importsFor(examples.join('\n')), ...blocks].join('\n'))).toBe('')
  })
}

const pages = globSync(['README.md', 'docs/*.md', 'packages/*/README.md'], { cwd: root }).toSorted()
const shown = pages.flatMap((file) => {
  const blocks = readFileSync(join(root, file), 'utf8').match(/^```ts\n[\s\S]*?^```$/gm) ?? []
  return blocks.map((block, at) => ({ name: `block ${at + 1} of ${file}`, code: block.slice('```ts\n'.length, -'```'.length) }))
})

for (const { name, code } of shown) {
  test(`${name} runs as it stands`, () => {
    expect(complaints(checked(code))).toBe('')
  })
}

test('a claim that is wrong is noticed', () => {
  expect(documented.length).toBeGreaterThan(3)
  expect(complaints(checked('1 + 1 // 2'))).toBe('')
  expect(complaints(checked('1 + 1 // 3'))).toContain('AssertionError')
  expect(complaints(checked('const two: number = 2 // two\n[two, 3] // [2, 4]'))).toContain('AssertionError')
})
