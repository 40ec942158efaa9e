import { type Instant, isHouseholdId, readLine, type RecordedHousehold } from '@hearthfold/core'
import { linesOf } from './lines.ts'
import { type Opened, openForReading, type KeptLedger } from '@hearthfold/store/open'
import { sourceOf } from './source.ts'

/**
 * The events of some households, in order of version, of ledgers that were found sound before: for those of whom the
 * folded state does not say enough. Every other line of a file is passed over unread.
 *
 * @param known only what was recorded by then
 * @param open how a kept ledger is opened
 */
export async function eventsOf(
  files: readonly string[],
  streams: ReadonlySet<string>,
  known: Instant | undefined,
  open: (ledger: KeptLedger) => Promise<Opened> = openForReading,
): Promise<Map<string, RecordedHousehold[]>> {
  const events = new Map<string, RecordedHousehold[]>()
  if (streams.size === 0) return events
  for (const named of files) {
    const source = await sourceOf(named)
    for await (const recorded of source.kind === 'file' ? inFile(source.path, streams) : inLedger(source, streams, known, open)) {
      if (known !== undefined && recorded.recordedAt > known) continue
      const own = events.get(recorded.stream)
      if (own) own.push(recorded)
      else events.set(recorded.stream, [recorded])
    }
  }
  return events
}

async function* inFile(file: string, streams: ReadonlySet<string>): AsyncGenerator<RecordedHousehold> {
  for await (const read of linesOf(file)) {
    if ('code' in read) continue
    for (const line of read.lines) {
      const named = STREAM.exec(line)?.[1]
      if (named === undefined || !streams.has(named)) continue
      const one = readLine(line)
      if (one.ok && isOfHousehold(one.value)) yield one.value
    }
  }
}

async function* inLedger(
  ledger: KeptLedger,
  streams: ReadonlySet<string>,
  known: Instant | undefined,
  open: (ledger: KeptLedger) => Promise<Opened>,
): AsyncGenerator<RecordedHousehold> {
  const opened = await open(ledger)
  if ('problem' in opened) return
  try {
    for (const stream of streams) {
      if (!isHouseholdId(stream)) continue
      for (const recorded of (await opened.store.read(stream, known === undefined ? {} : { known })).events)
        if (isOfHousehold(recorded)) yield recorded
    }
  } finally {
    await opened.store.close()
  }
}

const STREAM = /"stream"\s*:\s*"(household\/[^"\\]+)"/

function isOfHousehold(recorded: { readonly stream: string }): recorded is RecordedHousehold {
  return isHouseholdId(recorded.stream)
}
