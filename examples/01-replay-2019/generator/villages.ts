import type { Day, VillageEvent, VillageId } from '@hearthfold/core'
import { yearOf } from '@hearthfold/core/days'
import type { Chance } from './chance.ts'
import { PROCEDURES_FROM } from './procedure.ts'
import { TASK_GROUPS, TOWNSHIP } from './targets.ts'

export interface VillagePlan {
  readonly id: VillageId
  readonly name: string
  /** Registered as a poor village. */
  readonly poor: boolean
  /** The day on which its new waterworks ran, where the report names it for them. */
  readonly waterworks: Day | undefined
  readonly script: readonly { readonly on: Day; readonly event: VillageEvent }[]
}

/** The seven villages that the report names, then nineteen invented names. */
const NAMES: readonly (readonly [slug: string, name: string])[] = [
  ['gengjia', '耿家'],
  ['lvlou', '吕楼'],
  ['niuwang', '牛王'],
  ['sihou', '寺后'],
  ['liulou', '刘楼'],
  ['wuji', '吴集'],
  ['youfang', '油坊'],
  ['zhanglou', '张楼'],
  ['dongzhuang', '东庄'],
  ['xizhuang', '西庄'],
  ['nanwan', '南湾'],
  ['beigang', '北岗'],
  ['liuhe', '柳河'],
  ['shiqiao', '石桥'],
  ['wangdian', '王店'],
  ['zhaozhuang', '赵庄'],
  ['sunying', '孙营'],
  ['qianhu', '前胡'],
  ['houhu', '后胡'],
  ['majia', '马家'],
  ['heying', '何营'],
  ['dayuan', '大袁'],
  ['xiaoyuan', '小袁'],
  ['tanghe', '塘河'],
  ['songwan', '宋湾'],
  ['caopo', '曹坡'],
]
const WATERWORKS = 5
const CARE_HOMES = ['吴集', '油坊']
const POOR = ['耿家', '牛王', '刘楼', '东庄', '北岗']
const DELISTED: readonly Day[] = ['2016-12-20', '2017-12-18', '2017-12-18', '2018-12-17', '2019-12-16']

export function villages(chance: Chance): VillagePlan[] {
  const hectares = shares(TOWNSHIP.areaHectares, chance)
  const mu = shares(TOWNSHIP.arableMu, chance)
  // A branch in every village; the others belong to schools, offices and firms, listed with the seat of the township.
  const others = TOWNSHIP.partyBranches - NAMES.length
  const members = shares(TOWNSHIP.partyMembers, chance)
  const group = (at: number) => `tg-${String((at % TASK_GROUPS) + 1).padStart(2, '0')}`
  return NAMES.map(([slug, name], at) => {
    const waterworks = at < WATERWORKS ? (`2016-0${4 + at}-28` as Day) : undefined
    const poor = POOR.indexOf(name)
    const works = (kind: 'water' | 'road' | 'bus' | 'grid' | 'care-home', on: Day, provider: number): VillagePlan['script'][number] => ({
      on,
      event: { type: 'works-done', kind, provider: { kind: 'task-group', id: group(provider) } },
    })
    return {
      id: `village/${slug}` as const,
      name,
      poor: poor >= 0,
      waterworks,
      script: [
        {
          on: '2015-01-01',
          event: {
            type: 'village-listed',
            name,
            areaHectares: hectares[at]!,
            arableMu: mu[at]!,
            partyBranches: 1 + (name === '张楼' ? others : 0),
            partyMembers: members[at]!,
          },
        },
        ...(poor >= 0 ? [{ on: '2015-03-20', event: { type: 'village-registered', year: 2014 } } as const] : []),
        ...(waterworks ? [works('water', waterworks, 0)] : []),
        works('road', `201${6 + (at % 3)}-09-10` as Day, 1),
        works('grid', `201${6 + (at % 2)}-11-05` as Day, 2),
        works('bus', `201${7 + (at % 3)}-05-20` as Day, 3),
        ...(CARE_HOMES.includes(name) ? [works('care-home', '2018-06-15', 4)] : []),
        ...(poor >= 0 ? [delisted(DELISTED[poor]!)] : []),
      ],
    }
  })
}

/** Without a basis a delisting goes through its procedure; those before that are taken from the registers. */
function delisted(on: Day): VillagePlan['script'][number] {
  const year = yearOf(on)
  return {
    on,
    event: { type: 'village-delisted', ...(year < PROCEDURES_FROM ? { basis: { kind: 'legacy', source: `${year} 年度扶贫台账` } } : {}) },
  }
}

/** Shares out a total in whole numbers among the villages, somewhat unevenly. */
function shares(total: number, chance: Chance): number[] {
  const weights = NAMES.map(() => chance.int(70, 130))
  const sum = weights.reduce((a, b) => a + b, 0)
  const whole = weights.map((weight) => Math.floor((total * weight) / sum))
  const rest = total - whole.reduce((a, b) => a + b, 0)
  return whole.map((share, at) => share + (at < rest ? 1 : 0))
}
