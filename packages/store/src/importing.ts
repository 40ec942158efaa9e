import { type Batch, type ImportRefusal, type Instant, type Misfit, type Recorded, type Scope, show, type Stream } from '@hearthfold/core'
import { nameMisfits, textMisfits } from './names.ts'
import { packMisfits } from './recording.ts'

const LONGEST_NAME = 200

/** What is wrong with a batch itself, its events left aside. */
export function batchMisfits({ name, source, packs }: Batch): Misfit[] {
  return [...nameMisfits('name', name, LONGEST_NAME), ...textMisfits('source', source), ...packMisfits(packs)]
}

/**
 * What is wrong with a batch once its events were read: it takes persons for its own streams only, and within a scope nobody takes the
 * name of a batch without bringing anything.
 */
export function readMisfits(scope: Scope | undefined, { persons = [] }: Batch, { streams, events }: Reading): ImportRefusal | undefined {
  const own = new Set(streams)
  const misfits = persons.flatMap(({ stream }, at) => (own.has(stream) ? [] : [{ path: `persons.${at}.stream`, expected: 'a stream of the batch', found: show(stream) }]))
  if (scope && events === 0) misfits.push({ path: 'events', expected: 'at least one event', found: 'none' })
  return misfits.length > 0 ? { code: 'ill-formed-batch', misfits } : undefined
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
