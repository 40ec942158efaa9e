import { parseArgs } from 'node:util'
import { keep } from './corpus.ts'
import { agreement, hunt } from './hunt.ts'

// `fuzz` looks for rules and facts on which evaluators disagree; what it finds goes to test/corpus, which a test replays.
// Exit status: 0 none found, 1 one found, 2 it was not asked rightly.

interface Asked {
  readonly seed: number
  readonly runs: number
}

/** What was asked for, or what is wrong with it. */
function asked(args: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({ args: [...args], options: { seed: { type: 'string' }, runs: { type: 'string', default: '100000' } } })
    const seed = values.seed === undefined ? Math.trunc(Math.random() * 2 ** 31) : Number(values.seed)
    const runs = Number(values.runs)
    if (!Number.isSafeInteger(seed)) return `--seed: expected a whole number; found ${values.seed}`
    if (!Number.isSafeInteger(runs) || runs < 1) return `--runs: expected a whole number of cases; found ${values.runs}`
    return { seed, runs }
  } catch (error) {
    return (error as Error).message
  }
}

async function run({ seed, runs }: Asked): Promise<number> {
  const judged = agreement()
  let told = 0
  const { cases, sets, find } = await hunt(seed, runs, judged.judge, ({ cases }) => {
    if (cases - told < 50_000) return
    told = cases
    process.stderr.write(`${cases} of ${runs} cases\n`)
  })
  if (find) {
    const about = `Found with seed ${seed}. ${find.says}`
    console.log(`${about}\n${keep(`found-${seed}-${cases}`, { about, set: find.set, cases: [find.known] })}`)
  }
  console.log(`seed ${seed}: ${cases} cases of ${sets} rule sets, ${judged.byReference} of them with json-rules-engine; disagreements: ${find ? 1 : 0}`)
  return find ? 1 : 0
}

const request = asked(process.argv.slice(2))
if (typeof request === 'string') {
  console.error(`${request}\nusage: fuzz [--seed N] [--runs N]`)
  process.exitCode = 2
} else {
  process.exitCode = await run(request)
}
