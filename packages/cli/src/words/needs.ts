import type { Language } from '@hearthfold/core'

/** The words of the report of needs, in one language. */
interface Words {
  readonly heading: (on: string, place: string | undefined) => string
  readonly span: string
  readonly year: (year: string) => string
  readonly toDate: string
  readonly stated: string
  readonly matched: string
  readonly met: string
  readonly withdrawn: string
  readonly amount: string
  readonly programme: string
  readonly givers: string
  readonly open: (needs: number, unmatched: number, households: number) => string
  readonly since: string
  readonly household: string
  readonly village: string
  readonly kind: string
  readonly what: string
  readonly giver: string
  readonly noGiver: string
}

const en: Words = {
  heading: (on, place) => `Needs of households by ${on}${place === undefined ? '' : `, ${place}`}`,
  span: 'span',
  year: (year) => `year ${year}`,
  toDate: 'since the beginning',
  stated: 'stated',
  matched: 'giver found',
  met: 'met',
  withdrawn: 'withdrawn',
  amount: 'yuan',
  programme: 'programme',
  givers: 'givers',
  open: (needs, unmatched, households) =>
    `Open: ${needs} ${needs === 1 ? 'need' : 'needs'} of ${households} ${households === 1 ? 'household' : 'households'}, ${unmatched} without a giver`,
  since: 'since',
  household: 'household',
  village: 'village',
  kind: 'kind',
  what: 'what',
  giver: 'giver',
  noGiver: 'none yet',
}

const zh: Words = {
  heading: (on, place) => `截至 ${on} ${place === undefined ? '' : `${place} `}需求对接情况`,
  span: '时段',
  year: (year) => `${year} 年`,
  toDate: '累计',
  stated: '提出',
  matched: '已对接',
  met: '已解决',
  withdrawn: '已撤回',
  amount: '金额（元）',
  programme: '渠道',
  givers: '帮扶方',
  open: (needs, unmatched, households) => `未办结：${households} 户 ${needs} 项，其中 ${unmatched} 项尚无帮扶方`,
  since: '提出日期',
  household: '户',
  village: '村',
  kind: '类别',
  what: '需求',
  giver: '帮扶方',
  noGiver: '尚无',
}

/** The words of the report of needs, in every language. */
export const words: Readonly<Record<Language, Words>> = { en, zh }
