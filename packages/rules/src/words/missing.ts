import type { Language, Statement, Text } from '@hearthfold/core'
import type { Missing } from '../determination.ts'
import type { Pack } from '../pack/pack.ts'

const EVIDENCE: Readonly<Record<Statement['type'], Text>> = {
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
  'clue-resolved': { zh: '线索核实', en: 'the resolution of a clue' },
}

/** What is missing, in words: the evidence and its kind of event, or the parameter of the pack. */
export function missingText(missing: Missing, pack: Pack, language: Language): string {
  const zh = language === 'zh'
  if ('parameter' in missing) {
    const name = pack.parameters[missing.parameter]?.label[language] ?? missing.parameter
    return zh ? `“${name}”在 ${missing.on} 的取值` : `a value of the ${name} for ${missing.on}`
  }
  const of = missing.of === undefined ? '' : zh ? `，${missing.of}` : ` of ${missing.of}`
  const what = EVIDENCE[missing.evidence][language]
  return zh ? `${what}（${missing.evidence}${of}）` : `${what} (${missing.evidence}${of})`
}
