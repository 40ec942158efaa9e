import type { Language, Text } from '@hearthfold/core'
import type { Pillar } from '@hearthfold/rules/obligations'
import { exitLines, incidenceText, restatedLines, verdictLines } from '@hearthfold/rules/look-back'
import type { Account, Kept, Told } from './account.ts'
import { lawOf } from './laws.ts'

const PILLARS: Readonly<Record<Pillar, Text>> = {
  responsibility: { zh: '不摘责任', en: 'responsibility' },
  policy: { zh: '不摘政策', en: 'policy' },
  assistance: { zh: '不摘帮扶', en: 'assistance' },
  supervision: { zh: '不摘监管', en: 'supervision' },
}

const LEVELS: Readonly<Record<string, Text>> = {
  village: { zh: '村', en: 'village' },
  township: { zh: '乡镇', en: 'township' },
  county: { zh: '县', en: 'county' },
  city: { zh: '市', en: 'city' },
  prefecture: { zh: '地市', en: 'prefecture' },
}

const ACTS: Readonly<Partial<Record<Told['type'], Text>>> = {
  'flagged-monitored': { zh: '纳入监测', en: 'recognised as monitored' },
  'flag-cleared': { zh: '消除风险', en: 'risk eliminated' },
  'elimination-rolled-back': { zh: '回退（消除过早）', en: 'rolled back: the elimination was premature' },
}

/** What the six years came to, in words, a line a string. */
export function accountText(account: Account, language: Language): string[] {
  const zh = language === 'zh'
  const { back, restated, mistaken, incidence, risk, clue, items, common, split, ended, atEnd, worst } = account
  return [
    zh ? '2019 年脱贫的 320 户，脱贫至 2025 年底' : 'The 320 exits of 2019, to the end of 2025',
    '',
    zh ? '四个不摘：应做事项与落实' : 'What was owed, and what was done',
    ...account.kept.map((one) => `  ${keptText(one, language)}`),
    zh
      ? `  最久逾期：${worst.household}“${worst.label.zh}”，${worst.since} 至 ${worst.until}`
      : `  overdue longest: ${worst.household}, ${worst.label.en}, from ${worst.since} to ${worst.until}`,
    '',
    zh ? '回头看' : 'Looking back at the exits',
    ...verdictLines(back, language).map((line) => `  ${line}`),
    ...restatedLines(restated, language).map((line) => `  ${line}`),
    ...mistaken.flatMap(({ exit, turned }) => exitLines(exit, turned, (on) => lawOf(on), language)).map((line) => `  ${line}`),
    `  ${incidenceText(incidence, language)}`,
    '',
    zh ? '风险消除、回退、再消除' : 'A risk eliminated, rolled back, and eliminated again',
    `  ${risk.household}`,
    ...risk.acts.map(({ on, type, question }) => `  ${on}  ${ACTS[type]![language]}${zh ? `（依据 ${question}）` : ` (on ${question})`}`),
    zh
      ? `  自首次纳入至最后消除 ${risk.daysFlagged} 天，同一次监测`
      : `  ${risk.daysFlagged} days from the recognition to the last elimination: one episode`,
    '',
    zh ? '线索' : 'A clue that became a recognition',
    zh
      ? `  ${clue.household}：${clue.raised} 自主申报，${clue.recognised} 纳入监测，用时 ${clue.days} 天`
      : `  ${clue.household}: reported by itself on ${clue.raised}, recognised on ${clue.recognised}, ${clue.days} days later`,
    '',
    zh ? '整改台账' : 'The rectification ledger',
    ...items.map(({ problem, subject, opened, origin, standing, since }) => {
      const common = origin.kind === 'common'
      const closed = standing === 'closed'
      if (zh) return `  ${subject}（${problem}）：${opened} ${common ? '举一反三立项' : '立项'}，${closed ? `${since} 销号` : '未销号'}`
      return `  ${subject} (${problem}): opened ${common ? 'in common ' : ''}on ${opened}, ${closed ? `struck off on ${since}` : 'open'}`
    }),
    zh
      ? `  举一反三发现 ${common.found} 户；再次查找新立 ${common.again} 项；销号后仍有同类问题 ${common.left} 户`
      : `  the same problem elsewhere: ${common.found} households; asked again: ${common.again}; after all were struck off: ${common.left}`,
    '',
    zh ? '家庭变动' : 'Households',
    zh
      ? `  ${split.household} 于 ${split.on} 分出 ${split.founded}：应做 ${split.owedBefore} 项，分户后各 ${split.owed}、${split.owedFounded} 项`
      : `  ${split.founded} split off on ${split.on}: ${split.owedBefore} obligations before, ${split.owed} and ${split.owedFounded} after`,
    zh
      ? `  ${ended.household} 于 ${ended.on} 自然减少：应做事项由 ${ended.owedBefore} 项变为 ${ended.owed} 项`
      : `  ${ended.household} ended on ${ended.on}: ${ended.owedBefore} obligations the day before, ${ended.owed} after`,
    '',
    zh ? '2025 年底' : 'At the end of 2025',
    zh
      ? `  已脱贫 ${atEnd.households} 户 ${atEnd.persons} 人，其中监测 ${atEnd.flagged} 户；应做 ${atEnd.owed} 项，次日 ${atEnd.owedAfter} 项`
      : `  ${atEnd.households} exited households, ${atEnd.persons} persons, ${atEnd.flagged} monitored; ${atEnd.owed} obligations, ${atEnd.owedAfter} the day after`,
  ]
}

function keptText({ pillar, label, inTime, late, undone, lapses, breaches, escalated }: Kept, language: Language): string {
  const zh = language === 'zh'
  const levels = Object.entries(escalated).map(([level, count]) => `${LEVELS[level]![language]} ${count}`)
  const due = zh ? `按期 ${inTime}，逾期办结 ${late}，未办 ${undone}` : `${inTime} in time, ${late} late, ${undone} not done`
  const lapsed = zh ? `逾期 ${lapses} 次，其中严重逾期 ${breaches} 次` : `overdue ${lapses} times, a breach ${breaches} times`
  const went = levels.length === 0 ? '' : zh ? `，上报 ${levels.join('、')}` : `; escalated to ${levels.join(', ')}`
  return `${PILLARS[pillar][language]}${zh ? '：' : ': '}${label[language]}${zh ? '：' : ': '}${due}${zh ? '；' : '; '}${lapsed}${went}`
}
