import { type Day, type Household, lazyViewOn, type Text } from '@hearthfold/core'
import { assertDay } from '@hearthfold/core/days'
import { FACTS_VERSION } from '@hearthfold/core/facts'
import { determineAll, truthIn } from '../determine/determine-all.ts'
import { determine } from '../determine/determine.ts'
import type { TruthColumn } from '../evaluate/columns.ts'
import type { Truth } from '../evaluate/truth.ts'
import { grouped } from '../determine/grouped.ts'
import type { Pack } from '../pack/pack.ts'
import { isRestedOn, isTurned } from './leaf-change.ts'
import { type Turn, turnOf } from './turn.ts'

/** How many households have each answer. */
export interface Tally {
  readonly true: number
  readonly false: number
  readonly unknown: number
}

/** How many households go from one answer to another. */
export interface Move {
  readonly from: Truth
  readonly to: Truth
  readonly households: number
}

/** A household with another answer under the other pack. */
export interface ChangedHousehold {
  readonly stream: Household['stream']
  readonly village: string | undefined
  readonly from: Truth
  readonly to: Truth
}

/** A changed household with the leaves that made the difference; none where the same leaves are put together differently. */
export type WhatIfExample = ChangedHousehold & Pick<Turn, 'inForce' | 'leaves' | 'recomposed'>

/** What another pack makes of one question. */
export interface WhatIfQuestion {
  readonly question: string
  readonly label: Text
  readonly before: Tally
  readonly after: Tally
  /** Those that occur, the most frequent first. */
  readonly moves: readonly Move[]
  /** The villages in which a household changes, the most changed first. */
  readonly villages: readonly { readonly village: string | undefined; readonly households: number; readonly moves: readonly Move[] }[]
  /** All that change, in the order in which the households were handed in. */
  readonly changed: readonly ChangedHousehold[]
  /** The first few of each move. */
  readonly examples: readonly WhatIfExample[]
}

/** The same households under another pack. */
export interface WhatIf {
  readonly on: Day
  readonly pack: Pick<Pack, 'id' | 'version' | 'hash'>
  readonly under: Pick<Pack, 'id' | 'version' | 'hash'>
  /** Version of the fact derivations. */
  readonly facts: number
  readonly households: number
  /** The questions that both packs have a rule for. */
  readonly questions: readonly WhatIfQuestion[]
  /** The questions that only one of them has a rule for. */
  readonly onlyBefore: readonly string[]
  readonly onlyUnder: readonly string[]
}

export interface WhatIfAsked {
  readonly on: Day
  readonly pack: Pack
  /** The pack to put in its place. */
  readonly under: Pack
  /** Only this question; all where it is left out. */
  readonly question?: string | undefined
  /** What the households are counted by; where it is left out, the village in which they live on the day. */
  readonly villageOf?: ((household: Household) => string | undefined) | undefined
  /** How many examples of each move; three where it is left out. */
  readonly examples?: number
}

/** Who would be answered otherwise under another pack, how many in which village, and what makes the difference. */
export function whatIf(
  households: readonly Household[],
  { on, pack, under, question, villageOf = villageOn(on), examples = 3 }: WhatIfAsked,
): WhatIf {
  assertDay('on', on)
  const asked = question === undefined ? {} : { question }
  const before = determineAll(households, { on, pack, ...asked }).outcomes
  const after = determineAll(households, { on, pack: under, ...asked }).outcomes
  const both = under.rules.filter(({ event: { type } }) => Object.hasOwn(before, type) && Object.hasOwn(after, type))
  const only = (some: object, others: object) => Object.keys(some).filter((one) => !Object.hasOwn(others, one))
  const identityOf = ({ id, version, hash }: Pack) => ({ id, version, hash })
  return {
    on,
    pack: identityOf(pack),
    under: identityOf(under),
    facts: FACTS_VERSION,
    households: households.length,
    questions: both.map(({ event: { type }, label }) => {
      const changes = changesBetween(households, before[type]!, after[type]!, villageOf)
      const shown = firstOfEach(changes, examples)
      return {
        question: type,
        label,
        before: tallyOf(before[type]!),
        after: tallyOf(after[type]!),
        moves: movesOf(changes),
        villages: byVillage(changes),
        changed: changes.map(({ household: _household, ...changed }) => changed),
        examples: shown.map((change) => exampleOf(change, { on, pack, under, question: type })),
      }
    }),
    onlyBefore: only(before, after),
    onlyUnder: only(after, before),
  }
}

function villageOn(on: Day): (household: Household) => string | undefined {
  return (household) => lazyViewOn(household, on).residence?.event.village
}

type Change = ChangedHousehold & { readonly household: Household }

function changesBetween(
  households: readonly Household[],
  before: TruthColumn,
  after: TruthColumn,
  villageOf: (household: Household) => string | undefined,
): Change[] {
  return households.flatMap((household, at): Change[] => {
    if (before[at] === after[at]) return []
    return [{ stream: household.stream, village: villageOf(household), from: truthIn(before, at), to: truthIn(after, at), household }]
  })
}

function tallyOf(column: TruthColumn): Tally {
  const tally = { true: 0, false: 0, unknown: 0 }
  for (let at = 0; at < column.length; at++) tally[`${truthIn(column, at)}`]++
  return tally
}

function movesOf(changes: readonly ChangedHousehold[]): Move[] {
  const moves = [...grouped(changes, moveOf).values()].map((some) => ({ from: some[0]!.from, to: some[0]!.to, households: some.length }))
  return moves.toSorted((a, b) => b.households - a.households)
}

function byVillage(changes: readonly ChangedHousehold[]): WhatIfQuestion['villages'] {
  const villages = [...grouped(changes, ({ village }) => village)].map(([village, some]) => ({
    village,
    households: some.length,
    moves: movesOf(some),
  }))
  return villages.toSorted((a, b) => b.households - a.households)
}

function firstOfEach(changes: readonly Change[], count: number): Change[] {
  return [...grouped(changes, moveOf).values()].flatMap((some) => some.slice(0, count))
}

function moveOf({ from, to }: ChangedHousehold): string {
  return `${from} ${to}`
}

function exampleOf({ household, ...changed }: Change, { on, pack, under, question }: WhatIfAsked & { question: string }): WhatIfExample {
  const before = determine(household, { on, pack, question })!
  const after = determine(household, { on, pack: under, question })!
  const { from: _from, to: _to, leaves, ...why } = turnOf(before, after)
  return { ...changed, ...why, leaves: leaves.filter((leaf) => isTurned(leaf) && isRestedOn(leaf, before.because, after.because)) }
}
