import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { shippedPacks } from '@hearthfold/rules/packs'
import { expect, test } from 'vitest'

// Comments and packs cite where a rule or a figure comes from. What they cite has to be there.

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const files = globSync('{packages,examples,test,docs}/**/*.{ts,mjs,cjs,md,yaml}', {
  cwd: root,
  exclude: (file) => /(^|[\\/])(node_modules|dist|out|golden)$|[\\/]\.|^\./.test(file),
})
const texts = new Map([...files, 'README.md'].map((file) => [file.replaceAll('\\', '/'), read(file)]))

/** What GitHub makes of a heading for links to it. */
const slugOf = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(/\s/g, '-')
const headingsOf = (page: string) => new Set([...page.matchAll(/^#{1,4} (.+)$/gm)].map(([, heading]) => slugOf(heading!)))

test('every link to a heading of a page of the documentation finds it', () => {
  const broken = [...texts].flatMap(([file, text]) =>
    [...text.matchAll(/(?:[\w./-]*\/)?([\w-]+\.md)#([\w-]+)/g)].flatMap(([link, page, anchor]) => {
      const target = [...texts.keys()].find((one) => one.startsWith('docs/') && basename(one) === page)
      return target !== undefined && headingsOf(texts.get(target)!).has(anchor!) ? [] : [`${file}: ${link}`]
    }),
  )
  expect(broken).toEqual([])
  const toSources = [...texts].filter(([file, text]) => file.endsWith('.ts') && text.includes('docs/sources.md#'))
  expect(toSources.length).toBeGreaterThan(20)
})

test('no comment names a file that is not there, nor a source that only its writer has', () => {
  const names = new Set([...texts.keys()].map((file) => basename(file)))
  const commentsOf = (text: string) => [...text.matchAll(/\/\*[\s\S]*?\*\/|(?:^|\s)\/\/.*$/gm)].map(([comment]) => comment)
  const missing = [...texts].flatMap(([file, text]) =>
    file.endsWith('.ts')
      ? commentsOf(text).flatMap((comment) =>
          [...comment.matchAll(/(?<![\w./-])([\w@][\w./@-]*\.(?:ts|md|cjs|mjs))\b/g)].flatMap(([, name]) =>
            name!.includes('/')
              ? [...texts.keys()].some((one) => one === name || one.endsWith(`/${name}`))
                ? []
                : [`${file}: ${name}`]
              : names.has(name!)
                ? []
                : [`${file}: ${name}`],
          ),
        )
      : [],
  )
  expect(missing).toEqual([])
  expect(
    [...texts]
      .filter(([file, text]) => file !== 'test/docs/sources.test.ts' && /facts file|policy facts/i.test(text))
      .map(([file]) => file),
  ).toEqual([])
})

interface Cited {
  readonly source: string
  readonly verified: boolean
}

/** Every citation of a pack, wherever it stands. */
function citationsOf(json: unknown): Cited[] {
  if (typeof json !== 'object' || json === null) return []
  const { source, verified } = json as { source?: { zh?: unknown }; verified?: unknown }
  if (typeof source?.zh === 'string') return [{ source: source.zh, verified: verified === true }]
  return Object.values(json).flatMap(citationsOf)
}

test('every citation of a shipped pack is a document of the page of sources, and what it has verified somebody has read', () => {
  const rows = [...texts.get('docs/sources.md')!.matchAll(/^\| (`.+?`) \| [^|]+ \| [^|]+ \| ([^|]+) \|$/gm)]
  const documents = rows.flatMap(([, cell, state]) => [...cell!.matchAll(/`(.+?)`/g)].map(([, name]) => ({ name: name!, state: state! })))
  expect(documents.length).toBeGreaterThan(40)
  const citations = Object.entries(shippedPacks).flatMap(([pack, json]) => citationsOf(json).map((cited) => ({ pack, ...cited })))
  const unlisted = citations.filter(({ source, verified }) => {
    const found = documents.filter(({ name }) => source.includes(name))
    return verified ? !found.some(({ state }) => /read|practice/.test(state)) : found.length === 0
  })
  expect([...new Set(unlisted.map(({ pack, source, verified }) => `${pack}: ${source} ${verified}`))]).toEqual([])
  const uncited = documents.filter(({ name }) => !citations.some(({ source }) => source.includes(name)))
  expect(uncited.map(({ name }) => name)).toEqual([])
})
