import type { Language } from '@hearthfold/core'
import { maskIds } from '@hearthfold/core/checking'

interface Advice {
  readonly expected: string
  readonly advice: string
}

export type UsageProblem =
  | 'commander.unknownCommand'
  | 'commander.unknownOption'
  | 'commander.missingArgument'
  | 'commander.optionMissingArgument'
  | 'commander.missingMandatoryOptionValue'
  | 'commander.excessArguments'
  | 'commander.invalidArgument'

/** What the command says about its own use and about bad input, in one language. What one language lacks does not compile. */
export interface Messages {
  /** What commander finds wrong with a command line, by its code; `what` is the argument or option that it names. */
  readonly usage: Readonly<Record<UsageProblem, (what: string) => string>>
  readonly seeHelp: (problem: string) => string
  readonly helpTitles: Readonly<Record<string, string>>
  readonly expected: (what: string, expected: string, found: string, advice: string) => string
  /** The same of what was said in a phrase. */
  readonly colon: string
  readonly wrong: (what: string, phrase: string, advice: string) => string
  readonly wanted: Readonly<Record<'day' | 'instant' | 'year' | 'count' | 'language' | 'root', Advice>>
  readonly dayOfYear: (year: number) => Advice
  readonly tableYear: (year: number) => Advice
  readonly village: (known: string) => Advice
  readonly household: (known: string | undefined) => Advice
  readonly none: string
  readonly item: Advice
  readonly question: (known: string) => Advice
  readonly file: Readonly<Record<'readable' | 'notText' | 'encode' | 'json' | 'yaml' | 'csv' | 'empty' | 'fix' | 'mend', string>>
  /** What a text is that is no JSON, or says something twice. */
  readonly json: {
    readonly ends: string
    readonly other: string
    readonly once: Advice
    readonly twice: (key: string, line: number, column: number) => string
  }
  readonly shippedPack: (known: string) => Advice
  readonly packNotLayer: (name: string) => Advice
  readonly idOfFile: (known: string) => Advice
  readonly layerAlone: Advice
  readonly noPacks: Advice
  readonly onePack: Advice
  readonly onlyProperties: Advice
  readonly notBefore: (day: string) => Advice
  readonly notAfter: (today: string) => Advice
  readonly daysAhead: Advice
  readonly by: Advice
  readonly nothing: string
  readonly nothingKnown: string
  /** A kept ledger answers no question beyond the instant up to which nothing is recorded any more. */
  readonly settledBefore: (instant: string) => string
  readonly more: (count: number) => string
  /** What somebody else’s parser finds wrong, of which it has English words only. */
  readonly ofParser: (words: string) => string
  readonly nothingCounted: string
  readonly nothingPosted: (village: string, on: string) => string
  readonly countedTheRest: (events: number, streams: number) => string
  readonly leftOut: (stream: string, events: number) => string
}

const en: Messages = {
  usage: {
    'commander.unknownCommand': (what) => `there is no command ${what}`,
    'commander.unknownOption': (what) => `there is no option ${what}`,
    'commander.missingArgument': (what) => `the argument <${what}> is missing`,
    'commander.missingMandatoryOptionValue': (what) => `the option ${what} is missing`,
    'commander.optionMissingArgument': (what) => `the option ${what} needs a value`,
    'commander.invalidArgument': (what) => `the option ${what} cannot have this value`,
    'commander.excessArguments': (what) => `there are more arguments than ${what} takes`,
  },
  seeHelp: (problem) => `hearthfold: ${problem}; see hearthfold --help`,
  helpTitles: {},
  colon: ': ',
  wrong: (what, phrase, advice) => `${what}: ${maskIds(`${phrase}; ${advice}`)}`,
  expected: (what, expected, found, advice) => `${what}: ${maskIds(`expected ${expected}, found ${found}; ${advice}`)}`,
  wanted: {
    day: { expected: 'a day of the calendar, YYYY-MM-DD', advice: 'give one such as 2019-12-31' },
    instant: { expected: 'a moment with its zone', advice: 'give one such as 2019-12-31T23:59:59+08:00' },
    year: { expected: 'a year in four digits', advice: 'give one such as 2019' },
    count: { expected: 'a whole number from 1 on', advice: 'give one such as 1000' },
    language: { expected: 'zh or en', advice: 'give one of the two' },
    root: { expected: 'how many events were sealed, a colon and the root in 64 hexadecimal digits', advice: 'give it as `seal` said it' },
  },
  dayOfYear: (year) => ({ expected: `a day of ${year}, the year of the report`, advice: `give one such as ${year}-12-31` }),
  tableYear: (year) => ({ expected: `${year}, the year of the published table`, advice: 'leave one of the two out' }),
  village: (known) => ({ expected: 'a village of the ledger', advice: `give one of: ${known}` }),
  household: (known) => ({
    expected: `a household of the ledger${known === undefined ? '' : ` as known at ${known}`}`,
    advice: 'give its stream as the files name it, household/…, and every file that holds events of it',
  }),
  none: 'no event of it',
  item: { expected: 'an item of the ledger', advice: 'give its stream as the files name it, rectification/…' },
  question: (known) => ({ expected: 'a question that the pack answers', advice: `give one of: ${known}` }),
  file: {
    readable: 'a file that can be read',
    notText: 'the file is not UTF-8 (perhaps GBK)',
    encode: 'save it in the encoding UTF-8',
    json: 'JSON',
    yaml: 'YAML',
    csv: 'CSV with a heading and as many cells in every row',
    empty: 'an empty file',
    fix: 'check the path and the rights',
    mend: 'correct the file',
  },
  json: {
    ends: 'a text that ends too early',
    other: 'something else at that place',
    once: { expected: 'every field once', advice: 'find out which of the two is right and take the other out' },
    twice: (key, line, column) => `“${key}” once more (it stands at line ${line}, character ${column} already)`,
  },
  shippedPack: (known) => ({ expected: 'a shipped pack, or a file with its ending', advice: `give one of: ${known}` }),
  packNotLayer: (name) => ({ expected: 'the pack of a nation', advice: `it is a layer: give the pack first and then --layer ${name}` }),
  idOfFile: (known) => ({ expected: 'the id of a file of the pack', advice: `give one of: ${known}` }),
  layerAlone: { expected: 'a pack to lay it over', advice: 'name the pack before it' },
  noPacks: { expected: 'the names of the packs that the cases hold', advice: 'name them in the file, or give a pack on the command line' },
  onePack: { expected: 'one pack', advice: 'name one, and its layers with --layer' },
  onlyProperties: { expected: '--properties beside it', advice: 'add --properties or leave it out' },
  daysAhead: { expected: 'a number of days from 0 to 3660', advice: 'give one such as 30' },
  by: { expected: 'village or officer', advice: 'give one of the two' },
  notAfter: (today) => ({ expected: `a day not after today, ${today}`, advice: 'record it when it has happened, or correct the day' }),
  notBefore: (day) => ({ expected: `a day not before ${day}`, advice: 'give a later day, or an earlier --from' }),
  nothing: 'nothing',
  nothingKnown: 'Nothing was recorded by then, and no year is given: give a later --known, or --year.',
  settledBefore: (instant) => `answered as known at ${instant}: later records may still arrive`,
  more: (count) => `… and ${count} more`,
  ofParser: (words) => words,
  nothingPosted: (village, on) => `nothing is posted, or can be, about the households of ${village} on ${on}`,
  nothingCounted: 'Nothing was counted. Mend the input, or count the rest with --keep-going.',
  countedTheRest: (events, streams) =>
    `Left out: ${events} ${events === 1 ? 'event' : 'events'} of ${streams} ${streams === 1 ? 'stream' : 'streams'}, and the lines named above (of a file that cannot be read on, all that follows). The rest was counted.`,
  leftOut: (stream, events) => `left out ${stream}: ${events} ${events === 1 ? 'event' : 'events'}`,
}

const zh: Messages = {
  usage: {
    'commander.unknownCommand': (what) => `没有命令 ${what}`,
    'commander.unknownOption': (what) => `没有选项 ${what}`,
    'commander.missingArgument': (what) => `缺少参数 <${what}>`,
    'commander.missingMandatoryOptionValue': (what) => `缺少选项 ${what}`,
    'commander.optionMissingArgument': (what) => `选项 ${what} 需要取值`,
    'commander.invalidArgument': (what) => `选项 ${what} 不能取该值`,
    'commander.excessArguments': (what) => `${what} 的参数过多`,
  },
  seeHelp: (problem) => `hearthfold：${problem}；参见 hearthfold --help`,
  helpTitles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
  colon: '：',
  wrong: (what, phrase, advice) => `${what}：${maskIds(`${phrase}；${advice}`)}`,
  expected: (what, expected, found, advice) => `${what}：${maskIds(`应为 ${expected}，实为 ${found}；${advice}`)}`,
  wanted: {
    day: { expected: '日历上的日期 YYYY-MM-DD', advice: '请填写如 2019-12-31' },
    instant: { expected: '带时区的时刻', advice: '请填写如 2019-12-31T23:59:59+08:00' },
    year: { expected: '四位数年份', advice: '请填写如 2019' },
    count: { expected: '1 以上的整数', advice: '请填写如 1000' },
    language: { expected: 'zh 或 en', advice: '请填写其一' },
    root: { expected: '封存的记录数、冒号和 64 位十六进制的校验值', advice: '请按 seal 给出的填写' },
  },
  dayOfYear: (year) => ({ expected: `报告年度 ${year} 年内的日期`, advice: `请填写如 ${year}-12-31` }),
  tableYear: (year) => ({ expected: `公布数字的年度 ${year}`, advice: '请去掉其中之一' }),
  village: (known) => ({ expected: '台账中的村', advice: `请填写其一：${known}` }),
  household: (known) => ({
    expected: `${known === undefined ? '' : `截至 ${known} 所知`}台账中的户`,
    advice: '请按文件中的写法填写 household/…，并给出含有该户记录的全部文件',
  }),
  none: '没有该户的记录',
  item: { expected: '台账中的整改事项', advice: '请按文件中的写法填写 rectification/…' },
  question: (known) => ({ expected: '规则包能回答的问题', advice: `请填写其一：${known}` }),
  file: {
    readable: '可读的文件',
    notText: '文件不是 UTF-8 编码（可能是 GBK）',
    encode: '请另存为 UTF-8 编码',
    json: 'JSON',
    yaml: 'YAML',
    csv: '有表头、各行列数一致的 CSV',
    empty: '空文件',
    fix: '请检查路径和权限',
    mend: '请修正该文件',
  },
  json: {
    ends: '文件不完整，提前结束',
    other: '此处不符合 JSON 格式',
    once: { expected: '每个字段只写一次', advice: '请核实哪一个为准，删去另一个' },
    twice: (key, line, column) => `“${key}”又写了一次（前一次在第 ${line} 行第 ${column} 字符）`,
  },
  shippedPack: (known) => ({ expected: '自带规则包的名称，或带扩展名的文件', advice: `请填写其一：${known}` }),
  packNotLayer: (name) => ({ expected: '国家级规则包', advice: `这是地方层：请先给出规则包，再写 --layer ${name}` }),
  idOfFile: (known) => ({ expected: '规则包中文件的 id', advice: `请填写其一：${known}` }),
  layerAlone: { expected: '所叠加的规则包', advice: '请先给出规则包' },
  noPacks: { expected: '案例所依据的规则包名称', advice: '请在文件中写明 packs，或在命令行给出规则包' },
  onePack: { expected: '一个规则包', advice: '请给出一个，其地方层用 --layer' },
  onlyProperties: { expected: '与 --properties 同用', advice: '请加上 --properties 或去掉该选项' },
  daysAhead: { expected: '0 至 3660 的天数', advice: '请填写如 30' },
  by: { expected: 'village 或 officer', advice: '请填写其一' },
  notAfter: (today) => ({ expected: `不晚于今天（${today}）的日期`, advice: '请在发生后再录入，或更正日期' }),
  notBefore: (day) => ({ expected: `不早于 ${day} 的日期`, advice: '请填写更晚的日期，或更早的 --from' }),
  nothing: '无',
  nothingKnown: '此刻之前没有任何记录，也未指定年度：请填写更晚的 --known，或填写 --year。',
  settledBefore: (instant) => `按截至 ${instant} 所知回答：此后台账仍可能变动`,
  more: (count) => `……另有 ${count} 处`,
  ofParser: () => '不符合格式的内容',
  nothingPosted: (village, on) => `${village} ${on} 没有已张贴或可张贴的公示公告`,
  nothingCounted: '未作任何统计。请修正输入，或用 --keep-going 统计其余部分。',
  countedTheRest: (events, streams) =>
    `未计入：${streams} 户（村、事项）的 ${events} 条记录，以及上列各行（文件无法继续读取的，自该行起全部）。其余已统计。`,
  leftOut: (stream, events) => `未计入 ${stream}：${events} 条记录`,
}

/** What the command says about its own use and about bad input, in every language. */
export const messages: Readonly<Record<Language, Messages>> = { en, zh }
