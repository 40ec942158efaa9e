// Writes the list of what differs now from the golden determinations of older versions:
//
//     node --conditions=@hearthfold/source test/golden/list-differing.ts
//
// Each entry gets its reason: of a value by its fact, of an answer by the values that differ beside it. What has none is named and
// nothing is written: then the change is either not wanted, or wants a reason of its own in `REASON_OF`.
import { writeFileSync } from 'node:fs'
import { FACTS_VERSION } from '@hearthfold/core/facts'
import { type Differing, differingFrom, listOf, type ReasonCode } from './differing.ts'

/** What differs, and why. */
type Change = Omit<Differing, 'because'>

/** The facts that rest on what was stated of the whole household. */
const STATED = [
  'perCapitaNetIncome',
  'incomeDropPercent',
  'wageIncome',
  'businessIncome',
  'businessExpenses',
  'perCapitaIncomeAfterSpending',
]

/** The reason why a value of a fact is another; undefined where there is none. */
function reasonOf({ what, was, is }: Change): ReasonCode | undefined {
  if (STATED.includes(what) && is === null) return 'income-of-another-household'
  if (what === 'perCapitaIncomeAfterSpending') return 'spending-of-the-period'
  if (what === 'incomeDropPercent' && typeof was === 'number' && typeof is === 'number') return 'exact-percentage'
  return undefined
}

for (let version = 1; version < FACTS_VERSION; version++) {
  const changes = differingFrom(version)
  const ofHousehold = (one: Change) => changes.filter(({ of, on, what }) => of === one.of && on === one.on && !what.includes(' '))
  const entries = changes.flatMap((one): Differing[] => {
    const reasons = what(one) === 'fact' ? [reasonOf(one)] : ofHousehold(one).map(reasonOf)
    const because = reasons.find((reason) => reason !== undefined)
    if (because) return [{ ...one, because }]
    console.error(`facts version ${version}: no reason for ${JSON.stringify(one)}`)
    process.exitCode = 1
    return []
  })
  const { file, text } = listOf(version)
  if (process.exitCode === undefined) writeFileSync(file, text(entries))
}

function what(one: Change): 'fact' | 'answer' {
  return one.what.includes(' ') ? 'answer' : 'fact'
}
