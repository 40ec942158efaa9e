import { analyse } from '@hearthfold/rules/analysis'
import type { Benchmark } from './benchmark.ts'
import { load } from './law.ts'
import { median } from './measure.ts'

const ROUNDS = 5

/** The whole analysis of the shipped pack, all pairs of its rules in all periods, by somebody who runs it once. */
export const analysisSeconds: Benchmark = {
  name: 'analysis-seconds',
  must: 2,
  goal: 1,
  smallerIsBetter: true,
  async run() {
    const taken: number[] = []
    let said = ''
    for (let round = 0; round < ROUNDS; round++) {
      const pack = load()
      const begun = performance.now()
      const { findings, periods } = analyse(pack)
      taken.push((performance.now() - begun) / 1000)
      said = `${pack.rules.length} rules, ${periods.length} periods, ${findings.length} findings`
    }
    return { ratio: median(taken), detail: `${said}; the first time ${taken[0]!.toFixed(2)} s` }
  },
}
