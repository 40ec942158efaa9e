import { z } from 'zod'

type Predicate = (value: unknown) => boolean

/**
 * A fast yes or no to whether a value has the shape that a zod schema describes. The schema stays the only definition
 * of the shape: this walks it once and composes closures, without generating code, so that it runs wherever scripts
 * may not be made of strings. It answers without copying the value or naming what is wrong with it; whoever needs to
 * know that asks zod. Understands the parts of zod that the events of this library are made of.
 *
 * @throws where the schema has a part that is not understood, or that changes what it reads: a programming error,
 *   found when the module loads
 */
export function fits<Schema extends z.ZodType>(schema: Schema): (value: unknown) => value is z.output<Schema> {
  return predicate(schema) as (value: unknown) => value is z.output<Schema>
}

function predicate(schema: z.core.$ZodType): Predicate {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if ('coerce' in def && def.coerce) throw notUnderstood('coerce')
  switch (def.type) {
    case 'string':
      return text(def)
    case 'number':
      return number(def)
    case 'array':
      return array(def)
    case 'object':
      return object(bare(def))
    case 'union':
      bare(def)
      return schema instanceof z.ZodDiscriminatedUnion ? discriminatedUnion(schema.def) : union(def.options.map(predicate))
    case 'optional': {
      const inner = predicate(bare(def).innerType)
      return schema instanceof z.ZodExactOptional ? inner : (value) => value === undefined || inner(value)
    }
    case 'enum':
    case 'literal':
      bare(def)
      return oneOf([...(schema._zod.values ?? [])])
    case 'boolean':
      bare(def)
      return (value) => value === true || value === false
    default:
      throw notUnderstood(def.type)
  }
}

/** A definition that must not carry checks, because nothing here would run them. */
function bare<Def extends z.core.$ZodTypeDef>(def: Def): Def {
  for (const { _zod } of def.checks ?? []) throw notUnderstood(`${_zod.def.check} of ${def.type}`)
  return def
}

function notUnderstood(what: string): Error {
  return new Error(`fits() does not understand this part of a schema: ${what}`)
}

function text(def: z.core.$ZodStringDef): Predicate {
  if ('format' in def) throw notUnderstood(`string format ${String(def.format)}`)
  const checks = checksOf<string>(def)
  // One check is the rule, and a call less is worth having: most values of an event are such texts.
  const [only] = checks
  if (only && checks.length === 1) return (value) => typeof value === 'string' && only(value)
  return (value) => typeof value === 'string' && passes(checks, value)
}

function number(def: z.core.$ZodNumberDef): Predicate {
  const isNumber = 'format' in def ? (def.format === 'safeint' ? Number.isSafeInteger : undefined) : Number.isFinite
  if (!isNumber) throw notUnderstood('this format of numbers')
  const checks = checksOf<number>(def)
  return (value) => isNumber(value) && passes(checks, value as number)
}

function array(def: z.core.$ZodArrayDef): Predicate {
  const element = predicate(def.element)
  const checks = checksOf<readonly unknown[]>(def)
  return (value) => {
    if (!Array.isArray(value)) return false
    for (let at = 0; at < value.length; at++) if (!element(value[at])) return false
    return passes(checks, value)
  }
}

function passes<Value>(checks: readonly Check<Value>[], value: Value): boolean {
  for (let at = 0; at < checks.length; at++) if (!checks[at]!(value)) return false
  return true
}

/** One of a few values. They are texts fresh from a parser, which a list finds sooner than a Set that has to hash them. */
function oneOf(values: readonly unknown[]): Predicate {
  return (value) => values.includes(value)
}

function union(options: readonly Predicate[]): Predicate {
  return (value) => {
    for (let at = 0; at < options.length; at++) if (options[at]!(value)) return true
    return false
  }
}

function discriminatedUnion({ discriminator, options, unionFallback }: z.core.$ZodDiscriminatedUnionDef): Predicate {
  if (unionFallback) throw notUnderstood('unionFallback')
  const byTag = new Map<unknown, Predicate>()
  for (const option of options) {
    const fitsOption = predicate(option)
    for (const tag of option._zod.propValues?.[discriminator] ?? []) byTag.set(tag, fitsOption)
  }
  return (value) => {
    if (!isObject(value)) return false
    const fitsOption = byTag.get(value[discriminator])
    return fitsOption !== undefined && fitsOption(value)
  }
}

function object({ shape, catchall }: z.core.$ZodObjectDef): Predicate {
  if (catchall?._zod.def.type !== 'never') throw notUnderstood('an object that is not strict')
  // A Map and not an object: `__proto__` and `constructor` are no fields either.
  const fields = new Map<string, { readonly fitsField: Predicate; readonly required: 0 | 1 }>()
  for (const [key, schema] of Object.entries(shape)) {
    fields.set(key, { fitsField: predicate(schema), required: schema._zod.optin === undefined ? 1 : 0 })
  }
  const required = [...fields.values()].filter((field) => field.required).length
  return (value) => {
    if (!isObject(value)) return false
    let found = 0
    // One walk over what is there finds what should not be, and by counting also what should be and is not.
    for (const key in value) {
      const field = fields.get(key)
      if (field === undefined || !field.fitsField(value[key])) return false
      found += field.required
    }
    return found === required
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type Check<Value> = (value: Value) => boolean

/** The checks of a definition, for values whose type is known by then. */
function checksOf<Value extends string | number | readonly unknown[]>(def: z.core.$ZodTypeDef): Check<Value>[] {
  return (def.checks ?? []).map((check) => checkOf((check as z.core.$ZodChecks | z.core.$ZodCustom)._zod.def) as Check<Value>)
}

function checkOf(def: (z.core.$ZodChecks | z.core.$ZodCustom)['_zod']['def']): Check<never> {
  switch (def.check) {
    case 'custom': {
      if (!('fn' in def) || def.when) throw notUnderstood('a check that is more than a predicate')
      const { fn } = def
      return (value) => fn(value) === true
    }
    case 'min_length':
      return (value: Sized) => value.length >= 2 * def.minimum || lengthOf(value) >= def.minimum
    case 'max_length':
      return (value: Sized) => value.length <= def.maximum || lengthOf(value) <= def.maximum
    case 'greater_than':
      return (value: number) => (def.inclusive ? value >= Number(def.value) : value > Number(def.value))
    case 'less_than':
      return (value: number) => (def.inclusive ? value <= Number(def.value) : value < Number(def.value))
    default:
      throw notUnderstood(def.check)
  }
}

type Sized = string | readonly unknown[]

/** The length of a list, or of a text in characters: one beyond the basic plane is two units and counts once. */
function lengthOf(value: Sized): number {
  let length = value.length
  if (typeof value !== 'string') return length
  for (let at = value.length - 1; at > 0; at--) if (value.codePointAt(at - 1)! > 0xffff) length--
  return length
}
