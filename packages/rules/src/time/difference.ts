import type { Day, Household } from '@hearthfold/core'
import { assertDay } from '@hearthfold/core/days'
import type { Determination } from '../evaluate/determination.ts'
import { determine } from '../determine/determine.ts'
import type { Pack } from '../pack/pack.ts'
import { type Factor, FACTORS, type Interaction, interactionsAmong, subsets } from './interaction.ts'
import { isSameEvidence } from './same-evidence.ts'
import { type Answer, answerOf, type Turn, turnOf } from './turn.ts'

/** A household as known at some instant, a day, and the law by which it is judged. */
export interface Judged {
  readonly household: Household
  readonly on: Day
  readonly pack: Pack
}

/** What one factor makes of the answer once those before it are as they are after. From and to are the same where it makes nothing of it. */
export interface DifferenceStep extends Turn {
  readonly factor: Factor
}

/** The answer where some factors are as after and the others as before. */
export interface Corner {
  readonly after: readonly Factor[]
  readonly answer: Answer
}

export interface DifferenceSide {
  /** Stream version of the household: how much was known. */
  readonly version: number
  readonly on: Day
  readonly pack: Pick<Pack, 'id' | 'version' | 'hash'>
  readonly answer: Answer
}

/** The difference between two determinations of one question, taken apart. */
export interface Difference {
  readonly stream: Household['stream']
  readonly question: string
  readonly before: DifferenceSide
  readonly after: DifferenceSide
  /** One for each factor that is not the same on both sides, in their order: from the answer before to the answer after. */
  readonly steps: readonly DifferenceStep[]
  /** All eight. */
  readonly corners: readonly Corner[]
  /** Among the factors that are not the same on both sides; the smaller sets first. */
  readonly interactions: readonly Interaction[]
}

/**
 * Takes the difference between two determinations of a question apart: first the late evidence, then the changed rules, then
 * the passage of time, each beside those before it. What is to be put down to none of them alone is named.
 *
 * @returns undefined where neither pack has a rule for the question
 */
export function difference(before: Judged, after: Judged, question: string): Difference | undefined {
  assertDay('before.on', before.on)
  assertDay('after.on', after.on)
  const at = (changed: readonly Factor[]): Determination | undefined => {
    const side = (factor: Factor) => (changed.includes(factor) ? after : before)
    return determine(side('evidence').household, { on: side('time').on, pack: side('rules').pack, question })
  }
  const cornerOf = (changed: readonly Factor[]): Corner => ({ after: changed, answer: answerOf(at(changed)) })
  const corners = subsets(FACTORS).map(cornerOf)
  if (corners.every(({ answer }) => answer === 'no-rule')) return undefined

  const changed = FACTORS.filter((factor) => isChanged(factor, before, after))
  const steps = changed.map((factor, place) => ({ factor, ...turnOf(at(changed.slice(0, place)), at(changed.slice(0, place + 1))) }))
  const answerAt = (factors: readonly Factor[]) => corners.find((corner) => corner.after.join() === factors.join())!.answer
  return {
    stream: after.household.stream,
    question,
    before: sideOf(before, answerAt([])),
    after: sideOf(after, answerAt(FACTORS)),
    steps,
    corners,
    interactions: interactionsAmong(changed, answerAt),
  }
}

function isChanged(factor: Factor, before: Judged, after: Judged): boolean {
  if (factor === 'rules') return before.pack.hash !== after.pack.hash
  if (factor === 'time') return before.on !== after.on
  return !isSameEvidence(before.household, after.household)
}

function sideOf({ household: { version }, on, pack }: Judged, answer: Answer): DifferenceSide {
  return { version, on, pack: { id: pack.id, version: pack.version, hash: pack.hash }, answer }
}
