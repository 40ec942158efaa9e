import type { Day } from '@hearthfold/core'
import { loadPack, type Pack } from '@hearthfold/rules'
import { cn2014to2020, cn2021to2025, dataQuality } from '@hearthfold/rules/packs'

const ERAS = [
  { to: '2020-12-31', pack: loaded(cn2014to2020), quality: loaded(cn2014to2020, dataQuality) },
  { to: '2025-12-31', pack: loaded(cn2021to2025), quality: loaded(cn2021to2025, dataQuality) },
] as const

/** The pack that is the law of a day; undefined after 2025, of which no shipped pack knows. */
export function lawOf(on: Day): Pack | undefined {
  return ERAS.find(({ to }) => on <= to)?.pack
}

/** The same with the layer of data quality over it, whose questions name problems. */
export function qualityOf(on: Day): Pack {
  return ERAS.find(({ to }) => on <= to)!.quality
}

function loaded(file: unknown, ...layers: readonly unknown[]): Pack {
  const result = loadPack(file, layers)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
