import { determine, flips } from '@hearthfold/rules'
import type { Benchmark } from './benchmark.ts'
import { pack } from './law.ts'
import { median } from './measure.ts'
import { foldAll, townshipStreams } from './township.ts'

/** The last day of the township's ledger. */
const on = '2019-12-31'

const SAMPLE = 100

/** What would turn an answer: every question of the pack about some households of the township, where the answer is known. */
export const flipMilliseconds: Benchmark = {
  name: 'flip-ms',
  must: 5,
  goal: 2,
  smallerIsBetter: true,
  async run() {
    const all = foldAll(await townshipStreams())
    const households = all.filter((_, at) => at % Math.floor(all.length / SAMPLE) === 0)
    const taken: number[] = []
    let turned = 0
    for (const household of households) {
      for (const { question, outcome } of determine(household, { on, pack })) {
        if (outcome === 'unknown') continue
        const begun = performance.now()
        const found = flips(household, { on, pack, question })
        taken.push(performance.now() - begun)
        if (found && found.flips.length > 0) turned++
      }
    }
    const most = Math.max(...taken)
    return {
      ratio: median(taken),
      detail: `${taken.length} answers about ${households.length} households, ${turned} of which can be turned; the longest took ${most.toFixed(1)} ms`,
    }
  },
}
