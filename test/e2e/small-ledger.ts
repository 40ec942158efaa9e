import { type Command, type Day, type Instant, type Recorded, stamp, type StatementOf, writeLine } from '@hearthfold/core'
import { checkCharacter } from '@hearthfold/core/facts'

/** The citizen ID of the head of `exited`, under a division code that was never assigned. */
export const CITIZEN_ID = `99000019560229001${checkCharacter('99000019560229001')}`

const legacy = { kind: 'legacy', source: 'paper register' } as const
const head: StatementOf<'member-joined'> = {
  type: 'member-joined',
  member: 'm1',
  by: 'listing',
  relation: 'head',
  sex: 'male',
  born: '1956-02-29',
}
const wife: StatementOf<'member-joined'> = {
  type: 'member-joined',
  member: 'm2',
  by: 'listing',
  relation: 'spouse',
  sex: 'female',
  born: '1960-07-01',
}

type Entry = readonly [on: Day, event: Command['event'], recorded?: Day]

/**
 * A ledger of two villages and four households, small enough to check by hand:
 * `exited` of 吴集 was identified in 2016 and exited on 2019-11-20, which the ledger learned on 2019-12-02; it had a birth.
 * `poor` of 油坊 was identified on 2019-10-15 and stays. `edge` of 吴集 is an edge household. Of `unknown` little is known.
 */
const STREAMS: Readonly<Record<string, readonly Entry[]>> = {
  'village/wuji': [
    ['2015-01-01', { type: 'village-listed', name: '吴集', areaHectares: 250, arableMu: 3000, partyBranches: 2, partyMembers: 40 }],
    ['2015-01-01', { type: 'village-registered', year: 2014 }],
    ['2019-06-01', { type: 'village-delisted' }],
  ],
  'village/youfang': [
    ['2015-01-01', { type: 'village-listed', name: '油坊', areaHectares: 300, arableMu: 3500, partyBranches: 1, partyMembers: 30 }],
  ],
  'household/exited': [
    ['2015-01-01', { type: 'settled', village: 'village/wuji' }],
    ['2015-01-01', { ...head, citizenId: CITIZEN_ID }],
    ['2015-01-01', wife],
    ['2016-03-01', { type: 'identified', basis: legacy }],
    ['2018-05-05', { type: 'member-joined', member: 'm3', by: 'birth', relation: 'grandchild', sex: 'female', born: '2018-05-05' }],
    ['2019-04-01', { type: 'aided', measure: 'finance', line: 'sector', provider: { kind: 'bank', id: 'b1' }, amount: 1_000_000 }],
    ['2019-11-20', { type: 'exited', basis: legacy }, '2019-12-02'],
  ],
  'household/poor': [
    ['2015-01-01', { type: 'settled', village: 'village/youfang' }],
    ['2015-01-01', head],
    ['2019-10-15', { type: 'identified', basis: legacy }],
  ],
  'household/edge': [
    ['2015-01-01', { type: 'settled', village: 'village/wuji' }],
    ['2015-01-01', head],
    ['2015-01-01', wife],
    ['2019-10-08', { type: 'income-stated', incomeYear: 2019, wage: 800_000, business: 0, property: 0, transfer: 0, expenses: 0 }],
    ['2019-10-08', { type: 'registers-compared', findings: [] }],
    ['2019-11-25', { type: 'flagged-edge', basis: legacy }],
  ],
  'household/unknown': [
    ['2015-01-01', { type: 'settled', village: 'village/youfang' }],
    ['2015-01-01', head],
  ],
}

/** The events of the small ledger, stream by stream. */
export const RECORDED: readonly Recorded[] = Object.entries(STREAMS).flatMap(([stream, entries]) =>
  entries.flatMap(([on, event, recorded = on], at) =>
    stamp([{ stream, on, event } as Command], {
      after: at,
      id: (version) => `${stream.split('/')[1]}.${version}`,
      recordedAt: `${recorded}T08:00:00.000Z` as Instant,
      actor: 'clerk',
    }),
  ),
)

/** The lines of the small ledger. */
export const LINES: readonly string[] = RECORDED.map(writeLine)

/** A published table for the small ledger: everything holds but what a test changes. */
export const TABLE = {
  year: 2019,
  place: { zh: '小乡', en: 'Small township' },
  population: { zh: '当日全部人员', en: 'all persons of the day' },
  groups: [
    {
      label: { zh: '全部', en: 'All' },
      rows: [
        row('population.persons', 'persons', 7, ['population', 'persons']),
        row('registered.households', 'households', 2, ['registered', 'households']),
        row('registered.persons', 'persons', 3, ['registered', 'persons']),
        row('exited.households', 'households', 1, ['ofYear', 'exited', 'households']),
        row('exited.persons', 'persons', 3, ['ofYear', 'exited', 'persons']),
        row('aid.finance', 'households', 1, ['aid', 'finance', 'toDate', 'households']),
        row('aid.job', 'persons', 0, ['aid', 'job', 'toDate', 'persons']),
        {
          ...row('remaining.households', 'households', null, ['remaining', 'households']),
          check: {
            status: 'implies',
            replayed: '=',
            steps: [{ terms: ['registered.households', '-', 'exited.households'], unit: 'households', implied: true }],
          },
        },
        {
          ...row('remaining.persons', 'persons', null, ['remaining', 'persons']),
          check: {
            status: 'source-contradicts',
            steps: [
              {
                terms: ['registered.persons', '-', 'exited.persons'],
                unit: 'persons',
                implied: true,
                comment: { zh: '一户无人', en: 'a household of nobody' },
              },
            ],
            reading: {
              terms: ['registered.persons', '-', 'exited.persons', '+', 1],
              unit: 'persons',
              comment: { zh: '出生一人', en: 'one was born' },
            },
          },
        },
        {
          ...row('incidence', 'percent', 14.3, ['incidence']),
          check: {
            status: 'source-contradicts',
            steps: [{ terms: ['remaining.persons', '/', 'population.persons'], unit: 'percent', against: { terms: ['incidence'] } }],
          },
        },
      ],
    },
  ],
}

function row(key: string, unit: string, published: number | null, measured: readonly string[]) {
  return { key, label: { zh: `指标 ${key}`, en: `figure ${key}` }, unit, published, measured }
}
