// A county's ledger on a PostgreSQL server of its own: imported, followed, served, asked, and cleared away.
import { examplePack } from '../01-replay-2019/generate.ts'
import { township } from '../01-replay-2019/generator/township.ts'
import { county } from './county.ts'
import { postgresBinaries } from '../../test/servers/postgres-server.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(new Error(`stopped by ${signal}`)))

if (postgresBinaries() === undefined) {
  process.stderr.write(
    'This example starts a PostgreSQL server of its own, and this machine has none (no initdb, no postgres). Install postgresql and try again.\n',
  )
  process.exitCode = 2
} else {
  try {
    say('generating and importing the township of example 01 …')
    for (const { asked, answer } of await county(township(examplePack()), say, stop.signal)) {
      say(`\n${asked}, asked by ${answer.officer}: ${answer.due.length} due by ${answer.until}`)
      for (const row of answer.due.slice(0, 3)) say(`  ${JSON.stringify(row)}`)
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
