import {
  type Basis,
  decide,
  type Decision,
  type GroundedAct,
  type Household,
  type HouseholdCommand,
  type HouseholdEvent,
  isGrounded,
  type Question,
  SUPPORT,
} from '@hearthfold/core'
import { type Determination, leafReasons } from './determination.ts'
import { determine } from './determine.ts'
import type { Pack } from './pack.ts'

type WithoutBasis<Act> = Act extends GroundedAct ? Omit<Act, 'basis'> & { readonly basis?: Basis } : Act

/** A command whose act may come without its basis: the pack is then asked on the day of the act. */
export type Submission = Omit<HouseholdCommand, 'event'> & { readonly event: WithoutBasis<HouseholdEvent> }

/**
 * Records something about a household under a pack: an act without a basis is first determined on its day, with what is
 * known now, and rests on that determination. The only way by which applications should record acts.
 *
 * @returns the events to record, or the typed refusal
 */
export async function submit(pack: Pack, household: Household, submission: Submission): Promise<Decision<HouseholdCommand>> {
  const { event } = submission
  const command = isGrounded(event) && event.basis === undefined ? await ground(pack, household, submission) : submission
  return decide(command as HouseholdCommand, { [household.stream]: household })
}

async function ground(pack: Pack, household: Household, submission: Submission): Promise<Submission> {
  const { on, event } = submission
  const determination = await determine(household, { on, pack, question: questionFor(event.type as GroundedAct['type'], household) })
  // Without a rule for its question the act stays without a basis, and is refused as ill-formed.
  return determination ? { ...submission, event: { ...event, basis: basisOf(determination) } as Submission['event'] } : submission
}

/** A flag is cleared on the question that it was raised on: the edge of one never registered, else monitoring. */
function questionFor(act: GroundedAct['type'], { acts }: Household): Question {
  const [question, other] = SUPPORT[act].question
  return other !== undefined && acts.some(({ event }) => event.type === 'identified') ? other : question
}

/** A determination as the basis of an act. */
export function basisOf({ question, outcome, on, version, pack, facts, because }: Determination): Basis {
  return {
    kind: 'determination',
    question,
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
