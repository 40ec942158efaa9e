import type { Language } from '@hearthfold/core'

/** The words of the report of points and home improvements, in one language. */
interface Words {
  readonly heading: (on: string) => string
  readonly village: string
  readonly noVillage: string
  readonly total: string
  readonly households: string
  readonly points: string
  readonly awarded: string
  readonly spent: string
  readonly balance: string
  readonly pointsAre: string
  readonly improvements: string
  readonly parts: string
  readonly partUnstated: string
  readonly improvementsAre: string
  readonly account: (household: string, on: string) => string
  readonly day: string
  readonly line: string
  readonly event: string
  readonly award: (committee: string, reason: string) => string
  readonly spending: (goods: string) => string
  readonly sum: (awarded: string, spent: string, balance: string) => string
}

const en: Words = {
  heading: (on) => `Points and home improvements by ${on}`,
  village: 'village',
  noVillage: 'village not known',
  total: 'all',
  households: 'households',
  points: 'points',
  awarded: 'awarded',
  spent: 'spent',
  balance: 'balance',
  pointsAre:
    'One point buys what costs one yuan; points are carried over and never paid out in cash. Households: those ever awarded points.',
  improvements: 'Seven home improvements and one addition (households, each once a part)',
  parts: 'by part',
  partUnstated: 'part not stated',
  improvementsAre: 'A household is counted under every part that was improved: the parts add up to more than the households.',
  account: (household, on) => `${household}: points of the charity shop by ${on}`,
  day: 'day',
  line: 'awarded for, or spent on',
  event: 'event',
  award: (committee, reason) => `${reason} (${committee})`,
  spending: (goods) => goods,
  sum: (awarded, spent, balance) => `${awarded} awarded − ${spent} spent = ${balance} there.`,
}

const zh: Words = {
  heading: (on) => `截至 ${on} 的积分和七改一增情况`,
  village: '村',
  noVillage: '住村不详',
  total: '合计',
  households: '户',
  points: '积分',
  awarded: '奖励',
  spent: '支出',
  balance: '结余',
  pointsAre: '一分可兑换一元的物品；积分结转使用，不兑现金。户：曾获积分的户。',
  improvements: '七改一增（户，每户每项计一次）',
  parts: '各项户数',
  partUnstated: '未注明',
  improvementsAre: '一户按所改各项分别计数，各项之和可大于户数。',
  account: (household, on) => `${household} 截至 ${on} 的爱心超市积分`,
  day: '日期',
  line: '奖励事由或兑换物品',
  event: '事件',
  award: (committee, reason) => `${reason}（${committee}）`,
  spending: (goods) => `兑换${goods}`,
  sum: (awarded, spent, balance) => `奖励 ${awarded} 分 − 支出 ${spent} 分 = 结余 ${balance} 分。`,
}

/** The words of the report of points and home improvements, in every language. */
export const words: Readonly<Record<Language, Words>> = { en, zh }
