import { levels, type Level } from '../values/procedure.ts'
import type { Text } from '../values/language.ts'

// What a value should be, as data, and in words. A code without words in both languages does not compile.

/** What needs nothing but its code to be said. */
const PLAIN = {
  'whole-number': { zh: '整数', en: 'a whole number' },
  text: { zh: '文本', en: 'string' },
  number: { zh: '数', en: 'number' },
  boolean: { zh: '“是”或“否”（true 或 false）', en: 'true or false' },
  list: { zh: '列表', en: 'array' },
  object: { zh: '对象', en: 'object' },
  'known-shape': { zh: '已知的格式之一', en: 'one of the known shapes' },
  'no-such-field': { zh: '没有该字段', en: 'no such field' },
  day: { zh: '日历上的日期 YYYY-MM-DD', en: 'a day of the calendar, YYYY-MM-DD' },
  'day-of-year': { zh: '每年都有的日期 MM-DD', en: 'a day of the year, MM-DD' },
  instant: { zh: '世界时时刻 YYYY-MM-DDTHH:MM:SS.mmmZ', en: 'an instant in UTC, YYYY-MM-DDTHH:MM:SS.mmmZ' },
  moment: { zh: '带时区的时刻，如 2019-12-31T23:59:59+08:00', en: 'a moment with its zone, such as 2019-12-31T23:59:59+08:00' },
  'citizen-id': {
    zh: '18 位公民身份号码，出生日期真实，校验码正确',
    en: 'a citizen ID of 18 characters with a real birth day and its ISO 7064 check character',
  },
  'a-citizen-id': { zh: '公民身份号码', en: 'a citizen ID' },
  'citizen-ids': { zh: '公民身份号码列表', en: 'a list of citizen IDs' },
  'household-stream': { zh: '户的名称 household/…', en: 'a household stream, household/…' },
  'village-stream': { zh: '村的名称 village/…', en: 'a village stream, village/…' },
  'item-stream': { zh: '整改事项的名称 rectification/…', en: 'a rectification stream, rectification/…' },
  stream: {
    zh: '户、村或整改事项的名称（household/…、village/… 或 rectification/…）',
    en: 'a stream, household/…, village/… or rectification/…',
  },
  'plain-data': { zh: 'JSON 能写出的数据', en: 'plain data, as JSON has it' },
  storable: { zh: '不含空字符和残缺字符的文本', en: 'a text without NUL characters and lone surrogates' },
  unhidden: {
    zh: '不含看不见的字符、控制字符和首尾空格的文本',
    en: 'a text without invisible characters, control characters, and spaces at its ends',
  },
  'real-name': { zh: '真实的名称或编号，不能用“无”“0”“—”等代替', en: 'a name or number of its own, not a sign that there is none' },
  'undamaged-number': {
    zh: '完整的号码：Excel 只保留 15 位，请把该列设为文本后重新填写',
    en: 'the whole number: Excel keeps 15 digits only, so format the column as text and enter it again',
  },
  'question-name': { zh: '问题的名称，如 exit-ready', en: 'the name of a question, such as exit-ready' },
  // Of commits, batches and requests.
  commit: { zh: '提交', en: 'a commit' },
  batch: { zh: '批次', en: 'a batch' },
  events: { zh: '事件列表', en: 'a list of events' },
  'one-event': { zh: '至少一个事件', en: 'at least one event' },
  'version-of-each': { zh: '每户（村、事项）应有的记录条数，或 any', en: 'the version of each stream, or any' },
  version: { zh: '应有的记录条数，或 any', en: 'the version of the stream, or any' },
  'stream-of-commit': { zh: '本次提交写入的户、村或事项', en: 'a stream to which the commit adds events' },
  'stream-of-batch': { zh: '本批次中的户、村或事项', en: 'a stream of the batch' },
  claims: { zh: '本次提交登记和解除的人，或 none', en: 'whom the commit takes and releases, or none' },
  packs: { zh: '规则包列表', en: 'a list of packs' },
  'pack-text': { zh: '规则包文本', en: 'the text of a pack' },
  'pack-hash': { zh: '规则包文本的 SHA-256 校验值（十六进制）', en: 'the SHA-256 of the text of the pack, in hexadecimal' },
  'fresh-request-id': { zh: '前面的请求都没有的编号', en: 'an id that no request above has' },
  // Of packs.
  condition: { zh: '条件', en: 'a condition' },
  'one-condition': { zh: '至少一个条件', en: 'at least one condition' },
  'condition-or-leaf': {
    zh: '只有 all、any、not、condition 之一，或只有 fact、operator 和 value',
    en: 'exactly one of all, any, not, condition; or exactly fact, operator and value',
  },
  'condition-name': { zh: '规则包中命名条件的名称', en: 'the name of a condition of the pack' },
  'no-circle': { zh: '不循环引用自身的条件', en: 'a condition that does not refer back to itself' },
  'catalogue-fact': { zh: '事实目录中的事实', en: 'a fact of the catalogue' },
  'declared-fact': { zh: '规则包声明的事实', en: 'a fact that the pack declares' },
  'number-fact': { zh: '规则包声明的数值事实', en: 'a number among the facts of the pack' },
  'whole-bounds': { zh: '整数事实的整数界限', en: 'whole bounds of a whole fact' },
  'finite-number': { zh: '有限的数', en: 'a finite number' },
  'true-or-false': { zh: 'true 或 false', en: 'true or false' },
  'one-code': { zh: '至少有一个代码的列表', en: 'a list of at least one code' },
  'parameter-reference': { zh: '规则包中的参数，写作 { "fact": 名称 }', en: '{ "fact": name } of a parameter of the pack' },
  parameter: { zh: '规则包中参数的名称', en: 'the name of a parameter of the pack' },
  'parameter-of-term': { zh: '以天、月或季度为单位的参数', en: 'a parameter in days, months or quarters' },
  'parameter-of-day': { zh: '取当日值的参数', en: 'a parameter of which the value of the day applies' },
  'answered-question': { zh: '有规则回答的问题', en: 'a question that a rule answers' },
  'fresh-question': { zh: '前面的规则都未回答的问题', en: 'a question that no earlier rule answers' },
  'fresh-rule': { zh: '前面的规则都没有的名称', en: 'a name that no earlier rule has' },
  'fresh-group': { zh: '前面的组都没有的名称', en: 'a name that no earlier group has' },
  'fresh-question-of-group': { zh: '该组尚未列出的问题', en: 'a question that the group does not have yet' },
  'no-builtin-name': { zh: '不与内置属性（如 constructor）同名的名称', en: 'a name other than a built-in property such as constructor' },
  'no-fact-name': { zh: '与任何事实都不同的名称', en: 'a name that no fact has' },
  'name-above': { zh: '上层文件中已有的名称', en: 'a name that stands in a file above' },
  'fresh-file-id': { zh: '上层文件都没有的编号', en: 'an id that no file above has' },
  overrides: { zh: '"overrides": true，因为上层文件已有同名项', en: '"overrides": true, since a file above has it too' },
  'days-of-files': { zh: '所叠加的文件适用的日期', en: 'days on which a file that it lies over is in force' },
  'certain-step': { zh: '至少一个非抽查的步骤', en: 'a step that is no sample' },
  'fresh-step': { zh: '前面的步骤都没有的名称', en: 'a name that no step before it has' },
  'fresh-clock': { zh: '前面的时限都没有的名称', en: 'a name that no clock before it has' },
  'check-before': { zh: '该步骤之前有核查或审核', en: 'a check or review before this step' },
  // Of cases and published tables.
  'refused-or-accepted': { zh: '“refused: 代码”或“accepted: true”', en: 'either refused: CODE or accepted: true' },
  'fresh-key': { zh: '上面各行都没有的键', en: 'a key that no row above has' },
  operand: { zh: '一个值、一个数或 { "terms": […] }', en: 'a value, a number or { "terms": […] }' },
  'last-operand': { zh: '最后一个运算符之后的运算项', en: 'an operand after the last operator' },
  'one-kind-of-operator': {
    zh: '同一级的运算符（+ 和 -，或 * 和 /）；其他的请另放入 { "terms": […] }',
    en: 'operators of one kind, + and - or * and /; put the others in { "terms": […] } of their own',
  },
  'numbers-or-check': { zh: '公布数和实测数，或一项核对', en: 'published and measured numbers, or a check' },
  'one-implied': { zh: '至多一个带“implied”的步骤', en: 'at most one step with "implied"' },
  'implied-or-published': { zh: '一个带“implied”的步骤，或一个公布数', en: 'a step with "implied", or a published number' },
  'path-of-number': { zh: '统计结果中数字的路径', en: 'a path to a number of the statistics' },
} as const satisfies Readonly<Record<string, Text>>

type Shown = readonly string[]
type Size = 'characters' | 'entries' | 'none'

/** What is said with something of the case. */
const WITH = {
  value: ({ value }: { readonly value: string }) => same(value),
  'one-of': ({ values }: { readonly values: Shown }) => ({ zh: `以下之一：${values.join('、')}`, en: `one of ${values.join(', ')}` }),
  'none-of': ({ values }: { readonly values: Shown }) => ({ zh: `不是 ${values.join('、')}`, en: `none of ${values.join(', ')}` }),
  among: ({ values }: { readonly values: Shown }) => ({ zh: `属于 ${values.join('、')}`, en: `among ${values.join(', ')}` }),
  'each-once': ({ values }: { readonly values: Shown }) => ({ zh: `${values.join('、')} 各一次`, en: `each of ${values.join(', ')} once` }),
  'at-least': ({ least, of }: { readonly least: string; readonly of: Size }) => ({
    zh: `至少 ${least}${SIZES[of].zh}`,
    en: `at least ${least}${SIZES[of].en}`,
  }),
  'at-most': ({ most, of }: { readonly most: string; readonly of: Size }) => ({
    zh: `至多 ${most}${SIZES[of].zh}`,
    en: `at most ${most}${SIZES[of].en}`,
  }),
  'more-than': ({ value }: { readonly value: number }) => ({ zh: `大于 ${value}`, en: `more than ${value}` }),
  'text-of': ({ most }: { readonly most: number }) => ({ zh: `1 至 ${most} 个字符的文本`, en: `a text of 1 to ${most} characters` }),
  'amount-up-to': ({ yuan, fen }: { readonly yuan: string; readonly fen: number }) => ({
    zh: `不超过 ${yuan} 元（${fen} 分）的金额`,
    en: `an amount of at most ${yuan} yuan (${fen} fen)`,
  }),
  'day-of-birth': ({ years, on }: { readonly years: number; readonly on: string }) => ({
    zh: `${on} 之前 ${years} 年以内的出生日期`,
    en: `a day of birth at most ${years} years before ${on}`,
  }),
  'day-of-newborn': ({ first, on }: { readonly first: string; readonly on: string }) => ({
    zh: `${first} 至 ${on} 的出生日期：因出生新增的成员应为新生儿`,
    en: `a day of birth from ${first} to ${on}, since who joins by birth is newborn`,
  }),
  'no-marriage': ({ age, instead }: { readonly age: number; readonly instead: 'move' | 'nothing' }) => ({
    zh: `${instead === 'move' ? '“move”（迁移）' : '不填'}：未满 ${age} 岁的人不因婚姻变动`,
    en: `${instead}, since nobody below ${age} marries`,
  }),
  'day-not-after': ({ day }: { readonly day: string }) => ({ zh: `不晚于 ${day} 的日期`, en: `a day not after ${day}` }),
  'day-not-before': ({ day }: { readonly day: string }) => ({ zh: `不早于 ${day} 的日期`, en: `a day not before ${day}` }),
  'day-after': ({ day }: { readonly day: string }) => ({ zh: `${day} 之后的日期`, en: `a day after ${day}` }),
  'day-before-next': ({ day }: { readonly day: string }) => ({
    zh: `早于 ${day} 的日期（下一个取值自该日起适用）`,
    en: `a day before ${day}, when the next value begins`,
  }),
  'year-not-after': ({ year }: { readonly year: number }) => ({ zh: `不晚于 ${year} 年`, en: `a year not after ${year}` }),
  'income-year-begun': ({ on, latest }: { readonly on: string; readonly latest: number }) => ({
    zh: `${on} 已经开始的收入年度，最晚为 ${latest} 年度`,
    en: `an income year that has begun by ${on}, at the latest ${latest}`,
  }),
  // Of packs.
  'days-within': ({ from, to }: { readonly from: string; readonly to: string }) => ({
    zh: `${from} 至 ${to} 的日期，其中至少一天是规则包适用的日期`,
    en: `days from ${from} to ${to}, of which one at least is a day of the pack`,
  }),
  'level-or-below': ({ level }: { readonly level: string }) => ({ zh: `${level} 或更低的级别`, en: `${level} or a level below it` }),
  'level-above': ({ level }: { readonly level: Level }) => ({
    zh: `高于${levels[level].zh}级的级别`,
    en: `a level above ${levels[level].en}`,
  }),
  'jurisdiction-within': ({ jurisdiction }: { readonly jurisdiction: string }) => ({
    zh: `${jurisdiction} 或其辖区 ${jurisdiction}-…`,
    en: `${jurisdiction} or a jurisdiction within it, ${jurisdiction}-…`,
  }),
  'as-above': ({ value }: { readonly value: string }) => ({ zh: `与上层相同：${value}`, en: `as above: ${value}` }),
  'parameter-in': ({ unit }: { readonly unit: string }) => ({ zh: `单位为 ${unit} 的参数`, en: `a parameter in ${unit}` }),
  'whole-parameter': ({ unit, most }: { readonly unit: string; readonly most: number }) => ({
    zh: `取值为 0 至 ${most} 的整数（单位 ${unit}）的参数`,
    en: `a parameter whose values are whole ${unit} from 0 to ${most}`,
  }),
  'operator-for': ({ operators, kind }: { readonly operators: Shown; readonly kind: keyof typeof KINDS }) => ({
    zh: `${KINDS[kind].zh}可用的比较之一：${operators.join('、')}`,
    en: `one of ${operators.join(', ')} for a ${KINDS[kind].en}`,
  }),
  literal: ({ kind }: { readonly kind: keyof typeof KINDS }) => ({
    zh: `直接写出的取值：参数都是数，而该事实是${KINDS[kind].zh}`,
    en: `a literal, since parameters are numbers and the fact is a ${KINDS[kind].en}`,
  }),
  'named-conditions': ({ most }: { readonly most: number }) => ({ zh: `命名条件至多 ${most} 个`, en: `at most ${most} named conditions` }),
  'levels-of-conditions': ({ most }: { readonly most: number }) => ({
    zh: `条件嵌套至多 ${most} 层`,
    en: `at most ${most} levels of conditions`,
  }),
  'written-out': ({ most, of }: { readonly most: number; readonly of: 'leaves' | 'levels' }) => ({
    zh: `展开命名条件后至多 ${most} ${of === 'leaves' ? '个叶条件' : '层'}`,
    en: `at most ${most} ${of} with its named conditions written out`,
  }),
  'role-of-level': ({ level, roles }: { readonly level: Level; readonly roles: Shown }) => ({
    zh: `${levels[level].zh}级的角色：${roles.join('、')}`,
    en: `a role of the level ${levels[level].en}: ${roles.join(', ')}`,
  }),
  'step-after': ({ step }: { readonly step: string }) => ({ zh: `“${step}”之后的步骤`, en: `a step after ${step}` }),
  'each-pillar': ({ pillars }: { readonly pillars: Shown }) => ({
    zh: `${pillars.join('、')} 各有一项脱贫后长期承担的职责`,
    en: `an obligation after an exit of each of ${pillars.join(', ')} that is not owed once only`,
  }),
  // Of cases and published tables.
  'kind-and-day': ({ kinds }: { readonly kinds: Shown }) => ({
    zh: `以下之一，并注明日期：${kinds.join('、')}`,
    en: `one of ${kinds.join(', ')}, and on which day`,
  }),
  'valued-keys': ({ key }: { readonly key: string }) => ({
    zh: `上面各行中有取值的键，不能是“${key}”`,
    en: `keys of rows above that have a value, not ${key}`,
  }),
  /** What a schema of somebody else finds wrong. */
  other: ({ words }: { readonly words: string }) => ({ zh: `其他内容（“${words}”）`, en: words }),
} as const

const SIZES: Readonly<Record<Size, Text>> = {
  characters: { zh: ' 个字符', en: ' characters' },
  entries: { zh: ' 项', en: ' entries' },
  none: { zh: '', en: '' },
}

const KINDS = {
  number: { zh: '数值', en: 'number' },
  boolean: { zh: '是非值', en: 'boolean' },
  code: { zh: '代码', en: 'code' },
} as const satisfies Readonly<Record<string, Text>>

type With = typeof WITH

/** A code that says on its own what was expected; the message of a refinement of zod is one. */
export type PlainExpected = keyof typeof PLAIN

/** What was expected on any day: a code, with what it speaks of. */
type OnAnyDay = PlainExpected | { readonly [Code in keyof With]: { readonly code: Code } & Parameters<With[Code]>[0] }[keyof With]

/** What was expected; or what is expected on some days only, when not all layers of a pack are in force. */
export type ExpectedValue = OnAnyDay | { readonly code: 'on-days'; readonly expected: ExpectedValue; readonly from: string }

/** Every code of what can be expected. */
export const EXPECTED_CODES: readonly string[] = [...Object.keys(PLAIN), ...Object.keys(WITH), 'on-days']

/** The code of a refinement, checked where it is written. */
export function expecting(code: PlainExpected): PlainExpected {
  return code
}

/** Whether a text is a code that needs nothing more. */
export function isPlainExpected(text: string): text is PlainExpected {
  return Object.hasOwn(PLAIN, text)
}

/** What was expected, in words. */
export function expectedText(expected: ExpectedValue): Text {
  if (typeof expected === 'string') return PLAIN[expected]
  if (expected.code === 'on-days') {
    const { zh, en } = expectedText(expected.expected)
    const { from } = expected
    return { zh: `${zh}（自 ${from} 起，部分地方层不适用时）`, en: `${en} (on ${from}, when not all layers are in force)` }
  }
  const say = WITH[expected.code] as (expected: OnAnyDay) => Text
  return say(expected)
}

function same(text: string): Text {
  return { zh: text, en: text }
}
