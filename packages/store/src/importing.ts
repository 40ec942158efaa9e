import type { Batch, ImportRefusal, Instant, Misfit, Recorded, Stream } from '@hearthfold/core'
import { nameMisfits, textMisfits } from './names.ts'
import { packMisfits } from './recording.ts'

const LONGEST_NAME = 200

/** What is wrong with a batch itself, its events left aside. */
export function batchMisfits({ name, source, packs }: Batch): Misfit[] {
  return [...nameMisfits('name', name, LONGEST_NAME), ...textMisfits('source', source), ...packMisfits(packs)]
}

/** The events of a batch so far, held to the order that they must have. */
export interface Reading {
  /** Why this event cannot be the next; undefined where it can, and then it is counted. */
  next(recorded: Recorded): ImportRefusal | undefined
  readonly streams: Iterable<Stream>
  readonly events: number
}

/** @param now the present moment, after which nothing can have been recorded */
export function readingOf(now: Instant): Reading {
  const ends = new Map<Stream, { version: number; recordedAt: Instant; readonly ids: Set<string> }>()
  let events = 0
  return {
    next({ stream, version, recordedAt, id }) {
      const end = ends.get(stream)
      const expected = (end?.version ?? 0) + 1
      if (version !== expected) return { code: 'out-of-order', stream, expected, found: version }
      if (end && recordedAt < end.recordedAt) return { code: 'recorded-earlier', stream, version, previous: end.recordedAt, found: recordedAt }
      if (recordedAt > now) return { code: 'recorded-later', stream, version, now, found: recordedAt }
      if (end?.ids.has(id)) return { code: 'duplicate-id', stream, id }
      if (!end) {
        const misfits = textMisfits(`events.${events}.stream`, stream)
        if (misfits.length > 0) return { code: 'ill-formed-batch', misfits }
      }
      if (end) {
        end.version = version
        end.recordedAt = recordedAt
        end.ids.add(id)
      } else ends.set(stream, { version, recordedAt, ids: new Set([id]) })
      events++
      return undefined
    },
    get streams() {
      return ends.keys()
    },
    get events() {
      return events
    },
  }
}
