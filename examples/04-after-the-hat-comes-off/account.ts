import {
  type Day,
  fold,
  headcount,
  type Household,
  type HouseholdId,
  type Instant,
  itemOn,
  type ItemView,
  plusDays,
  statusOn,
  type Text,
} from '@hearthfold/core'
import { daysBetween } from '@hearthfold/core/days'
import type { StatusAct } from '@hearthfold/core/facts'
import { calendar, type Lapse, lapses, type LookBack, lookBack, obligations } from '@hearthfold/rules'
import { type Pillar, PILLARS } from '@hearthfold/rules/obligations'
import {
  type CompositeIncidence,
  compositeIncidence,
  type JudgedExit,
  restate,
  type Restated,
  type Turned,
  whatTurned,
} from '@hearthfold/rules/look-back'
import type { Followed } from './after.ts'
import { lawOf } from './laws.ts'

/** From the first exit of 2019 to the end of the transition. */
const OVER = { from: '2019-11-01', to: '2025-12-31', law: lawOf } as const
const OF_2019 = { from: '2019-01-01', to: '2019-12-31' } as const
/** When the figures of 2019 were published. */
const PUBLISHED: Instant = '2020-01-10T00:00:00.000Z'

/** How one obligation was kept from the exits to the end of 2025. */
export interface Kept {
  readonly name: string
  readonly pillar: Pillar
  readonly label: Text
  /** How often it fell due and was done by its last day; done later; or not at all. Of a post: how often it fell vacant. */
  readonly inTime: number
  readonly late: number
  readonly undone: number
  /** Times on end that it was overdue; how many of them outlasted the grace; and how many went to each level at the most. */
  readonly lapses: number
  readonly breaches: number
  readonly escalated: Readonly<Record<string, number>>
}

/** An act as it is told: what, when, and on which question of the pack it rests. */
export interface Told {
  readonly on: Day
  readonly type: StatusAct['type']
  readonly question: string | undefined
}

/** What the six years came to. */
export interface Account {
  readonly kept: readonly Kept[]
  /** The longest time that something was overdue. */
  readonly worst: Lapse
  readonly back: LookBack
  readonly restated: Restated
  readonly mistaken: readonly { readonly exit: JudgedExit; readonly turned: Turned | undefined }[]
  readonly incidence: CompositeIncidence
  readonly risk: { readonly household: HouseholdId; readonly acts: readonly Told[]; readonly daysFlagged: number }
  readonly clue: { readonly household: HouseholdId; readonly raised: Day; readonly recognised: Day; readonly days: number }
  readonly items: readonly ItemView[]
  readonly common: { readonly found: number; readonly left: number; readonly again: number }
  /** How many obligations there were the day before, and how many in each of the two from then on. */
  readonly split: {
    readonly household: HouseholdId
    readonly founded: HouseholdId
    readonly on: Day
    readonly owedBefore: number
    readonly owed: number
    readonly owedFounded: number
  }
  readonly ended: { readonly household: HouseholdId; readonly on: Day; readonly owedBefore: number; readonly owed: number }
  /** On the last day of 2025: exited households and their persons, those that bear a flag, and what is owed; and the day after. */
  readonly atEnd: {
    readonly households: number
    readonly persons: number
    readonly flagged: number
    readonly owed: number
    readonly owedAfter: number
  }
}

/** Adds up what is recorded: nothing of this is stored. */
export function accountOf({ office, cast, exits, founded, rectified, population }: Followed): Account {
  const all = [...office.households.values()]
  const followed = [...exits, founded].map((stream) => office.household(stream))
  const back = lookBack(followed, { on: '2025-12-31', law: lawOf, within: OF_2019 })
  const published = exits.map((stream) => fold(stream, office.events.get(stream)!, { known: PUBLISHED }))
  const mistaken = back.exits.filter(({ verdict }) => verdict === 'mis-exit')
  const lapsed = lapses(followed, OVER)
  const byEndOf2020 = lookBack(all, { on: '2020-12-31', law: lawOf })
  return {
    kept: keptOf(followed, lapsed),
    worst: lapsed.reduce((worst, one) => (daysOf(one) > daysOf(worst) ? one : worst)),
    back,
    restated: restate(back, followed, published),
    mistaken: mistaken.map((exit) => ({ exit, turned: whatTurned(office.events.get(exit.stream)!, exit, lawOf(exit.on)!) })),
    incidence: compositeIncidence(byEndOf2020, all, [], population),
    risk: riskOf(office.household(cast.unstable)),
    clue: clueOf(office.household(cast.struck)),
    items: [...office.items.values()].map((item) => itemOn(item, '2025-12-31')!),
    common: rectified,
    split: splitOf(office.household(cast.splitting), office.household(founded)),
    ended: endedOf(office.household(cast.ending)),
    atEnd: endOf(followed),
  }
}

function keptOf(households: readonly Household[], lapsed: readonly Lapse[]): Kept[] {
  const items = calendar(households, OVER)
  const declared = lawOf('2021-01-01')!.obligations
  const named = Object.entries(declared).toSorted(([, a], [, b]) => PILLARS.indexOf(a.pillar) - PILLARS.indexOf(b.pillar))
  return named.map(([name, { pillar, label }]) => {
    const due = items.filter((item) => item.name === name)
    const mine = lapsed.filter((lapse) => lapse.name === name)
    const escalated: Record<string, number> = {}
    for (const { escalated: to } of mine) if (to !== undefined) escalated[to] = (escalated[to] ?? 0) + 1
    return {
      name,
      pillar,
      label,
      inTime: due.filter(({ done, due }) => done && done.on <= due).length,
      late: due.filter(({ done, due }) => done && done.on > due).length,
      undone: due.filter(({ done }) => !done).length,
      lapses: mine.length,
      breaches: mine.filter(({ breach }) => breach !== undefined).length,
      escalated,
    }
  })
}

function daysOf({ since, until }: Lapse): number {
  return daysBetween(since, until) + 1
}

function riskOf({ stream, acts }: Household): Account['risk'] {
  const told = acts
    .filter(({ event }) => /flag|rolled/.test(event.type))
    .map(({ from, event }): Told => {
      const question = 'basis' in event && event.basis.kind === 'determination' ? event.basis.question : undefined
      return { on: from, type: event.type, question }
    })
  return { household: stream, acts: told, daysFlagged: daysBetween(told[0]!.on, told.at(-1)!.on) }
}

function clueOf({ stream, clues, acts }: Household): Account['clue'] {
  const raised = clues.find(({ event }) => event.type === 'clue-raised')!.from
  const recognised = acts.find(({ event }) => event.type === 'flagged-monitored')!.from
  return { household: stream, raised, recognised, days: daysBetween(raised, recognised) }
}

function owedOn(household: Household, on: Day): number {
  const pack = lawOf(on) ?? lawOf('2025-12-31')!
  return obligations(household, { on, pack }).length
}

function splitOf(mother: Household, founded: Household): Account['split'] {
  const on = founded.residence[0]!.from
  return {
    household: mother.stream,
    founded: founded.stream,
    on,
    owedBefore: owedOn(mother, plusDays(on, -1)),
    owed: owedOn(mother, on),
    owedFounded: owedOn(founded, on),
  }
}

function endedOf(household: Household): Account['ended'] {
  const on = household.acts.at(-1)!.from
  return { household: household.stream, on, owedBefore: owedOn(household, plusDays(on, -1)), owed: owedOn(household, on) }
}

function endOf(households: readonly Household[]): Account['atEnd'] {
  const on: Day = '2025-12-31'
  const exited = households.filter(({ acts }) => statusOn(acts, on).standing === 'exited')
  const sum = (of: (household: Household) => number) => exited.reduce((total, one) => total + of(one), 0)
  return {
    households: exited.length,
    persons: sum((household) => headcount(household, on)),
    flagged: exited.filter(({ acts }) => statusOn(acts, on).flag !== 'none').length,
    owed: sum((household) => owedOn(household, on)),
    owedAfter: sum((household) => owedOn(household, '2026-01-01')),
  }
}
