import {
  type Day,
  decide,
  evolve,
  type HouseholdId,
  type Instant,
  isDay,
  newHousehold,
  type RecordedHousehold,
  stamp,
  type Text,
} from '@hearthfold/core'
import { expectedText, show, unsoundCitizenId, unsoundName } from '@hearthfold/core/checking'
import type { CsvRows } from '../input/csv-file.ts'
import { NAMES, problemsBetween } from './alike.ts'
import type { ListingProblem } from './problem.ts'
import { COLUMNS, type Heading, headingOf, HEADINGS, type Said } from './columns.ts'
import { commandsOf, type ReadRow, type Rows, type Told } from './households.ts'

/** Who records a listing, and when the ledger learned what it says. */
export interface Recording {
  readonly recordedAt: Instant
  readonly actor: string
  /** No day of a listing lies after it. */
  readonly today: Day
}

/** The history that each household of a listing begins with, in the order in which they come; and on which line each event is said. */
export interface Listing {
  readonly events: readonly RecordedHousehold[]
  readonly lines: readonly number[]
}

/**
 * The households of a listing (CSV), a row a member: what every one begins with in the ledger, held to the laws of `decide`; or
 * everything that is wrong with it.
 */
export function listingOf(csv: CsvRows, recording: Recording): Listing | { readonly problems: readonly ListingProblem[] } {
  const { problems: wrong, columns } = headingsOf(csv.headings)
  if (wrong.length > 0) return { problems: wrong }
  const problems: ListingProblem[] = []
  const households = gathered(csv, columns, problems, recording.today)
  for (const one of problemsBetween(households)) problems.push(one)
  const cut = new Set<string>(problems.flatMap((one) => (one.code === 'shortened' ? one.found : [])))
  // What cannot be read of a cell would only be missed again below.
  const isReadable = problems.every(({ code }) => code !== 'cell' && code !== 'shortened')
  const histories = households.flatMap((rows) => {
    // Of two families under one code nothing but that is worth telling.
    if (cut.has(rows.stream)) return []
    const told = commandsOf(rows)
    if ('commands' in told) return historyOf(rows.stream, told.commands, recording)
    if (isReadable) for (const one of told.lacking) problems.push({ code: 'lacking', ...one })
    return []
  })
  for (const one of histories) if ('code' in one) problems.push(one)
  if (problems.length > 0) return { problems }
  const sound = histories.flatMap((one) => ('code' in one ? [] : one))
  return { events: sound.flatMap(({ events }) => events), lines: sound.flatMap(({ lines }) => lines) }
}

interface Gathered {
  readonly stream: HouseholdId
  readonly of: Record<string, unknown>
  readonly lines: Map<Heading, number>
  readonly members: ReadRow[]
}

/** The rows of each household. Notes what is wrong with their cells. */
function gathered(csv: CsvRows, columns: ReadonlyMap<string, Heading>, problems: ListingProblem[], today: Day): Rows[] {
  const households = new Map<HouseholdId, Gathered>()
  for (const [at, row] of csv.rows.entries()) {
    const line = csv.lines[at]!
    const said: Record<string, unknown> = {}
    for (const [written, cell] of Object.entries(row)) {
      const column = columns.get(written)!
      const { expected, read } = COLUMNS[column]
      const unsound = NAMES.has(column) ? unsoundOf(column, cell) : undefined
      const value = unsound ? undefined : read(cell)
      if (value === undefined) problems.push({ code: 'cell', line, column, expected: unsound ?? expected, found: show(cell) })
      else if (typeof value === 'string' && isDay(value) && value > today)
        problems.push({ code: 'future', line, column, today, found: value })
      else said[column] = value
    }
    const { household: stream } = said as Said
    if (stream === undefined) {
      if (!Object.keys(row).some((written) => columns.get(written) === 'household'))
        problems.push({ code: 'lacking', line, column: 'household', because: OF_ROW })
      continue
    }
    const rows: Gathered = households.get(stream) ?? { stream, of: {}, lines: new Map(), members: [] }
    households.set(stream, rows)
    rows.members.push({ line, said: said as Said })
    for (const [heading, value] of Object.entries(said)) {
      const column = heading as Heading
      if (COLUMNS[column].of !== 'household') continue
      const other = rows.lines.get(column)
      if (other === undefined) {
        rows.of[column] = value
        rows.lines.set(column, line)
      } else if (JSON.stringify(rows.of[column]) !== JSON.stringify(value)) {
        problems.push({ code: 'contradicts', line, column, found: show(value), other, said: show(rows.of[column]) })
      }
    }
  }
  return [...households.values()].map((rows) => ({ ...rows, of: rows.of as Said }))
}

function unsoundOf(column: Heading, cell: string): Text | undefined {
  const name = cell.replace(/^(?:household|village)\//, '')
  const expected = column === 'citizenId' ? unsoundCitizenId(name) : unsoundName(name)
  return expected === undefined ? undefined : expectedText(expected)
}

const OF_ROW: Text = { zh: '每行须填', en: 'required on every row' }

/** The commands of a household one after the other as the ledger will keep them; or the first that is refused. */
function historyOf(
  stream: HouseholdId,
  commands: readonly Told[],
  recording: Recording,
): Listing | (ListingProblem & { readonly code: 'unlawful' }) {
  const household = newHousehold(stream)
  const events: RecordedHousehold[] = []
  const id = (version: number) => `${stream.slice('household/'.length)}~${version}`
  for (const { line, ...command } of commands) {
    const decision = decide(command, { [stream]: household })
    if (!decision.ok) return { code: 'unlawful', line, stream, refusal: decision.problem }
    for (const recorded of stamp(decision.value.accepted, { ...recording, after: household.version, id })) {
      evolve(household, recorded)
      events.push(recorded)
    }
  }
  return { events, lines: commands.map(({ line }) => line) }
}

/** Which column each heading names, and what is wrong with them. */
function headingsOf(written: readonly string[]): { problems: ListingProblem[]; columns: Map<string, Heading> } {
  const columns = new Map<string, Heading>()
  const problems: ListingProblem[] = []
  for (const one of written) {
    const heading = headingOf(one)
    if (heading === undefined) problems.push({ code: 'heading', found: show(one) })
    else if ([...columns.values()].includes(heading)) problems.push({ code: 'heading-twice', column: heading })
    else columns.set(one, heading)
  }
  for (const column of NEEDED) if (![...columns.values()].includes(column)) problems.push({ code: 'no-heading', column })
  return { problems, columns }
}

const NEEDED: readonly Heading[] = HEADINGS.filter((heading) => ['household', 'village', 'on', 'relation'].includes(heading))
