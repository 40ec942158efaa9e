import { type Day, type Language, levels, type Text } from '@hearthfold/core'
import type { Obligation } from './obligation.ts'
import type { DutyLevel, DutyRole, Pillar } from '../pack/obligation.ts'

/** The four do-not-removes. */
export const PILLAR_TEXT: Readonly<Record<Pillar, Text>> = {
  responsibility: { zh: '责任', en: 'responsibility' },
  policy: { zh: '政策', en: 'policy' },
  assistance: { zh: '帮扶', en: 'assistance' },
  supervision: { zh: '监管', en: 'supervision' },
}

/** Where something is owed or reported. */
export const DUTY_LEVEL_TEXT: Readonly<Record<DutyLevel, Text>> = levels

/** As what somebody owes it. */
export const DUTY_ROLE_TEXT: Readonly<Record<DutyRole, Text>> = {
  helper: { zh: '帮扶责任人', en: 'helper' },
  responsible: { zh: '责任人', en: 'responsible official' },
  'village-committee': { zh: '村两委', en: 'village committees' },
  team: { zh: '驻村工作队', en: 'village team' },
  'township-office': { zh: '乡镇扶贫办', en: 'township office' },
  'county-office': { zh: '县扶贫办', en: 'county office' },
  department: { zh: '行业部门', en: 'sector department' },
}

/** How an obligation stands. */
export const DUTY_STATUS_TEXT: Readonly<Record<Obligation['status'], Text>> = {
  done: { zh: '已落实', en: 'done' },
  due: { zh: '待落实', en: 'due' },
  overdue: { zh: '逾期', en: 'overdue' },
  unknown: { zh: '未知', en: 'unknown' },
}

interface Words {
  readonly next: (day: Day) => string
  readonly due: (day: Day) => string
  readonly since: (day: Day) => string
  readonly breach: (day: Day) => string
  readonly escalated: (level: string) => string
  readonly overdueFor: (days: number) => string
  readonly isBreach: string
  readonly isOpen: string
  readonly doneOn: (day: Day) => string
  readonly notOwed: string
  readonly done: (day: Day) => string
  readonly notInForce: string
}

/** The days of an obligation, a phrase each. */
export const DUTY_WORDS: Readonly<Record<Language, Words>> = {
  en: {
    next: (day) => `next by ${day}`,
    due: (day) => `by ${day}`,
    since: (day) => `overdue since ${day}`,
    breach: (day) => `a breach from ${day}`,
    escalated: (level) => `reported to the ${level}`,
    overdueFor: (days) => (days === 1 ? 'since today' : `for ${days} days`),
    isBreach: 'a breach',
    isOpen: 'goes on',
    doneOn: (day) => `done on ${day}`,
    notOwed: 'then owed no more',
    done: (day) => `done last on ${day}`,
    notInForce: 'the pack is not in force on this day',
  },
  zh: {
    next: (day) => `下次至迟 ${day}`,
    due: (day) => `至迟 ${day}`,
    since: (day) => `${day} 起逾期`,
    breach: (day) => `${day} 起违约`,
    escalated: (level) => `已上报至${level}`,
    overdueFor: (days) => (days === 1 ? '今日起' : `已 ${days} 天`),
    isBreach: '违约',
    isOpen: '仍未办理',
    doneOn: (day) => `${day} 办理`,
    notOwed: '此后不再承担',
    done: (day) => `上次 ${day}`,
    notInForce: '规则包不适用于该日',
  },
}
