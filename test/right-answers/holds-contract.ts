// A process that holds the SQLite driver to the contract of all drivers, and says which sentences it does not hold; or why the ledger is not opened.
// Run with a folder to make ledgers in.
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { openSqlite } from '@hearthfold/store/sqlite'
import { contract } from '@hearthfold/store/testing'

const [folder = ''] = process.argv.slice(2)
const say = (line: string) => writeSync(1, `${line}\n`)
const refused = openSqlite(join(folder, 'ledger.db'), { digestKey: Buffer.alloc(32, 7) })

if (!refused.ok) {
  say(`refused ${refused.problem.code}`)
} else {
  await refused.value.store.close()
  let count = 0
  for (const { sentence, hold } of contract) {
    const path = join(folder, `${count++}.db`)
    const open = (options: object) => {
      const opened = openSqlite(path, { digestKey: Buffer.alloc(32, 7), ...options })
      if (!opened.ok) throw new Error(opened.problem.code)
      return opened.value.store
    }
    try {
      await hold(async (opening) => {
        const store = open(opening)
        return { store, again: async () => open(opening), dispose: () => store.close() }
      })
      say('held')
    } catch (error) {
      say(`not held: ${sentence}: ${(error as Error).message}`)
    }
  }
}
