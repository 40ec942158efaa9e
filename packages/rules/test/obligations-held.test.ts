import { type Day, fold, type StatementOf } from '@hearthfold/core'
import { expect, test } from 'vitest'
import { lapses } from '../src/obligations/lapse.ts'
import { obligations } from '../src/obligations/obligations.ts'
import { shippedLaw } from './duty-lives.ts'
import { ALONE, type Note, recordedOf, STREAM } from './home.ts'

const legacy = { kind: 'legacy', source: 'register' } as const
/** Events e1 to e5: two people, exited in 2020. */
const EXITED: readonly Note[] = [
  ...ALONE,
  ['2015-01-01', { type: 'member-joined', member: 'm2', by: 'listing', relation: 'child', sex: 'female', born: '1990-05-01' }],
  ['2015-11-01', { type: 'identified', basis: legacy }],
  ['2020-11-20', { type: 'exited', basis: legacy }],
]
const measure = (until: Day, member?: string): StatementOf<'aided'> => ({
  type: 'aided',
  measure: member ? 'public-welfare-post' : 'finance',
  line: 'sector',
  provider: { kind: 'bank', id: 'b1' },
  until,
  ...(member ? { member } : {}),
})
const withdrawn = (grant: string): StatementOf<'measure-ended'> => ({ type: 'measure-ended', grant, because: 'withdrawn' })
const homeOf = (...notes: readonly Note[]) => fold(STREAM, recordedOf([...EXITED, ...notes]))
const onDays = (household: ReturnType<typeof homeOf>, name: string, ...days: readonly Day[]) =>
  days.map((on) => obligations(household, { on, pack: shippedLaw(on) }).find((one) => one.name === name)!)
const toTerm = (household: ReturnType<typeof homeOf>, ...days: readonly Day[]) =>
  onDays(household, 'measures-to-term', ...days).map((one) => ('since' in one ? one.since : one.status))

test('a measure withdrawn is missing to the day that was to be its last, and not after it', () => {
  const household = homeOf(['2021-01-01', measure('2021-12-31')], ['2021-02-01', withdrawn('e6')])
  expect(toTerm(household, '2021-01-31', '2021-02-01', '2021-12-31', '2022-01-01')).toEqual(['done', '2021-02-01', '2021-02-01', 'done'])
  const over = { from: '2021-01-01', to: '2022-12-31', law: shippedLaw } as const
  expect(lapses([household], over).filter(({ name }) => name === 'measures-to-term')).toMatchObject([
    { since: '2021-02-01', until: '2021-12-31', isOpen: false },
  ])
})

test('a measure withdrawn since the member died, or left since, is missing no more', () => {
  const dead: Note = ['2021-03-01', { type: 'member-left', member: 'm2', by: 'death' }]
  const granted: Note = ['2021-01-01', measure('2021-12-31', 'm2')]
  expect(toTerm(homeOf(granted, dead, ['2021-03-01', withdrawn('e6')]), '2021-03-01', '2021-06-01')).toEqual(['done', 'done'])
  expect(toTerm(homeOf(granted, ['2021-02-01', withdrawn('e6')], dead), '2021-02-01', '2021-02-28', '2021-03-01')).toEqual([
    '2021-02-01',
    '2021-02-01',
    'done',
  ])
})

test('another grant of the same measure that runs when one is withdrawn takes its place, one of another or over by then does not', () => {
  const first: Note = ['2021-01-01', measure('2021-12-31')]
  const taking = (...more: readonly Note[]) => toTerm(homeOf(first, ...more, ['2021-06-01', withdrawn('e6')]), '2021-06-01')
  expect(taking(['2021-05-20', measure('2022-05-20')])).toEqual(['done'])
  expect(taking(['2021-05-20', measure('2021-06-01')])).toEqual(['done'])
  expect(taking(['2021-05-20', measure('2021-05-31')])).toEqual(['2021-06-01'])
  expect(taking(['2021-05-20', measure('2022-05-20', 'm1')])).toEqual(['2021-06-01'])
  expect(taking(['2021-05-20', measure('2022-05-20')], ['2021-06-01', withdrawn('e7')])).toEqual(['2021-06-01'])
})

test('a gap that was over before the next measure stopped is not among its days', () => {
  const household = homeOf(
    ['2021-01-01', measure('2021-03-31')],
    ['2021-02-01', withdrawn('e6')],
    ['2021-01-01', measure('2021-12-31', 'm1')],
    ['2021-06-01', withdrawn('e8')],
  )
  expect(toTerm(household, '2021-03-31', '2021-04-01', '2021-06-01')).toEqual(['2021-02-01', 'done', '2021-06-01'])
})

test('a post is held by whoever is left: done names their assignment, not that of the one who came last and left', () => {
  const helper = (person: string) => ({ type: 'helper-assigned', person, role: 'helper', level: 'village' }) as const
  const ended = (person: string) => ({ type: 'helper-ended', person, role: 'helper' }) as const
  const household = homeOf(
    ['2020-11-20', helper('a')],
    ['2020-12-01', helper('b')],
    ['2020-12-10', helper('c')],
    ['2021-01-01', ended('c')],
    ['2021-02-01', ended('a')],
    ['2021-03-01', ended('b')],
  )
  expect(
    onDays(household, 'helper', '2020-12-31', '2021-01-01', '2021-02-01', '2021-03-01').map(({ status, done }) => [status, done?.event]),
  ).toEqual([
    ['done', 'e8'],
    ['done', 'e7'],
    ['done', 'e7'],
    ['due', 'e7'],
  ])
})
