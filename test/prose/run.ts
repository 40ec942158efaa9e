import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { RULES } from './rules.ts'
import { type Sentence, sentencesInComments, sentencesOnPage, titlesIn } from './sentences.ts'

// `prose` counts the sentences that break a rule of docs/STYLE.md that a machine can see. It is a report, not a gate.
// `--list N` names the places of rule N. Exit status: 0 done, 2 there is no such rule.

const root = join(import.meta.dirname, '../..')
// The page of style quotes what it advises against.
const exclude = ['**/node_modules/**', '**/dist/**', '**/out/**', 'docs/STYLE.md']
const KINDS: Record<string, { readonly files: string[]; readonly read: (text: string) => Sentence[] }> = {
  pages: { files: ['*.md', 'docs/**/*.md', 'packages/*/README.md', 'examples/**/*.md'], read: sentencesOnPage },
  comments: { files: ['packages/*/{src,packs}/**/*.ts', 'examples/**/*.ts'], read: sentencesInComments },
  'comments of tests': { files: ['packages/*/test/**/*.ts', 'test/**/*.ts'], read: sentencesInComments },
  titles: { files: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts', 'examples/**/*.test.ts'], read: titlesIn },
}

const { values } = parseArgs({ options: { list: { type: 'string' } } })
const listed = values.list === undefined ? undefined : RULES[Number(values.list) - 1]
if (values.list !== undefined && listed === undefined) {
  console.error(`--list: expected a number from 1 to ${RULES.length}; found ${values.list}`)
  process.exit(2)
}

const counts = RULES.map(() => Object.keys(KINDS).map(() => 0))
const all = Object.keys(KINDS).map(() => 0)
for (const [at, { files, read }] of Object.values(KINDS).entries()) {
  for (const file of globSync(files, { cwd: root, exclude }).toSorted()) {
    for (const { text, line } of read(readFileSync(join(root, file), 'utf8'))) {
      all[at]!++
      for (const [rule, { breaks }] of RULES.entries()) {
        if (!breaks(text)) continue
        counts[rule]![at]!++
        if (RULES[rule] === listed) console.log(`${file}:${line}: ${text}`)
      }
    }
  }
}

if (!listed) {
  const row = (name: string, cells: readonly (number | string)[]) =>
    console.log([name.padEnd(40), ...cells.map((cell) => String(cell).padStart(18))].join(''))
  row('', Object.keys(KINDS))
  for (const [at, { name }] of RULES.entries()) row(`${at + 1}  ${name}`, counts[at]!)
  row('sentences', all)
}
