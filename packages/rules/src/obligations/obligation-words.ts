import type { Day, Language, Text } from '@hearthfold/core'
import { levels, posts, roles } from '@hearthfold/core/procedures'
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
export const DUTY_ROLE_TEXT: Readonly<Record<DutyRole, Text>> = { ...roles, ...posts }

/** How an obligation stands. */
export const DUTY_STATUS_TEXT: Readonly<Record<Obligation['status'], Text>> = {
  done: { zh: '已落实', en: 'done' },
  due: { zh: '待落实', en: 'due' },
  overdue: { zh: '逾期', en: 'overdue' },
  unknown: { zh: '不详', en: 'unknown' },
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
    escalated: (level) => `to be taken up by the ${level}`,
    overdueFor: (days) => (days === 1 ? 'since today' : `for ${days} days`),
    isBreach: 'a breach',
    isOpen: 'still open',
    doneOn: (day) => `done on ${day}`,
    notOwed: 'no longer owed after that',
    done: (day) => `last done on ${day}`,
    notInForce: 'the pack is not in force on this day',
  },
  zh: {
    next: (day) => `下次至迟 ${day}`,
    due: (day) => `至迟 ${day}`,
    since: (day) => `${day} 起逾期`,
    breach: (day) => `${day} 起严重逾期`,
    escalated: (level) => `应提级至${level}级督办`,
    overdueFor: (days) => (days === 1 ? '今日起' : `已 ${days} 天`),
    isBreach: '严重逾期',
    isOpen: '仍未办理',
    doneOn: (day) => `${day} 办理`,
    notOwed: '此后不再要求',
    done: (day) => `上次 ${day}`,
    notInForce: '规则包不适用于该日',
  },
}
