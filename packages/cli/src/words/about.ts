import type { Text } from '@hearthfold/core'

/** What each command does, and what its arguments are, as the help shows it. */
export const ABOUT = {
  program: {
    zh: '保存并复算扶贫台账，说明其判定的理由。',
    en: 'Keeps and replays the ledger of a poverty-alleviation programme, and explains its determinations.',
  },
  replay: {
    zh: '统计各户各村的记录，并与公布数字对照',
    en: 'count what the events of households and villages come to, beside what was published',
  },
  explain: { zh: '逐条说明一户的身份及其理由', en: 'explain a household’s status and the reasons, condition by condition' },
  whatIf: {
    zh: '列出换用另一规则包后判定结果改变的户，按村统计',
    en: 'list the households whose result changes under another pack, by village',
  },
  timeline: {
    zh: '列出一个问题的判定结果在一段时间内的变化，以及每次变化的原因',
    en: 'show how the answer to a question went through a span of days, and what changed it each time',
  },
  due: {
    zh: '列出应为各户办理的事项：逾期、今日到期和将到期；有逾期时退出码为 1',
    en: 'list what must be done for households: overdue, today and coming; exit 1 where anything is overdue',
  },
  calendar: {
    zh: '列出一段时间内到期的事项：某责任人的、某村的或全部的；加 --lapses 则列出未按期办理的',
    en: 'list what falls due over some days, for an officer, a village or all; with --lapses, what was not done in time',
  },
  check: {
    zh: '检查规则包能否载入、案例是否成立；不给文件则检查全部自带的',
    en: 'say whether rule packs load and cases hold; without files, all that are shipped',
  },
  pack: { zh: '查看规则包', en: 'show a rule pack' },
  packShow: {
    zh: '列出规则包，注明每个取值的出处及其取代的取值',
    en: 'print a rule pack with where each value comes from and what it overrides',
  },
  packAnalyse: {
    zh: '查找规则包中从不成立或总是成立的规则、空缺、重叠和被违反的定律；有错误时退出码为 1',
    en: 'find rules that never or always fire, gaps, overlaps and broken laws of a rule pack; exit 1 where there is an error',
  },
  lookback: {
    zh: '按现在所知重新判定每次脱贫；发现错退或漏评时退出码为 1',
    en: 're-assess every exit with today’s knowledge; exit 1 if a mis-exit or an omission is found',
  },
  ledger: {
    zh: '列出整改台账：逾期、将到期、未到期和已销号；有逾期事项时退出码为 1，用 --like 时有未立项的户则为 1',
    en: 'list the rectification ledger: overdue, due, open and struck off; exit 1 where an item is overdue, or with --like where others are without one',
  },
  clues: {
    zh: '列出未办结的线索，以及按规则或比对文件应录入的线索；文件中有找不到对应户的行时退出码为 1',
    en: 'list the open clues and those that rules or a file of hits would raise; exit 1 where a row of the file finds no household',
  },
  dataQuality: {
    zh: '列出台账中不合理的记录；有发现时退出码为 1',
    en: 'list suspicious records; exit 1 if any is found',
  },
  needs: {
    zh: '需求对接：未办结的需求，以及各渠道对接、解决的情况',
    en: 'list the needs that are open, and count those that found a giver and were met',
  },
  motivation: {
    zh: '按村统计爱心超市积分和七改一增，或列出一户的积分账',
    en: 'count charity-shop points and home improvements by village; or give the account of one household',
  },
  notice: {
    zh: '输出一户或全村各户某一程序步骤的公示或公告；没有则退出码为 1',
    en: 'print the notice or announcement of a step of a procedure, of a household or of all of a village; exit 1 where there is none',
  },
  noticeOf: {
    zh: '户：household/… 或斜线后的部分；与 --village 同用时不给',
    en: 'the household: household/… or what follows the slash; none with --village',
  },
  file: {
    zh: '台账：文件（NDJSON，一行一条记录）、.db 或 postgres://…；不给则读 --ledger 的台账',
    en: 'ledgers: files (NDJSON, one event a line), .db or postgres://…; else the ledger of --ledger',
  },
  household: { zh: '户：household/… 或斜线后的部分', en: 'the household: household/… or what follows the slash' },
  checked: {
    zh: '规则包（JSON，或自带规则包的名称）和案例文件（YAML）',
    en: 'rule packs (JSON, or shipped ones by name) and files of cases (YAML)',
  },
  packShown: { zh: '规则包：自带规则包的名称，或文件（JSON）', en: 'the rule pack: a shipped one by name, or a file (JSON)' },
  determine: {
    zh: '按规则包判定一户或全部、一个问题或全部问题',
    en: 'say what the law answers: about one household or all, on one question or all',
  },
  init: { zh: '新建台账及其密钥文件；不覆盖已有的', en: 'create a ledger and its key file (never overwrites)' },
  import: {
    zh: '导入历史：记录（NDJSON）或花名册（CSV）；有一处错误则全部不导入',
    en: 'import history, of events (NDJSON) or listings of households (CSV): all of it, or nothing where anything is wrong',
  },
  imported: { zh: '记录文件（NDJSON）和花名册（CSV）', en: 'files of events (NDJSON) and listings (CSV)' },
  record: {
    zh: '录入：按规则包判定后写入台账；被拒绝时退出码为 1',
    en: 'check commands against the rules and record them; exit 1 if one is refused',
  },
  commands: { zh: '命令文件（JSON）；不给或为 - 则读标准输入', en: 'a file of commands (JSON); - or none reads standard input' },
  show: {
    zh: '列出一户的录入记录和现状；默认不含姓名和身份证号',
    en: 'show what was recorded of a household and what it is; without names and IDs unless they are asked for',
  },
  verify: {
    zh: '核验台账与入账时是否一致；不一致时退出码为 1',
    en: 'say whether what is stored is what was recorded; exit 1 and the first place where it is not',
  },
  seal: { zh: '封存至今的全部记录，给出其校验值', en: 'seal all that is recorded by now, and print the root' },
  export: {
    zh: '导出全部记录（NDJSON）；默认不含姓名、身份证号和自由文字',
    en: 'write every event (NDJSON); without names, IDs and free texts unless they are asked for',
  },
  backup: { zh: '备份台账，不含密钥文件；写入期间也一致', en: 'copy the ledger while others write; never its keys' },
  backupFile: { zh: '备份文件，须不存在', en: 'the copy; a file that is not there' },
  erase: {
    zh: '删除一人的个人信息：销毁其密钥，姓名和身份证号再也读不出，各项数字不变',
    en: 'erase a person: their keys go, so no name and no ID of them is ever read again; every figure stays',
  },
  member: { zh: '成员编号', en: 'the member, by the id in the household' },
  rebuild: { zh: '由记录重建统计表', en: 'make the tables beside the ledger anew from its events' },
  tables: { zh: 'register 名册、statistics 逐月统计或 due 应办事项', en: 'register, statistics or due' },
  upgrade: { zh: '留存副本后将旧版软件写的台账升级至当前格式', en: 'bring a ledger of an earlier version up to date, after a copy of it' },
  table: {
    zh: '逐行输出一个统计表（JSON），先更新至最新',
    en: 'print a table beside the ledger, brought up to date, a line of JSON a row',
  },
} as const satisfies Readonly<Record<string, Text>>
