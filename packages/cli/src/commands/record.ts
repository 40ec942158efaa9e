import { type HouseholdId, isDay, isHouseholdId, type Language, type Recorded, type Store, type Result } from '@hearthfold/core'
import { foldState } from '@hearthfold/core/store'
import { openLedger, readRequests, refusedText, type Request, streamsIn, today } from '@hearthfold/ledger'
import { documentText } from '../terminal/display.ts'
import { misfitLines, parsedJson, readJsonFile } from '../input/json-file.ts'
import { readLaw } from '../input/law-file.ts'
import type { Problems } from '../input/options.ts'
import { messages } from '../words/messages.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'
import { SAYS } from '../words/keeping.ts'
import { type KeptOptions, withKept } from '../keeping/open.ts'
import { type Told, toldLines, toldOf } from '../keeping/told.ts'

/** The options of `record` as they are written on the command line. */
export interface RecordOptions extends KeptOptions {
  readonly pack?: string
  readonly layer: readonly string[]
  readonly json?: boolean
}

/** `hearthfold record`: what commands come to, by the law and in the ledger. Ends at the first request that is refused. */
export async function record(file: string | undefined, options: RecordOptions, language: Language, streams: Stdio): Promise<ExitCode> {
  const complain = (lines: readonly string[]) => void streams.stderr.write(`${lines.join('\n')}\n`)
  const read = await readAsked(file, language, streams)
  if ('problems' in read) return (complain(read.problems), 2)
  const early = futureLines(file ?? '-', read.requests, language)
  if (early.length > 0) return (complain(early), 2)
  const laws = await readLaw(options, read.requests.flatMap(daysOf), language)
  if ('problems' in laws) return (complain(laws.problems), 2)
  return withKept(options, language, streams, async ({ whole, actor }) => {
    const ledger = openLedger({ store: whole, law: laws.law, actor })
    let isPart = false
    for (const [at, request] of read.requests.entries()) {
      const done = await ledger.record(request)
      const asks = 'commands' in request ? request.commands.length : 1
      if (!done.ok) {
        const { problem } = done
        if (!('id' in problem)) return (complain([problem.words[language]]), 2)
        const refused =
          problem.code === 'refused'
            ? problem.refused.map((one) => ({ at: one.at, said: refusedText(one, request, laws.law, language) }))
            : [{ at: 0, said: problem.words[language] }]
        return (complain(refused.map(({ at, said }) => SAYS.refused(problem.id, at, asks, said)[language])), 1)
      }
      const { id, recorded, again, leftOut, differing } = done.value
      if (leftOut.length > 0)
        complain(leftOut.map((one) => SAYS.leftOut(id, one.at, refusedText(one, request, laws.law, language))[language]))
      isPart ||= leftOut.length > 0
      if (differing.length > 0) complain(differing.map((one) => SAYS.differing(one)[language]))
      const later = new Set<string>(read.requests.slice(at + 1).flatMap(streamsIn))
      const told = again ? {} : await toldOfRecorded(whole, recorded, later)
      const lines = toldLines(told, language)
      if (lines.length > 0) complain(lines)
      const document = {
        id,
        again,
        ...(leftOut.length > 0 ? { leftOut } : {}),
        ...(differing.length > 0 ? { differing } : {}),
        ...told,
        recorded: recorded.map(({ id, stream, version, recordedAt, event: { type } }) => ({ stream, version, id, recordedAt, type })),
      }
      streams.stdout.write(options.json ? documentText(document) : `${SAYS.recorded(id, spansOf(recorded, language), again)[language]}\n`)
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
  const households = await Promise.all([...changed].map(async (stream) => foldState(stream, (await store.read(stream)).events)))
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

async function readAsked(
  file: string | undefined,
  language: Language,
  streams: Stdio,
): Promise<{ readonly requests: readonly Request[] } | Problems> {
  const isPiped = file === undefined || file === '-'
  const name = isPiped ? '-' : file
  const read = isPiped ? await readPiped(language, streams) : await readJsonFile(file, language)
  if (!read.ok) return { problems: [read.problem] }
  const asked = readRequests(read.value)
  return !asked.ok ? { problems: misfitLines(name, asked.problem, language) } : { requests: asked.value }
}

async function readPiped(language: Language, { stdin }: Stdio): Promise<Result<unknown, string>> {
  const chunks: Buffer[] = []
  for await (const chunk of stdin ?? []) chunks.push(Buffer.from(chunk))
  const text = Buffer.concat(chunks).toString('utf8')
  return text.trim() === '' ? { ok: false, problem: SAYS.noStdin[language] } : parsedJson(text, '-', language)
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
