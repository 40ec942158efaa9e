import { type Day, type HouseholdId, viewOn } from '@hearthfold/core'
import { lookBack, proceduresOf, type Submission } from '@hearthfold/rules'
import { goThrough } from '../../01-replay-2019/generator/procedure.ts'
import type { Chance } from '../../01-replay-2019/generator/chance.ts'
import type { Cast } from '../cast.ts'
import { lawOf } from '../laws.ts'
import type { Office } from '../office.ts'
import { isAble } from '../routine.ts'

/** The incomes of those of whom there is something to tell, in yuan a person, where they are not those of the routine. */
export const INCOMES = {
  unstable: { 2020: 8_200, 2021: 5_400, 2022: 9_500, 2023: 10_800, 2024: 12_000, 2025: 13_000 },
  struck: { 2020: 8_800, 2021: 7_900, 2022: 8_200, 2023: 8_600, 2024: 9_000, 2025: 9_400 },
} as const

/** The income of 2022 as it was in truth: the wages of that year were not paid. */
const UNPAID_PERCENT = 42

/**
 * Work is lost in 2021: the look-back of the autumn raises a clue, and it becomes a recognition. A year later the risk is
 * eliminated through help; then the ledger learns that wages were not paid, the elimination is rolled back, and in 2023 the
 * risk is eliminated again. One episode, one clock.
 */
export function unstableWork(office: Office, { unstable }: Cast): void {
  for (const [year, on] of [
    [2021, '2021-10-25'],
    [2022, '2022-10-25'],
    [2023, '2023-10-25'],
  ] as const) {
    spend(office, unstable, year, on, 60_000)
    office.say(unstable, on, { type: 'risks-assessed', risks: year === 2021 ? ['unstable-work'] : [] })
  }
  office.on('2021-11-12', () => {
    const law = (day: Day) => lawOf(day)
    const { clues } = lookBack([...office.households.values()], { on: '2021-11-12', law, within: { from: '2019-01-01', to: '2019-12-31' } })
    for (const { stream, on, event } of clues) office.say(stream, on, event, { name: `clue of ${stream}` })
  })
  office.say(unstable, '2021-11-15', () => confirmed(office, unstable, 'the workshop closed in June'))
  act(office, unstable, '2021-11-27', 'monitoring-recognition', { type: 'flagged-monitored', as: 'unstable' }, `clue of ${unstable}`)
  office.on('2021-12-06', () => {
    const worker = viewOn(office.household(unstable), '2021-12-06').members.find(isAble)!
    const job = { measure: 'job', line: 'society', provider: { kind: 'firm', id: 'f-24' }, member: worker.id } as const
    office.say(unstable, '2021-12-06', { type: 'aided', ...job })
  })
  act(office, unstable, '2022-11-15', 'risk-elimination', { type: 'flag-cleared', through: 'help' })
  office.on('2023-02-20', () => {
    const stated = office.household(unstable).income.find(({ event }) => event.incomeYear === 2022)!
    const part = (amount: number) => Math.round((amount * UNPAID_PERCENT) / 100)
    const { wage, business, property, transfer, expenses } = stated.event
    const statement = { ...stated.event, wage: part(wage), business: part(business), property, transfer, expenses: part(expenses) }
    office.say(unstable, stated.from, { type: 'corrected', replaces: stated.id, statement }, { recorded: '2023-02-20' })
  })
  act(office, unstable, '2023-03-08', 'elimination-rollback', { type: 'elimination-rolled-back' })
  act(office, unstable, '2023-11-15', 'risk-elimination', { type: 'flag-cleared', through: 'help' }, undefined, 'again')
}

/** Somebody falls ill in 2021 and says so: the clue becomes the recognition of a sudden serious hardship within fifteen days. */
export function suddenIllness(office: Office, { struck }: Cast, chance: Chance): void {
  office.say(struck, '2021-09-10', { type: 'shock-reported', kind: 'illness', loss: 4_000_000 })
  office.say(struck, '2021-10-25', { type: 'risks-assessed', risks: ['illness'] })
  spend(office, struck, 2021, '2021-10-25', 1_400_000 + chance.int(0, 9) * 10_000)
  const source = 'the household, at the village office'
  office.say(struck, '2021-10-26', { type: 'clue-raised', channel: 'self-report', source, kind: 'illness' }, { name: `clue of ${struck}` })
  office.say(struck, '2021-10-28', () => confirmed(office, struck, 'bills of the county hospital'))
  act(office, struck, '2021-11-10', 'monitoring-recognition', { type: 'flagged-monitored', as: 'sudden-hardship' }, `clue of ${struck}`)
}

function spend(office: Office, stream: HouseholdId, incomeYear: number, on: Day, medical: number): void {
  office.say(stream, on, { type: 'spending-stated', incomeYear, medical, schooling: 0, other: 0, reimbursed: 0 })
}

function confirmed(office: Office, stream: HouseholdId, evidence: string): Submission['event'] {
  return { type: 'clue-resolved', clue: office.idOf(`clue of ${stream}`), outcome: 'confirmed', evidence }
}

/** Goes through a procedure in time for its act on a day, following a clue where there is one. */
function act(office: Office, stream: HouseholdId, on: Day, name: string, event: Submission['event'], clue?: string, again = ''): void {
  const { pack, named } = proceduresOf(lawOf(on)!)
  const idOf = (what: string) => office.idOf(`${what}${again} of ${stream}`)
  for (const step of goThrough(name, named[name]!, on, 1, pack)) {
    const said = (): Submission['event'] => {
      const { event: planned } = step
      const plain = typeof planned === 'function' ? planned(idOf) : planned
      return plain.type === 'procedure-begun' && clue !== undefined ? { ...plain, clue: office.idOf(clue) } : plain
    }
    office.say(stream, step.on, said, step.name === undefined ? {} : { name: `${step.name}${again} of ${stream}` })
  }
  office.say(stream, on, event)
}
