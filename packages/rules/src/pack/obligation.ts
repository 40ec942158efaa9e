import { type Day as DayOf, isDay, type StatementOf, Text } from '@hearthfold/core'
import { expecting } from '@hearthfold/core/checking'
import type { MonthDay } from '@hearthfold/core/days'
import { Citation, type MeasureCode, measures } from '@hearthfold/core/facts'
import * as z from 'zod'

// What is owed to a household after its exit, or while it is flagged, as a pack says it
// (docs/sources.md#four-do-not-removes). The kinds are a closed set; who owes what, how often and what follows where it is not done is data.

/** The four do-not-removes (四个不摘), of which none may be without an obligation. */
export const PILLARS = ['responsibility', 'policy', 'assistance', 'supervision'] as const
export type Pillar = (typeof PILLARS)[number]

/** Where somebody owes something, and to whom it is reported where it is not done; the lowest first. */
export const DUTY_LEVELS = ['village', 'township', 'county', 'city', 'prefecture'] as const
export type DutyLevel = (typeof DUTY_LEVELS)[number]
const Level = z.enum(DUTY_LEVELS)

/** As what somebody owes it: the first two are the persons whom the ledger names for the household, the rest are offices. */
export const DutyRole = z.enum(['helper', 'responsible', 'village-committee', 'team', 'township-office', 'county-office', 'department'])
export type DutyRole = z.infer<typeof DutyRole>

type Purpose = StatementOf<'visited'>['purpose']
const PURPOSES = ['regular', 'look-back', 'school-aid', 'check'] as const satisfies readonly Purpose[]

/** By which events it is done; of visits, by those of these purposes, or of any. */
const Discharge = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('visited'), purposes: z.array(z.enum(PURPOSES)).min(1).optional() }),
  z.strictObject({ event: z.literal('income-stated') }),
  z.strictObject({ event: z.literal('aided') }),
])
export type Discharge = z.infer<typeof Discharge>

const owed = {
  pillar: z.enum(PILLARS),
  label: Text,
  citation: Citation,
  owedBy: z.strictObject({ level: Level, role: DutyRole }),
  /** `exited`: from the day of the exit to the end of the transition. `flagged`: while the flag is borne. */
  for: z.enum(['exited', 'flagged']),
  /** Days overdue after which it is a breach. */
  grace: z.int().min(0).max(366).default(0),
  /** To which level it goes once it has been overdue for so many days; the levels and the days rise. */
  escalation: z.array(z.strictObject({ after: z.int().min(0).max(3660), to: Level })).default([]),
  /** In a layer: that this replaces the whole obligation of the same name above. Nothing is replaced silently. */
  overrides: z.literal(true).optional(),
}

/**
 * The name of a parameter, in whole days, months or quarters: it is in time up to and including so many days after what it is counted
 * from; or the same day so many months later, or the last of that month; or to the end of the calendar quarter so many after that one,
 * so that every quarter has one.
 */
const term = z.string().min(1).max(64)

/** A day that every year has. */
const DayOfYear = z.string().refine((text) => isDay(`2001-${text}`), expecting('day-of-year')) as unknown as z.ZodType<MonthDay, MonthDay>

const Day = z.string().refine(isDay, expecting('day')) as unknown as z.ZodType<DayOf, DayOf>

/** The school terms of a year. One that ends earlier in the year than it begins ends in the next. */
const SchoolTerm = z.strictObject({
  /** What aid of the term is called after the year in which it begins: `autumn` for 2019-autumn. */
  name: z.string().min(1).max(27),
  from: DayOfYear,
  to: DayOfYear,
})

const GRADES = ['preschool', 'primary', 'junior-secondary', 'senior-secondary', 'vocational', 'higher'] as const

/** Every pupil of these grades gets one of these measures in every term; a term without it is a breach once it is over. */
const EachTerm = z.strictObject({
  kind: z.literal('each-term'),
  ...owed,
  terms: z.array(SchoolTerm).min(1).max(6),
  /** Terms that begin before this day are owed nothing; where it is left out, every term is. */
  since: Day.optional(),
  grades: z.array(z.enum(GRADES)).min(1),
  measures: z.array(z.enum(Object.keys(measures) as [MeasureCode, ...MeasureCode[]])).min(1),
})
export type EachTerm = Pick<z.infer<typeof EachTerm>, 'terms' | 'since' | 'grades' | 'measures'>

/** An obligation as a file of a pack has it. */
export const ObligationDeclaration = z.discriminatedUnion('kind', [
  /** Somebody must hold this post. Where it falls vacant, a successor is due within the term. */
  z.strictObject({ kind: z.literal('post'), ...owed, post: z.enum(['helper', 'responsible']), term }),
  /**
   * To be done again within the term of the last time; at first, of the beginning. `countsBefore`: a time before the
   * beginning counts, too.
   */
  z.strictObject({ kind: z.literal('recurring'), ...owed, term, dischargedBy: Discharge, countsBefore: z.literal(true).optional() }),
  /** To be done once, within the term of the beginning. */
  z.strictObject({ kind: z.literal('once'), ...owed, term, dischargedBy: Discharge }),
  /** Every measure runs to its last day: one withdrawn before it is overdue from that day until it is given again. */
  z.strictObject({ kind: z.literal('to-term'), ...owed }),
  EachTerm,
])
export type ObligationDeclaration = z.infer<typeof ObligationDeclaration>
