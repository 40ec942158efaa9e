import { loadPack, type Pack } from '@hearthfold/rules'
import { compile, type Compiled, parametersOn } from '@hearthfold/rules/evaluate'
import { cn2014to2020 } from '@hearthfold/rules/packs'

/** The law that benchmarks apply, and the day on which they do: lines of 2019, rules of 2020. */
export const on = '2020-06-30'

export const pack: Pack = load()

/** All rules of the pack, and the parameters of the day. */
export const compiled: Compiled = compile(pack)
export const parameters: Float64Array = parametersOn(pack, compiled.program, on)

/** The pack read anew, so that nothing is known of it from before. */
export function load(): Pack {
  const loaded = loadPack(cn2014to2020)
  if (!loaded.ok) throw new Error(`the shipped pack was refused: ${JSON.stringify(loaded.problem[0])}`)
  return loaded.value
}
