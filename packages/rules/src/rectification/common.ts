import {
  type Day,
  type Household,
  isDay,
  type Item,
  type ItemCommand,
  type ItemId,
  itemOn,
  type ItemView,
  type Refusal,
  type Result,
} from '@hearthfold/core'
import { show } from '@hearthfold/core/checking'
import { assertDay } from '@hearthfold/core/days'
import type { Asked } from '../determine/determine.ts'
import { determineAll } from '../determine/determine-all.ts'
import { FALSE, TRUE } from '../evaluate/kleene-bits.ts'
import { isInForce } from '../pack/pack-on.ts'

/** The households that have a problem on a day, and those of which evidence is missing. */
export interface SameProblem {
  readonly problem: string
  readonly found: readonly Household[]
  readonly undetermined: readonly Household[]
}

/**
 * From the individual problem to the common one (举一反三): every household, but for that of the item, with the same
 * problem. Refused where the pack has no rule for the problem, or is not the law of that day.
 */
export function sameProblem(item: Item, households: readonly Household[], { on, pack }: Asked): Result<SameProblem, Refusal> {
  const view = viewOrRefusal(item, on)
  if (!view.ok) return view
  const { problem, subject } = view.value
  const column = isInForce(pack, on) ? determineAll(households, { on, pack, question: problem }).outcomes[problem] : undefined
  if (!column) return { ok: false, problem: { code: 'no-rule', act: 'item-opened', question: problem, pack: pack.id } }
  const others = (is: (truth: number) => boolean) => households.filter(({ stream }, at) => stream !== subject && is(column[at]!))
  const undetermined = others((truth) => truth !== TRUE && truth !== FALSE)
  return { ok: true, value: { problem, found: others((truth) => truth === TRUE), undetermined } }
}

/** How the items that are opened in one act are planned; what is left out is as in the item that they are like. */
export interface CommonPlan {
  readonly owner?: (household: Household) => string
  readonly deadline?: Day
}

/**
 * The commands that open, in one act, an item for every other household with the same problem; where an item for it was
 * struck off, that one is reopened. Their streams are named by problem and household: asked twice, whatever of it was
 * recorded in between, nothing is opened twice.
 *
 * @param items the items of the ledger, that one among them
 */
export function openCommon(
  item: Item,
  households: readonly Household[],
  items: Iterable<Item>,
  { on, pack, ...plan }: Asked & CommonPlan,
): Result<readonly ItemCommand[], Refusal> {
  const shared = sameProblem(item, households, { on, pack })
  if (!shared.ok) return shared
  const same = shared.value
  const view = itemOn(item, on)!
  const deadline = plan.deadline ?? view.deadline
  if (!isDay(deadline)) return { ok: false, problem: noDay('deadline', deadline) }
  if (deadline < on) return { ok: false, problem: { code: 'deadline-passed', on, deadline } }
  const standing = itemsFor(same.problem, items)
  const accepted = same.found.flatMap((household): ItemCommand[] => {
    const known = standing.get(household.stream)
    if (known?.some(({ view: { standing } }) => standing !== 'closed')) return []
    const closed = known?.at(-1)
    if (closed) return reopening(closed, on, deadline, item.stream)
    const { target } = view
    const origin = { kind: 'common', source: item.stream, like: item.stream } as const
    const owner = plan.owner?.(household) ?? view.owner
    const event = { type: 'item-opened', problem: same.problem, subject: household.stream, origin, owner, target, deadline } as const
    return [{ stream: itemIdOf(same.problem, household.stream), on, event }]
  })
  return { ok: true, value: accepted }
}

/**
 * The commands that reopen items whose problem came back: struck off, and the question is true again of the household
 * on a later day. None where the pack is not the law of that day, or the deadline is over by then.
 */
export function reopenRecurred(
  households: readonly Household[],
  items: Iterable<Item>,
  { on, pack, deadline }: Asked & { readonly deadline: Day },
): ItemCommand[] {
  assertDay('deadline', deadline)
  if (!isInForce(pack, on) || deadline < on) return []
  const byStream = new Map<string, Household>(households.map((household) => [household.stream, household]))
  const closed = [...items].flatMap((item) => {
    const view = latestView(item)
    const household = view?.standing === 'closed' && view.since < on ? byStream.get(view.subject) : undefined
    return view && household ? [{ item, view, household }] : []
  })
  return [...new Set(closed.map(({ view }) => view.problem))].flatMap((problem) => {
    const some = closed.filter(({ view }) => view.problem === problem)
    const column = determineAll(
      some.map(({ household }) => household),
      { on, pack, question: problem },
    ).outcomes[problem]
    return some.flatMap((one, at) => (column?.[at] === TRUE ? reopening(one, on, deadline, problem) : []))
  })
}

/** The stream of the item for a problem of a household, where nobody named it otherwise. */
export function itemIdOf(problem: string, stream: Household['stream']): ItemId {
  return `rectification/${problem}/${stream}`
}

interface Standing {
  readonly item: Item
  readonly view: ItemView
}

/**
 * `because` is a name or a code, since a sentence would stay in one language for ever. What was closed on the day that is asked
 * about, or after it, cannot have come back by then.
 */
function reopening({ item, view }: Standing, on: Day, deadline: Day, because: string): ItemCommand[] {
  return view.since >= on ? [] : [{ stream: item.stream, on, event: { type: 'item-reopened', because, deadline } }]
}

/** The items for a problem by their subject, as they stand at the end of what is recorded; in order of the day of opening. */
function itemsFor(problem: string, items: Iterable<Item>): Map<string, Standing[]> {
  const found = new Map<string, Standing[]>()
  for (const item of items) {
    const view = latestView(item)
    if (view?.problem !== problem) continue
    found.set(
      view.subject,
      [...(found.get(view.subject) ?? []), { item, view }].toSorted((a, b) => (a.view.opened < b.view.opened ? -1 : 1)),
    )
  }
  return found
}

function latestView(item: Item): ItemView | undefined {
  return itemOn(item, '9999-12-31')
}

function noDay(path: string, found: unknown): Refusal {
  return { code: 'ill-formed', misfits: [{ path, expected: 'day', found: show(found) }] }
}

function viewOrRefusal(item: Item, on: Day): Result<ItemView, Refusal> {
  if (!isDay(on)) return { ok: false, problem: noDay('on', on) }
  const view = itemOn(item, on)
  if (view) return { ok: true, value: view }
  const opened = item.timeline[0]
  return {
    ok: false,
    problem: opened ? { code: 'too-early', on, after: 'item-opened', from: opened.from } : { code: 'not-founded', needs: 'item-opened' },
  }
}
