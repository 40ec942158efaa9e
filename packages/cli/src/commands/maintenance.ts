import { once } from 'node:events'
import { type Instant, isHouseholdId, type Language, type Recorded, writeLine } from '@hearthfold/core'
import { redacted } from '@hearthfold/core/checking'
import { packReliedOn } from '@hearthfold/ledger'
import { erasePerson, seal, verifyBeside, verifyLedger } from '@hearthfold/store'
import { documentText } from '../terminal/display.ts'
import { readKnown, wanted } from '../input/options.ts'
import { openForReading, ledgerOf, nameOf } from '@hearthfold/store/open'
import { DEFAULT_LEDGER } from '../source/source.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'
import { heldBackText } from '../words/held-back.ts'
import { SAYS } from '../words/keeping.ts'
import { type KeptOptions, withKept } from '../keeping/open.ts'
import { allRows, caughtUp, projections } from '../keeping/projections.ts'
import { tellUpgraded } from '../keeping/upgrade.ts'

export interface JsonOptions extends KeptOptions {
  readonly json?: boolean
}

export interface VerifyOptions extends JsonOptions {
  /** Roots that were kept elsewhere, `SIZE:ROOT`. */
  readonly sealed?: readonly string[]
  /** Rows of tables and laws that are kept are held to the events too. */
  readonly thorough?: boolean
}

const SEALED = /^([1-9]\d{0,14}):([0-9a-f]{64})$/

/**
 * `hearthfold verify`: whether what is stored is what was recorded, by the hashes, the seals and the roots that somebody kept
 * elsewhere; `--thorough`, also whether what stands beside the events is what they come to. Exit 1 and the first place where it is not.
 */
export async function verifyLedgerOf(options: VerifyOptions, language: Language, streams: Stdio): Promise<ExitCode> {
  const given = (options.sealed ?? []).map((text) => ({ text, parts: SEALED.exec(text) }))
  const problems = given.flatMap(({ text, parts }) => (parts ? [] : wanted('--sealed', 'root', text, language).problem))
  if (problems.length > 0) return (streams.stderr.write(`${problems.join('\n')}\n`), 2)
  const published = given.map(({ parts }) => ({ size: Number(parts![1]), root: parts![2]! }))
  return withKept(options, language, streams, async ({ bare, name }) => {
    const broken = await verifyLedger(bare, published)
    const seals = await bare.seals()
    const newest = seals.at(-1)
    // What is derived from events that are not sound is not asked.
    const beside = options.thorough && !broken ? await verifyBeside(bare, allRows, packReliedOn) : undefined
    const said = broken
      ? SAYS.broken(name, broken)
      : beside?.broken
        ? SAYS.brokenBeside(name, beside.broken)
        : SAYS.whole(name, newest, beside)
    const { broken: first = broken, ...looked } = beside ?? {}
    const heldBack = await bare.heldBack()
    const document = {
      ledger: name,
      broken: first ?? null,
      seals: seals.length,
      newest: newest ?? null,
      thorough: beside ? looked : null,
      heldBack,
    }
    streams.stdout.write(
      options.json ? documentText(document) : `${[said, ...heldBack.map(heldBackText)].map((one) => one[language]).join('\n')}\n`,
    )
    return first ? 1 : 0
  })
}

/** `hearthfold seal`: the root over all that is recorded by now. Who keeps it elsewhere can prove later that nothing was changed. */
export async function sealLedger(options: JsonOptions, language: Language, streams: Stdio): Promise<ExitCode> {
  return withKept(options, language, streams, async ({ bare, name }) => {
    const made = await seal(bare, () => new Date().toISOString() as Instant)
    streams.stdout.write(options.json ? documentText(made ?? null) : `${(made ? SAYS.sealed(made) : SAYS.nothingToSeal(name))[language]}\n`)
    // What it could not see yet is not sealed.
    for (const holder of await bare.heldBack()) streams.stderr.write(`${heldBackText(holder)[language]}\n`)
    return 0
  })
}

/** How personal data is asked for. */
export interface PersonalOptions extends KeptOptions {
  readonly personal?: boolean
  readonly reason?: string
  readonly known?: string
}

/** `hearthfold export`: every event, a line each, stream by stream; without who anybody is, unless that is asked for and why. */
export async function exportLedger(options: PersonalOptions, language: Language, streams: Stdio): Promise<ExitCode> {
  const complain = (line: string) => void streams.stderr.write(`${line}\n`)
  const { personal = false, reason } = options
  if (personal && !reason) return (complain(SAYS.noReason[language]), 2)
  const read = options.known === undefined ? undefined : readKnown('--known', options.known, language)
  if (read && 'problem' in read) return (complain(read.problem), 2)
  return withKept(options, language, streams, async ({ bare, shown }) => {
    const store = personal ? shown(reason!) : bare
    for await (const { events } of store.scan(read ? { known: read.value as Instant } : {})) {
      const lines = events.map((recorded: Recorded) => writeLine(personal ? recorded : redacted(recorded)))
      if (!streams.stdout.write(`${lines.join('\n')}\n`)) await once(streams.stdout, 'drain')
    }
    return 0
  })
}

/** `hearthfold backup`: a whole copy of the ledger while others write. Never of its keys. */
export async function backup(file: string, options: KeptOptions, language: Language, streams: Stdio): Promise<ExitCode> {
  const complain = (line: string) => void streams.stderr.write(`${line}\n`)
  const ledger = ledgerOf(options.ledger ?? DEFAULT_LEDGER)
  if (ledger.kind === 'postgres') return (streams.stdout.write(`${SAYS.pgDump(nameOf(ledger))[language]}\n`), 0)
  const there = await openForReading(ledger)
  if ('problem' in there) return (complain(there.problem[language]), 2)
  tellUpgraded(nameOf(ledger), there, language, streams)
  await there.store.close()
  const { backupSqlite, openProblemText } = await import('@hearthfold/store/sqlite')
  const done = await backupSqlite(ledger.path, file)
  if ('problem' in done) return (complain(openProblemText(done.problem)[language]), 2)
  if ('failed' in done) return (complain(SAYS.notBackedUp(file, done.failed)[language]), 2)
  streams.stdout.write(`${SAYS.backedUp(file, done.bytes)[language]}\n`)
  return 0
}

export interface EraseOptions extends JsonOptions {
  readonly texts?: boolean
}

/** `hearthfold erase-person`: makes a person unreadable everywhere, for ever. Exit 1 where the household has no such member. */
export async function erase(
  household: string,
  member: string,
  options: EraseOptions,
  language: Language,
  streams: Stdio,
): Promise<ExitCode> {
  return withKept(options, language, streams, async ({ bare, keys }) => {
    const stream = isHouseholdId(household) ? household : (`household/${household}` as const)
    const erasure = await erasePerson(bare, keys, { stream, member, texts: options.texts ?? false })
    if (erasure.members.length === 0) return (streams.stderr.write(`${SAYS.nobody(stream, member)[language]}\n`), 1)
    const members = erasure.members.map((one) => `${one.stream} ${one.member}`).join(language === 'zh' ? '、' : ', ')
    if (erasure.readable > 0) streams.stderr.write(`${SAYS.readable(erasure.readable)[language]}\n`)
    streams.stdout.write(options.json ? documentText(erasure) : `${SAYS.erased(members, erasure.keys)[language]}\n`)
    return 0
  })
}

/** `hearthfold rebuild`: the tables beside the ledger made anew from its events: those that are named, or all. */
export async function rebuild(names: readonly string[], options: JsonOptions, language: Language, streams: Stdio): Promise<ExitCode> {
  const unknown = names.find((name) => !Object.hasOwn(projections, name))
  if (unknown !== undefined)
    return (streams.stderr.write(`${SAYS.noProjection(unknown, Object.keys(projections).join(', '))[language]}\n`), 2)
  return withKept(options, language, streams, async ({ bare }) => {
    const rebuilt: Record<string, number> = {}
    for (const name of names.length > 0 ? names : Object.keys(projections)) rebuilt[name] = await bare.rebuild(projections[name]!)
    streams.stdout.write(
      options.json
        ? documentText(rebuilt)
        : Object.entries(rebuilt)
            .map(([name, count]) => `${SAYS.rebuilt(name, count)[language]}\n`)
            .join(''),
    )
    return 0
  })
}

/** `hearthfold table`: the rows of a table beside the ledger, brought up to what is recorded now, a line of JSON each. */
export async function table(name: string, options: KeptOptions, language: Language, streams: Stdio): Promise<ExitCode> {
  const projection = Object.hasOwn(projections, name) ? projections[name]! : undefined
  if (!projection) return (streams.stderr.write(`${SAYS.noProjection(name, Object.keys(projections).join(', '))[language]}\n`), 2)
  return withKept(options, language, streams, async ({ bare }) => {
    const caught = await caughtUp(bare, projection)
    if ('parked' in caught)
      return (streams.stderr.write(`${SAYS.parked(name, caught.parked.position, caught.parked.reason)[language]}\n`), 1)
    for (const row of await bare.rows(projection, Object.keys(projection.tables)[0]!))
      if (!streams.stdout.write(`${JSON.stringify(row)}\n`)) await once(streams.stdout, 'drain')
    return 0
  })
}
