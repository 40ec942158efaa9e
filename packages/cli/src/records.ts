import { type Day, type Household, type Language, personsTwice, type Redated, redatedPast, statementWords, type VillageId, viewOn } from '@hearthfold/core'
import type { QualityQuestion } from './report/data-quality.ts'

// What no rule can ask, since rules see one household as it is on a day: who is recorded in two, and what a correction took away from
// the day of an act.

/** What the records of a ledger contradict. `among`: of these households it is told; what speaks of them may be in any. */
export function recordsQuestions(ledger: readonly Household[], among: readonly Household[], on: Day, nameOf: (village: VillageId) => string): QualityQuestion[] {
  return [personQuestion(ledger, among, on, nameOf), redatedQuestion(among, on)]
}

function personQuestion(ledger: readonly Household[], among: readonly Household[], on: Day, nameOf: (village: VillageId) => string): QualityQuestion {
  const byStream = new Map(ledger.map((household) => [household.stream, household]))
  const placeOf = (stream: Household['stream']) => {
    const village = viewOn(byStream.get(stream)!, on).residence?.event.village
    return village === undefined ? stream : `${stream}, ${nameOf(village)}`
  }
  const details = new Map<string, ((language: Language) => string)[]>()
  for (const places of personsTwice(ledger, on)) {
    for (const [at, { stream, member }] of places.entries()) {
      const others = places.filter((_, other) => other !== at).map((other) => ({ ...other, place: placeOf(other.stream) }))
      const line = (language: Language) =>
        language === 'zh'
          ? `${member} 与${others.map((other) => ` ${other.place} 的 ${other.member}`).join('、')} 公民身份号码相同`
          : `${member} has the same citizen ID as ${others.map((other) => `${other.member} of ${other.place}`).join(', ')}`
      details.set(stream, [...(details.get(stream) ?? []), line])
    }
  }
  return {
    question: 'person-in-two-places',
    label: { zh: '同一人重复登记', en: 'a person is recorded twice' },
    advice: { zh: '核实其所在户，在另一户更正或记为迁出。', en: 'Find out in which household the person lives; correct the other, or record a move.' },
    found: among.filter(({ stream }) => details.has(stream)),
    unknown: 0,
    details,
  }
}

function redatedQuestion(among: readonly Household[], on: Day): QualityQuestion {
  const details = new Map<string, ((language: Language) => string)[]>()
  for (const household of among) {
    const past = new Map(household.acts.filter(({ from }) => from <= on).flatMap(({ from }) => redatedPast(household, from).map((one) => [one.id, one])))
    if (past.size > 0) details.set(household.stream, [...past.values()].map((one) => (language: Language) => redatedLine(one, language)))
  }
  return {
    question: 'evidence-redated',
    label: { zh: '更正改变了证据日期，办理当日因此缺少证据', en: 'a correction moved evidence past the day of an act' },
    advice: { zh: '只更正内容的，请按原日期再次更正。', en: 'If only what it says was wrong, correct it again as of the day that it was of.' },
    found: among.filter(({ stream }) => details.has(stream)),
    unknown: 0,
    details,
  }
}

function redatedLine({ id, type, was, is }: Redated, language: Language): string {
  const what = statementWords[type][language]
  return language === 'zh' ? `更正 ${id}：${what} 由 ${was} 移至 ${is}` : `the correction ${id}: ${what} moved from ${was} to ${is}`
}
