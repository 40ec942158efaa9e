// The commands with which a county checks its layer, one after another, as they are typed in this folder.
import { chdir } from 'node:process'
import { main } from '@hearthfold/cli'

const COMMANDS: readonly (readonly string[])[] = [
  ['check', 'cases.yaml'],
  ['pack', 'show', 'cn-2014-2020', '--layer', 'county.json', '--from', 'model-county'],
  ['pack', 'analyse', 'cn-2014-2020', '--layer', 'county.json', '--against', 'cn-2014-2020'],
  ['check', 'cn-2014-2020', '--layer', 'county.json', '--properties', '--seed', '1'],
]

// Whoever reads the output may stop reading, as `head` does.
process.stdout.on('error', () => process.exit())
chdir(import.meta.dirname)
const language = process.argv.slice(2)
for (const command of COMMANDS) {
  process.stdout.write(`$ hearthfold ${[...command, ...language].join(' ')}\n`)
  const code = await main([...command, ...language], process)
  process.stdout.write('\n')
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code)
}
