import type { Day } from './day.ts'
import type { StatusAct } from './household.ts'
import type { Text } from './language.ts'
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
  /** The act from which the standing holds; undefined where the household never had another. */
  readonly since: Entry<StatusAct> | undefined
}

export const BEFORE_ANY_ACT: Status = { standing: 'unregistered', flag: 'none', since: undefined }

/** Why an act cannot follow a status: the status that it needs and the one that it finds. */
export interface Impossible {
  readonly needs: readonly (Standing | Flag | 'no-flag')[]
  readonly finds: Status
}

/** From which standings each act may be taken, and with which flag; and what it leads to. */
const TRANSITIONS: Record<StatusAct['type'], { from: Standing[]; flag?: Flag[]; to?: Standing; flagTo?: Flag }> = {
  identified: { from: ['unregistered', 'removed'], to: 'registered', flagTo: 'none' },
  're-identified': { from: ['exited'], to: 'registered', flagTo: 'none' },
  exited: { from: ['registered'], to: 'exited' },
  removed: { from: ['registered', 'exited'], to: 'removed', flagTo: 'none' },
  decreased: { from: ['unregistered', 'registered', 'exited', 'removed'], to: 'decreased', flagTo: 'none' },
  'flagged-edge': { from: ['unregistered', 'removed'], flag: ['none'], flagTo: 'edge' },
  'flagged-monitored': { from: ['exited'], flag: ['none'], flagTo: 'monitored' },
  'flag-cleared': { from: ['unregistered', 'removed', 'exited'], flag: ['edge', 'monitored'], flagTo: 'none' },
  'merged-into': { from: ['unregistered', 'registered', 'exited', 'removed'], to: 'merged', flagTo: 'none' },
  // These two lead to the status of another household: see `takeOn`.
  'split-from': { from: ['unregistered'], flag: ['none'] },
  'merged-from': { from: ['unregistered', 'registered', 'exited', 'removed'], flag: ['none'] },
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
  const rule = TRANSITIONS[act.event.type]
  if (!rule.from.includes(status.standing)) return { needs: rule.from, finds: status }
  if (rule.flag && !rule.flag.includes(status.flag)) {
    return { needs: rule.flag.map((flag) => (flag === 'none' ? 'no-flag' : flag)), finds: status }
  }
  if (isInheriting(act.event)) return takeOn(status, act, act.event)
  return {
    standing: rule.to ?? status.standing,
    flag: rule.flagTo ?? status.flag,
    since: rule.to ? act : status.since,
  }
}

/** A new household takes on any status; one that there was takes on what it had none of, and no other standing than it had. */
function takeOn(status: Status, act: Entry<StatusAct>, { type, standing, flag }: Inheriting): Status | Impossible {
  const isNew = status === BEFORE_ANY_ACT
  const canTake = type === 'split-from' ? isNew : isOrdinary(status) || status.standing === standing
  if (!canTake) return { needs: [standing, 'no-flag'], finds: status }
  return { standing, flag, since: standing === status.standing ? status.since : act }
}

/** The day from which a standing holds, be it one that was taken over of another household, which had it earlier. */
export function standingSince({ since }: Status): Day | undefined {
  return since && ((isInheriting(since.event) ? since.event.standingSince : undefined) ?? since.from)
}

/** The status on a day. An act that cannot follow the one before it changes nothing. */
export function statusOn(acts: readonly Entry<StatusAct>[], day: Day): Status {
  let status = BEFORE_ANY_ACT
  for (const act of acts) {
    if (act.from > day) break
    const next = follow(status, act)
    if ('standing' in next) status = next
  }
  return status
}
