import type { Day } from './day.ts'
import type { StatusAct } from './household.ts'
import type { Text } from './language.ts'
import type { Entry } from './timeline.ts'

/** What a household is to the programme. */
export type Standing = 'unregistered' | 'registered' | 'exited' | 'removed' | 'decreased'

/** The standings in words. */
export const standings: Readonly<Record<Standing, Text>> = {
  unregistered: { zh: '未建档立卡', en: 'never registered as poor' },
  registered: { zh: '建档立卡贫困户', en: 'registered as poor' },
  exited: { zh: '已脱贫', en: 'exited' },
  removed: { zh: '已清退', en: 'removed from the register' },
  decreased: { zh: '已自然减少', en: 'ended by natural decrease' },
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
  /** The act from which the standing holds; undefined while no act was recorded. */
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
}

/** Sudden serious hardship can strike whoever was registered and whoever was not. */
const SUDDEN_HARDSHIP: Transition = { ...TRANSITIONS['flagged-monitored'], from: ['unregistered', 'registered', 'removed', 'exited'] }

function transitionOf(act: StatusAct): Transition {
  return act.type === 'flagged-monitored' && act.as === 'sudden-hardship' ? SUDDEN_HARDSHIP : TRANSITIONS[act.type]
}

/** The status after one more act, or why the act is impossible. */
export function follow(status: Status, act: Entry<StatusAct>): Status | Impossible {
  const rule = transitionOf(act.event)
  if (!rule.from.includes(status.standing)) return { needs: rule.from, finds: status }
  if (rule.flag && !rule.flag.includes(status.flag)) {
    return { needs: rule.flag.map((flag) => (flag === 'none' ? 'no-flag' : flag)), finds: status }
  }
  if (rule.flagTo === 'cleared' && status.cleared === 'none') return { needs: ['cleared'], finds: status }
  const flag = rule.flagTo === 'cleared' ? status.cleared : (rule.flagTo ?? status.flag)
  return {
    standing: rule.to ?? status.standing,
    flag,
    cleared: act.event.type === 'flag-cleared' ? status.flag : rule.flagTo ? 'none' : status.cleared,
    since: rule.to ? act : status.since,
  }
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
