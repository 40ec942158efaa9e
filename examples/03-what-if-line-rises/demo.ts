// Makes the township of the first example and asks of it what a poverty line of 4,000 yuan would change on the last day of
// 2019: as the command line answers, and as somebody at the county would go on to count. `--lang zh` for Chinese.
import { chdir } from 'node:process'
import { main, replayFiles } from '@hearthfold/cli'
import { generate } from '../01-replay-2019/generate.ts'
import { analystText, excludedBetween, figuresOf } from './analyst.ts'
import { laws } from './laws.ts'

// Whoever reads the output may stop reading, as `head` does.
process.stdout.on('error', () => process.exit())
chdir(import.meta.dirname)
const LEDGER = 'out/zhanglou.ndjson'
process.stderr.write('generating the township, household by household …\n')
await generate(LEDGER)

const options = process.argv.slice(2)
const command = ['what-if', LEDGER, '--under', 'line-4000.json', '--on', '2019-12-31', ...options]
process.stdout.write(`$ hearthfold ${command.join(' ')}\n`)
process.exitCode = await main(command, process)

const ledger = await replayFiles([LEDGER])
const households = [...ledger.households.values()]
const asked = { on: '2019-12-31', ...laws() } as const
const text = analystText(figuresOf(households, asked), excludedBetween(households, asked), options.includes('zh') ? 'zh' : 'en')
process.stdout.write(`\n${text.join('\n')}\n`)
