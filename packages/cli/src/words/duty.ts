import type { Day, Instant, Language } from '@hearthfold/core'
import type { Pillar } from '@hearthfold/rules'

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
  readonly calendar: (from: Day, to: Day, count: number, known: Instant | undefined) => string
  readonly lapses: (from: Day, to: Day, count: number, known: Instant | undefined) => string
  readonly village: string
  readonly since: string
  readonly until: string
  readonly doneOn: (day: Day) => string
  readonly overdue: string
  readonly projected: string
}

const PILLARS_ZH: Readonly<Record<Pillar, string>> = { responsibility: '责任', policy: '政策', assistance: '帮扶', supervision: '监管' }

/** What the commands say about obligations, in every language. */
export const dutyWords: Readonly<Record<Language, Words>> = {
  en: {
    heading: (on, pack, known) => `What is owed on ${on}${known === undefined ? '' : `, as known at ${known}`}, under ${pack}`,
    group: (name, counts) => `${name}: ${counts}`,
    counts: ({ overdue, breaches, today, coming, unknown }, within) =>
      [`${overdue} overdue${overdue > 0 ? ` (${breaches} a breach)` : ''}`, `${today} today`, `${coming} within ${within} days`, ...(unknown > 0 ? [`${unknown} unknown`] : [])].join(', '),
    total: (counts) => `In all: ${counts}`,
    pillar: (pillar, counts) => `${pillar}: ${counts}`,
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
    calendar: (from, to, count, known) => `What falls due from ${from} to ${to}${known === undefined ? '' : `, as known at ${known}`}: ${count}`,
    lapses: (from, to, count, known) => `What was not done in time from ${from} to ${to}${known === undefined ? '' : `, as known at ${known}`}: ${count}`,
    village: 'Village',
    since: 'Since',
    until: 'Until',
    doneOn: (day) => `done ${day}`,
    overdue: 'overdue',
    projected: 'projected',
  },
  zh: {
    heading: (on, pack, known) => `${on} 的待办事项${known === undefined ? '' : `（截至 ${known} 所知）`}，依据 ${pack}`,
    group: (name, counts) => `${name}：${counts}`,
    counts: ({ overdue, breaches, today, coming, unknown }, within) =>
      [`逾期 ${overdue} 项${overdue > 0 ? `（违约 ${breaches} 项）` : ''}`, `今日 ${today} 项`, `${within} 日内 ${coming} 项`, ...(unknown > 0 ? [`未知 ${unknown} 项`] : [])].join('，'),
    total: (counts) => `合计：${counts}`,
    pillar: (pillar, counts) => `${PILLARS_ZH[pillar]}：${counts}`,
    beside: (name, stream) => `${name}（${stream}）`,
    noVillage: '未记录所在村',
    nothing: (within) => `无逾期、今日到期或 ${within} 日内到期的事项。`,
    kinds: { overdue: '逾期', today: '今日', coming: '将到期', unknown: '未知' },
    kind: '状态',
    day: '期限',
    household: '户',
    what: '事项',
    owedBy: '责任主体',
    standing: '情况',
    calendar: (from, to, count, known) => `${from} 至 ${to} 到期的事项${known === undefined ? '' : `（截至 ${known} 所知）`}：${count} 项`,
    lapses: (from, to, count, known) => `${from} 至 ${to} 未按期办理的事项${known === undefined ? '' : `（截至 ${known} 所知）`}：${count} 项`,
    village: '村',
    since: '逾期自',
    until: '至',
    doneOn: (day) => `${day} 已落实`,
    overdue: '逾期',
    projected: '推算',
  },
}
