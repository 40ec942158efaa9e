import { type Day, type StatementOf, viewOn } from '@hearthfold/core'
import { type Calendar, type Derived, factsOf } from '@hearthfold/core/facts'
import { HEAD, type Ledger } from './ledger.ts'

/** The income year of the guide of 2019. */
export const calendar: Calendar = { incomeYearEnds: '09-30' }
/** The day on which facts are asked for, where a test names none. */
export const ON: Day = '2019-11-20'

/** A fact of the household of a ledger, with its evidence or what is missing for it. */
export function fact(book: Pick<Ledger, 'household'>, name: string, on: Day = ON): Derived {
  const derived = factsOf(viewOn(book.household, on), [name], calendar).get(name)
  if (!derived) throw new Error(`no fact ${name}`)
  return derived
}

/** The value of a fact; “missing” where there is none. */
export function value(book: Pick<Ledger, 'household'>, name: string, on: Day = ON): unknown {
  const derived = fact(book, name, on)
  return 'value' in derived ? derived.value : 'missing'
}

export const income = (incomeYear: number, more: Partial<StatementOf<'income-stated'>> = {}): StatementOf<'income-stated'> => ({
  type: 'income-stated',
  incomeYear,
  wage: 0,
  business: 0,
  property: 0,
  transfer: 0,
  expenses: 0,
  ...more,
})
export const child = (member: string, born: Day, more: Partial<StatementOf<'member-joined'>> = {}): StatementOf<'member-joined'> => ({
  ...HEAD,
  member,
  relation: 'child',
  by: 'listing',
  born,
  ...more,
})
