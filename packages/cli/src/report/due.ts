import type { Day, Instant, Language, VillageId } from '@hearthfold/core'
import type { DueItem, DueList, Pack } from '@hearthfold/rules'
import { obligationText, overdueText, owedByText, type Pillar, PILLARS } from '@hearthfold/rules/obligations'
import { isInForce } from '@hearthfold/rules/analysis'
import type { DueWork } from '@hearthfold/ledger'
import { tableText, WIDTH, wrap } from '../terminal/display.ts'
import { waitingDocument, waitingText } from './due-casework.ts'
import { type DueCounts, dutyWords } from '../words/duty.ts'

/** What the list is ordered by. */
export type By = 'village' | 'officer'

/** What must be done for the households of a ledger on a day. */
export interface Due extends DueWork {
  readonly on: Day
  readonly known: Instant | undefined
  readonly within: number
  readonly by: By
  readonly pack: Pack
  readonly villageName: (stream: VillageId) => string
}

const KINDS = ['overdue', 'today', 'coming', 'unknown'] as const
type Kind = (typeof KINDS)[number]

/** What must be done, for programs: the same groups and counts, each item with its household and who owes it. */
export function dueDocument(due: Due) {
  const { on, known, within, by, pack, list } = due
  return {
    on,
    ...(known === undefined ? {} : { known }),
    within,
    by,
    pack: { id: pack.id, version: pack.version, hash: pack.hash },
    notInForce: isInForce(pack, on) ? null : pack.inForce,
    counts: countsOf(list, on),
    pillars: Object.fromEntries(PILLARS.map((pillar) => [pillar, countsOf(only(list, pillar), on)])),
    groups: groupsOf(due).map(({ owner, list }) => ({
      ...owner,
      ...('village' in owner && owner.village ? { name: due.villageName(owner.village) } : {}),
      counts: countsOf(list, on),
      items: KINDS.flatMap((kind) => list[kind].map((item) => itemDocument(kind, item))),
    })),
    ...waitingDocument(due.waiting),
  }
}

function itemDocument(kind: Kind, { village, obligation, day }: DueItem) {
  const { household, name, pillar, owedBy, from, done, evidence } = obligation
  return {
    kind,
    household,
    village: village ?? null,
    obligation: name,
    pillar,
    due: day ?? null,
    owedBy,
    from,
    done: done ?? null,
    ...(obligation.status === 'overdue'
      ? { since: obligation.since, breach: obligation.breach, escalated: obligation.escalated ?? null }
      : {}),
    ...(obligation.status === 'unknown' ? { missing: obligation.missing, notInForce: obligation.notInForce ?? null } : {}),
    evidence,
  }
}

/** What must be done, for people: a table for each village or officer, and what it comes to. */
export function dueText(due: Due, language: Language): string {
  const { on, known, within, pack, list } = due
  const say = dutyWords[language]
  const groups = groupsOf(due)
  const name = `${pack.id} ${pack.version}`
  return [
    ...wrap(say.heading(on, name, known), WIDTH),
    ...(isInForce(pack, on) ? [] : wrap(say.notInForce(name, pack.inForce.from, pack.inForce.to), WIDTH)),
    ...groups.flatMap(({ owner, list }) => [
      '',
      ...wrap(
        say.group(headingOf(owner, due, KINDS.flatMap((kind) => list[kind])[0]!, language), say.counts(countsOf(list, on), within)),
        WIDTH,
      ),
      table(list, due, language),
    ]),
    ...waitingText(due.waiting, pack, language),
    '',
    ...(groups.length === 0 ? [say.nothing(within)] : []),
    ...wrap(say.total(say.counts(countsOf(list, on), within)), WIDTH, 2),
    ...PILLARS.flatMap((pillar) => wrap(`  ${say.pillar(pillar, say.counts(countsOf(only(list, pillar), on), within))}`, WIDTH, 4)),
  ].join('\n')
}

function table(list: DueList, { on, by, pack }: Due, language: Language): string {
  const say = dutyWords[language]
  const rows = KINDS.flatMap((kind) =>
    list[kind].map(({ obligation, day }) => {
      const row = [say.kinds[kind], day ?? '—', obligation.household, obligation.label[language]]
      const standing =
        obligation.status === 'overdue'
          ? overdueText(obligation, on, language)
          : obligation.status === 'unknown'
            ? obligationText(obligation, pack, language)
            : ''
      return by === 'village' ? [...row, owedByText(obligation.owedBy, language), standing] : [...row, standing]
    }),
  )
  const columns = [{ head: say.kind }, { head: say.day }, { head: say.household, width: 18 }, { head: say.what, width: 20 }]
  const owedBy = by === 'village' ? [{ head: say.owedBy, width: 14 }] : []
  return tableText([...columns, ...owedBy, { head: say.standing, width: by === 'village' ? 20 : 36 }], rows)
}

interface Group {
  readonly owner: Owner
  readonly list: DueList
}

/** Whose the items of a group are: null where they belong to no village that is recorded. */
type Owner =
  | { readonly village: VillageId | null }
  | { readonly officer: string }
  | { readonly office: { readonly level: string; readonly role: string } }

/** The list by village, or by officer and then by office, in the order of their names. */
function groupsOf({ by, list, villageName }: Due): Group[] {
  const owners = new Map(
    KINDS.flatMap((kind) => list[kind].flatMap((item) => ownersOf(item, by).map((owner) => [keyOf(owner), owner] as const))),
  )
  const nameOf = (owner: Owner) => ('village' in owner && owner.village ? villageName(owner.village) : keyOf(owner))
  return [...owners]
    .toSorted(([, a], [, b]) => (nameOf(a) < nameOf(b) ? -1 : 1))
    .map(([key, owner]) => ({ owner, list: filtered(list, (item) => ownersOf(item, by).some((one) => keyOf(one) === key)) }))
}

function ownersOf({ village, obligation }: DueItem, by: By): readonly Owner[] {
  if (by === 'village') return [{ village: village ?? null }]
  const { persons, level, role } = obligation.owedBy
  return persons.length > 0 ? persons.map((officer) => ({ officer })) : [{ office: { level, role } }]
}

/** What is no village, or no person, comes last. */
function keyOf(owner: Owner): string {
  if ('village' in owner) return owner.village ?? '\uffff'
  return 'officer' in owner ? owner.officer : `\uffff${owner.office.level} ${owner.office.role}`
}

function headingOf(owner: Owner, { villageName }: Due, item: DueItem, language: Language): string {
  const say = dutyWords[language]
  if ('officer' in owner) return owner.officer
  if ('office' in owner) return owedByText({ ...item.obligation.owedBy, persons: [] }, language)
  if (owner.village === null) return say.noVillage
  const name = villageName(owner.village)
  return name === owner.village ? name : say.beside(name, owner.village)
}

function only(list: DueList, pillar: Pillar): DueList {
  return filtered(list, ({ obligation }) => obligation.pillar === pillar)
}

function filtered(list: DueList, keep: (item: DueItem) => boolean): DueList {
  return {
    overdue: list.overdue.filter(keep),
    today: list.today.filter(keep),
    coming: list.coming.filter(keep),
    unknown: list.unknown.filter(keep),
  }
}

function countsOf({ overdue, today, coming, unknown }: DueList, on: Day): DueCounts {
  const breaches = overdue.filter(({ obligation }) => obligation.status === 'overdue' && obligation.breach <= on)
  return { overdue: overdue.length, breaches: breaches.length, today: today.length, coming: coming.length, unknown: unknown.length }
}
