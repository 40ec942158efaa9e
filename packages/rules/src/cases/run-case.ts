import {
  advance,
  type Day,
  fold,
  type Household,
  type HouseholdId,
  type Instant,
  newHousehold,
  proceedingOn,
  type RecordedHousehold,
  type Refusal,
  stamp,
  type Standing,
  statusOn,
} from '@hearthfold/core'
import type { Flag } from '@hearthfold/core/facts'
import type { Determination } from '../evaluate/determination.ts'
import { determine } from '../determine/determine.ts'
import type { Truth } from '../evaluate/truth.ts'
import type { Pack } from '../pack/pack.ts'
import { proceduresOf, submit, type Submission } from '../submit/submit.ts'
import { type Case, type CaseEvent, type CasesFile, eventsOf, type Expectation, REFERENCES } from './case.ts'
import { type FoundObligation, foundObligation } from './found-obligation.ts'

interface Asked {
  readonly on: Day
  readonly known?: Instant
}

/** What was found where something was expected: in the same shape, so that equal means held. */
export type Found = Asked &
  (
    | { readonly question: string; readonly answer: Truth | 'no-rule'; readonly missing?: readonly string[] }
    | { readonly standing: Standing }
    | { readonly flag: Flag }
    | FoundObligation
    | { readonly proceeding: Running }
    | { readonly act: Act; readonly refused: Refusal['code']; readonly accepted?: undefined }
    | { readonly act: Act; readonly accepted: true; readonly refused?: undefined }
  )

type Running = Extract<Expectation, { proceeding: unknown }>['proceeding']
type Act = Extract<Expectation, { act: unknown }>['act']

/** One expectation of a case, and what was found. */
export interface Checked {
  readonly ok: boolean
  readonly expected: Expectation
  readonly found: Found
  /** Where a question was asked that the pack has a rule for. */
  readonly determination: Determination | undefined
  /** Where an act was tried in vain. */
  readonly refusal: Refusal | undefined
}

/** An event of a case that could not be recorded. Nothing that is expected of the case was looked at then. */
export interface Unrecorded {
  /** Its place among the events of the case, from 1: the id `e3` belongs to the third. */
  readonly event: number
  readonly type: string
  readonly on: string
  readonly refusal: Refusal | { readonly code: 'recorded-earlier'; readonly than: Instant }
}

/** What came of a case. */
export interface CaseResult {
  readonly name: string
  readonly ok: boolean
  readonly checked: readonly Checked[]
  readonly unrecorded: Unrecorded | undefined
}

type Held = Pick<CasesFile, 'procedures'>

/** What is recorded of a case: its events, and the ids of those that have names. */
interface Recorded {
  readonly events: readonly RecordedHousehold[]
  readonly ids: ReadonlyMap<string, string>
}

const stream: HouseholdId = 'household/case'

/** Runs the cases of a file under a pack. Never throws. */
export function runCases(file: CasesFile, pack: Pack): CaseResult[] {
  return file.cases.map((one) => runCase(one, file, pack))
}

/** Runs one case of a file: records its events through `submit`, and compares what follows with what is expected. */
export function runCase(one: Case, file: CasesFile, pack: Pack): CaseResult {
  const held = { procedures: one.procedures ?? file.procedures }
  const recorded = recordCase(eventsOf(file, one), pack, held)
  if (!('events' in recorded)) return { name: one.case, ok: false, checked: [], unrecorded: recorded }
  const checked = one.expect.map((expected) => check(expected, recorded, pack, held))
  return { name: one.case, ok: checked.every(({ ok }) => ok), checked, unrecorded: undefined }
}

/**
 * The events of a case as a ledger keeps them, the first being `e1`; or the first that cannot be recorded.
 * `recordedAt` never decreases: what is true from an earlier day is recorded at the instant of what was recorded before it.
 */
export function recordCase(events: readonly CaseEvent[], pack: Pack, held: Held = { procedures: 'presumed' }): Recorded | Unrecorded {
  let household = newHousehold(stream)
  const all: RecordedHousehold[] = []
  const ids = new Map<string, string>()
  for (const [at, { on, recorded, name, ...said }] of events.entries()) {
    const before = household.recordedAt
    const day: Instant = `${on}T00:00:00.000Z`
    const recordedAt = recorded ?? (before !== undefined && before > day ? before : day)
    const unrecorded = (refusal: Unrecorded['refusal']): Unrecorded => ({ event: at + 1, type: said.type, on, refusal })
    if (before !== undefined && recordedAt < before) return unrecorded({ code: 'recorded-earlier', than: before })
    const decision = submit(pack, household, { stream, on, event: referring(said, ids) } as Submission, held)
    if (!decision.ok) return unrecorded(decision.problem)
    const stamped = stamp(decision.value.accepted, { after: household.version, id: (version) => `e${version}`, recordedAt, actor: 'case' })
    if (name !== undefined) ids.set(name, stamped[0]!.id)
    all.push(...stamped)
    household = advance(household, stamped)
  }
  return { events: all, ids }
}

/** An event in which the names of earlier events are replaced by their ids. */
function referring(event: Readonly<Record<string, unknown>>, ids: ReadonlyMap<string, string>): Record<string, unknown> {
  const replaced = Object.entries(event).map(([key, value]): [string, unknown] => {
    // What a procedure that begins is called is no name of an event.
    if (key === 'procedure' && event['type'] === 'procedure-begun') return [key, value]
    if (REFERENCES.includes(key)) return [key, ids.get(value as string) ?? value]
    const isStatement = key === 'statement' && typeof value === 'object' && value !== null && !Array.isArray(value)
    return [key, isStatement ? referring(value as Record<string, unknown>, ids) : value]
  })
  return Object.fromEntries(replaced)
}

function check(expected: Expectation, { events, ids }: Recorded, pack: Pack, held: Held): Checked {
  const household = fold(stream, events, { known: expected.known })
  const { on, known } = expected
  const asked = { on, ...(known === undefined ? {} : { known }) }
  const checked = (ok: boolean, found: Found, more: Partial<Checked> = {}): Checked => ({
    ok,
    expected,
    found,
    determination: undefined,
    refusal: undefined,
    ...more,
  })
  if ('question' in expected) return checkAnswer(expected, household, pack, (ok, found, more) => checked(ok, { ...asked, ...found }, more))
  if ('standing' in expected) {
    const { standing } = statusOn(household.acts, on)
    return checked(standing === expected.standing, { ...asked, standing })
  }
  if ('flag' in expected) {
    const { flag } = statusOn(household.acts, on)
    return checked(flag === expected.flag, { ...asked, flag })
  }
  if ('obligation' in expected) {
    const { ok, found } = foundObligation(expected, household, pack)
    return checked(ok, { ...asked, ...found })
  }
  if ('proceeding' in expected) {
    const found = runningOn(household, on, pack, expected.proceeding)
    return checked(isSame(found, expected.proceeding), { ...asked, proceeding: found })
  }
  const { act } = expected
  const decision = submit(pack, household, { stream, on, event: referring(act, ids) } as unknown as Submission, held)
  if (decision.ok) return checked(expected.accepted === true, { ...asked, act, accepted: true })
  const { problem: refused } = decision
  return checked(expected.refused === refused.code, { ...asked, act, refused: refused.code }, { refusal: refused })
}

/** The procedure that runs, as far as it was asked about. */
function runningOn(household: Household, on: Day, pack: Pack, asked: Running): Running {
  const running = proceedingOn(household, on, proceduresOf(pack))
  if (!running) return 'none'
  const { procedure, step, next, overdue } = running
  const all: Exclude<Running, 'none'> = {
    procedure,
    step: step?.name ?? 'none',
    next: next?.step ?? 'none',
    from: next?.from ?? 'blocked',
    overdue: overdue.map(({ clock }) => clock),
  }
  return asked === 'none' ? all : (Object.fromEntries(Object.keys(asked).map((key) => [key, all[key as keyof typeof all]])) as Running)
}

function isSame(a: Running, b: Running): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

type Answer = Extract<Expectation, { question: string }>
type Report = (
  ok: boolean,
  found: { question: string; answer: Truth | 'no-rule'; missing?: readonly string[] },
  more: Partial<Checked>,
) => Checked

function checkAnswer({ on, question, answer, missing }: Answer, household: Household, pack: Pack, report: Report): Checked {
  const determination = determine(household, { on, pack, question })
  if (!determination) return report(false, { question, answer: 'no-rule' }, {})
  const found = determination.outcome
  if (missing === undefined) return report(found === answer, { question, answer: found }, { determination })
  const named = [...new Set(determination.missing.map((one) => ('parameter' in one ? one.parameter : one.evidence)))]
  const same = named.length === missing.length && named.every((one) => missing.includes(one))
  // In the order of the case where it is the same, so that what is found and what is expected look alike.
  return report(found === answer && same, { question, answer: found, missing: same ? missing : named }, { determination })
}
