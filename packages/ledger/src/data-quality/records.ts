import { type Day, type Household, type Language, type VillageId, viewOn } from '@hearthfold/core'
import { aidAfterEnd, likelyDoubles, overlaps, personsTwice, relatedTo, eventWords, unpaired } from '@hearthfold/core/checking'
import { type Redated, redatedPast } from '@hearthfold/core/facts'
import { lateBy } from '@hearthfold/core/procedures'
import { type Pack, proceduresOf } from '@hearthfold/rules'
import { lateText } from './late-text.ts'
import { asked, type Details, note, type QualityQuestion } from './quality-question.ts'

// What no rule can ask, since rules see one household as it is on a day: who is recorded in two, what a correction took away from
// the day of an act, and what was late in a procedure that is over.

/** What the records of a ledger contradict. `among`: of these households it is told; what speaks of them may be in any. */
export function recordsQuestions(
  ledger: readonly Household[],
  among: readonly Household[],
  pack: Pack,
  on: Day,
  nameOf: (village: VillageId) => string,
): QualityQuestion[] {
  return [
    personQuestion(ledger, among, on, nameOf),
    overlapQuestion(ledger, among),
    doublesQuestion(ledger, among, on),
    halvesQuestion(ledger, among),
    lateAidQuestion(among),
    redatedQuestion(among, on),
    wasLateQuestion(among, pack, on),
  ]
}

function personQuestion(
  ledger: readonly Household[],
  among: readonly Household[],
  on: Day,
  nameOf: (village: VillageId) => string,
): QualityQuestion {
  const byStream = new Map(ledger.map((household) => [household.stream, household]))
  const placeOf = (stream: Household['stream']) => {
    const village = viewOn(byStream.get(stream)!, on).residence?.event.village
    return village === undefined ? stream : `${stream}, ${nameOf(village)}`
  }
  const details: Details = new Map()
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
  return asked(
    'person-in-two-places',
    {
      label: { zh: '同一人重复登记', en: 'a person is recorded twice' },
      advice: {
        zh: '核实其所在户，在另一户更正或记为迁出。',
        en: 'Find out in which household the person lives; correct the other, or record a move.',
      },
    },
    among,
    details,
  )
}

function overlapQuestion(ledger: readonly Household[], among: readonly Household[]): QualityQuestion {
  const details: Details = new Map()
  for (const { one, other, from, until, died } of overlaps(ledger)) {
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const) {
      const [zhSpan, enSpan] =
        until === undefined ? [`自 ${from} 起`, `since ${from}`] : [`${from} 至 ${until}`, `from ${from} to ${until}`]
      const [zhDied, enDied] =
        died === undefined ? ['', ''] : [`（其中一户记其 ${died} 死亡）`, `; one of the two says that they died on ${died}`]
      note(
        details,
        here.stream,
        `${here.member} ${zhSpan}同时在 ${there.stream}（${there.member}）${zhDied}`,
        `${here.member} is ${there.member} of ${there.stream} too, ${enSpan}${enDied}`,
      )
    }
  }
  return asked(
    'person-in-two-households-at-once',
    {
      label: {
        zh: '同一人同一时段登记在两户，或死亡后仍有登记',
        en: 'a person belongs to two households at once, or to one after their death',
      },
      advice: {
        zh: '核实后更正其中一户的迁入、迁出日期。',
        en: 'Find out which is right, and correct the day on which they came or left.',
      },
    },
    among,
    details,
  )
}

function doublesQuestion(ledger: readonly Household[], among: readonly Household[], on: Day): QualityQuestion {
  const details: Details = new Map()
  for (const places of likelyDoubles(ledger, on)) {
    for (const here of places) {
      const others = places.filter((one) => one !== here).map(({ stream, member }) => `${stream} ${member}`)
      note(
        details,
        here.stream,
        `${here.member} 与 ${others.join('、')} 姓名、性别、出生日期相同`,
        `${here.member} has the name, sex and birth day of ${others.join(', ')}`,
      )
    }
  }
  return asked(
    'likely-one-person',
    {
      label: { zh: '疑似同一人重复登记', en: 'likely one person in two records' },
      advice: {
        zh: '核实身份证号；确系同一人的，用户间变动中的 same 合并。',
        en: 'Check the citizen IDs; if it is one person, bring the records together with “same” in a change.',
      },
    },
    among,
    details,
  )
}

function halvesQuestion(ledger: readonly Household[], among: readonly Household[]): QualityQuestion {
  const byStream = new Map(ledger.map((household) => [household.stream, household]))
  const details: Details = new Map()
  for (const household of among) {
    for (const name of relatedTo(household)) {
      const other = byStream.get(name)
      for (const half of other ? [...unpaired(household, other), ...unpaired(other, household)] : []) {
        note(
          details,
          household.stream,
          `${half.on} ${half.from} 与 ${half.to} 之间的变动只记录了一半`,
          `of the change between ${half.from} and ${half.to} on ${half.on} one half is missing`,
        )
      }
    }
  }
  return asked(
    'change-recorded-by-half',
    {
      label: { zh: '户间变动只记录了一半', en: 'one half of a change between two households is missing' },
      advice: { zh: '补记另一户的变动，或撤销该次变动。', en: 'Record the other half, or undo the change.' },
    },
    among,
    details,
  )
}

function lateAidQuestion(among: readonly Household[]): QualityQuestion {
  const details: Details = new Map()
  for (const household of among) {
    for (const { stream, grant, member, on, since, died } of aidAfterEnd(household)) {
      const [zhWho, enWho] = member === undefined ? ['该户', 'the household'] : [member, member]
      note(
        details,
        stream,
        `${zhWho}已于 ${since} ${died ? '死亡' : '离开'}，${on} 仍发放（${grant}）`,
        `${grant} of ${on}: ${enWho} ${died ? 'died' : 'left'} on ${since}`,
      )
    }
  }
  return asked(
    'aid-after-death-or-leaving',
    {
      label: { zh: '死亡或离开后仍发放帮扶', en: 'aid was given after a death or after somebody had left' },
      advice: {
        zh: '核实该笔帮扶；发错的按规定追回，录错的撤销。',
        en: 'Look into the grant: recover what was paid wrongly, revoke what was recorded wrongly.',
      },
    },
    among,
    details,
  )
}

function redatedQuestion(among: readonly Household[], on: Day): QualityQuestion {
  const details: Details = new Map()
  for (const household of among) {
    const past = new Map(
      household.acts.filter(({ from }) => from <= on).flatMap(({ from }) => redatedPast(household, from).map((one) => [one.id, one])),
    )
    if (past.size > 0)
      details.set(
        household.stream,
        [...past.values()].map((one) => (language: Language) => redatedLine(one, language)),
      )
  }
  return asked(
    'evidence-redated',
    {
      label: { zh: '更正改变了证据日期，办理当日因此缺少证据', en: 'a correction moved evidence past the day of an act' },
      advice: {
        zh: '只更正内容的，请按原日期再次更正。',
        en: 'If only what it says was wrong, correct it again as of the day that it was of.',
      },
    },
    among,
    details,
  )
}

function redatedLine({ id, type, was, is }: Redated, language: Language): string {
  const what = eventWords[type][language]
  return language === 'zh' ? `更正 ${id}：${what} 由 ${was} 移至 ${is}` : `the correction ${id}: ${what} moved from ${was} to ${is}`
}

/** What was not done by its day in a procedure: the act that ends the procedure does not make it forgotten. */
function wasLateQuestion(among: readonly Household[], pack: Pack, on: Day): QualityQuestion {
  const details: Details = new Map()
  for (const household of among) {
    for (const late of lateBy(household, on, proceduresOf(pack)))
      note(details, household.stream, lateText(late, pack, 'zh'), lateText(late, pack, 'en'))
  }
  return asked(
    'was-late',
    {
      label: { zh: '程序环节曾逾期', en: 'something in a procedure was late' },
      advice: {
        zh: '核实逾期原因并留存说明；日期录错的更正。',
        en: 'Find out why, and keep a note of it; correct a day that was recorded wrongly.',
      },
    },
    among,
    details,
  )
}
