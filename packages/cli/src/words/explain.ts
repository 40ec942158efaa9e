import type { Language, StatusAct, Text } from '@hearthfold/core'
import { eventWords } from '@hearthfold/core/checking'

/** What an act is called. A registration again is a return to poverty only after an exit that was sound. */
export function actText(event: StatusAct): Text {
  if (event.type !== 're-identified' || event.as !== 'mis-exit') return eventWords[event.type].done
  return { zh: '错退重新纳入', en: 'identified again after a mis-exit' }
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
    acts: 'Acts',
    noActs: 'No act by that day.',
    day: 'day',
    act: 'act',
    event: 'event',
    basis: 'rests on',
    determined: (question, outcome, pack) => `determination: ${question}: ${outcome}, under ${pack}`,
    legacy: (source) => `older register: ${source}`,
    ruling: (authority, reason) => `ruling of ${authority}: ${reason}`,
    noBasis: 'no decision involved',
    withdrawn: (list) => `Withdrawn by then: ${list}`,
    members: (count) => `Members: ${count}`,
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
    notKnown: 'unknown',
    determinations: 'Determinations by the evidence of that day',
    noQuestions: 'The household has ended: nothing is determined any more.',
    deciding: 'what would decide it:',
    turning: 'the smallest changes that reverse the result:',
  },
  zh: {
    heading: (household, village, on, known) =>
      `${household}（${village}）${on} 的情况${known === undefined ? '' : `，按 ${known} 前录入的情况`}`,
    since: (day, event) => `自 ${day} 起（记录 ${event}）`,
    acts: '已办理的事项',
    noActs: '截至该日没有办理任何事项。',
    day: '日期',
    act: '办理事项',
    event: '记录编号',
    basis: '认定依据',
    determined: (question, outcome, pack) => `判定“${question}”：${outcome}，规则包 ${pack}`,
    legacy: (source) => `原系统（历史台账）：${source}`,
    ruling: (authority, reason) => `上级批复（${authority}）：${reason}`,
    noBasis: '自然变更',
    withdrawn: (list) => `已被取代或撤销：${list}`,
    members: (count) => `成员 ${count} 人`,
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
    notKnown: '不详',
    determinations: '按当日证据判定的结果',
    noQuestions: '该户已终止，不再判定。',
    deciding: '补录以下情况即可判定：',
    turning: '使判定结果改变的最小变化：',
  },
}
