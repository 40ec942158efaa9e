// Run by itself where the platform lets no code be made of texts: prints what comes out all the same.
import { cn2014to2020 } from '../packs/index.ts'
import { compile } from '../src/evaluate/compiled.ts'
import { generated } from '../src/evaluate/generated.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import { parametersOn } from '../src/evaluate/parameters.ts'

const loaded = loadPack(cn2014to2020)
if (!loaded.ok) throw new Error('the shipped pack was refused')
const { value: pack } = loaded

const bits = [false, true].map((generate) => {
  const { program, layout, evaluate } = compile(pack, { generate })
  const out = new Int32Array(layout.size)
  evaluate(new Float64Array(program.slots.length), parametersOn(pack, program, '2019-11-30'), out)
  return [...out]
})

console.log(JSON.stringify({ isGenerated: generated(compile(pack).program) !== undefined, bits }))
