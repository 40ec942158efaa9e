import type { Language, Text } from '@hearthfold/core'
import type { Notice, StepLevel } from './notice.ts'

/** The words of a notice in one language. What one language lacks does not compile. */
export interface NoticeWords {
  readonly title: Readonly<Record<Notice['kind'], (matter: string) => string>>
  readonly opening: Readonly<Record<Notice['kind'], (village: string, matter: string, step: string) => string>>
  readonly number: string
  readonly head: string
  readonly persons: string
  readonly personCount: (persons: number) => string
  readonly total: (households: number, persons: number) => string
  readonly stands: (from: string, until: string) => string
  readonly objections: (until: string, within: string, where: string | undefined) => string
  readonly later: (outside: string) => string
  readonly postedBy: (level: string, role: string) => string
  readonly postedOn: (from: string) => string
  readonly notRecorded: string
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

export const words: Readonly<Record<Language, NoticeWords>> = {
  en: {
    title: { notice: (matter) => `Notice: ${matter}`, announcement: (matter) => `Announcement: ${matter}` },
    opening: {
      notice: (village, matter, step) => `For these households of ${village} the following is proposed: ${matter} (step: ${step}).`,
      announcement: (village, matter, step) => `For these households of ${village} the following is announced: ${matter} (step: ${step}).`,
    },
    number: 'No.',
    head: 'head of household',
    persons: 'persons',
    personCount: (persons) => counted(persons, 'person'),
    total: (households, persons) => `${counted(households, 'household')}, ${counted(persons, 'person')}.`,
    stands: (from, until) => `It is posted on ${from} and stands to the end of ${until}.`,
    objections: (until, within, where) => `Whoever objects says so ${within} by ${until}${where === undefined ? '' : `, here: ${where}`}.`,
    later: (outside) => `Whoever objects later says so ${outside}.`,
    postedBy: (level, role) => `Posted by: ${role} (${level})`,
    postedOn: (from) => `Day: ${from}`,
    notRecorded: 'not recorded',
  },
  zh: {
    title: { notice: (matter) => `关于${matter}的公示`, announcement: (matter) => `关于${matter}的公告` },
    opening: {
      notice: (village, matter, step) => `${village}下列农户拟办理${matter}，现予公示（${step}）。`,
      announcement: (village, matter, step) => `${village}下列农户办理${matter}，现予公告（${step}）。`,
    },
    number: '序号',
    head: '户主',
    persons: '人口',
    personCount: (persons) => `${persons} 人`,
    total: (households, persons) => `共 ${households} 户 ${persons} 人。`,
    stands: (from, until) => `张贴时间 ${from}，期限至 ${until} 止（含当日）。`,
    objections: (until, within, where) =>
      `如有异议，请于 ${until} 前（含当日）向${within}提出${where === undefined ? '' : `，地点：${where}`}。`,
    later: (outside) => `期满后的异议由${outside}受理。`,
    postedBy: (level, role) => `张贴单位：${role}（${level}）`,
    postedOn: (from) => `日期：${from}`,
    notRecorded: '未登记',
  },
}

/** Where an objection goes, by the level that hears it: in English as part of a sentence, in Chinese as the body itself. */
export const hearers: Readonly<Record<StepLevel, Text>> = {
  household: { zh: '该户', en: 'to the household' },
  village: { zh: '村民委员会', en: 'to the village committee' },
  township: { zh: '乡镇', en: 'to the township' },
  county: { zh: '县级部门', en: 'to the county' },
  city: { zh: '市级部门', en: 'to the city' },
  prefecture: { zh: '地市级部门', en: 'to the prefecture' },
}
