/** What a measure reaches, and so what its figure counts. */
export type Reach = 'household' | 'person'

export interface Measure {
  readonly reach: Reach
  /** What it is to bring about, where a rule asks: income of the household's own, health, or care (社会帮扶、综合保障). */
  readonly aim?: 'development' | 'health' | 'care'
  readonly label: { readonly zh: string; readonly en: string }
}

/**
 * The measures of assistance, by code. A new measure is one line here. `shop-points` says that such aid was given; the
 * points themselves, awarded and spent, are events of their own (`points.ts`) and are never added to it.
 */
export const measures = {
  'industry-award': { reach: 'household', aim: 'development', label: { zh: '产业奖补', en: 'Award for own production' } },
  'firm-linkage': { reach: 'household', aim: 'development', label: { zh: '龙头企业带贫', en: 'Linked with a leading firm' } },
  'industry-adviser': { reach: 'household', aim: 'development', label: { zh: '产业指导员帮带', en: 'Guided by an industry adviser' } },
  'e-commerce': { reach: 'household', aim: 'development', label: { zh: '电商扶贫', en: 'E-commerce support' } },
  'skill-and-job': {
    reach: 'household',
    aim: 'development',
    label: { zh: '一户一人一技能一就业', en: 'One household, one person, one skill, one job' },
  },
  job: { reach: 'person', aim: 'development', label: { zh: '转移就业', en: 'Job' } },
  'public-welfare-post': { reach: 'person', aim: 'development', label: { zh: '公益性岗位', en: 'Public-welfare post' } },
  finance: { reach: 'household', aim: 'development', label: { zh: '金融扶贫', en: 'Finance in four systems' } },
  'state-school-aid': { reach: 'person', label: { zh: '国家教育资助', en: 'State school aid' } },
  'township-school-aid': { reach: 'person', label: { zh: '乡级教育资助', en: 'Township school aid' } },
  'premium-subsidy': { reach: 'person', aim: 'health', label: { zh: '参保缴费补贴', en: 'Premium subsidy' } },
  'chronic-disease-card': { reach: 'person', aim: 'health', label: { zh: '慢性病卡', en: 'Chronic-disease card' } },
  'one-stop-claim': { reach: 'person', aim: 'health', label: { zh: '一站式结算', en: 'One-stop claim' } },
  'house-rehabilitation': { reach: 'household', label: { zh: '危房改造', en: 'Rehabilitation of a dangerous house' } },
  'home-improvement': { reach: 'household', label: { zh: '七改一增', en: 'Home improvements' } },
  'pooled-care': { reach: 'person', aim: 'care', label: { zh: '集中托养', en: 'Pooled care' } },
  'day-care': { reach: 'person', aim: 'care', label: { zh: '日间照料', en: 'Day care' } },
  trusteeship: { reach: 'person', aim: 'care', label: { zh: '亲情代养', en: 'Trusteeship' } },
  'medical-elderly-care': { reach: 'person', aim: 'health', label: { zh: '医养结合', en: 'Combined medical and elderly care' } },
  'shop-points': { reach: 'household', label: { zh: '爱心超市积分', en: 'Charity-shop points' } },
} as const satisfies Record<string, Measure>

export type MeasureCode = keyof typeof measures

export const measureCodes = Object.keys(measures) as [MeasureCode, ...MeasureCode[]]

const byCode: Readonly<Record<MeasureCode, Measure>> = measures

/** What a measure is to bring about; undefined where no rule asks. */
export function aimOf(measure: MeasureCode): Measure['aim'] {
  return byCode[measure].aim
}
