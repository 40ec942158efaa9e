import fc from 'fast-check'
import type { HouseholdEvent, StatementOf } from '../events/household.ts'
import { isOfProcedure, type ProcedureEvent } from '../events/procedure.ts'
import { newestOf, type Household } from '../household/household.ts'
import type { Laws } from '../command/laws.ts'
import { proceedingOn } from '../procedures/proceeding.ts'
import type { ObjectionRule, Procedure, Procedures, Step } from '../values/procedure.ts'

const text = { zh: '文', en: 'text' }
const citation = { source: text, verified: false }
const step = (name: string, level: Step['level'], role: Step['roles'][number]) => ({ name, label: text, level, roles: [role] })
const heard = (more: Partial<ObjectionRule> = {}): ObjectionRule => ({
  heardBy: 'township',
  blocks: true,
  dismissed: 'resume',
  upheld: 'restart',
  ...more,
})

function procedure(act: Procedure['act'], upheld: ObjectionRule['upheld']): Procedure {
  return {
    label: text,
    act,
    citation,
    clocks: [{ name: 'in-time', label: text, from: 'clue', to: 'act', days: 15, citation }],
    steps: [
      { ...step('check', 'village', 'team'), kind: 'check', within: 10 },
      {
        ...step('post', 'village', 'village-committee'),
        kind: 'notice',
        stands: 3,
        objections: { within: heard({ upheld }), outside: heard({ blocks: false, upheld: 'resume' }) },
      },
      { ...step('appraise', 'village', 'representatives'), kind: 'appraisal', majority: 'half' },
      { ...step('sample', 'city', 'city-inspectors'), kind: 'check', optional: true },
      { ...step('review', 'township', 'township-office'), kind: 'review' },
    ],
  }
}

/** Small procedures, so that generated lives come to their ends often: one for each effect of an objection. */
export const procedures: Procedures = {
  pack: { id: 'generated', version: '1', hash: '00' },
  named: {
    identification: procedure('identified', 'restart'),
    exit: procedure('exited', 're-check'),
    monitoring: procedure('flagged-monitored', 'end'),
    elimination: procedure('flag-cleared', 'resume'),
  },
}

const names = Object.keys(procedures.named)
const steps = procedures.named.exit!.steps
const by = fc.constantFrom(...steps.map(({ level, roles }) => ({ level, role: roles[0]!, person: 'p1' })))

/** Events of procedures. What only a household can supply is filled in later: the ids that they refer to. */
export const procedureEvent: fc.Arbitrary<ProcedureEvent> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('procedure-begun'),
      procedure: fc.constantFrom(...names),
      pack: fc.constant(procedures.pack),
    }),
  },
  {
    weight: 12,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...steps),
        fc.boolean(),
        by,
        fc.constantFrom(...(['passed', 'passed', 'passed', 'passed', 'passed', 'passed', 'failed'] as const)),
        fc.nat(9),
      )
      .map(([{ name, level, roles, kind }, isEntitled, other, outcome, inFavour]): StatementOf<'step-taken'> => ({
        type: 'step-taken',
        procedure: 'e1',
        step: name,
        by: isEntitled ? { level, role: roles[0]!, person: 'p1' } : other,
        outcome,
        ...(kind === 'appraisal' ? { present: 9, inFavour } : {}),
      })),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('objection-raised'), procedure: fc.constant('e1'), ground: fc.constant('not so') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('objection-resolved'),
      objection: fc.constant('e1'),
      by: fc.constant({ level: 'township', role: 'township-office', person: 'p2' } as const),
      outcome: fc.constantFrom('dismissed', 'upheld'),
      finding: fc.constant('heard'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('procedure-ended'),
      procedure: fc.constant('e1'),
      because: fc.constantFrom('withdrawn', 'failed', 'lapsed'),
    }),
  },
)

/**
 * The event with the ids of the newest procedure and of an objection of the household in place of those that it was made with;
 * and mostly with the step that is next, taken by whoever may. Where nothing runs, mostly the beginning of something.
 */
export function withIds(event: ProcedureEvent, household: Household, pick: number): ProcedureEvent {
  const idsOf = (type: ProcedureEvent['type']) =>
    household.proceedings.filter((entry) => entry.event.type === type).map(({ id }) => newestOf(household, id))
  if ('objection' in event) {
    const raised = idsOf('objection-raised')
    return raised.length === 0 ? event : { ...event, objection: raised[pick % raised.length]! }
  }
  const running = proceedingOn(household, '9999-12-31', procedures)
  if (!running && pick % 8 > 0) return { type: 'procedure-begun', procedure: names[pick % names.length]!, pack: procedures.pack }
  const begun = running?.id ?? idsOf('procedure-begun').at(-1)
  if (event.type === 'procedure-begun' || begun === undefined) return event
  const next = pick % 4 > 0 ? steps.find(({ name }) => name === running?.next?.step) : undefined
  if (event.type !== 'step-taken' || !next) return { ...event, procedure: begun }
  const counts = next.kind === 'appraisal' ? { present: 9, inFavour: 4 + (pick % 5) } : {}
  return { ...event, procedure: begun, step: next.name, by: { level: next.level, role: next.roles[0]!, person: 'p1' }, ...counts }
}

/** The law under which the lives decide an event. Acts are not held to procedures: hardly one would ever be accepted. */
export function lawsFor(event: HouseholdEvent): Laws {
  return isOfProcedure(event) || event.type === 'corrected' || event.type === 'revoked' ? { procedures } : {}
}
