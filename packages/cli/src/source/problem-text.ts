import { type Language, type Misfit, refusalText, type Text } from '@hearthfold/core'
import { misfitText } from '@hearthfold/core/checking'
import { maskIds, type Unpaired } from '@hearthfold/core/checking'
import { SCHEMA, systemReason } from '@hearthfold/core/store'
import type { Place } from '@hearthfold/ledger'
import type { LedgerProblem } from './ledger.ts'
import { reasonText } from '../words/reason.ts'

/** What was expected, what was found instead, and what to do about it. */
interface Said {
  readonly expected: Text
  readonly found: Text
  readonly advice: Text
}

/** What is wrong in one phrase, and what to do about it. */
interface Phrased {
  readonly phrase: Text
  readonly advice: Text
}

/** Said in full where somebody else chose the words. */
type Sayings = { readonly [Code in LedgerProblem['code']]: (problem: Extract<LedgerProblem, { code: Code }>) => Said | Phrased | Text }

const same = (text: string): Text => ({ zh: text, en: text })

const ONE_EVENT = { zh: '一行一个 JSON 格式的事件', en: 'one event in JSON' }
const RESTORE: Text = { zh: '请从台账重新导出该行', en: 'restore the line from the ledger it came from' }

/** Every problem of a ledger file in every language. A code without words does not compile. */
const sayings: Sayings = {
  'not-json': ({ found }) => ({ expected: ONE_EVENT, found: same(found === '' ? '""' : found), advice: RESTORE }),
  'key-twice': ({ line, keys }) => {
    const [{ path, first, again }] = keys as [(typeof keys)[number]]
    return {
      expected: { zh: '每个字段只写一次', en: 'every field once' },
      found: {
        zh: `“${path}”写了两次（第 ${line} 行第 ${first.column} 字符和第 ${again.column} 字符）`,
        en: `“${path}” twice (line ${line}, characters ${first.column} and ${again.column})`,
      },
      advice: { zh: '请核实哪一个为准，删去另一个', en: 'find out which of the two is right and take the other out' },
    }
  },
  'other-schema': ({ found }) => ({
    expected: { zh: `结构版本 ${SCHEMA}`, en: `schema ${SCHEMA}` },
    found: same(JSON.stringify(found)),
    advice: { zh: '请用能读该结构版本的 hearthfold', en: 'read the file with a hearthfold that knows this schema' },
  }),
  misfit: ({ misfits }) => ({
    phrase: misfitsText(misfits),
    advice: { zh: '请更正该行', en: 'correct the line' },
  }),
  gap: ({ stream, expected, found }) => ({
    expected: { zh: `${stream} 的第 ${expected} 条记录`, en: `version ${expected} of ${stream}` },
    found: { zh: `第 ${found} 条`, en: `version ${found}` },
    advice: { zh: '请找回其间缺失的记录', en: 'find the events that are missing before it' },
  }),
  duplicate: ({ stream, expected, found }) => ({
    expected: { zh: `${stream} 的第 ${expected} 条记录`, en: `version ${expected} of ${stream}` },
    found: { zh: `重复的第 ${found} 条`, en: `version ${found} once more` },
    advice: { zh: '请去掉重复的记录或重复的文件', en: 'take out what is there twice, the event or the file' },
  }),
  'recorded-earlier': ({ stream, previous, found }) => ({
    expected: { zh: `${stream} 的录入时刻不早于 ${previous}`, en: `${stream} recorded no earlier than ${previous}` },
    found: same(found),
    advice: { zh: '请更正录入时刻（字段“recordedAt”）', en: 'correct recordedAt' },
  }),
  unlawful: ({ stream, refusal }) => ({
    phrase: { zh: `${stream}：${refusalText(refusal, 'zh')}`, en: `${stream}: ${refusalText(refusal, 'en')}` },
    advice: { zh: '请更正或撤销该记录', en: 'correct or revoke the event' },
  }),
  truncated: ({ found }) => ({
    expected: { zh: '完整的最后一行', en: 'a whole last line' },
    found: { zh: `中断的 ${found}`, en: `one cut off: ${found}` },
    advice: { zh: '文件未写完，请重新导出', en: 'the file was not written to its end: export it again' },
  }),
  unreadable: ({ reason }) => ({
    expected: { zh: '可读的文件', en: 'a file that can be read' },
    found: reasonText(reason),
    advice: { zh: '请检查路径和权限', en: 'check the path and the rights' },
  }),
  empty: () => ({
    expected: { zh: '至少一个事件', en: 'at least one event' },
    found: { zh: '空文件', en: 'an empty file' },
    advice: { zh: '请重新导出或去掉该文件', en: 'export it again or leave it out' },
  }),
  'not-text': () => ({
    phrase: { zh: '文件不是 UTF-8 编码（可能是 GBK）', en: 'the file is not UTF-8 (perhaps GBK)' },
    advice: { zh: '请导出为 UTF-8 编码的 NDJSON', en: 'export the ledger as NDJSON in UTF-8' },
  }),
  'duplicate-id': ({ stream, id, other }) => ({
    expected: { zh: `${stream} 各条记录编号不同`, en: `each event of ${stream} to have an id of its own` },
    found: { zh: `${placeText(other)} 已有的 ${id}`, en: `${id}, which ${placeText(other)} has` },
    advice: { zh: '请更正编号', en: 'correct the id' },
  }),
  'recorded-later': ({ stream, now, found }) => ({
    expected: { zh: `${stream} 的录入时刻不晚于现在（${now}）`, en: `${stream} recorded no later than now, ${now}` },
    found: same(found),
    advice: { zh: '请更正录入时刻（字段“recordedAt”）或校准时钟', en: 'correct recordedAt, or see to the clock' },
  }),
  'future-day': ({ stream, today, found }) => ({
    expected: { zh: `${stream} 的日期不晚于今天（${today}）`, en: `a day of ${stream} that is not after today, ${today}` },
    found: same(found),
    advice: { zh: '请更正日期', en: 'correct the day' },
  }),
  'person-twice': ({ stream, other }) => ({
    expected: { zh: `${stream} 的成员只属于一户`, en: `the members of ${stream} to belong to one household` },
    found: { zh: `同一身份证号的人也在 ${other}`, en: `a person of the same citizen ID in ${other} too` },
    advice: { zh: '请更正身份证号，或记录其迁出其中一户', en: 'correct the ID, or record that they left one of the two' },
  }),
  'half-missing': ({ half }) => ({
    ...halfSaid(half),
    advice: { zh: '请补齐该变动在另一户的记录，或一并导入', en: 'find the other half of the change, and import both together' },
  }),
  'person-taken': ({ stream }) => ({
    expected: { zh: `${stream} 的成员不在台账的其他户中`, en: `the members of ${stream} to belong to no other household of the ledger` },
    found: { zh: '其中一人已在其他户', en: 'one who does' },
    advice: { zh: '请更正身份证号，或先录入其迁出', en: 'correct the ID, or record first that they left the other' },
  }),
  begun: ({ stream }) => ({
    expected: { zh: `台账中尚无记录的 ${stream}`, en: `${stream} to be empty in the ledger` },
    found: { zh: '已有记录', en: 'events of it' },
    advice: {
      zh: '历史只能导入尚无记录的户、村或整改事项：其后的记录请用 hearthfold record',
      en: 'history goes into empty streams only: what comes after it is recorded with hearthfold record',
    },
  }),
  'not-opened': ({ said }) => said,
  'not-as-kept': ({ reason }) => ({
    expected: { zh: '与入账时相同的记录', en: 'the events as they were recorded' },
    found: { zh: systemReason(reason), en: reason },
    advice: { zh: '请用 hearthfold verify 找出改动之处，再从备份恢复', en: 'find the place with hearthfold verify, and restore a backup' },
  }),
  'line-too-long': ({ limit }) => ({
    expected: { zh: `每行不超过 ${limit} 字节`, en: `lines of at most ${limit} bytes` },
    found: { zh: '更长的行', en: 'a longer one' },
    advice: { zh: '请一行写一个事件', en: 'write one event a line' },
  }),
}

/** What one half of a change says, and what the other does not. */
function halfSaid(half: Unpaired): Pick<Said, 'expected' | 'found'> {
  const { from, to, on } = half
  switch (half.code) {
    case 'persons-differ':
      return {
        expected: {
          zh: `${on} 自 ${from} 迁出 ${half.left} 人，均迁入 ${to}`,
          en: `the ${half.left} who left ${from} for ${to} on ${on} to have joined it`,
        },
        found: { zh: `${to} 自该户迁入 ${half.joined} 人`, en: `${half.joined} who joined ${to} from there` },
      }
    case 'split-unsaid':
      return {
        expected: {
          zh: `${to} 自 ${from} 分户的记录（${on}）与随分户迁入的成员相符`,
          en: `${to} to say that it split off ${from} on ${on}, and members who came by that split`,
        },
        found: { zh: '只有其中一项', en: 'one of the two' },
      }
    case 'merger-unsaid':
      return {
        expected: { zh: `${on} ${from} 并入 ${to} 的记录`, en: `${from} to have become one with ${to} on ${on}` },
        found: { zh: `只有 ${to} 接续其身份的记录`, en: `${to} with its standing, and no such merger` },
      }
  }
}

/** A problem in one line: `FILE:LINE: expected …, found …; do …`. */
export function problemText(problem: LedgerProblem, language: Language): string {
  const say = sayings[problem.code] as (problem: LedgerProblem) => Said | Phrased | Text
  const spoken = say(problem)
  if ('zh' in spoken) return spoken[language]
  const { advice } = spoken
  const phrase = 'phrase' in spoken ? spoken.phrase : expectedPhrase(spoken)
  const place = placeText(problem)
  const said =
    language === 'zh' ? `${place}：${maskIds(`${phrase.zh}；${advice.zh}`)}` : `${place}: ${maskIds(`${phrase.en}; ${advice.en}`)}`
  return said.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}

function expectedPhrase({ expected, found }: Said): Text {
  return { zh: `应为 ${expected.zh}，实为 ${found.zh}`, en: `expected ${expected.en}, found ${found.en}` }
}

function placeText({ file, line }: Place): string {
  return line === undefined ? file : `${file}:${line}`
}

/** What is wrong with a line: the first misfit, and how many more there are. */
function misfitsText([first, ...others]: readonly Misfit[]): Text {
  const { zh, en } = misfitText(first!, { zh: '该行', en: 'the line' })
  const more = others.length
  return more === 0 ? { zh, en } : { zh: `${zh}（该行另有 ${more} 处）`, en: `${en} (and ${more} more in the line)` }
}
