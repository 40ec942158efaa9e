import type { Refusal } from '../refusal/refusal.ts'
import type { Entry } from '../household/timeline.ts'

type Later = Extract<Refusal, { code: 'contradicts-later' }>['later']

/** The id under which a proposed event stands among the others while it is tried out. No recorded event has it. */
export const PROPOSED = ''

/**
 * Whom a problem is held against: what is wrong with an entry is wrong with the event under decision, or else that one contradicts
 * what was sound until now. `proposed` is the id of the event under decision; undefined where none is.
 */
export function attributeTo({ id, from, event }: Entry<{ readonly type: Later }>, problem: Refusal, proposed: string | undefined): Refusal {
  return proposed === undefined || id === proposed ? problem : { code: 'contradicts-later', later: event.type, from, id }
}
