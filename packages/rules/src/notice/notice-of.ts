import {
  type Day,
  headcount,
  type Household,
  type HouseholdId,
  isDay,
  plusDays,
  type Proceeding,
  proceedingOn,
  type Text,
  viewOn,
  type Result,
} from '@hearthfold/core'
import { show } from '@hearthfold/core/checking'
import { assertDay } from '@hearthfold/core/days'
import { isStanding, type StandingStep } from '@hearthfold/core/procedures'
import type { Pack, Procedure } from '../pack/pack.ts'
import type { Notice, PostedHousehold } from './notice.ts'
import { proceduresOf } from '../submit/submit.ts'
import { maskName, placeName, postedName, scrub } from './scrub.ts'
import { packOn } from '../pack/pack-on.ts'

/** What is asked about notices. */
export interface AskedOfNotice {
  /** The day on which they are read, or posted. */
  readonly on: Day
  readonly pack: Pack
  /** Name of the village in which they are posted. */
  readonly village: string
  /** Name of the step; where it is left out, the step that stands on the day, else the one that can be posted, else the one posted last. */
  readonly step?: string | undefined
  /**
   * A household as it was known when it had a version, so that a notice shows what it showed when it was posted. Left out, it shows
   * what is known now of the day on which it was posted.
   */
  readonly asKnownAt?: ((household: HouseholdId, version: number) => Household | undefined) | undefined
  /** Where objections are handed in, in free words. */
  readonly where?: string | undefined
}

/** Why nothing can be posted about a household. */
export type NoNotice =
  /** What was asked about is no day. */
  | { readonly code: 'not-a-day'; readonly found: string }
  /** No procedure runs on the day. */
  | { readonly code: 'no-procedure-runs'; readonly on: Day }
  /** The one that runs is of another pack than the one handed: how long a step stands is not known. */
  | { readonly code: 'other-pack'; readonly pack: string }
  /** The procedure has no such step that is posted; `steps` are those that are. */
  | { readonly code: 'no-such-notice'; readonly procedure: string; readonly steps: readonly string[] }
  /** It cannot be posted yet: `next` must come first, or an objection must be resolved where there is none. */
  | { readonly code: 'not-yet'; readonly procedure: string; readonly step: string; readonly next: string | undefined }

/** What is posted, or can be posted, about a household on a day: a notice or an announcement of the procedure that runs. */
export function noticeOf(household: Household, whole: AskedOfNotice): Result<Notice, NoNotice> {
  const { on } = whole
  if (!isDay(on)) return { ok: false, problem: { code: 'not-a-day', found: show(on) } }
  const pack = packOn(whole.pack, on)
  const asked = { ...whole, pack }
  const proceeding = proceedingOn(household, on, proceduresOf(pack))
  if (!proceeding) return { ok: false, problem: { code: 'no-procedure-runs', on } }
  const { id, version } = proceeding.pack
  // Of one that another pack holds nothing more is told than that it runs.
  const isAtHand = proceeding.next !== undefined || proceeding.failed !== undefined
  const procedure = isAtHand ? pack.procedures[proceeding.procedure] : undefined
  if (!procedure) return { ok: false, problem: { code: 'other-pack', pack: `${id} ${version}` } }
  const step = stepOf(procedure, proceeding, asked)
  if ('code' in step) return { ok: false, problem: step }
  const posted = postingOf(household, proceeding, procedure, step)
  const from = posted?.from ?? openFrom(proceeding, step, on)
  const { next } = proceeding
  if (from === undefined)
    return {
      ok: false,
      problem: {
        code: 'not-yet',
        procedure: proceeding.procedure,
        step: step.name,
        next: next?.from === undefined ? undefined : next.step,
      },
    }
  const postedBy = posted?.by ?? { level: step.level, role: step.roles[0]! }
  const until = plusDays(from, step.stands)
  return {
    ok: true,
    value: {
      ...commonOf(procedure, step, asked),
      from,
      until,
      postedBy,
      households: [postedHousehold(...shownIn(household, posted, asked), asked.pack)],
    },
  }
}

/** The notices of many households, those of one step posted on one day in one: a sheet names them all. */
export function noticesOf(households: Iterable<Household>, asked: AskedOfNotice): Notice[] {
  assertDay('on', asked.on)
  const sheets = new Map<string, Notice>()
  for (const household of households) {
    const one = noticeOf(household, asked)
    if (!one.ok) continue
    const { households: added, ...common } = one.value
    const key = JSON.stringify(common)
    sheets.set(key, { ...common, households: [...(sheets.get(key)?.households ?? []), ...added] })
  }
  return [...sheets.values()]
}

function commonOf({ label }: Procedure, step: StandingStep, { village, where, pack }: AskedOfNotice) {
  const { kind, objections } = step
  return {
    kind,
    matter: scrubbed(label),
    step: scrubbed(step.label),
    village: placeName(village) || '—',
    heardBy: { within: objections.within.heardBy, outside: objections.outside.heardBy },
    ...(where === undefined ? {} : { where: scrub(where) }),
    maskNames: masksNames(pack),
  }
}

/** Where no law says that names are shown, they are not. */
function masksNames({ notices }: Pack): boolean {
  return notices?.maskNames ?? true
}

function scrubbed({ zh, en }: Text): Text {
  return { zh: scrub(zh), en: scrub(en) }
}

/** The household that a notice shows, and the day of which it shows it: what was posted stays as it was posted. */
function shownIn(
  household: Household,
  posted: { readonly from: Day; readonly version: number } | undefined,
  { on, asKnownAt }: AskedOfNotice,
): [Household, Day] {
  return posted ? [asKnownAt?.(household.stream, posted.version) ?? household, posted.from] : [household, on]
}

/** No more than is shown: whoever writes a notice out as it is publishes nothing else. */
function postedHousehold(household: Household, on: Day, pack: Pack): PostedHousehold {
  const head = viewOn(household, on).members.find(({ relation }) => relation === 'head')
  const name = head?.name === undefined ? undefined : postedName(head.name)
  return { head: name !== undefined && masksNames(pack) ? maskName(name) : name, persons: headcount(household, on) }
}

/** The step that is asked for, or the one of the day. */
function stepOf(procedure: Procedure, proceeding: Proceeding, { step: wanted, on }: AskedOfNotice): StandingStep | NoNotice {
  const standing = procedure.steps.filter(isStanding)
  const named = (name: string | undefined) => standing.find((step) => step.name === name)
  const none: NoNotice = { code: 'no-such-notice', procedure: proceeding.procedure, steps: standing.map(({ name }) => name) }
  if (wanted !== undefined) return named(wanted) ?? none
  const { step: last, next } = proceeding
  const current = named(last?.name)
  if (current && last && on <= plusDays(last.since, current.stands)) return current
  const passed = procedure.steps.slice(0, placeOf(procedure, last?.name) + 1)
  return (next?.from === undefined ? undefined : named(next.step)) ?? passed.findLast(isStanding) ?? standing[0] ?? none
}

/** When a step was posted and by whom; undefined where it was not, or must be posted anew. */
function postingOf(household: Household, proceeding: Proceeding, procedure: Procedure, step: StandingStep) {
  if (placeOf(procedure, step.name) > placeOf(procedure, proceeding.step?.name)) return undefined
  for (const { from, rank, event } of household.proceedings.toReversed()) {
    if (proceeding.step !== undefined && from > proceeding.step.since) continue
    if (from < proceeding.since) break
    if (event.type === 'step-taken' && event.step === step.name)
      return { from, version: rank, by: { level: event.by.level, role: event.by.role } }
  }
  return undefined
}

/** The first day, not before the one asked about, on which a step can be posted; undefined where something else comes first. */
function openFrom({ next, samples }: Proceeding, { name }: StandingStep, on: Day): Day | undefined {
  if (next?.from === undefined || (next.step !== name && !samples.includes(name))) return undefined
  return next.from > on ? next.from : on
}

function placeOf({ steps }: Procedure, name: string | undefined): number {
  return steps.findIndex((step) => step.name === name)
}
