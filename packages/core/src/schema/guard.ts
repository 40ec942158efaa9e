import * as z from 'zod'
import { isPlain } from './plain.ts'

type Predicate = (value: unknown) => boolean

/**
 * A fast yes or no to whether a value has the shape that a zod schema describes. The schema stays the only definition of the shape: the
 * first value that is asked about has it walked once, and closures composed. They copy nothing and do not say what is wrong with a
 * value: zod does. Of objects they let in plain ones only: any other is written as something else.
 *
 * @throws on the first question, if the schema has a part that is not understood or that changes what it reads: a programming error
 */
export function guard<Schema extends z.ZodType>(schema: Schema): (value: unknown) => value is z.output<Schema> {
  return lazily(schema, false)
}

/**
 * As `fits`, for values that nobody else holds, fresh from a parser. A parser makes a text of its own of every
 * `income-stated` that it reads. Those that the schema lists are replaced by the schema's own: a ledger in memory takes
 * a third less, and all that is spent on moving it around.
 */
export function internGuard<Schema extends z.ZodType>(schema: Schema): (value: unknown) => value is z.output<Schema> {
  return lazily(schema, true)
}

/** To walk the schemas of all events takes as long as to load them: an application that reads none need not wait for it. */
function lazily<Schema extends z.ZodType>(schema: Schema, adopting: boolean): (value: unknown) => value is z.output<Schema> {
  let walked: Predicate | undefined
  return (value): value is z.output<Schema> => (walked ??= predicate(schema, adopting))(value)
}

function predicate(schema: z.core.$ZodType, adopting: boolean): Predicate {
  const { def, values } = (schema as z.core.$ZodTypes)._zod
  if ('coerce' in def && def.coerce) throw notUnderstood('coerce')
  switch (def.type) {
    case 'string':
      return text(def)
    case 'number':
      return number(def)
    case 'array':
      return array(def, adopting)
  }
  // Of all other types nothing here would run the checks.
  if (def.checks && def.checks.length > 0) throw notUnderstood(`checks of ${def.type}`)
  switch (def.type) {
    case 'boolean':
      return (value) => value === true || value === false
    case 'enum':
    case 'literal':
      return oneOf([...(values ?? [])])
    case 'optional': {
      const inner = predicate(def.innerType, adopting)
      return schema instanceof z.ZodExactOptional ? inner : (value) => value === undefined || inner(value)
    }
    case 'union':
      return schema instanceof z.ZodDiscriminatedUnion ? discriminatedUnion(schema.def, adopting) : union(def, adopting)
    case 'object':
      return object(def, adopting)
    default:
      throw notUnderstood(def.type)
  }
}

function notUnderstood(what: string): Error {
  return new Error(`fits() does not understand this part of a schema: ${what}`)
}

function text(def: z.core.$ZodStringDef): Predicate {
  if ('format' in def) throw notUnderstood(`strings of format ${String(def.format)}`)
  const { least, most, refined } = limitsOf(def)
  if (refined && least === -Infinity && most === Infinity) return (value) => typeof value === 'string' && refined(value as never) === true
  return (value) => {
    if (typeof value !== 'string') return false
    const { length } = value
    // The length in characters is between half the length in units and the length in units, so it is seldom needed.
    if (length < 2 * least || length > most) {
      const characters = charactersIn(value)
      if (characters < least || characters > most) return false
    }
    return refined === undefined || refined(value as never) === true
  }
}

/** How many characters a text has, as zod counts them: one beyond the basic plane is two units and counts once. */
function charactersIn(text: string): number {
  let characters = 0
  for (const _ of text) characters++
  return characters
}

function number(def: z.core.$ZodNumberDef): Predicate {
  const isNumber = 'format' in def ? Number.isSafeInteger : Number.isFinite
  if ('format' in def && def.format !== 'safeint') throw notUnderstood(`numbers of format ${String(def.format)}`)
  const { least, most, refined } = limitsOf(def)
  return (value) =>
    isNumber(value) &&
    (value as number) >= least &&
    (value as number) <= most &&
    (refined === undefined || refined(value as never) === true)
}

function array(def: z.core.$ZodArrayDef, adopting: boolean): Predicate {
  const element = predicate(def.element, adopting)
  const texts = adopting ? textsListedBy(def.element) : undefined
  const { least, most, refined } = limitsOf(def)
  return (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return false
    for (let at = 0; at < value.length; at++) if (!(texts ? isShared(value, at, texts) : element(value[at]))) return false
    return refined === undefined || refined(value as never) === true
  }
}

interface Limits {
  /** The least and the greatest number; of a text or a list, the least and the greatest length. */
  readonly least: number
  readonly most: number
  /** What a refinement answers. One that answers later, with a promise, has not said yes. */
  readonly refined: ((value: never) => unknown) | undefined
}

function limitsOf({ checks = [] }: z.core.$ZodTypeDef): Limits {
  let least = -Infinity
  let most = Infinity
  let refined: Limits['refined']
  for (const { _zod } of checks as (z.core.$ZodChecks | z.core.$ZodCustom)[]) {
    const { def } = _zod
    if (def.check === 'min_length') least = Math.max(least, def.minimum)
    else if (def.check === 'max_length') most = Math.min(most, def.maximum)
    else if (def.check === 'greater_than' && def.inclusive) least = Math.max(least, Number(def.value))
    else if (def.check === 'less_than' && def.inclusive) most = Math.min(most, Number(def.value))
    else if (def.check === 'custom' && 'fn' in def && !def.when && !refined) refined = def.fn
    else throw notUnderstood(`check ${def.check}`)
  }
  return { least, most, refined }
}

/** One of a few values. They are texts fresh from a parser, which a list finds sooner than a Set, which must hash them. */
function oneOf(values: readonly unknown[]): Predicate {
  return (value) => values.includes(value)
}

function union({ options }: z.core.$ZodUnionDef, adopting: boolean): Predicate {
  const fitting = options.map((option) => predicate(option, adopting))
  return (value) => {
    for (let at = 0; at < fitting.length; at++) if (fitting[at]!(value)) return true
    return false
  }
}

function discriminatedUnion({ discriminator, options, unionFallback }: z.core.$ZodDiscriminatedUnionDef, adopting: boolean): Predicate {
  if (unionFallback) throw notUnderstood('unionFallback')
  const byTag = new Map<unknown, Predicate>()
  for (const option of options) {
    const fitsOption = predicate(option, adopting)
    for (const tag of option._zod.propValues?.[discriminator] ?? []) byTag.set(tag, fitsOption)
  }
  return (value) => {
    if (!isObject(value)) return false
    const fitsOption = byTag.get(value[discriminator])
    return fitsOption !== undefined && fitsOption(value)
  }
}

interface Field {
  readonly key: string
  readonly fitsField: Predicate
  readonly needed: 0 | 1
  /** What is put in place of an equal text; undefined where nothing is. */
  readonly texts: readonly string[] | undefined
}

function object({ shape, catchall }: z.core.$ZodObjectDef, adopting: boolean): Predicate {
  if (catchall?._zod.def.type !== 'never') throw notUnderstood('objects that are not strict')
  const fields = Object.entries(shape).map(([key, schema]): Field => ({
    key,
    fitsField: predicate(schema, adopting),
    needed: schema._zod.optin === undefined ? 1 : 0,
    texts: adopting ? textsListedBy(schema) : undefined,
  }))
  const needed = fields.filter((field) => field.needed).length
  if (adopting && mayMakeCode()) return straightLine(fields, needed)
  // A Map and not an object: `__proto__` and `constructor` are no fields either.
  const places = new Map(fields.map(({ key }, at) => [key, at]))
  return (value) => {
    if (!isObject(value) || !isPlain(value)) return false
    // One walk over what is there finds what should not be, and by counting also what should be and is not. Fields
    // mostly come in the order of the schema, so the next one is tried before it is looked up.
    let found = 0
    let at = 0
    for (const key in value) {
      let field = fields[at]
      if (field?.key !== key) {
        at = places.get(key) ?? -1
        field = fields[at]
      }
      if (field === undefined) return false
      const { texts } = field
      if (!(texts === undefined ? field.fitsField(value[key]) : isShared(value, key, texts))) return false
      found += field.needed
      at++
    }
    return found === needed
  }
}

/**
 * The walk over the fields of an object written out as code, a line a field: reading a field by its name is several times
 * as fast as by a variable. Only for values fresh from a parser, which inherit nothing and have no field that is undefined.
 */
function straightLine(fields: readonly Field[], needed: number): Predicate {
  const checks = fields.map(({ key, needed, texts }, at) => {
    const field = `value[${JSON.stringify(key)}]`
    const check = texts
      ? `at = texts${at}.indexOf(${field}); if (at < 0) return false; ${field} = texts${at}[at];`
      : `if (!fits${at}(${field})) return false;`
    return needed ? check : `if (${field} !== undefined) { missing++; ${check} }`
  })
  const code = `
    const [${fields.map((_, at) => `fits${at}`).join()}] = fits;
    const [${fields.map((_, at) => `texts${at}`).join()}] = texts;
    return (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      let missing = ${needed}, at = 0;
      ${checks.join('\n')}
      for (const key in value) missing--;
      return missing === 0;
    }`
  const make = new Function('fits', 'texts', code) as (fits: Predicate[], texts: Field['texts'][]) => Predicate
  return make(
    fields.map((field) => field.fitsField),
    fields.map((field) => field.texts),
  )
}

/**
 * Whether code may be made of texts here. zod has tried that once, for its own schemas: a page with a strict content-security policy
 * reports every try, so there is no second one; and none at all if the application told zod `jitless` before it loaded this package.
 */
function mayMakeCode(): boolean {
  return !z.config().jitless && z.util.allowsEval.value
}

/** The texts that are all that a schema allows; undefined where it allows anything else. */
function textsListedBy(schema: z.core.$ZodType): readonly string[] | undefined {
  if (schema instanceof z.ZodExactOptional) return textsListedBy(schema.def.innerType)
  const values = schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral ? [...schema._zod.values] : []
  return values.length > 0 && values.every((value) => typeof value === 'string') ? values : undefined
}

/** Whether a text is among those listed, in whose place the listed one now stands. */
function isShared<Key extends PropertyKey>(holder: Record<Key, unknown>, key: Key, texts: readonly string[]): boolean {
  const at = texts.indexOf(holder[key] as string)
  if (at < 0) return false
  holder[key] = texts[at]
  return true
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
