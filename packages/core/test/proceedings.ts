import type { Day, Statement } from '@hearthfold/core'
import type { Basis } from '@hearthfold/core/facts'
import type { Level, ProcedureEvent, Role } from '@hearthfold/core/procedures'
import { procedures } from '@hearthfold/core/testing'
import { type Ledger, settledLedger } from './ledger.ts'

// The procedures here are those of the generators: check, post (stands 3 days), appraise (more than half), sample (may be left
// out), review. Within the window the township hears and an objection blocks; upheld it restarts identification, re-checks an
// exit and ends monitoring.

type EventOf<Type extends ProcedureEvent['type']> = Extract<ProcedureEvent, { type: Type }>

const BY: Readonly<Record<string, readonly [Level, Role]>> = {
  check: ['village', 'team'],
  post: ['village', 'village-committee'],
  appraise: ['village', 'representatives'],
  sample: ['city', 'city-inspectors'],
  review: ['township', 'township-office'],
}

export function begun(procedure: string, more: Partial<EventOf<'procedure-begun'>> = {}): EventOf<'procedure-begun'> {
  return { type: 'procedure-begun', procedure, pack: procedures.pack, ...more }
}

export function taken(procedure: string, step: string, more: Partial<EventOf<'step-taken'>> = {}): EventOf<'step-taken'> {
  const [level, role] = BY[step] ?? ['village', 'team']
  return {
    type: 'step-taken',
    procedure,
    step,
    by: { level, role, person: 'p1' },
    outcome: 'passed',
    ...(step === 'appraise' ? { present: 20, inFavour: 11 } : {}),
    ...more,
  }
}

export function raised(procedure: string): EventOf<'objection-raised'> {
  return { type: 'objection-raised', procedure, ground: 'they own a shop in town' }
}

export function resolved(objection: string, outcome: 'dismissed' | 'upheld', level: Level = 'township'): EventOf<'objection-resolved'> {
  return {
    type: 'objection-resolved',
    objection,
    by: { level, role: level === 'county' ? 'county-office' : 'township-office', person: 'p2' },
    outcome,
    finding: 'looked into',
  }
}

export function ended(procedure: string, because: EventOf<'procedure-ended'>['because'] = 'withdrawn'): EventOf<'procedure-ended'> {
  return { type: 'procedure-ended', procedure, because }
}

/** A household of one under the procedures, with a procedure that was begun and went as far as these steps; and its id. */
export function proceeding(procedure: string, began: Day, ...steps: readonly (readonly [Day, string])[]): { book: Ledger; id: string } {
  const book = settledLedger(undefined, { procedures })
  const id = book.record(began, begun(procedure))
  for (const [on, step] of steps) book.record(on, taken(id, step))
  return { book, id }
}

/** The act on a determination of its day and of what is recorded now. */
export function determined(book: Ledger, on: Day, type: 'identified' | 'exited' = 'identified'): Statement {
  const question = type === 'identified' ? 'eligible' : 'exit-ready'
  const basis: Basis = {
    kind: 'determination',
    question,
    outcome: true,
    on,
    version: book.household.version,
    pack: procedures.pack,
    facts: 1,
    reasons: [],
  }
  return { type, basis }
}
