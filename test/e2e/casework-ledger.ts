import { type Command, type Day, type Instant, type Recorded, stamp, type StatementOf, writeLine } from '@hearthfold/core'
import { checkCharacter } from '@hearthfold/core/facts'

/** A citizen ID under a division code that was never assigned. */
export const idOf = (order: string) => {
  const first17 = `99000019600501${order}`
  return first17 + checkCharacter(first17)
}

const legacy = { kind: 'legacy', source: 'paper register' } as const
const head = (name: string, order: string): StatementOf<'member-joined'> => ({
  type: 'member-joined',
  member: 'm1',
  by: 'listing',
  relation: 'head',
  sex: 'male',
  born: '1960-05-01',
  name,
  citizenId: idOf(order),
  health: [],
  labour: 'ordinary',
  medicalCover: ['basic'],
})
const wages = (incomeYear: number, wage: number): StatementOf<'income-stated'> => ({
  type: 'income-stated',
  incomeYear,
  wage,
  business: 0,
  property: 0,
  transfer: 0,
  expenses: 0,
})

type Entry = readonly [on: Day, event: Command['event'], recorded?: Day]

const ready: readonly Entry[] = [
  ['2016-03-01', { type: 'identified', basis: legacy }],
  ['2019-10-08', wages(2019, 500_000)],
  ['2019-10-08', { type: 'living-assessed', food: true, clothing: true }],
  ['2019-10-08', { type: 'housing-graded', grade: 'A' }],
  ['2019-10-08', { type: 'water-assessed', litresPerDay: 60, fetchMinutes: 0, outageDays: 0, quality: 'good' }],
  ['2019-11-20', { type: 'exited', basis: legacy }, '2019-12-02'],
]
const item = (subject: 'household/sound' | 'household/mistaken', owner: string, deadline: Day): Command['event'] => ({
  type: 'item-opened',
  problem: 'unsafe-house',
  subject,
  origin: { kind: 'inspection', source: '=city inspection' },
  owner,
  target: 'a house of grade A or B',
  deadline,
})

/**
 * Casework small enough to check by hand, up to 1 July 2020: `sound` exited rightly in 2019; of `mistaken` the ledger learned
 * in March 2020 that its income was below the line, and that its house is of grade D; `omitted` is poor and was never
 * registered; `unsafe` has a house of grade C and a clue that is open. Three items are overdue, due and struck off.
 */
const STREAMS: Readonly<Record<string, readonly Entry[]>> = {
  'village/wuji': [
    ['2015-01-01', { type: 'village-listed', name: '吴集', areaHectares: 250, arableMu: 3000, partyBranches: 2, partyMembers: 40 }],
  ],
  'village/youfang': [
    ['2015-01-01', { type: 'village-listed', name: '油坊', areaHectares: 300, arableMu: 3500, partyBranches: 1, partyMembers: 30 }],
  ],
  'household/sound': [['2015-01-01', { type: 'settled', village: 'village/wuji' }], ['2015-01-01', head('张有福', '001')], ...ready],
  'household/mistaken': [
    ['2015-01-01', { type: 'settled', village: 'village/wuji' }],
    ['2015-01-01', head('王二', '003')],
    ...ready,
    ['2019-10-08', { type: 'corrected', replaces: 'mistaken.4', statement: wages(2019, 300_000) }, '2020-03-01'],
    ['2020-03-01', { type: 'housing-graded', grade: 'D' }],
  ],
  'household/omitted': [
    ['2015-01-01', { type: 'settled', village: 'village/youfang' }],
    ['2015-01-01', head('李三', '005')],
    ['2019-10-08', wages(2019, 100_000)],
    ['2019-10-08', { type: 'registers-compared', findings: [] }],
  ],
  'household/unsafe': [
    ['2015-01-01', { type: 'settled', village: 'village/youfang' }],
    ['2015-01-01', head('赵四', '007')],
    ['2020-03-01', { type: 'housing-graded', grade: 'C' }],
    ['2020-07-01', { type: 'clue-raised', channel: 'self-report', source: 'hotline', kind: 'illness' }],
  ],
  'rectification/1': [
    ['2020-05-01', item('household/mistaken', 'cadre-7', '2020-06-29')],
    ['2020-05-10', { type: 'measure-taken', by: 'builder', measure: 'the roof was renewed' }],
  ],
  'rectification/2': [['2020-06-01', item('household/sound', 'cadre-8', '2020-07-31')]],
  'rectification/3': [
    ['2020-04-01', item('household/sound', 'cadre-7', '2020-05-31')],
    ['2020-04-20', { type: 'item-verified', by: 'cadre-9', outcome: 'solved', evidence: 'graded A' }],
    ['2020-04-21', { type: 'item-closed', by: 'cadre-9' }],
  ],
}

/** The lines of the casework ledger. */
export const CASEWORK: readonly string[] = Object.entries(STREAMS)
  .flatMap(([stream, entries]) =>
    entries.flatMap(([on, event, recorded = on], at): Recorded[] =>
      stamp([{ stream, on, event } as Command], {
        after: at,
        id: (version) => `${stream.split('/')[1]}.${version}`,
        recordedAt: `${recorded}T08:00:00.000Z` as Instant,
        actor: 'clerk',
      }),
    ),
  )
  .map(writeLine)
