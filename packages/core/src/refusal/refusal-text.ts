import type { ClueStanding } from '../household/clue.ts'
import type { Day } from '../values/day.ts'
import type { Language, Text } from '../values/language.ts'
import { homeParts } from '../values/home-improvement.ts'
import { ofBasis } from './basis-text.ts'
import { maskIds } from '../schema/mask-ids.ts'
import { measures } from '../values/measure.ts'
import type { Misfit } from '../schema/issue.ts'
import { expectedText, foundText } from '../schema/issue-text.ts'
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

/** Every refusal in every language. A code without words does not compile. */
const sayings: Sayings = {
  'ill-formed': ({ misfits }) => ({
    zh: `事件格式不符：${misfits.map(misfitZh).join('；')}`,
    en: `the event is ill-formed: ${misfits.map(misfitEn).join('; ')}`,
  }),
  'not-founded': ({ needs }) => ({
    zh: `台账尚未建立：须先记录“${eventWords[needs].zh}”`,
    en: `nothing is recorded yet: record “${needs}” first`,
  }),
  'too-early': ({ on, after, from }) => ({
    zh: `日期 ${on} 早于其所依据的“${eventWords[after].zh}”（${from}）：请填 ${from} 或之后的日期`,
    en: `${on} lies before the event it depends on, “${after}” of ${from}: give ${from} or a later day`,
  }),
  'household-closed': ({ since, into }) =>
    into === undefined
      ? {
          zh: `该户已于 ${since} 自然减少，不能再记录`,
          en: `the household ended by natural decrease on ${since}; nothing can be recorded after that`,
        }
      : {
          zh: `该户已于 ${since} 并入 ${into}：请在该户记录`,
          en: `the household was merged into ${into} on ${since}: record it of that one`,
        },
  'never-identified': ({ act }) => ({
    zh: `该户未建档立卡，不能“${eventWords[act].zh}”`,
    en: `the household was never identified, so it cannot be “${act}”`,
  }),
  'already-registered': ({ since }) => ({
    zh: `已于 ${since} 建档立卡，不能重复识别`,
    en: `registered since ${since} already`,
  }),
  'already-exited': ({ since }) => ({ zh: `已于 ${since} 退出`, en: `exited on ${since} already` }),
  'return-instead': ({ exited }) => ({
    zh: `该户已于 ${exited} 脱贫：再次贫困应按返贫（re-identified）记录`,
    en: `the household exited on ${exited}: record a return to poverty (re-identified) instead`,
  }),
  'never-exited': ({ act }) => ({
    zh: `该户从未脱贫，不能“${eventWords[act].zh}”${act === 'flagged-monitored' ? '；属突发严重困难的，须注明“突发严重困难户”' : ''}`,
    en: `the household never exited, so it cannot be “${act}”${act === 'flagged-monitored' ? '; if it is in sudden serious hardship, say so (as)' : ''}`,
  }),
  'edge-of-registered': ({ since }) => ({
    zh: `边缘户须从未建档立卡；该户已于 ${since} 建档立卡或脱贫`,
    en: `an edge household was never registered; this one has been registered or exited since ${since}`,
  }),
  'already-flagged': ({ flag }) => ({
    zh: `该户已标注为${flags[flag].zh}`,
    en: `the household bears the flag “${flags[flag].en}” already`,
  }),
  'no-flag': () => ({ zh: '该户没有可以消除的标注', en: 'the household bears no flag that could be cleared' }),
  'contradicts-later': ({ later, from, id }) => ({
    zh: `与 ${from} 的“${eventWords[later].zh}”（${id}）矛盾：请先更正或撤销该事件`,
    en: `contradicts the later “${later}” of ${from} (${id}): correct or revoke that one first`,
  }),
  'no-members': ({ on }) => ({
    zh: `${on} 该户没有成员：最后一名成员死亡或迁出应记自然减少（decreased）`,
    en: `the household has no members on ${on}: record the end of the last member as a natural decrease (decreased)`,
  }),
  'two-heads': ({ on, heads }) => ({
    zh: `${on} 有两名户主：${heads.join('、')}`,
    en: `two heads on ${on}: ${heads.join(', ')}`,
  }),
  'member-present': ({ member, on }) => ({
    zh: `${member} 在 ${on} 已是该户成员`,
    en: `${member} belongs to the household on ${on} already`,
  }),
  'member-absent': ({ member, on }) => ({
    zh: `${member} 在 ${on} 不是该户成员`,
    en: `${member} does not belong to the household on ${on}`,
  }),
  'died-before': ({ member, on, died }) => ({
    zh: `${member} 已于 ${died} 死亡，不能再登记 ${on} 的情况；死亡记错的，请先撤销该死亡记录`,
    en: `${member} died on ${died}: nothing can be recorded of them for ${on}. If the death was recorded in error, revoke it first`,
  }),
  'born-later': ({ member, born, on }) => ({
    zh: `${member} 生于 ${born}，晚于 ${on}`,
    en: `${member} was born on ${born}, after ${on}`,
  }),
  'citizen-id-mismatch': ({ member, field }) => ({
    zh: `${member} 的公民身份号码与${field === 'born' ? '出生日期' : '性别'}不符`,
    en: `the citizen ID of ${member} states another ${field === 'born' ? 'birth day' : 'sex'}`,
  }),
  'citizen-id-twice': ({ members }) => ({
    zh: `公民身份号码重复：${members.join('、')}`,
    en: `the same citizen ID twice: ${members.join(', ')}`,
  }),
  'member-unnamed': ({ measure }) => ({
    zh: `措施“${measures[measure].label.zh}”须注明受益人（member）`,
    en: `“${measures[measure].label.en}” is given to a person: say to which member`,
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
  'already-ended': ({ grant }) => ({ zh: `帮扶措施 ${grant} 已结束`, en: `the measure ${grant} has ended already` }),
  'unknown-grant': ({ grant }) => ({ zh: `没有帮扶措施 ${grant}`, en: `there is no measure ${grant}` }),
  'not-assigned': ({ person, role }) => ({
    zh: `${person} 不是该户的${role === 'helper' ? '帮扶责任人' : '责任人'}`,
    en: `${person} is not assigned to the household as ${role}`,
  }),
  'unknown-event': ({ event }) => ({ zh: `该户没有事件 ${event}`, en: `the household has no event ${event}` }),
  'already-withdrawn': ({ event, by }) => ({
    zh: `事件 ${event} 已被 ${by} 取代：只能更正最新的一条`,
    en: `event ${event} was superseded by ${by}: only the newest of a chain can be corrected or revoked`,
  }),
  'other-kind': ({ replaces, statement }) => ({
    zh: `“${eventWords[replaces].zh}”不能更正为“${eventWords[statement].zh}”：请撤销后另记`,
    en: `a “${replaces}” cannot be corrected into a “${statement}”: revoke it and record the other`,
  }),
  ...ofBasis,
  'no-rule': ({ act, question, pack }) => ({
    zh: `规则包 ${pack} 没有关于“${question}”的规则，“${eventWords[act].zh}”无从依据：请用当时适用的规则包，或注明裁定依据`,
    en: `the pack ${pack} has no rule for “${question}”, on which “${act}” rests: use the pack of the time, or give a ruling as its basis`,
  }),
  'basis-of-other-day': ({ on, basis }) => ({
    zh: `判定日期 ${basis} 与行为日期 ${on} 不同`,
    en: `the determination is of ${basis}, the act of ${on}`,
  }),
  'basis-of-other-pack': ({ handed, basis }) => ({
    zh: `判定依据规则包 ${basis}，提交所依规则包为 ${handed}：请按同一规则包判定和提交`,
    en: `the determination is by the pack ${basis}, the act is submitted under ${handed}: determine and submit under the same pack`,
  }),
  'stale-basis': ({ version, basis }) => ({
    zh: `判定依据第 ${basis} 版，该户已到第 ${version} 版：请重新判定`,
    en: `the determination judged version ${basis}, the household is at version ${version}: determine again`,
  }),
  'concerns-two': ({ event }) => ({
    zh: `“${eventWords[event].zh}”同时涉及两户，须一并记录（分户、并户、户间迁移）；记错的，请撤销该次变动（undo）`,
    en: `“${event}” concerns two households and is recorded of both at once, as a split, merge or move; if it was recorded in error, undo the change (undo)`,
  }),
  'handed-over': ({ household, on, what }) => ({
    zh: `${on} 该户变动时，${HANDED_OVER[what].zh}已按当时的情况转入 ${household}，此项记录会改变转出的内容：请在 ${household} 记录；如须记在变动之前，请先撤销该次变动（undo），补记后重新办理变动`,
    en: `on ${on} ${HANDED_OVER[what].en} of the household went over to ${household} as they were then, and this would change them: record it of ${household}; or undo the change (undo), record this, and record the change again`,
  }),
  'grant-elsewhere': ({ grant, household, since }) => ({
    zh: `帮扶措施 ${grant} 已于 ${since} 随受益人转入 ${household}：请在 ${household} 记录`,
    en: `the grant ${grant} went along with its member to ${household} on ${since}: record it of ${household}`,
  }),
  'of-household': ({ household, because }) => ({
    zh: `${household}：${refusalText(because, 'zh')}`,
    en: `${household}: ${refusalText(because, 'en')}`,
  }),
  'same-household': ({ household }) => ({
    zh: `两户须不同：均为 ${household}`,
    en: `two different households are needed, both are ${household}`,
  }),
  'household-exists': ({ household }) => ({
    zh: `${household} 已有记录：分户须用新户号；迁入已有的户请记户间迁移`,
    en: `${household} exists already: a split begins a new household; to go to one that there is, record a move`,
  }),
  'nothing-changes': ({ household, on }) => ({
    zh: `${on} ${household} 已是如此，无须变更`,
    en: `${household} is so already on ${on}: nothing changes`,
  }),
  'nobody-left': ({ household, on }) => ({
    zh: `${on} 起 ${household} 将无人：全户去往他户的记并户，最后一人死亡或全户迁出的记自然减少（decreased）`,
    en: `nobody would be left in ${household} from ${on}: where all go to another household record a merge, where the last one died or all moved away a natural decrease (decreased)`,
  }),
  'no-head': ({ household, on }) => ({
    zh: `${on} 起 ${household} 没有户主：请指明由谁担任`,
    en: `${household} would have no head from ${on}: say who is`,
  }),
  'relations-missing': ({ household, members }) => ({
    zh: `${household} 户主变更：请注明 ${members.join('、')} 与户主的关系`,
    en: `say what ${members.join(', ')} of ${household} ${members.length === 1 ? 'is' : 'are'} to the head`,
  }),
  'in-both': ({ member, household, other, into }) => ({
    zh: `${household} 的 ${member} 与 ${into} 的 ${other} 公民身份号码相同：如系同一人，请在变动中写明（same）；否则请先在其中一户更正`,
    en: `${member} of ${household} and ${other} of ${into} have the same citizen ID: if they are one person, say so in the change (same); if not, correct one of the two households first`,
  }),
  'not-the-same': ({ member, household, other, into, field }) => ({
    zh: `${household} 的 ${member} 与 ${into} 的 ${other} 的${TRAITS[field].zh}不同，不能作为同一人合并：请先更正其中一户`,
    en: `${member} of ${household} and ${other} of ${into} have different ${TRAITS[field].en} and cannot be one person: correct one of the two households first`,
  }),
  'same-twice': ({ household, members, other, into }) => ({
    zh: `${household} 的 ${members.join('、')} 不能都是 ${into} 的 ${other}：一人只能对应一人（same）`,
    en: `${members.join(' and ')} of ${household} cannot both be ${other} of ${into}: say of each who they are there (same)`,
  }),
  'same-stays': ({ household, member }) => ({
    zh: `${household} 的 ${member} 不在此次变动的人员（going）之中，却写明与对方户内的人为同一人（same）：请补入 going，或从 same 中删去`,
    en: `${member} of ${household} is said to be recorded in the other household (same), but does not go there: name them under going, too, or leave them out of same`,
  }),
  'other-household-unnamed': ({ household, other }) => ({
    zh: `该次记录除 ${household} 外还涉及 ${other}：撤销须同时写明两户（into）`,
    en: `the commit also concerns ${other}, not only ${household}: name it as the other household (into)`,
  }),
  'half-stays': ({ from, to, on }) => ({
    zh: `${on} 自 ${from} 至 ${to} 的变动须两户一并撤销：请写明记录该变动的编号（commit）`,
    en: `the change of ${on} from ${from} to ${to} is undone in both households or in none: name the commit that recorded it`,
  }),
  'nothing-of-commit': ({ commit, households }) => ({
    zh: `${households.join('、')} 没有编号为 ${commit} 的有效记录：请核对编号，或已撤销`,
    en: `nothing that ${commit} recorded of ${households.join(', ')} stands: check the id, or it was undone already`,
  }),
  'unlike-status': ({ has, other }) => ({
    zh: `两户身份不同（${statusText(has, 'zh')}；${statusText(other, 'zh')}），不能并户：请先作出使两户身份一致的行为（识别、脱贫、消除标注）；全户因婚姻并入的，请注明（by: marriage）`,
    en: `one household is ${statusText(has, 'en')}, the other ${statusText(other, 'en')}: first take the act that makes them alike (an identification, an exit, the clearing of a flag), then merge. If all of them marry into the other household, say so (by: marriage)`,
  }),
  'already-listed': () => ({ zh: '该村已在册', en: 'the village is listed already' }),
  'incidence-above': ({ on, remaining, population, limit }) => {
    const percent = ((remaining / population) * 100).toFixed(2)
    return {
      zh: `该村 ${on} 贫困发生率 ${percent}%（${remaining} ÷ ${population} 人），未低于 ${limit}%，不能退出`,
      en: `on ${on} the incidence of the village is ${percent} % (${remaining} of ${population} persons), not below ${limit} %: it is not delisted`,
    }
  },
  'incidence-unknown': ({ on, lacks }) => LACKS[lacks](on),
  'village-not-poor': () => ({ zh: '该村不是贫困村', en: 'the village was never registered as poor' }),
  ...ofProcedures,
  'nothing-to-roll-back': () => ({
    zh: '没有可以回退的风险消除：只能回退最近一次、其后标注未再变动的消除',
    en: 'there is no elimination to roll back: only the newest can be, while nothing else was done with the flag since',
  }),
  'unknown-clue': ({ clue }) => ({ zh: `该户没有线索 ${clue}`, en: `the household has no clue ${clue}` }),
  'unknown-need': ({ need }) => ({
    zh: `该户没有需求 ${need}：请核对需求编号`,
    en: `the household has no need ${need}: check the id of the need`,
  }),
  'need-closed-before': ({ need, outcome, on }) => ({
    zh: `需求 ${need} 已于 ${on} ${outcome === 'met' ? '解决' : '撤回'}；如仍有需要，请另提需求`,
    en: `the need ${need} was ${outcome} on ${on}: if it is there again, state a new one`,
  }),
  'no-giver': ({ need }) => ({
    zh: `需求 ${need} 尚未对接帮扶方：请先记录由谁帮扶`,
    en: `nobody was found for the need ${need}: record the giver first`,
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
    en: `the item “${item}” of “${register}” was raised before, as clue ${clue}`,
  }),
  'already-opened': ({ since }) => ({ zh: `该整改事项已于 ${since} 立项`, en: `the item was opened on ${since} already` }),
  'item-closed': ({ since }) => ({
    zh: `该整改事项已于 ${since} 销号：如问题再现，请重新立项（item-reopened）`,
    en: `the item was struck off on ${since}: where the problem came back, reopen it (item-reopened)`,
  }),
  'not-closed': () => ({ zh: '该整改事项尚未销号，无须重新立项', en: 'the item is not struck off, so it cannot be reopened' }),
  'measure-taker-verifies': ({ by }) => ({
    zh: `${by} 办理过该事项的整改措施，不能自行核验`,
    en: `${by} took a measure of the item and cannot verify it`,
  }),
  'not-verified': () => ({
    zh: '销号前须由责任人以外的人核验为已解决（item-verified）',
    en: 'before it is struck off somebody other than its owner must find it solved (item-verified)',
  }),
  'owner-verifies': ({ by }) => ({
    zh: `${by} 是（或曾是）该事项的责任人，不能自行核验`,
    en: `${by} owns the item, or owned it, and cannot verify it`,
  }),
  'deadline-passed': ({ on, deadline }) => ({
    zh: `整改期限 ${deadline} 早于 ${on}`,
    en: `the deadline ${deadline} lies before ${on}`,
  }),
}

const LACKS: Readonly<Record<'limit' | 'households' | 'people', (on: Day) => Text>> = {
  limit: (on) => ({
    zh: `规则包没有 ${on} 的贫困发生率上限：请用当时适用的规则包，或注明上级批复（ruling）`,
    en: `the pack has no limit of the incidence for ${on}: use the pack of the time, or give a ruling as the basis`,
  }),
  households: (on) => ({
    zh: `不掌握该村农户，无法计算 ${on} 的贫困发生率：请在含该村农户的台账中办理，或注明上级批复（ruling）`,
    en: `the households of the village are not at hand, so its incidence on ${on} is unknown: decide it in the ledger that holds them, or give a ruling as the basis`,
  }),
  people: (on) => ({
    zh: `${on} 台账中该村无人居住，无法计算贫困发生率：请先录入该村农户，或注明上级批复（ruling）`,
    en: `on ${on} nobody lives in the village by the ledger, so its incidence is unknown: record its households first, or give a ruling as the basis`,
  }),
}

const CLUE_OUTCOMES: Readonly<Record<Exclude<ClueStanding, 'raised'>, Text>> = {
  confirmed: { zh: '属实', en: 'true' },
  refuted: { zh: '不实', en: 'not true' },
  dismissed: { zh: '属实但无需监测', en: 'true, but nothing has to follow' },
  recognised: { zh: '已认定', en: 'the household was recognised' },
}

function misfitZh(misfit: Misfit): string {
  return `${misfit.path || '事件'} 应为 ${expectedText(misfit, 'zh')}，实为 ${foundText(misfit, 'zh')}`
}

function misfitEn({ path, expected, found }: Misfit): string {
  return `${path || 'the event'} must be ${expected}, found ${found}`
}

function statusText({ standing, flag }: Pick<Status, 'standing' | 'flag'>, language: Language): string {
  const said = standings[standing][language]
  return flag === 'none' ? said : `${said}${language === 'zh' ? '、' : ', '}${flags[flag][language]}`
}

/** A refusal in words, without anybody's citizen ID or phone, whatever it names. */
export function refusalText(refusal: Refusal, language: Language): string {
  const say = sayings[refusal.code] as (refusal: Refusal) => Text
  return maskIds(say(refusal)[language])
}
