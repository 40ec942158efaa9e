import type { Language } from '../values/language.ts'
import type { Misfit } from './issue.ts'

// What a value was expected to be is said in English where it is found. Here it is said in Chinese too.

const WHOLE: Readonly<Record<string, string>> = {
  // Of events.
  'a whole number': '整数',
  'no such field': '没有该字段',
  string: '文本',
  number: '数',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
  record: '对象',
  'a day of the calendar, YYYY-MM-DD': '日历上的日期 YYYY-MM-DD',
  'an instant in UTC, YYYY-MM-DDTHH:MM:SS.mmmZ': 'UTC 时刻 YYYY-MM-DDTHH:MM:SS.mmmZ',
  'a citizen ID of 18 characters with a real birth day and its ISO 7064 check character':
    '18 位公民身份号码，出生日期真实，校验码符合 ISO 7064',
  'a household stream, household/…': '户的流 household/…',
  'a village stream, village/…': '村的流 village/…',
  'a rectification stream, rectification/…': '整改事项的流 rectification/…',
  'a stream, household/…, village/… or rectification/…': '流 household/…、village/… 或 rectification/…',
  'plain data, as JSON has it': 'JSON 式的普通数据',
  // Of commits and batches.
  'a commit': '提交',
  'a batch': '批次',
  'at least one event': '至少一个事件',
  'a list of events': '事件列表',
  'the version of each stream, or any': '每个流的版本，或 any',
  'the version of the stream, or any': '该流的版本，或 any',
  'a stream to which the commit adds events': '本次提交写入的流',
  'whom the commit takes and releases, or none': '本次提交登记和解除的人，或 none',
  'a list of citizen IDs': '公民身份号码列表',
  'a citizen ID': '公民身份号码',
  'a stream of the batch': '本批次中的流',
  'one of the known shapes': '已知的格式之一',
  'a list of packs': '规则包列表',
  'the SHA-256 of the text of the pack, in hexadecimal': '规则包文本的 SHA-256（十六进制）',
  'the text of a pack': '规则包文本',
  'a text without NUL characters and lone surrogates': '不含空字符和残缺字符的文本',
  'a text without invisible characters, control characters, and spaces at its ends': '不含看不见的字符、控制字符和首尾空格的文本',
  'a name or number of its own, not a sign that there is none': '真实的名称或编号，不能用“无”“0”“—”等代替',
  'the whole number: Excel keeps 15 digits only, so format the column as text and enter it again':
    '完整的号码：Excel 只保留 15 位，请把该列设为文本后重新填写',
  'a key that no row above has': '上面各行都没有的 key',
  'an id that no request above has': '前面的请求都没有的 id',
  // Of packs.
  'a condition': '条件',
  'a fact of the catalogue': '事实目录中的事实',
  'a fact that the pack declares': '规则包声明的事实',
  'a finite number': '有限的数',
  'true or false': 'true 或 false',
  'a list of at least one code': '至少有一个代码的列表',
  'at least one condition': '至少一个条件',
  'exactly one of all, any, not, condition; or exactly fact, operator and value':
    '恰有 all、any、not、condition 之一，或恰有 fact、operator 和 value',
  'the name of a condition of the pack': '规则包中命名条件的名称',
  '{ "fact": name } of a parameter of the pack': '规则包中参数的 { "fact": 名称 }',
  'a condition that does not refer back to itself': '不循环引用自身的条件',
  'a number among the facts of the pack': '规则包声明的数值事实',
  'a question that a rule answers': '有规则回答的问题',
  'a question that no earlier rule answers': '前面的规则都未回答的问题',
  'a name that no earlier rule has': '前面的规则都没有的名称',
  'a name that not every object has': '并非每个对象都有的名称',
  'a name that no earlier group has': '前面的组都没有的名称',
  'a question that the group does not have yet': '该组尚未列出的问题',
  'a name that no fact has': '与任何事实不同的名称',
  'a name that stands in a file above': '上层文件中已有的名称',
  'an id that no file above has': '上层文件都没有的 id',
  '"overrides": true, since a file above has it too': '"overrides": true，因为上层文件已有同名项',
  'days on which all files are in force': '各文件都适用的日期',
  'whole bounds of a whole fact': '整数事实的整数界限',
  'the name of a question, such as exit-ready': '问题的名称，如 exit-ready',
  'the last day of the income year, MM-DD': '收入年度最后一日 MM-DD',
  // Of obligations.
  'the name of a parameter of the pack': '规则包中参数的名称',
  'a parameter in days': '单位为 days 的参数',
  'a parameter of which the value of the day applies': '取当日值的参数',
  'a parameter whose values are whole days from 0 to 36500': '取值为 0 至 36500 整天数的参数',
  'an obligation after an exit of each of responsibility, policy, assistance, supervision that is not owed once only':
    '责任、政策、帮扶、监管各有一项脱贫后长期承担的义务',
  // Of cases.
  'a moment with its zone, such as 2019-12-31T23:59:59+08:00': '带时区的时刻，如 2019-12-31T23:59:59+08:00',
  'either refused: CODE or accepted: true': 'refused: 代码 或 accepted: true 之一',
}

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^a text of 1 to (\d+) characters$/, '1 至 $1 个字符的文本'],
  [/^one of (.*), and on which day$/, '以下之一 $1，并注明日期'],
  [/^one of (.*) for a number$/, '数值可用的 $1 之一'],
  [/^one of (.*) for a boolean$/, '是非值可用的 $1 之一'],
  [/^one of (.*) for a code$/, '代码可用的 $1 之一'],
  [/^one of /, '以下之一 '],
  [/^each of (.*) once$/, '$1 各一次'],
  [/^a day of birth at most (\S+) years before (\S+)$/, '$2 之前 $1 年以内的出生日期'],
  [/^an amount of at most (\S+) yuan \((\S+) fen\)$/, '不超过 $1 元（$2 分）的金额'],
  [/^an income year that has begun by (\S+), at the latest (\S+)$/, '$1 之前已开始的收入年度（不晚于 $2）'],
  [/^a year not after (\S+)$/, '不晚于 $1 的年份'],
  [
    /^a day of birth from (\S+) to (\S+), since who joins by birth is newborn$/,
    '$1 至 $2 的出生日期（以出生入户的是新生儿；其他人以其他方式入户）',
  ],
  [/^move, since nobody below (\S+) marries$/, '迁移（move）：未满 $1 周岁的不会是婚嫁'],
  [/^nothing, since nobody below (\S+) marries$/, '不填：未满 $1 周岁的不会是婚嫁'],
  [/^a day not after (\S+)$/, '不晚于 $1 的日期'],
  [/^a day after (\S+)$/, '$1 之后的日期'],
  [/^a day not before (\S+)$/, '不早于 $1 的日期'],
  [/^a parameter in (.*)$/, '单位为 $1 的参数'],
  [/^a literal, since parameters are numbers and the fact is a (.*)$/, '直接写出的取值：参数都是数，而该事实是 $1'],
  [/^as above: /, '与上层相同：'],
  [/^more than /, '大于 '],
  [/^at most (\S+) levels of conditions$/, '条件嵌套至多 $1 层'],
  [/^at most (\S+) (?:levels) with its named conditions written out$/, '展开命名条件后至多 $1 层'],
  [/^at most (\S+) (?:leaves) with its named conditions written out$/, '展开命名条件后至多 $1 个叶条件'],
  [/^at most (\S+) named conditions$/, '命名条件至多 $1 个'],
  [/^(\S+) or a level below it$/, '$1 或更低的级别'],
  [/^(\S+) or a jurisdiction within it, (\S+)$/, '$1 或其辖区 $2'],
  [/^at least (\S+)/, '至少 $1'],
  [/^at most (\S+)/, '至多 $1'],
  [/ characters$/, ' 个字符'],
  [/ entries$/, ' 项'],
  [/^a level above (\S+)$/, '高于 $1 的级别'],
  [/ or /g, ' 或 '],
]

/** What was expected where something does not fit. What has no Chinese words stays as it is found. */
export function expectedText({ expected }: Misfit, language: Language): string {
  if (language === 'en') return expected
  if (Object.hasOwn(WHOLE, expected)) return WHOLE[expected]!
  return PARTS.reduce((text, [pattern, words]) => text.replace(pattern, words), expected)
}

const FOUND: Readonly<Record<string, string>> = {
  nothing: '无',
  none: '无',
  'no such mark': '没有该标记',
  'none of that name': '没有该名称',
  more: '更多',
  'a list that is nested too deeply or holds itself': '嵌套过深或包含自身的列表',
  'an object nested too deeply, or holding what is no JSON': '嵌套过深或含有非 JSON 内容的对象',
  'a function': '函数',
  'a bigint': 'bigint 数值',
  'a symbol': '符号',
}

/** What was found where something does not fit. */
export function foundText({ found }: Misfit, language: Language): string {
  return language === 'zh' && Object.hasOwn(FOUND, found) ? FOUND[found]! : found
}
