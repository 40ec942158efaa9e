import type { Decision, ItemCommand } from '../command/command.ts'
import { RectificationEvent } from '../events/rectification.ts'
import { followItem, type Item, type ItemView } from '../rectification/item.ts'
import { misfitsOf } from '../schema/issue.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { type Entry, place } from '../household/timeline.ts'
import { attributeTo, PROPOSED } from '../laws/attribute.ts'

/** Decides whether something can be recorded about an item of the rectification ledger. */
export function decideItem(command: ItemCommand, item: Item | undefined): Decision {
  const parsed = RectificationEvent.safeParse(command.event)
  if (!parsed.success) return { ok: false, problem: { code: 'ill-formed', misfits: misfitsOf(command.event, parsed.error.issues) } }
  const timeline = [...(item?.timeline ?? [])]
  place(timeline, { from: command.on, rank: (item?.version ?? 0) + 1, id: PROPOSED, event: command.event })
  const refused = problem(timeline, PROPOSED)
  return refused ? { ok: false, problem: refused } : { ok: true, value: { accepted: [command], claims: { take: [], release: [] } } }
}

/** The first event in the whole history of an item that could not follow those before it. */
export function itemProblem({ timeline }: Item): Refusal | undefined {
  return problem(timeline, undefined)
}

function problem(timeline: readonly Entry<RectificationEvent>[], proposed: string | undefined): Refusal | undefined {
  const founding = timeline.find(({ event, id }) => event.type === 'item-opened' && id !== proposed)
  let view: ItemView | undefined
  for (const entry of timeline) {
    const next = followItem(view, entry)
    if ('code' in next) {
      const isEarly = next.code === 'not-founded' && founding
      return attributeTo(entry, isEarly ? { code: 'too-early', on: entry.from, after: 'item-opened', from: founding.from } : next, proposed)
    }
    view = next
  }
  return undefined
}
