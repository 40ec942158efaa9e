import * as z from 'zod'
import { Aided, HelperAssigned, HelperEnded, MeasureEnded, Visited } from './assistance.ts'
import { ClueRaised, ClueResolved } from './clue.ts'
import {
  CausesAssessed,
  HousingGraded,
  IncomeStated,
  LivingAssessed,
  RegistersCompared,
  RisksAssessed,
  Settled,
  ShockReported,
  SpendingStated,
  WaterAssessed,
} from './evidence.ts'
import { Exited } from './exit.ts'
import { Decreased, Identified, ReIdentified, Removed } from './identification.ts'
import { MemberDescribed, MemberJoined, MemberLeft } from './membership.ts'
import { NeedClosed, NeedMatched, NeedStated } from './need.ts'
import { PointsAwarded, PointsSpent } from './points.ts'
import { EliminationRolledBack, FlagCleared, FlaggedEdge, FlaggedMonitored } from './monitoring.ts'
import { procedureEvents } from './procedure.ts'
import { MergedFrom, MergedInto, SplitFrom } from './split-and-merge.ts'
import { Id } from './fields.ts'

const statements = [
  Settled,
  MemberJoined,
  MemberDescribed,
  MemberLeft,
  IncomeStated,
  SpendingStated,
  LivingAssessed,
  HousingGraded,
  WaterAssessed,
  RegistersCompared,
  CausesAssessed,
  ShockReported,
  RisksAssessed,
  Identified,
  ReIdentified,
  Removed,
  Decreased,
  Exited,
  FlaggedEdge,
  FlaggedMonitored,
  FlagCleared,
  SplitFrom,
  MergedInto,
  MergedFrom,
  Aided,
  MeasureEnded,
  HelperAssigned,
  HelperEnded,
  Visited,
  PointsAwarded,
  PointsSpent,
  EliminationRolledBack,
  ...procedureEvents,
  ClueRaised,
  ClueResolved,
  NeedStated,
  NeedMatched,
  NeedClosed,
] as const

/** An event that states something itself: everything but corrections and revocations. */
export const Statement = z.discriminatedUnion('type', statements)
export type Statement = z.infer<typeof Statement>

/**
 * An earlier event was wrong: from now on this statement stands in its place, from the day of this event's envelope.
 * `replaces` is the id of the newest event of the chain.
 */
export const Corrected = z.strictObject({ type: z.literal('corrected'), replaces: Id, statement: Statement })

/** An earlier event should not have been recorded: from now on it counts for nothing. */
export const Revoked = z.strictObject({ type: z.literal('revoked'), withdraws: Id, because: z.string().min(1).max(500) })

export const HouseholdEvent = z.discriminatedUnion('type', [...statements, Corrected, Revoked])
export type HouseholdEvent = z.infer<typeof HouseholdEvent>

export type StatementOf<Type extends Statement['type']> = Extract<Statement, { type: Type }>
