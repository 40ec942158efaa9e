import { createHash, type Hash } from 'node:crypto'
import { basename } from 'node:path'
import {
  type Command,
  type Day,
  type Household,
  type HouseholdId,
  type Instant,
  type Language,
  lazyViewOn,
  type Recorded,
  type VillageId,
} from '@hearthfold/core'
import { identityMisfits, implausible, relatedTo, type Unpaired, unpaired } from '@hearthfold/core/checking'
import { deadOf } from '@hearthfold/core/facts'
import type { Batch } from '@hearthfold/core/store'
import { type FoldedLedger, packReliedOn, type Place, startCounting, today } from '@hearthfold/ledger'
import { complaints } from '../source/complaints.ts'
import { readCsvFile } from '../input/csv-file.ts'
import { listingOf } from '../household-csv/listing.ts'
import type { Problems } from '../input/options.ts'
import type { LedgerProblem, SourceProblem } from '../source/ledger.ts'
import { countFile } from '../source/replay.ts'
import { listingText } from '../household-csv/listing-text.ts'

/** What files hold for a ledger: all of it can be imported, as far as the files themselves can tell. */
export interface Plan {
  readonly events: readonly Recorded[]
  readonly streams: number
  /** Where each stream begins. */
  readonly placeOf: (stream: string) => Place
  /** Who belongs to which household at the end of it all: citizen IDs. */
  readonly persons: NonNullable<Batch['persons']>
  /** That the person at a place of those belongs to a household of the ledger already. */
  readonly claimedAt: (at: number) => LedgerProblem
  readonly households: ReadonlyMap<HouseholdId, Household>
  /** Households that are not in the files, with those of the files that changed people with them. */
  readonly unseen: ReadonlyMap<HouseholdId, readonly Household[]>
  /** Whether an event of the files lists a village. */
  readonly isListed: (stream: string) => boolean
  /** The packs that acts and procedures rely on, by hash. */
  readonly packs: ReadonlySet<string>
  /** Of what the files say, so that the same batch is known again. */
  readonly digest: string
  readonly source: string
}

/** Who imports, and when: a listing has no moments of its own. */
export interface Importing {
  readonly now: Instant
  readonly actor: string
}

/** What is wrong, a line each of the first places, and how many places there are. */
export interface Counted extends Problems {
  readonly count: number
}

type Planning = ReturnType<typeof startPlanning>

/** Reads files of recorded events (NDJSON) and of listings (CSV); or everything that is wrong with them, a line each. */
export async function planOf(files: readonly string[], importing: Importing, language: Language): Promise<Plan | Counted> {
  const planning = startPlanning(importing.now)
  const problems: string[] = []
  const hash = createHash('sha256')
  for (const file of files) {
    if (/\.csv$/i.test(file)) for (const problem of await takeListing(file, importing, planning, hash, language)) problems.push(problem)
    else await countFile(file, planning.counting, ({ lines }) => void hash.update(`${lines.join('\n')}\n`))
  }
  const { plan, ledger } = planning.done()
  const count = problems.length + ledger.problems.length + ledger.furtherProblems
  for (const problem of complaints(ledger, language, Infinity)) problems.push(problem)
  if (count > 0) return { problems, count }
  const digest = hash.digest('hex')
  return { ...plan, digest, source: `${files.map((file) => basename(file)).join(', ')} sha256:${digest}` }
}

async function takeListing(
  file: string,
  { now, actor }: Importing,
  { counting }: Planning,
  hash: Hash,
  language: Language,
): Promise<readonly string[]> {
  const csv = await readCsvFile(file, language)
  if ('problem' in csv) return [csv.problem]
  const listing = listingOf(csv, { recordedAt: now, actor, today: today() })
  if ('problems' in listing) return listing.problems.map((problem) => listingText(file, problem, language))
  hash.update(JSON.stringify([csv.headings, csv.rows]))
  for (const [at, recorded] of listing.events.entries()) counting.count(recorded, file, listing.lines[at])
  return []
}

/** After whatever is recorded. */
const END: Day = '9999-12-31'

/** Takes events in one after the other, and finds what speaks against importing them. */
function startPlanning(now: Instant) {
  const events: Recorded[] = []
  const starts = new Map<string, Place>()
  const ids = new Map<string, Map<string, Place>>()
  const packs = new Set<string>()
  const placeOf = (stream: string): Place => starts.get(stream) ?? { file: '' }
  const counting = startCounting<SourceProblem>({ onEvent })
  const last = today()

  function onEvent(recorded: Recorded, file: string, line: number | undefined): void {
    const { stream, id, recordedAt, event } = recorded
    const place: Place = line === undefined ? { file } : { file, line }
    if (!starts.has(stream)) {
      starts.set(stream, place)
      ids.set(stream, new Map())
    }
    const known = ids.get(stream)!
    const other = known.get(id)
    if (other) complain({ ...place, code: 'duplicate-id', stream, id, other })
    else known.set(id, place)
    if (recordedAt > now) complain({ ...place, code: 'recorded-later', stream, now, found: recordedAt })
    if (recorded.on > last) complain({ ...place, code: 'future-day', stream, today: last, found: recorded.on })
    const unsound = [...identityMisfits(recorded as Command, recorded.version === 1), ...implausible(recorded as Command)]
    if (unsound.length > 0) complain({ ...place, code: 'misfit', misfits: unsound })
    const hash = packReliedOn(event)
    if (hash !== undefined) packs.add(hash)
    events.push(recorded)
  }

  function complain(problem: LedgerProblem): void {
    counting.complain(problem)
  }

  function done(): { plan: Omit<Plan, 'digest' | 'source'>; ledger: FoldedLedger<LedgerProblem> } {
    counting.judge(placeOf, true)
    const before = counting.ledger()
    const bearers = new Map<string, HouseholdId>()
    for (const household of before.households.values()) {
      // The dead, too: nobody registers them again.
      for (const { citizenId } of [...lazyViewOn(household, END).members, ...deadOf(household)]) {
        if (citizenId === undefined) continue
        const other = bearers.get(citizenId)
        if (other === undefined || other === household.stream) bearers.set(citizenId, household.stream)
        else complain({ ...placeOf(household.stream), code: 'person-twice', stream: household.stream, other })
      }
    }
    const { halves, unseen } = betweenHouseholds(before.households)
    for (const half of halves) complain({ ...placeOf(half.to), code: 'half-missing', half })
    const persons = [...bearers].map(([person, stream]) => ({ person, stream }))
    const claimedAt = (at: number): LedgerProblem => {
      const { stream } = persons[at]!
      return { ...placeOf(stream), code: 'person-taken', stream }
    }
    const isListed = (stream: string) => before.villages.has(stream as VillageId)
    return {
      plan: { isListed, events, streams: starts.size, placeOf, persons, claimedAt, packs, households: before.households, unseen },
      ledger: counting.ledger(),
    }
  }

  return { counting, done }
}

/** The changes between households of which one half is missing, and the households that are not there to be asked. */
function betweenHouseholds(households: ReadonlyMap<HouseholdId, Household>) {
  const halves: Unpaired[] = []
  const unseen = new Map<HouseholdId, Household[]>()
  for (const household of households.values()) {
    for (const name of relatedTo(household)) {
      const other = households.get(name)
      if (!other) unseen.set(name, [...(unseen.get(name) ?? []), household])
      else for (const half of halvesOf(household, other, relatedTo(other).has(household.stream))) halves.push(half)
    }
  }
  return { halves, unseen }
}

/** What is missing between two households. Two that name each other are met twice: one way is looked at each time. */
export function halvesOf(household: Household, other: Household, isNamedBack: boolean): Unpaired[] {
  return isNamedBack ? unpaired(household, other) : [...unpaired(household, other), ...unpaired(other, household)]
}
