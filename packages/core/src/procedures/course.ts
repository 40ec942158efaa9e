import { raisedFirst } from '../household/clue.ts'
import type { Day } from '../values/day.ts'
import { isOfProcedure, type ProcedureEvent } from '../events/procedure.ts'
import type { VillageEvent } from '../events/village.ts'
import { type Household, newestOf, type StatusAct } from '../household/household.ts'
import { impossibleAct } from '../laws/acts.ts'
import type { ProcedureAct } from '../values/procedure.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { comesBefore, type Entry, inOrder } from '../household/timeline.ts'
import type { Village } from '../village/village.ts'

/** An act to which a procedure may have led. */
export type CourseAct = StatusAct | Extract<VillageEvent, { type: 'village-delisted' }>

/** What a household or a village has of procedures: their events and the acts, in order. Both are followed by the same law. */
export interface Course {
  readonly entries: readonly Entry<ProcedureEvent | CourseAct>[]
  /** The id under which the event of an id stands now. */
  readonly newest: (id: string) => string
  /** Why an act could not follow what stands before an entry; undefined where it could. */
  readonly speaksAgainst: (act: ProcedureAct, at: Entry<unknown>) => Refusal | undefined
  /** The day on which a clue was raised; undefined where there is none of that id. */
  readonly raisedOn: (clue: string) => Day | undefined
}

/** The course of a household or a village. */
export function courseOf(state: Household | Village): Course {
  return 'acts' in state ? ofHousehold(state) : ofVillage(state)
}

function ofHousehold(household: Household): Course {
  return {
    entries: [...household.proceedings, ...household.acts].toSorted(inOrder),
    newest: (id) => newestOf(household, id),
    speaksAgainst: (act, at) => {
      if (act === 'village-delisted') return { code: 'not-of-stream', act }
      const before = household.acts.filter((one) => comesBefore(one, at))
      return impossibleAct(before, { ...at, event: widest(act) })
    },
    raisedOn: (clue) => {
      const id = newestOf(household, clue)
      for (const entry of household.clues)
        if (entry.id === id && entry.event.type === 'clue-raised') return raisedFirst({ ...entry, event: entry.event })
      return undefined
    },
  }
}

/** The act that a procedure leads to, in the form in which it can follow most: what exactly it will say is not known yet. */
function widest(type: Exclude<ProcedureAct, 'village-delisted'>): StatusAct {
  const basis = { kind: 'legacy', source: 'procedure' } as const
  if (type === 'flag-cleared') return { type, through: 'help', basis }
  return type === 'flagged-monitored' ? { type, as: 'sudden-hardship', basis } : { type, basis }
}

function ofVillage({ timeline }: Village): Course {
  const entries = timeline.flatMap((entry) => {
    const { event } = entry
    return isOfProcedure(event) || event.type === 'village-delisted' ? [{ ...entry, event }] : []
  })
  const first = (type: VillageEvent['type'], at: Entry<unknown>) =>
    timeline.find((entry) => entry.event.type === type && comesBefore(entry, at))
  return {
    entries,
    newest: (id) => id,
    speaksAgainst: (act, at) => {
      if (act !== 'village-delisted') return { code: 'not-of-stream', act }
      if (!first('village-registered', at)) return { code: 'village-not-poor' }
      const delisted = first('village-delisted', at)
      return delisted && { code: 'already-exited', since: delisted.from }
    },
    // Clues are of households.
    raisedOn: () => undefined,
  }
}
