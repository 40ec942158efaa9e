import {
  type Day,
  fold,
  type Household,
  type HouseholdId,
  isVillageId,
  type Proceeding,
  proceedingOn,
  type RecordedHousehold,
  type Result,
  statistics,
  type Statistics,
  type Village,
  type VillageId,
} from '@hearthfold/core'
import { type Late, lateBy } from '@hearthfold/core/procedures'
import { foldState } from '@hearthfold/core/store'
import { calendar, type CalendarItem, type Lapse, lapses, type Pack, proceduresOf } from '@hearthfold/rules'
import { type Notice, noticeOf } from '@hearthfold/rules/notice'
import { type Difference, difference, type OutcomeTimeline, timelineOf } from '@hearthfold/rules/time'
import type { Questions } from './asking.ts'
import { type DueWork, dueIn } from './casework/due.ts'
import { type ExitsAsked, type ExitsLookedAt, exitsLookedAt } from './casework/look-back.ts'
import { type Context, spanOf, type When } from './context.ts'
import { type Quality, qualityOf } from './data-quality/data-quality.ts'
import { nationalQuestions } from './national-law.ts'
import { failed, guarded, type Problem } from './problem.ts'
import { startCounting } from './replay/counting.ts'
import type { FoldedLedger } from './replay/folded-ledger.ts'
import { streamsOf } from './replay/replay-store.ts'
import { villageName, villagePart } from './replay/village.ts'

/** Some days, both included, and what was known of them at an instant. */
export interface Over extends Pick<When, 'known'> {
  readonly from: Day
  readonly to: Day
}

/** How far a procedure has come. */
export interface Progress {
  /** The procedure that runs; undefined if none does. */
  readonly proceeding: Proceeding | undefined
  /** What was done too late. */
  readonly late: readonly Late[]
}

export interface CaseworkMethods {
  /** How the answer to a question went through a span of days, by the law of its last day, and what changed it each time. */
  timeline(household: HouseholdId, question: string, over: Over): Promise<Result<OutcomeTimeline, Problem>>
  /** What makes the difference between two answers: late evidence, changed rules, or the passage of time. */
  difference(household: HouseholdId, question: string, before: When, after: When): Promise<Result<Difference, Problem>>
  /** How far the procedure of a household or a village has come. */
  progress(stream: HouseholdId | VillageId, when?: When): Promise<Result<Progress, Problem>>
  /** What must be done: overdue, on the day, and within so many days, 30 if left out; and what else waits. */
  due(when?: When & { readonly within?: number }): Promise<Result<DueWork, Problem>>
  /** What falls due over some days, by the law of each; of all, of one officer or of one village. */
  calendar(over: Over & { readonly officer?: string; readonly village?: VillageId }): Promise<Result<readonly CalendarItem[], Problem>>
  /** What was not done in time over some days. */
  lapses(over: Over): Promise<Result<readonly Lapse[], Problem>>
  /** Every exit judged again on what is known now. `publishedAt`: when the figures were published that are restated. */
  lookBack(
    asked?: When & Pick<ExitsAsked, 'year' | 'population'> & { readonly publishedAt?: When['known'] },
  ): Promise<Result<ExitsLookedAt, Problem>>
  /**
   * What the records say that no sound record says, in all villages or in one.
   *
   * @param asked `questions`: a pack with the layers whose rules are the questions; those that are shipped if left out
   */
  dataQuality(asked?: When & { readonly village?: string; readonly questions?: Pack }): Promise<Result<Quality, Problem>>
  /** What is posted about a household for a step of its procedure. `where`: where objections are handed in. */
  notice(household: HouseholdId, asked?: When & { readonly step?: string; readonly where?: string }): Promise<Result<Notice, Problem>>
  /** The figures of all households on a day: counts what the acts say. */
  statistics(when?: When): Promise<Result<Statistics, Problem>>
}

/** The methods of a ledger for the work with many households, and over time. */
export function caseworkMethods({ store, law, today }: Context, { household: read, about }: Questions): CaseworkMethods {
  const dayOf = ({ on }: When) => on ?? today()

  /** Does something with a pack of a day, if there is one. */
  async function under<Value>(on: Day, work: (pack: Pack) => Promise<Result<Value, Problem>>): Promise<Result<Value, Problem>> {
    return guarded(async () => {
      const pack = law(on)
      return pack ? work(pack) : failed({ code: 'no-law', on })
    })
  }

  async function folded(when: When, only?: HouseholdId): Promise<Result<FoldedLedger, Problem>> {
    const counting = startCounting({ only })
    for await (const events of streamsOf(store, { known: when.known, only })) for (const recorded of events) counting.count(recorded, '')
    counting.judge(() => ({ file: '' }))
    const ledger = counting.ledger()
    return ledger.problems.length > 0 ? failed({ code: 'unsound', streams: [...ledger.leftOut.keys()] }) : { ok: true, value: ledger }
  }

  /** Answers from all households and villages, as known at an instant. */
  function among<Value>(when: When, work: (ledger: FoldedLedger) => Promise<Result<Value, Problem>>): Promise<Result<Value, Problem>> {
    return guarded(async () => {
      const ledger = await folded(when)
      return ledger.ok ? work(ledger.value) : ledger
    })
  }

  async function eventsOf(streams: ReadonlySet<string>, when: When): Promise<Map<string, readonly RecordedHousehold[]>> {
    const all = [...streams].map(async (stream) => [stream, (await store.read(stream as HouseholdId, spanOf(when))).events] as const)
    return new Map(await Promise.all(all)) as Map<string, readonly RecordedHousehold[]>
  }

  return {
    timeline: (household, question, { from, to, known }) =>
      about(household, question, { on: to, known }, (found, asked) => timelineOf(found, { ...asked, from, to })!),
    difference: (household, question, before, after) =>
      guarded(async () => {
        const judged = (when: When) => about(household, question, when, (found, { on, pack }) => ({ household: found, on, pack }))
        const [one, other] = [await judged(before), await judged(after)]
        if (!one.ok) return one
        return other.ok ? { ok: true, value: difference(one.value, other.value, question)! } : other
      }),
    progress: (stream, when = {}) =>
      under(dayOf(when), async (pack) => {
        const state: Result<Household | Village, Problem> = isVillageId(stream)
          ? { ok: true, value: foldState(stream, (await store.read(stream, spanOf(when))).events) }
          : await read(stream, when)
        if (!state.ok) return state
        const [on, procedures] = [dayOf(when), proceduresOf(pack)]
        return { ok: true, value: { proceeding: proceedingOn(state.value, on, procedures), late: lateBy(state.value, on, procedures) } }
      }),
    due: ({ within = 30, ...when } = {}) =>
      under(dayOf(when), (pack) => among(when, async (ledger) => ({ ok: true, value: dueIn(ledger, { on: dayOf(when), pack, within }) }))),
    calendar: ({ from, to, known, officer, village }) =>
      among({ known }, async ({ households }) => ({
        ok: true,
        value: calendar(households.values(), { from, to, law }, { officer, village }),
      })),
    lapses: ({ from, to, known }) =>
      among({ known }, async ({ households }) => ({ ok: true, value: lapses(households.values(), { from, to, law }) })),
    lookBack: ({ year, population, publishedAt, ...when } = {}) =>
      among(when, async ({ households }) => {
        const published = publishedAt === undefined ? undefined : await folded({ known: publishedAt })
        if (published && !published.ok) return published
        const before = published && [...published.value.households.values()]
        const asked = { on: dayOf(when), law, year, population }
        return { ok: true, value: await exitsLookedAt([...households.values()], asked, before, (streams) => eventsOf(streams, when)) }
      }),
    dataQuality: ({ village, questions, ...when } = {}) =>
      under(dayOf(when), (plain) =>
        among(when, async (ledger) => {
          const on = dayOf(when)
          const part = village === undefined ? ledger : villagePart(ledger, village, on)
          if (!part) return failed({ code: 'unknown-village', village: village! })
          return { ok: true, value: qualityOf(ledger, part, { on, questions: questions ?? nationalQuestions(on), law: plain }) }
        }),
      ),
    notice: (name, { step, where, ...when } = {}) =>
      under(dayOf(when), async (pack) => {
        const [on, ledger] = [dayOf(when), await folded(when, name)]
        if (!ledger.ok) return ledger
        const household = ledger.value.households.get(name)
        if (!household) return failed({ code: 'unknown-household', household: name, ...spanOf(when) })
        const stream = household.residence.findLast(({ from }) => from <= on)?.event.village
        const village = stream === undefined ? '—' : villageName(ledger.value, stream, on)
        const events = (await eventsOf(new Set([name]), when)).get(name)!
        const asKnownAt = (_: HouseholdId, version: number) => fold(name, events.slice(0, version))
        const found = noticeOf(household, { on, pack, village, step, where, asKnownAt })
        return found.ok ? found : failed({ code: 'no-notice', because: found.problem })
      }),
    statistics: (when = {}) =>
      among(when, async ({ households, villages }) => ({
        ok: true,
        value: statistics(households.values(), villages.values(), dayOf(when)),
      })),
  }
}
