import { readFileSync } from 'node:fs'
import { loadPack, type Pack } from '@hearthfold/rules'
import { cn2014to2020 } from '@hearthfold/rules/packs'

/** The shipped pack of 2014–2020, and the same with the layer of this folder over it. */
export function laws(): { pack: Pack; under: Pack } {
  const layer: unknown = JSON.parse(readFileSync(new URL('line-4000.json', import.meta.url), 'utf8'))
  return { pack: loaded(), under: loaded(layer) }
}

function loaded(...layers: readonly unknown[]): Pack {
  const result = loadPack(cn2014to2020, layers)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
