import { type Day, type Household, statusOn, type VillageId } from '@hearthfold/core'
import { isEnded } from '@hearthfold/core/facts'
import { determineAll, type Pack, truthIn } from '@hearthfold/rules'
import type { FoldedLedger } from '../replay/folded-ledger.ts'
import { villageName } from '../replay/village.ts'
import { householdQuestions } from './household-records.ts'
import type { QualityQuestion } from './quality-question.ts'
import { recordsQuestions } from './records.ts'

/** What the records say that no sound record says. */
export interface Quality {
  readonly on: Day
  /** How many households were looked at. */
  readonly households: number
  readonly questions: readonly QualityQuestion[]
}

/**
 * Asks the questions of data quality about the households of a ledger.
 *
 * @param part the households that are told of: all, or those of a village
 * @param asked `questions`: a pack with the layers whose rules are the questions. `law`: the same without them: procedures began under it
 */
export function qualityOf(
  ledger: Pick<FoldedLedger, 'households' | 'villages'>,
  part: Pick<FoldedLedger, 'households'>,
  { on, questions, law }: { readonly on: Day; readonly questions: Pack; readonly law: Pack },
): Quality {
  const among = [...part.households.values()]
  // Of a household that has ended there is nothing left to put right.
  const existing = among.filter(({ acts }) => !isEnded(statusOn(acts, on).standing))
  const nameOf = (village: VillageId) => villageName(ledger, village, on)
  const all = [...ledger.households.values()]
  const ofRecords = recordsQuestions(all, among, law, on, nameOf)
  const ofHouseholds = householdQuestions(all, among, new Set(ledger.villages.keys()), on)
  return { on, households: existing.length, questions: [...ofRules(existing, questions, on), ...ofRecords, ...ofHouseholds] }
}

/** What the questions of the layers find. The rules of the pack of the nation are law and ask nothing of data quality. */
function ofRules(households: readonly Household[], pack: Pack, on: Day): QualityQuestion[] {
  const own = pack.rules.filter(({ origin }) => origin > 0)
  return own.map(({ event, label, messages }) => {
    const column = determineAll(households, { on, pack, question: event.type }).outcomes[event.type]!
    return {
      question: event.type,
      label,
      advice: messages?.true,
      found: households.filter((_, at) => truthIn(column, at) === true),
      unknown: households.reduce((sum, _, at) => (truthIn(column, at) === 'unknown' ? sum + 1 : sum), 0),
    }
  })
}
