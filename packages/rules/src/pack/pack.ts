import { type Day as DayOf, isDay, type Statement, Text } from '@hearthfold/core'
import { expecting } from '@hearthfold/core/checking'
import type { MonthDay as MonthDayOf } from '@hearthfold/core/days'
import { type ChangedHousehold, changedHouseholds, Citation, Risk } from '@hearthfold/core/facts'
import { Procedure as ProcedureOf } from '@hearthfold/core/procedures'
import * as z from 'zod'
import type { Condition } from './condition.ts'
import { ObligationDeclaration } from './obligation.ts'

/** A day of the calendar. */
export const Day = z.string().refine(isDay, expecting('day')) as unknown as z.ZodType<DayOf, DayOf>
const Name = z.string().min(1).max(64)

export { Citation, Text }

/** The kinds of event that supply a fact. */
const suppliedBy = z.array(z.string() as unknown as z.ZodType<Statement['type'], Statement['type']>).min(1)

/** How much of a change counts as one. */
const scale = z.number().positive().default(1)

/**
 * A fact that the rules use, as the pack understands it. It must agree with the catalogue of facts. `changeable` says
 * that an answer to “what would turn it?” may change the fact.
 */
export const FactDeclaration = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('number'),
    unit: z.string().min(1),
    /** The least and the greatest value that can occur, in the unit. */
    min: z.number(),
    max: z.number(),
    /** Whether only whole numbers occur. */
    whole: z.boolean().default(false),
    suppliedBy,
    /** `step`: the smallest change that is told apart, in the unit. `scale`: how much, in the unit, counts as one change. */
    changeable: z.strictObject({ step: z.number().positive(), scale }).optional(),
  }),
  z.strictObject({ kind: z.literal('boolean'), suppliedBy, changeable: z.strictObject({ scale }).optional() }),
  z.strictObject({
    kind: z.literal('code'),
    /** All codes of the fact; from one to the next is one change. */
    codes: z.array(z.string().min(1)).min(1).max(64),
    suppliedBy,
    changeable: z.strictObject({ scale }).optional(),
  }),
])
export type FactDeclaration = z.infer<typeof FactDeclaration>

const dated = {
  from: Day,
  /** Its last day. Left out, it holds until the next value. In a layer what stands above holds again after it. */
  until: Day.optional(),
  citation: Citation,
}

/** One value of a parameter, in force from a day until it ends or the next one begins; or that it is not set. */
export const DatedValue = z.union([
  z.strictObject({ ...dated, value: z.number() }),
  /** The law demands a value and gives none: whoever adopts the pack sets it, by a layer. */
  z.strictObject({ ...dated, notSet: z.literal(true) }),
])

/** In a layer: that this replaces what stands above under the same name. Nothing is replaced silently. */
const overrides = z.literal(true).optional()

/**
 * A number that the law sets and changes; its name is its purpose. `at` says which value applies: that of the day of the
 * determination, or that of the last day of the income year that is judged (docs/sources.md#lines: the line of an income
 * year is that of the calendar year in which it ends).
 */
const Parameter = z.strictObject({
  label: Text,
  unit: z.string().min(1),
  at: z.enum(['day', 'income-year-end']),
  values: z.array(DatedValue).min(1),
  /** After so many months a value that still applies is said to be old. */
  staleAfterMonths: z.int().min(1).max(1200).optional(),
  overrides,
})

/** A condition in json-rules-engine's format. The strict profile checks it and names the offending node. */
export const conditions = z.custom<Condition>((value) => typeof value === 'object' && value !== null, expecting('condition'))

/** A condition that rules refer to by name, so that one idea stands in one place. */
const NamedCondition = z.strictObject({ label: Text, citation: Citation, conditions, overrides })

export const Question = z
  .string()
  .max(64)
  .refine((text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text), expecting('question-name'))

/** A rule in json-rules-engine's format. The type of its event is the question that it answers. */
const Rule = z.strictObject({
  name: Name,
  label: Text,
  citation: Citation,
  conditions,
  event: z.strictObject({ type: Question }),
  /** What to tell people where the answer is this. */
  messages: z.strictObject({ true: Text, false: Text, unknown: Text }).partial().optional(),
  /** What must hold whatever the other facts are: more of a fact never makes the answer this. */
  laws: z.array(z.strictObject({ more: Name, neverMakes: z.boolean() })).optional(),
  /** Where a yes is a clue that the household may need monitoring: the risk that the clue is about. */
  clue: Risk.optional(),
})

/** Questions that belong together: whether a household may be left without any of them true, or have two of them true. */
const Group = z.strictObject({
  name: Name,
  label: Text,
  questions: z.array(Question).min(1),
  /** Only households for which this holds are meant. */
  given: conditions.optional(),
  gaps: z.enum(['allowed', 'refused']),
  overlaps: z.enum(['allowed', 'refused']),
})

/** How an act is come to, step by step. A layer replaces a whole procedure, never a part of it. */
const Procedure = z.strictObject({ ...ProcedureOf.shape, clocks: ProcedureOf.shape.clocks.default([]), overrides })

/** What a notice shows. `maskNames`: of the name of a head of household only the first character. */
const Notices = z.strictObject({ maskNames: z.boolean(), citation: Citation, overrides })

const Level = z.enum(['nation', 'province', 'county', 'township'])
export type Level = z.infer<typeof Level>

const described = {
  /** For editors: where the JSON Schema of packs is. */
  $schema: z.string().optional(),
  id: Name,
  version: Name,
  jurisdiction: Name,
  level: Level,
  title: Text,
  inForce: z.strictObject({ from: Day, to: Day.optional() }),
}

/** Until which day the four do-not-removes last, that day included. Where nothing says so, their end is open. */
const Transition = z.strictObject({ until: Day.optional(), citation: Citation, overrides })

/** What the pack says of what is owed. */
const owed = {
  obligations: z.record(Name, ObligationDeclaration).default({}),
  transition: Transition.optional(),
}

/** A day that every year has. */
export const MonthDay = z.string().refine((text) => isDay(`2001-${text}`), expecting('day-of-year')) as unknown as z.ZodType<
  MonthDayOf,
  MonthDayOf
>

/** The law as data: what the file of a pack holds. */
export const PackFile = z.strictObject({
  ...described,
  incomeYearEnds: MonthDay,
  /** What becomes of income and spending stated before somebody died, left or came grown up: unknown until stated again, unless it says `counts`. */
  incomeOfChangedHousehold: z.enum(changedHouseholds).optional(),
  facts: z.record(Name, FactDeclaration),
  parameters: z.record(Name, Parameter),
  conditions: z.record(Name, NamedCondition).default({}),
  rules: z.array(Rule).min(1),
  groups: z.array(Group).default([]),
  procedures: z.record(Name, Procedure).default({}),
  ...owed,
  notices: Notices.optional(),
})
export type PackFile = z.infer<typeof PackFile>

/** What the file of a layer holds: what a lower jurisdiction, or one purpose, adds to a pack and overrides in it. */
export const LayerFile = z.strictObject({
  ...described,
  /** The ids of the packs that it may be laid over. */
  over: z.array(Name).min(1),
  facts: z.record(Name, FactDeclaration).default({}),
  parameters: z.record(Name, Parameter).default({}),
  conditions: z.record(Name, NamedCondition).default({}),
  rules: z.array(Rule).default([]),
  groups: z.array(Group).default([]),
  procedures: z.record(Name, Procedure).default({}),
  ...owed,
  notices: Notices.optional(),
})
export type LayerFile = z.infer<typeof LayerFile>

/** One file that a pack is made of. */
export interface Origin {
  readonly id: string
  readonly version: string
  readonly jurisdiction: string
  readonly level: Level
  readonly title: PackFile['title']
  /** Of a layer that is not in force on all days of the pack: its days. On others the pack is as without it. */
  readonly inForce?: PackFile['inForce']
}

/** Where something of a pack comes from: the place of its file among the origins. */
export interface FromOrigin {
  readonly origin: number
}

/** A value of a parameter with the file that it comes from. */
export type OriginValue = z.infer<typeof DatedValue> & FromOrigin

/**
 * A parameter with its values, those of the higher file first. `hides`: values from above that came later than the last one of a
 * layer, which goes on in their place.
 */
export type Parameter = Omit<z.infer<typeof Parameter>, 'overrides' | 'values'> &
  FromOrigin & { readonly values: readonly OriginValue[]; readonly hides?: readonly OriginValue[] }
export type NamedCondition = Omit<z.infer<typeof NamedCondition>, 'overrides'> & FromOrigin
export type Rule = z.infer<typeof Rule> & FromOrigin
export type Group = z.infer<typeof Group> & FromOrigin
export type Procedure = ProcedureOf & FromOrigin
type WithoutMark<One> = One extends unknown ? Omit<One, 'overrides'> : never
export type Obliging = WithoutMark<ObligationDeclaration> & FromOrigin
export type Transition = Omit<z.infer<typeof Transition>, 'overrides'> & FromOrigin
export type Notices = Omit<z.infer<typeof Notices>, 'overrides'> & FromOrigin

/**
 * A pack that was checked and can be relied on: that of a nation with the layers below it. Everything says which file it
 * comes from. `hash` identifies the content, whatever the files look like.
 */
export interface Pack {
  /** The ids of its files, joined by `+`. */
  readonly id: string
  readonly version: string
  /** That of the lowest layer. */
  readonly jurisdiction: string
  readonly title: PackFile['title']
  readonly inForce: PackFile['inForce']
  readonly incomeYearEnds: MonthDayOf
  /** Undefined where no file says it: then it is unknown. */
  readonly incomeOfChangedHousehold?: ChangedHousehold
  readonly origins: readonly Origin[]
  readonly facts: Readonly<Record<string, FactDeclaration & FromOrigin>>
  readonly parameters: Readonly<Record<string, Parameter>>
  readonly conditions: Readonly<Record<string, NamedCondition>>
  readonly rules: readonly Rule[]
  readonly groups: readonly Group[]
  readonly procedures: Readonly<Record<string, Procedure>>
  readonly obligations: Readonly<Record<string, Obliging>>
  readonly transition?: Transition
  /** Undefined where no file says anything of notices: then names are masked. */
  readonly notices?: Notices
  /**
   * Where a layer is not in force on all days of the pack: what the law is on which days, one after the other without a gap.
   * The pack itself then has all that any of its files says.
   */
  readonly spells?: readonly Spell[]
  readonly hash: string
}

/** Days on which the same files of a pack are in force, and what these make. It has the identity of the whole pack. */
export interface Spell {
  readonly from: DayOf
  readonly to?: DayOf | undefined
  /** The places of the files that are in force. */
  readonly files: readonly number[]
  readonly law: Pack
}
