import type { Recorded, Stream } from '@hearthfold/core'
import { type DivisionOf, placed } from './division.ts'
import { parsed } from './commit-input.ts'

/** What a driver keeps beside the line of an event, to find it by: no hash covers it. */
export interface KeptBeside {
  readonly stream: string
  readonly version: number
  readonly recordedAt: string
  /** Of the first event of a commit, the id of it; undefined of all others. */
  readonly commitId: string | undefined
  readonly division: string
  /** The division of its stream after it. */
  readonly present: string
}

/**
 * The first of what is kept beside a line that is not what the line says; undefined where all is. A driver that keeps less beside it
 * gives what it has. Whoever opens a ledger with another `divisionOf` than it was recorded with is told so of its divisions.
 *
 * @param before the division of the stream before the event
 * @param presentOf the division that another stream had at the place of the event
 */
export function indexMismatch(
  line: string,
  beside: KeptBeside,
  before: string,
  divisionOf: DivisionOf,
  presentOf: (stream: Stream) => string,
): keyof KeptBeside | 'line' | undefined {
  let recorded: Recorded
  try {
    recorded = parsed(line)
  } catch {
    return 'line'
  }
  const wrong = mislaidIn(recorded, beside)
  if (wrong) return wrong
  const place = placed(recorded, before, divisionOf, presentOf)
  if (place.division !== beside.division) return 'division'
  return place.present === beside.present ? undefined : 'present'
}

/** The first of what is kept beside an event, but for its divisions, that is not what it says. */
export function mislaidIn(recorded: Recorded, { stream, version, recordedAt, commitId }: Omit<KeptBeside, 'division' | 'present'>) {
  if (recorded.stream !== stream) return 'stream'
  if (recorded.version !== version) return 'version'
  if (recorded.recordedAt !== recordedAt) return 'recordedAt'
  return commitId !== undefined && recorded.id !== `${commitId}.1` ? 'commitId' : undefined
}
