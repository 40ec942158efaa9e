import type { Day } from '@hearthfold/core'
import { type Law, loadPack, type Pack } from '@hearthfold/rules'
import { cn2014to2020, cn2021to2025, cn2026, dataQuality } from '@hearthfold/rules/packs'

interface Era {
  readonly from: Day
  readonly pack: string
  readonly json: unknown
}

/** The packs that are the law of the nation, by the first day on which they are. The newest first. */
const ERAS: readonly Era[] = [
  { from: '2026-01-01', pack: 'cn-2026', json: cn2026 },
  { from: '2021-01-01', pack: 'cn-2021-2025', json: cn2021to2025 },
  { from: '0001-01-01', pack: 'cn-2014-2020', json: cn2014to2020 },
]

/** The name of the pack that is the law of the nation on a day. */
export function nationalPackOn(day: Day): string {
  return eraOf(day).pack
}

/** The law of the nation, as it is shipped: the pack of each day. */
export const nationalLaw: Law = (on) => loadedOnce(eraOf(on), [])

/** The law of the nation on a day with the questions of data quality that are shipped. */
export function nationalQuestions(on: Day): Pack {
  return loadedOnce(eraOf(on), [dataQuality])
}

function loadedOnce({ pack: name, json }: Era, layers: readonly unknown[]): Pack {
  const key = `${name} ${layers.length}`
  const known = LOADED.get(key)
  if (known) return known
  const loaded = loadPack(json, layers)
  if (!loaded.ok) throw new Error(`the shipped pack ${name} does not load`)
  LOADED.set(key, loaded.value)
  return loaded.value
}

const LOADED = new Map<string, Pack>()

function eraOf(day: Day): Era {
  return ERAS.find(({ from }) => from <= day)!
}
