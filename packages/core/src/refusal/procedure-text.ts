import { levels, roles } from '../values/procedure.ts'
import { procedureText, stepsText, stepText } from './law-words.ts'
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
  | 'counts-impossible'
  | 'appraisal-carried'
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
  'no-procedure': ({ procedure, handed }, law) => {
    const { zh, en } = procedureText(law, procedure)
    return handed === undefined
      ? {
          zh: `没有规定“${zh}”程序的规则包：请在规则包下办理`,
          en: `no pack is given that has the procedure “${en}”: submit the act under a pack`,
        }
      : {
          zh: `规则包 ${handed} 没有“${zh}”程序，或该程序是按另一规则包启动的：可先终止，再重新启动`,
          en: `the pack ${handed} has no procedure “${en}”, or it was begun under another pack: end it and begin again`,
        }
  },
  'not-of-stream': ({ act }) => ({
    zh: `“${eventWords[act].zh}”不属于此对象：户的程序在户中启动，村的程序在村中启动`,
    en: `${eventWords[act].en} does not belong here: begin a household’s procedure in a household, and a village’s in a village`,
  }),
  'procedure-running': ({ procedure, since }, law) => ({
    zh: `程序“${procedureText(law, procedure).zh}”自 ${since} 起正在进行：须先完成或终止`,
    en: `the procedure “${procedureText(law, procedure).en}” has been running since ${since}: complete it or end it first`,
  }),
  'not-running': ({ procedure }) => ({
    zh: `程序 ${procedure} 没有在进行：请核对编号`,
    en: `the procedure ${procedure} is not running: check the id`,
  }),
  'not-failed': ({ procedure }, law) => ({
    zh: `程序“${procedureText(law, procedure).zh}”没有未通过的步骤：可因撤回或逾期终止`,
    en: `no step of the procedure “${procedureText(law, procedure).en}” failed: it can be ended as withdrawn or lapsed`,
  }),
  'unknown-step': ({ procedure, step, steps }, law) => ({
    zh: `程序“${procedureText(law, procedure).zh}”没有步骤“${step}”，其步骤为：${stepsText(law, procedure, steps).zh}`,
    en: `the procedure “${procedureText(law, procedure).en}” has no step “${step}”; its steps are ${stepsText(law, procedure, steps).en}`,
  }),
  'not-entitled': ({ to, procedure, needs, finds }, law) => {
    const what =
      procedure === undefined
        ? { zh: `异议 ${to} `, en: `the objection ${to}` }
        : { zh: `“${stepText(law, procedure, to).zh}”`, en: `“${stepText(law, procedure, to).en}”` }
    return {
      zh: `${what.zh}须由${levels[needs.level].zh}级（${needs.roles.map((role) => roles[role].zh).join('、')}）办理，实际为${levels[finds.level].zh}级（${roles[finds.role].zh}）`,
      en: `${what.en} is for the ${levels[needs.level].en} level (${needs.roles.map((role) => roles[role].en).join(', ')}), found the ${levels[finds.level].en} level (${roles[finds.role].en})`,
    }
  },
  'step-over': ({ procedure, step, after, on }, law) => ({
    zh: `步骤“${stepText(law, procedure, step).zh}”已过：${on} 已办理“${stepText(law, procedure, after).zh}”`,
    en: `the step “${stepText(law, procedure, step).en}” is over: “${stepText(law, procedure, after).en}” was taken on ${on}`,
  }),
  'step-skipped': ({ procedure, step, missing, from }, law) => ({
    zh: `办理“${stepText(law, procedure, step).zh}”前尚缺：${stepsText(law, procedure, missing).zh}；最早可于 ${from} 办理`,
    en: `before “${stepText(law, procedure, step).en}” these steps are missing: ${stepsText(law, procedure, missing).en}; it is possible on ${from} at the earliest`,
  }),
  'step-early': ({ procedure, step, after, from }, law) => ({
    zh: `“${stepText(law, procedure, after).zh}”须期满：“${stepText(law, procedure, step).zh}”自 ${from} 起方可办理`,
    en: `“${stepText(law, procedure, after).en}” must stay posted for its whole term: “${stepText(law, procedure, step).en}” is possible from ${from}`,
  }),
  'step-failed': ({ procedure, step, on, isFinal }, law) =>
    isFinal
      ? {
          zh: `步骤“${stepText(law, procedure, step).zh}”于 ${on} 未通过，异议已处理，不能再提出异议：请终止程序，如有需要可重新启动`,
          en: `the step “${stepText(law, procedure, step).en}” failed on ${on}; an objection was heard, and no other can be raised: end the procedure, and begin a new one if need be`,
        }
      : {
          zh: `步骤“${stepText(law, procedure, step).zh}”于 ${on} 未通过：可对此提出异议，否则程序只能终止`,
          en: `the step “${stepText(law, procedure, step).en}” failed on ${on}: raise an objection, or end the procedure`,
        },
  'counts-impossible': ({ procedure, step, present, inFavour }, law) => ({
    zh: `“${stepText(law, procedure, step).zh}”的同意人数（${inFavour}）不能多于到会人数（${present}）：请核对`,
    en: `in “${stepText(law, procedure, step).en}” ${inFavour} cannot be in favour if ${present} were present: check both counts`,
  }),
  'appraisal-carried': ({ procedure, step, present, inFavour, needed }, law) => ({
    zh: `“${stepText(law, procedure, step).zh}”应为通过：到会 ${present} 人，同意 ${inFavour} 人，只须 ${needed} 人同意；请核对人数或结果`,
    en: `“${stepText(law, procedure, step).en}” cannot have failed: ${inFavour} of ${present} present were in favour, and ${needed} are enough; check the counts or the outcome`,
  }),
  'appraisal-incomplete': ({ procedure, step }, law) => ({
    zh: `“${stepText(law, procedure, step).zh}”须注明到会人数（字段“present”）和同意人数（字段“inFavour”），同意人数不多于到会人数`,
    en: `“${stepText(law, procedure, step).en}” must say how many were present (field “present”) and how many were in favour (field “inFavour”), and the latter cannot be more`,
  }),
  'not-carried': ({ procedure, step, present, inFavour, needed }, law) => ({
    zh: `“${stepText(law, procedure, step).zh}”未通过：到会 ${present} 人，同意 ${inFavour} 人，至少须 ${needed} 人同意`,
    en: `“${stepText(law, procedure, step).en}” is not carried: ${inFavour} of ${present} present were in favour, and at least ${needed} are needed`,
  }),
  'nothing-posted': ({ procedure, step }, law) =>
    step === undefined
      ? {
          zh: `程序“${procedureText(law, procedure).zh}”尚未公示，也没有未通过的步骤，没有可提出异议的内容`,
          en: `the procedure “${procedureText(law, procedure).en}” has posted nothing yet and no step failed: there is nothing to object to`,
        }
      : {
          zh: `步骤“${stepText(law, procedure, step).zh}”既不是最近一次公示，也不是未通过的步骤：不能对其提出异议`,
          en: `the step “${stepText(law, procedure, step).en}” is neither the latest posting nor a failed step: it cannot be objected to`,
        },
  'objection-open': ({ objections, heardBy, since }) => ({
    zh: `${since} 提出的异议（${objections.join('、')}）尚未由${levels[heardBy].zh}级处理，处理后方可继续`,
    en: `the objection of ${since} (${objections.join(', ')}) waits for the ${levels[heardBy].en} level: nothing can follow until it is resolved`,
  }),
  'unknown-objection': ({ objection }) => ({
    zh: `没有异议 ${objection}：请核对编号`,
    en: `there is no objection ${objection}: check the id`,
  }),
  'objection-closed': ({ objection, since }) => ({
    zh: `异议 ${objection} 已于 ${since} 处理`,
    en: `the objection ${objection} was resolved on ${since}`,
  }),
  'hears-own-step': ({ objection, procedure, step, person }, law) => ({
    zh: `异议 ${objection} 涉及 ${person} 本人办理的事项（“${stepText(law, procedure, step).zh}”）：须由他人处理`,
    en: `the objection ${objection} is about a step that ${person} took (“${stepText(law, procedure, step).en}”): somebody else must resolve it`,
  }),
  'objection-stands': ({ objection }) => ({
    zh: `异议 ${objection} 不得更正或撤销，只能由有权者处理`,
    en: `the objection ${objection} cannot be corrected or revoked: it has to be resolved`,
  }),
  'procedure-not-begun': ({ act, procedure, missing, from }, law) => ({
    zh: `“${eventWords[act].zh}”须先履行程序“${procedureText(law, procedure).zh}”：${stepsText(law, procedure, missing).zh}；最早可于 ${from} 办理`,
    en: `${eventWords[act].en} needs the procedure “${procedureText(law, procedure).en}”: ${stepsText(law, procedure, missing).en}; it is possible on ${from} at the earliest`,
  }),
  'procedure-unfinished': ({ act, procedure, missing, from }, law) =>
    missing.length === 0
      ? {
          zh: `程序“${procedureText(law, procedure).zh}”的公示期未满：“${eventWords[act].zh}”自 ${from} 起方可办理`,
          en: `what the procedure “${procedureText(law, procedure).en}” posted must stay posted for its whole term: ${eventWords[act].en} is possible from ${from}`,
        }
      : {
          zh: `程序“${procedureText(law, procedure).zh}”未完成，尚缺：${stepsText(law, procedure, missing).zh}；“${eventWords[act].zh}”最早可于 ${from} 办理`,
          en: `the procedure “${procedureText(law, procedure).en}” is missing ${stepsText(law, procedure, missing).en}; ${eventWords[act].en} is possible on ${from} at the earliest`,
        },
}
