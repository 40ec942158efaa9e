import type { RuleInputs } from '../determine/inputs.ts'
import type { Compiled } from '../evaluate/compiled.ts'
import { type Regions, regionsOf } from './regions.ts'

/** Which values of parameters are remembered for a rule: those of a few days suffice, and a service asks about many. */
const MOST_KEPT = 16

const known = new WeakMap<Compiled, Map<string, Regions>>()

/** The cells of a rule on the parameters of a day. Parameters change once a year, so they are kept. */
export function regionsOfGround({ pack, compiled, values }: Pick<RuleInputs, 'pack' | 'compiled' | 'values'>): Regions {
  const kept = known.get(compiled) ?? new Map<string, Regions>()
  known.set(compiled, kept)
  const key = values.join()
  const regions = kept.get(key) ?? regionsOf(compiled.program, pack.facts, values, compiled.evaluate)
  if (kept.size >= MOST_KEPT && !kept.has(key)) kept.clear()
  kept.set(key, regions)
  return regions
}
