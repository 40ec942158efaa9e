import type { Command } from '../command/command.ts'
import { type Day, plusMonths } from '../values/day.ts'
import type { PlainExpected } from '../schema/expected.ts'
import { type Misfit, show } from '../schema/issue.ts'
import { hasHidden } from '../schema/visible.ts'

// What may name somebody or something when it is recorded. Not in the shapes of events: what was recorded before somebody looked
// is read for ever.

const HIDDEN = 'unhidden'
const PLACEHOLDER = 'real-name'
const DAMAGED = 'undamaged-number'

/** Signs by which people and programs say that there is nothing. */
const PLACEHOLDERS =
  /^(?:0+|[-—–_/\\.,·*?]+|(\d)\1{14,}|无|没有|暂无|未知|不详|空|#n\/a|#ref!|#value!|#name\?|n\/a|null|none|nil|undefined|nan)$/i

/** A long number as a spreadsheet writes it, or as people keep it from doing so. */
const SPREADSHEET = /^(?:\d(?:\.\d+)?e\+?\d+|['’‘]\s*[\dxX]+|=.*)$/i

/** What a text should be that is to name somebody or something; undefined where it can. */
export function unsoundName(text: string): PlainExpected | undefined {
  if (hasHidden(text) || text !== text.trim()) return HIDDEN
  const plain = text.normalize('NFKC')
  if (SPREADSHEET.test(plain)) return DAMAGED
  return PLACEHOLDERS.test(plain) ? PLACEHOLDER : undefined
}

/** The same of the number of a citizen: what Excel made of it ends in three zeros. */
export function unsoundCitizenId(text: string): PlainExpected | undefined {
  return unsoundName(text) ?? (/^\d{15}000$/.test(text.normalize('NFKC')) ? DAMAGED : undefined)
}

/** Nobody was ever older. */
const OLDEST = 130

/**
 * What in a command cannot name anybody, or nobody's birth be. What is only referred to was recorded once and is not looked at.
 *
 * @param isNew whether the stream has no events yet
 */
export function identityMisfits({ stream, on, event }: Command, isNew: boolean): Misfit[] {
  const statement = event.type === 'corrected' ? event.statement : event
  const path = event.type === 'corrected' ? 'event.statement' : 'event'
  return [
    ...(isNew ? named('stream', stream.slice(stream.indexOf('/') + 1), stream) : []),
    ...Object.entries(statement).flatMap(([field, value]) => ofField(path, field, value, statement.type, on)),
  ]
}

function ofField(path: string, field: string, value: unknown, type: string, on: Day): Misfit[] {
  const here = `${path}.${field}`
  if (field === 'born')
    return isOfSomebody(value as Day, on) ? [] : [{ path: here, expected: { code: 'day-of-birth', years: OLDEST, on }, found: show(value) }]
  if ((field === 'provider' || field === 'by') && typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([inner, one]) => ofField(here, inner, one, type, on))
  if (typeof value !== 'string') return []
  if (field === 'village') return named(here, value.slice(value.indexOf('/') + 1), value)
  const names = NAMING.has(field) || (field === 'member' && type === 'member-joined') || (field === 'by' && type === 'visited')
  return names ? named(here, value, value) : []
}

/** Fields that say who somebody or something is, in whatever event. */
const NAMING = new Set(['name', 'person', 'owner', 'committee', 'id'])

function named(path: string, name: string, found: string): Misfit[] {
  const expected = unsoundName(name)
  return expected === undefined ? [] : [{ path, expected, found: show(found) }]
}

function isOfSomebody(born: Day, on: Day): boolean {
  return born >= plusMonths(on, -12 * OLDEST)
}
