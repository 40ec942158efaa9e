import { type Asked, asked } from './asked.ts'
import { keep } from './corpus.ts'
import { agreement, hunt } from './hunt.ts'

// `fuzz` looks for rules and facts on which evaluators disagree; what it finds goes to test/corpus, which a test replays.
// Exit status: 0 none found, 1 one found, 2 it was not asked rightly.

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
  console.log(
    `seed ${seed}: ${cases} cases of ${sets} rule sets, ${judged.byReference} of them with json-rules-engine; disagreements: ${find ? 1 : 0}`,
  )
  return find ? 1 : 0
}

const request = asked(process.argv.slice(2))
if (typeof request === 'string') {
  console.error(`${request}\nusage: fuzz [--seed N] [--runs N]`)
  process.exitCode = 2
} else {
  process.exitCode = await run(request)
}
