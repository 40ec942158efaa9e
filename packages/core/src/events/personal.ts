import type { HouseholdEvent, Statement } from './household.ts'
import type { RectificationEvent } from './rectification.ts'
import type { VillageEvent } from './village.ts'
import type { Recorded } from './envelope.ts'

// What of an event says who somebody is. One list for all that must not show it: stores, exports.

/**
 * How a text of an event is read. `personal`: it is who somebody is. `text`: free words, which may say so.
 * The others stay readable: `id` points at something (whoever gives ids must not take those of citizens for them), `code` is one of
 * a list that a pack, a register or a school year has, `place` is the name of one.
 */
export type Reading = 'personal' | 'text' | 'id' | 'code' | 'place'

type Event = HouseholdEvent | VillageEvent | RectificationEvent
type Fields<Value> = Value extends unknown ? keyof Value : never
type At<Value, Field> = Value extends unknown ? (Field extends keyof Value ? Value[Field] : never) : never
type NotEmpty<Value> = keyof Value extends never ? never : Value

/** The readings of every text within a value; never where it has none. A day or a stream is no such text: it has a form of its own. */
type Readings<Value> = string extends Value
  ? Reading
  : [Extract<Value, object>] extends [never]
    ? never
    : [Extract<Value, readonly unknown[]>] extends [never]
      ? NotEmpty<{
          readonly [Field in Fields<Extract<Value, object>> as [Readings<At<Value, Field>>] extends [never] ? never : Field]-?: Readings<
            At<Value, Field>
          >
        }>
      : Readings<Extract<Value, readonly unknown[]>[number]>

type OfType<Type> = Extract<Event, { type: Type }>

/** Of each type of event every text that it has: a new one does not compile before somebody says how it is read. */
type List = {
  readonly [Type in Exclude<Event['type'], 'corrected'> as [Readings<OfType<Type>>] extends [never] ? never : Type]: Readings<OfType<Type>>
} & { readonly corrected: Omit<Readings<OfType<'corrected'>>, 'statement'> }

const pack = { id: 'id', version: 'code', hash: 'code' } as const
const given = { source: 'text', authority: 'text', reason: 'text' } as const
const reasons = { fact: 'code', operator: 'code', value: 'code', against: 'code' } as const
const act = { basis: { ...given, pack, reasons } } as const
const person = { member: 'id', name: 'personal', citizenId: 'personal' } as const
const by = { person: 'id' } as const
const inherited = { carried: { stopped: { member: 'id' } } } as const

/** How each text of each type of event is read. What a correction states is read as what it stands for. */
export const fieldPrivacy: List = {
  'member-joined': person,
  'member-described': person,
  'member-left': { member: 'id', as: 'id' },
  'merged-into': { same: { member: 'id', as: 'id' } },
  identified: act,
  're-identified': act,
  removed: act,
  exited: act,
  'flagged-edge': act,
  'flagged-monitored': act,
  'flag-cleared': act,
  'elimination-rolled-back': act,
  'split-from': inherited,
  'merged-from': inherited,
  aided: { provider: { id: 'id' }, member: 'id', term: 'code', passed: { grant: 'id' } },
  'measure-ended': { grant: 'id' },
  'helper-assigned': { person: 'id' },
  'helper-ended': { person: 'id' },
  visited: { by: 'id' },
  'points-awarded': { committee: 'id', reason: 'text' },
  'points-spent': { goods: 'text' },
  'procedure-begun': { procedure: 'code', pack, content: 'code', clue: 'id' },
  'step-taken': { procedure: 'id', step: 'code', by },
  'objection-raised': { procedure: 'id', step: 'code', ground: 'text' },
  'objection-resolved': { objection: 'id', by, finding: 'text' },
  'procedure-ended': { procedure: 'id' },
  'clue-raised': {
    source: 'text',
    hit: { register: 'code', item: 'id' },
    found: { question: 'code', pack, evidence: 'id' },
    passed: { clue: 'id' },
  },
  'clue-resolved': { clue: 'id', evidence: 'text' },
  'need-stated': { what: 'text', passed: { need: 'id', matched: { giver: 'id' } } },
  'need-matched': { need: 'id', giver: 'id' },
  'need-closed': { need: 'id' },
  corrected: { replaces: 'id' },
  revoked: { withdraws: 'id', because: 'text' },
  'village-listed': { name: 'place' },
  'works-done': { provider: { id: 'id' } },
  'branch-found-weak': { branch: 'id', because: 'text' },
  'branch-adjusted': { branch: 'id', measure: 'text' },
  'village-delisted': { basis: given },
  'item-opened': { problem: 'code', origin: { source: 'text' }, owner: 'id', target: 'text' },
  'measure-taken': { by: 'id', measure: 'text' },
  'item-replanned': { owner: 'id', target: 'text', because: 'text' },
  'item-verified': { by: 'id', evidence: 'text' },
  'item-closed': { by: 'id' },
  'item-reopened': { because: 'text' },
}

/** Texts by their path in an event, `basis.reason`. */
export type Said = Readonly<Record<string, string>>

/** What was taken out of an event. */
export interface Taken {
  readonly personal?: Said
  readonly text?: Said
}

/** What stands where a free text was that is not shown. A store may add a few characters by which equal texts are equal. */
export const REDACTED = '…'
const IS_WITHHELD = /^…[\w-]{0,8}$/

type Tree = { readonly [field: string]: Reading | Tree }

const trees = new Map(Object.entries(fieldPrivacy as unknown as Tree).filter(([, tree]) => isTelling(tree)) as [string, Tree][])

function isTelling(tree: Reading | Tree): boolean {
  return typeof tree === 'string' ? tree === 'personal' || tree === 'text' : Object.values(tree).some(isTelling)
}

/**
 * An event without who somebody is and without free texts, and what was taken out of it. Still a valid event: names and IDs
 * are left out, a text is replaced.
 *
 * @param withheld what stands where a free text was
 */
export function splitPersonal<Any extends Recorded['event']>(
  event: Any,
  withheld: (text: string) => string,
): { readonly event: Any; readonly taken: Taken } {
  const { said, prefix } = statementOf(event)
  const tree = trees.get(said.type)
  if (!tree) return { event, taken: {} }
  const taken: { personal?: Record<string, string>; text?: Record<string, string> } = {}
  const take = (reading: 'personal' | 'text', path: string, value: string) => ((taken[reading] ??= {})[path] = value)
  const rest = without(said as unknown as Values, tree, prefix, take, withheld)
  return { event: (said === event ? rest : { ...event, statement: rest }) as Any, taken }
}

/** An event into which what was taken out of it is put again. */
export function mergePersonal<Any extends Recorded['event']>(event: Any, said: Said): Any {
  const whole = structureOf(event)
  for (const path in said) {
    let inner = whole
    let from = 0
    for (let dot = path.indexOf('.'); dot >= 0; from = dot + 1, dot = path.indexOf('.', from)) {
      const field = path.slice(from, dot)
      inner = inner[field] = structureOf(inner[field])
    }
    inner[path.slice(from)] = said[path]
  }
  return whole as Any
}

/**
 * An event as an export shows it to those who need not know of whom it is: without names and IDs, and with nothing where
 * free texts were.
 */
export function redacted<Any extends Recorded>(whole: Any): Any {
  const { private: kept, ...recorded } = whole
  // Only where a store has taken the texts out, what stands in their place is not somebody's text that merely looks like it.
  const { event } = splitPersonal(recorded.event, (text) => (kept?.text !== undefined && IS_WITHHELD.test(text) ? text : REDACTED))
  return { ...recorded, event } as Any
}

/** The member whom an event, or the statement of a correction, describes; undefined of any other event. */
export function describedIn(event: Recorded['event']) {
  const { said } = statementOf(event)
  return said.type === 'member-joined' || said.type === 'member-described' ? said : undefined
}

function statementOf(event: Recorded['event']): { readonly said: Recorded['event'] | Statement; readonly prefix: string } {
  return event.type === 'corrected' ? { said: event.statement, prefix: 'statement.' } : { said: event, prefix: '' }
}

type Values = { readonly [field: string]: unknown }

function without(
  value: Values,
  tree: Tree,
  path: string,
  take: (reading: 'personal' | 'text', path: string, value: string) => void,
  withheld: (text: string) => string,
): Values {
  const rest: Record<string, unknown> = {}
  for (const [field, inner] of Object.entries(value)) {
    const reading = Object.hasOwn(tree, field) ? tree[field] : undefined
    const isTaken = typeof inner === 'string' && (reading === 'personal' || reading === 'text')
    if (isTaken) take(reading, path + field, inner)
    if (isTaken && reading === 'text') rest[field] = withheld(inner)
    else if (!isTaken) rest[field] = typeof reading === 'object' ? inside(inner, reading, `${path}${field}.`, take, withheld) : inner
  }
  return rest
}

function inside(value: unknown, tree: Tree, path: string, ...how: [Parameters<typeof without>[3], Parameters<typeof without>[4]]): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? without(value as Values, tree, path, ...how) : value
}

function structureOf(value: unknown): Record<string, unknown> {
  return { ...(value as Record<string, unknown>) }
}
