import { type Instant, isHouseholdId, type Misfit, type Recorded, type Stream, type Result } from '@hearthfold/core'
import { NOTHING } from '@hearthfold/core/checking'
import { show } from '@hearthfold/core/checking'
import { admittedRecorded, type Batch, type ImportRefusal, type Scope } from '@hearthfold/core/store'
import { nameMisfits, textMisfits, unstorable } from './storable-text.ts'
import { packMisfits, within } from './commit-input.ts'

const LONGEST_NAME = 200

/** What is wrong with a batch itself, its events left aside. */
export function batchMisfits(batch: Batch): Misfit[] {
  if (typeof batch !== 'object' || batch === null) return [{ path: '', expected: 'batch', found: show(batch) }]
  const { name, source, packs, persons } = batch
  return [
    ...nameMisfits('name', name, LONGEST_NAME),
    ...textMisfits('source', source),
    ...eventsMisfits(batch),
    ...packMisfits(packs),
    ...personsMisfits(persons),
  ]
}

function eventsMisfits({ events }: Batch): Misfit[] {
  const isList = typeof events === 'object' && events !== null && (Symbol.iterator in events || Symbol.asyncIterator in events)
  return isList ? [] : [{ path: 'events', expected: 'events', found: show(events) }]
}

function personsMisfits(persons: unknown = []): Misfit[] {
  if (!Array.isArray(persons)) return [{ path: 'persons', expected: 'citizen-ids', found: show(persons) }]
  return [...persons].flatMap((one: { readonly person?: unknown; readonly stream?: unknown } | null | undefined, at): Misfit[] => {
    const { person, stream } = one ?? {}
    const named: Misfit[] =
      typeof person === 'string' && person !== '' ? [] : [{ path: `persons.${at}.person`, expected: 'a-citizen-id', found: show(person) }]
    const placed: Misfit[] =
      typeof stream === 'string' && isHouseholdId(stream)
        ? []
        : [{ path: `persons.${at}.stream`, expected: 'household-stream', found: show(stream) }]
    return [...named, ...placed]
  })
}

/** An event of a batch as it can be kept, or why it cannot be; the first is 0. */
export function admittedEvent(given: unknown, at: number): Result<Recorded, ImportRefusal> {
  const event = admittedRecorded(given)
  const misfits = !event.ok ? event.problem.map((misfit) => within(`events.${at}`, misfit)) : unstorable(`events.${at}`, event.value)
  if (!event.ok || misfits.length > 0) return { ok: false, problem: { code: 'ill-formed-batch', misfits } }
  return { ok: true, value: event.value }
}

/**
 * What is wrong with a batch once its events were read: it takes persons for its own streams only, and within a scope nobody takes the
 * name of a batch without bringing anything.
 */
export function readMisfits(scope: Scope | undefined, { persons = [] }: Batch, { streams, events }: Reading): ImportRefusal | undefined {
  const own = new Set(streams)
  const misfits = persons.flatMap(({ stream }, at): Misfit[] =>
    own.has(stream) ? [] : [{ path: `persons.${at}.stream`, expected: 'stream-of-batch', found: show(stream) }],
  )
  if (scope && events === 0) misfits.push({ path: 'events', expected: 'one-event', found: NOTHING })
  return misfits.length > 0 ? { code: 'ill-formed-batch', misfits } : undefined
}

/** That a batch would change views as known at an instant up to which time is settled. Looked at in the transaction that keeps it. */
export function settledProblem({ earliest }: Reading, horizon: Instant): ImportRefusal | undefined {
  if (!earliest || earliest.recordedAt > horizon) return undefined
  const { stream, version, recordedAt } = earliest
  return { code: 'recorded-within-settled', stream, version, horizon, found: recordedAt }
}

/** The events of a batch so far, held to the order that they must have. */
export interface Reading {
  /** The next event as it can be kept, which is counted; or why it cannot be the next. */
  next(given: unknown): Result<Recorded, ImportRefusal>
  readonly streams: Iterable<Stream>
  readonly events: number
  /** The one that was recorded first. */
  readonly earliest: Recorded | undefined
}

/** @param now the present moment, after which nothing can have been recorded */
export function readingOf(now: Instant): Reading {
  const ends = new Map<Stream, { version: number; recordedAt: Instant; readonly ids: Set<string> }>()
  let events = 0
  let earliest: Recorded | undefined

  function problemOf({ stream, version, recordedAt, id }: Recorded): ImportRefusal | undefined {
    const end = ends.get(stream)
    const expected = (end?.version ?? 0) + 1
    if (version !== expected) return { code: 'out-of-order', stream, expected, found: version }
    if (end && recordedAt < end.recordedAt)
      return { code: 'recorded-earlier', stream, version, previous: end.recordedAt, found: recordedAt }
    if (recordedAt > now) return { code: 'recorded-later', stream, version, now, found: recordedAt }
    return end?.ids.has(id) ? { code: 'duplicate-id', stream, id } : undefined
  }

  return {
    next(given) {
      const event = admittedEvent(given, events)
      if (!event.ok) return event
      const { stream, version, recordedAt, id } = event.value
      const refused = problemOf(event.value)
      if (refused) return { ok: false, problem: refused }
      const end = ends.get(stream)
      if (end) {
        end.version = version
        end.recordedAt = recordedAt
        end.ids.add(id)
      } else ends.set(stream, { version, recordedAt, ids: new Set([id]) })
      events++
      if (!earliest || recordedAt < earliest.recordedAt) earliest = event.value
      return event
    },
    get streams() {
      return ends.keys()
    },
    get events() {
      return events
    },
    get earliest() {
      return earliest
    },
  }
}
