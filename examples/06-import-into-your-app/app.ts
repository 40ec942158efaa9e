import { type Day, type Result, unwrap } from '@hearthfold/core'
import { type Ledger, openLedger, type Problem, type Recording } from '@hearthfold/ledger'
import { dueProjection, type Pack } from '@hearthfold/rules'
import { follow, registerProjection } from '@hearthfold/store'
import { openStore } from '@hearthfold/store/open'

/** Opens the ledger in a file, and makes it if there is none. `register` is kept in every transaction; what is due may follow a moment later. */
export async function openApp(path: string, pack: Pack): Promise<Ledger> {
  const store = unwrap(await openStore(path, { create: true, inline: [registerProjection] }))
  return openLedger({ store, law: pack, actor: 'office' })
}

/** What came of recording something, in a line. */
export function said(done: Result<Recording, Problem>): string {
  return done.ok ? `kept ${done.value.recorded.length}` : `refused, ${done.problem.words.en}`
}

/** Keeps a table of what is owed up with the ledger until the signal is given, and answers what is due from it. */
export function dueList({ store }: Ledger, pack: Pack, to: Day, signal: AbortSignal) {
  const projection = dueProjection({ law: () => pack, to })
  const following = follow(store, projection, signal)
  return {
    /** What is to be done on a day, or should have been before it. */
    async on(day: Day) {
      return (await store.rows(projection, 'due')).filter((row) => row['done'] === null && String(row['day']) <= day)
    },
    /** Resolves when the signal was given; or with where and why the table stopped. */
    following,
  }
}
