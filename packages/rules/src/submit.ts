import {
  type Basis,
  decide,
  type Decision,
  type GroundedAct,
  type Household,
  type HouseholdCommand,
  type HouseholdEvent,
  isDay,
  isGrounded,
  type Laws,
  type Procedures,
  type Question,
  type Refusal,
  type Statement,
  type StatementOf,
  supportsOf,
} from '@hearthfold/core'
import { type Determination, leafReasons } from './determination.ts'
import { determine } from './determine.ts'
import type { Pack } from './pack/pack.ts'
import { contentOf } from './pack/procedure-content.ts'

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
  pack: Pack,
  household: Household,
  submission: Submission,
  { procedures = 'required' }: { readonly procedures?: 'required' | 'presumed' } = {},
): Decision<HouseholdCommand> {
  const grounded = ground(pack, household, submission)
  if ('code' in grounded) return { refused: grounded }
  const decision = decide(grounded as HouseholdCommand, { [household.stream]: household }, lawsOf(pack, { procedures }))
  // What was determined here need not be asked again.
  const untrue = 'accepted' in decision && grounded === submission ? untrueBasis(pack, household, decision.accepted[0]!) : undefined
  return untrue ? { refused: untrue } : decision
}

/** The law of a pack as `decide` takes it. */
function lawsOf(pack: Pack, { procedures }: { readonly procedures: 'required' | 'presumed' }): Laws {
  const { id, version, hash } = pack
  const rules = { pack: { id, version, hash }, questions: questionsOf(pack) }
  return procedures === 'required' ? { procedures: proceduresOf(pack), rules } : { rules }
}

function questionsOf({ rules }: Pack): string[] {
  return rules.map(({ event }) => event.type)
}

/** A determination that came with its act is what the pack gives: nobody is taken at their word for it. */
function untrueBasis(pack: Pack, household: Household, { on, event }: HouseholdCommand): Refusal | undefined {
  const statement = event.type === 'corrected' ? event.statement : event
  if (!isGrounded(statement) || statement.basis.kind !== 'determination') return undefined
  const { question, outcome } = statement.basis
  const found = determine(household, { on, pack, question })?.outcome ?? 'unknown'
  return found === outcome ? undefined : { code: 'not-supported', needs: { question, outcome: outcome === true }, finds: { question, outcome: found } }
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

/** The submission with a basis for its act. What has no proper day or event stays as it is: `decide` says what is wrong. */
function ground(pack: Pack, household: Household, submission: Submission): Submission | Refusal {
  const { on, event } = submission
  if (typeof on !== 'string' || !isDay(on) || typeof event !== 'object' || event === null) return submission
  const corrects = event.type === 'corrected'
  const statement = corrects ? event.statement : event
  if (typeof statement !== 'object' || statement === null) return submission
  if (statement.type === 'procedure-begun' && statement.content === undefined) {
    const { pack: own, contents } = proceduresOf(pack)
    const content = contents && Object.hasOwn(contents, statement.procedure) ? contents[statement.procedure] : undefined
    const isOwn = statement.pack === undefined || statement.pack?.hash === own.hash
    return isOwn ? said({ ...statement, pack: own, ...(content === undefined ? {} : { content }) }) : submission
  }
  if (!isGrounded(statement) || statement.basis !== undefined) return submission
  const questions = questionsOf(pack)
  const supports = supportsOf(statement, on, household, questions)
  const { question } = supports.find((support) => questions.includes(support.question)) ?? supports.at(-1)!
  const determination = determine(household, { on, pack, question })
  if (!determination) return { code: 'no-rule', act: statement.type, question, pack: pack.id }
  return said({ ...statement, basis: basisOf(determination) })

  function said(whole: WithoutBasis<Statement>): Submission {
    return { ...submission, event: corrects ? { ...event, statement: whole } : whole }
  }
}

/** A determination as the basis of an act. */
export function basisOf({ question, outcome, on, version, pack, facts, because }: Determination): Extract<Basis, { kind: 'determination' }> {
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
