import { type Day, isDay, type MonthDay, Question } from '@hearthfold/core'
import { z } from 'zod'
import type { Condition } from './condition.ts'

const Day = z.string().refine(isDay, 'a day of the calendar, YYYY-MM-DD') as unknown as z.ZodType<Day, Day>
const Text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** Where a rule or value comes from, and whether somebody has read it there. Nothing unverified may look verified. */
const Citation = z.strictObject({ source: Text, verified: z.boolean() })
export type Citation = z.infer<typeof Citation>

/** A fact that the pack's rules use, as the pack understands it. It must agree with the catalogue. */
const FactDeclaration = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), unit: z.string().min(1) }),
  z.strictObject({ kind: z.literal('boolean') }),
  z.strictObject({ kind: z.literal('code') }),
])

/** One value of a parameter, in force from a day until the next value. */
const DatedValue = z.strictObject({ from: Day, value: z.number(), citation: Citation })

/**
 * A number that the law sets and changes. `at` says which value applies: that of the day of the determination, or that
 * of the last day of the income year that is judged (facts file: the line of an income year is that of the calendar
 * year in which it ends).
 */
const Parameter = z.strictObject({
  label: Text,
  unit: z.string().min(1),
  at: z.enum(['day', 'income-year-end']),
  values: z.array(DatedValue).min(1),
})
export type Parameter = z.infer<typeof Parameter>

/** A rule in json-rules-engine's format. The type of its event is the question that it answers. */
const Rule = z.strictObject({
  name: z.string().min(1),
  label: Text,
  citation: Citation,
  /** Checked by the strict profile, which names the offending node. */
  conditions: z.custom<Condition>((value) => typeof value === 'object' && value !== null),
  event: z.strictObject({ type: Question }),
})
export type Rule = z.infer<typeof Rule>

/** The law as data: what a pack file holds. */
export const PackFile = z.strictObject({
  id: z.string().min(1),
  version: z.string().min(1),
  jurisdiction: z.string().min(1),
  title: Text,
  inForce: z.strictObject({ from: Day, to: Day.optional() }),
  // A day that every year has.
  incomeYearEnds: z.string().refine((text) => isDay(`2001-${text}`), 'the last day of the income year, MM-DD') as unknown as z.ZodType<MonthDay, MonthDay>,
  facts: z.record(z.string(), FactDeclaration),
  parameters: z.record(z.string().min(1), Parameter),
  rules: z.array(Rule).min(1),
})

/** A pack that was checked and can be relied on. `hash` identifies its content, whatever its file looks like. */
export type Pack = z.infer<typeof PackFile> & { readonly hash: string }
