import type { Language } from '@hearthfold/core'
import { type ChangedHousehold, factNamed } from '@hearthfold/core/facts'
import { isStanding, type ObjectionRule, type StandingStep, type Step } from '@hearthfold/core/procedures'
import { cite } from '../words/citation.ts'
import { againstText, quantityText } from '../words/fact.ts'
import { GROUPS, OPERATOR_TEXT } from '../words/leaf.ts'
import { NOT_SET } from '../words/missing.ts'
import { outcomeText } from '../words/outcome.ts'
import { type Condition, type Operand, parameterOf } from '../pack/condition.ts'
import { obligationLines, transitionLines } from './show-obligations-text.ts'
import type { Notices } from '../pack/pack.ts'
import type { ShownPack, ShownParameter } from './show.ts'

interface Words {
  readonly inForce: (from: string, to: string | undefined) => string
  readonly incomeYearEnds: (day: string) => string
  readonly incomeOfChangedHousehold: Readonly<Record<ChangedHousehold, string>>
  readonly onDay: (on: string) => string
  readonly files: string
  readonly parameters: string
  readonly conditions: string
  readonly rules: string
  readonly groups: string
  readonly obligations: string
  readonly facts: string
  readonly procedures: string
  readonly notices: string
  readonly names: (masked: boolean) => string
  readonly leadsTo: (act: string) => string
  readonly stands: (days: number) => string
  readonly within: (days: number) => string
  readonly optional: string
  readonly majority: Readonly<Record<'half' | 'two-thirds', string>>
  readonly objection: Readonly<Record<'within' | 'outside', string>>
  readonly heard: (rule: ObjectionRule) => string
  readonly clock: (from: string, to: string, days: number) => string
  readonly at: Readonly<Record<ShownParameter['at'], string>>
  readonly since: (from: string) => string
  readonly until: (day: string) => string
  readonly staleAfter: (months: number) => string
  readonly noValue: string
  readonly overrides: (what: string) => string
  readonly condition: (label: string) => string
  readonly answers: (question: string) => string
  readonly groupOf: (questions: string) => string
  readonly gaps: Readonly<Record<'allowed' | 'refused', string>>
  readonly overlaps: Readonly<Record<'allowed' | 'refused', string>>
  readonly law: (fact: string, answer: string) => string
  readonly suppliedBy: (events: string) => string
  readonly changeable: string
  readonly citations: (all: number, unverified: number) => string
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    inForce: (from, to) => `in force from ${from}${to === undefined ? '' : ` to ${to}`}`,
    incomeYearEnds: (day) => `income years end on ${day}`,
    incomeOfChangedHousehold: {
      unknown: 'income stated before somebody died, left or joined grown up is unknown until it is stated again',
      counts: 'income stated before somebody died, left or joined still counts',
    },
    onDay: (on) => `parameters as they apply on ${on}`,
    files: 'Files, by number',
    parameters: 'Parameters',
    conditions: 'Named conditions',
    rules: 'Rules',
    groups: 'Groups',
    obligations: 'Obligations',
    facts: 'Facts',
    procedures: 'Procedures',
    notices: 'Notices',
    names: (masked) => (masked ? 'of names only the first character is shown' : 'names of heads of household are shown'),
    leadsTo: (act) => `leads to “${act}”`,
    stands: (days) => `stands ${days} whole days`,
    within: (days) => `due within ${days} days`,
    optional: 'sample, may be left out',
    majority: { half: 'more than half of those present', 'two-thirds': 'two thirds of those present' },
    objection: { within: 'objection within the window', outside: 'objection after it' },
    heard: ({ heardBy, blocks, dismissed, upheld }) =>
      `heard by ${heardBy}, ${blocks ? 'blocks' : 'does not block'}; dismissed: ${dismissed}, upheld: ${upheld}`,
    clock: (from, to, days) => `${from} → ${to}: ${days} days`,
    at: { day: 'of the day', 'income-year-end': 'of the last day of the income year' },
    since: (from) => `since ${from}`,
    until: (day) => `until ${day}`,
    staleAfter: (months) => `a value older than ${months} months is to be checked`,
    noValue: 'no value applies',
    overrides: (what) => `overrides ${what}`,
    condition: (label) => `“${label}”`,
    answers: (question) => `answers ${question}`,
    groupOf: (questions) => `of ${questions}`,
    gaps: { allowed: 'none of them need hold', refused: 'one of them must hold' },
    overlaps: { allowed: 'several may hold', refused: 'no two may hold' },
    law: (fact, answer) => `law: more of “${fact}” never makes the answer ${answer}`,
    suppliedBy: (events) => `supplied by ${events}`,
    changeable: 'may be changed to turn an answer',
    citations: (all, unverified) => `${all} citations, ${unverified} of them unverified`,
  },
  zh: {
    inForce: (from, to) => `${from} 起适用${to === undefined ? '' : `，至 ${to} 止`}`,
    incomeYearEnds: (day) => `收入年度截止于 ${day}`,
    incomeOfChangedHousehold: {
      unknown: '家庭成员变动前核算的收入，未重新核算的视为不详',
      counts: '家庭成员变动前核算的收入仍然有效',
    },
    onDay: (on) => `参数取 ${on} 适用的值`,
    files: '文件（编号）',
    parameters: '参数',
    conditions: '命名条件',
    rules: '规则',
    groups: '问题组',
    obligations: '义务',
    facts: '事实',
    procedures: '程序',
    notices: '公示公告',
    names: (masked) => (masked ? '姓名只显示首字' : '显示户主姓名'),
    leadsTo: (act) => `导向“${act}”`,
    stands: (days) => `公示满 ${days} 天`,
    within: (days) => `${days} 天内完成`,
    optional: '抽查，可省略',
    majority: { half: '到会人数过半', 'two-thirds': '到会人数的三分之二' },
    objection: { within: '公示期内异议', outside: '公示期外异议' },
    heard: ({ heardBy, blocks, dismissed, upheld }) =>
      `由 ${heardBy} 受理，${blocks ? '暂停程序' : '不暂停程序'}；不成立：${dismissed}，成立：${upheld}`,
    clock: (from, to, days) => `${from} → ${to}：${days} 天`,
    at: { day: '取当日的值', 'income-year-end': '取收入年度最后一日的值' },
    since: (from) => `${from} 起`,
    until: (day) => `至 ${day} 止`,
    staleAfter: (months) => `超过 ${months} 个月未更新的取值须核对`,
    noValue: '无适用取值',
    overrides: (what) => `取代 ${what}`,
    condition: (label) => `“${label}”`,
    answers: (question) => `回答 ${question}`,
    groupOf: (questions) => `含 ${questions}`,
    gaps: { allowed: '可以都不成立', refused: '须有一个成立' },
    overlaps: { allowed: '可以有几个同时成立', refused: '不得有两个同时成立' },
    law: (fact, answer) => `定律：“${fact}”增加绝不使结论变为${answer}`,
    suppliedBy: (events) => `来自 ${events}`,
    changeable: '可为改变结论而变动',
    citations: (all, unverified) => `引用 ${all} 处，其中未核实 ${unverified} 处`,
  },
}

/** A pack laid open, in words, a line a string. What stands in brackets is the number of the file that something comes from. */
export function showText(shown: ShownPack, language: Language): string[] {
  const say = WORDS[language]
  const list = (parts: readonly string[]) => parts.join(language === 'zh' ? '；' : '; ')
  const from = (origin: number) => `[${origin + 1}]`
  const labelOf = (name: string) => shown.labels[name]?.[language] ?? name

  const files = shown.origins.map(({ id, version, jurisdiction, level, title, inForce }, at) => {
    return `  ${from(at)} ${id} ${version}, ${jurisdiction}, ${level}: ${list([title[language], ...(inForce ? [say.inForce(inForce.from, inForce.to)] : [])])}`
  })
  const parameters = shown.parameters.flatMap(({ name, label, unit, at, staleAfterMonths, origin, values, overrides }) => [
    `  ${label[language]} (${name}) ${from(origin)}: ${list([say.at[at], ...(staleAfterMonths === undefined ? [] : [say.staleAfter(staleAfterMonths)])])}`,
    ...values.map((value) => `    ${valueLine(value, unit)}`),
    ...(values.length === 0 ? [`    ${say.noValue}`] : []),
    ...overrides.map((value) => `    ${say.overrides(valueLine(value, unit))}`),
  ])
  const conditions = shown.conditions.flatMap(({ name, label, citation, conditions, origin, overrides }) => [
    `  ${label[language]} (${name}) ${from(origin)} ${cite(citation, language)}`,
    ...conditionLines(conditions, '    '),
    ...(overrides
      ? [
          `    ${say.overrides(`${from(overrides.origin)} ${cite(overrides.citation, language)}`)}`,
          ...conditionLines(overrides.conditions, '      '),
        ]
      : []),
  ])
  const rules = shown.rules.flatMap(({ name, label, citation, conditions, event, laws = [], origin }) => [
    `  ${label[language]} (${name}) ${from(origin)} ${list([cite(citation, language), say.answers(event.type)])}`,
    ...conditionLines(conditions, '    '),
    ...laws.map(({ more, neverMakes }) => `    ${say.law(titleOf(more), outcomeText(neverMakes, language))}`),
  ])
  const groups = shown.groups.flatMap(({ name, label, questions, given, gaps, overlaps, origin }) => [
    `  ${label[language]} (${name}) ${from(origin)}: ${list([say.groupOf(questions.join(', ')), say.gaps[gaps], say.overlaps[overlaps]])}`,
    ...(given === undefined ? [] : conditionLines(given, '    ')),
  ])
  const procedures = shown.procedures.flatMap(({ name, label, act, steps, clocks, citation, origin, overrides }) => [
    `  ${label[language]} (${name}) ${from(origin)} ${list([cite(citation, language), say.leadsTo(act)])}`,
    ...steps.flatMap((step, at) => stepLines(step, at)),
    ...clocks.map(
      (clock) =>
        `    ⏱ ${clock.label[language]} (${clock.name}): ${say.clock(clock.from, clock.to, clock.days)} ${cite(clock.citation, language)}`,
    ),
    ...(overrides ? [`    ${say.overrides(`${from(overrides.origin)} ${cite(overrides.citation, language)}`)}`] : []),
  ])
  const noticeLine = ({ maskNames, origin, citation }: Notices) => `${say.names(maskNames)} ${from(origin)} ${cite(citation, language)}`
  const notices = shown.notices
    ? [`  ${noticeLine(shown.notices)}`, ...(shown.notices.overrides ? [`    ${say.overrides(noticeLine(shown.notices.overrides))}`] : [])]
    : []
  const facts = shown.facts.map((fact) => {
    const domain =
      fact.kind === 'number'
        ? `${quantityText(fact.min, fact.unit, language)} … ${quantityText(fact.max, fact.unit, language)}`
        : fact.kind === 'code'
          ? againstText(fact.codes, factNamed(fact.name), language)
          : againstText([true, false], factNamed(fact.name), language)
    return `  ${titleOf(fact.name)} (${fact.name}) ${from(fact.origin)}: ${list([domain, say.suppliedBy(fact.suppliedBy.join(', ')), ...(fact.changeable ? [say.changeable] : [])])}`
  })
  return [
    shown.title[language],
    `  ${list([`${shown.id} ${shown.version}, ${shown.jurisdiction}`, say.inForce(shown.inForce.from, shown.inForce.to), say.incomeYearEnds(shown.incomeYearEnds), say.incomeOfChangedHousehold[shown.incomeOfChangedHousehold ?? 'unknown']])}`,
    `  ${shown.hash}`,
    ...(shown.on === undefined ? [] : [`  ${say.onDay(shown.on)}`]),
    ...section(say.files, files),
    ...section(say.parameters, parameters),
    ...section(say.conditions, conditions),
    ...section(say.rules, rules),
    ...section(say.groups, groups),
    ...section(say.obligations, [...transitionLines(shown, language), ...obligationLines(shown, language)]),
    ...section(say.facts, facts),
    ...section(say.procedures, procedures),
    ...section(say.notices, notices),
    '',
    say.citations(shown.citations, shown.unverified),
  ]

  function valueLine(value: ShownParameter['values'][number], unit: string): string {
    const days = `${say.since(value.from)}${value.until === undefined ? '' : ` ${say.until(value.until)}`}`
    return `${days}  ${'value' in value ? quantityText(value.value, unit, language) : NOT_SET[language]}  ${from(value.origin)} ${cite(value.citation, language)}`
  }

  function heardLines({ citation, ...rules }: StandingStep['objections']): string[] {
    const heard = (['within', 'outside'] as const).map((window) => `${say.objection[window]}: ${say.heard(rules[window])}`)
    return [...heard, ...(citation ? [cite(citation, language)] : [])].map((line) => `       ${line}`)
  }

  function stepLines(step: Step, at: number): string[] {
    const more = [
      ...(isStanding(step) ? [say.stands(step.stands)] : []),
      ...('majority' in step && step.majority ? [say.majority[step.majority]] : []),
      ...(step.within === undefined ? [] : [say.within(step.within)]),
      ...(step.optional ? [say.optional] : []),
      ...(step.citation ? [cite(step.citation, language)] : []),
    ]
    const heard = isStanding(step) ? heardLines(step.objections) : []
    return [
      `    ${at + 1}. ${step.label[language]} (${step.name}): ${list([`${step.level}: ${step.roles.join(', ')}`, ...more])}`,
      ...heard,
    ]
  }

  function conditionLines(condition: Condition, indent: string): string[] {
    if ('condition' in condition) return [`${indent}${say.condition(labelOf(condition.condition))}`]
    if ('fact' in condition) {
      const { fact, operator, value } = condition
      const must = OPERATOR_TEXT[operator][language]
      return [`${indent}${titleOf(fact)}${language === 'zh' ? `${must} ` : `: ${must}`}${operandText(fact, value)}`]
    }
    const kind = 'all' in condition ? 'all' : 'any' in condition ? 'any' : 'not'
    const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition.not]
    return [
      `${indent}${GROUPS[kind][language]}${language === 'zh' ? '：' : ':'}`,
      ...parts.flatMap((part) => conditionLines(part, `${indent}  `)),
    ]
  }

  function operandText(fact: string, operand: Operand): string {
    const parameter = parameterOf(operand)
    if (parameter !== undefined) return labelOf(parameter)
    return againstText(operand as Exclude<Operand, { fact: string }>, factNamed(fact), language)
  }

  function titleOf(fact: string): string {
    return factNamed(fact)?.title[language] ?? fact
  }
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines]
}
