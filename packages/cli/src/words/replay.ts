import type { Language } from '@hearthfold/core'
import type { ActCounts } from '@hearthfold/core/figures'
import type { FigureStatus } from '../table/compare.ts'

/** The words of the report of a replay, in one language. */
interface Words {
  readonly noComparison: (village: string) => string
  readonly heading: (place: string, on: string, known: string | undefined) => string
  readonly ledger: string
  readonly population: (persons: string, households: string, villages: number) => string
  readonly monthly: string
  readonly month: string
  readonly year: (year: number) => string
  readonly toDate: string
  readonly acts: Readonly<Record<keyof ActCounts, string>>
  readonly naturalChange: string
  readonly remaining: string
  readonly countsAre: string
  readonly otherActs: string
  readonly changes: (births: number, arrivals: number, deaths: number, departures: number) => string
  readonly moves: (mergedIn: number, splitOff: number) => string
  readonly grants: (year: number) => string
  readonly aid: string
  readonly noAid: string
  readonly measure: string
  readonly reach: Readonly<Record<'household' | 'person', string>>
  readonly unit: string
  readonly times: string
  readonly amount: string
  readonly comparison: (year: number) => string
  readonly figure: string
  readonly published: string
  readonly replayed: string
  readonly status: string
  readonly statuses: Readonly<Record<FigureStatus, string>>
  readonly counted: Readonly<Record<FigureStatus, (count: number) => string>>
  readonly incidence: (persons: string, population: string, percent: string, denominator: string) => string
  readonly denominator: (on: string) => string
  readonly bases: (determination: number, legacy: number, ruling: number) => string
}

const en: Words = {
  noComparison: (village) => `The published table is of the whole township: nothing is compared for ${village} alone.`,
  heading: (place, on, known) => `${place} as it stood on ${on}${known === undefined ? '' : `, as known at ${known}`}`,
  ledger: 'The ledger',
  population: (persons, households, villages) =>
    `${persons} persons in ${households} households; ${villages} ${villages === 1 ? 'village' : 'villages'}`,
  monthly: 'Month by month',
  month: 'month',
  year: (year) => `year ${year}`,
  toDate: 'since the beginning',
  acts: {
    identified: 'identified',
    returned: 'returned',
    readmitted: 'registered again after a mis-exit',
    exited: 'exited',
    removed: 'removed',
    decreased: 'decreased',
    edge: 'edge',
    monitored: 'monitored',
    cleared: 'flags cleared',
    inherited: 'registered by a split or merge',
    merged: 'ended by a merge',
    rolledBack: 'eliminations rolled back',
    flagInherited: 'flags taken over by a split or merge',
    flagEnded: 'flags ended by another standing',
  },
  naturalChange: 'natural change',
  remaining: 'remaining',
  countsAre: 'Households / persons, persons on the day of the act; natural change: net of persons in registered households.',
  otherActs: 'Other acts since the beginning',
  changes: (births, arrivals, deaths, departures) =>
    `Natural change since the beginning: births ${births} + arrivals ${arrivals} − deaths ${deaths} − departures ${departures}.`,
  moves: (mergedIn, splitOff) =>
    `Between households since the beginning: came with a merge ${mergedIn}, left with a split ${splitOff}; both are in the natural change.`,
  grants: (year) => `Grants of each measure in ${year}, by month`,
  aid: 'Aid by measure',
  noAid: 'No measure was given in the year.',
  measure: 'measure',
  reach: { household: 'households', person: 'persons' },
  unit: 'unit',
  times: 'grants',
  amount: 'yuan',
  comparison: (year) => `Published for ${year}, beside replayed`,
  figure: 'figure',
  published: 'published',
  replayed: 'replayed',
  status: 'status',
  statuses: {
    equal: 'equal',
    differs: 'DIFFERS',
    'source-contradicts': 'the source contradicts itself',
    implies: 'implies',
  },
  counted: {
    equal: (count) => `${count} equal`,
    differs: (count) => `${count} ${count === 1 ? 'differs' : 'differ'}`,
    'source-contradicts': (count) => `${count} where the source contradicts itself`,
    implies: (count) => `${count} implied`,
  },
  incidence: (persons, population, percent, denominator) =>
    `Incidence of poverty: ${persons} ÷ ${population} = ${percent} % (of ${denominator})`,
  denominator: (on) => `all persons living in the households of the ledger on ${on}`,
  bases: (determination, legacy, ruling) =>
    `Acts rest on: ${determination} determinations, ${legacy} entries of older registers, ${ruling} rulings.`,
}

const zh: Words = {
  noComparison: (village) => `公布的数字是全乡的，不与${village}单独对照。`,
  heading: (place, on, known) => `${place} ${on} 的情况${known === undefined ? '' : `（截至 ${known} 所知）`}`,
  ledger: '台账',
  population: (persons, households, villages) => `${households} 户 ${persons} 人，${villages} 个村`,
  monthly: '逐月情况',
  month: '月份',
  year: (year) => `${year} 年`,
  toDate: '累计',
  acts: {
    identified: '新识别',
    returned: '返贫',
    readmitted: '错退重新纳入',
    exited: '脱贫',
    removed: '清退',
    decreased: '自然减少',
    edge: '边缘户',
    monitored: '监测户',
    cleared: '消除标注',
    inherited: '分户并户承接',
    merged: '并户核减',
    rolledBack: '消除回退',
    flagInherited: '分户并户承接标注',
    flagEnded: '身份变更终止标注',
  },
  naturalChange: '自然变动',
  remaining: '未脱贫',
  countsAre: '户 / 人，人数按行为当日计；自然变动为在册户人口净变动。',
  otherActs: '累计其他行为',
  changes: (births, arrivals, deaths, departures) =>
    `累计自然变动：出生 ${births} + 迁入 ${arrivals} − 死亡 ${deaths} − 迁出 ${departures}。`,
  moves: (mergedIn, splitOff) => `累计户间变动：并户转入 ${mergedIn}，分户转出 ${splitOff}，均计入自然变动。`,
  grants: (year) => `${year} 年各项措施逐月发放次数`,
  aid: '各项帮扶措施',
  noAid: '本年度没有发放任何措施。',
  measure: '措施',
  reach: { household: '户', person: '人' },
  unit: '单位',
  times: '次数',
  amount: '元',
  comparison: (year) => `${year} 年公布数字与复算结果对照`,
  figure: '指标',
  published: '公布',
  replayed: '复算',
  status: '结果',
  statuses: { equal: '相符', differs: '不符', 'source-contradicts': '报道自相矛盾', implies: '由报道推得' },
  counted: {
    equal: (count) => `相符 ${count} 项`,
    differs: (count) => `不符 ${count} 项`,
    'source-contradicts': (count) => `报道自相矛盾 ${count} 项`,
    implies: (count) => `由报道推得 ${count} 项`,
  },
  incidence: (persons, population, percent, denominator) => `贫困发生率：${persons} ÷ ${population} = ${percent} %（分母：${denominator}）`,
  denominator: (on) => `台账各户 ${on} 全部在户人员`,
  bases: (determination, legacy, ruling) => `行为依据：判定 ${determination} 项，旧册登记 ${legacy} 项，裁定 ${ruling} 项。`,
}

/** The words of the report of a replay, in every language. */
export const words: Readonly<Record<Language, Words>> = { en, zh }
