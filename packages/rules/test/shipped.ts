import { cn2014to2020 } from '../packs/index.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import type { Pack } from '../src/pack/pack.ts'

const loaded = loadPack(cn2014to2020)
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem, undefined, 2))

/** The shipped pack of 2014–2020. */
export const pack: Pack = loaded.value
