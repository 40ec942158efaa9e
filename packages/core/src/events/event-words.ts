import type { HouseholdEvent, Statement } from './household.ts'
import type { RectificationEvent } from './rectification.ts'
import type { VillageEvent } from './village.ts'
import type { Text } from '../values/language.ts'

/** What each kind of statement tells of, as a sentence names it that says what is missing. */
export const statementWords: Readonly<Record<Statement['type'], Text>> = {
  settled: { zh: '居住地', en: 'where the household lives' },
  'member-joined': { zh: '家庭成员', en: 'the members' },
  'member-described': { zh: '成员情况', en: 'a description of the member' },
  'member-left': { zh: '成员减少', en: 'who left' },
  'income-stated': { zh: '收入申报', en: 'a statement of income' },
  'spending-stated': { zh: '刚性支出申报', en: 'a statement of rigid spending' },
  'living-assessed': { zh: '吃穿情况核查', en: 'an assessment of food and clothing' },
  'housing-graded': { zh: '住房等级鉴定', en: 'a grade of the house' },
  'water-assessed': { zh: '饮水安全评价', en: 'an assessment of the water' },
  'registers-compared': { zh: '信息比对', en: 'a comparison with other registers' },
  'causes-assessed': { zh: '致贫原因', en: 'the causes of poverty' },
  'shock-reported': { zh: '突发情况', en: 'a report of the shock' },
  'risks-assessed': { zh: '风险评估', en: 'an assessment of risks' },
  identified: { zh: '识别', en: 'an identification' },
  're-identified': { zh: '返贫识别', en: 'an identification as returned' },
  removed: { zh: '清退', en: 'a removal' },
  decreased: { zh: '自然减少', en: 'a natural decrease' },
  exited: { zh: '退出', en: 'an exit' },
  'flagged-edge': { zh: '边缘户标注', en: 'an edge flag' },
  'flagged-monitored': { zh: '监测户标注', en: 'a monitoring flag' },
  'flag-cleared': { zh: '风险消除', en: 'a cleared flag' },
  'split-from': { zh: '分户', en: 'a split from another household' },
  'merged-into': { zh: '并入他户', en: 'a merger into another household' },
  'merged-from': { zh: '他户并入', en: 'a merger with another household' },
  aided: { zh: '帮扶措施', en: 'a measure' },
  'measure-ended': { zh: '措施结束', en: 'the end of a measure' },
  'helper-assigned': { zh: '责任人安排', en: 'an assignment' },
  'helper-ended': { zh: '责任人变动', en: 'the end of an assignment' },
  visited: { zh: '走访', en: 'a visit' },
  'points-awarded': { zh: '爱心超市积分奖励', en: 'an award of charity-shop points' },
  'points-spent': { zh: '爱心超市积分支出', en: 'spending of charity-shop points' },
  'elimination-rolled-back': { zh: '风险消除回退', en: 'an elimination rolled back' },
  'procedure-begun': { zh: '程序启动', en: 'the beginning of a procedure' },
  'step-taken': { zh: '程序步骤', en: 'a step of a procedure' },
  'objection-raised': { zh: '异议', en: 'an objection' },
  'objection-resolved': { zh: '异议处理', en: 'the resolution of an objection' },
  'procedure-ended': { zh: '程序终止', en: 'the end of a procedure' },
  'clue-raised': { zh: '线索', en: 'a clue' },
  'need-stated': { zh: '需求', en: 'a need' },
  'need-matched': { zh: '需求对接', en: 'a giver for a need' },
  'need-closed': { zh: '需求办结', en: 'the end of a need' },
  'clue-resolved': { zh: '线索核实', en: 'the resolution of a clue' },
}

type OtherType = Exclude<HouseholdEvent['type'] | VillageEvent['type'] | RectificationEvent['type'], Statement['type']>

/** What each other kind of event tells of. */
const otherWords: Readonly<Record<OtherType, Text>> = {
  corrected: { zh: '更正', en: 'a correction' },
  revoked: { zh: '撤销', en: 'a revocation' },
  'village-listed': { zh: '村登记', en: 'a listing of the village' },
  'village-registered': { zh: '贫困村登记', en: 'a registration as a poor village' },
  'works-done': { zh: '工程完工', en: 'works that were done' },
  'village-delisted': { zh: '村退出', en: 'a delisting of the village' },
  'branch-found-weak': { zh: '软弱涣散支部认定', en: 'a branch that was found weak' },
  'branch-adjusted': { zh: '支部调整', en: 'an adjustment of a branch' },
  'item-opened': { zh: '整改事项立项', en: 'an item that was opened' },
  'measure-taken': { zh: '整改措施', en: 'a measure of rectification' },
  'item-replanned': { zh: '整改计划变更', en: 'a new plan of an item' },
  'item-verified': { zh: '整改核实', en: 'a verification of an item' },
  'item-closed': { zh: '整改销号', en: 'the closing of an item' },
  'item-reopened': { zh: '整改重新立项', en: 'the reopening of an item' },
}

/** What each kind of event tells of: of a household, a village or an item of the rectification ledger. */
export const eventWords: Readonly<Record<Statement['type'] | OtherType, Text>> = { ...statementWords, ...otherWords }
