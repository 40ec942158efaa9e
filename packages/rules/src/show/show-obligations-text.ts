import type { Language, Text } from '@hearthfold/core'
import { measures } from '@hearthfold/core/facts'
import { cite } from '../words/citation.ts'
import { DUTY_LEVEL_TEXT, DUTY_ROLE_TEXT, PILLAR_TEXT } from '../obligations/obligation-words.ts'
import type { Discharge, EachTerm, ObligationDeclaration } from '../pack/obligation.ts'
import type { ShownObligation, ShownPack } from './show.ts'

interface Words {
  readonly for: Readonly<Record<ObligationDeclaration['for'], string>>
  readonly owedBy: (level: string, role: string) => string
  readonly post: (post: string, term: string) => string
  readonly recurring: (what: string, term: string) => string
  readonly once: (what: string, term: string) => string
  readonly toTerm: string
  readonly eachTerm: (what: string, grades: string, terms: string) => string
  readonly since: (day: string) => string
  readonly before: string
  readonly does: (by: Discharge) => string
  readonly grace: (days: number) => string
  readonly escalation: (days: number, level: string) => string
  readonly overrides: (what: string) => string
  readonly until: (day: string) => string
  readonly open: string
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    for: { exited: 'after an exit', flagged: 'while flagged' },
    owedBy: (level, role) => `owed by the ${level}: ${role}`,
    post: (post, term) => `the post of ${post} is held; a successor within the ${term}`,
    recurring: (what, term) => `${what} again and again, each within the ${term}`,
    once: (what, term) => `${what} once, within the ${term}`,
    toTerm: 'no measure is withdrawn before its last day',
    eachTerm: (what, grades, terms) => `${what} for every pupil (${grades}) in every school term: ${terms}`,
    since: (day) => `from the term that begins on ${day} or after`,
    before: 'one of before counts, too',
    does: (by) =>
      by.event === 'visited'
        ? `a visit${by.purposes ? ` for ${by.purposes.join(' or ')}` : ''}`
        : by.event === 'aided'
          ? 'a measure'
          : 'a statement of income',
    grace: (days) => `a breach after ${days} days overdue`,
    escalation: (days, level) => (days === 0 ? `to the ${level} at once` : `to the ${level} after ${days} days overdue`),
    overrides: (what) => `overrides ${what}`,
    until: (day) => `owed after an exit until ${day}`,
    open: 'owed after an exit without an end',
  },
  zh: {
    for: { exited: '脱贫后', flagged: '监测期间' },
    owedBy: (level, role) => `由${role}（${level}级）落实`,
    post: (post, term) => `${post}在岗；空缺的，在“${term}”内接替`,
    recurring: (what, term) => `${what}，每次不超过“${term}”`,
    once: (what, term) => `${what}一次，不超过“${term}”`,
    toTerm: '措施不得在期满前取消',
    eachTerm: (what, grades, terms) => `每学期（${terms}）每名在校生（${grades}）享受${what}`,
    since: (day) => `自 ${day} 及以后开始的学期起`,
    before: '此前的也算',
    does: (by) =>
      by.event === 'visited' ? `走访${by.purposes ? `（${by.purposes.join('、')}）` : ''}` : by.event === 'aided' ? '帮扶措施' : '收入申报',
    grace: (days) => `逾期满 ${days} 天为违约`,
    escalation: (days, level) => (days === 0 ? `逾期即上报至${level}` : `逾期满 ${days} 天上报至${level}`),
    overrides: (what) => `取代 ${what}`,
    until: (day) => `脱贫后的义务至 ${day} 止`,
    open: '脱贫后的义务无截止日',
  },
}

/** The obligations of a pack laid open, a line a string: what is owed and by whom, and what follows where it is not done. */
export function obligationLines({ obligations, labels }: ShownPack, language: Language): string[] {
  const say = WORDS[language]
  return obligations.flatMap((one) => [
    `  ${one.label[language]} (${one.name}) [${one.origin + 1}] ${listed([cite(one.citation, language), PILLAR_TEXT[one.pillar][language], say.for[one.for]], language)}`,
    `    ${listed(said(one), language)}`,
    ...(one.overrides ? [`    ${say.overrides(`[${one.overrides.origin + 1}] ${cite(one.overrides.citation, language)}`)}`] : []),
  ])

  function said(one: ShownObligation): string[] {
    const late = [
      ...(one.grace > 0 ? [say.grace(one.grace)] : []),
      ...one.escalation.map(({ after, to }) => say.escalation(after, DUTY_LEVEL_TEXT[to][language])),
    ]
    return [say.owedBy(DUTY_LEVEL_TEXT[one.owedBy.level][language], DUTY_ROLE_TEXT[one.owedBy.role][language]), ...whatOf(one), ...late]
  }

  function whatOf(one: ShownObligation): string[] {
    const term = 'term' in one ? (labels[one.term]?.[language] ?? one.term) : ''
    switch (one.kind) {
      case 'post':
        return [say.post(DUTY_ROLE_TEXT[one.post][language], term)]
      case 'recurring':
        return [say.recurring(say.does(one.dischargedBy), term), ...(one.countsBefore ? [say.before] : [])]
      case 'once':
        return [say.once(say.does(one.dischargedBy), term)]
      case 'to-term':
        return [say.toTerm]
      case 'each-term':
        return [eachTermText(one, language), ...(one.since === undefined ? [] : [say.since(one.since)])]
    }
  }
}

const GRADE_TEXT: Readonly<Record<EachTerm['grades'][number], Text>> = {
  preschool: { zh: '学前', en: 'preschool' },
  primary: { zh: '小学', en: 'primary' },
  'junior-secondary': { zh: '初中', en: 'junior secondary' },
  'senior-secondary': { zh: '高中', en: 'senior secondary' },
  vocational: { zh: '中职', en: 'vocational' },
  higher: { zh: '高等教育', en: 'higher' },
}

function eachTermText({ measures: given, grades, terms }: EachTerm, language: Language): string {
  const comma = language === 'zh' ? '、' : ', '
  const what = given.map((measure) => measures[measure].label[language]).join(language === 'zh' ? '或' : ' or ')
  return WORDS[language].eachTerm(
    what,
    grades.map((grade) => GRADE_TEXT[grade][language]).join(comma),
    terms.map(({ from, to }) => `${from} – ${to}`).join(comma),
  )
}

/** Until which day what follows an exit is owed; nothing where the pack has no obligations. */
export function transitionLines({ obligations, transition, from }: ShownPack, language: Language): string[] {
  const say = WORDS[language]
  if (!transition) return obligations.length > 0 && from === undefined ? [`  ${say.open}`] : []
  const { until, citation, origin } = transition
  return [`  ${until === undefined ? say.open : say.until(until)} [${origin + 1}] ${cite(citation, language)}`]
}

function listed(parts: readonly string[], language: Language): string {
  return parts.join(language === 'zh' ? '；' : '; ')
}
