// Takes the 320 households of the first example that exited in 2019, follows them to the end of 2025 and says what came of it.
// `--lang zh` for Chinese.
import { accountOf } from './account.ts'
import { accountText } from './account-text.ts'
import { follow } from './after.ts'

// Whoever reads the output may stop reading, as `head` does.
process.stdout.on('error', () => process.exit())
process.stderr.write('generating the households and following them day by day …\n')
const account = accountOf(follow())
process.stdout.write(`${accountText(account, process.argv.includes('zh') ? 'zh' : 'en').join('\n')}\n`)
