import type { Language, Text } from '@hearthfold/core'
import * as z from 'zod'

export const Unit = z.enum([
  'households',
  'persons',
  'students',
  'person-times',
  'person-terms',
  'visits',
  'villages',
  'care-homes',
  'percent',
  'persons/household',
  'square-kilometres',
  'mu',
  'yuan/term',
  'branches',
  'members',
  'cadres',
  'task-groups',
  'strictnesses',
])
export type Unit = z.infer<typeof Unit>

/** Every unit in words; the singular where English has one of its own. */
const UNITS: Readonly<Record<Unit, Text & { readonly one?: string }>> = {
  households: { zh: '户', en: 'households', one: 'household' },
  persons: { zh: '人', en: 'persons', one: 'person' },
  students: { zh: '名学生', en: 'students', one: 'student' },
  'person-times': { zh: '人次', en: 'person-times', one: 'person-time' },
  'person-terms': { zh: '人次（学期）', en: 'person-terms', one: 'person-term' },
  visits: { zh: '次走访', en: 'visits', one: 'visit' },
  villages: { zh: '个村', en: 'villages', one: 'village' },
  'care-homes': { zh: '所', en: 'homes', one: 'home' },
  percent: { zh: '%', en: '%' },
  'persons/household': { zh: '人/户', en: 'persons a household' },
  'square-kilometres': { zh: '平方公里', en: 'km²' },
  mu: { zh: '亩', en: 'mu' },
  'yuan/term': { zh: '元/学期', en: 'yuan a term' },
  branches: { zh: '个党支部', en: 'branches', one: 'branch' },
  members: { zh: '名党员', en: 'members', one: 'member' },
  cadres: { zh: '名干部', en: 'cadres', one: 'cadre' },
  'task-groups': { zh: '个专项工作组', en: 'task groups', one: 'task group' },
  strictnesses: { zh: '项', en: 'strictnesses', one: 'strictness' },
}

/** A number with its thousands grouped, to at most this many decimals. */
export function numberText(value: number, decimals = 2): string {
  const fixed = value.toFixed(decimals)
  const rounded = fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed
  const [whole = '0', fraction] = rounded.replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

/** A number with its unit. */
export function quantityText(value: number, unit: Unit, language: Language, decimals?: number): string {
  const words = UNITS[unit]
  return `${numberText(value, decimals)} ${language === 'en' && value === 1 && words.one ? words.one : words[language]}`
}

/** The name of a unit as a column gives it. */
export function unitText(unit: Unit, language: Language): string {
  return UNITS[unit][language]
}

/** Whether two values are the same but for the rounding of the machine. */
export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}
