import { replayFiles } from '@hearthfold/cli'
import { fold, type Household, plusDays } from '@hearthfold/core'
import { dueOn, loadPack, type Pack } from '@hearthfold/rules'
import { cn2021to2025, dataQuality } from '@hearthfold/rules/packs'
import type { Benchmark } from './benchmark.ts'
import { median, race } from './measure.ts'
import { foldAll, townshipFile, townshipStreams } from './township.ts'

/** A day in the transition, when much of what the exits of the ledger brought is overdue. */
const on = '2021-06-30'
const within = 30

/** What is to be done for a whole township on a day, from its folded states, against replaying it from its file. */
export const dueVsReplay: Benchmark = {
  name: 'due-vs-replay',
  must: 0.5,
  goal: 0.1,
  smallerIsBetter: true,
  async run() {
    const file = await townshipFile()
    const pack = law()
    const households = foldAll(await townshipStreams())
    const found = compare(households, pack)
    const rounds = await race({
      baseline: { make: () => file, run: () => replayFiles([file]) },
      ours: { make: () => households, run: () => dueOn(households, { on, pack, within }) },
    })
    return {
      ratio: median(rounds.ours.map((taken, round) => taken / rounds.baseline[round]!)),
      detail: `due ${median(rounds.ours).toFixed(1)} ms, replay ${median(rounds.baseline).toFixed(0)} ms; ${households.length} households, ${found}`,
    }
  },
}

function law(): Pack {
  const loaded = loadPack(cn2021to2025, [dataQuality])
  if (!loaded.ok) throw new Error(`the shipped pack was refused: ${JSON.stringify(loaded.problem[0])}`)
  return loaded.value
}

/** The list must tell what is overdue, and a visit to everybody must change it, or the race means nothing. */
function compare(households: readonly Household[], pack: Pack): string {
  const { overdue, today, coming } = dueOn(households, { on, pack, within })
  const visited = households.map(
    (household) =>
      ({
        ...household,
        visits: [...household.visits, { from: on, rank: 1e9, id: 'visit', event: { type: 'visited', by: 'c1', purpose: 'regular' } }],
      }) satisfies Household,
  )
  const after = dueOn(visited, { on, pack, within })
  const visits = (items: typeof overdue) => items.filter(({ obligation }) => obligation.name === 'visit').length
  if (visits(overdue) === 0 || visits(after.overdue) > 0) throw new Error('a visit to everybody leaves visits overdue, or none was')
  const nobody = dueOn([fold('household/nobody', [])], { on: plusDays(on, 1), pack, within })
  if (nobody.overdue.length + nobody.today.length + nobody.coming.length > 0) throw new Error('something is owed to nobody')
  return `${overdue.length} overdue, ${today.length} today, ${coming.length} coming`
}
