import {
  type Day,
  evolve,
  evolveItem,
  evolveVillage,
  type Household,
  type HouseholdId,
  type Instant,
  isItemId,
  isVillageId,
  type Item,
  type ItemId,
  newHousehold,
  newItem,
  newVillage,
  readLine,
  type Recorded,
  type RecordedHousehold,
  type RecordedItem,
  type RecordedVillage,
  type Refusal,
  type Village,
  type VillageId,
} from '@hearthfold/core'
import { historyProblem, itemProblem, orderProblem } from '@hearthfold/core/checking'
import { type Timeline, timelinesOf } from '@hearthfold/core/facts'
import { latestCome, today } from '../today.ts'
import type { EventProblem, FoldedLedger, Place } from './folded-ledger.ts'

/** How many problems are kept, lest a file of another kind fill the memory with them. */
const MOST_PROBLEMS = 1000

/** How many misfits of one line are kept. */
const MOST_MISFITS = 10

/** How far a stream goes. */
type End = Pick<Household, 'version' | 'recordedAt'>

/** The end of a stream before its first event. */
const NOTHING: End = { version: 0, recordedAt: undefined }

/** Which events count: those recorded by an instant; those of one household, and of what is no household. */
export interface Counted {
  readonly known?: Instant | undefined
  readonly only?: HouseholdId | undefined
  /** Hears of every event that is folded, and where it stands. */
  readonly onEvent?: ((recorded: Recorded, file: string, line: number | undefined) => void) | undefined
}

export type Counting<Problem> = ReturnType<typeof startCounting<Problem>>

/**
 * Folds the events that it is handed into the states of their streams, and says what is wrong with which. `Own`: what else may be wrong with
 * the place that they come from.
 */
export function startCounting<Own = never>({ known, only, onEvent }: Counted = {}) {
  type Problem = EventProblem | Own
  const households = new Map<HouseholdId, Household>()
  const villages = new Map<VillageId, Village>()
  const items = new Map<ItemId, Item>()
  /** How far the streams go whose last events were checked only. */
  const unfolded = new Map<Recorded['stream'], End>()
  const leftOut = new Map<Recorded['stream'], number>()
  const problems: Problem[] = []
  let furtherProblems = 0
  let newest: Day | undefined
  // A slip of the pen must not make all questions ones about the next century.
  const last = today()

  /** Counts a line of a file. `cutOff` tells that the file ends without ending the line. */
  function take(text: string, file: string, line: number, cutOff: boolean): void {
    const read = readLine(text)
    if (!read.ok) {
      const { problem } = read
      complain({ file, line, ...(cutOff && problem.code === 'not-json' ? { ...problem, code: 'truncated' } : problem) })
      const stream = streamNamedIn(text)
      if (stream !== undefined) leaveOut(stream)
      return
    }
    count(read.value, file, line)
  }

  /** Counts an event. `line` where it comes from a file of lines. */
  function count(recorded: Recorded, file: string, line?: number): void {
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
  function isToFold(recorded: Recorded, folded: End | undefined, file: string, line: number | undefined): boolean {
    const { stream, version, recordedAt, on } = recorded
    if (leftOut.has(stream)) {
      leaveOut(stream)
      return false
    }
    const problem = orderProblem(unfolded.get(stream) ?? folded ?? NOTHING, recorded)
    if (problem) {
      complain({ file, ...(line === undefined ? {} : { line }), stream, ...problem })
      leaveOut(stream)
      return false
    }
    if (!isWanted(recorded)) {
      unfolded.set(stream, { version, recordedAt })
      return false
    }
    if ((newest === undefined || on > newest) && on <= last) newest = on
    onEvent?.(recorded, file, line)
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

  function complain(problem: Problem): void {
    if (problems.length < MOST_PROBLEMS) problems.push(shortened(problem))
    else furtherProblems++
  }

  /**
   * Holds the households with acts, and the items, to the laws of the core: what the figures rest on must be possible. With
   * `all`, every household: what is only going to be asked for figures must be lawful too.
   *
   * @param placeOf where a stream stands
   */
  function judge(placeOf: (stream: string) => Place, all = false): void {
    for (const item of items.values()) if (condemn(item, itemProblem(item), placeOf)) items.delete(item.stream)
    for (const household of households.values()) {
      const refusal = all || household.acts.length > 0 ? historyProblem(household) : undefined
      if (condemn(household, refusal, placeOf)) households.delete(household.stream)
    }
  }

  function condemn({ stream, version }: Household | Item, refusal: Refusal | undefined, placeOf: (stream: string) => Place): boolean {
    if (!refusal) return false
    complain({ ...placeOf(stream), code: 'unlawful', stream, refusal })
    leftOut.set(stream, version)
    return true
  }

  function ledger(): FoldedLedger<Problem> {
    // Nothing of a stream that was left out counts, its days neither.
    const latest =
      leftOut.size === 0 ? newest : newestOf([...households.values()].flatMap(timelinesOf), [...villages.values(), ...items.values()])
    return { households, villages, items, problems, furtherProblems, leftOut, newest: latest }
  }

  return { take, count, complain, judge, ledger }
}

function shortened<Problem>(problem: Problem): Problem {
  const { misfits } = problem as { readonly misfits?: readonly unknown[] }
  return misfits ? { ...problem, misfits: misfits.slice(0, MOST_MISFITS) } : problem
}

function newestOf(timelines: readonly Timeline<unknown>[], others: readonly (Village | Item)[]): Day | undefined {
  let newest: Day | undefined
  for (const timeline of [...timelines, ...others.map((other) => other.timeline as Timeline<unknown>)]) {
    const latest = latestCome(timeline.map(({ from }) => from))
    if (latest !== undefined && (newest === undefined || latest > newest)) newest = latest
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
