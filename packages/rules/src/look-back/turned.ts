import { type Day, fold, type Instant, type RecordedHousehold, type Statement } from '@hearthfold/core'
import { assertDay } from '@hearthfold/core/days'
import { determine } from '../determine/determine.ts'
import type { Pack } from '../pack/pack.ts'
import { isRestedOn, isTurned, type LeafChange } from '../time/leaf-change.ts'
import { type Answer, turnOf } from '../time/turn.ts'
import type { Exit } from './exits.ts'
import { EXIT_QUESTION } from './since-exit.ts'

/** An event that the ledger learned after an exit, about the day of the exit or before. */
export interface LateEvidence {
  readonly id: string
  readonly on: Day
  readonly recordedAt: Instant
  readonly actor: string
  /** What it says; of a revocation, that something is taken back. */
  readonly type: Statement['type'] | 'revoked'
  /** The event that it took the place of, or took back. */
  readonly instead?: string
}

/** What made an exit that was decided on other knowledge a mis-exit. */
export interface Turned {
  /** When the ledger learned of the exit. */
  readonly recordedAt: Instant
  /** The answer on the day of the exit, as known when it was recorded, and as known now. */
  readonly before: Answer
  readonly after: Answer
  /** The comparisons that turned in between. */
  readonly leaves: readonly LeafChange[]
  /** Empty where the answer was the same then: nothing late was needed to know it. */
  readonly late: readonly LateEvidence[]
}

/**
 * Which late evidence turned the answer about an exit: as known when the ledger learned of the exit, beside as known now.
 *
 * @param events all events of the household, in order of version
 * @param pack the law of the day of the exit
 * @returns undefined where the events do not hold the exit, or the pack has no rule for one
 */
export function whatTurned(events: readonly RecordedHousehold[], { stream, id, on }: Exit, pack: Pack): Turned | undefined {
  assertDay('on', on)
  const decided = firstOf(events, id)
  if (!decided) return undefined
  const known = events.filter(({ version }) => version <= decided.version)
  const before = determine(fold(stream, known), { on, pack, question: EXIT_QUESTION })
  const after = determine(fold(stream, events), { on, pack, question: EXIT_QUESTION })
  if (!before || !after) return undefined
  const { from, to, leaves } = turnOf(before, after)
  const turned = leaves.filter((leaf) => isTurned(leaf) && isRestedOn(leaf, before.because, after.because))
  const said = new Set(turned.flatMap(({ before, after }) => [...(before?.evidence ?? []), ...(after?.evidence ?? [])]))
  const late = events.slice(known.length).flatMap((event) => lateEvidence(event, said))
  return { recordedAt: decided.recordedAt, before: from, after: to, leaves: turned, late: from === to ? [] : late }
}

/** The event that first recorded what stands under an id: a correction leads back to what it corrects. */
function firstOf(events: readonly RecordedHousehold[], id: string): RecordedHousehold | undefined {
  let found = events.find((event) => event.id === id)
  while (found?.event.type === 'corrected') {
    const { replaces } = found.event
    found = events.find((event) => event.id === replaces)
  }
  return found
}

function lateEvidence({ id, on, recordedAt, actor, event }: RecordedHousehold, said: ReadonlySet<string>): LateEvidence[] {
  const instead = event.type === 'corrected' ? event.replaces : event.type === 'revoked' ? event.withdraws : undefined
  if (!said.has(id) && !(instead !== undefined && said.has(instead))) return []
  const type = event.type === 'corrected' ? event.statement.type : event.type
  return [{ id, on, recordedAt, actor, type, ...(instead === undefined ? {} : { instead }) }]
}
