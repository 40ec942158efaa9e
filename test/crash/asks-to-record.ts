// A process that opens a ledger, records in it and says what became of it, on one line. Run with the path of the ledger.
import { writeSync } from 'node:fs'
import { storeRefusalText } from '@hearthfold/core/store'
import { openProblemText, openSqlite } from '@hearthfold/store/sqlite'
import { commitOf } from './writer.ts'

const opened = openSqlite(process.argv[2] ?? '', { digestKey: Buffer.alloc(32, 7) })
if (!opened.ok) {
  writeSync(1, `${opened.problem.code}: ${openProblemText(opened.problem).en}\n`)
} else {
  const done = await opened.value.store.commit(commitOf('asked', 'household/asked'))
  writeSync(1, `${!done.ok ? `${done.problem.code}: ${storeRefusalText(done.problem, 'en')}` : 'kept'}\n`)
  await opened.value.store.close()
}
