import type { Day, Instant, Language, StatementOf, Text } from '@hearthfold/core'
import type { Unmatched } from '@hearthfold/core/checking'
import type { ClueView, Risk } from '@hearthfold/core/facts'
import type { ItemStanding } from '@hearthfold/core/figures'

type Channel = StatementOf<'clue-raised'>['channel']

/** The words of look-back, clues, the rectification ledger and data quality, in one language. */
interface Words {
  readonly lookBack: {
    readonly heading: (exits: number, on: Day, known: Instant | undefined, from: Day | undefined, to: Day | undefined) => string
    readonly misExits: string
    readonly undetermined: string
    readonly redated: string
    readonly laterShocks: string
    readonly published: (at: Instant | undefined) => string
  }
  readonly clues: {
    readonly heading: (on: Day) => string
    readonly open: (count: number) => string
    readonly byRules: (count: number) => string
    readonly byHits: (count: number, known: number) => string
    readonly unmatched: (count: number) => string
    readonly line: (line: number) => string
    readonly because: Readonly<Record<Unmatched, string>>
    readonly channels: Readonly<Record<Channel, string>>
    readonly standings: Readonly<Record<ClueView['standing'], string>>
    readonly columns: Readonly<Record<'household' | 'clue' | 'since' | 'channel' | 'source' | 'kind' | 'standing', string>>
  }
  readonly ledger: {
    readonly heading: (items: number, on: Day, within: number) => string
    readonly overdue: string
    readonly due: (within: number) => string
    readonly open: string
    readonly nothing: string
    readonly closed: (count: number) => string
    readonly owners: string
    readonly columns: Readonly<
      Record<'item' | 'problem' | 'subject' | 'owner' | 'deadline' | 'standing' | 'target' | 'open' | 'overdue' | 'due' | 'closed', string>
    >
    readonly standings: Readonly<Record<ItemStanding, string>>
    readonly days: (count: number) => string
    readonly like: (problem: string, item: string, on: Day, found: number, undetermined: number) => string
    readonly noItem: string
    readonly noOther: string
  }
  readonly quality: {
    readonly heading: (households: number, on: Day, place: string | undefined) => string
    readonly found: (count: number) => string
    readonly none: string
    readonly unknown: (count: number) => string
    readonly unnamed: string
  }
}

const en: Words = {
  lookBack: {
    heading: (exits, on, known, from, to) =>
      `${exits} ${exits === 1 ? 'exit' : 'exits'}${from === undefined ? '' : ` from ${from}`}${to === undefined ? '' : ` to ${to}`}, looked back at on ${on}${known === undefined ? '' : `, as known at ${known}`}`,
    misExits: 'Mis-exits: to be corrected, or the household registered again',
    undetermined: 'Undetermined: what would decide them',
    redated: 'Rightly exited by what is left: a correction took evidence away from the day of the exit',
    laterShocks: 'Rightly exited, in need of monitoring today',
    published: (at) => (at === undefined ? 'The figure of the ledger, restated' : `The figure as it was known at ${at}, restated`),
  },
  clues: {
    heading: (on) => `Clues on ${on}`,
    open: (count) => `Open: ${count}`,
    byRules: (count) => `To be raised by the rules, from the evidence: ${count}`,
    byHits: (count, known) => `To be raised by the hits of the file: ${count}; raised before: ${known}`,
    unmatched: (count) => `Rows of the file that find no household: ${count}`,
    line: (line) => `line ${line}`,
    because: {
      nobody: 'nobody in the ledger bears this ID',
      'not-that-day': 'nobody who bears it belonged to an open household on that day',
      'more-than-one': 'more than one household has this person on that day',
    },
    channels: { 'self-report': 'self-report', 'cadre-sweep': 'cadre sweep', 'department-warning': 'department warning' },
    standings: {
      raised: 'to be looked into',
      confirmed: 'true; recognition must follow',
      refuted: 'not true',
      dismissed: 'true, nothing has to follow',
      recognised: 'recognised',
    },
    columns: {
      household: 'household',
      clue: 'clue',
      since: 'since',
      channel: 'channel',
      source: 'source',
      kind: 'risk',
      standing: 'standing',
    },
  },
  ledger: {
    heading: (items, on) => `Rectification ledger on ${on}: ${items} ${items === 1 ? 'item' : 'items'}`,
    overdue: 'Overdue',
    due: (within) => `Due within ${within} days`,
    open: 'Open, due later',
    nothing: 'none',
    closed: (count) => `Struck off: ${count}`,
    owners: 'By owner',
    columns: {
      item: 'item',
      problem: 'problem',
      subject: 'of',
      owner: 'owner',
      deadline: 'deadline',
      standing: 'standing',
      target: 'target',
      open: 'open',
      overdue: 'overdue',
      due: 'due',
      closed: 'struck off',
    },
    standings: { open: 'open', verified: 'found solved, to be struck off', closed: 'struck off' },
    days: (count) => `${count} ${count === 1 ? 'day' : 'days'} late`,
    like: (problem, item, on, found, undetermined) =>
      `The problem of ${item} (${problem}) on ${on}: ${found} other ${found === 1 ? 'household has' : 'households have'} it; of ${undetermined} evidence is missing`,
    noItem: 'no item yet',
    noOther: 'No other household has it.',
  },
  quality: {
    heading: (households, on, place) => `Data quality of ${households} households on ${on}${place === undefined ? '' : `, ${place}`}`,
    found: (count) => `${count} ${count === 1 ? 'household' : 'households'}`,
    none: 'Nothing was found.',
    unknown: (count) => `unknown of ${count}`,
    unnamed: 'name not known',
  },
}

const zh: Words = {
  lookBack: {
    heading: (exits, on, known, from, to) =>
      `${on} 回头看${known === undefined ? '' : `（截至 ${known} 所知）`}：${from === undefined ? `截至 ${to ?? on}` : `${from} 至 ${to ?? on}`} 脱贫 ${exits} 户次`,
    misExits: '错退：须更正脱贫或重新纳入',
    undetermined: '无法判定：可使其有定论的证据',
    redated: '按现有证据脱贫属实，但更正使脱贫之日缺少原有证据',
    laterShocks: '脱贫属实，目前需要监测',
    published: (at) => (at === undefined ? '台账数字及核减后数字' : `${at} 所知数字及核减后数字`),
  },
  clues: {
    heading: (on) => `${on} 线索`,
    open: (count) => `未办结：${count} 条`,
    byRules: (count) => `按规则由证据生成、待录入：${count} 条`,
    byHits: (count, known) => `由比对文件生成、待录入：${count} 条；已录入过：${known} 条`,
    unmatched: (count) => `比对文件中找不到对应户的行：${count} 行`,
    line: (line) => `第 ${line} 行`,
    because: { nobody: '台账中无人持此号码', 'not-that-day': '当日无在册的户有此人', 'more-than-one': '当日有此人的户不止一户' },
    channels: { 'self-report': '农户自主申报', 'cadre-sweep': '干部走访排查', 'department-warning': '部门筛查预警' },
    standings: { raised: '待核实', confirmed: '属实，待认定', refuted: '不实', dismissed: '属实但无需监测', recognised: '已认定' },
    columns: { household: '户', clue: '线索', since: '日期', channel: '渠道', source: '来源', kind: '风险', standing: '状态' },
  },
  ledger: {
    heading: (items, on) => `${on} 整改台账：共 ${items} 项`,
    overdue: '逾期',
    due: (within) => `${within} 日内到期`,
    open: '未到期',
    nothing: '无',
    closed: (count) => `已销号：${count} 项`,
    owners: '按责任人',
    columns: {
      item: '事项',
      problem: '问题',
      subject: '对象',
      owner: '责任人',
      deadline: '期限',
      standing: '状态',
      target: '目标',
      open: '未销号',
      overdue: '逾期',
      due: '将到期',
      closed: '已销号',
    },
    standings: { open: '整改中', verified: '已核验，待销号', closed: '已销号' },
    days: (count) => `逾期 ${count} 天`,
    like: (problem, item, on, found, undetermined) =>
      `举一反三：${item}（${problem}）的问题，${on} 另有 ${found} 户；${undetermined} 户证据不足`,
    noItem: '尚未立项',
    noOther: '没有其他户有此问题。',
  },
  quality: {
    heading: (households, on, place) => `${on} ${place === undefined ? '' : `${place} `}${households} 户数据质量`,
    found: (count) => `${count} 户`,
    none: '未发现问题。',
    unknown: (count) => `不详 ${count} 户`,
    unnamed: '姓名不详',
  },
}

export const words: Readonly<Record<Language, Words>> = { en, zh }

/** The risks that a clue can be about. */
export const RISKS: Readonly<Record<(typeof Risk.options)[number], Text>> = {
  illness: { zh: '因病', en: 'illness' },
  disability: { zh: '因残', en: 'disability' },
  schooling: { zh: '因学', en: 'schooling' },
  disaster: { zh: '因灾', en: 'disaster' },
  accident: { zh: '意外事故', en: 'accident' },
  'failed-business': { zh: '产业失败', en: 'failed business' },
  'unstable-work': { zh: '务工不稳', en: 'unstable work' },
  'no-labour': { zh: '缺劳力', en: 'no labour' },
  water: { zh: '缺水', en: 'water' },
  other: { zh: '其他', en: 'other' },
}
