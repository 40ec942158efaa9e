import type { ClueStanding } from '../household/clue.ts'
import type { Day } from '../values/day.ts'
import type { Language, Text } from '../values/language.ts'
import { homeParts } from '../values/home-improvement.ts'
import { ofBasis } from './basis-text.ts'
import { maskIds } from '../schema/mask-ids.ts'
import { measures } from '../values/measure.ts'
import { misfitText } from '../schema/issue-text.ts'
import { posts } from '../values/procedure.ts'
import { type LawWords, NO_LAW, questionText } from './law-words.ts'
import { ofProcedures } from './procedure-text.ts'
import type { Refusal, Sayings } from './refusal.ts'
import { flags, type Status, standings } from '../household/status.ts'
import { eventWords } from '../events/event-words.ts'

const TRAITS: Readonly<Record<'sex' | 'born' | 'citizenId', Text>> = {
  sex: { zh: '性别', en: 'sexes' },
  born: { zh: '出生日期', en: 'birth days' },
  citizenId: { zh: '公民身份号码', en: 'citizen IDs' },
}

const HANDED_OVER: Readonly<Record<Extract<Refusal, { code: 'handed-over' }>['what'], Text>> = {
  status: { zh: '身份和标注', en: 'the standing and the flag' },
  clues: { zh: '未办结的线索', en: 'the open clues' },
  needs: { zh: '未满足的需求', en: 'the open needs' },
  grants: { zh: '正在享受的帮扶措施', en: 'the grants that run' },
  points: { zh: '爱心超市积分', en: 'the points' },
  helpers: { zh: '帮扶责任人', en: 'the helpers' },
  procedures: { zh: '正在办理的程序', en: 'the procedure that runs' },
}

/** What is not there before the event that founds it. */
const FOUNDS: Readonly<Record<'settled' | 'village-listed' | 'item-opened', Text>> = {
  settled: { zh: '该户尚未建户', en: 'the household is not recorded yet' },
  'village-listed': { zh: '该村尚未登记', en: 'the village is not recorded yet' },
  'item-opened': { zh: '该整改事项尚未立项', en: 'the item is not opened yet' },
}

/** Every refusal in every language. A code without words does not compile. */
const sayings: Sayings = {
  'ill-formed': ({ misfits }) => ({
    zh: `事件格式不符：${misfits.map((misfit) => misfitText(misfit, EVENT).zh).join('；')}`,
    en: `the event is ill-formed: ${misfits.map((misfit) => misfitText(misfit, EVENT).en).join('; ')}`,
  }),
  'not-founded': ({ needs }) => ({
    zh: `${FOUNDS[needs].zh}：须先记录“${eventWords[needs].zh}”`,
    en: `${FOUNDS[needs].en}: first record ${eventWords[needs].en}`,
  }),
  'too-early': ({ on, after, from }) => ({
    zh: `日期 ${on} 早于其所依据的“${eventWords[after].zh}”（${from}）：请填写 ${from} 或之后的日期`,
    en: `${on} is before the record that it depends on (${eventWords[after].en}, ${from}): give ${from} or a later day`,
  }),
  'household-closed': ({ since, into }) =>
    into === undefined
      ? {
          zh: `该户已于 ${since} 自然减少，不能再记录`,
          en: `the household ended by natural decrease on ${since}: nothing can be recorded after that day`,
        }
      : {
          zh: `该户已于 ${since} 并入 ${into}：请在该户记录`,
          en: `the household was merged into ${into} on ${since}: record it for that household`,
        },
  'never-identified': ({ act }) => ({
    zh: `该户未建档立卡，不能办理“${eventWords[act].zh}”`,
    en: `the household was never identified as poor: ${eventWords[act].en} is not possible`,
  }),
  'already-registered': ({ since }) => ({
    zh: `该户已于 ${since} 建档立卡，不能重复识别`,
    en: `the household has been registered as poor since ${since}`,
  }),
  'already-exited': ({ since }) => ({
    zh: `已于 ${since} 办理脱贫（退出），不能重复办理`,
    en: `the exit was recorded on ${since} already`,
  }),
  'return-instead': ({ exited }) => ({
    zh: `该户已于 ${exited} 脱贫：再次贫困的，应按返贫识别记录`,
    en: `the household exited on ${exited}: record an identification as returned to poverty instead`,
  }),
  'never-exited': ({ act }) => ({
    zh: `该户从未脱贫，不能办理“${eventWords[act].zh}”${act === 'flagged-monitored' ? '；属突发严重困难的，须注明“突发严重困难户”（字段“as”）' : ''}`,
    en: `the household never exited: ${eventWords[act].en} is not possible${act === 'flagged-monitored' ? '; if it is in sudden serious hardship, say so (field “as”)' : ''}`,
  }),
  'edge-of-registered': ({ since }) => ({
    zh: `边缘易致贫户须从未建档立卡；该户已于 ${since} 建档立卡或脱贫`,
    en: `an edge household was never registered as poor, and this household has been registered or exited since ${since}`,
  }),
  'already-flagged': ({ flag }) => ({
    zh: `该户已纳入监测（${flags[flag].zh}）`,
    en: `the household is flagged as ${flags[flag].en} already`,
  }),
  'no-flag': () => ({ zh: '该户未纳入监测，没有可以消除的风险', en: 'the household has no flag that could be cleared' }),
  'contradicts-later': ({ later, from, id }) => ({
    zh: `与 ${from} 的“${eventWords[later].zh}”（${id}）矛盾：请先更正或撤销该事件`,
    en: `contradicts a later record (${eventWords[later].en}, ${from}, ${id}): correct or revoke that one first`,
  }),
  'no-members': ({ on }) => ({
    zh: `${on} 该户没有成员：最后一名成员死亡或迁出的，应记录自然减少`,
    en: `the household has no members on ${on}: if the last member died or moved away, record a natural decrease`,
  }),
  'two-heads': ({ on, heads }) => ({
    zh: `${on} 有两名户主：${heads.join('、')}`,
    en: `the household has two heads on ${on}: ${heads.join(', ')}`,
  }),
  'member-present': ({ member, on }) => ({
    zh: `${member} 在 ${on} 已是该户成员`,
    en: `${member} is a member of the household on ${on} already`,
  }),
  'member-absent': ({ member, on }) => ({
    zh: `${member} 在 ${on} 不是该户成员`,
    en: `${member} is not a member of the household on ${on}`,
  }),
  'died-before': ({ member, on, died }) => ({
    zh: `${member} 已于 ${died} 死亡，不能再登记 ${on} 的情况；死亡记错的，请先撤销该死亡记录`,
    en: `${member} died on ${died}: nothing can be recorded about them on ${on}; if the death was recorded in error, revoke it first`,
  }),
  'born-later': ({ member, born, on }) => ({
    zh: `${member} 生于 ${born}，晚于 ${on}`,
    en: `${member} was born on ${born}, after ${on}`,
  }),
  'citizen-id-mismatch': ({ member, field }) => ({
    zh: `${member} 的公民身份号码与${field === 'born' ? '出生日期' : '性别'}不符`,
    en: `the citizen ID of ${member} does not match the recorded ${field === 'born' ? 'day of birth' : 'sex'}`,
  }),
  'citizen-id-twice': ({ members }) => ({
    zh: `公民身份号码重复：${members.join('、')}`,
    en: `these members have the same citizen ID: ${members.join(', ')}`,
  }),
  'member-unnamed': ({ measure }) => ({
    zh: `措施“${measures[measure].label.zh}”须注明受益成员（字段“member”）`,
    en: `“${measures[measure].label.en}” is given to a person: name the member (field “member”)`,
  }),
  'ends-before': ({ on, until }) => ({
    zh: `措施截止日 ${until} 早于开始日 ${on}`,
    en: `the measure would end on ${until}, before it begins on ${on}`,
  }),
  'part-of-other-measure': ({ measure, part }) => ({
    zh: `“${homeParts[part].zh}”属七改一增，不能用于“${measures[measure].label.zh}”`,
    en: `“${homeParts[part].en}” is a part of home improvements, not of “${measures[measure].label.en}”`,
  }),
  'points-short': ({ on, there, spent }) => ({
    zh: `${on} 只有 ${there} 分，不能支出 ${spent} 分`,
    en: `on ${on} there are ${there} points, so ${spent} cannot be spent`,
  }),
  'already-ended': ({ grant }) => ({ zh: `帮扶措施 ${grant} 已经结束`, en: `the measure ${grant} has ended already` }),
  'unknown-grant': ({ grant }) => ({
    zh: `该户没有帮扶措施 ${grant}：请核对编号`,
    en: `the household has no measure ${grant}: check the id`,
  }),
  'not-assigned': ({ person, role }) => ({
    zh: `${person} 不是该户的${posts[role].zh}`,
    en: `${person} is not assigned to the household as ${posts[role].en}`,
  }),
  'unknown-event': ({ event }) => ({
    zh: `没有编号为 ${event} 的记录：请核对编号`,
    en: `there is no event ${event} here: check the id`,
  }),
  'already-withdrawn': ({ event, by }) => ({
    zh: `记录 ${event} 已被 ${by} 取代：只能更正或撤销最新的一条`,
    en: `the event ${event} was superseded by ${by}: only the newest of a chain can be corrected or revoked`,
  }),
  'other-kind': ({ replaces, statement }) => ({
    zh: `“${eventWords[replaces].zh}”不能更正为“${eventWords[statement].zh}”：请撤销后另记`,
    en: `${eventWords[replaces].en} cannot be corrected into ${eventWords[statement].en}: revoke it and record the other`,
  }),
  ...ofBasis,
  'no-rule': ({ act, question, pack }, law) => ({
    zh: `规则包 ${pack} 没有关于“${questionText(law, question).zh}”的规则，“${eventWords[act].zh}”没有依据：请用当时适用的规则包，或注明上级批复`,
    en: `the pack ${pack} has no rule for “${questionText(law, question).en}”, on which ${eventWords[act].en} rests: use the pack of the time, or give a ruling as the basis`,
  }),
  'basis-of-other-day': ({ on, basis }) => ({
    zh: `判定日期 ${basis} 与办理日期 ${on} 不同：请按办理日期重新判定`,
    en: `the determination is of ${basis} and the act of ${on}: determine again as of the day of the act`,
  }),
  'basis-of-other-pack': ({ handed, basis }) => ({
    zh: `判定依据的规则包是 ${basis}，办理所用的规则包是 ${handed}：请用同一规则包判定和办理`,
    en: `the determination is by the pack ${basis}, the act is submitted under ${handed}: determine and submit under the same pack`,
  }),
  'stale-basis': ({ version, basis }) => ({
    zh: `判定依据的是前 ${basis} 条记录，该户现有 ${version} 条：请重新判定`,
    en: `the determination judged version ${basis}, and the household is at version ${version}: determine again`,
  }),
  'concerns-two': ({ event }) => ({
    zh: `“${eventWords[event].zh}”同时涉及两户，须按分户、并户或户间迁移两户一并记录；记错的，请撤销该次变动`,
    en: `${eventWords[event].en} concerns two households: record it for both at once, as a split, merge or move; if it was recorded in error, undo the whole change`,
  }),
  'handed-over': ({ household, on, what }) => ({
    zh: `${on} 该户变动时，${HANDED_OVER[what].zh}已按当时的情况转入 ${household}，此项记录会改变转出的内容：请在 ${household} 记录；如须记在变动之前，请先撤销该次变动，补记后重新办理变动`,
    en: `on ${on} ${HANDED_OVER[what].en} of the household went over to ${household} as they were then, and this would change them: record it for ${household}; or undo the change, record this, and record the change again`,
  }),
  'grant-elsewhere': ({ grant, household, since }) => ({
    zh: `帮扶措施 ${grant} 已于 ${since} 随受益人转入 ${household}：请在 ${household} 记录`,
    en: `the measure ${grant} went along with its member to ${household} on ${since}: record it for ${household}`,
  }),
  'of-household': ({ household, because }, law) => ({
    zh: `${household}：${refusalText(because, 'zh', law)}`,
    en: `${household}: ${refusalText(because, 'en', law)}`,
  }),
  'same-household': ({ household }) => ({
    zh: `两户须不同：均为 ${household}`,
    en: `the change needs two different households, and both are ${household}`,
  }),
  'household-exists': ({ household }) => ({
    zh: `${household} 已有记录：分户须用新的户编号；迁入已有的户，请记录户间迁移`,
    en: `${household} exists already: a split begins a new household; to join an existing one, record a move`,
  }),
  'nothing-changes': ({ household, on }) => ({
    zh: `${on} ${household} 已是如此，无须变更`,
    en: `on ${on} ${household} is already as the change would have it`,
  }),
  'nobody-left': ({ household, on }) => ({
    zh: `${on} 起 ${household} 将无人：全户去往他户的，请记录并户；最后一人死亡或全户迁出的，请记录自然减少`,
    en: `nobody would be left in ${household} from ${on}: if all go to another household, record a merge; if the last one died or all moved away, record a natural decrease`,
  }),
  'no-head': ({ household, on }) => ({
    zh: `${on} 起 ${household} 没有户主：请指明由谁担任`,
    en: `${household} would have no head from ${on}: say who the head is`,
  }),
  'relations-missing': ({ household, members }) => ({
    zh: `${household} 户主变更：请注明 ${members.join('、')} 与户主的关系`,
    en: `say what ${members.join(', ')} of ${household} ${members.length === 1 ? 'is' : 'are'} to the head`,
  }),
  'in-both': ({ member, household, other, into }) => ({
    zh: `${household} 的 ${member} 与 ${into} 的 ${other} 公民身份号码相同：如系同一人，请在变动中写明（字段“same”）；否则请先更正其中一户`,
    en: `${member} of ${household} and ${other} of ${into} have the same citizen ID: if they are one person, say so in the change (field “same”); if not, correct one of the two households first`,
  }),
  'not-the-same': ({ member, household, other, into, field }) => ({
    zh: `${household} 的 ${member} 与 ${into} 的 ${other} 的${TRAITS[field].zh}不同，不能作为同一人合并：请先更正其中一户`,
    en: `${member} of ${household} and ${other} of ${into} have different ${TRAITS[field].en} and cannot be one person: correct one of the two households first`,
  }),
  'same-twice': ({ household, members, other, into }) => ({
    zh: `${household} 的 ${members.join('、')} 不能都是 ${into} 的 ${other}：一人只能对应一人（字段“same”）`,
    en: `${members.join(' and ')} of ${household} cannot both be ${other} of ${into}: say of each who they are there (same)`,
  }),
  'same-stays': ({ household, member }) => ({
    zh: `${household} 的 ${member} 不在此次变动的人员之中，却写明与对方户内的人为同一人：请补入字段“going”，或从字段“same”中删去`,
    en: `${member} of ${household} is said to be recorded in the other household (same), but does not go there: name them under going, too, or leave them out of same`,
  }),
  'other-household-unnamed': ({ household, other }) => ({
    zh: `该次记录除 ${household} 外还涉及 ${other}：撤销时须写明两户（字段“into”）`,
    en: `the commit also concerns ${other}, not only ${household}: name it as the other household (field “into”)`,
  }),
  'half-stays': ({ from, to, on }) => ({
    zh: `${on} 自 ${from} 至 ${to} 的变动须两户一并撤销：请写明记录该变动的提交编号（字段“commit”）`,
    en: `the change of ${on} from ${from} to ${to} is undone in both households or in neither: name the commit that recorded it (field “commit”)`,
  }),
  'nothing-of-commit': ({ commit, households }) => ({
    zh: `${households.join('、')} 没有编号为 ${commit} 的有效记录：请核对编号；该次变动也可能已经撤销`,
    en: `${commit} has no valid record in ${households.join(', ')}: check the id; the change may have been undone already`,
  }),
  'unlike-status': ({ has, other }) => ({
    zh: `两户身份不同（${statusText(has, 'zh')}；${statusText(other, 'zh')}），不能并户：请先办理使两户身份一致的事项（识别、脱贫、风险消除）；全户因婚姻并入的，请注明（字段“by”）`,
    en: `one household is ${statusText(has, 'en')}, the other ${statusText(other, 'en')}: first record the act that makes them alike (an identification, an exit, the clearing of a flag), then merge; if all of them marry into the other household, say so (field “by”)`,
  }),
  'already-listed': () => ({ zh: '该村已在册', en: 'the village is listed already' }),
  'incidence-above': ({ on, remaining, population, limit }) => {
    const percent = ((remaining / population) * 100).toFixed(2)
    return {
      zh: `该村 ${on} 贫困发生率 ${percent}%（${remaining} ÷ ${population} 人），未低于 ${limit}%，不能退出`,
      en: `on ${on} the poverty incidence of the village is ${percent} % (${remaining} of ${population} persons), not below ${limit} %: it cannot be delisted`,
    }
  },
  'incidence-unknown': ({ on, lacks }) => LACKS[lacks](on),
  'village-not-poor': () => ({ zh: '该村不是贫困村', en: 'the village was never registered as poor' }),
  ...ofProcedures,
  'nothing-to-roll-back': () => ({
    zh: '没有可以回退的风险消除：只能回退最近一次、其后监测状态未再变动的消除',
    en: 'there is no elimination to roll back: only the newest one can be rolled back, and only while the flag has not changed since',
  }),
  'unknown-clue': ({ clue }) => ({
    zh: `该户没有线索 ${clue}：请核对线索编号`,
    en: `the household has no clue ${clue}: check the id of the clue`,
  }),
  'unknown-need': ({ need }) => ({
    zh: `该户没有需求 ${need}：请核对需求编号`,
    en: `the household has no need ${need}: check the id of the need`,
  }),
  'need-closed-before': ({ need, outcome, on }) => ({
    zh: `需求 ${need} 已于 ${on} ${outcome === 'met' ? '解决' : '撤回'}；如仍有需要，请另提需求`,
    en: `the need ${need} was ${outcome} on ${on}: if it comes back, state a new one`,
  }),
  'no-giver': ({ need }) => ({
    zh: `需求 ${need} 尚未对接帮扶方：请先记录由谁帮扶`,
    en: `the need ${need} has no giver yet: record the giver first`,
  }),
  'branch-not-weak': ({ branch }) => ({
    zh: `党支部 ${branch} 未被认定为软弱涣散：请先记录认定`,
    en: `the branch ${branch} was not found weak: record that first`,
  }),
  'branch-weak-already': ({ branch, since }) => ({
    zh: `党支部 ${branch} 已于 ${since} 认定为软弱涣散，尚未调整`,
    en: `the branch ${branch} was found weak on ${since} already, and is not adjusted yet`,
  }),
  'item-of-another': ({ item, village }) => ({
    zh: `整改事项 ${item} 不是 ${village} 的：请填写该村的整改事项`,
    en: `the rectification item ${item} is not one of ${village}: give an item of this village`,
  }),
  'already-resolved': ({ clue, outcome, on }) => ({
    zh: `线索 ${clue} 已于 ${on} 核实（${CLUE_OUTCOMES[outcome].zh}）`,
    en: `the clue ${clue} was resolved on ${on} already: ${CLUE_OUTCOMES[outcome].en}`,
  }),
  'hit-raised-before': ({ register, item, clue }) => ({
    zh: `“${register}”的比对结果“${item}”已作为线索 ${clue} 录入`,
    en: `the item “${item}” of “${register}” was raised before as the clue ${clue}`,
  }),
  'already-opened': ({ since }) => ({ zh: `该整改事项已于 ${since} 立项`, en: `the item was opened on ${since} already` }),
  'item-closed': ({ since }) => ({
    zh: `该整改事项已于 ${since} 销号：问题再次出现的，请重新立项`,
    en: `the item was closed on ${since}: if the problem came back, reopen the item`,
  }),
  'not-closed': () => ({ zh: '该整改事项尚未销号，无须重新立项', en: 'the item is not closed, so it cannot be reopened' }),
  'measure-taker-verifies': ({ by }) => ({
    zh: `${by} 办理过该事项的整改措施，不能自行核验`,
    en: `${by} took a measure of the item and cannot verify it`,
  }),
  'not-verified': () => ({
    zh: '销号前须由责任人以外的人核验，确认问题已解决',
    en: 'before the item can be closed, someone other than its owner must verify that the problem is solved',
  }),
  'owner-verifies': ({ by }) => ({
    zh: `${by} 是（或曾是）该事项的责任人，不能自行核验`,
    en: `${by} owns or owned the item and cannot verify it`,
  }),
  'deadline-passed': ({ on, deadline }) => ({
    zh: `整改期限 ${deadline} 早于 ${on}：请填写之后的日期`,
    en: `the deadline ${deadline} is before ${on}: give a later day`,
  }),
}

const LACKS: Readonly<Record<'limit' | 'households' | 'people', (on: Day) => Text>> = {
  limit: (on) => ({
    zh: `规则包没有 ${on} 的贫困发生率上限：请用当时适用的规则包，或注明上级批复`,
    en: `the pack has no limit of the poverty incidence for ${on}: use the pack of the time, or give a ruling as the basis`,
  }),
  households: (on) => ({
    zh: `不掌握该村农户，无法计算 ${on} 的贫困发生率：请在含该村农户的台账中办理，或注明上级批复`,
    en: `the households of the village are not in this ledger, so its poverty incidence on ${on} is unknown: decide in the ledger that holds them, or give a ruling as the basis`,
  }),
  people: (on) => ({
    zh: `${on} 台账中该村无人居住，无法计算贫困发生率：请先录入该村农户，或注明上级批复`,
    en: `by the ledger nobody lives in the village on ${on}, so its poverty incidence is unknown: record its households first, or give a ruling as the basis`,
  }),
}

const CLUE_OUTCOMES: Readonly<Record<Exclude<ClueStanding, 'raised'>, Text>> = {
  confirmed: { zh: '属实', en: 'true' },
  refuted: { zh: '不实', en: 'not true' },
  dismissed: { zh: '属实但无须监测', en: 'true, but no recognition needed' },
  recognised: { zh: '已认定', en: 'the household was recognised' },
}

const EVENT: Text = { zh: '事件', en: 'the event' }

function statusText({ standing, flag }: Pick<Status, 'standing' | 'flag'>, language: Language): string {
  const said = standings[standing][language]
  return flag === 'none' ? said : `${said}${language === 'zh' ? '、' : ', '}${flags[flag][language]}`
}

/**
 * A refusal in words, without anybody's citizen ID or phone, whatever it names.
 *
 * @param law what the law calls its procedures, steps and questions; if it is left out, they are called by their names
 */
export function refusalText(refusal: Refusal, language: Language, law: LawWords = NO_LAW): string {
  const say = sayings[refusal.code] as (refusal: Refusal, law: LawWords) => Text
  return maskIds(say(refusal, law)[language])
}
