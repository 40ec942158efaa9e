import { basename } from 'node:path'
import {
  fold,
  type Instant,
  type HouseholdId,
  isHouseholdId,
  type KeptPack,
  type Language,
  type Recorded,
  type RecordedHousehold,
  type Store,
  storeRefusalText,
} from '@hearthfold/core'
import { keptPack } from '@hearthfold/rules'
import { complaints } from '../source/complaints.ts'
import { documentText } from '../terminal/display.ts'
import type { Problems } from '../input/options.ts'
import { readPack } from '../input/pack-file.ts'
import { shippedChains } from '../input/shipped.ts'
import type { ExitCode, Streams } from '../terminal/stdio.ts'
import { SAYS } from '../words/keeping.ts'
import { type Kept, type KeptOptions, withKept } from '../keeping/open.ts'
import type { LedgerProblem } from '../source/ledger.ts'
import { halvesOf, type Plan, planOf } from '../keeping/plan.ts'

/** The options of `import` as they are written on the command line. */
export interface ImportOptions extends KeptOptions {
  readonly batch?: string
  readonly dryRun?: boolean
  readonly pack?: string
  readonly layer: readonly string[]
  readonly json?: boolean
}

/** What an import comes to. */
export type Imported = {
  readonly batch: string
  readonly events: number
  readonly streams: number
  /** Households that changed people with those of the files, and are in neither the files nor the ledger. */
  readonly unseen?: readonly string[]
} & (
  | { readonly result: 'imported' | 'would-import' }
  /** The batch is in the ledger since an instant, with the same content or with another one. */
  | { readonly result: 'again' | 'other'; readonly importedAt: Instant }
)

/** `hearthfold import`: history of files into a ledger, all of it or nothing. */
export async function importFiles(
  files: readonly string[],
  options: ImportOptions,
  language: Language,
  streams: Streams,
): Promise<ExitCode> {
  const complain = (lines: readonly string[]) => void streams.stderr.write(`${lines.join('\n')}\n`)
  return withKept(options, language, streams, async ({ bare, whole, actor }) => {
    const now = new Date().toISOString() as Instant
    const plan = await planOf(files, { now, actor }, language)
    if ('problems' in plan) return (complain([...plan.problems, SAYS.nothingImported(plan.problems.length)[language]]), 2)
    const { kept, missing } = await packsOf(plan, options, language)
    const batch = options.batch ?? files.map((file) => basename(file)).join(', ')
    const done = await importPlan({ bare, whole }, plan, { batch, packs: kept, dryRun: options.dryRun ?? false }, language)
    if ('problems' in done) return (complain([...done.problems, SAYS.nothingImported(done.problems.length)[language]]), 1)
    if (done.result === 'other') return (complain([SAYS.other(batch, done.importedAt)[language]]), 1)
    if (missing.length > 0 && done.result !== 'again') complain([SAYS.packsMissing(missing.join(', '))[language]])
    const told = done.result === 'again' ? [] : await toldOf(whole, plan, language)
    if (told.length > 0) complain(told)
    if (done.unseen) complain([SAYS.unseen(done.unseen)[language]])
    const said =
      done.result === 'again'
        ? SAYS.again(batch, done.importedAt)
        : SAYS[done.result === 'imported' ? 'imported' : 'wouldImport'](batch, done.events, done.streams)
    streams.stdout.write(options.json ? documentText(done) : `${said[language]}\n`)
    return 0
  })
}

/** What is worth knowing of what was imported, though it is no fault that a machine can see. */
async function toldOf(store: Store, { villages, headless, events }: Plan, language: Language): Promise<string[]> {
  const unlisted: string[] = []
  for (const village of villages) if ((await store.read(village, { most: 1 })).events.length === 0) unlisted.push(village)
  const alike: string[] = []
  for (const stream of new Set(events.map((recorded) => recorded.stream))) {
    if (!isHouseholdId(stream)) continue
    for (const other of otherSpellings(stream))
      if ((await store.read(other, { most: 1 })).events.length > 0) alike.push(SAYS.pair(stream, other)[language])
  }
  return [
    ...(unlisted.length > 0 ? [SAYS.villagesUnlisted(unlisted)[language]] : []),
    ...(headless.length > 0 ? [SAYS.headless(headless)[language]] : []),
    ...(alike.length > 0 ? [SAYS.alike(alike)[language]] : []),
  ]
}

/** How many digits a code may be filled up to. */
const WIDEST = 6

/** How else the code of a household may have been written: of a short number with other zeros before it, or in half-width characters. */
function otherSpellings(stream: HouseholdId): HouseholdId[] {
  const code = stream.slice('household/'.length)
  const plain = code.normalize('NFKC')
  const number = plain.replace(/^0+(?=\d)/, '')
  const spellings = /^\d{1,6}$/.test(plain) ? Array.from({ length: WIDEST }, (_, width) => number.padStart(width + 1, '0')) : []
  return [...new Set([plain, ...spellings])].filter((one) => one !== code).map((one): HouseholdId => `household/${one}`)
}

export interface ImportingPlan {
  readonly batch: string
  readonly packs: readonly KeptPack[]
  readonly dryRun: boolean
}

/** Imports what was planned: in one batch, so that whoever is killed before its end has changed nothing, and asks again. */
export async function importPlan(
  { bare, whole: store }: Pick<Kept, 'bare' | 'whole'>,
  plan: Plan,
  { batch, packs, dryRun }: ImportingPlan,
  language: Language,
): Promise<Imported | Problems> {
  const counts = { batch, events: plan.events.length, streams: plan.streams }
  const earlier = (await store.batches()).find(({ name }) => name === batch)
  if (earlier) return { ...counts, result: earlier.source.endsWith(plan.digest) ? 'again' : 'other', importedAt: earlier.importedAt }
  const others = await otherHalves(bare, plan, language)
  if ('problems' in others) return others
  const unseen = others.unseen.length === 0 ? {} : { unseen: others.unseen }
  if (dryRun) {
    const begun: string[] = []
    for (const stream of new Set(plan.events.map((recorded) => recorded.stream)))
      if ((await store.read(stream, { most: 1 })).events.length > 0) begun.push(stream)
    return begun.length > 0 ? { problems: begunLines(begun, plan, language) } : { ...counts, ...unseen, result: 'would-import' }
  }
  const done = await store.import({ name: batch, source: plan.source, events: plan.events, packs, persons: plan.persons })
  if ('imported' in done) return { ...counts, ...unseen, result: 'imported' }
  const { refused } = done
  if (refused.code === 'person-claimed')
    return { problems: complaints({ problems: [plan.claimedAt(refused.at)], furtherProblems: 0 }, language) }
  return {
    problems: refused.code === 'stream-not-empty' ? begunLines([refused.stream], plan, language) : [storeRefusalText(refused, language)],
  }
}

/**
 * Holds the changes between households of the files and households of the ledger against one another. A household that is in neither
 * is no fault: townships are imported one after the other.
 */
async function otherHalves(
  store: Store,
  { households, unseen, placeOf }: Plan,
  language: Language,
): Promise<Problems | { readonly unseen: string[] }> {
  const missing = new Set<string>(unseen.keys())
  const problems: LedgerProblem[] = []
  for await (const { stream, events } of store.scan()) {
    if (!isHouseholdId(stream)) continue
    const related = new Set([...namedBy(events).flatMap((name) => households.get(name) ?? []), ...(unseen.get(stream) ?? [])])
    missing.delete(stream)
    if (related.size === 0) continue
    const other = fold(stream, events.filter(isOfHousehold))
    for (const household of related) {
      for (const half of halvesOf(household, other, false)) problems.push({ ...placeOf(household.stream), code: 'half-missing', half })
    }
  }
  return problems.length > 0 ? { problems: complaints({ problems, furtherProblems: 0 }, language) } : { unseen: [...missing] }
}

/** The households that events name. */
function namedBy(events: readonly Recorded[]): HouseholdId[] {
  return events.flatMap(({ event }) => {
    const said = event.type === 'corrected' ? event.statement : event
    return 'household' in said && said.household !== undefined ? [said.household] : []
  })
}

function isOfHousehold(recorded: Recorded): recorded is RecordedHousehold {
  return isHouseholdId(recorded.stream)
}

function begunLines(streams: readonly string[], { placeOf }: Plan, language: Language): string[] {
  return complaints(
    { problems: streams.map((stream) => ({ ...placeOf(stream), code: 'begun' as const, stream })), furtherProblems: 0 },
    language,
  )
}

/** The packs that the acts of an import rely on, as far as they are at hand: shipped ones, and those that are named. */
async function packsOf(
  { packs }: Plan,
  { pack, layer }: ImportOptions,
  language: Language,
): Promise<{ kept: KeptPack[]; missing: string[] }> {
  const missing = new Set(packs)
  const kept: KeptPack[] = []
  const chains = [...(pack === undefined ? [] : [[pack, ...layer]]), ...shippedChains()]
  for (const chain of missing.size > 0 ? chains : []) {
    const read = await readPack(chain, language)
    if ('problems' in read) continue
    for (const stage of read.stages) if (missing.delete(stage.hash)) kept.push(keptPack(stage))
  }
  return { kept, missing: [...missing] }
}
