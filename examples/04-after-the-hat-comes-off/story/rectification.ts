import type { Day, HouseholdId, ItemCommand, ItemId } from '@hearthfold/core'
import { itemIdOf, openCommon, sameProblem } from '@hearthfold/rules/look-back'
import type { Cast } from '../cast.ts'
import { qualityOf } from '../laws.ts'
import type { Office } from '../office.ts'

const PROBLEM = 'unsafe-house'
const OPENED: Day = '2020-08-05'
const COMMON: Day = '2020-08-12'

/** What became of the one item, and of the problem looked for everywhere else. */
export interface Rectified {
  readonly first: ItemId
  /** Households with the same problem when the item was made common, and after all were struck off. */
  found: number
  left: number
  /** How many items asking once more would open. */
  again: number
}

/**
 * The dangerous house is an item of the rectification ledger. It is made common: whoever else lives in one gets an item, too;
 * the houses are repaired, somebody else than the owner of the item looks at each, and the items are struck off.
 */
export function rectification(office: Office, { unsafe, damaged }: Cast): Rectified {
  const first = itemIdOf(PROBLEM, unsafe)
  const rectified: Rectified = { first, found: 0, left: 0, again: 0 }
  for (const stream of damaged) {
    office.say(stream, '2020-07-12', { type: 'shock-reported', kind: 'disaster', loss: 800_000 })
    office.say(stream, '2020-07-14', { type: 'housing-graded', grade: 'C' }, { after: 3 })
  }
  office.on(OPENED, () => {
    const origin = { kind: 'look-back', source: 'look-back at the exits of 2019' } as const
    const plan = { owner: 'official-housing', target: 'rebuilt and graded A or B', deadline: '2020-11-30' } as const
    office.item({ stream: first, on: OPENED, event: { type: 'item-opened', problem: PROBLEM, subject: unsafe, origin, ...plan } })
  })
  office.on(COMMON, () => {
    const opened = common(office, first, COMMON)
    rectified.found = opened.length
    for (const command of opened) office.item(command)
    rectified.again = common(office, first, COMMON).length
    for (const { stream, event } of [...opened, { stream: first, event: { subject: unsafe } }]) {
      repair(office, stream, ('subject' in event ? event.subject : unsafe) as HouseholdId)
    }
  })
  office.on('2020-12-01', () => {
    const same = sameProblem(office.items.get(first)!, [...office.households.values()], { on: '2020-12-01', pack: qualityOf('2020-12-01') })
    rectified.left = same.ok ? same.value.found.length : NaN
  })
  return rectified
}

function common(office: Office, first: ItemId, on: Day) {
  const found = openCommon(office.items.get(first)!, [...office.households.values()], office.items.values(), { on, pack: qualityOf(on) })
  if (!found.ok) throw new Error(found.problem.code)
  return found.value
}

type RectificationEvent = ItemCommand['event']

function repair(office: Office, item: ItemId, stream: HouseholdId): void {
  const provider = { kind: 'task-group', id: 'tg-13' } as const
  office.say(stream, '2020-09-01', { type: 'aided', measure: 'house-rehabilitation', line: 'sector', provider, amount: 3_000_000 })
  const say = (on: Day, event: RectificationEvent) => office.on(on, () => office.item({ stream: item, on, event }))
  say('2020-09-01', { type: 'measure-taken', by: 'official-housing', measure: 'rehabilitation begun' })
  office.say(stream, '2020-10-28', { type: 'housing-graded', grade: 'A' })
  say('2020-11-05', { type: 'item-verified', by: 'county-inspector', outcome: 'solved', evidence: 'graded A on the spot' })
  say('2020-11-10', { type: 'item-closed', by: 'township-office' })
}
