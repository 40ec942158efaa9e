import { type Day, isDay, type Text } from '@hearthfold/core'
import { factNamed, isCitizenId } from '@hearthfold/core/facts'
import { levels } from '@hearthfold/core/procedures'

/** How the text of a cell is read, and what it should be. */
export interface Reading<Value> {
  readonly expected: Text
  /** Undefined where the cell says something else. */
  readonly read: (cell: string) => Value | undefined
}

export const text: Reading<string> = {
  expected: { zh: '1 至 64 个字符', en: '1 to 64 characters' },
  read: (cell) => (cell.length <= 64 ? cell : undefined),
}

export const day: Reading<Day> = {
  expected: { zh: '日期 YYYY-MM-DD', en: 'a day, YYYY-MM-DD' },
  read: (cell) => (isDay(cell) ? cell : undefined),
}

export const year: Reading<number> = {
  expected: { zh: '四位数年份', en: 'a year in four digits' },
  read: (cell) => (/^\d{4}$/.test(cell) && Number(cell) >= 1900 ? Number(cell) : undefined),
}

export const count: Reading<number> = {
  expected: { zh: '整数', en: 'a whole number' },
  read: (cell) => (/^\d{1,9}$/.test(cell) ? Number(cell) : undefined),
}

/** An amount in yuan, in fen. Its digits may be grouped as people write them. */
export const money: Reading<number> = {
  expected: { zh: '金额（元，最多两位小数）', en: 'an amount in yuan with at most two decimals' },
  read: (cell) => {
    const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(cell) ? cell.replaceAll(',', '') : cell
    const [, sign, whole, cents = ''] = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain) ?? []
    if (whole === undefined) return undefined
    const fen = Number(whole) * 100 + Number(cents.padEnd(2, '0'))
    return sign && fen > 0 ? -fen : fen
  },
}

export const yesNo: Reading<boolean> = coded({ true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } }, (code) => code === 'true')

export const citizenId: Reading<string> = {
  expected: { zh: '18 位身份证号，校验码正确', en: 'a citizen ID of 18 characters with its check character' },
  read: (cell) => (isCitizenId(cell.toUpperCase()) ? cell.toUpperCase() : undefined),
}

/** The name of a stream, or what follows the slash. */
export function stream<Name extends string>(kind: string, isName: (text: string) => text is Name): Reading<Name> {
  return {
    expected: { zh: `${kind}/… 或斜线后的部分`, en: `${kind}/… or what follows the slash` },
    read: (cell) => {
      const whole = cell.startsWith(`${kind}/`) ? cell : `${kind}/${cell}`
      return isName(whole) ? whole : undefined
    },
  }
}

/** One of some codes, by itself or by its name in either language. */
export function code<Code extends string>(names: Readonly<Record<Code, Text>>): Reading<Code> {
  return coded(names, (one) => one)
}

/** Several of some codes; a dash where there is none. */
export function codes<Code extends string>(names: Readonly<Record<Code, Text>>): Reading<Code[]> {
  const one = code(names)
  return {
    expected: {
      zh: `${one.expected.zh}，以顿号或分号分隔；没有则写 -`,
      en: `${one.expected.en}, with semicolons between them; - for none`,
    },
    read: (cell) => {
      if (cell === '-' || cell === '—' || cell === '无') return []
      const read = cell.split(/[;；、]/).map((part) => one.read(part.trim()))
      return read.every((part) => part !== undefined) ? [...new Set(read)] : undefined
    },
  }
}

function coded<Code extends string, Value>(names: Readonly<Record<Code, Text>>, valueOf: (code: Code) => Value): Reading<Value> {
  const all = Object.entries(names) as [Code, Text][]
  return {
    expected: {
      zh: all.map(([, { zh }]) => zh).join('、'),
      en: all.map(([one, { en }]) => (en.includes(' ') || one === 'true' || one === 'false' ? en : one)).join(', '),
    },
    read: (cell) => {
      const found = all.find(([one, { zh, en }]) => cell === one || cell === zh || cell.toLowerCase() === en.toLowerCase())
      return found && valueOf(found[0])
    },
  }
}

/** The names that core has for the codes of a fact. */
export function namesOf<Code extends string>(fact: string): Readonly<Record<Code, Text>> {
  const named = factNamed(fact)
  return (named && 'codes' in named ? named.codes : {}) as Readonly<Record<Code, Text>>
}

const { village, township, county, city } = levels

/** Where a helper may be of. */
export const HELPER_LEVELS = { village, township, county, city }
