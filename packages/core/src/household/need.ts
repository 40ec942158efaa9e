import type { Day } from '../values/day.ts'
import type { StatementOf } from '../events/household.ts'
import type { GivingProgramme, NeedKind } from '../events/need.ts'
import { type Household, newestOf } from './household.ts'
import type { Text } from '../values/language.ts'
import { assertDay } from '../calendar/not-a-day.ts'
import { isEnded, statusOn } from './status.ts'
import type { Entry } from './timeline.ts'

/** What a household can be in need of, in words. */
export const needKinds: Readonly<Record<NeedKind, Text>> = {
  goods: { zh: '物资', en: 'goods' },
  funds: { zh: '资金', en: 'funds' },
  work: { zh: '就业', en: 'work' },
  skill: { zh: '技术', en: 'a skill' },
  sales: { zh: '产品销售', en: 'a market for produce' },
  care: { zh: '照料', en: 'care' },
  schooling: { zh: '助学', en: 'schooling' },
  treatment: { zh: '医疗', en: 'treatment' },
  'house-repair': { zh: '房屋修缮', en: 'repair of the house' },
  other: { zh: '其他', en: 'something else' },
}

/** The programmes by which givers are found, in words. */
export const givingProgrammes: Readonly<Record<GivingProgramme, Text>> = {
  'paired-firms': { zh: '百企帮百村', en: 'firms paired with villages' },
  'skilled-women': { zh: '巧媳妇', en: 'the skilled women' },
  'online-platform': { zh: '网络平台', en: 'the online platform' },
  other: { zh: '其他', en: 'another way' },
}

/** How a need stands: nobody was found for it, a giver was, it was met, or the household withdrew it. */
export type NeedStanding = 'open' | 'matched' | 'met' | 'withdrawn'

/** A need as it stood on a day. */
export interface NeedView {
  readonly stated: Entry<StatementOf<'need-stated'>>
  /** The day on which it was stated, be it in the household that became one with this one. */
  readonly since: Day
  readonly standing: NeedStanding
  /** The giver that was found last; undefined if none was. */
  readonly matched: Entry<StatementOf<'need-matched'>> | undefined
  readonly closed: Entry<StatementOf<'need-closed'>> | undefined
}

/** Whether a need still waits: for a giver, or for what the giver promised. */
export function isOpenNeed({ standing }: NeedView): boolean {
  return standing === 'open' || standing === 'matched'
}

/** Every need of a household on a day, in the order in which they were stated. */
export function needsOn(household: Pick<Household, 'needs' | 'withdrawn'>, on: Day): NeedView[] {
  assertDay('on', on)
  const views = new Map<string, NeedView>()
  for (const { event, ...entry } of household.needs) {
    if (entry.from > on) break
    if (event.type === 'need-stated') {
      const { on: since = entry.from, matched: found } = event.passed ?? {}
      const matched = found && { ...entry, event: { type: 'need-matched' as const, need: entry.id, ...found } }
      views.set(entry.id, { stated: { ...entry, event }, since, standing: matched ? 'matched' : 'open', matched, closed: undefined })
      continue
    }
    const id = newestOf(household, event.need)
    const view = views.get(id)
    // What could not follow changes nothing: folding never refuses.
    if (!view || !isOpenNeed(view)) continue
    if (event.type === 'need-matched') views.set(id, { ...view, standing: 'matched', matched: { ...entry, event } })
    else if (event.outcome === 'withdrawn' || view.matched) views.set(id, { ...view, standing: event.outcome, closed: { ...entry, event } })
  }
  return [...views.values()]
}

/** The needs of a household that still wait on a day; none once it has ended: what it needed waits in the household that took it over. */
export function openNeeds(household: Household, on: Day): NeedView[] {
  const open = needsOn(household, on).filter(isOpenNeed)
  return open.length > 0 && isEnded(statusOn(household.acts, on).standing) ? [] : open
}
