import { carryOverIn, newer } from '../duties/carry-over.ts'
import type { Day } from '../values/day.ts'
import type { Carried } from '../events/split-and-merge.ts'
import { flagBorne, raisedOn } from '../facts/flag-acts.ts'
import type { Household } from '../household/household.ts'
import { type ExitDuties, dutiesFromExit } from '../duties/exit-duties.ts'
import { helperPostOn } from '../duties/helper-post.ts'
import { withdrawnAidOn } from '../duties/withdrawn-aid.ts'
import { until } from '../household/timeline.ts'
import { lazyViewOn } from '../view/view.ts'

const PURPOSES = ['regular', 'look-back', 'school-aid', 'check'] as const

/**
 * How what is owed to a household stands on a day, for another that takes it over; undefined where nothing is owed.
 *
 * @param going the ids that those who go over have there, by their ids here: of nobody else a stopped measure goes over
 */
export function carriedOf(household: Household, on: Day, going: ReadonlyMap<string, string>): Carried | undefined {
  const exit = dutiesFromExit(household.acts, on)
  const flag = flagBorne(lazyViewOn(household, on))
  const begun: ExitDuties | undefined = exit ?? (flag && { act: flag, since: raisedOn(flag) })
  if (!begun) return undefined
  const acts = [...new Set([begun.act, ...(flag ? [flag] : [])])]
  const before = acts.flatMap((act) => carryOverIn(act) ?? [])
  const least = acts.reduce((first, { from }) => (from < first ? from : first), begun.act.from)
  const visits: { [Purpose in keyof NonNullable<Carried['visits']>]: Day } = {}
  for (const purpose of PURPOSES) {
    const own = until(household.visits, on).findLast(({ from, event }) => from >= least && event.purpose === purpose)?.from
    const last = before.reduce((day, one) => newer(day, one.visits?.[purpose]), own)
    if (last !== undefined) visits[purpose] = last
  }
  const income = before.reduce((day, one) => newer(day, one.income), until(household.income, on).at(-1)?.from)
  const given = until(household.aid, on).findLast(({ from, event }) => from >= least && !event.passed)?.from
  const aided = before.reduce((day, one) => newer(day, one.aided), given)
  const [helper, responsible] = (['helper', 'responsible'] as const).map((role) => helperPostOn(household, role, begun, on).vacantSince)
  const vacant = { ...(helper && { helper }), ...(responsible && { responsible }) }
  const stopped = withdrawnAidOn(household, begun, on).open.flatMap(({ measure, member, from, until }) => {
    const there = member === undefined ? undefined : going.get(member)
    if (member !== undefined && there === undefined) return []
    return [{ measure, ...(there === undefined ? {} : { member: there }), since: from, until }]
  })
  return {
    ...(Object.keys(visits).length === 0 ? {} : { visits }),
    ...(income === undefined ? {} : { income }),
    ...(aided === undefined ? {} : { aided }),
    ...(Object.keys(vacant).length === 0 ? {} : { vacant }),
    ...(stopped.length === 0 ? {} : { stopped }),
  }
}
