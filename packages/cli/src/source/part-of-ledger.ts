import type { Day, HouseholdId, Language } from '@hearthfold/core'
import type { VillagePart } from '@hearthfold/ledger'
import { type Problems, readDay, valueOf } from '../input/options.ts'
import type { Stdio } from '../terminal/stdio.ts'
import type { Ledger } from './ledger.ts'
import { readLedger } from './read-ledger.ts'
import { inVillage } from './village.ts'

/** A ledger as it is looked at on a day: all of it, or one village. */
export interface PartOfLedger {
  readonly ledger: Ledger
  readonly on: Day
  /** Undefined if no village was asked for. */
  readonly place: VillagePart | undefined
}

/**
 * Reads a ledger, and the day and the village that the options of a command name. The day is the newest of the ledger if none is named.
 *
 * @param options `only`: the one household that is read
 * @param nothing what is said of a ledger that has no day
 */
export async function readPart(
  files: readonly string[],
  options: { readonly on?: string | undefined; readonly village?: string | undefined; readonly only?: HouseholdId | undefined },
  nothing: string,
  language: Language,
  streams: Stdio,
): Promise<PartOfLedger | Problems> {
  const day = options.on === undefined ? undefined : readDay('--on', options.on, language)
  if (day && 'problem' in day) return { problems: [day.problem] }
  const read = await readLedger(files, { only: options.only }, language, streams)
  if ('problems' in read) return read
  const { ledger } = read
  const on = valueOf(day) ?? ledger.newest
  if (on === undefined) return { problems: [nothing] }
  const place = options.village === undefined ? undefined : inVillage(ledger, options.village, on, language)
  return place && 'problem' in place ? { problems: [place.problem] } : { ledger, on, place }
}
