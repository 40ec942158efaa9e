import type { EventStore, HouseholdId, Recorded, Stream } from '@hearthfold/core'
import { describedIn, type Persons, type Seals } from '@hearthfold/core/store'
import { asking } from './key-problem.ts'
import type { KeyRing } from './key-ring.ts'
import { demandOwnRing } from './own-ring.ts'
import { deciphered } from './private-events.ts'
import type { MemberOf } from './subjects.ts'

/** Who is to be erased: as a member of a household, whichever it is of those that they were of. */
export interface Person {
  readonly stream: HouseholdId
  readonly member: string
  /** The free texts of their households too: they may name them, and are lost of everybody there. */
  readonly texts?: boolean
}

/** What an erasure takes, or has taken. */
export interface Erasure {
  /** Everybody whose names and IDs go: one person in several households, and who shares an ID with them by mistake. */
  readonly members: readonly MemberOf[]
  /** The streams whose free texts go. */
  readonly texts: readonly Stream[]
  readonly keys: number
  /** How many IDs by which a person is known to be taken. */
  readonly claims: number
  /** Events that were kept before the ledger was private: what they say of the person cannot be erased. */
  readonly readable: number
}

/** A ledger of which persons can be erased. */
export type Erasable = EventStore & Persons & Pick<Seals, 'links'>

/** What erasing a person would take. Changes nothing. */
export async function whatErasureTakes(bare: Erasable, keys: KeyRing, person: Person): Promise<Erasure> {
  await demandOwnRing(bare, keys, false)
  const { ids: _, persons, ...erasure } = await traced(bare, keys, person)
  return { ...erasure, claims: persons.length }
}

/**
 * Erases a person: the keys of who they are, in every stream, and the digests by which they are known to be taken. Every
 * event, figure and hash stays. Asked again it erases what is left, be it nothing. Rejects where the ring is that of another ledger.
 *
 * @param bare the ledger itself, not its private view
 */
export async function erasePerson(bare: Erasable, keys: KeyRing, person: Person): Promise<Erasure> {
  await demandOwnRing(bare, keys)
  const { ids, persons, ...erasure } = await traced(bare, keys, person)
  // The digests first: once the keys are gone nobody knows any more which they are.
  const claims = await bare.forget(persons)
  return { ...erasure, keys: await asking(() => keys.erase(ids)), claims }
}

/** Follows a person from key to member and from member to key, through all streams. */
async function traced(bare: Erasable, keys: KeyRing, { stream, member, texts = false }: Person) {
  const keysOf = new Map<string, { readonly of: MemberOf; readonly keys: Set<string> }>()
  const sharing = new Map<string, string[]>()
  const textKeys = new Map<Stream, Set<string>>()
  for await (const { events } of bare.scan()) for (const recorded of events) note(recorded)

  function note({ stream, event, private: boxes }: Recorded): void {
    if (boxes?.text) textKeys.set(stream, (textKeys.get(stream) ?? new Set()).add(boxes.text.key))
    const described = describedIn(event)
    if (!described) return
    const name = nameOf({ stream, member: described.member })
    const known = keysOf.get(name) ?? { of: { stream, member: described.member }, keys: new Set() }
    keysOf.set(name, known)
    const key = boxes?.personal?.key
    if (key === undefined || known.keys.has(key)) return
    known.keys.add(key)
    sharing.set(key, [...(sharing.get(key) ?? []), name])
  }

  const reached = new Set([nameOf({ stream, member })])
  // Whoever is reached is put at the end, and so followed in turn.
  for (const name of reached) for (const key of keysOf.get(name)?.keys ?? []) for (const other of sharing.get(key)!) reached.add(other)
  const found = [...reached].flatMap((name) => keysOf.get(name) ?? [])
  const streams = [...new Set(found.map(({ of }) => of.stream))]
  const withTexts = texts ? streams.filter((one) => textKeys.has(one)) : []
  const ids = [...new Set([...found.flatMap((one) => [...one.keys]), ...withTexts.flatMap((one) => [...textKeys.get(one)!])])]
  const there = await asking(() => keys.find(ids))
  const kept: Recorded[] = []
  for (const one of streams) kept.push(...(await bare.read(one)).events.filter(isOfReached))
  return {
    ids,
    members: found.map(({ of }) => of),
    texts: withTexts,
    keys: [...there.values()].filter((one) => one instanceof Uint8Array).length,
    persons: [...new Set((await deciphered(kept, keys)).flatMap(({ event }) => describedIn(event)?.citizenId ?? []))],
    readable: kept.filter(({ event }) => describedIn(event)!.name !== undefined || describedIn(event)!.citizenId !== undefined).length,
  }

  function isOfReached({ stream, event }: Recorded): boolean {
    const described = describedIn(event)
    return described !== undefined && reached.has(nameOf({ stream, member: described.member }))
  }
}

function nameOf({ stream, member }: MemberOf): string {
  return JSON.stringify([stream, member])
}
