import { type Day, type Household, type HouseholdView, viewOn } from '@hearthfold/core'
import { type Deciding, deciding, type Determination, determine, type Flips, flips, type Pack } from '@hearthfold/rules'
import type { FoldedLedger } from '../replay/folded-ledger.ts'
import { villageName } from '../replay/village.ts'
import { questionsFor } from './questions-for.ts'

/** A determination, with what would decide it if it is unknown, and what would turn it if it is not. */
export interface Answer {
  readonly determination: Determination
  readonly deciding: Deciding
  readonly flips: Flips
}

/** A household on a day, with what was determined of it. */
export interface HouseholdExplained {
  readonly household: Household
  readonly view: HouseholdView
  /** Name of the village it lives in; its stream if no name is listed. */
  readonly village: string | undefined
  readonly pack: Pack
  readonly answers: readonly Answer[]
}

/** What a pack answers to one question about a household, or to those that matter for its status. A question that it has no rule for has no answer. */
export function householdExplained(
  household: Household,
  ledger: Pick<FoldedLedger, 'villages'>,
  { on, pack, question }: { readonly on: Day; readonly pack: Pack; readonly question?: string | undefined },
): HouseholdExplained {
  const view = viewOn(household, on)
  const village = view.residence?.event.village
  const asked = question === undefined ? questionsFor(view.status) : [question]
  const answers = asked.flatMap((one) => answered(household, { on, pack, question: one }) ?? [])
  return { household, view, village: village && villageName(ledger, village, on), pack, answers }
}

export function answered(
  household: Household,
  asked: { readonly on: Day; readonly pack: Pack; readonly question: string },
): Answer | undefined {
  const determination = determine(household, asked)
  return determination && { determination, deciding: deciding(household, asked)!, flips: flips(household, asked)! }
}
