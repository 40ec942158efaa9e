import { type Day, yearOf } from '../values/day.ts'
import { GivingProgramme, NeedKind } from '../events/need.ts'
import type { Household } from '../household/household.ts'
import type { Fen } from '../values/money.ts'
import { needsOn, openNeeds } from '../household/need.ts'
import { assertDay } from '../calendar/not-a-day.ts'

/** How many needs were stated, found a giver, were met and were withdrawn; and what was given, in fen, as far as it is known. */
export interface NeedCount {
  stated: number
  matched: number
  met: number
  withdrawn: number
  amount: Fen
}

/** The needs of a place. Each is counted once, where it was stated, even if it has passed to another household since. */
export interface NeedFigures {
  readonly on: Day
  /** Of the year up to the day, by the day of each event. */
  readonly ofYear: NeedCount
  readonly toDate: NeedCount
  /** Needs that wait on the day: `unmatched` for a giver, the others for what was promised. */
  readonly open: { needs: number; unmatched: number; households: number }
  /** To date. `givers` are distinct. */
  readonly byProgramme: Record<GivingProgramme, { matched: number; met: number; givers: number; amount: Fen }>
  readonly byKind: Record<NeedKind, { stated: number; met: number; open: number }>
}

/** Adds up what households needed (贫困户需求对接) and who gave it. */
export function needFigures(households: Iterable<Household>, on: Day): NeedFigures {
  assertDay('on', on)
  const [ofYear, toDate] = [none(), none()]
  const open = { needs: 0, unmatched: 0, households: 0 }
  const byProgramme = Object.fromEntries(
    GivingProgramme.options.map((name) => [name, { matched: 0, met: 0, givers: 0, amount: 0 }]),
  ) as NeedFigures['byProgramme']
  const byKind = Object.fromEntries(NeedKind.options.map((kind) => [kind, { stated: 0, met: 0, open: 0 }])) as NeedFigures['byKind']
  const givers = new Map<GivingProgramme, Set<string>>()
  for (const household of households) {
    if (household.needs.length === 0) continue
    const count = (day: Day, what: keyof NeedCount, by = 1) => {
      toDate[what] += by
      if (yearOf(day) === yearOf(on)) ofYear[what] += by
    }
    for (const { stated, standing, matched, closed } of needsOn(household, on)) {
      const { kind, passed } = stated.event
      // A need that was passed on is counted where it was stated, and its giver where they were found.
      if (!passed) {
        count(stated.from, 'stated')
        byKind[kind].stated++
      }
      if (matched && matched.id !== stated.id) {
        const { programme, giver } = matched.event
        count(matched.from, 'matched')
        byProgramme[programme].matched++
        givers.set(programme, (givers.get(programme) ?? new Set()).add(giver))
      }
      if (closed && standing === 'withdrawn') count(closed.from, 'withdrawn')
      if (closed && standing === 'met') {
        const amount = closed.event.amount ?? 0
        count(closed.from, 'met')
        count(closed.from, 'amount', amount)
        byKind[kind].met++
        const programme = byProgramme[matched!.event.programme]
        programme.met++
        programme.amount += amount
      }
    }
    const waiting = openNeeds(household, on)
    if (waiting.length > 0) open.households++
    for (const { stated, standing } of waiting) {
      open.needs++
      if (standing === 'open') open.unmatched++
      byKind[stated.event.kind].open++
    }
  }
  for (const [programme, names] of givers) byProgramme[programme].givers = names.size
  return { on, ofYear, toDate, open, byProgramme, byKind }
}

function none(): NeedCount {
  return { stated: 0, matched: 0, met: 0, withdrawn: 0, amount: 0 }
}
