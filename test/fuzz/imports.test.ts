import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { main } from '@hearthfold/cli'
import { readLine, type Recorded } from '@hearthfold/core'
import type { Position } from '@hearthfold/core/store'
import { memoryStore } from '@hearthfold/store/memory'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { LINES } from '../e2e/small-ledger.ts'
import { rowsOf } from '../../packages/cli/src/input/csv-file.ts'
import { importPlan } from '../../packages/cli/src/commands/import.ts'
import { planOf } from '../../packages/cli/src/keeping/plan.ts'
import { readRequests } from '@hearthfold/ledger'
import { listingOf } from '../../packages/cli/src/household-csv/listing.ts'
import { listingText } from '../../packages/cli/src/household-csv/listing-text.ts'
import { runs } from '../config/runs.ts'

// Whatever a file holds: nothing crashes, and nothing is imported by half. HEARTHFOLD_FUZZED=… tries longer.

const FUZZED = Number(process.env['HEARTHFOLD_FUZZED'] ?? 2000)
const FILES = Math.ceil(FUZZED / 5)
const ROWS = FUZZED - FILES

const folder = mkdtempSync(join(tmpdir(), 'hearthfold-imports-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What every driver holds of a batch its contract asks: here it is what a file may come to that counts. */
const store = memoryStore({ digestKey: Buffer.alloc(32, 7) })

const LISTING = `household,village,on,settled,member,name,relation,sex,born,health,labour,education,grade,medicalCover,housing,food,clothing,waterLitres,waterMinutes,waterOutage,waterQuality,incomeYear,wage,business,property,transfer,expenses,mainCause,otherCauses,identified,exited,register,helper,helperLevel
h1,wuji,2019-10-01,2015-01-01,a,王一,head,male,1956-02-29,disability,weak,primary,,basic,C,yes,yes,60,10,0,good,2018,"12,000.50",-3,0,1,2,illness,disability,2016-03-01,,old,cadre-1,village
h1,,,,b,王二,spouse,female,1960-07-01,-,ordinary,,higher,basic;assistance,,,,,,,,,,,,,,,,,,,,
户2,油坊,2019-10-01,,,李四,户主,女,1970-01-01,慢性病、残疾,普通劳动力,小学,,基本医保,A,是,否,60,10,0,达标,2018,1,2,3,4,5,因病,-,,,,,
`

/** Texts that a cell or a field may be replaced with. */
const stray = fc.oneof(
  fc.constantFrom(
    '',
    '-1',
    '0',
    '1e999',
    '2019-02-30',
    '9999-12-31',
    '0000-00-00',
    'household/',
    'household/h1',
    'village/wuji',
    '"',
    '""',
    ',',
    '\n',
    '\r\n',
    '\u0000',
    '\ufeff',
    '\u2028',
    '\ud800',
    '__proto__',
    'constructor',
    'null',
    '[]',
    '{}',
    '99999999999999999999',
    '是',
    '户主',
    '990000195602290016',
    '…',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

type Change = (text: string) => string

/** Takes out, doubles, swaps, cuts off or replaces something in a text. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat({ max: 40 })).map(
    ([at, count]): Change =>
      (text) =>
        text.slice(0, at % (text.length + 1)) + text.slice((at % (text.length + 1)) + count),
  ),
  fc.tuple(fc.nat(), stray).map(
    ([at, put]): Change =>
      (text) =>
        text.slice(0, at % (text.length + 1)) + put + text.slice(at % (text.length + 1)),
  ),
  fc.nat().map(
    (at): Change =>
      (text) =>
        text.slice(0, at % (text.length + 1)),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(([one, other]): Change => (text) => {
    const lines = text.split('\n')
    const [a, b] = [one % lines.length, other % lines.length]
    return lines.map((line, at) => (at === a ? lines[b]! : at === b ? lines[a]! : line)).join('\n')
  }),
  fc.nat().map((at): Change => (text) => {
    const lines = text.split('\n')
    lines.splice(at % lines.length, 0, lines[at % lines.length]!)
    return lines.join('\n')
  }),
  fc.tuple(fc.nat(), stray).map(
    ([at, put]): Change =>
      (text) =>
        replacedIn(text, at, /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false/g, JSON.stringify(put)),
  ),
  fc.tuple(fc.nat(), stray).map(
    ([at, put]): Change =>
      (text) =>
        replacedIn(text, at, /[^,\n"]+/g, put),
  ),
)

function replacedIn(text: string, at: number, pattern: RegExp, put: string): string {
  const found = [...text.matchAll(pattern)]
  const match = found[at % Math.max(found.length, 1)]
  return match ? text.slice(0, match.index) + put + text.slice(match.index + match[0].length) : text
}

const changes = fc.array(change, { minLength: 1, maxLength: 4 })
const bytes = (text: string, last: number) =>
  last % 20 === 0 ? Buffer.concat([Buffer.from(text), Buffer.from([0xff, last & 0xff])]) : Buffer.from(text)

let batches = 0
let last: Position | undefined

/** Imports a file as the command does; what the ledger then has more is all of the file, or nothing where something was said. */
async function imported(name: string, content: Uint8Array): Promise<boolean> {
  const file = join(folder, name)
  writeFileSync(file, content)
  const plan = await planOf([file], { now: '2026-01-01T00:00:00.000Z', actor: 'fuzz' }, batches % 2 === 0 ? 'zh' : 'en')
  if ('problems' in plan) {
    expect(plan.problems.length).toBeGreaterThan(0)
    for (const line of plan.problems) expect(line.startsWith(file) || line.startsWith('…')).toBe(true)
    return false
  }
  // Streams of its own each time, so that one ledger serves all.
  const own = `${batches++}`
  const named = <Name extends string>(stream: Name) => `${stream.slice(0, 48)}~${own}` as Name
  const events = plan.events.map((recorded) => ({ ...recorded, stream: named(recorded.stream) }) as Recorded)
  const persons = plan.persons.map(({ person, stream }) => ({ person: `${person}~${own}`, stream: named(stream) }))
  for (const recorded of plan.events) expect(readLine(JSON.stringify(recorded))).toEqual({ ok: true, value: recorded })
  const done = await importPlan({ bare: store, whole: store }, { ...plan, events, persons }, { batch: own, packs: [], dryRun: false }, 'en')
  const added = await store.readAll(last, events.length + 1)
  last = added.at(-1)?.position ?? last
  expect(added).toHaveLength('problems' in done ? 0 : events.length)
  return !('problems' in done)
}

test(`of ${FILES} files that were damaged nothing crashes, and nothing is imported by half`, { timeout: 600_000 }, async () => {
  const text = `${LINES.join('\n')}\n`
  expect(await imported('sound.ndjson', Buffer.from(text))).toBe(true)
  expect(await imported('sound.csv', Buffer.from(LISTING))).toBe(true)
  let kept = 0
  const tries = fc.asyncProperty(fc.boolean(), changes, fc.nat(), async (isListing, all, end) => {
    const damaged = all.reduce((so, one) => one(so), isListing ? LISTING : text)
    if (await imported(isListing ? 'damaged.csv' : 'damaged.ndjson', bytes(damaged, end))) kept++
  })
  await fc.assert(tries, { numRuns: FILES })
  expect(await store.verify()).toBeUndefined()
  // Damage that leaves a file sound is rare, but there is some: swapped households, another name.
  expect(kept).toBeGreaterThan(FILES / 1000)
  expect(kept).toBeLessThan(FILES / 2)
})

test(`of ${ROWS} rows that were damaged each is refused in words, or is an event that reads back as it was`, { timeout: 600_000 }, () => {
  const [heading, ...rows] = LISTING.trimEnd().split('\n')
  const importing = { recordedAt: '2026-01-01T00:00:00.000Z', actor: 'fuzz', today: '2026-01-01' } as const
  let sound = 0
  const tries = fc.property(fc.boolean(), fc.nat(), changes, (isListing, at, all) => {
    const whole = isListing ? rows[at % rows.length]! : LINES[at % LINES.length]!
    const damaged = all.reduce((so, one) => one(so), whole)
    const csv = rowsOf(`${heading}\n${damaged}`, 'rows.csv', 'en')
    const listing = 'problem' in csv ? csv : listingOf(csv, importing)
    if ('problems' in listing)
      for (const problem of listing.problems) expect(listingText('rows.csv', problem, 'zh').startsWith('rows.csv')).toBe(true)
    const events = 'events' in listing ? listing.events : []
    const read = readLine(damaged)
    for (const recorded of read.ok ? [...events, read.value] : events) {
      expect(readLine(JSON.stringify(recorded))).toEqual({ ok: true, value: recorded })
      sound++
    }
  })
  fc.assert(tries, { numRuns: ROWS })
  expect(sound).toBeGreaterThan(ROWS / 100)
})

test('whatever is asked to be recorded is refused in words or is a request', async () => {
  const request = { id: 'r', commands: [{ stream: 'household/1', on: '2019-01-01', event: { type: 'settled', village: 'village/1' } }] }
  await fc.assert(
    fc.property(
      fc.oneof(
        fc.jsonValue(),
        changes.map((all) => all.reduce((so, one) => one(so), JSON.stringify(request))),
      ),
      (asked) => {
        let value: unknown = asked
        try {
          if (typeof asked === 'string') value = JSON.parse(asked)
        } catch {
          // The command says so before it comes here.
        }
        const read = readRequests(value)
        expect(read.ok || read.problem.length > 0).toBe(true)
      },
    ),
    { numRuns: runs(1000) },
  )
})

test('the command says of a damaged file what the fuzzing hears', async () => {
  const file = join(folder, 'one.ndjson')
  writeFileSync(file, 'no event\n')
  let said = ''
  const into = new Writable({
    write(chunk, _, done) {
      said += String(chunk)
      done()
    },
  })
  await main(['init', '--ledger', join(folder, 'own.db')], { stdout: into, stderr: into, env: {} })
  expect(await main(['import', file, '--ledger', join(folder, 'own.db')], { stdout: into, stderr: into, env: {} })).toBe(2)
  expect(said).toContain('one.ndjson:1: expected one event in JSON')
})
