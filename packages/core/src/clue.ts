import type { Day } from './day.ts'
import type { StatementOf } from './events/household.ts'
import { type Household, newestOf } from './household.ts'
import type { Entry } from './timeline.ts'

/** How a clue stands: nobody has looked into it, it is true and a recognition must follow, or it is closed and by what. */
export type ClueStanding = 'raised' | 'confirmed' | 'refuted' | 'dismissed' | 'recognised'

/** A clue as it stood on a day. */
export interface ClueView {
  readonly raised: Entry<StatementOf<'clue-raised'>>
  readonly standing: ClueStanding
  /** The event that made it stand so: its resolution, or the act that recognised the household. Undefined while it is raised. */
  readonly by: Pick<Entry<unknown>, 'id' | 'from'> | undefined
}

/** Whether a clue still waits: to be looked into, or to be followed by a recognition. */
export function isOpenClue({ standing }: ClueView): boolean {
  return standing === 'raised' || standing === 'confirmed'
}

/** Every clue of a household on a day, in the order in which they were raised. */
export function cluesOn(household: Household, on: Day): ClueView[] {
  const views = new Map<string, ClueView>()
  for (const entry of household.clues) {
    const { id, from, event } = entry
    if (from > on) break
    if (event.type === 'clue-raised') {
      views.set(id, { raised: entry as ClueView['raised'], standing: 'raised', by: undefined })
      continue
    }
    const clue = newestOf(household, event.clue)
    const view = views.get(clue)
    if (view) views.set(clue, { ...view, standing: event.outcome, by: { id, from } })
  }
  return [...views.values()]
}

/** The clues of a household that still wait on a day. */
export function openClues(household: Household, on: Day): ClueView[] {
  return household.clues.length === 0 ? [] : cluesOn(household, on).filter(isOpenClue)
}
