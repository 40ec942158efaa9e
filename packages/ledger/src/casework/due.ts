import { type Day, type HouseholdId, type Proceeding, proceedingOn, statusOn, type VillageId } from '@hearthfold/core'
import { type ClueView, isEnded, openClues } from '@hearthfold/core/facts'
import { type DueList, dueOn, type Pack, proceduresOf } from '@hearthfold/rules'
import type { FoldedLedger } from '../replay/folded-ledger.ts'

/** What else waits on a day: procedures that run, in the order of their beginning, and clues that nobody has closed. */
export interface Waiting {
  readonly proceedings: readonly { readonly stream: HouseholdId | VillageId; readonly proceeding: Proceeding }[]
  readonly clues: readonly { readonly stream: HouseholdId; readonly clue: ClueView }[]
}

/** What must be done for the households of a ledger, and what waits. */
export interface DueWork {
  readonly list: DueList
  readonly waiting: Waiting
}

/** @param asked `within`: how many days ahead is looked */
export function dueIn(
  { households, villages }: Pick<FoldedLedger, 'households' | 'villages'>,
  asked: { readonly on: Day; readonly pack: Pack; readonly within: number },
): DueWork {
  const { on, pack } = asked
  const procedures = proceduresOf(pack)
  const existing = [...households.values()].filter(({ acts }) => acts.length === 0 || !isEnded(statusOn(acts, on).standing))
  const following = [...existing.filter(({ proceedings }) => proceedings.length > 0), ...villages.values()]
  const proceedings = following.flatMap((state) => {
    const proceeding = proceedingOn(state, on, procedures)
    return proceeding ? [{ stream: state.stream, proceeding }] : []
  })
  return {
    list: dueOn(households.values(), asked),
    waiting: {
      proceedings: proceedings.toSorted((a, b) => (a.proceeding.since < b.proceeding.since ? -1 : 1)),
      clues: existing.flatMap((household) => openClues(household, on).map((clue) => ({ stream: household.stream, clue }))),
    },
  }
}
