import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { main } from '@hearthfold/cli'
import { keep } from './generate.ts'

// Imports the township into an embedded ledger and replays its year from there. What is given on the command line goes to `hearthfold replay`:
// --json, --lang zh, --on 2019-06-30, --known 2019-11-30T16:00:00Z, --village 吴集 …

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const ledger = here('out/zhanglou.db')

let streams = 0
process.stderr.write(`generating the township, household by household${existsSync(ledger) ? ' (again)' : ''} …\n`)
await keep(ledger, () => streams++)
process.stderr.write(`${streams} streams in ${ledger}\n`)

process.exitCode = await main(['replay', ledger, '--published', here('published.json'), ...process.argv.slice(2)], process)
