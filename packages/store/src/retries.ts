import type { Commit, Recorded } from '@hearthfold/core'
import type { Committed, Position } from '@hearthfold/core/store'
import { isAskedAgain } from './commit-input.ts'

// The id of a commit belongs to whoever sees the commit. Within a scope, what others did under the same id is not found: nobody learns
// of it, and nobody takes an id away from anybody.

/** A commit that was kept, as somebody sees it. */
export interface Earlier {
  /** Its events, but for those that they do not see. */
  readonly recorded: readonly Recorded[]
  /** How many there are. */
  readonly size: number
  /** Of the last. */
  readonly position: Position
}

/**
 * What is answered where commits were kept under the id of one that is asked for; undefined where none was, and it is new.
 *
 * @param earlier those of which somebody sees the first event
 */
export function answerAgain(asked: Commit, earlier: readonly Earlier[]): Committed | undefined {
  if (earlier.length === 0) return undefined
  const same = earlier.find(({ recorded, size }) => recorded.length === size && isAskedAgain(asked, recorded))
  return same
    ? { ok: true, value: { recorded: same.recorded, position: same.position, again: true, claims: 'as-first', packs: 'as-first' } }
    : { ok: false, problem: { code: 'commit-id-reused', id: asked.id } }
}
