import { basename } from 'node:path'
import {
  fold,
  type Instant,
  type HouseholdId,
  isHouseholdId,
  type Language,
  type Recorded,
  type RecordedHousehold,
  type Store,
} from '@hearthfold/core'
import { type KeptPack, storeRefusalText } from '@hearthfold/core/store'
import { keptPack } from '@hearthfold/rules'
import { complaints } from '../source/complaints.ts'
import { documentText } from '../terminal/display.ts'
import { readPack } from '../input/pack-file.ts'
import { shippedChains } from '../input/shipped.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'
import { SAYS } from '../words/keeping.ts'
import { type Kept, type KeptOptions, withKept } from '../keeping/open.ts'
import type { LedgerProblem } from '../source/ledger.ts'
import { type Counted, halvesOf, type Plan, planOf } from '../keeping/plan.ts'
import { toldLines, toldOf } from '../keeping/told.ts'

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
export async function importFiles(files: readonly string[], options: ImportOptions, language: Language, streams: Stdio): Promise<ExitCode> {
  const complain = (lines: readonly string[]) => void streams.stderr.write(`${lines.join('\n')}\n`)
  return withKept(options, language, streams, async ({ bare, whole, actor }) => {
    const now = new Date().toISOString() as Instant
    const plan = await planOf(files, { now, actor }, language)
    if ('problems' in plan) return (complain([...plan.problems, SAYS.nothingImported(plan.count)[language]]), 2)
    const { kept, missing } = await packsOf(plan, options, language)
    const batch = options.batch ?? files.map((file) => basename(file)).join(', ')
    const done = await importPlan({ bare, whole }, plan, { batch, packs: kept, dryRun: options.dryRun ?? false }, language)
    if ('problems' in done) return (complain([...done.problems, SAYS.nothingImported(done.count)[language]]), 1)
    if (done.result === 'other') return (complain([SAYS.other(batch, done.importedAt)[language]]), 1)
    if (missing.length > 0 && done.result !== 'again') complain([SAYS.packsMissing(missing.join(', '))[language]])
    const told = done.result === 'again' ? {} : await toldOf(whole, plan.households.values(), { isSaid: plan.isListed })
    const lines = toldLines(told, language)
    if (lines.length > 0) complain(lines)
    if (done.unseen) complain([SAYS.unseen(done.unseen)[language]])
    const said =
      done.result === 'again'
        ? SAYS.again(batch, done.importedAt)
        : SAYS[done.result === 'imported' ? 'imported' : 'wouldImport'](batch, done.events, done.streams)
    streams.stdout.write(options.json ? documentText({ ...done, ...told }) : `${said[language]}\n`)
    return 0
  })
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
): Promise<Imported | Counted> {
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
    return begun.length > 0 ? begunProblems(begun, plan, language) : { ...counts, ...unseen, result: 'would-import' }
  }
  const done = await store.import({ name: batch, source: plan.source, events: plan.events, packs, persons: plan.persons })
  if (done.ok) return { ...counts, ...unseen, result: 'imported' }
  const { problem: refused } = done
  if (refused.code === 'person-claimed') return counted([plan.claimedAt(refused.at)], language)
  return refused.code === 'stream-not-empty'
    ? begunProblems([refused.stream], plan, language)
    : { problems: [storeRefusalText(refused, language)], count: 1 }
}

/**
 * Holds the changes between households of the files and households of the ledger against one another. A household that is in neither
 * is no fault: townships are imported one after the other.
 */
async function otherHalves(
  store: Store,
  { households, unseen, placeOf }: Plan,
  language: Language,
): Promise<Counted | { readonly unseen: string[] }> {
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
  return problems.length > 0 ? counted(problems, language) : { unseen: [...missing] }
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

function begunProblems(streams: readonly string[], { placeOf }: Plan, language: Language): Counted {
  return counted(
    streams.map((stream) => ({ ...placeOf(stream), code: 'begun' as const, stream })),
    language,
  )
}

/** The first problems a line each, and how many there are. */
function counted(problems: readonly LedgerProblem[], language: Language): Counted {
  return { problems: complaints({ problems, furtherProblems: 0 }, language), count: problems.length }
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
