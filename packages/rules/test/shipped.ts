import { cn2015to2019 } from '../packs/index.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import type { Pack } from '../src/pack/pack.ts'

const loaded = loadPack(cn2015to2019)
if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems, undefined, 2))

/** The shipped pack of 2015–2019. */
export const pack: Pack = loaded.pack
