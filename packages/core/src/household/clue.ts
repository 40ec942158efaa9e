import { assertDay } from '../calendar/not-a-day.ts'
import type { Day } from '../values/day.ts'
import type { StatementOf } from '../events/household.ts'
import { type Household, newestOf, type StatusAct } from './household.ts'
import { isEnded, statusOn } from './status.ts'
import { comesBefore, type Entry } from './timeline.ts'

/** How a clue stands: nobody has looked into it, it is true and a recognition must follow, or it is closed and by what. */
export type ClueStanding = 'raised' | StatementOf<'clue-resolved'>['outcome'] | 'recognised'

/** A clue as it stood on a day. */
export interface ClueView {
  readonly raised: Entry<StatementOf<'clue-raised'>>
  /** The day on which it was raised, be it in the household that became one with this one. */
  readonly since: Day
  readonly standing: ClueStanding
  /** The event that made it stand so: its resolution, or the act that recognised the household. Undefined while it is raised. */
  readonly by: Pick<Entry<unknown>, 'id' | 'from'> | undefined
}

/** Whether a clue still waits: to be looked into, or to be followed by a recognition. */
export function isOpenClue({ standing }: ClueView): boolean {
  return standing === 'raised' || standing === 'confirmed'
}

/** The day on which a clue was raised: its clocks run from then, whichever household it waits in now. */
export function raisedFirst({ from, event }: Pick<Entry<StatementOf<'clue-raised'>>, 'from' | 'event'>): Day {
  return event.passed?.on ?? from
}

/** Every clue of a household on a day, in the order in which they were raised. */
export function cluesOn(household: Household, on: Day): ClueView[] {
  assertDay('on', on)
  if (household.clues.length === 0) return []
  const views = new Map<string, ClueView>()
  for (const entry of household.clues) {
    const { id, from, event } = entry
    if (from > on) break
    if (event.type === 'clue-raised') {
      const raised = entry as ClueView['raised']
      const { confirmed } = event.passed ?? {}
      const found =
        confirmed === undefined
          ? ({ standing: 'raised', by: undefined } as const)
          : ({ standing: 'confirmed', by: { id, from: confirmed } } as const)
      views.set(id, { raised, since: raisedFirst(raised), ...found })
      continue
    }
    const clue = newestOf(household, event.clue)
    const view = views.get(clue)
    if (view) views.set(clue, { ...view, standing: event.outcome, by: { id, from } })
  }
  for (const [clue, { id, from }] of recognitionsOf(household)) {
    const view = views.get(clue)
    if (view && from <= on && isOpenClue(view)) views.set(clue, { ...view, standing: 'recognised', by: { id, from } })
  }
  return [...views.values()]
}

/** The clues of a household that still wait on a day; none once it has ended: where it became one with another, they wait there. */
export function openClues(household: Household, on: Day): ClueView[] {
  const open = cluesOn(household, on).filter(isOpenClue)
  return open.length > 0 && isEnded(statusOn(household.acts, on).standing) ? [] : open
}

/** The acts by which a household comes to be helped. */
const RECOGNISING: readonly StatusAct['type'][] = ['identified', 're-identified', 'flagged-edge', 'flagged-monitored']

/**
 * The acts to which procedures led that followed a clue, by the clue. A procedure that is completed has led to its act; one
 * that was ended, or after which another began, led to none.
 */
export function recognitionsOf(household: Household): Map<string, Entry<StatusAct>> {
  const recognitions = new Map<string, Entry<StatusAct>>()
  const { proceedings, acts } = household
  for (const [at, begun] of proceedings.entries()) {
    if (begun.event.type !== 'procedure-begun' || begun.event.clue === undefined) continue
    const end = proceedings.slice(at + 1).find(({ event }) => event.type === 'procedure-begun' || event.type === 'procedure-ended')
    const act = acts.find((act) => RECOGNISING.includes(act.event.type) && !comesBefore(act, begun) && (!end || comesBefore(act, end)))
    if (act) recognitions.set(newestOf(household, begun.event.clue), act)
  }
  return recognitions
}
