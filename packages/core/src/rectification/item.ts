import { assertDay } from '../calendar/not-a-day.ts'
import type { Day } from '../values/day.ts'
import type { RectificationEvent, RectificationOf } from '../events/rectification.ts'
import type { HouseholdId, ItemId, VillageId } from '../events/fields.ts'
import type { Instant } from '../values/instant.ts'
import type { Folded, RecordedItem } from '../events/envelope.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { type Entry, place, type Timeline } from '../household/timeline.ts'

/** A folded item of the rectification ledger: everything said about it, in one timeline. */
export interface Item {
  readonly stream: ItemId
  version: number
  recordedAt: Instant | undefined
  readonly timeline: Timeline<RectificationEvent>
}

/** An item of which nothing is recorded yet. */
export function newItem(stream: ItemId): Item {
  return { stream, version: 0, recordedAt: undefined, timeline: [] }
}

/** What one recorded event does to an item. Changes the item it is handed. */
export function evolveItem(item: Item, { version, recordedAt, on, id, event }: Folded<RecordedItem>): void {
  item.version = version
  item.recordedAt = recordedAt
  place(item.timeline, { from: on, rank: version, id, event })
}

/** Whether there is something left to do, to strike off, or nothing. */
export type ItemStanding = 'open' | 'verified' | 'closed'

/** An item as it stood on a day. */
export interface ItemView {
  readonly problem: string
  readonly subject: HouseholdId | VillageId
  readonly origin: RectificationOf<'item-opened'>['origin']
  readonly opened: Day
  readonly owner: string
  /** Everybody who owned it since it was opened, or reopened. Nobody who ever owned it can verify it, nor whoever took one of its measures. */
  readonly owners: readonly string[]
  /** Who owned it before it was reopened. */
  readonly formerOwners: readonly string[]
  readonly target: string
  /** The last day in time. */
  readonly deadline: Day
  readonly standing: ItemStanding
  /** The day since which it stands so. */
  readonly since: Day
  readonly measures: readonly Entry<RectificationOf<'measure-taken'>>[]
  readonly verifications: readonly Entry<RectificationOf<'item-verified'>>[]
  readonly reopened: readonly Entry<RectificationOf<'item-reopened'>>[]
}

/** The item as it stood on a day; undefined before it was opened. */
export function itemOn(item: Item, on: Day): ItemView | undefined {
  assertDay('on', on)
  let view: ItemView | undefined
  for (const entry of item.timeline) {
    if (entry.from > on) break
    const next = followItem(view, entry)
    // What could not follow changes nothing: folding never refuses.
    if (!('code' in next)) view = next
  }
  return view
}

/** Whether an item is not closed though its last day in time is over. */
export function isOverdue({ standing, deadline }: ItemView, on: Day): boolean {
  assertDay('on', on)
  return standing !== 'closed' && deadline < on
}

/** The item after one more event, or why the event cannot follow. */
export function followItem(view: ItemView | undefined, entry: Entry<RectificationEvent>): ItemView | Refusal {
  const { event, from } = entry
  if (event.type === 'item-opened') return view ? { code: 'already-opened', since: view.opened } : opened(event, from)
  if (!view) return { code: 'not-founded', needs: 'item-opened' }
  if (event.type === 'item-reopened') {
    if (view.standing !== 'closed') return { code: 'not-closed' }
    return event.deadline < from ? late(from, event.deadline) : reopened(view, entry as Entry<typeof event>)
  }
  if (view.standing === 'closed') return { code: 'item-closed', since: view.since }
  switch (event.type) {
    case 'measure-taken':
      // What was verified is no longer what there is.
      return { ...standingAs(view, 'open', from), measures: [...view.measures, entry as Entry<typeof event>] }
    case 'item-replanned': {
      const { type: _type, because: _because, ...plan } = event
      if (event.deadline !== undefined && event.deadline < from) return late(from, event.deadline)
      const owners = event.owner === undefined || isAmong(view.owners, event.owner) ? view.owners : [...view.owners, event.owner]
      // Who comes to own it has not verified it, and nobody has whether another target was reached.
      const by = view.verifications.at(-1)?.event.by
      const isVoid =
        (event.owner !== undefined && by !== undefined && isAmong([by], event.owner)) ||
        (event.target !== undefined && event.target !== view.target)
      return { ...(isVoid ? standingAs(view, 'open', from) : view), ...plan, owners }
    }
    case 'item-verified':
      if (isAmong([...view.owners, ...view.formerOwners], event.by)) return { code: 'owner-verifies', by: event.by }
      if (
        isAmong(
          view.measures.map((one) => one.event.by),
          event.by,
        )
      )
        return { code: 'measure-taker-verifies', by: event.by }
      return {
        ...standingAs(view, event.outcome === 'solved' ? 'verified' : 'open', from),
        verifications: [...view.verifications, entry as Entry<typeof event>],
      }
    case 'item-closed':
      return view.standing === 'verified' ? standingAs(view, 'closed', from) : { code: 'not-verified' }
  }
}

function opened({ type: _type, ...said }: RectificationOf<'item-opened'>, from: Day): ItemView | Refusal {
  if (said.deadline < from) return late(from, said.deadline)
  const nothing = { measures: [], verifications: [], reopened: [] }
  return { ...said, ...nothing, opened: from, owners: [said.owner], formerOwners: [], standing: 'open', since: from }
}

function reopened(view: ItemView, entry: Entry<RectificationOf<'item-reopened'>>): ItemView {
  const { deadline } = entry.event
  return {
    ...standingAs(view, 'open', entry.from),
    owners: [view.owner],
    formerOwners: [...view.formerOwners, ...view.owners],
    deadline,
    reopened: [...view.reopened, entry],
  }
}

/** Whether somebody is among some people; a blank before or after does not make another person. */
function isAmong(people: readonly string[], person: string): boolean {
  return people.some((one) => one.trim() === person.trim())
}

function standingAs(view: ItemView, standing: ItemStanding, since: Day): ItemView {
  return view.standing === standing ? view : { ...view, standing, since }
}

function late(on: Day, deadline: Day): Refusal {
  return { code: 'deadline-passed', on, deadline }
}
