import { cluesOn, isOpenClue } from '../household/clue.ts'
import type { Day } from '../values/day.ts'
import type { HouseholdId } from '../events/fields.ts'
import { flagBorne, raisedOn } from '../facts/flag-acts.ts'
import { isRunning } from '../household/grant.ts'
import type { Household } from '../household/household.ts'
import { assignedOn } from './handed-helpers.ts'
import { isOpenNeed, needsOn } from '../household/need.ts'
import { dutiesFromExit } from '../duties/exit-duties.ts'
import { pointsOf } from '../household/points.ts'
import { proceedingsOpen } from './open-proceedings.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { isClosing, standingSince, statusOn } from '../household/status.ts'
import { comesBefore, type Entry } from '../household/timeline.ts'

// What a household is and what waits in it goes over when it becomes one with another, or when some of its people go: it is written
// into the other household then. What would change it afterwards would be lost there, and nobody would hear of it.

type HandedOver = Extract<Refusal, { code: 'handed-over' }>['what']

/** A change by which something went over to another household. */
interface Handover {
  readonly entry: Entry<unknown>
  readonly household: HouseholdId
  /** Who went; undefined if the whole household did. */
  readonly member: string | undefined
  readonly takesStatus: boolean
}

/** What speaks against an event that would change what has gone over to another household. */
export function handedOverProblem(before: Household, after: Household): Refusal | undefined {
  for (const handover of handoversOf(before)) {
    // What was undone went over to nobody.
    if (!handoversOf(after).some(({ entry }) => entry.id === handover.entry.id)) continue
    const [was, is] = [wentOver(before, handover), wentOver(after, handover)]
    const what = (Object.keys(was) as HandedOver[]).find((one) => was[one] !== is[one])
    if (what) return { code: 'handed-over', household: handover.household, on: handover.entry.from, what }
  }
  return undefined
}

/** Where a grant of a member goes on that left with it for another household; undefined if it is still a grant of this one. */
export function grantWentTo(household: Household, grant: Household['aid'][number], on: Day): Handover | undefined {
  return handoversOf(household).find(
    ({ member, entry }) =>
      member !== undefined && member === grant.event.member && grant.from <= entry.from && entry.from <= on && endsAfter(grant, entry.from),
  )
}

function endsAfter({ event }: Household['aid'][number], day: Day): boolean {
  return event.until !== undefined && event.until >= day
}

function handoversOf({ acts, members }: Household): Handover[] {
  const merged = acts.flatMap((entry): Handover[] =>
    entry.event.type === 'merged-into' ? [{ entry, household: entry.event.household, member: undefined, takesStatus: true }] : [],
  )
  const left = members.flatMap(({ id, timeline }) =>
    timeline.flatMap((entry): Handover[] => {
      const { event } = entry
      if (event.type !== 'member-left' || event.household === undefined) return []
      return [{ entry, household: event.household, member: id, takesStatus: event.by === 'split' }]
    }),
  )
  return [...merged, ...left]
}

/** What went over, each as a text that is the same as long as that is: entries by their place, which corrections keep. */
function wentOver(household: Household, { entry, member, takesStatus }: Handover): Readonly<Partial<Record<HandedOver, string>>> {
  const { from: on } = entry
  const status = takesStatus ? { status: statusText(household, entry) } : {}
  const grants = JSON.stringify(
    household.aid
      .filter((grant) => grant.from <= on && (member === undefined || grant.event.member === member))
      .flatMap((grant) => (endsAfter(grant, on) && isRunning(household, grant, on) ? [[grant.rank, grant.event.until]] : [])),
  )
  if (member !== undefined) return { ...status, grants }
  const open = { ...household, acts: household.acts.filter((act) => !isClosing(act)) }
  return {
    ...status,
    clues: JSON.stringify(
      cluesOn(household, on)
        .filter(isOpenClue)
        .map(({ raised, standing }) => [raised.rank, standing]),
    ),
    needs: JSON.stringify(
      needsOn(household, on)
        .filter(isOpenNeed)
        .map(({ stated, matched }) => [stated.rank, matched?.event.giver]),
    ),
    grants,
    points: String(pointsOf(open, on).balance),
    helpers: JSON.stringify(assignedOn(household, on)),
    procedures: JSON.stringify(proceedingsOpen(household, on)),
  }
}

/** The standing and the flag as they were before a change of the day. */
function statusText(household: Household, change: Entry<unknown>): string {
  const acts = household.acts.filter((act) => comesBefore(act, change))
  const status = statusOn(acts, change.from)
  const raised = flagBorne({ acts, status })
  return JSON.stringify([
    status.standing,
    status.flag,
    standingSince(status),
    raised && raisedOn(raised),
    dutiesFromExit(acts, change.from)?.since,
  ])
}
