import { maskIds } from './citizen-id.ts'
import type { ClueStanding } from './clue.ts'
import type { Language, Text } from './language.ts'
import { homeParts } from './home-improvement.ts'
import { measures } from './measure.ts'
import type { Misfit } from './misfit.ts'
import type { Refusal } from './refusal.ts'
import { flags, type Status, standings } from './status.ts'

type Sayings = { readonly [Code in Refusal['code']]: (refusal: Extract<Refusal, { code: Code }>) => Text }

/** Every refusal in every language. A code without words does not compile. */
const sayings: Sayings = {
  'ill-formed': ({ misfits }) => ({
    zh: `事件格式不符：${misfits.map(misfitZh).join('；')}`,
    en: `the event is ill-formed: ${misfits.map(misfitEn).join('; ')}`,
  }),
  'not-founded': ({ needs }) => ({
    zh: `台账尚未建立：须先记录“${needs}”`,
    en: `nothing is recorded yet: record “${needs}” first`,
  }),
  'too-early': ({ on, after, from }) => ({
    zh: `日期 ${on} 早于其所依据的“${after}”（${from}）：请填 ${from} 或之后的日期`,
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
    zh: `该户未建档立卡，不能“${act}”`,
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
    zh: `该户从未脱贫，不能“${act}”`,
    en: `the household never exited, so it cannot be “${act}”`,
  }),
  'edge-of-registered': ({ since }) => ({
    zh: `边缘户须从未建档立卡；该户已于 ${since} 建档立卡或脱贫`,
    en: `an edge household was never registered; this one has been registered or exited since ${since}`,
  }),
  'already-flagged': ({ flag }) => ({ zh: `该户已标注（${flag}）`, en: `the household bears the flag “${flag}” already` }),
  'no-flag': () => ({ zh: '该户没有可以消除的标注', en: 'the household bears no flag that could be cleared' }),
  'contradicts-later': ({ later, from, id }) => ({
    zh: `与 ${from} 的“${later}”（${id}）矛盾：请先更正或撤销该事件`,
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
    zh: `“${replaces}”不能更正为“${statement}”：请撤销后另记`,
    en: `a “${replaces}” cannot be corrected into a “${statement}”: revoke it and record the other`,
  }),
  'not-supported': ({ needs, finds }) => ({
    zh: `判定不支持该行为：需要“${needs.question}”为${needs.outcome ? '是' : '否'}，实为“${finds.question}”${outcomeZh(finds.outcome)}`,
    en: `the determination does not support the act: “${needs.question}” must be ${needs.outcome}, found “${finds.question}” ${finds.outcome}`,
  }),
  'no-rule': ({ act, question, pack }) => ({
    zh: `规则包 ${pack} 没有关于“${question}”的规则，“${act}”无从依据：请用当时适用的规则包，或注明裁定依据`,
    en: `the pack ${pack} has no rule for “${question}”, on which “${act}” rests: use the pack of the time, or give a ruling as its basis`,
  }),
  'basis-of-other-day': ({ on, basis }) => ({
    zh: `判定日期 ${basis} 与行为日期 ${on} 不同`,
    en: `the determination is of ${basis}, the act of ${on}`,
  }),
  'stale-basis': ({ version, basis }) => ({
    zh: `判定依据第 ${basis} 版，该户已到第 ${version} 版：请重新判定`,
    en: `the determination judged version ${basis}, the household is at version ${version}: determine again`,
  }),
  'concerns-two': ({ event }) => ({
    zh: `“${event}”同时涉及两户，须一并记录（分户、并户、户间迁移）；记错的，以相反的变动更正：分户的再并户，并户的再分户，迁出的再迁回`,
    en: `“${event}” concerns two households and is recorded of both at once, as a split, merge or move; one recorded in error is undone by its opposite: merge what was split, split what was merged, move back who moved`,
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
    zh: `${household} 的 ${member} 与 ${into} 的 ${other} 公民身份号码相同：请先在其中一户更正`,
    en: `${member} of ${household} and ${other} of ${into} have the same citizen ID: correct one of the two households first`,
  }),
  'unlike-status': ({ has, other }) => ({
    zh: `两户身份不同（${statusText(has, 'zh')}；${statusText(other, 'zh')}），不能并户：请先作出使两户身份一致的行为（识别、脱贫、消除标注）`,
    en: `one household is ${statusText(has, 'en')}, the other ${statusText(other, 'en')}: first take the act that makes them alike (an identification, an exit, the clearing of a flag), then merge`,
  }),
  'already-listed': () => ({ zh: '该村已在册', en: 'the village is listed already' }),
  'village-not-poor': () => ({ zh: '该村不是贫困村', en: 'the village was never registered as poor' }),
  'no-procedure': ({ procedure, handed }) =>
    handed === undefined
      ? { zh: `没有可据以判断程序“${procedure}”的规则包：请按规则包提交`, en: `there are no procedures by which “${procedure}” could be judged: submit it under a pack` }
      : {
          zh: `规则包 ${handed} 不能判断程序“${procedure}”：没有这一程序，或它按另一规则包启动；可先终止再重新启动`,
          en: `the pack ${handed} cannot judge the procedure “${procedure}”: it has none of that name, or it was begun under another pack; end it and begin anew`,
        },
  'not-of-stream': ({ act }) => ({
    zh: `“${act}”不属于此对象：户的程序在户中启动，村的程序在村中启动`,
    en: `“${act}” is no act of this stream: begin a household’s procedure in a household, a village’s in a village`,
  }),
  'procedure-running': ({ procedure, since }) => ({
    zh: `程序“${procedure}”自 ${since} 起正在进行：须先完成或终止`,
    en: `the procedure “${procedure}” has been running since ${since}: complete it or end it first`,
  }),
  'not-running': ({ procedure }) => ({ zh: `程序 ${procedure} 没有在进行`, en: `the procedure ${procedure} is not running` }),
  'not-failed': ({ procedure }) => ({
    zh: `程序“${procedure}”没有未通过的步骤：可因撤回或逾期终止`,
    en: `nothing in the procedure “${procedure}” failed: it can be ended as withdrawn or lapsed`,
  }),
  'unknown-step': ({ step, steps }) => ({
    zh: `程序没有步骤“${step}”，其步骤为：${steps.join('、')}`,
    en: `the procedure has no step “${step}”; its steps are ${steps.join(', ')}`,
  }),
  'not-entitled': ({ to, needs, finds }) => ({
    zh: `“${to}”须由 ${needs.level}${needs.roles.length === 0 ? '' : `（${needs.roles.join('、')}）`} 办理，实为 ${finds.level}（${finds.role}）`,
    en: `“${to}” is for the ${needs.level}${needs.roles.length === 0 ? '' : ` (${needs.roles.join(', ')})`}, found the ${finds.level} (${finds.role})`,
  }),
  'step-over': ({ step, after, on }) => ({
    zh: `步骤“${step}”已过：${on} 已办理“${after}”`,
    en: `the step “${step}” is over: “${after}” was taken on ${on}`,
  }),
  'step-skipped': ({ step, missing, from }) => ({
    zh: `办理“${step}”前尚缺：${missing.join('、')}；最早可于 ${from} 办理`,
    en: `“${step}” is missing ${missing.join(', ')}; it is possible on ${from} at the earliest`,
  }),
  'step-early': ({ step, after, from }) => ({
    zh: `“${after}”须公示期满：“${step}”自 ${from} 起方可办理`,
    en: `“${after}” must stand to its end: “${step}” is possible from ${from}`,
  }),
  'step-failed': ({ step, on }) => ({
    zh: `步骤“${step}”于 ${on} 未通过：程序只能终止`,
    en: `“${step}” failed on ${on}: the procedure can only be ended`,
  }),
  'appraisal-incomplete': ({ step }) => ({
    zh: `评议“${step}”须注明到会人数（present）和同意人数（inFavour），同意人数不多于到会人数`,
    en: `“${step}” must say how many were present and how many in favour, the latter no more than the former`,
  }),
  'not-carried': ({ step, present, inFavour, needed }) => ({
    zh: `评议“${step}”未通过：到会 ${present} 人，同意 ${inFavour} 人，至少须 ${needed} 人`,
    en: `“${step}” is not carried: of ${present} present ${inFavour} were in favour, ${needed} must be`,
  }),
  'nothing-posted': ({ procedure }) => ({
    zh: `程序“${procedure}”尚未公示，没有可提出异议的内容`,
    en: `nothing of the procedure “${procedure}” was posted yet that could be objected to`,
  }),
  'objection-open': ({ objections, heardBy, since }) => ({
    zh: `${since} 提出的异议（${objections.join('、')}）尚未由 ${heardBy} 处理，处理后方可继续`,
    en: `an objection of ${since} (${objections.join(', ')}) waits for the ${heardBy}: nothing can follow until it is resolved`,
  }),
  'unknown-objection': ({ objection }) => ({ zh: `没有异议 ${objection}`, en: `there is no objection ${objection}` }),
  'objection-closed': ({ objection, since }) => ({ zh: `异议 ${objection} 已于 ${since} 处理`, en: `the objection ${objection} was resolved on ${since}` }),
  'procedure-not-begun': ({ act, procedure, missing, from }) => ({
    zh: `“${act}”须先履行程序“${procedure}”：${missing.join('、')}；最早可于 ${from}`,
    en: `“${act}” needs the procedure “${procedure}”: ${missing.join(', ')}; it is possible on ${from} at the earliest`,
  }),
  'procedure-unfinished': ({ act, procedure, missing, from }) =>
    missing.length === 0
      ? { zh: `程序“${procedure}”的公示期未满：“${act}”自 ${from} 起方可`, en: `what the procedure “${procedure}” posted must stand to its end: “${act}” is possible from ${from}` }
      : {
          zh: `程序“${procedure}”未完成，尚缺：${missing.join('、')}；“${act}”最早可于 ${from}`,
          en: `the procedure “${procedure}” is missing ${missing.join(', ')}; “${act}” is possible on ${from} at the earliest`,
        },
  'nothing-to-roll-back': () => ({
    zh: '没有可以回退的风险消除：只能回退最近一次、其后标注未再变动的消除',
    en: 'there is no elimination to roll back: only the newest can be, while nothing else was done with the flag since',
  }),
  'unknown-clue': ({ clue }) => ({ zh: `该户没有线索 ${clue}`, en: `the household has no clue ${clue}` }),
  'already-resolved': ({ clue, outcome, on }) => ({
    zh: `线索 ${clue} 已于 ${on} 核实（${CLUE_OUTCOMES[outcome].zh}）`,
    en: `the clue ${clue} was resolved on ${on} already: ${CLUE_OUTCOMES[outcome].en}`,
  }),
  'hit-raised-before': ({ register, item, clue }) => ({
    zh: `“${maskIds(register)}”的比对结果“${maskIds(item)}”已作为线索 ${clue} 录入`,
    en: `the item “${maskIds(item)}” of “${maskIds(register)}” was raised before, as clue ${clue}`,
  }),
  'already-opened': ({ since }) => ({ zh: `该整改事项已于 ${since} 立项`, en: `the item was opened on ${since} already` }),
  'item-closed': ({ since }) => ({
    zh: `该整改事项已于 ${since} 销号：如问题再现，请重新立项（item-reopened）`,
    en: `the item was struck off on ${since}: where the problem came back, reopen it (item-reopened)`,
  }),
  'not-closed': () => ({ zh: '该整改事项尚未销号，无须重新立项', en: 'the item is not struck off, so it cannot be reopened' }),
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

const CLUE_OUTCOMES: Readonly<Record<Exclude<ClueStanding, 'raised'>, Text>> = {
  confirmed: { zh: '属实', en: 'true' },
  refuted: { zh: '不实', en: 'not true' },
  dismissed: { zh: '属实但无需监测', en: 'true, but nothing has to follow' },
  recognised: { zh: '已认定', en: 'the household was recognised' },
}

function misfitZh({ path, expected, found }: Misfit): string {
  return `${path || '事件'} 应为 ${expected}，实为 ${found}`
}

function misfitEn({ path, expected, found }: Misfit): string {
  return `${path || 'the event'} must be ${expected}, found ${found}`
}

function outcomeZh(outcome: boolean | 'unknown'): string {
  return outcome === 'unknown' ? '不明' : outcome ? '是' : '否'
}

function statusText({ standing, flag }: Pick<Status, 'standing' | 'flag'>, language: Language): string {
  const said = standings[standing][language]
  return flag === 'none' ? said : `${said}${language === 'zh' ? '、' : ', '}${flags[flag][language]}`
}

/** A refusal in words. */
export function refusalText(refusal: Refusal, language: Language): string {
  const say = sayings[refusal.code] as (refusal: Refusal) => Text
  return say(refusal)[language]
}
