import { assertDay } from '../calendar/not-a-day.ts'
import type { Day } from '../values/day.ts'
import type { StatusAct } from './household.ts'
import type { Text } from '../values/language.ts'
import type { Entry } from './timeline.ts'

/** What a household is to the programme. */
export type Standing = 'unregistered' | 'registered' | 'exited' | 'removed' | 'decreased' | 'merged'

/** The standings in words. */
export const standings: Readonly<Record<Standing, Text>> = {
  unregistered: { zh: '未建档立卡', en: 'never registered as poor' },
  registered: { zh: '建档立卡贫困户', en: 'registered as poor' },
  exited: { zh: '已脱贫', en: 'exited' },
  removed: { zh: '已清退', en: 'removed from the register' },
  decreased: { zh: '已自然减少', en: 'ended by natural decrease' },
  merged: { zh: '已并户', en: 'merged into another household' },
}

/** The mark that a household bears beside its standing. */
export type Flag = 'none' | 'edge' | 'monitored'

/** The flags in words. */
export const flags: Readonly<Record<Flag, Text>> = {
  none: { zh: '无标注', en: 'no flag' },
  edge: { zh: '边缘户', en: 'edge household' },
  monitored: { zh: '脱贫监测户', en: 'monitored household' },
}

/** Standing and flag, and since which event. */
export interface Status {
  readonly standing: Standing
  readonly flag: Flag
  /** The flag that the newest act on flags cleared: only that clearing can be rolled back. None where there is none. */
  readonly cleared: Flag
  /** The act from which the standing holds; undefined where the household never had another. */
  readonly since: Entry<StatusAct> | undefined
}

export const BEFORE_ANY_ACT: Status = { standing: 'unregistered', flag: 'none', cleared: 'none', since: undefined }

/** Why an act cannot follow a status: the status that it needs and the one that it finds. */
export interface Impossible {
  readonly needs: readonly (Standing | Flag | 'no-flag' | 'cleared')[]
  readonly finds: Status
}

interface Transition {
  readonly from: readonly Standing[]
  readonly flag?: readonly Flag[]
  readonly to?: Standing
  /** `cleared`: the flag that was cleared last. */
  readonly flagTo?: Flag | 'cleared'
}

/** From which standings each act may be taken, and with which flag; and what it leads to. */
const TRANSITIONS: Readonly<Record<StatusAct['type'], Transition>> = {
  identified: { from: ['unregistered', 'removed'], to: 'registered', flagTo: 'none' },
  're-identified': { from: ['exited'], to: 'registered', flagTo: 'none' },
  exited: { from: ['registered'], to: 'exited' },
  removed: { from: ['registered', 'exited'], to: 'removed', flagTo: 'none' },
  decreased: { from: ['unregistered', 'registered', 'exited', 'removed'], to: 'decreased', flagTo: 'none' },
  'flagged-edge': { from: ['unregistered', 'removed'], flag: ['none'], flagTo: 'edge' },
  'flagged-monitored': { from: ['exited'], flag: ['none'], flagTo: 'monitored' },
  'flag-cleared': { from: ['unregistered', 'registered', 'removed', 'exited'], flag: ['edge', 'monitored'], flagTo: 'none' },
  'elimination-rolled-back': { from: ['unregistered', 'registered', 'removed', 'exited'], flag: ['none'], flagTo: 'cleared' },
  'merged-into': { from: ['unregistered', 'registered', 'exited', 'removed'], to: 'merged', flagTo: 'none' },
  // These two lead to the status of another household: see `takeOn`.
  'split-from': { from: ['unregistered'], flag: ['none'] },
  'merged-from': { from: ['unregistered', 'registered', 'exited', 'removed'] },
}

/** Sudden serious hardship can strike whoever was registered and whoever was not; so can the one category of the law from 2026. */
const WHOEVER: Transition = { ...TRANSITIONS['flagged-monitored'], from: ['unregistered', 'registered', 'removed', 'exited'] }

function transitionOf(act: StatusAct): Transition {
  return act.type === 'flagged-monitored' && isOfWhoever(act) ? WHOEVER : TRANSITIONS[act.type]
}

/** A flag of no type rests on the question whether the household is monitored at all: whom that is true of, the law of the day says. */
function isOfWhoever({ as, basis }: Extract<StatusAct, { type: 'flagged-monitored' }>): boolean {
  if (as !== undefined) return as === 'sudden-hardship'
  return basis.kind === 'determination' && basis.question === 'monitored' && basis.outcome === true
}

/** An act by which a household takes on the standing and flag of another. */
export type Inheriting = Extract<StatusAct, { type: 'split-from' | 'merged-from' }>

export function isInheriting(event: StatusAct): event is Inheriting {
  return event.type === 'split-from' || event.type === 'merged-from'
}

/** What ends a household: its people belong to it no more, and nothing comes after. */
export function isClosing({ event }: Entry<StatusAct>): boolean {
  return event.type === 'decreased' || event.type === 'merged-into'
}

/** Whether a household of this standing has ended. */
export function isEnded(standing: Standing): boolean {
  return standing === 'decreased' || standing === 'merged'
}

/** Whether a household is nothing to the programme. */
export function isOrdinary({ standing, flag }: Pick<Status, 'standing' | 'flag'>): boolean {
  return standing === 'unregistered' && flag === 'none'
}

/** The status after one more act, or why the act is impossible. */
export function follow(status: Status, act: Entry<StatusAct>): Status | Impossible {
  const rule = transitionOf(act.event)
  if (!rule.from.includes(status.standing)) return { needs: rule.from, finds: status }
  if (rule.flag && !rule.flag.includes(status.flag)) {
    return { needs: rule.flag.map((flag) => (flag === 'none' ? 'no-flag' : flag)), finds: status }
  }
  if (isInheriting(act.event)) return takeOn(status, act, act.event)
  if (rule.flagTo === 'cleared' && status.cleared === 'none') return { needs: ['cleared'], finds: status }
  const flag = rule.flagTo === 'cleared' ? status.cleared : (rule.flagTo ?? status.flag)
  return {
    standing: rule.to ?? status.standing,
    flag,
    cleared: act.event.type === 'flag-cleared' ? status.flag : rule.flagTo ? 'none' : status.cleared,
    since: rule.to ? act : status.since,
  }
}

/** A new household takes on any status; one that there was takes on what it had none of, and no other standing than it had. */
function takeOn(status: Status, act: Entry<StatusAct>, { type, standing, flag }: Inheriting): Status | Impossible {
  const isNew = status === BEFORE_ANY_ACT
  const isSame = status.standing === standing && (status.flag === 'none' || status.flag === flag)
  const canTake = type === 'split-from' ? isNew : isOrdinary(status) || isSame
  if (!canTake) return { needs: [standing, 'no-flag'], finds: status }
  return { standing, flag, cleared: 'none', since: standing === status.standing ? status.since : act }
}

/** The day from which a standing holds, be it one that was taken over of another household, which had it earlier. */
export function standingSince({ since }: Status): Day | undefined {
  return since && ((isInheriting(since.event) ? since.event.standingSince : undefined) ?? since.from)
}

/** The status on a day. An act that cannot follow the one before it changes nothing. */
export function statusOn(acts: readonly Entry<StatusAct>[], day: Day): Status {
  assertDay('day', day)
  let status = BEFORE_ANY_ACT
  for (const act of acts) {
    if (act.from > day) break
    const next = follow(status, act)
    if ('standing' in next) status = next
  }
  return status
}

/** The acts that took effect by a day, in their order, each with the status that it led to. */
export function statusesUntil(acts: readonly Entry<StatusAct>[], day: Day): { readonly act: Entry<StatusAct>; readonly status: Status }[] {
  const course: { act: Entry<StatusAct>; status: Status }[] = []
  for (const act of acts) {
    if (act.from > day) break
    const next = follow(course.at(-1)?.status ?? BEFORE_ANY_ACT, act)
    if ('standing' in next) course.push({ act, status: next })
  }
  return course
}
