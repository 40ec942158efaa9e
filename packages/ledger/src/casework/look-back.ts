import type { Day, Household, RecordedHousehold } from '@hearthfold/core'
import { yearSpan } from '@hearthfold/core/days'
import { type Law, lookBack, type LookBack } from '@hearthfold/rules'
import {
  type CompositeIncidence,
  compositeIncidence,
  omissions,
  restate,
  type Restated,
  type Turned,
  whatTurned,
} from '@hearthfold/rules/look-back'

/** What a look-back at exits found. */
export interface ExitsLookedAt {
  readonly on: Day
  readonly law: Law
  /** Of all exits, and of those of the year that is asked for. */
  readonly all: LookBack
  readonly asked: LookBack
  /** What turned each mis-exit, by the id of the exit. */
  readonly turned: ReadonlyMap<string, Turned>
  readonly restated: Restated
  readonly omissions: ReturnType<typeof omissions>
  readonly incidence: CompositeIncidence
}

export interface ExitsAsked {
  readonly on: Day
  readonly law: Law
  /** Only the exits of this year. */
  readonly year?: number | undefined
  /** The rural population, for the share of the poor in it. */
  readonly population?: number | undefined
}

/**
 * Judges every exit again on what is known now, names who was left out, and says what the published figures would be.
 *
 * @param published the households as they were known when the figures were published; as they are known now if left out
 * @param eventsOf the events of some households
 */
export async function exitsLookedAt(
  households: readonly Household[],
  { on, law, year, population }: ExitsAsked,
  published: readonly Household[] | undefined,
  eventsOf: (streams: ReadonlySet<string>) => Promise<ReadonlyMap<string, readonly RecordedHousehold[]>>,
): Promise<ExitsLookedAt> {
  const all = lookBack(households, { on, law })
  const span = year === undefined ? undefined : yearSpan(year)
  const asked = span ? lookBack(households, { on, law, within: { from: span.first, to: span.last } }) : all
  const mistaken = asked.exits.filter(({ verdict }) => verdict === 'mis-exit')
  const events = await eventsOf(new Set(mistaken.map(({ stream }) => stream)))
  const turned = mistaken.flatMap((exit): [string, Turned][] => {
    const found = whatTurned(events.get(exit.stream) ?? [], exit, law(exit.on)!)
    return found ? [[exit.id, found]] : []
  })
  const left = omissions(households, on, law(on))
  return {
    on,
    law,
    all,
    asked,
    turned: new Map(turned),
    restated: restate(asked, households, published ?? households),
    omissions: left,
    incidence: compositeIncidence(all, households, left?.omitted ?? [], population),
  }
}
