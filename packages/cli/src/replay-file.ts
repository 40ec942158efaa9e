import { stat } from 'node:fs/promises'
import {
  type Day,
  evolve,
  evolveItem,
  evolveVillage,
  historyProblem,
  type Household,
  type HouseholdId,
  type Instant,
  isItemId,
  isVillageId,
  type Item,
  type ItemId,
  itemProblem,
  type LineProblem,
  newHousehold,
  newItem,
  newVillage,
  type OrderProblem,
  orderProblem,
  readLine,
  type Recorded,
  type RecordedHousehold,
  type RecordedItem,
  type RecordedVillage,
  type Refusal,
  type Timeline,
  timelinesOf,
  type Village,
  type VillageId,
} from '@hearthfold/core'
import { type FileProblem, linesOf } from './ledger-file.ts'

/** Why something in a ledger file is not counted, and where. A file that cannot be read at all has no line. */
export type LedgerProblem = { readonly file: string; readonly line?: number } & (
  | LineProblem
  | FileProblem
  | (OrderProblem & { readonly stream: string })
  /** The file ends within a line. */
  | { readonly code: 'truncated'; readonly found: string }
  /** Acts of a household that could never have been accepted one after the other. */
  | { readonly code: 'unlawful'; readonly stream: string; readonly refusal: Refusal }
)

/** What the events of ledger files come to. */
export interface Ledger {
  readonly households: ReadonlyMap<HouseholdId, Household>
  readonly villages: ReadonlyMap<VillageId, Village>
  /** Items of the rectification ledger. */
  readonly items: ReadonlyMap<ItemId, Item>
  /** The first thousand problems. */
  readonly problems: readonly LedgerProblem[]
  /** How many problems there are beyond those. */
  readonly furtherProblems: number
  /** Streams in which something is wrong, each with how many lines it has. Nothing of them is counted. */
  readonly leftOut: ReadonlyMap<string, number>
  /** The latest day from which a folded event holds. */
  readonly newest: Day | undefined
}

export interface ReplayOptions {
  /** Folds only what was recorded by then. */
  readonly known?: Instant | undefined
  /** Folds only this household, and what is no household. */
  readonly only?: HouseholdId | undefined
  /** Hears how much of all files has been replayed, in bytes. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/**
 * Folds the events of ledger files into the states of their streams. A stream may go on from one file to the next.
 * Every line is checked, also one that `known` or `only` keeps from being folded. Memory grows with the states, not
 * with the files. Never throws for what is in a file, nor for a file that is not there.
 */
export async function replayFiles(files: readonly string[], options: ReplayOptions = {}): Promise<Ledger> {
  const total = options.onProgress ? await sizeOf(files) : 0
  const counting = startCounting(options)
  let before = 0
  for (const file of files) {
    let bytes = 0
    for await (const read of linesOf(file)) {
      if ('code' in read) {
        counting.complain({ file, ...read })
        continue
      }
      const { lines, from, open } = read
      for (let at = 0; at < lines.length; at++) counting.take(lines[at]!, file, from + at, open && at === lines.length - 1)
      bytes = read.bytes
      options.onProgress?.(before + bytes, total)
    }
    before += bytes
  }
  counting.judge(files.join(', '))
  return counting.ledger()
}

async function sizeOf(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map((file) => stat(file).then(({ size }) => size, () => 0)))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** How many problems are kept, lest a file of another kind fill the memory with them. */
const MOST_PROBLEMS = 1000

/** How many misfits of one line are kept. */
const MOST_MISFITS = 10

/** How far a stream goes. */
type End = Pick<Household, 'version' | 'recordedAt'>

/** The end of a stream before its first event. */
const NOTHING: End = { version: 0, recordedAt: undefined }

function startCounting({ known, only }: ReplayOptions) {
  const households = new Map<HouseholdId, Household>()
  const villages = new Map<VillageId, Village>()
  const items = new Map<ItemId, Item>()
  /** How far the streams go whose last events were checked only. */
  const unfolded = new Map<Recorded['stream'], End>()
  const leftOut = new Map<Recorded['stream'], number>()
  const problems: LedgerProblem[] = []
  let furtherProblems = 0
  let newest: Day | undefined

  /** Counts a line of a file. `cutOff` tells that the file ends without ending the line. */
  function take(text: string, file: string, line: number, cutOff: boolean): void {
    const read = readLine(text)
    if ('problem' in read) {
      const { problem } = read
      complain({ file, line, ...(cutOff && problem.code === 'not-json' ? { ...problem, code: 'truncated' } : problem) })
      const stream = streamNamedIn(text)
      if (stream !== undefined) leaveOut(stream)
      return
    }
    const { recorded } = read
    if (isOfVillage(recorded)) {
      const village = villages.get(recorded.stream)
      if (isToFold(recorded, village, file, line)) evolveVillage(village ?? added(villages, newVillage(recorded.stream)), recorded)
    } else if (isOfItem(recorded)) {
      const item = items.get(recorded.stream)
      if (isToFold(recorded, item, file, line)) evolveItem(item ?? added(items, newItem(recorded.stream)), recorded)
    } else if (isOfHousehold(recorded)) {
      const household = households.get(recorded.stream)
      if (isToFold(recorded, household, file, line)) evolve(household ?? added(households, newHousehold(recorded.stream)), recorded)
    }
  }

  /** Checks an event against what was folded of its stream, and tells whether to fold it too. */
  function isToFold(recorded: Recorded, folded: End | undefined, file: string, line: number): boolean {
    const { stream, version, recordedAt, on } = recorded
    if (leftOut.has(stream)) {
      leaveOut(stream)
      return false
    }
    const problem = orderProblem(unfolded.get(stream) ?? folded ?? NOTHING, recorded)
    if (problem) {
      complain({ file, line, stream, ...problem })
      leaveOut(stream)
      return false
    }
    if (!isWanted(recorded)) {
      unfolded.set(stream, { version, recordedAt })
      return false
    }
    if (newest === undefined || on > newest) newest = on
    return true
  }

  function isWanted(recorded: Recorded): boolean {
    if (known !== undefined && recorded.recordedAt > known) return false
    return only === undefined || recorded.stream === only || !isOfHousehold(recorded)
  }

  /** Counts nothing of a stream any more, only its lines. */
  function leaveOut(stream: Recorded['stream']): void {
    const folded = households.get(stream as HouseholdId) ?? villages.get(stream as VillageId) ?? items.get(stream as ItemId)
    const { version } = unfolded.get(stream) ?? folded ?? NOTHING
    leftOut.set(stream, (leftOut.get(stream) ?? version) + 1)
    households.delete(stream as HouseholdId)
    villages.delete(stream as VillageId)
    items.delete(stream as ItemId)
    unfolded.delete(stream)
  }

  function complain(problem: LedgerProblem): void {
    if (problems.length < MOST_PROBLEMS) problems.push('misfits' in problem ? { ...problem, misfits: problem.misfits.slice(0, MOST_MISFITS) } : problem)
    else furtherProblems++
  }

  /** Holds the households with acts, and the items, to the laws of the core: what the figures rest on must be possible. */
  function judge(file: string): void {
    for (const item of items.values()) if (condemn(item, itemProblem(item), file)) items.delete(item.stream)
    for (const household of households.values()) {
      const refusal = household.acts.length > 0 ? historyProblem(household) : undefined
      if (condemn(household, refusal, file)) households.delete(household.stream)
    }
  }

  function condemn({ stream, version }: Household | Item, refusal: Refusal | undefined, file: string): boolean {
    if (!refusal) return false
    complain({ file, code: 'unlawful', stream, refusal })
    leftOut.set(stream, version)
    return true
  }

  function ledger(): Ledger {
    // Nothing of a stream that was left out counts, its days neither.
    const latest = leftOut.size === 0 ? newest : newestOf([...households.values()].flatMap(timelinesOf), [...villages.values(), ...items.values()])
    return { households, villages, items, problems, furtherProblems, leftOut, newest: latest }
  }

  return { take, complain, judge, ledger }
}

function newestOf(timelines: readonly Timeline<unknown>[], others: readonly (Village | Item)[]): Day | undefined {
  let newest: Day | undefined
  for (const timeline of [...timelines, ...others.map((other) => other.timeline as Timeline<unknown>)]) {
    const last = timeline.at(-1)?.from
    if (last !== undefined && (newest === undefined || last > newest)) newest = last
  }
  return newest
}

function added<State extends { readonly stream: string }>(states: Map<State['stream'], State>, state: State): State {
  states.set(state.stream, state)
  return state
}

function isOfVillage(recorded: Recorded): recorded is RecordedVillage {
  return isVillageId(recorded.stream)
}

function isOfItem(recorded: Recorded): recorded is RecordedItem {
  return isItemId(recorded.stream)
}

function isOfHousehold(recorded: Recorded): recorded is RecordedHousehold {
  return !isOfVillage(recorded) && !isOfItem(recorded)
}

const STREAM = /"stream"\s*:\s*"((?:household|village|rectification)\/[^"\\]+)"/

/** The stream of a line that is no event, as far as one can tell. */
function streamNamedIn(text: string): Recorded['stream'] | undefined {
  return STREAM.exec(text)?.[1] as Recorded['stream'] | undefined
}
