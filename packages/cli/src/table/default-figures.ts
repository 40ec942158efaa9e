import type { Language, Statistics } from '@hearthfold/core'
import { type MeasureCode, measures, percentOf } from '@hearthfold/core/facts'
import type { Figure } from './figure.ts'
import type { Unit } from './unit.ts'

const COUNTED = {
  identified: { zh: '新识别', en: 'Identified in the year' },
  exited: { zh: '脱贫', en: 'Exited in the year' },
  edge: { zh: '边缘户', en: 'Edge households found in the year' },
  monitored: { zh: '脱贫监测户', en: 'Monitored exited households of the year' },
} as const

/** What a replay reports where no published table says what to compare: the same keys, nothing published, no status. */
export function defaultFigures(statistics: Statistics, language: Language): Figure[] {
  const { registered, distinct, startOfYear, remaining, population, villages, incidence, aid } = statistics
  const figure = (key: string, zh: string, en: string, unit: Unit, replayed: number | null): Figure => ({
    key,
    label: language === 'zh' ? zh : en,
    unit,
    published: null,
    replayed,
  })
  const both = (key: string, zh: string, en: string, { households, persons }: Statistics['registered']) => [
    figure(`${key}.households`, zh, en, 'households', households),
    figure(`${key}.persons`, zh, en, 'persons', persons),
  ]
  return [
    ...both('population', '人口', 'Population', population),
    figure('villages', '行政村', 'Administrative villages', 'villages', villages.count),
    ...both('registered', '建档立卡', 'Registered as poor', registered),
    ...both('exitedToDate', '累计脱贫', 'Exited to date', distinct.toDate.exited),
    figure('villagesDelisted', '贫困村摘帽', 'Poor villages delisted', 'villages', villages.delisted),
    ...Object.entries(COUNTED).flatMap(([act, { zh, en }]) => both(act, zh, en, distinct.ofYear[act as keyof typeof COUNTED])),
    ...both('startOfYear', '年初贫困', 'Poor at the start of the year', startOfYear),
    ...both('remaining', '未脱贫', 'Poor remaining', remaining),
    figure(
      'incidence',
      '贫困发生率',
      'Incidence of poverty',
      'percent',
      incidence === undefined ? null : percentOf(remaining.persons, population.persons),
    ),
    ...Object.entries(aid).flatMap(([code, { toDate }]) => {
      const measure = Object.hasOwn(measures, code) ? measures[code as MeasureCode] : undefined
      if (!measure) return []
      const ofHouseholds = measure.reach === 'household'
      const reached = ofHouseholds ? toDate.households : toDate.persons
      return figure(`aid.${code}`, measure.label.zh, measure.label.en, ofHouseholds ? 'households' : 'persons', reached)
    }),
  ]
}
