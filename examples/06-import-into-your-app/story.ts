import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type HouseholdId, unwrap } from '@hearthfold/core'
import { checkCharacter } from '@hearthfold/core/facts'
import { nationalLaw, type Registration } from '@hearthfold/ledger'
import { loadKeptPack } from '@hearthfold/rules'
import { registerProjection } from '@hearthfold/store'
import { dueList, openApp, said } from './app.ts'

const ON = '2019-01-10'
const WANG: HouseholdId = 'household/wang'
const ruling = (reason: string) => ({ kind: 'ruling', authority: 'county-office', reason }) as const

/** Citizen IDs of nobody: under a division code that was never assigned. */
const ID = `99000019560229001${checkCharacter('99000019560229001')}`

const head = { member: 'm1', relation: 'head', sex: 'male', born: '1956-02-29', citizenId: ID } as const
const family = (village: Registration['village']): Registration => ({ on: ON, village, members: [head] })

/** What happens, a line each. */
export async function* tell(folder: string): AsyncGenerator<string> {
  await mkdir(folder, { recursive: true })
  const pack = nationalLaw(ON)!
  const ledger = await openApp(join(folder, 'app.db'), pack)
  const { store } = ledger
  const stop = new AbortController()
  const due = dueList(ledger, pack, '2020-12-31', stop.signal)

  yield `registered: ${said(await ledger.register(WANG, family('village/wuji'), { id: 'reg-1', actor: 'clerk' }))}`
  yield `the same person elsewhere: ${said(await ledger.register('household/li', family('village/youfang'), { id: 'reg-2', actor: 'clerk' }))}`
  yield `the household again: ${said(await ledger.register(WANG, family('village/wuji'), { id: 'reg-3', actor: 'clerk' }))}`

  // Two clerks at once: neither loses anything, since whoever is slower is judged again.
  const visits = await Promise.all(
    ['a', 'b'].map((by) =>
      ledger.record(WANG, '2019-02-01', { type: 'visited', by: `cadre-${by}`, purpose: 'regular' }, { id: `visit-${by}`, actor: by }),
    ),
  )
  yield `two visits at once: ${visits.map(said).join('; ')}`

  yield `exit without being registered as poor: ${said(await ledger.record(WANG, '2019-11-20', { type: 'exited' }))}`
  yield `registered as poor by a ruling: ${said(await ledger.record(WANG, '2019-03-01', { type: 'identified', basis: ruling('found by the county') }))}`
  yield `its procedure begins: ${said(await ledger.record(WANG, '2019-10-08', { type: 'procedure-begun', procedure: 'exit' }))}`
  const kept = loadKeptPack({ hash: pack.hash, bytes: (await store.pack(pack.hash)) ?? '' })
  yield `the pack that it relies on is kept: ${kept.ok}`
  yield `exit before the procedure is through: ${said(await ledger.record(WANG, '2019-11-20', { type: 'exited' }))}`
  yield `exit by a ruling: ${said(await ledger.record(WANG, '2019-11-20', { type: 'exited', basis: ruling('confirmed on the spot') }))}`
  const monitored = unwrap(await ledger.explain(WANG, 'monitored', { on: '2020-06-30' }))
  yield `does it need monitoring: ${monitored.determination.outcome}`

  const [row] = await store.rows(registerProjection, 'register')
  yield `the register, in the same transaction: ${row!.stream} ${row!['standing']} since ${row!['since']}`
  while ((await due.on('2020-06-30')).length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  for (const { day, obligation, level, role } of await due.on('2020-06-30')) yield `due by ${day}: ${obligation}, owed by ${level} ${role}`
  stop.abort()
  await due.following
  await store.close()
}
