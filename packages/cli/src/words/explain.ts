import type { Language, Standing, Status, StatusAct, Text } from '@hearthfold/core'

export const ACTS: Readonly<Record<StatusAct['type'], Text>> = {
  identified: { zh: '识别', en: 'identified' },
  're-identified': { zh: '返贫识别', en: 're-identified' },
  removed: { zh: '清退', en: 'removed' },
  decreased: { zh: '自然减少', en: 'ended' },
  exited: { zh: '脱贫', en: 'exited' },
  'flagged-edge': { zh: '标注边缘户', en: 'flagged as edge' },
  'flagged-monitored': { zh: '标注监测户', en: 'flagged as monitored' },
  'flag-cleared': { zh: '消除标注', en: 'flag cleared' },
  'split-from': { zh: '分户而立', en: 'split off' },
  'merged-into': { zh: '并入他户', en: 'merged into another' },
  'merged-from': { zh: '他户并入', en: 'merged with another' },
  'elimination-rolled-back': { zh: '风险消除回退', en: 'elimination rolled back' },
}

/** What an act is called. A registration again is a return to poverty only after an exit that was sound. */
export function actText(event: StatusAct, language: Language): string {
  if (event.type !== 're-identified' || event.as !== 'mis-exit') return ACTS[event.type][language]
  return language === 'zh' ? '错退重新纳入' : 're-identified after a mis-exit'
}

/**
 * The questions that matter for each standing: those on which the next act rests, and what is owed after an exit. A pack
 * has rules for those of its era.
 */
const QUESTIONS: Readonly<Record<Standing, readonly string[]>> = {
  unregistered: ['eligible', 'edge', 'sudden-hardship'],
  registered: ['exit-ready', 'eligible'],
  exited: [
    'monitored',
    'unstable',
    'sudden-hardship',
    'eligible',
    'responsibility-lapsed',
    'policy-lapsed',
    'assistance-lapsed',
    'supervision-lapsed',
  ],
  removed: ['eligible', 'edge', 'sudden-hardship'],
  decreased: [],
  merged: [],
}

/** What is asked about a household of a status where nobody says what to ask. */
export function questionsFor({ standing, flag }: Pick<Status, 'standing' | 'flag'>): readonly string[] {
  return flag === 'none' ? QUESTIONS[standing] : [...QUESTIONS[standing], 'risk-eliminated']
}

interface Words {
  readonly heading: (household: string, village: string, on: string, known: string | undefined) => string
  readonly since: (day: string, event: string) => string
  readonly acts: string
  readonly noActs: string
  readonly day: string
  readonly act: string
  readonly event: string
  readonly basis: string
  readonly determined: (question: string, outcome: string, pack: string) => string
  readonly legacy: (source: string) => string
  readonly ruling: (authority: string, reason: string) => string
  readonly noBasis: string
  readonly withdrawn: (list: string) => string
  readonly members: (count: number) => string
  readonly late: (procedure: string, clock: string, due: string, done: string | undefined, days: number) => string
  readonly member: Readonly<Record<'id' | 'relation' | 'sex' | 'age' | 'labour' | 'health' | 'learning' | 'cover' | 'citizenId', string>>
  readonly well: string
  readonly uninsured: string
  readonly notKnown: string
  readonly determinations: string
  readonly noQuestions: string
  /** Headings of what would decide an unknown, and of what would turn a yes or no. */
  readonly deciding: string
  readonly turning: string
}

/** The words of `explain`, in every language. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    heading: (household, village, on, known) =>
      `${household}, ${village}, as it stood on ${on}${known === undefined ? '' : `, as known at ${known}`}`,
    since: (day, event) => `since ${day} (event ${event})`,
    acts: 'What was done',
    noActs: 'No act is recorded by that day.',
    day: 'day',
    act: 'act',
    event: 'event',
    basis: 'rests on',
    determined: (question, outcome, pack) => `determination: ${question} ${outcome}, under ${pack}`,
    legacy: (source) => `older register: ${source}`,
    ruling: (authority, reason) => `ruling of ${authority}: ${reason}`,
    noBasis: 'a fact of life',
    withdrawn: (list) => `Withdrawn by then: ${list}`,
    members: (count) => `Members: ${count}`,
    late: (procedure, clock, due, done, days) =>
      `Late: ${procedure}, ${clock}: due on ${due}, ${done === undefined ? 'not done' : `done on ${done}`}, ${days} ${days === 1 ? 'day' : 'days'} late`,
    member: {
      id: 'member',
      relation: 'relation',
      sex: 'sex',
      age: 'age',
      labour: 'labour',
      health: 'health',
      learning: 'education',
      cover: 'medical cover',
      citizenId: 'citizen ID',
    },
    well: 'well',
    uninsured: 'none',
    notKnown: 'not known',
    determinations: 'What the evidence of that day says',
    noQuestions: 'The household has ended: nothing is asked of it any more.',
    deciding: 'what would decide it:',
    turning: 'the smallest changes that would turn it:',
  },
  zh: {
    heading: (household, village, on, known) =>
      `${household}（${village}）${on} 的情况${known === undefined ? '' : `，截至 ${known} 所知`}`,
    since: (day, event) => `自 ${day} 起（事件 ${event}）`,
    acts: '已作出的行为',
    noActs: '该日之前没有任何行为记录。',
    day: '日期',
    act: '行为',
    event: '事件',
    basis: '依据',
    determined: (question, outcome, pack) => `判定：${question} ${outcome}，规则包 ${pack}`,
    legacy: (source) => `旧册：${source}`,
    ruling: (authority, reason) => `${authority} 裁定：${reason}`,
    noBasis: '生活事实',
    withdrawn: (list) => `已被取代或撤销：${list}`,
    members: (count) => `成员 ${count} 人`,
    late: (procedure, clock, due, done, days) =>
      `逾期：${procedure}，${clock}，应于 ${due} 前完成，${done === undefined ? '尚未完成' : `${done} 完成`}，逾期 ${days} 天`,
    member: {
      id: '成员',
      relation: '与户主关系',
      sex: '性别',
      age: '年龄',
      labour: '劳动能力',
      health: '健康',
      learning: '教育',
      cover: '医疗保障',
      citizenId: '公民身份号码',
    },
    well: '健康',
    uninsured: '无',
    notKnown: '不明',
    determinations: '当日证据所示',
    noQuestions: '该户已不存在，不再作任何判定。',
    deciding: '可使其有定论的情况：',
    turning: '可使结论改变的最小变化：',
  },
}
