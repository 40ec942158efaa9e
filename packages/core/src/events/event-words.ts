import type { Text } from '../values/language.ts'
import type { HouseholdEvent } from './household.ts'
import type { RectificationEvent } from './rectification.ts'
import type { VillageEvent } from './village.ts'

type EventType = HouseholdEvent['type'] | VillageEvent['type'] | RectificationEvent['type']

/** What a kind of event is called: as a thing that is missing or stands in the way, and, under `done`, as something that happened. */
export interface EventWords extends Text {
  readonly done: Text
}

/** The words of every kind of event. They stand here alone: whoever tells of an event takes them from here. */
export const eventWords: Readonly<Record<EventType, EventWords>> = {
  settled: words(['居住起始日期', 'the day from which the household lives here'], ['登记居住地', 'residence recorded']),
  'member-joined': words(['家庭成员登记', 'the entry of a member'], ['新增成员', 'member added']),
  'member-described': words(['成员情况', 'a description of the member'], ['成员情况', 'member described']),
  'member-left': words(['成员减少', 'the departure of a member'], ['成员减少', 'member left']),
  'income-stated': words(['收入核算', 'a statement of income'], ['收入核算', 'income stated']),
  'spending-stated': words(['刚性支出登记', 'a statement of rigid spending'], ['刚性支出登记', 'rigid spending stated']),
  'living-assessed': words(['“两不愁”核查', 'an assessment of food and clothing'], ['“两不愁”核查', 'food and clothing assessed']),
  'housing-graded': words(['住房等级鉴定', 'a grade of the house'], ['住房等级鉴定', 'house graded']),
  'water-assessed': words(['饮水安全评价', 'an assessment of the water'], ['饮水安全评价', 'water assessed']),
  'registers-compared': words(['信息比对', 'a comparison with other registers'], ['信息比对', 'compared with other registers']),
  'causes-assessed': words(['致贫原因', 'an assessment of the causes of poverty'], ['致贫原因', 'causes of poverty assessed']),
  'shock-reported': words(['突发情况', 'a report of the shock'], ['突发情况', 'shock reported']),
  'risks-assessed': words(['风险评估', 'an assessment of risks'], ['风险评估', 'risks assessed']),
  identified: words(['识别', 'an identification'], ['识别', 'identified as poor']),
  're-identified': words(['返贫识别', 'an identification as returned'], ['返贫识别', 'identified again']),
  removed: words(['清退', 'a removal'], ['清退', 'removed from the register']),
  decreased: words(['自然减少', 'a natural decrease'], ['自然减少', 'natural decrease']),
  exited: words(['脱贫', 'an exit'], ['脱贫', 'exited']),
  'flagged-edge': words(['纳入监测（边缘易致贫户）', 'an edge flag'], ['纳入监测（边缘易致贫户）', 'flagged as an edge household']),
  'flagged-monitored': words(['纳入监测', 'a monitoring flag'], ['纳入监测', 'flagged as monitored']),
  'flag-cleared': words(['风险消除', 'the clearing of a flag'], ['风险消除', 'flag cleared']),
  'split-from': words(['分户新立', 'a split from another household'], ['分户新立', 'split off']),
  'merged-into': words(['并入他户', 'a merger into another household'], ['并入他户', 'merged into another household']),
  'merged-from': words(['他户并入', 'a merger with another household'], ['他户并入', 'merged with another household']),
  aided: words(['帮扶措施', 'a measure'], ['帮扶措施', 'measure given']),
  'measure-ended': words(['措施结束', 'the end of a measure'], ['措施结束', 'measure ended']),
  'helper-assigned': words(['责任人安排', 'an assignment'], ['责任人安排', 'official assigned']),
  'helper-ended': words(['责任人变动', 'the end of an assignment'], ['责任人变动', 'assignment ended']),
  visited: words(['走访', 'a visit'], ['走访', 'visited']),
  'points-awarded': words(['爱心超市积分奖励', 'an award of charity-shop points'], ['爱心超市积分奖励', 'points awarded']),
  'points-spent': words(['爱心超市积分兑换', 'spending of charity-shop points'], ['爱心超市积分兑换', 'points spent']),
  'elimination-rolled-back': words(['风险消除回退', 'the rollback of an elimination'], ['风险消除回退', 'elimination rolled back']),
  'procedure-begun': words(['程序启动', 'the beginning of a procedure'], ['程序启动', 'procedure begun']),
  'step-taken': words(['程序步骤', 'a step of a procedure'], ['程序步骤', 'step taken']),
  'objection-raised': words(['异议', 'an objection'], ['提出异议', 'objection raised']),
  'objection-resolved': words(['异议处理', 'the resolution of an objection'], ['异议处理', 'objection resolved']),
  'procedure-ended': words(['程序终止', 'the end of a procedure'], ['程序终止', 'procedure ended']),
  'clue-raised': words(['线索', 'a clue'], ['线索录入', 'clue raised']),
  'clue-resolved': words(['线索核实', 'the resolution of a clue'], ['线索核实', 'clue resolved']),
  'need-stated': words(['需求', 'a need'], ['提出需求', 'need stated']),
  'need-matched': words(['需求对接', 'a giver for a need'], ['需求对接', 'giver found']),
  'need-closed': words(['需求办结', 'the end of a need'], ['需求办结', 'need met or withdrawn']),
  corrected: words(['更正', 'a correction'], ['更正', 'corrected']),
  revoked: words(['撤销', 'a revocation'], ['撤销', 'revoked']),
  'village-listed': words(['村登记', 'the listing of the village'], ['村登记', 'village listed']),
  'village-registered': words(['贫困村登记', 'a registration as a poor village'], ['贫困村登记', 'registered as a poor village']),
  'works-done': words(['工程完工', 'the completion of works'], ['工程完工', 'works completed']),
  'village-delisted': words(['贫困村退出', 'the delisting of the village'], ['贫困村退出', 'village delisted']),
  'branch-found-weak': words(['软弱涣散支部认定', 'a finding that a branch is weak'], ['软弱涣散支部认定', 'branch found weak']),
  'branch-adjusted': words(['支部整顿', 'an adjustment of a branch'], ['支部整顿', 'branch adjusted']),
  'item-opened': words(['整改事项立项', 'the opening of an item'], ['整改事项立项', 'item opened']),
  'measure-taken': words(['整改措施', 'a measure of rectification'], ['整改措施', 'measure of rectification taken']),
  'item-replanned': words(['整改计划变更', 'a new plan for an item'], ['整改计划变更', 'item planned anew']),
  'item-verified': words(['整改核验', 'a verification of an item'], ['整改核验', 'item verified']),
  'item-closed': words(['整改销号', 'the closing of an item'], ['整改销号', 'item closed']),
  'item-reopened': words(['整改重新立项', 'the reopening of an item'], ['整改重新立项', 'item reopened']),
}

function words([zh, en]: readonly [string, string], [doneZh, doneEn]: readonly [string, string]): EventWords {
  return { zh, en, done: { zh: doneZh, en: doneEn } }
}
