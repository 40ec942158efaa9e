import type { Day } from '../values/day.ts'
import type { VillageEvent } from '../events/village.ts'
import { ofVillage, type Village, weakBranches } from '../village/village.ts'

/** What the streams of the villages add up to. */
export interface VillageFigures {
  readonly count: number
  readonly areaHectares: number
  readonly arableMu: number
  readonly partyBranches: number
  readonly partyMembers: number
  readonly poor: number
  readonly delisted: number
  /** Villages with at least one finished work of the kind. */
  /** Party branches that were found weak, each once, and those of them that were adjusted every time. */
  readonly weakBranches: { readonly found: number; readonly adjusted: number }
  readonly works: Record<Extract<VillageEvent, { type: 'works-done' }>['kind'], number>
}

/** Adds up the villages on a day; notes the city task groups that did public works. */
export function villageFigures(villages: Iterable<Village>, on: Day, taskGroups: Set<string>): VillageFigures {
  const sum = { count: 0, areaHectares: 0, arableMu: 0, partyBranches: 0, partyMembers: 0, poor: 0, delisted: 0 }
  const weak = { found: 0, adjusted: 0 }
  const works = { water: 0, road: 0, bus: 0, grid: 0, 'care-home': 0 }
  for (const village of villages) {
    const [listed] = ofVillage(village, 'village-listed', on)
    if (!listed) continue
    sum.count++
    sum.areaHectares += listed.areaHectares
    sum.arableMu += listed.arableMu
    sum.partyBranches += listed.partyBranches
    sum.partyMembers += listed.partyMembers
    sum.poor += ofVillage(village, 'village-registered', on).length
    sum.delisted += ofVillage(village, 'village-delisted', on).length
    const branches = weakBranches(village, on)
    const names = new Set(branches.map(({ branch }) => branch))
    weak.found += names.size
    for (const name of names) if (branches.every(({ branch, adjusted }) => branch !== name || adjusted !== undefined)) weak.adjusted++
    const done = ofVillage(village, 'works-done', on)
    for (const kind of new Set(done.map((work) => work.kind))) works[kind]++
    for (const { provider } of done) if (provider.kind === 'task-group') taskGroups.add(provider.id)
  }
  return { ...sum, weakBranches: weak, works }
}
