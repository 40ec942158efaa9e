import type { Language, Text } from '@hearthfold/core'
import { evaluate, written } from './arithmetic.ts'
import { type ComparedRow, type FigureStatus, resultOf, scaleOf, type ValueOf } from './compare.ts'
import type { Step } from './published-table.ts'
import { isSame, numberText, quantityText, type Unit } from './unit.ts'

/** A figure as it is handed out: in JSON, and as a row of the table that people read. */
export interface Figure {
  readonly key: string
  readonly label: string
  readonly unit: Unit
  readonly published: number | null
  readonly replayed: number | null
  /** Left out where nothing was published to compare with. */
  readonly status?: FigureStatus
  /** Where the source disagrees with itself or says more than it states: a step a line, computed from what it published. */
  readonly arithmetic?: string
  /** What the figure means, and what of the replay is worth knowing beside it. */
  readonly note?: string
}

/** A compared row in words. */
export function figureOf(compared: ComparedRow, valueOf: ValueOf, language: Language): Figure {
  const { row, replayed, status } = compared
  const steps = row.check?.steps ?? []
  const notes = [row.check?.comment?.[language], ...aboutReplay(compared, valueOf, language)].filter((note) => note !== undefined)
  return {
    key: row.key,
    label: row.label[language],
    unit: row.unit,
    published: row.published,
    replayed,
    status,
    ...(steps.length > 0 ? { arithmetic: steps.map((step) => stepText(step, valueOf, language)).join('\n') } : {}),
    ...(notes.length > 0 ? { note: notes.join('\n') } : {}),
  }
}

/** A step of arithmetic in words: `1,569 − 1,462 = 107 persons`. */
export function stepText(step: Step, valueOf: ValueOf, language: Language): string {
  const { terms, unit, decimals, against, comment } = step
  const result = resultOf(step, valueOf)
  const said = comment ? `${language === 'zh' ? '：' : ': '}${comment[language]}` : ''
  const left = written<string>(terms, (leaf) => (typeof leaf === 'number' ? numberText(leaf) : publishedText(leaf, valueOf)))
  if (result === undefined) return `${left}${said}`
  const equals = terms.length === 1 && typeof terms[0] !== 'object' ? '' : `${left} ${signOf(step, result)} `
  const other = against && evaluate<string>(against.terms, (key) => valueOf(key).value)
  if (other === undefined) return `${equals}${quantityText(result, unit, language, decimals)}${said}`
  const held = other * scaleOf(unit)
  const order = isSame(result, held) ? '=' : result > held ? '>' : '<'
  return `${equals}${numberText(result, decimals)} ${order} ${quantityText(held, unit, language, decimals)}${said}`
}

function signOf({ round, decimals = 2 }: Step, result: number): string {
  if (round === 'up') return '→'
  return isSame(result, Number(result.toFixed(decimals))) ? '=' : '≈'
}

function publishedText(key: string, valueOf: ValueOf): string {
  const { value, row } = valueOf(key)
  return row.unit === 'percent' ? `${numberText(value * 100, 1)} %` : numberText(value)
}

const MUST: Readonly<Record<'=' | '>=' | '<=', Text>> = {
  '=': { zh: '应为', en: 'must be' },
  '>=': { zh: '应至少为', en: 'must be at least' },
  '<=': { zh: '应至多为', en: 'must be at most' },
}

/** What the replay has to say about a row that is more than equal or different. */
function aboutReplay({ row, replayed, status, implied, reading }: ComparedRow, valueOf: ValueOf, language: Language): string[] {
  const { check, unit } = row
  const zh = language === 'zh'
  const found = replayed === null ? (zh ? '无' : 'nothing') : quantityText(replayed, unit, language)
  if (check?.status === 'source-contradicts' && check.reading && reading !== undefined) {
    const text = stepText(check.reading, valueOf, language)
    const declared = zh ? `所声明的读法：${text}` : `declared reading: ${text}`
    if (replayed !== null && isSame(replayed, reading)) return [declared]
    return [declared, zh ? `重放得 ${found}，与所声明的读法不同` : `the replay gives ${found}, which is not the declared reading`]
  }
  if (check?.status === 'implies' && status === 'differs') {
    const value = implied ?? row.published
    const needed = value === null ? '' : quantityText(value, unit, language)
    const must = MUST[check.replayed ?? '='][language]
    return [zh ? `${must} ${needed}，重放得 ${found}` : `${must} ${needed}; the replay gives ${found}`]
  }
  return []
}
