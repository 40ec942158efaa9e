import * as z from 'zod'
import { Amount, SignedAmount, VillageIdValue, Year } from './fields.ts'

/** The household lives in this village from this day. The first event of every household. */
export const Settled = z.strictObject({ type: z.literal('settled'), village: VillageIdValue })

/**
 * Income of the whole household in one income year, in fen, by source, and the expenses of its business
 * (docs/sources.md#income-and-spending). Income from business may be negative.
 */
export const IncomeStated = z.strictObject({
  type: z.literal('income-stated'),
  incomeYear: Year,
  wage: Amount,
  business: SignedAmount,
  property: Amount,
  transfer: Amount,
  expenses: Amount,
})

/**
 * Rigid spending of the whole household in one income year, in fen: what compliant rules leave it to pay itself
 * (合规自付支出) for medical care, schooling and other needs, and what insurance or others paid back of that
 * (docs/sources.md#income-and-spending).
 */
export const SpendingStated = z.strictObject({
  type: z.literal('spending-stated'),
  incomeYear: Year,
  medical: Amount,
  schooling: Amount,
  other: Amount,
  reimbursed: Amount,
})

/** The two no-worries (两不愁): enough food, enough clothing. */
export const LivingAssessed = z.strictObject({ type: z.literal('living-assessed'), food: z.boolean(), clothing: z.boolean() })

/** Grade of the house: A and B are safe, C is to be repaired, D to be rebuilt. */
export const HousingGraded = z.strictObject({ type: z.literal('housing-graded'), grade: z.enum(['A', 'B', 'C', 'D']) })

/**
 * The four indicators of drinking water (docs/sources.md#measures): litres a person a day, minutes to fetch it,
 * days of outage a year, and quality.
 */
export const WaterAssessed = z.strictObject({
  type: z.literal('water-assessed'),
  litresPerDay: z.int().min(0),
  fetchMinutes: z.int().min(0),
  outageDays: z.int().min(0).max(366),
  quality: z.enum(['good', 'basic', 'unsafe']),
})

/** Items of an exclusion list. The first eight exclude where a pack says so, the rest only demand review. */
export const ExclusionItem = z.enum([
  'town-housing',
  'vehicle',
  'large-machinery',
  'business-owner',
  'long-absence',
  'self-paid-study-abroad',
  'hukou-without-residence',
  'strategic-split',
  'village-committee-member',
  'public-payroll',
  'commercial-pension',
  'unexplained-report',
])

/**
 * The household was compared with the other registers (信息比对). The findings are complete: an item that is not
 * among them was looked for and not found. `value` in fen, where the item has one (a vehicle).
 */
export const RegistersCompared = z.strictObject({
  type: z.literal('registers-compared'),
  findings: z.array(z.strictObject({ item: ExclusionItem, value: Amount.exactOptional() })),
})

/** Causes of poverty: exactly one main, at most two others. */
export const Cause = z.enum([
  'illness',
  'disability',
  'schooling',
  'disaster',
  'lack-of-land',
  'lack-of-water',
  'lack-of-skill',
  'lack-of-labour',
  'lack-of-funds',
  'poor-transport',
  'lack-of-drive',
  'other',
])
export const CausesAssessed = z.strictObject({
  type: z.literal('causes-assessed'),
  main: Cause,
  others: z.array(Cause).max(2),
})

/** Risks of falling (back) into poverty, a list of its own beside the causes. */
export const Risk = z.enum([
  'illness',
  'disability',
  'schooling',
  'disaster',
  'accident',
  'failed-business',
  'unstable-work',
  'no-labour',
  'water',
  'other',
])

/** Something struck the household on this day; `loss` in fen where it is known. */
export const ShockReported = z.strictObject({
  type: z.literal('shock-reported'),
  kind: Risk,
  loss: Amount.exactOptional(),
})

/** The risks that the household faces from this day: the whole list, empty where there is none. */
export const RisksAssessed = z.strictObject({ type: z.literal('risks-assessed'), risks: z.array(Risk) })
