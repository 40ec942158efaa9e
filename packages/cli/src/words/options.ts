import type { Text } from '@hearthfold/core'

/** What each option asks for, as the help shows it. */
export const OPTIONS = {
  published: { zh: '与该表（JSON）中的数字对照', en: 'compare with the figures of this table (JSON)' },
  year: {
    zh: '报告年度，如 2019；否则取对照表的年度，再否则取最新记录的年度',
    en: 'the year to report, such as 2019; else that of the table, else that of the newest event',
  },
  on: {
    zh: '统计日期，如 2019-12-31；否则为年度最后一日',
    en: 'the day on which to count, such as 2019-12-31; else the last day of the year',
  },
  explainOn: {
    zh: '判定日期，如 2019-12-31；否则为该户最新记录的日期',
    en: 'the day to judge, such as 2019-12-31; else that of the household’s newest event',
  },
  known: {
    zh: '只统计此刻之前录入的内容，如 2019-12-31T23:59:59+08:00',
    en: 'count only what was recorded by then, such as 2019-12-31T23:59:59+08:00',
  },
  village: {
    zh: '只统计当日住在该村的户：village/… 或村名',
    en: 'only the households living in this village on the day: village/… or its name',
  },
  json: { zh: '在标准输出写出一个 JSON 文档', en: 'one JSON document on standard output' },
  lang: { zh: 'zh 或 en；否则取系统语言', en: 'output language, zh or en (default: that of the locale)' },
  keepGoing: { zh: '输入有误时统计其余部分，并列出未计入的内容', en: 'count what is sound in bad input and list what was left out' },
  pack: {
    zh: '判定所用规则包：自带规则包的名称，或文件（JSON）；否则用当日适用的自带规则包',
    en: 'the rule pack to judge by: a shipped one by name, or a file (JSON); else the shipped one in force on the day',
  },
  layer: {
    zh: '叠加于规则包之上的地方层，名称或文件；级别高的在前',
    en: 'a layer over the pack, by name or file; the highest level first',
  },
  properties: {
    zh: '以生成的家庭检验规则包都应遵守的定律；反例以案例形式写出',
    en: 'try the laws that every pack should obey on generated households; prints counterexamples as cases',
  },
  seed: {
    zh: '与 --properties 同用：重复某次运行；否则随机选取并写出',
    en: 'with --properties: repeats a run; else one is drawn and printed',
  },
  runs: { zh: '与 --properties 同用：每条定律试验次数；否则 300 次', en: 'with --properties: how often each law is tried; else 300' },
  against: {
    zh: '并列出与该规则包结论不同的家庭；其地方层再次用此选项给出',
    en: 'also say which households would be treated differently than under this pack; again for its layers',
  },
  from: { zh: '只列出自该 id 的文件的内容', en: 'only what comes from the file with this id' },
  showOn: { zh: '只列该日适用的参数取值', en: 'only the values of parameters that apply on this day' },
  keptPack: { zh: '保存该规则包的台账；规则包以哈希指明', en: 'the ledger that keeps the pack, which is then named by its hash' },
  question: { zh: '只回答这一问题', en: 'only this question' },
  under: {
    zh: '换用的规则包，或叠加于其上的地方层：名称或文件；可重复给出更多层',
    en: 'the pack to put in its place; or a layer to lay over it; by name or file; again for further layers',
  },
  whatIfOn: {
    zh: '判定日期，如 2019-12-31；否则为台账最新记录的日期',
    en: 'the day to judge, such as 2019-12-31; else that of the newest event of the ledger',
  },
  timelineFrom: { zh: '首日，如 2019-01-01', en: 'the first day, such as 2019-01-01' },
  timelineTo: { zh: '末日，如 2019-12-31', en: 'the last day, such as 2019-12-31' },
  asked: { zh: '问题，如 eligible', en: 'the question, such as eligible' },
  dueOn: { zh: '询问的日期，如 2021-06-30', en: 'the day on which to ask, such as 2021-06-30' },
  by: { zh: '按村 village 或按责任人 officer 分组；否则按村', en: 'village, or the officer who owes it; else village' },
  ahead: { zh: '向后查看的天数；否则 30', en: 'how many days ahead to look; else 30' },
  calendarFrom: { zh: '首日，如 2021-01-01', en: 'the first day, such as 2021-01-01' },
  calendarTo: { zh: '末日，如 2021-12-31', en: 'the last day, such as 2021-12-31' },
  officer: { zh: '只列该责任人的事项，按台账中的 id', en: 'only what this person owes, by the id under which the ledger names them' },
  calendarVillage: { zh: '只列住在该村的户：village/… 或村名', en: 'only the households living in this village: village/… or its name' },
  lapses: {
    zh: '改为列出未按期办理的事项及其起止日期；有则退出码为 1',
    en: 'instead list what was not done in time, from which day to which; exit 1 where there is any',
  },
  accountOf: {
    zh: '逐笔列出该户的积分账：household/… 或斜线后的部分',
    en: 'the account of this household, line by line: household/… or what follows the slash',
  },
  casework: {
    zh: '判定日期，如 2019-12-31；否则为台账最新记录的日期',
    en: 'the day to judge, such as 2019-12-31; else that of the newest event of the ledger',
  },
  lookbackOn: {
    zh: '回头看日期，如 2020-12-31；否则为台账最新记录的日期',
    en: 'the day of the look-back, such as 2020-12-31; else that of the newest event of the ledger',
  },
  lookbackYear: {
    zh: '只看该年度的脱贫，如 2019；综合贫困发生率按全部计算',
    en: 'only the exits of this year, such as 2019; the composite incidence is of all',
  },
  publishedAt: {
    zh: '数字公布的时刻：公布数为当时台账所知；否则为现在所载',
    en: 'when the figure was published: it is what the ledger knew then; else what it holds now',
  },
  population: {
    zh: '农村人口；否则为台账各户全部人员',
    en: 'the rural population; else all persons living in the households of the ledger',
  },
  lookbackPack: {
    zh: '判定所用规则包：自带规则包的名称，或文件（JSON）；否则用当日自带的规则包',
    en: 'the rule pack to judge by: a shipped one by name, or a file (JSON); else the shipped one of each day',
  },
  within: { zh: '多少日内到期算将到期；否则 30', en: 'due within so many days (default: 30)' },
  like: {
    zh: '举一反三：还有哪些户有该事项的问题，哪些已立项',
    en: 'who else has the problem of this item, and which of them have an item',
  },
  csv: { zh: '在标准输出写出整个台账的 CSV', en: 'the whole ledger as CSV on standard output' },
  hits: {
    zh: '与其他登记比对的结果文件（CSV）：citizenId、on、register、item、source、kind，渠道不是部门预警时另有 channel',
    en: 'a file of hits of other registers (CSV): citizenId, on, register, item, source, kind, and channel if not department-warning',
  },
  motivationOn: {
    zh: '统计日期，如 2019-12-31；否则为台账最新记录的日期',
    en: 'the day on which to count, such as 2019-12-31; else that of the newest event of the ledger',
  },
  noticeVillage: {
    zh: '该村处于同一步骤的各户：village/… 或村名',
    en: 'all households of this village for the same step: village/… or its name',
  },
  noticeStep: {
    zh: '步骤在规则包中的名称；否则取当日张贴中或可以张贴的步骤',
    en: 'the step by its name in the pack; else the one that stands on the day, or can be posted',
  },
  noticeOn: { zh: '日期，如 2019-12-31；否则为最新记录的日期', en: 'the day, such as 2019-12-31; else that of the newest event' },
  noticeWhere: { zh: '异议提交地点（文字）', en: 'where objections are handed in, in words' },
  noticeFormat: { zh: 'text 文本，或 html 可打印的页面', en: 'text, or html: a page of its own to be printed' },
  help: { zh: '显示帮助', en: 'show this help' },
  ledger: { zh: '台账：.db 文件或 postgres://…；否则 ./hearthfold.db', en: 'the ledger: a .db file or postgres://…; else ./hearthfold.db' },
  sealed: {
    zh: '另存的封存校验值，形如 记录数:校验值；可重复给出，用以核对台账',
    en: 'a root that was kept elsewhere, SIZE:ROOT, to hold the ledger to; may be repeated',
  },
  keys: {
    zh: '密钥文件；否则为 台账.keys，PostgreSQL 为 ./hearthfold-服务器-数据库.keys',
    en: 'the file of the keys; else LEDGER.keys, with PostgreSQL ./hearthfold-SERVER-DATABASE.keys',
  },
  ofHousehold: { zh: '只看这一户：household/… 或斜线后的部分', en: 'only this household: household/… or what follows the slash' },
  actor: { zh: '录入人或查阅人；否则为登录用户', en: 'who records or reads; else who is logged in' },
  batch: { zh: '批次名称；否则为文件名', en: 'the name of the batch; else that of the files' },
  dryRun: { zh: '只检查，不写入', en: 'check everything and write nothing' },
  packToKeep: {
    zh: '行为所依据的规则包，一并保存；自带的无需给出',
    en: 'a pack that acts rely on, to be kept with them; shipped ones are at hand',
  },
  personal: {
    zh: '含姓名、身份证号和自由文字；须写明 --reason，并留痕',
    en: 'with names, IDs and free texts; needs --reason, and is noted down',
  },
  reason: { zh: '查阅个人信息的原因', en: 'why personal data is read' },
  thorough: {
    zh: '并由记录重算统计表各行，核对所存规则包',
    en: 'also work out the rows of tables again from the events, and check the packs that are kept',
  },
  dumped: { zh: 'PostgreSQL：已用 pg_dump 备份，可以升级', en: 'with PostgreSQL: a dump was made with pg_dump, so go on' },
  texts: { zh: '同时删除该户的自由文字', en: 'the free texts of their households too: they may name them' },
} as const satisfies Readonly<Record<string, Text>>
