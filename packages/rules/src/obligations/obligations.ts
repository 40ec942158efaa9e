import { type Day, type Household, lazyViewOn, plusDays } from '@hearthfold/core'
import { assertDay } from '@hearthfold/core/days'
import { type Done, helperPostOn, withdrawnAidOn } from '@hearthfold/core/facts'
import type { Asked } from '../determine/determine.ts'
import { type DutyLevel, PILLARS } from '../pack/obligation.ts'
import type { Obliging, Pack } from '../pack/pack.ts'
import { type Beginning, beginningsOn } from './beginning.ts'
import { lastDischarge } from './discharge.ts'
import { termsOwed } from './each-term.ts'
import type { Obligation, OwedBy, Progress } from './obligation.ts'
import { type Counted, counted } from './term.ts'
import { isInForce, packOn } from '../pack/pack-on.ts'

/**
 * What is owed to a household on a day, as the pack says it: each obligation in force with who owes it, whether it is done, due
 * or overdue, and to whom it was reported. As known when: that was chosen when the household was folded. In the order of the
 * pillars; none before the exit, after the end of the transition, and once the household is no more.
 */
export function obligations(household: Household, { on, pack: whole }: Asked): Obligation[] {
  assertDay('on', on)
  if (household.acts.length === 0) return []
  const pack = packOn(whole, on)
  const beginnings = beginningsOn(household, on)
  const isOver = pack.transition?.until !== undefined && on > pack.transition.until
  const found: Obligation[] = []
  for (const name of namesOf(pack)) {
    const declared = pack.obligations[name]!
    const begun = beginnings[declared.for]
    if (!begun || (declared.for === 'exited' && isOver)) continue
    found.push(obligationOf(household, name, declared, begun, on, pack))
  }
  return found
}

const names = new WeakMap<Pack, readonly string[]>()

/** The names of the obligations of a pack, those of one pillar together. */
function namesOf(pack: Pack): readonly string[] {
  const known = names.get(pack)
  if (known) return known
  const all = Object.keys(pack.obligations)
  const sorted = PILLARS.flatMap((pillar) => all.filter((name) => pack.obligations[name]!.pillar === pillar))
  names.set(pack, sorted)
  return sorted
}

/** What was found of one obligation: how it stands, when it was done last and what else speaks for it. */
interface Found {
  readonly progress: Progress
  readonly done: Done | undefined
  readonly evidence: readonly string[]
}

function obligationOf(household: Household, name: string, declared: Obliging, begun: Beginning, on: Day, pack: Pack): Obligation {
  const { progress, done, evidence } = isInForce(pack, on)
    ? progressOf(household, declared, begun, on, pack)
    : { progress: { status: 'unknown', missing: [], notInForce: pack.inForce } as const, done: undefined, evidence: [] }
  return {
    household: household.stream,
    name,
    pillar: declared.pillar,
    label: declared.label,
    citation: declared.citation,
    owedBy: owedByOn(household, declared.owedBy, on),
    from: begun.act.from,
    done,
    evidence: [...new Set([begun.act.id, ...(done ? [done.event] : []), ...evidence])],
    ...progress,
  }
}

function progressOf(household: Household, declared: Obliging, begun: Beginning, on: Day, pack: Pack): Found {
  const { since, least } = begun
  switch (declared.kind) {
    case 'post': {
      const { held, vacantSince, left } = helperPostOn(household, declared.post, begun, on)
      const evidence = left === undefined ? [] : [left]
      if (vacantSince === undefined) return { progress: { status: 'done', next: undefined }, done: held, evidence }
      return { progress: unfinished(declared, counted(pack, declared.term, vacantSince, on, least), on), done: held, evidence }
    }
    case 'recurring': {
      const last = lastDischarge(household, declared.dischargedBy, begun, on, declared.countsBefore)
      const progress = unfinished(declared, counted(pack, declared.term, last?.on ?? least, on, least), on)
      const isDone = last !== undefined && progress.status === 'due'
      return { progress: isDone ? { status: 'done', next: progress.due } : progress, done: last, evidence: [] }
    }
    case 'once': {
      const { dischargedBy } = declared
      const isLookBack = dischargedBy.event === 'visited' && dischargedBy.purposes?.includes('look-back')
      const last = lastDischarge(household, dischargedBy, begun, on) ?? (isLookBack ? begun.lookedBack : undefined)
      if (last) return { progress: { status: 'done', next: undefined }, done: last, evidence: [] }
      return { progress: unfinished(declared, counted(pack, declared.term, since, on, least), on), done: undefined, evidence: [] }
    }
    case 'to-term': {
      const { since: stopped, open, again } = withdrawnAidOn(household, begun, on)
      if (stopped === undefined) return { progress: { status: 'done', next: undefined }, done: again, evidence: [] }
      const evidence = open.map(({ event }) => event)
      return { progress: unfinished(declared, { due: plusDays(stopped, -1), since: stopped }, on), done: again, evidence }
    }
    case 'each-term': {
      const { missed, open, next, done } = termsOwed(household, declared, begun, on)
      const term = missed ?? open
      if (!term) return { progress: { status: 'done', next }, done, evidence: [] }
      return { progress: unfinished(declared, { due: term.to, since: missed && plusDays(missed.to, 1) }, on), done, evidence: [] }
    }
  }
}

function unfinished({ grace, escalation }: Obliging, found: Counted | { readonly parameter: string; readonly on: Day }, on: Day): Progress {
  if ('parameter' in found) return { status: 'unknown', missing: [found], notInForce: undefined }
  const { due, since } = found
  if (since === undefined) return { status: 'due', due }
  return { status: 'overdue', due, since, breach: plusDays(since, grace), escalated: escalatedTo(escalation, since, on) }
}

/** The level to which something has gone that is overdue since a day. */
function escalatedTo(escalation: Obliging['escalation'], since: Day, on: Day): DutyLevel | undefined {
  return escalation.findLast(({ after }) => plusDays(since, after) <= on)?.to
}

/** Who owes it on a day: helpers and responsible officials by name, an office as such. */
function owedByOn(household: Household, { level, role }: Obliging['owedBy'], on: Day): OwedBy {
  const isNamed = role === 'helper' || role === 'responsible'
  const persons = isNamed ? lazyViewOn(household, on).helpers.flatMap(({ event }) => (event.role === role ? event.person : [])) : []
  return { level, role, persons }
}
