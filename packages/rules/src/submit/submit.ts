import {
  type Day,
  decide,
  type Decision,
  type Household,
  type HouseholdCommand,
  type HouseholdEvent,
  isDay,
  type Laws,
  type Procedures,
  type Refusal,
  type Statement,
  type StatementOf,
} from '@hearthfold/core'
import {
  alsoNeeded,
  type Basis,
  type GroundedAct,
  isGrounded,
  isInheriting,
  judgedBy,
  monitoredTypes,
  type Question,
  type Support,
  supportsOf,
  type Wanting,
} from '@hearthfold/core/facts'
import { type Determination, leafReasons } from '../evaluate/determination.ts'
import { determine } from '../determine/determine.ts'
import { EXIT_QUESTION } from '../look-back/since-exit.ts'
import type { Pack } from '../pack/pack.ts'
import { packOn } from '../pack/pack-on.ts'
import { contentOf } from '../pack/procedure-content.ts'

type WithoutBasis<Event> = Event extends GroundedAct
  ? Omit<Event, 'basis'> & { readonly basis?: Basis }
  : Event extends StatementOf<'procedure-begun'>
    ? Omit<Event, 'pack'> & { readonly pack?: Event['pack'] }
    : Event extends { readonly type: 'corrected' }
      ? Omit<Event, 'statement'> & { readonly statement: WithoutBasis<Statement> }
      : Event

/**
 * A command whose act, or corrected act, may come without its basis: the pack is then asked on the day of the act. The beginning
 * of a procedure may come without its pack: it is then begun under this one.
 */
export type Submission = Omit<HouseholdCommand, 'event'> & { readonly event: WithoutBasis<HouseholdEvent> }

/**
 * Records something about a household under a pack: an act without a basis is first determined on its day, with what is
 * known now, and rests on that determination: of those that can support it, the strongest for which the pack has a rule.
 * An act on a determination is held to the procedures of the pack. The only way by which applications should record acts.
 *
 * @param procedures `presumed`: acts are taken as if their procedures had been gone through, and events of procedures are not
 *   judged; for those who only ask what the rules say
 * @returns the events to record, or the typed refusal
 */
export function submit(
  whole: Pack,
  household: Household,
  submission: Submission,
  { procedures = 'required' }: { readonly procedures?: 'required' | 'presumed' } = {},
): Decision<HouseholdCommand> {
  // What is no day is refused by `decide`, whatever the law.
  const pack = typeof submission.on === 'string' && isDay(submission.on) ? packOn(whole, submission.on) : whole
  const typed = withReturn(pack, household, withType(pack, household, submission))
  if ('code' in typed) return { ok: false, problem: typed }
  const grounded = ground(pack, household, typed)
  if ('code' in grounded) return { ok: false, problem: grounded }
  const decision = decide(grounded.submission as HouseholdCommand, { [household.stream]: household }, lawsOf(pack, { procedures }))
  if (!decision.ok) return { ok: false, problem: explained(decision.problem, pack, grounded.determination, submission.on) }
  // What was determined here need not be asked again.
  const asked = decision.value.accepted[0]!
  const untrue = (grounded.determination ? undefined : untrueBasis(pack, household, asked)) ?? unmet(pack, household, asked)
  return untrue ? { ok: false, problem: untrue } : decision
}

/** The law of a pack as `decide` takes it. */
function lawsOf(pack: Pack, { procedures }: { readonly procedures: 'required' | 'presumed' }): Laws {
  const { id, version, hash, incomeYearEnds } = pack
  const rules = { pack: { id, version, hash }, questions: questionsOf(pack), incomeYearEnds }
  return procedures === 'required' ? { procedures: proceduresOf(pack), rules } : { rules }
}

function questionsOf({ rules }: Pack): string[] {
  return rules.map(({ event }) => event.type)
}

/** A determination that came with its act is what the pack gives: nobody is taken at their word for it. */
function untrueBasis(pack: Pack, household: Household, { on, event }: HouseholdCommand): Refusal | undefined {
  const act = determinedAct(event)
  if (!act) return undefined
  const { question, outcome } = act.basis
  const found = determinedFor(pack, household, act, on, question)
  return found?.outcome === outcome ? undefined : unsupported({ question, outcome: outcome === true }, pack, found, on)
}

/** What else an act needs, and does not have. */
function unmet(pack: Pack, household: Household, { on, event }: HouseholdCommand): Refusal | undefined {
  const act = determinedAct(event)
  if (!act) return undefined
  for (const needs of alsoNeeded(act, on, household, questionsOf(pack))) {
    const found = determinedFor(pack, household, act, on, needs.question)
    if (found?.outcome === needs.outcome) continue
    return needs.question === 'eligible' && found?.outcome === true ? { code: 'identify-instead', on } : unsupported(needs, pack, found, on)
  }
  return undefined
}

/** The act of an event, or of what it corrects, where that rests on a determination. */
function determinedAct(event: HouseholdEvent): (GroundedAct & { readonly basis: Extract<Basis, { kind: 'determination' }> }) | undefined {
  const act = event.type === 'corrected' ? event.statement : event
  return isGrounded(act) && act.basis.kind === 'determination' ? { ...act, basis: act.basis } : undefined
}

/** What a pack answers about an act: of the household and the day by which the act is judged. */
function determinedFor(
  pack: Pack,
  household: Household,
  act: Parameters<typeof judgedBy>[0],
  on: Day,
  question: string,
): Determination | undefined {
  const judged = judgedBy(act, on, household)
  return determine(judged.household, { on: judged.on, pack, question })
}

function unsupported(needs: Support, pack: Pack, found: Determination | undefined, on: Day): Refusal {
  const finds = { question: needs.question, outcome: found?.outcome ?? 'unknown' } as const
  return explained({ code: 'not-supported', needs, finds }, pack, found, on)
}

/** A refusal with what would decide an unknown, and the day that was judged where that is not the day of the act. */
function explained(refusal: Refusal, pack: Pack, found: Determination | undefined, on: Day): Refusal {
  if (refusal.code !== 'not-supported' || !found) return refusal
  const missing = wantings(found, pack)
  return { ...refusal, ...(missing.length > 0 ? { missing } : {}), ...(found.on === on ? {} : { judged: found.on }) }
}

function wantings({ missing }: Determination, { parameters }: Pack): Wanting[] {
  return missing.map((one) => ('parameter' in one ? { parameter: parameters[one.parameter]!.label, on: one.on } : one))
}

/** The procedures of a pack as `decide` takes them: for what is no household, or for a view of what runs. */
export function proceduresOf(pack: Pack): Procedures {
  const known = PROCEDURES.get(pack)
  if (known) return known
  const { id, version, hash, procedures } = pack
  const contents = Object.fromEntries(Object.entries(procedures).map(([name, procedure]) => [name, contentOf(procedure)]))
  const made = { pack: { id, version, hash }, named: procedures, contents }
  PROCEDURES.set(pack, made)
  return made
}

/** Of packs, which nobody can change: what they demand is worked out once. */
const PROCEDURES = new WeakMap<Pack, Procedures>()

/** The statement of a submission that can be judged, and how to say another in its place. What has no proper day or event has none. */
function statementOf({ on, event }: Submission): WithoutBasis<Statement> | undefined {
  if (typeof on !== 'string' || !isDay(on) || typeof event !== 'object' || event === null) return undefined
  const statement = event.type === 'corrected' ? event.statement : event
  return typeof statement === 'object' && statement !== null ? (statement as WithoutBasis<Statement>) : undefined
}

function saying(submission: Submission, statement: WithoutBasis<Statement>): Submission {
  const { event } = submission
  return { ...submission, event: event.type === 'corrected' ? { ...event, statement } : statement }
}

/** The submission with the type of the monitored household, where that is left to the pack: the one type that is true of it. */
function withType(pack: Pack, household: Household, submission: Submission): Submission | Refusal {
  const statement = statementOf(submission)
  if (statement?.type !== 'flagged-monitored' || statement.as !== undefined || statement.basis !== undefined) return submission
  const types = monitoredTypes(questionsOf(pack))
  if (types.length === 0) return submission
  const finds = types.map((type) => {
    const found = determine(household, { on: submission.on, pack, question: type })!
    return { type, outcome: found.outcome, missing: wantings(found, pack) }
  })
  const [one, ...others] = finds.filter(({ outcome }) => outcome === true)
  if (one && others.length === 0) return saying(submission, { ...statement, as: one.type })
  // What could not follow whatever its type is refused for that.
  const widest = saying(submission, { ...statement, as: types.at(-1)!, basis: { kind: 'legacy', source: pack.id } })
  const tried = decide(widest as HouseholdCommand, { [household.stream]: household })
  if (!tried.ok) return tried.problem
  if (one) return { code: 'type-unsaid', types: [one, ...others].map(({ type }) => type) }
  const needs = { question: 'monitored', outcome: true } as const
  const any = determine(household, { on: submission.on, pack, question: needs.question })
  return any && any.outcome !== true ? unsupported(needs, pack, any, submission.on) : { code: 'no-type', finds }
}

/**
 * The submission of a registration again with what it is: where the exit was none by what is known now, that is put right, and no
 * return to poverty. Of an exit of which not enough is known, and of one that another household made, it is what it says.
 */
function withReturn(pack: Pack, household: Household, submission: Submission | Refusal): Submission | Refusal {
  const statement = 'code' in submission ? undefined : statementOf(submission)
  if ('code' in submission || statement?.type !== 're-identified') return submission
  if (statement.basis !== undefined && statement.basis.kind !== 'determination') return submission
  const { on } = submission
  const exit = household.acts.findLast((act) => act.from <= on && (act.event.type === 'exited' || isInheriting(act.event)))
  const judged = exit?.event.type === 'exited' ? determine(household, { on: exit.from, pack, question: EXIT_QUESTION }) : undefined
  if (!judged) return submission
  if (judged.outcome === false && statement.as === 'return') return { code: 'no-return', exited: judged.on }
  if (judged.outcome === false) return saying(submission, { ...statement, as: 'mis-exit' })
  return statement.as === 'mis-exit' ? unsupported({ question: EXIT_QUESTION, outcome: false }, pack, judged, on) : submission
}

interface Grounded {
  readonly submission: Submission
  /** What the act rests on, where the pack was asked here. */
  readonly determination?: Determination
}

/** The submission with a basis for its act. What has no proper day or event stays as it is: `decide` says what is wrong. */
function ground(pack: Pack, household: Household, submission: Submission): Grounded | Refusal {
  const { on } = submission
  const statement = statementOf(submission)
  if (!statement) return { submission }
  if (statement.type === 'procedure-begun' && statement.content === undefined) {
    const { pack: own, contents } = proceduresOf(pack)
    const content = contents && Object.hasOwn(contents, statement.procedure) ? contents[statement.procedure] : undefined
    const isOwn = statement.pack === undefined || statement.pack?.hash === own.hash
    return {
      submission: isOwn ? saying(submission, { ...statement, pack: own, ...(content === undefined ? {} : { content }) }) : submission,
    }
  }
  if (!isGrounded(statement) || statement.basis !== undefined) return { submission }
  const questions = questionsOf(pack)
  const supports = supportsOf(statement, on, household, questions)
  const { question } = supports.find((support) => questions.includes(support.question)) ?? supports.at(-1)!
  const determination = determinedFor(pack, household, statement, on, question)
  if (!determination) return { code: 'no-rule', act: statement.type, question, pack: pack.id }
  return { submission: saying(submission, { ...statement, basis: basisOf(determination) }), determination }
}

/** A determination as the basis of an act. */
export function basisOf({
  question,
  outcome,
  on,
  version,
  pack,
  facts,
  because,
}: Determination): Extract<Basis, { kind: 'determination' }> {
  return {
    kind: 'determination',
    // An act rests on a question of core's; with any other it is refused as ill-formed.
    question: question as Question,
    outcome,
    on,
    version,
    pack: { id: pack.id, version: pack.version, hash: pack.hash },
    facts,
    reasons: leafReasons(because).map(({ fact, operator, value, against, outcome: holds }) => ({
      fact,
      operator,
      ...(value === undefined ? {} : { value }),
      ...(against === undefined ? {} : { against: Array.isArray(against) ? [...against] : (against as number | string | boolean) }),
      holds,
    })),
  }
}
