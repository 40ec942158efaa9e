import type { Day, Instant, Language } from '@hearthfold/core'
import { type Pillar, PILLAR_TEXT } from '@hearthfold/rules/obligations'

/** How much there is to do, by how it stands; of what is overdue, how much is a breach by now. */
export interface DueCounts {
  readonly overdue: number
  readonly breaches: number
  readonly today: number
  readonly coming: number
  readonly unknown: number
}

interface Words {
  readonly heading: (on: Day, pack: string, known: Instant | undefined) => string
  readonly notInForce: (pack: string, from: Day, to: Day | undefined) => string
  readonly group: (name: string, counts: string) => string
  readonly counts: (counts: DueCounts, within: number) => string
  readonly total: (counts: string) => string
  readonly pillar: (pillar: Pillar, counts: string) => string
  readonly beside: (name: string, stream: string) => string
  readonly noVillage: string
  readonly nothing: (within: number) => string
  readonly kinds: Readonly<Record<'overdue' | 'today' | 'coming' | 'unknown', string>>
  readonly kind: string
  readonly day: string
  readonly household: string
  readonly what: string
  readonly owedBy: string
  readonly standing: string
  readonly proceedings: (count: number) => string
  readonly clues: (count: number) => string
  readonly stream: string
  readonly begun: string
  readonly procedure: string
  readonly next: string
  readonly possibleFrom: string
  readonly act: string
  readonly toBeEnded: string
  readonly clockOverdue: (since: Day) => string
  readonly clockEnds: (on: Day) => string
  readonly objections: (count: number) => string
  readonly calendar: (from: Day, to: Day, count: number, known: Instant | undefined) => string
  readonly lapses: (from: Day, to: Day, count: number, known: Instant | undefined) => string
  readonly village: string
  readonly since: string
  readonly until: string
  readonly doneOn: (day: Day) => string
  readonly overdue: string
  readonly projected: string
}

/** What the commands say about obligations, in every language. */
export const dutyWords: Readonly<Record<Language, Words>> = {
  en: {
    heading: (on, pack, known) => `What is owed on ${on}${known === undefined ? '' : `, as known at ${known}`}, under ${pack}`,
    notInForce: (pack, from, to) =>
      `${pack} is not in force on that day (it is from ${from} – ${to ?? '…'}): what follows is what it would owe; give the pack of the day with --pack.`,
    group: (name, counts) => `${name}: ${counts}`,
    counts: ({ overdue, breaches, today, coming, unknown }, within) =>
      [
        `${overdue} overdue${overdue > 0 ? ` (${breaches} a breach)` : ''}`,
        `${today} today`,
        `${coming} within ${within} days`,
        ...(unknown > 0 ? [`${unknown} unknown`] : []),
      ].join(', '),
    total: (counts) => `In all: ${counts}`,
    pillar: (pillar, counts) => `${PILLAR_TEXT[pillar].en}: ${counts}`,
    beside: (name, stream) => `${name} (${stream})`,
    noVillage: 'no village recorded',
    nothing: (within) => `Nothing is overdue, due today or within ${within} days.`,
    kinds: { overdue: 'overdue', today: 'today', coming: 'coming', unknown: 'unknown' },
    kind: 'State',
    day: 'By',
    household: 'Household',
    what: 'What',
    owedBy: 'Owed by',
    standing: 'How it stands',
    proceedings: (count) => `Procedures that run: ${count}`,
    clues: (count) => `Open clues: ${count}`,
    stream: 'Of',
    begun: 'Begun',
    procedure: 'Procedure',
    next: 'Next step',
    possibleFrom: 'Possible',
    act: 'the act',
    toBeEnded: 'to be ended',
    clockOverdue: (since) => `overdue since ${since}`,
    clockEnds: (on) => `by ${on}`,
    objections: (count) => `objections open: ${count}`,
    calendar: (from, to, count, known) =>
      `What falls due from ${from} to ${to}${known === undefined ? '' : `, as known at ${known}`}: ${count}`,
    lapses: (from, to, count, known) =>
      `What was not done in time from ${from} to ${to}${known === undefined ? '' : `, as known at ${known}`}: ${count}`,
    village: 'Village',
    since: 'Since',
    until: 'Until',
    doneOn: (day) => `done ${day}`,
    overdue: 'overdue',
    projected: 'projected',
  },
  zh: {
    heading: (on, pack, known) => `${on} 的待办事项${known === undefined ? '' : `（截至 ${known} 所知）`}，依据 ${pack}`,
    notInForce: (pack, from, to) =>
      `${pack} 不适用于该日（适用期 ${from} – ${to ?? '…'}）：以下仅按该规则包推算；请用 --pack 给出当日适用的规则包。`,
    group: (name, counts) => `${name}：${counts}`,
    counts: ({ overdue, breaches, today, coming, unknown }, within) =>
      [
        `逾期 ${overdue} 项${overdue > 0 ? `（严重逾期 ${breaches} 项）` : ''}`,
        `今日 ${today} 项`,
        `${within} 日内 ${coming} 项`,
        ...(unknown > 0 ? [`不详 ${unknown} 项`] : []),
      ].join('，'),
    total: (counts) => `合计：${counts}`,
    pillar: (pillar, counts) => `${PILLAR_TEXT[pillar].zh}：${counts}`,
    beside: (name, stream) => `${name}（${stream}）`,
    noVillage: '所在村不详',
    nothing: (within) => `无逾期、今日到期或 ${within} 日内到期的事项。`,
    kinds: { overdue: '逾期', today: '今日', coming: '将到期', unknown: '不详' },
    kind: '状态',
    day: '期限',
    household: '户',
    what: '事项',
    owedBy: '责任人',
    standing: '落实情况',
    proceedings: (count) => `进行中的程序：${count} 项`,
    clues: (count) => `未办结的线索：${count} 条`,
    stream: '户或村',
    begun: '启动',
    procedure: '程序',
    next: '下一步',
    possibleFrom: '最早',
    act: '办理认定',
    toBeEnded: '须终止',
    clockOverdue: (since) => `${since} 起逾期`,
    clockEnds: (on) => `至迟 ${on}`,
    objections: (count) => `未处理异议 ${count} 件`,
    calendar: (from, to, count, known) => `${from} 至 ${to} 到期的事项${known === undefined ? '' : `（截至 ${known} 所知）`}：${count} 项`,
    lapses: (from, to, count, known) =>
      `${from} 至 ${to} 未按期办理的事项${known === undefined ? '' : `（截至 ${known} 所知）`}：${count} 项`,
    village: '村',
    since: '逾期自',
    until: '至',
    doneOn: (day) => `${day} 已落实`,
    overdue: '逾期',
    projected: '推算',
  },
}
