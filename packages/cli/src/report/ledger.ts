import {
  type Day,
  type Item,
  type ItemCommand,
  itemOn,
  type ItemView,
  type Language,
  type Refusal,
  refusalText,
  type Result,
} from '@hearthfold/core'
import { daysBetween } from '@hearthfold/core/days'
import type { SameProblem } from '@hearthfold/rules/look-back'
import { tableText, WIDTH, wrap } from '../terminal/display.ts'
import { words } from '../words/casework.ts'
import { questionLabel } from '../words/question.ts'

/** An item with the name of its stream. */
export type ListedItem = ItemView & { readonly stream: Item['stream'] }

/** The rectification ledger on a day: each list in order of deadline. */
export interface Listed {
  readonly on: Day
  readonly within: number
  readonly overdue: readonly ListedItem[]
  readonly due: readonly ListedItem[]
  readonly open: readonly ListedItem[]
  readonly closed: readonly ListedItem[]
}

/** How many items each owner has in each list. */
function ownersOf({ overdue, due, open, closed }: Listed) {
  const counts = new Map<string, { owner: string; overdue: number; due: number; open: number; closed: number }>()
  for (const [list, items] of Object.entries({ overdue, due, open, closed }) as [
    'overdue' | 'due' | 'open' | 'closed',
    readonly ListedItem[],
  ][]) {
    for (const { owner } of items) {
      const count = counts.get(owner) ?? { owner, overdue: 0, due: 0, open: 0, closed: 0 }
      count[list]++
      counts.set(owner, count)
    }
  }
  return [...counts.values()].toSorted((a, b) => b.overdue - a.overdue || b.due - a.due || (a.owner < b.owner ? -1 : 1))
}

/** The ledger for programs. */
export function ledgerDocument(listed: Listed) {
  return { ...listed, owners: ownersOf(listed) }
}

/** The ledger for people. */
export function ledgerReport(listed: Listed, language: Language): string {
  const say = words[language].ledger
  const { on, within, overdue, due, open, closed } = listed
  const heads = say.columns
  const colon = language === 'zh' ? '：' : ': '
  const columns = [
    { head: heads.item, width: 22 },
    { head: heads.problem, width: 16 },
    { head: heads.subject, width: 18 },
    { head: heads.owner, width: 10 },
    { head: heads.deadline, width: 10 },
    { head: heads.standing, width: 14 },
  ]
  const row = (item: ListedItem) => [
    item.stream,
    questionLabel(item.problem, language),
    item.subject,
    item.owner,
    item.deadline,
    `${say.standings[item.standing]}${item.deadline < on ? `${language === 'zh' ? '，' : ', '}${say.days(daysBetween(item.deadline, on))}` : ''}`,
  ]
  const section = (heading: string, items: readonly ListedItem[]) =>
    items.length === 0
      ? ['', `${heading}${colon}${say.nothing}`]
      : ['', `${heading}${colon}${items.length}`, tableText(columns, items.map(row))]
  const owners = ownersOf(listed).map((one) => [one.owner, ...[one.overdue, one.due, one.open, one.closed].map(String)])
  const numbers = [heads.overdue, heads.due, heads.open, heads.closed].map((head) => ({ head, align: 'right' as const }))
  return [
    say.heading(overdue.length + due.length + open.length + closed.length, on, within),
    ...section(say.overdue, overdue),
    ...section(say.due(within), due),
    ...section(say.open, open),
    '',
    say.closed(closed.length),
    ...(owners.length > 0 ? ['', say.owners, tableText([{ head: heads.owner }, ...numbers], owners)] : []),
  ].join('\n')
}

/** Who else has the problem of an item, and what would be opened for them. */
export interface Like {
  readonly item: Item['stream']
  readonly on: Day
  readonly same: SameProblem
  readonly items: readonly Item[]
  readonly planned: Result<readonly ItemCommand[], Refusal>
}

/** The items that a household has for a problem, as they stand on a day. */
function itemsOf({ items, same, on }: Like, subject: string): ListedItem[] {
  return items.flatMap((item) => {
    const view = itemOn(item, on)
    return view?.problem === same.problem && view.subject === subject ? [{ stream: item.stream, ...view }] : []
  })
}

/** The same for programs, with the commands that would open the items. */
export function likeDocument(like: Like, language: Language) {
  const { item, on, same, planned } = like
  return {
    item,
    on,
    problem: same.problem,
    found: same.found.map(({ stream }) => ({
      household: stream,
      items: itemsOf(like, stream).map(({ stream, standing }) => ({ item: stream, standing })),
    })),
    undetermined: same.undetermined.map(({ stream }) => stream),
    ...(!planned.ok ? { refused: { ...planned.problem, text: refusalText(planned.problem, language) } } : { open: planned.value }),
  }
}

/** The same for people. */
export function likeReport(like: Like, language: Language): string {
  const say = words[language].ledger
  const { item, on, same, planned } = like
  const lines = [say.like(questionLabel(same.problem, language), item, on, same.found.length, same.undetermined.length)]
  if (same.found.length === 0) lines.push(say.noOther)
  for (const { stream } of same.found) {
    const known = itemsOf(like, stream).map((one) => `${one.stream} ${say.standings[one.standing]}`)
    lines.push(`  ${stream}: ${known.length > 0 ? known.join(', ') : say.noItem}`)
  }
  if (!planned.ok) lines.push(refusalText(planned.problem, language))
  return lines.flatMap((line) => wrap(line, WIDTH, 2)).join('\n')
}
