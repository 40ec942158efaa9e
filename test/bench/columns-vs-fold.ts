import type { Household } from '@hearthfold/core'
import { determine, truthIn } from '@hearthfold/rules'
import { columnsOf, evaluateColumns, parametersOn } from '@hearthfold/rules/evaluate'
import type { Benchmark } from './benchmark.ts'
import { compiled, pack } from './law.ts'
import { median, race, ratioOf } from './measure.ts'
import { foldAll, townshipStreams } from './township.ts'

/** The last day of the township's ledger. */
const on = '2019-12-31'

const parameters = parametersOn(pack, compiled.program, on)

/** Columns of facts from folded states, and all rules over them, against the fold that made the states. */
export const columnsVsFold: Benchmark = {
  name: 'columns-vs-fold',
  must: 0.5,
  goal: 0.8,
  async run() {
    const streams = await townshipStreams()
    const households = foldAll(streams)
    compare(households)
    const columns = columnsOf(households, { on, pack }, compiled)
    const rounds = await race({
      baseline: { make: () => streams, run: () => foldAll(streams) },
      ours: { make: () => households, run: () => decide(households) },
      rules: { make: () => columns, run: () => evaluateColumns(compiled.program, columns, parameters) },
    })
    const each = (rounds: readonly number[]) => `${((median(rounds) / households.length) * 1e3).toFixed(2)} µs`
    return {
      ratio: ratioOf(rounds),
      detail: `${households.length} households; one: fold ${each(rounds.baseline)}, columns of ${compiled.program.slots.length} facts and ${pack.rules.length} rules ${each(rounds.ours)}, of which the rules ${each(rounds.rules)}`,
    }
  },
}

function decide(households: readonly Household[]) {
  return evaluateColumns(compiled.program, columnsOf(households, { on, pack }, compiled), parameters)
}

/** A column must say what is said of single households, or the race means nothing. */
function compare(households: readonly Household[]): void {
  const { rules } = decide(households)
  for (const [row, household] of households.entries()) {
    if (row % 10 !== 0) continue
    for (const [at, { outcome, question }] of determine(household, { on, pack }).entries()) {
      if (truthIn(rules[at]!, row) !== outcome) throw new Error(`${household.stream}: ${question} is ${String(outcome)}`)
    }
  }
}
