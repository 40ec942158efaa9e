import { type Language, maskIds } from '@hearthfold/core'

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
  readonly about: Readonly<
    Record<
      | 'due' | 'calendar'
      | 'motivation' | 'notice' | 'noticeOf'
      | 'lookback' | 'ledger' | 'clues' | 'dataQuality'
      | 'program' | 'replay' | 'explain' | 'whatIf' | 'timeline' | 'check' | 'pack' | 'packShow' | 'packAnalyse' | 'file' | 'household' | 'checked' | 'packShown',
      string
    >
  >
  readonly option: Readonly<
    Record<
      | 'dueOn' | 'by' | 'ahead' | 'calendarFrom' | 'calendarTo' | 'officer' | 'calendarVillage' | 'lapses'
      | 'accountOf' | 'motivationOn' | 'noticeVillage' | 'noticeStep' | 'noticeOn' | 'noticeWhere' | 'noticeFormat'
      | 'casework' | 'lookbackOn' | 'lookbackYear' | 'publishedAt' | 'population' | 'lookbackPack' | 'within' | 'like' | 'csv' | 'hits'
      | 'published' | 'year' | 'on' | 'explainOn' | 'known' | 'village' | 'json' | 'lang' | 'keepGoing' | 'pack' | 'layer' | 'properties' | 'seed' | 'runs' | 'against' | 'question' | 'from' | 'showOn' | 'under' | 'whatIfOn' | 'timelineFrom' | 'timelineTo' | 'asked' | 'help',
      string
    >
  >
  /** What commander finds wrong with a command line, by its code; `what` is the argument or option that it names. */
  readonly usage: Readonly<Record<UsageProblem, (what: string) => string>>
  readonly seeHelp: (problem: string) => string
  readonly helpTitles: Readonly<Record<string, string>>
  readonly expected: (what: string, expected: string, found: string, advice: string) => string
  readonly wanted: Readonly<Record<'day' | 'instant' | 'year' | 'count' | 'language', Advice>>
  readonly dayOfYear: (year: number) => Advice
  readonly tableYear: (year: number) => Advice
  readonly village: (known: string) => Advice
  readonly household: (known: string | undefined) => Advice
  readonly none: string
  readonly item: Advice
  readonly question: (known: string) => Advice
  readonly file: Readonly<Record<'readable' | 'json' | 'yaml' | 'csv' | 'empty' | 'fix' | 'mend', string>>
  readonly shippedPack: (known: string) => Advice
  readonly packNotLayer: (name: string) => Advice
  readonly idOfFile: (known: string) => Advice
  readonly layerAlone: Advice
  readonly noPacks: Advice
  readonly onePack: Advice
  readonly onlyProperties: Advice
  readonly notBefore: (day: string) => Advice
  readonly daysAhead: Advice
  readonly by: Advice
  readonly nothing: string
  readonly nothingKnown: string
  readonly more: (count: number) => string
  readonly nothingCounted: string
  readonly nothingPosted: (village: string, on: string) => string
  readonly countedTheRest: (events: number, streams: number) => string
  readonly leftOut: (stream: string, events: number) => string
}

const en: Messages = {
  about: {
    program: 'Replays the ledger of a poverty-alleviation programme, and explains its determinations.',
    replay: 'count what the events of households and villages come to, beside what was published',
    explain: 'say what a household is to the programme and why, leaf by leaf',
    whatIf: 'say which households would be answered otherwise under another pack, village by village',
    timeline: 'show how the answer to a question went through a span of days, and what changed it each time',
    due: 'list what must be done for households: overdue, today and coming; exit 1 where anything is overdue',
    calendar: 'list what falls due over some days, for an officer, a village or all; with --lapses, what was not done in time',
    check: 'say whether rule packs load and cases hold; without files, all that are shipped',
    pack: 'show a rule pack',
    packShow: 'print a rule pack with where each value comes from and what it overrides',
    packAnalyse: 'find rules that never or always fire, gaps, overlaps and broken laws of a rule pack; exit 1 where there is an error',
    lookback: 'judge every exit again as known now; exit 1 where a mis-exit or an omission was found',
    ledger: 'list the rectification ledger: overdue, due, open and struck off; exit 1 where an item is overdue, or with --like where others are without one',
    clues: 'list the open clues and those that rules or a file of hits would raise; exit 1 where a row of the file finds no household',
    dataQuality: 'say what the records hold that no sound record holds; exit 1 where something was found',
    motivation: 'count charity-shop points and home improvements by village; or give the account of one household',
    notice: 'print the notice or announcement of a step of a procedure, of a household or of all of a village; exit 1 where there is none',
    noticeOf: 'the household: household/… or what follows the slash; with --village only files are given',
    file: 'ledger files, one event a line (NDJSON)',
    household: 'the household: household/… or what follows the slash',
    checked: 'rule packs (JSON, or shipped ones by name) and files of cases (YAML)',
    packShown: 'the rule pack: a shipped one by name, or a file (JSON)',
  },
  option: {
    published: 'compare with the figures of this table (JSON)',
    year: 'the year to report, such as 2019; else that of the table, else that of the newest event',
    on: 'the day on which to count, such as 2019-12-31; else the last day of the year',
    explainOn: 'the day to judge, such as 2019-12-31; else that of the household’s newest event',
    known: 'count only what was recorded by then, such as 2019-12-31T23:59:59+08:00',
    village: 'only the households living in this village on the day: village/… or its name',
    json: 'one JSON document on standard output',
    lang: 'zh or en; else the language of the locale',
    keepGoing: 'count what is sound in bad input and list what was left out',
    pack: 'the rule pack to judge by: a shipped one by name, or a file (JSON); else the shipped one for 2014–2020',
    layer: 'a layer over the pack, by name or file; the highest level first',
    properties: 'try the laws that every pack should obey on generated households; prints counterexamples as cases',
    seed: 'with --properties: repeats a run; else one is drawn and printed',
    runs: 'with --properties: how often each law is tried; else 300',
    against: 'also say which households would be treated differently than under this pack; again for its layers',
    from: 'only what comes from the file with this id',
    showOn: 'only the values of parameters that apply on this day',
    question: 'only this question',
    under: 'the pack to put in its place; or a layer to lay over it; by name or file; again for further layers',
    whatIfOn: 'the day to judge, such as 2019-12-31; else that of the newest event of the ledger',
    timelineFrom: 'the first day, such as 2019-01-01',
    timelineTo: 'the last day, such as 2019-12-31',
    asked: 'the question, such as eligible',
    dueOn: 'the day on which to ask, such as 2021-06-30',
    by: 'village, or the officer who owes it; else village',
    ahead: 'how many days ahead to look; else 30',
    calendarFrom: 'the first day, such as 2021-01-01',
    calendarTo: 'the last day, such as 2021-12-31',
    officer: 'only what this person owes, by the id under which the ledger names them',
    calendarVillage: 'only the households living in this village: village/… or its name',
    lapses: 'instead list what was not done in time, from which day to which; exit 1 where there is any',
    accountOf: 'the account of this household, line by line: household/… or what follows the slash',
    casework: 'the day to judge, such as 2019-12-31; else that of the newest event of the ledger',
    lookbackOn: 'the day of the look-back, such as 2020-12-31; else that of the newest event of the ledger',
    lookbackYear: 'only the exits of this year, such as 2019; the composite incidence is of all',
    publishedAt: 'when the figure was published: it is what the ledger knew then; else what it holds now',
    population: 'the rural population; else all persons living in the households of the ledger',
    lookbackPack: 'the rule pack to judge by: a shipped one by name, or a file (JSON); else the shipped one of each day',
    within: 'how many days ahead an item is due; else 30',
    like: 'who else has the problem of this item, and which of them have an item',
    csv: 'the whole ledger as CSV on standard output',
    hits: 'a file of hits of other registers (CSV): citizenId, on, register, item, source, kind, and channel if not department-warning',
    motivationOn: 'the day on which to count, such as 2019-12-31; else that of the newest event of the ledger',
    noticeVillage: 'all households of this village for the same step: village/… or its name',
    noticeStep: 'the step by its name in the pack; else the one that stands on the day, or can be posted',
    noticeOn: 'the day, such as 2019-12-31; else that of the newest event',
    noticeWhere: 'where objections are handed in, in words',
    noticeFormat: 'text, or html: a page of its own to be printed',
    help: 'show this help',
  },
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
  expected: (what, expected, found, advice) => `${what}: ${maskIds(`expected ${expected}, found ${found}; ${advice}`)}`,
  wanted: {
    day: { expected: 'a day of the calendar, YYYY-MM-DD', advice: 'give one such as 2019-12-31' },
    instant: { expected: 'a moment with its zone', advice: 'give one such as 2019-12-31T23:59:59+08:00' },
    year: { expected: 'a year in four digits', advice: 'give one such as 2019' },
    count: { expected: 'a whole number from 1 on', advice: 'give one such as 1000' },
    language: { expected: 'zh or en', advice: 'give one of the two' },
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
  file: { readable: 'a file that can be read', json: 'JSON', yaml: 'YAML', csv: 'CSV with a heading and as many cells in every row', empty: 'an empty file', fix: 'check the path and the rights', mend: 'correct the file' },
  shippedPack: (known) => ({ expected: 'a shipped pack, or a file with its ending', advice: `give one of: ${known}` }),
  packNotLayer: (name) => ({ expected: 'the pack of a nation', advice: `it is a layer: give the pack first and then --layer ${name}` }),
  idOfFile: (known) => ({ expected: 'the id of a file of the pack', advice: `give one of: ${known}` }),
  layerAlone: { expected: 'a pack to lay it over', advice: 'name the pack before it' },
  noPacks: { expected: 'the names of the packs that the cases hold', advice: 'name them in the file, or give a pack on the command line' },
  onePack: { expected: 'one pack', advice: 'name one, and its layers with --layer' },
  onlyProperties: { expected: '--properties beside it', advice: 'add --properties or leave it out' },
  daysAhead: { expected: 'a number of days from 0 to 3660', advice: 'give one such as 30' },
  by: { expected: 'village or officer', advice: 'give one of the two' },
  notBefore: (day) => ({ expected: `a day not before ${day}`, advice: 'give a later day, or an earlier --from' }),
  nothing: 'nothing',
  nothingKnown: 'Nothing was recorded by then, and no year is given: give a later --known, or --year.',
  more: (count) => `… and ${count} more`,
  nothingPosted: (village, on) => `nothing is posted, or can be, about the households of ${village} on ${on}`,
  nothingCounted: 'Nothing was counted. Mend the input, or count the rest with --keep-going.',
  countedTheRest: (events, streams) =>
    `Left out: ${events} ${events === 1 ? 'event' : 'events'} of ${streams} ${streams === 1 ? 'stream' : 'streams'}, and the lines named above (of a file that cannot be read on, all that follows). The rest was counted.`,
  leftOut: (stream, events) => `left out ${stream}: ${events} ${events === 1 ? 'event' : 'events'}`,
}

const zh: Messages = {
  about: {
    program: '重放扶贫台账，并说明其判定的理由。',
    replay: '统计各户各村事件的结果，并与公布数字对照',
    explain: '逐条说明一户的身份及其理由',
    whatIf: '列出换用另一规则包后答案改变的户，按村统计',
    timeline: '列出一个问题的答案在一段时间内的变化，以及每次变化的原因',
    due: '列出应为各户办理的事项：逾期、今日到期和将到期；有逾期时退出码为 1',
    calendar: '列出一段时间内到期的事项：某责任人的、某村的或全部的；加 --lapses 则列出未按期办理的',
    check: '检查规则包能否载入、案例是否成立；不给文件则检查全部自带的',
    pack: '查看规则包',
    packShow: '列出规则包，注明每个取值的出处及其取代的取值',
    packAnalyse: '查找规则包中从不成立或总是成立的规则、空缺、重叠和被违反的定律；有错误时退出码为 1',
    lookback: '按现在所知重新判定每次脱贫；发现错退或漏评时退出码为 1',
    ledger: '列出整改台账：逾期、将到期、未到期和已销号；有逾期事项时退出码为 1，用 --like 时有未立项的户则为 1',
    clues: '列出未办结的线索，以及按规则或比对文件应录入的线索；文件中有找不到对应户的行时退出码为 1',
    dataQuality: '列出台账中不合理的记录；有发现时退出码为 1',
    motivation: '按村统计爱心超市积分和七改一增，或列出一户的积分账',
    notice: '输出一户或全村各户某一程序步骤的公示或公告；没有则退出码为 1',
    noticeOf: '户：household/… 或斜线后的部分；与 --village 同用时只给文件',
    file: '台账文件，一行一个事件（NDJSON）',
    household: '户：household/… 或斜线后的部分',
    checked: '规则包（JSON，或自带规则包的名称）和案例文件（YAML）',
    packShown: '规则包：自带规则包的名称，或文件（JSON）',
  },
  option: {
    published: '与该表（JSON）中的数字对照',
    year: '报告年度，如 2019；否则取对照表的年度，再否则取最新事件的年度',
    on: '统计日期，如 2019-12-31；否则为年度最后一日',
    explainOn: '判定日期，如 2019-12-31；否则为该户最新事件的日期',
    known: '只统计此刻之前录入的内容，如 2019-12-31T23:59:59+08:00',
    village: '只统计当日住在该村的户：village/… 或村名',
    json: '在标准输出写出一个 JSON 文档',
    lang: 'zh 或 en；否则取系统语言',
    keepGoing: '输入有误时统计其余部分，并列出未计入的内容',
    pack: '判定所用规则包：自带规则包的名称，或文件（JSON）；否则用自带的 2014—2020 年规则包',
    layer: '叠加于规则包之上的地方层，名称或文件；级别高的在前',
    properties: '以生成的家庭检验规则包都应遵守的定律；反例以案例形式写出',
    seed: '与 --properties 同用：重复某次运行；否则随机选取并写出',
    runs: '与 --properties 同用：每条定律试验次数；否则 300 次',
    against: '并列出与该规则包结论不同的家庭；其地方层再次用此选项给出',
    from: '只列出自该 id 的文件的内容',
    showOn: '只列该日适用的参数取值',
    question: '只回答这一问题',
    under: '换用的规则包，或叠加于其上的地方层：名称或文件；可重复给出更多层',
    whatIfOn: '判定日期，如 2019-12-31；否则为台账最新事件的日期',
    timelineFrom: '首日，如 2019-01-01',
    timelineTo: '末日，如 2019-12-31',
    asked: '问题，如 eligible',
    dueOn: '询问的日期，如 2021-06-30',
    by: '按村 village 或按责任人 officer 分组；否则按村',
    ahead: '向后查看的天数；否则 30',
    calendarFrom: '首日，如 2021-01-01',
    calendarTo: '末日，如 2021-12-31',
    officer: '只列该责任人的事项，按台账中的 id',
    calendarVillage: '只列住在该村的户：village/… 或村名',
    lapses: '改为列出未按期办理的事项及其起止日期；有则退出码为 1',
    accountOf: '逐笔列出该户的积分账：household/… 或斜线后的部分',
    casework: '判定日期，如 2019-12-31；否则为台账最新事件的日期',
    lookbackOn: '回头看日期，如 2020-12-31；否则为台账最新事件的日期',
    lookbackYear: '只看该年度的脱贫，如 2019；综合贫困发生率按全部计算',
    publishedAt: '数字公布的时刻：公布数为当时台账所知；否则为现在所载',
    population: '农村人口；否则为台账各户全部人员',
    lookbackPack: '判定所用规则包：自带规则包的名称，或文件（JSON）；否则用当日自带的规则包',
    within: '多少日内到期算将到期；否则 30',
    like: '举一反三：还有哪些户有该事项的问题，哪些已立项',
    csv: '在标准输出写出整个台账的 CSV',
    hits: '与其他登记比对的结果文件（CSV）：citizenId、on、register、item、source、kind，渠道不是部门预警时另有 channel',
    motivationOn: '统计日期，如 2019-12-31；否则为台账最新事件的日期',
    noticeVillage: '该村处于同一步骤的各户：village/… 或村名',
    noticeStep: '步骤在规则包中的名称；否则取当日张贴中或可以张贴的步骤',
    noticeOn: '日期，如 2019-12-31；否则为最新事件的日期',
    noticeWhere: '异议提交地点（文字）',
    noticeFormat: 'text 文本，或 html 可打印的页面',
    help: '显示帮助',
  },
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
  expected: (what, expected, found, advice) => `${what}：${maskIds(`应为 ${expected}，实为 ${found}；${advice}`)}`,
  wanted: {
    day: { expected: '日历上的日期 YYYY-MM-DD', advice: '请填写如 2019-12-31' },
    instant: { expected: '带时区的时刻', advice: '请填写如 2019-12-31T23:59:59+08:00' },
    year: { expected: '四位数年份', advice: '请填写如 2019' },
    count: { expected: '1 以上的整数', advice: '请填写如 1000' },
    language: { expected: 'zh 或 en', advice: '请填写其一' },
  },
  dayOfYear: (year) => ({ expected: `报告年度 ${year} 年内的日期`, advice: `请填写如 ${year}-12-31` }),
  tableYear: (year) => ({ expected: `公布数字的年度 ${year}`, advice: '请去掉其中之一' }),
  village: (known) => ({ expected: '台账中的村', advice: `请填写其一：${known}` }),
  household: (known) => ({
    expected: `${known === undefined ? '' : `截至 ${known} 所知`}台账中的户`,
    advice: '请按文件中的写法填写 household/…，并给出含有该户事件的全部文件',
  }),
  none: '没有该户的事件',
  item: { expected: '台账中的整改事项', advice: '请按文件中的写法填写 rectification/…' },
  question: (known) => ({ expected: '规则包能回答的问题', advice: `请填写其一：${known}` }),
  file: { readable: '可读的文件', json: 'JSON', yaml: 'YAML', csv: '有表头、各行列数一致的 CSV', empty: '空文件', fix: '请检查路径和权限', mend: '请修正该文件' },
  shippedPack: (known) => ({ expected: '自带规则包的名称，或带扩展名的文件', advice: `请填写其一：${known}` }),
  packNotLayer: (name) => ({ expected: '国家级规则包', advice: `这是地方层：请先给出规则包，再写 --layer ${name}` }),
  idOfFile: (known) => ({ expected: '规则包中文件的 id', advice: `请填写其一：${known}` }),
  layerAlone: { expected: '所叠加的规则包', advice: '请先给出规则包' },
  noPacks: { expected: '案例所依据的规则包名称', advice: '请在文件中写明 packs，或在命令行给出规则包' },
  onePack: { expected: '一个规则包', advice: '请给出一个，其地方层用 --layer' },
  onlyProperties: { expected: '与 --properties 同用', advice: '请加上 --properties 或去掉该选项' },
  daysAhead: { expected: '0 至 3660 的天数', advice: '请填写如 30' },
  by: { expected: 'village 或 officer', advice: '请填写其一' },
  notBefore: (day) => ({ expected: `不早于 ${day} 的日期`, advice: '请填写更晚的日期，或更早的 --from' }),
  nothing: '无',
  nothingKnown: '此刻之前没有任何记录，也未指定年度：请填写更晚的 --known，或填写 --year。',
  more: (count) => `……另有 ${count} 处`,
  nothingPosted: (village, on) => `${village} ${on} 没有已张贴或可张贴的公示公告`,
  nothingCounted: '未作任何统计。请修正输入，或用 --keep-going 统计其余部分。',
  countedTheRest: (events, streams) => `未计入：${streams} 个流的 ${events} 个事件，以及上列各行（文件无法继续读取的，自该行起全部）。其余已统计。`,
  leftOut: (stream, events) => `未计入 ${stream}：${events} 个事件`,
}

/** What the command says about its own use and about bad input, in every language. */
export const messages: Readonly<Record<Language, Messages>> = { en, zh }
