import type { Day, Recorded, Stream } from '@hearthfold/core'
import { splitPersonal, describedIn, type Private, type Said, mergePersonal, REDACTED } from '@hearthfold/core/store'
import { decipher, encipher, fingerprint } from './cipher.ts'
import { asking, failure } from './key-problem.ts'
import type { Found, KeyRing, NamedKey } from './key-ring.ts'
import { comeFrom, personNames, type Stated, textName } from './subjects.ts'

/** What is needed of an event to encipher it, whether it has its envelope already or not. */
export interface Plain extends Stated {
  readonly stream: Stream
  readonly on: Day
  readonly private?: Private
}

/**
 * Events as they are kept: what is personal and what is free text in them is enciphered beside them. Their keys are made,
 * and kept, before this resolves.
 *
 * @param areOne whether the events are recorded together, and so tell who goes from one household to another
 */
export async function enciphered<Any extends Plain>(events: readonly Any[], keys: KeyRing, areOne: boolean): Promise<Any[]> {
  const before = areOne ? comeFrom(events) : new Map<number, never>()
  const subjects: string[][] = []
  const ask = (names: string[]) => subjects.push(names) - 1
  const parts = events.map((one, at) => {
    const { event, taken } = splitPersonal(one.event, () => REDACTED)
    const { personal, text } = taken
    return {
      event,
      personal: personal && { said: personal, key: ask(personNames(one, keys.digestKey, before.get(at))) },
      text: text && { said: text, key: ask([textName(one.stream)]) },
    }
  })
  if (subjects.length === 0) return [...events]
  const found = await asking(() => keys.keysFor(subjects))
  return events.map((one, at) => {
    const { event, personal, text } = parts[at]!
    if (!personal && !text) return one
    const box = (part: 'personal' | 'text', { said, key }: { said: Said; key: number }) => ({ [part]: boxOf(found[key]!, part, one, said) })
    return {
      ...one,
      event: text ? mergePersonal(event, withheld(text.said, found[text.key]!)) : event,
      private: { ...one.private, ...(personal && box('personal', personal)), ...(text && box('text', text)) },
    }
  })
}

function boxOf({ id, key }: NamedKey, part: keyof Private, of: Plain, said: Said) {
  return { key: id, box: encipher(key, aboutOf(of, part), said) }
}

/** What stands in the place of texts: where two were the same they still are, and an item knows whether its target was another one. */
function withheld(said: Said, { key }: NamedKey): Said {
  return Object.fromEntries(Object.entries(said).map(([path, text]) => [path, REDACTED + fingerprint(key, text)]))
}

/** Where enciphered fields belong: read with any other event they are nothing. */
function aboutOf({ stream, on, event }: Plain, part: keyof Private): string {
  return JSON.stringify([stream, on, event.type, describedIn(event)?.member, part])
}

/**
 * Events as they were recorded. Fields whose key was erased stay absent, erased texts stay withheld.
 * Rejects where the ring never had the key, or the bytes are not what was kept.
 */
export async function deciphered(events: readonly Recorded[], keys: KeyRing): Promise<Recorded[]> {
  const ids = new Set<string>()
  for (const { private: boxes } of events) {
    if (boxes?.personal) ids.add(boxes.personal.key)
    if (boxes?.text) ids.add(boxes.text.key)
  }
  if (ids.size === 0) return [...events]
  const found = await asking(() => keys.find([...ids]))
  return events.map((one) => whole(one, found, keys.name))
}

function whole(one: Recorded, found: ReadonlyMap<string, Found>, ring: string): Recorded {
  if (one.private === undefined) return one
  let { event } = one
  for (const part of ['personal', 'text'] as const) {
    const box = one.private[part]
    const key = box && found.get(box.key)
    if (box === undefined || key === 'erased') continue
    if (!(key instanceof Uint8Array))
      throw failure(ringProblem(box.key, ring) ?? { code: 'unknown-key', stream: one.stream, version: one.version })
    const said = decipher(key, aboutOf(one, part), box.box)
    if (said === undefined) throw failure({ code: 'changed', stream: one.stream, version: one.version })
    event = mergePersonal(event, said)
  }
  return withEvent(one, event)
}

/** A recorded event with another in its envelope, and nothing beside it. Field by field: half the time of copying what is left of it. */
export function withEvent({ stream, id, version, on, recordedAt, actor, cause, schema }: Recorded, event: Recorded['event']): Recorded {
  const envelope =
    cause === undefined
      ? { stream, id, version, on, recordedAt, actor, schema, event }
      : { stream, id, version, on, recordedAt, actor, cause, schema, event }
  return envelope as Recorded
}

/** That a key is of another ring. */
export function ringProblem(key: string, ring: string) {
  const of = key.slice(0, key.indexOf('.'))
  return of === ring ? undefined : ({ code: 'other-ring', expected: of, found: ring } as const)
}
