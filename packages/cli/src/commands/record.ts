import { randomUUID } from 'node:crypto'
import {
  type Committed,
  type CommitRefusal,
  type Differing,
  type Household,
  type HouseholdId,
  isDay,
  isHouseholdId,
  isOfCommit,
  type KeptPack,
  type Language,
  type LawWords,
  type Recorded,
  type Refusal,
  refusalText,
  type Store,
  storeRefusalText,
  type Stream,
} from '@hearthfold/core'
import { keptPack, type Law, lawWords } from '@hearthfold/rules'
import { documentText } from '../terminal/display.ts'
import { misfitLines, parsedJson, readJsonFile } from '../input/json-file.ts'
import { readLaw } from '../input/law-file.ts'
import type { ReadPack } from '../input/pack-file.ts'
import type { Problems } from '../input/options.ts'
import { messages } from '../words/messages.ts'
import type { ExitCode, Streams } from '../terminal/stdio.ts'
import { today } from '../today.ts'
import { SAYS } from '../words/keeping.ts'
import { type Decided, decideRequest, type RefusedCommand, needsAll, stateOf, streamsIn } from '../keeping/decide-request.ts'
import { type KeptOptions, withKept } from '../keeping/open.ts'
import { packOf } from '../keeping/plan.ts'
import { readRequests, type Request } from '../keeping/request.ts'
import { stillDiffering, whereIs } from '../keeping/same-person.ts'
import { type Told, toldLines, toldOf } from '../keeping/told.ts'

/** The options of `record` as they are written on the command line. */
export interface RecordOptions extends KeptOptions {
  readonly pack?: string
  readonly layer: readonly string[]
  readonly json?: boolean
}

/** How often is decided again where somebody else records meanwhile. */
const TRIES = 20

/** `hearthfold record`: what commands come to, by the law and in the ledger. Ends at the first request that is refused. */
export async function record(file: string | undefined, options: RecordOptions, language: Language, streams: Streams): Promise<ExitCode> {
  const complain = (lines: readonly string[]) => void streams.stderr.write(`${lines.join('\n')}\n`)
  const read = await readAsked(file, language, streams)
  if ('problems' in read) return (complain(read.problems), 2)
  const early = futureLines(file ?? '-', read.requests, language)
  if (early.length > 0) return (complain(early), 2)
  const laws = await readLaw(options, read.requests.flatMap(daysOf), language)
  if ('problems' in laws) return (complain(laws.problems), 2)
  return withKept(options, language, streams, async ({ whole, actor }) => {
    let isPart = false
    for (const [at, asked] of read.requests.entries()) {
      const request = { ...asked, id: asked.id ?? randomUUID(), actor: asked.actor ?? actor }
      const done = await recordRequest(whole, request, laws)
      const asks = 'commands' in request ? request.commands.length : 1
      if ('notKept' in done) {
        const found = done.person === undefined ? undefined : await whereIs(whole, done.person)
        return (
          complain([
            SAYS.refused(request.id, 0, asks, found ? SAYS.whereabouts(found)[language] : storeRefusalText(done.notKept, language))[
              language
            ],
          ]),
          1
        )
      }
      if ('refused' in done)
        return (
          complain(
            done.refused.map(
              ({ at, stream, refusal }) =>
                SAYS.refused(request.id, at, asks, because(stream, refusal, asks, wordsAt(request, at, laws.law), language))[language],
            ),
          ),
          1
        )
      const { recorded, again, leftOut, differing } = done
      if (leftOut.length > 0)
        complain(
          leftOut.map(
            ({ at, stream, refusal }) =>
              SAYS.leftOut(request.id, at, because(stream, refusal, asks, wordsAt(request, at, laws.law), language))[language],
          ),
        )
      isPart ||= leftOut.length > 0
      if (differing.length > 0) complain(differing.map((one) => SAYS.differing(one)[language]))
      const later = new Set<string>(read.requests.slice(at + 1).flatMap(streamsIn))
      const told = again ? {} : await toldOfRecorded(whole, recorded, later)
      const lines = toldLines(told, language)
      if (lines.length > 0) complain(lines)
      const document = {
        id: request.id,
        again,
        ...(leftOut.length > 0 ? { leftOut } : {}),
        ...(differing.length > 0 ? { differing } : {}),
        ...told,
        recorded: recorded.map(({ id, stream, version, recordedAt, event: { type } }) => ({ stream, version, id, recordedAt, type })),
      }
      streams.stdout.write(
        options.json ? documentText(document) : `${SAYS.recorded(request.id, spansOf(recorded, language), again)[language]}\n`,
      )
    }
    return isPart ? 1 : 0
  })
}

/**
 * What is worth knowing of the households whose people or village were recorded.
 *
 * @param later streams of which the requests that follow say more
 */
async function toldOfRecorded(store: Store, recorded: readonly Recorded[], later: ReadonlySet<string>): Promise<Told> {
  const settled = new Set<string>()
  const changed = new Set<HouseholdId>()
  for (const { stream, event } of recorded) {
    const { type } = event.type === 'corrected' ? event.statement : event
    if (type === 'settled') settled.add(stream)
    if (isHouseholdId(stream) && (type === 'settled' || type === 'revoked' || type.startsWith('member-'))) changed.add(stream)
  }
  const households = await Promise.all([...changed].map(async (stream) => stateOf(stream, (await store.read(stream)).events) as Household))
  return toldOf(store, households, { isSaid: (stream) => later.has(stream), isSettled: (stream) => settled.has(stream) })
}

/** A line for each day that has not come: nothing is recorded before it happens. */
function futureLines(file: string, requests: readonly Request[], language: Language): string[] {
  const last = today()
  const say = messages[language]
  return requests.flatMap((request, at) =>
    daysOf(request).flatMap((day) => {
      const { expected, advice } = say.notAfter(last)
      return day > last ? [say.expected(`${file}: ${requests.length > 1 ? `${at}.` : ''}on`, expected, day, advice)] : []
    }),
  )
}

/** Why a command is refused; of many, with the household. */
function because(stream: string, refusal: Refusal, asks: number, law: LawWords, language: Language): string {
  const said = refusalText(refusal, language, law)
  return asks > 1 ? `${stream}${language === 'zh' ? '：' : ': '}${said}` : said
}

/** What the law of the day calls what a command speaks of. */
function wordsAt(request: Request, at: number, law: Law): LawWords {
  const on = 'change' in request ? request.change.on : request.commands[at - 1]?.on
  return lawWords(on !== undefined && isDay(on) ? law(on) : undefined)
}

/** A request with whatever it must have to be kept. */
export type Signed = Request & { readonly id: string; readonly actor: string }

type Done =
  | (Extract<Committed, { recorded: unknown }> & {
      readonly leftOut: readonly RefusedCommand[]
      /** Records of the same persons in other households that say something else now. */
      readonly differing: readonly Differing[]
    })
  /** `person`: the citizen ID of who is refused. */
  | { readonly notKept: CommitRefusal; readonly person?: string | undefined }
  | Extract<Decided, { refused: unknown }>

/**
 * Decides a request on what the ledger holds and keeps it. Where somebody else records meanwhile it is decided again, unless it says
 * which version it expects. Asked again under the same id it gives the first result: it is then decided as it was then.
 */
export async function recordRequest(
  store: Store,
  request: Signed,
  { law, packs }: { readonly law: Law; readonly packs: readonly ReadPack[] },
): Promise<Done> {
  for (let tries = 1; ; tries++) {
    const whole = await Promise.all(streamsIn(request).map(async (stream) => [stream, (await store.read(stream)).events] as const))
    const histories = whole.map(([stream, events]) => [stream, before(request.id, events)] as const)
    const kept = new Set<string>(whole.flatMap(([stream, events], at) => (events.length > histories[at]![1].length ? [stream] : [])))
    const living = kept.size > 0 ? 'judged-before' : needsAll(request) ? await householdsOf(store) : undefined
    const statesNow = () => new Map(histories.map(([stream, events]) => [stream, stateOf(stream, events)]))
    const found = Object.fromEntries(histories.map(([stream, events]) => [stream, events.at(-1)?.version ?? 0]))
    for (const [stream, expected] of Object.entries(request.expected ?? {})) {
      const actual = found[stream]
      if (actual !== undefined && actual !== expected) return { notKept: { code: 'conflict', stream: stream as Stream, expected, actual } }
    }
    const decided = decideRequest(request, request.id, statesNow, { law, living }, kept)
    if ('refused' in decided) return decided
    const { accepted, claims, leftOut } = decided
    const expected = Object.fromEntries(Object.entries(found).filter(([stream]) => accepted.some((one) => one.stream === stream)))
    const { id, actor, cause } = request
    const commit = { id, actor, ...(cause === undefined ? {} : { cause }), accepted, expected, claims, packs: reliedOn(accepted, packs) }
    const committed = await store.commit(commit)
    if ('recorded' in committed)
      return { ...committed, leftOut, differing: await stillDiffering(store, new Map(histories), committed.recorded) }
    const isOurs = committed.refused.code === 'conflict' && request.expected?.[committed.refused.stream] === undefined
    if (!isOurs || tries === TRIES)
      return {
        notKept: committed.refused,
        person: committed.refused.code === 'person-claimed' ? claims.take[committed.refused.at] : undefined,
      }
  }
}

async function householdsOf(store: Store): Promise<Household[]> {
  const households: Household[] = []
  for await (const { stream, events } of store.scan()) if (isHouseholdId(stream)) households.push(stateOf(stream, events) as Household)
  return households
}

/** The events of a stream before those of a commit, which are named after it. */
function before(commitId: string, events: readonly Recorded[]): readonly Recorded[] {
  const at = events.findIndex(({ id }) => isOfCommit(id, commitId))
  return at < 0 ? events : events.slice(0, at)
}

function reliedOn(accepted: readonly { readonly event: Recorded['event'] }[], packs: readonly ReadPack[]): KeptPack[] {
  const hashes = new Set(accepted.map(({ event }) => packOf(event)))
  return packs.filter(({ pack }) => hashes.has(pack.hash)).map(({ pack }) => keptPack(pack))
}

async function readAsked(
  file: string | undefined,
  language: Language,
  streams: Streams,
): Promise<{ readonly requests: readonly Request[] } | Problems> {
  const isPiped = file === undefined || file === '-'
  const name = isPiped ? '-' : file
  const read = isPiped ? await readPiped(language, streams) : await readJsonFile(file, language)
  if ('problem' in read) return { problems: [read.problem] }
  const asked = readRequests(read.value)
  return 'misfits' in asked ? { problems: misfitLines(name, asked.misfits, language) } : asked
}

async function readPiped(language: Language, { stdin }: Streams): Promise<{ readonly value: unknown } | { readonly problem: string }> {
  const chunks: Buffer[] = []
  for await (const chunk of stdin ?? []) chunks.push(Buffer.from(chunk))
  const text = Buffer.concat(chunks).toString('utf8')
  return text.trim() === '' ? { problem: SAYS.noStdin[language] } : parsedJson(text, '-', language)
}

/** The days on which a request is judged. What is no day `decide` refuses. */
function daysOf(request: Request) {
  const days = 'change' in request ? [request.change.on] : request.commands.map(({ on }) => on)
  return days.filter(isDay)
}

function spansOf(recorded: readonly Recorded[], language: Language): string {
  const spans = new Map<string, { first: number; last: number }>()
  for (const { stream, version } of recorded) spans.set(stream, { first: spans.get(stream)?.first ?? version, last: version })
  return [...spans].map(([stream, { first, last }]) => SAYS.upTo(stream, first, last)[language]).join(language === 'zh' ? '、' : ', ')
}
