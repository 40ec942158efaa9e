import { type Day, daysBetween, monthOf, yearOf } from '../values/day.ts'
import type { Text } from '../values/language.ts'
import { givenOn } from '../household/grant.ts'
import { aimOf, type MeasureCode } from '../values/measure.ts'
import { flags } from '../household/status.ts'
import type { HouseholdView } from '../view/view.ts'
import { type CodeFact, from, idOf, idsOf, known, type NumberFact } from './fact.ts'
import { flagBorne, isClearing, isOfFlag, newestClearing, newestRaising, raisedOn } from './flag-acts.ts'

// The flag of an edge or monitored household, from its raising to its clearing (docs/sources.md#monitoring). Acts are the
// ledger's own: where it holds none, there was none.

/** By which a household takes over the flag of another. */
const OF_OTHERS = ['split-from', 'merged-from'] as const

export const flag: CodeFact = {
  kind: 'code',
  codes: flags,
  title: { zh: '监测标注', en: 'flag' },
  ...known(['flagged-edge', 'flagged-monitored', 'flag-cleared', 'elimination-rolled-back', ...OF_OTHERS], ({ acts, status }) => {
    const newest = acts.findLast(isOfFlag)
    // A new standing takes a flag away that was not cleared.
    return idOf(newest && !isClearing(newest) && status.flag === 'none' ? status.since : newest)
  }),
  value: ({ status }) => status.flag,
}

/** Days since the flag was raised that the household bears; unknown where it bears none. */
export const daysFlagged: NumberFact = {
  kind: 'number',
  unit: 'days',
  title: { zh: '标注天数', en: 'days since the flag was raised' },
  ...from('flagged-monitored', flagBorne),
  suppliedBy: ['flagged-edge', 'flagged-monitored', ...OF_OTHERS],
  value(view) {
    const raised = flagBorne(view)
    return raised && daysBetween(raisedOn(raised), view.on)
  },
}

/** Through what the flag was cleared last; none where a flag was raised since, or never cleared. */
export const clearedThrough: CodeFact = {
  kind: 'code',
  codes: {
    none: { zh: '未消除', en: 'not eliminated' },
    help: { zh: '帮扶消除', en: 'through help' },
    nature: { zh: '自然消除', en: 'of itself' },
  },
  title: { zh: '风险消除方式', en: 'how the risk was eliminated' },
  ...known(['flag-cleared'], ({ acts }) => idOf(acts.findLast(isOfFlag))),
  value: (view) => clearing(view)?.event.through ?? 'none',
}

/** Days since the flag was cleared; unknown where one was raised since, or never cleared. */
export const daysSinceCleared: NumberFact = {
  kind: 'number',
  unit: 'days',
  title: { zh: '风险消除天数', en: 'days since the risk was eliminated' },
  ...from('flag-cleared', clearing),
  value(view) {
    const cleared = clearing(view)
    return cleared && daysBetween(cleared.from, view.on)
  },
}

/** The newest clearing, where no flag was raised since. */
function clearing({ acts }: HouseholdView) {
  const newest = acts.findLast(isOfFlag)
  return newest && isClearing(newest) ? newest : undefined
}

/** Calendar months from the raising of a flag to its clearing, of the one cleared last: 0 within one month. */
export const monthsFlaggedWhenCleared: NumberFact = {
  kind: 'number',
  unit: 'months',
  title: { zh: '标注至消除月数', en: 'months from the flag to its elimination' },
  suppliedBy: ['flagged-edge', 'flagged-monitored', 'flag-cleared', ...OF_OTHERS],
  value({ acts }) {
    const cleared = newestClearing(acts)
    const raised = newestRaising(until(acts, cleared))
    return raised && cleared && monthsBetween(raisedOn(raised), cleared.from)
  },
  evidence({ acts }) {
    const cleared = newestClearing(acts)
    return [...idOf(newestRaising(until(acts, cleared))), ...idOf(cleared)]
  },
  missing: () => [{ evidence: 'flag-cleared' }],
}

/** The acts up to one of them; none where that is none. */
function until(acts: HouseholdView['acts'], last: HouseholdView['acts'][number] | undefined): HouseholdView['acts'] {
  return last ? acts.slice(0, acts.indexOf(last) + 1) : []
}

/** Measures given since a flag was raised last; 0 where none was raised. `which` accepts a code of a measure. */
function since(title: Text, which: (measure: MeasureCode) => boolean): NumberFact {
  const given = ({ acts, aid }: HouseholdView) => {
    const raised = newestRaising(acts)
    return raised ? aid.filter((grant) => givenOn(grant) >= raised.from && which(grant.event.measure)) : []
  }
  return {
    kind: 'number',
    unit: 'measures',
    title,
    ...known(['flagged-edge', 'flagged-monitored', 'aided', ...OF_OTHERS], (view) => idsOf(given(view))),
    value: (view) => given(view).length,
  }
}

export const measuresSinceFlag = since({ zh: '标注后帮扶措施', en: 'measures since the flag' }, () => true)
export const healthMeasuresSinceFlag = since(
  { zh: '标注后健康帮扶措施', en: 'health measures since the flag' },
  (measure) => aimOf(measure) === 'health',
)
export const careMeasuresSinceFlag = since(
  { zh: '标注后社会帮扶和综合保障措施', en: 'measures of social or comprehensive help since the flag' },
  (measure) => aimOf(measure) === 'care',
)

function monthsBetween(from: Day, to: Day): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)
}
