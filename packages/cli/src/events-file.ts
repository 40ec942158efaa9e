import { type Instant, isHouseholdId, readLine, type RecordedHousehold } from '@hearthfold/core'
import { linesOf } from './ledger-file.ts'

/**
 * The events of some households, in order of version, of ledger files that were found sound before: for those of whom the
 * folded state does not say enough. Every other line is passed over unread.
 *
 * @param known only what was recorded by then
 */
export async function eventsOf(files: readonly string[], streams: ReadonlySet<string>, known: Instant | undefined): Promise<Map<string, RecordedHousehold[]>> {
  const events = new Map<string, RecordedHousehold[]>()
  if (streams.size === 0) return events
  for (const file of files) {
    for await (const read of linesOf(file)) {
      if ('code' in read) continue
      for (const line of read.lines) {
        const named = STREAM.exec(line)?.[1]
        if (named === undefined || !streams.has(named)) continue
        const one = readLine(line)
        if (!('recorded' in one) || !isOfHousehold(one.recorded) || (known !== undefined && one.recorded.recordedAt > known)) continue
        const own = events.get(one.recorded.stream)
        if (own) own.push(one.recorded)
        else events.set(one.recorded.stream, [one.recorded])
      }
    }
  }
  return events
}

const STREAM = /"stream"\s*:\s*"(household\/[^"\\]+)"/

function isOfHousehold(recorded: { readonly stream: string }): recorded is RecordedHousehold {
  return isHouseholdId(recorded.stream)
}
