import {
  type Day,
  decide,
  evolveItem,
  type HouseholdId,
  type Item,
  itemOn,
  newItem,
  type RecordedItem,
  type RectificationEvent,
  type Refusal,
  refusalText,
  stamp,
} from '@hearthfold/core'
import type { RectificationOf } from '../src/events/rectification.ts'

/** One item of a rectification ledger, written command by command. */
export interface ItemBook {
  readonly item: Item
  readonly events: readonly RecordedItem[]
  /** Records an event; fails the test where it is refused. */
  record(on: Day, event: RectificationEvent): void
  /** The refusal of an event; fails the test where it is accepted. */
  refusal(on: Day, event: RectificationEvent): Refusal
}

const HOME: HouseholdId = 'household/1'

export const opened: RectificationOf<'item-opened'> = {
  type: 'item-opened',
  problem: 'unsafe-house',
  subject: HOME,
  origin: { kind: 'inspection', source: 'city inspection of spring' },
  owner: 'p1',
  target: 'a house of grade A or B',
  deadline: '2019-12-31',
}

const SHORT = {
  solved: { type: 'item-verified', by: 'p2', outcome: 'solved', evidence: 'the new grade was seen' },
  unsolved: { type: 'item-verified', by: 'p2', outcome: 'unsolved', evidence: 'the roof still leaks' },
  closed: { type: 'item-closed', by: 'p3' },
} as const satisfies Record<string, RectificationEvent>

/** An item to which these things happened, a day after each other from 1 May 2019. */
export function book(...events: (RectificationEvent | keyof typeof SHORT)[]): ItemBook {
  const item = newItem('rectification/1')
  const recorded: RecordedItem[] = []
  const ask = (on: Day, event: RectificationEvent) => decide({ stream: item.stream, on, event }, { [item.stream]: item })
  const made: ItemBook = {
    item,
    events: recorded,
    record(on, event) {
      const decision = ask(on, event)
      if (!decision.ok) throw new Error(refusalText(decision.problem, 'en'))
      const envelope = {
        after: item.version,
        id: (version: number) => `i${version}`,
        recordedAt: `${on}T08:00:00.000Z`,
        actor: 'clerk',
      } as const
      for (const one of stamp(decision.value.accepted, envelope) as RecordedItem[]) {
        recorded.push(one)
        evolveItem(item, one)
      }
    },
    refusal(on, event) {
      const decision = ask(on, event)
      if (!decision.ok) return decision.problem
      throw new Error(`accepted: ${JSON.stringify(event)}`)
    },
  }
  for (const [at, event] of events.entries()) made.record(`2019-05-0${at + 1}` as Day, typeof event === 'string' ? SHORT[event] : event)
  return made
}

/** The item on a day; fails the test where it is not open yet. */
export function on(made: ItemBook, day: Day) {
  const view = itemOn(made.item, day)
  if (!view) throw new Error(`not opened by ${day}`)
  return view
}
