import { evaluateColumns } from '@hearthfold/rules/evaluate'
import { Engine, type RuleProperties } from 'json-rules-engine'
import { answerByHand, QUESTIONS } from './baselines/hand-ifs.ts'
import type { Benchmark } from './benchmark.ts'
import { code, compare, formsOf, lines } from './forms.ts'
import { wholeHouseholds } from './households.ts'
import { compiled, parameters } from './law.ts'
import { median, race, ratioOf } from './measure.ts'

const HOUSEHOLDS = 100_000

/** So many are enough for the engine: to it, one household is like another. */
const SAMPLE = 2000

const { program, layout, evaluate } = compiled

/** All rules of the shipped pack for a county of households: what applications use by default, against json-rules-engine. */
export const determineVsJsonRulesEngine: Benchmark = {
  name: 'determine-vs-json-rules-engine',
  must: 150,
  goal: 500,
  async run() {
    const forms = formsOf(wholeHouseholds(HOUSEHOLDS))
    const { facts, slots, columns } = forms
    const engine = engineOf()
    const places = Array.from({ length: SAMPLE }, (_, at) => at * (HOUSEHOLDS / SAMPLE))
    const sample = places.map((at): EngineFacts => ({ ...facts[at]! }))
    compare(forms)
    await compareEngine(
      engine,
      sample,
      places.map((at) => slots[at]!),
    )
    const [out, hand] = [new Int32Array(layout.size), new Int32Array(2)]
    const rounds = await race({
      'json-rules-engine': { make: () => sample, run: () => byEngine(engine, sample) },
      closures: {
        make: () => slots,
        run() {
          for (let at = 0; at < slots.length; at++) evaluate(slots[at]!, parameters, out)
          return out[0]
        },
      },
      'generated code': {
        make: () => slots,
        run() {
          for (let at = 0; at < slots.length; at++) code(slots[at]!, parameters, out)
          return out[0]
        },
      },
      columns: { make: () => columns, run: () => evaluateColumns(program, columns, parameters) },
      'hand-written ifs': {
        make: () => facts,
        run() {
          for (let at = 0; at < facts.length; at++) answerByHand(facts[at]!, lines, hand)
          return hand[0]
        },
      },
    })
    const perHousehold = (name: keyof typeof rounds) =>
      rounds[name].map((taken) => taken / (name === 'json-rules-engine' ? SAMPLE : HOUSEHOLDS))
    const names = Object.keys(rounds) as (keyof typeof rounds)[]
    const speeds = names.map((name) => `${name} ${speed(median(perHousehold(name)))}`)
    return {
      ratio: ratioOf({ ours: perHousehold('closures'), baseline: perHousehold('json-rules-engine') }),
      detail: `${QUESTIONS.length} rules, ${program.slots.length} facts, ${HOUSEHOLDS} households (${SAMPLE} of them for json-rules-engine), a second: ${speeds.join(', ')}`,
    }
  },
}

function speed(milliseconds: number): string {
  const perSecond = 1000 / milliseconds
  return perSecond >= 1e6 ? `${(perSecond / 1e6).toFixed(2)} million` : perSecond.toFixed(0)
}

/** One engine with all rules, which is made once: runs on it follow one another. */
function engineOf(): Engine {
  const engine = new Engine()
  for (const [at, { event }] of compiled.rules.entries()) {
    const condition = compiled.conditions[at]!
    // The engine insists on `all`, `any` or `not` at the top.
    const conditions = 'fact' in condition ? { all: [condition] } : condition
    engine.addRule({ conditions: conditions as unknown as RuleProperties['conditions'], event })
  }
  for (const [at, name] of program.parameters.entries()) engine.addFact(name, parameters[at]!)
  return engine
}

type EngineFacts = Record<string, unknown>

async function byEngine(engine: Engine, sample: readonly EngineFacts[]): Promise<number> {
  let yes = 0
  for (const facts of sample) yes += (await engine.run(facts)).results.length
  return yes
}

async function compareEngine(engine: Engine, sample: readonly EngineFacts[], slots: readonly Float64Array[]): Promise<void> {
  const out = new Int32Array(layout.size)
  for (const [at, facts] of sample.entries()) {
    evaluate(slots[at]!, parameters, out)
    const { results } = await engine.run(facts)
    const yes = results.map(({ event }) => QUESTIONS.findIndex((question) => question === event?.type))
    if (yes.reduce((word, place) => word | (1 << place), 0) !== out[layout.rulesTrue]) throw new Error('json-rules-engine disagrees')
  }
}
