import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { HouseholdCommand, HouseholdEvent, HouseholdId } from '@hearthfold/core'
import { checkCharacter } from '@hearthfold/core/facts'
import { loadKeptPack, loadPack } from '@hearthfold/rules'
import { cn2014to2020 } from '@hearthfold/rules/packs'
import { register } from '@hearthfold/store'
import { type App, dueList, openLedger, record, registerHousehold } from './app.ts'

const ON = '2019-01-10'
const WANG: HouseholdId = 'household/wang'
const ruling = (reason: string) => ({ kind: 'ruling', authority: 'county-office', reason }) as const

/** Citizen IDs of nobody: under a division code that was never assigned. */
const ID = `99000019560229001${checkCharacter('99000019560229001')}`

function first(stream: HouseholdId, ...events: HouseholdEvent[]): HouseholdCommand[] {
  return events.map((event) => ({ stream, on: ON, event }))
}

const head = {
  type: 'member-joined',
  member: 'm1',
  by: 'listing',
  relation: 'head',
  sex: 'male',
  born: '1956-02-29',
  citizenId: ID,
} as const

/** What happens, a line each. */
export async function* tell(folder: string, digestKey: Uint8Array): AsyncGenerator<string> {
  await mkdir(folder, { recursive: true })
  const loaded = loadPack(cn2014to2020)
  if (!loaded.ok) throw new Error('the shipped pack does not load')
  const store = openLedger(join(folder, 'app.db'), digestKey)
  const app: App = { store, pack: loaded.value }
  const stop = new AbortController()
  const due = dueList(app, '2020-12-31', stop.signal)

  yield `registered: ${said(await registerHousehold(app, 'reg-1', 'clerk', first(WANG, { type: 'settled', village: 'village/wuji' }, head)))}`
  yield `the same person elsewhere: ${said(await registerHousehold(app, 'reg-2', 'clerk', first('household/li', { type: 'settled', village: 'village/youfang' }, head)))}`
  yield `the household again: ${said(await registerHousehold(app, 'reg-3', 'clerk', first(WANG, { type: 'settled', village: 'village/wuji' })))}`

  // Two clerks at once: neither loses anything, since whoever is slower reads again.
  const visits = await Promise.all(
    ['a', 'b'].map((by) =>
      record(app, `visit-${by}`, by, { stream: WANG, on: '2019-02-01', event: { type: 'visited', by: `cadre-${by}`, purpose: 'regular' } }),
    ),
  )
  yield `two visits at once: ${visits.map(said).join('; ')}`

  yield `exit without being registered as poor: ${said(await record(app, 'exit-1', 'office', { stream: WANG, on: '2019-11-20', event: { type: 'exited' } }))}`
  yield `registered as poor by a ruling: ${said(await record(app, 'id-1', 'office', { stream: WANG, on: '2019-03-01', event: { type: 'identified', basis: ruling('found by the county') } }))}`
  yield `its procedure begins: ${said(await record(app, 'pro-1', 'office', { stream: WANG, on: '2019-10-08', event: { type: 'procedure-begun', procedure: 'exit' } }))}`
  const kept = loadKeptPack({ hash: app.pack.hash, bytes: (await store.pack(app.pack.hash)) ?? '' })
  yield `the pack that it relies on is kept: ${kept.ok}`
  yield `exit before the procedure is through: ${said(await record(app, 'exit-2', 'office', { stream: WANG, on: '2019-11-20', event: { type: 'exited' } }))}`
  yield `exit by a ruling: ${said(await record(app, 'exit-3', 'office', { stream: WANG, on: '2019-11-20', event: { type: 'exited', basis: ruling('confirmed on the spot') } }))}`

  const [row] = await store.rows(register, 'register')
  yield `the register, in the same transaction: ${row!.stream} ${row!['standing']} since ${row!['since']}`
  while ((await due.on('2020-06-30')).length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  for (const { day, obligation, level, role } of await due.on('2020-06-30')) yield `due by ${day}: ${obligation}, owed by ${level} ${role}`
  stop.abort()
  await due.following
  await store.close()
}

function said(result: { readonly recorded: number } | { readonly refused: string }): string {
  return 'recorded' in result ? `kept ${result.recorded}` : `refused, ${result.refused}`
}
