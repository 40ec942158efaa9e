import type { HouseholdEvent, Language, Text } from '@hearthfold/core'
import { ACTS } from './explain.ts'

/** What each event of a household says, in every language. */
export const EVENTS: Readonly<Record<HouseholdEvent['type'], Text>> = {
  ...ACTS,
  settled: { zh: '落户', en: 'settled' },
  'member-joined': { zh: '成员加入', en: 'a member joined' },
  'member-described': { zh: '成员情况', en: 'a member was described' },
  'member-left': { zh: '成员离开', en: 'a member left' },
  'income-stated': { zh: '收入申报', en: 'income was stated' },
  'spending-stated': { zh: '支出申报', en: 'spending was stated' },
  'living-assessed': { zh: '吃穿评估', en: 'food and clothing were assessed' },
  'housing-graded': { zh: '住房鉴定', en: 'the house was graded' },
  'water-assessed': { zh: '饮水评估', en: 'water was assessed' },
  'registers-compared': { zh: '信息比对', en: 'registers were compared' },
  'causes-assessed': { zh: '致贫原因', en: 'causes were assessed' },
  'shock-reported': { zh: '突发事件', en: 'a shock was reported' },
  'risks-assessed': { zh: '风险评估', en: 'risks were assessed' },
  aided: { zh: '帮扶措施', en: 'a measure was given' },
  'measure-ended': { zh: '措施终止', en: 'a measure ended' },
  'helper-assigned': { zh: '落实责任人', en: 'somebody became answerable' },
  'helper-ended': { zh: '责任人离任', en: 'somebody is answerable no more' },
  visited: { zh: '走访', en: 'visited' },
  'points-awarded': { zh: '积分奖励', en: 'points were awarded' },
  'points-spent': { zh: '积分兑换', en: 'points were spent' },
  'procedure-begun': { zh: '程序启动', en: 'a procedure began' },
  'step-taken': { zh: '程序步骤', en: 'a step was taken' },
  'objection-raised': { zh: '提出异议', en: 'somebody objected' },
  'objection-resolved': { zh: '异议处理', en: 'an objection was heard' },
  'procedure-ended': { zh: '程序终止', en: 'a procedure ended' },
  'clue-raised': { zh: '线索录入', en: 'a clue was raised' },
  'clue-resolved': { zh: '线索核实', en: 'a clue was looked into' },
  'need-stated': { zh: '提出需求', en: 'a need was stated' },
  'need-matched': { zh: '对接帮扶方', en: 'a giver was found' },
  'need-closed': { zh: '需求办结', en: 'a need was met or withdrawn' },
  corrected: { zh: '更正', en: 'corrected' },
  revoked: { zh: '撤销', en: 'revoked' },
}

interface Words {
  readonly people: string
  readonly notKnown: string
  readonly history: (count: number) => string
  readonly withdrawn: (by: string) => string
  readonly version: string
  readonly day: string
  readonly recorded: string
  readonly actor: string
  readonly id: string
  readonly event: string
}

/** The words of `show`, in every language. */
export const shownWords: Readonly<Record<Language, Words>> = {
  en: {
    people: 'Who they are (this was noted down)',
    notKnown: 'not known',
    history: (count) => `What was recorded: ${count} ${count === 1 ? 'event' : 'events'}`,
    withdrawn: (by) => `(withdrawn by ${by})`,
    version: 'version',
    day: 'day',
    recorded: 'recorded',
    actor: 'by',
    id: 'event',
    event: 'what',
  },
  zh: {
    people: '成员身份（本次查阅已留痕）',
    notKnown: '不详',
    history: (count) => `录入记录 ${count} 条`,
    withdrawn: (by) => `（已被 ${by} 取代或撤销）`,
    version: '版次',
    day: '日期',
    recorded: '录入日',
    actor: '录入人',
    id: '事件',
    event: '内容',
  },
}
