import { deepStrictEqual } from 'node:assert'
import { fold, type Household, statusOn, viewOn } from '@hearthfold/core'
import { foldByHand, type Latest } from './baselines/hand-switch.ts'
import type { Benchmark } from './benchmark.ts'
import { median, race, ratioOf } from './measure.ts'
import { foldAll, type Streams, townshipStreams } from './township.ts'

/** Folding every household of the township into timelines, against a switch that keeps only the latest values. */
export const foldVsHandSwitch: Benchmark = {
  name: 'fold-vs-hand-switch',
  must: 0.3,
  goal: 0.5,
  async run() {
    const streams = await townshipStreams()
    compare(streams)
    const rounds = await race({
      baseline: { make: () => streams, run: () => [...streams.values()].map(foldByHand) },
      ours: { make: () => streams, run: () => foldAll(streams) },
    })
    const events = [...streams.values()].reduce((sum, { length }) => sum + length, 0)
    const each = (rounds: readonly number[]) => `${((median(rounds) / events) * 1e6).toFixed(0)} ns`
    return {
      ratio: ratioOf(rounds),
      detail: `${events} events of ${streams.size} households; an event: timelines ${each(rounds.ours)}, hand-written switch ${each(rounds.baseline)}`,
    }
  },
}

/** Both sides must come to the same, or the race means nothing. Corrections are beyond the hand-written switch. */
function compare(streams: Streams): void {
  for (const [stream, events] of streams) {
    if (events.some(({ event }) => event.type === 'corrected' || event.type === 'revoked')) continue
    deepStrictEqual(ofTimelines(fold(stream, events)), ofHand(foldByHand(events)), stream)
  }
}

function ofHand({ members, ...latest }: Latest): unknown {
  const present = members.map(({ member }) => member)
  return { present: latest.standing === 'decreased' ? [] : present.toSorted(), ...latest }
}

function ofTimelines(household: Household): { [Key in keyof Omit<Latest, 'members'>]: unknown } & { present: string[] } {
  const END_OF_TIME = '9999-12-31'
  const { standing, flag } = statusOn(household.acts, END_OF_TIME)
  const view = viewOn(household, END_OF_TIME)
  return {
    present: view.members.map(({ id }) => id).toSorted(),
    version: household.version,
    village: view.residence?.event.village,
    incomes: household.income.length,
    income: household.income.at(-1)?.event,
    spendings: household.spending.length,
    living: view.living?.event,
    housing: view.housing?.event.grade ?? '',
    water: view.water?.event,
    registers: view.registers?.event,
    causes: view.causes?.event,
    risks: view.risks?.event,
    shocks: view.shocks.length,
    standing,
    edge: flag === 'edge',
    monitored: flag === 'monitored',
    acts: household.acts.length,
    aided: view.aid.length,
    ended: view.aidEnded.length,
    helpers: view.helpers.length,
    visits: view.visits.length,
  }
}
