import { levels, roles } from '../values/procedure.ts'
import type { Refusal, Sayings } from './refusal.ts'
import { eventWords } from '../events/event-words.ts'

type OfProcedures = Extract<
  Refusal['code'],
  | 'no-procedure'
  | 'not-of-stream'
  | 'procedure-running'
  | 'not-running'
  | 'not-failed'
  | 'unknown-step'
  | 'not-entitled'
  | 'step-over'
  | 'step-skipped'
  | 'step-early'
  | 'step-failed'
  | 'appraisal-incomplete'
  | 'not-carried'
  | 'nothing-posted'
  | 'objection-open'
  | 'unknown-objection'
  | 'objection-closed'
  | 'objection-stands'
  | 'hears-own-step'
  | 'procedure-not-begun'
  | 'procedure-unfinished'
>

/** What speaks against a step of a procedure, or against the act that it leads to, in every language. */
export const ofProcedures: Pick<Sayings, OfProcedures> = {
  'no-procedure': ({ procedure, handed }) =>
    handed === undefined
      ? {
          zh: `没有可据以判断程序“${procedure}”的规则包：请按规则包提交`,
          en: `there are no procedures by which “${procedure}” could be judged: submit it under a pack`,
        }
      : {
          zh: `规则包 ${handed} 不能判断程序“${procedure}”：没有这一程序，或它按另一规则包启动；可先终止再重新启动`,
          en: `the pack ${handed} cannot judge the procedure “${procedure}”: it has none of that name, or it was begun under another pack; end it and begin anew`,
        },
  'not-of-stream': ({ act }) => ({
    zh: `“${eventWords[act].zh}”不属于此对象：户的程序在户中启动，村的程序在村中启动`,
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
    zh: `“${to}”须由${levels[needs.level].zh}（${needs.roles.map((role) => roles[role].zh).join('、')}）办理，实为${levels[finds.level].zh}（${roles[finds.role].zh}）`,
    en: `“${to}” is for the ${levels[needs.level].en} (${needs.roles.map((role) => roles[role].en).join(', ')}), found the ${levels[finds.level].en} (${roles[finds.role].en})`,
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
    zh: `步骤“${step}”于 ${on} 未通过：可对此提出异议（objection-raised），否则程序只能终止`,
    en: `“${step}” failed on ${on}: that can be objected to (objection-raised), else the procedure can only be ended`,
  }),
  'appraisal-incomplete': ({ step }) => ({
    zh: `评议“${step}”须注明到会人数（present）和同意人数（inFavour），同意人数不多于到会人数`,
    en: `“${step}” must say how many were present and how many in favour, the latter no more than the former`,
  }),
  'not-carried': ({ step, present, inFavour, needed }) => ({
    zh: `评议“${step}”未通过：到会 ${present} 人，同意 ${inFavour} 人，至少须 ${needed} 人`,
    en: `“${step}” is not carried: of ${present} present ${inFavour} were in favour, ${needed} must be`,
  }),
  'nothing-posted': ({ procedure, step }) =>
    step === undefined
      ? {
          zh: `程序“${procedure}”尚未公示，也没有未通过的步骤，没有可提出异议的内容`,
          en: `nothing of the procedure “${procedure}” was posted yet, and no step failed: nothing can be objected to`,
        }
      : {
          zh: `步骤“${step}”既不是最近一次公示，也不是未通过的步骤：不能对其提出异议`,
          en: `the step “${step}” is neither what was posted last nor what failed: it cannot be objected to`,
        },
  'objection-open': ({ objections, heardBy, since }) => ({
    zh: `${since} 提出的异议（${objections.join('、')}）尚未由${levels[heardBy].zh}处理，处理后方可继续`,
    en: `an objection of ${since} (${objections.join(', ')}) waits for the ${levels[heardBy].en}: nothing can follow until it is resolved`,
  }),
  'unknown-objection': ({ objection }) => ({ zh: `没有异议 ${objection}`, en: `there is no objection ${objection}` }),
  'objection-closed': ({ objection, since }) => ({
    zh: `异议 ${objection} 已于 ${since} 处理`,
    en: `the objection ${objection} was resolved on ${since}`,
  }),
  'hears-own-step': ({ objection, step, person }) => ({
    zh: `异议 ${objection} 涉及 ${person} 本人办理的事项（“${step}”）：须由他人处理`,
    en: `the objection ${objection} is about what ${person} did (“${step}”): somebody else must hear it`,
  }),
  'objection-stands': ({ objection }) => ({
    zh: `异议 ${objection} 不得更正或撤销，只能由有权者处理（objection-resolved）`,
    en: `the objection ${objection} can be neither corrected nor revoked: it is heard and resolved`,
  }),
  'procedure-not-begun': ({ act, procedure, missing, from }) => ({
    zh: `“${eventWords[act].zh}”须先履行程序“${procedure}”：${missing.join('、')}；最早可于 ${from}`,
    en: `“${act}” needs the procedure “${procedure}”: ${missing.join(', ')}; it is possible on ${from} at the earliest`,
  }),
  'procedure-unfinished': ({ act, procedure, missing, from }) =>
    missing.length === 0
      ? {
          zh: `程序“${procedure}”的公示期未满：“${eventWords[act].zh}”自 ${from} 起方可`,
          en: `what the procedure “${procedure}” posted must stand to its end: “${act}” is possible from ${from}`,
        }
      : {
          zh: `程序“${procedure}”未完成，尚缺：${missing.join('、')}；“${eventWords[act].zh}”最早可于 ${from}`,
          en: `the procedure “${procedure}” is missing ${missing.join(', ')}; “${act}” is possible on ${from} at the earliest`,
        },
}
