import type { StatementOf } from '../events/household.ts'
import type { Text } from '../values/language.ts'
import type { Entry } from '../household/timeline.ts'
import type { HouseholdView } from '../view/view.ts'
import { idOf, type NumberFact } from './fact.ts'

type Stage = NonNullable<StatementOf<'aided'>['stage']>

/** The amount of the township's newest school aid for a stage; 0 where none was given (docs/sources.md#measures). */
function lastAid(stage: Stage, title: Text): NumberFact {
  const newest = (view: HouseholdView) => newestAid(view, stage)
  return {
    kind: 'number',
    unit: 'fen/term',
    title,
    suppliedBy: ['aided'],
    value(view) {
      const aid = newest(view)
      // Aid of an unknown amount is no aid of amount 0.
      return aid ? aid.event.amount : 0
    },
    evidence: (view) => idOf(newest(view)),
    missing: () => [{ evidence: 'aided', of: 'township-school-aid' }],
  }
}

function newestAid({ aid }: HouseholdView, stage: Stage): Entry<StatementOf<'aided'>> | undefined {
  return aid.findLast(({ event }) => event.measure === 'township-school-aid' && event.stage === stage)
}

export const lastTownshipAidPrimary = lastAid('primary', { zh: '最近一次乡级小学教育资助', en: 'last township aid for primary school' })
export const lastTownshipAidSecondary = lastAid('secondary', {
  zh: '最近一次乡级中学教育资助',
  en: 'last township aid for secondary school',
})
