import { answerByHand } from './baselines/hand-ifs.ts'
import type { HouseholdFacts } from './baselines/household-facts.ts'
import type { Benchmark, Measured } from './benchmark.ts'
import { code, compare, formsOf, lines } from './forms.ts'
import { wholeHouseholds, withGaps } from './households.ts'
import { compiled, parameters } from './law.ts'
import { median, race, ratioOf } from './measure.ts'

const HOUSEHOLDS = 100_000

/** Generated code, which notes every leaf, against ifs written by hand, which stop where an answer is clear: nothing missing. */
export const generatedVsHandIfs: Benchmark = {
  name: 'generated-vs-hand-ifs',
  must: 0.7,
  goal: 0.8,
  run: () => measure(wholeHouseholds(HOUSEHOLDS)),
}

/** The same with one fact in ten missing. */
export const generatedVsHandIfsWithGaps: Benchmark = {
  name: 'generated-vs-hand-ifs-10pc-missing',
  must: 0.4,
  goal: 0.8,
  run: () => measure(withGaps(wholeHouseholds(HOUSEHOLDS), 10)),
}

async function measure(households: readonly HouseholdFacts[]): Promise<Measured> {
  const forms = formsOf(households)
  const { facts, slots } = forms
  compare(forms)
  const [out, hand] = [new Int32Array(compiled.layout.size), new Int32Array(2)]
  const rounds = await race({
    baseline: {
      make: () => facts,
      run() {
        for (let at = 0; at < facts.length; at++) answerByHand(facts[at]!, lines, hand)
        return hand[0]
      },
    },
    ours: {
      make: () => slots,
      run() {
        for (let at = 0; at < slots.length; at++) code(slots[at]!, parameters, out)
        return out[0]
      },
    },
  })
  const each = (rounds: readonly number[]) => `${((median(rounds) / HOUSEHOLDS) * 1e6).toFixed(0)} ns`
  return {
    ratio: ratioOf(rounds),
    detail: `${HOUSEHOLDS} households; one: generated code with every leaf ${each(rounds.ours)}, hand-written ifs ${each(rounds.baseline)}`,
  }
}
