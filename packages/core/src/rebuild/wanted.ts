import { type Day, daysBetween, plusDays, plusMonths, quarterEnd } from '../values/day.ts'
import type { Statement } from '../events/household.ts'
import type { Calendar, FactValue } from '../facts/fact.ts'

/** Something to be recorded of the rebuilt household. `ends` is the measure that it ends. */
export interface Said {
  readonly on: Day
  readonly event: Statement
  readonly ends?: Said
}

/** More people, shocks or measures than any household has; days of more than a hundred years. Larger numbers are not rebuilt. */
const MOST = { things: 60, days: 40_000 }

/** The facts that a household is to have on a day, and those that it is to have no evidence for. */
export class Wanted {
  readonly on: Day
  readonly calendar: Calendar
  readonly #values: Readonly<Record<string, FactValue>>
  readonly #missing: readonly string[]

  constructor(values: Readonly<Record<string, FactValue>>, missing: readonly string[], on: Day, calendar: Calendar) {
    this.#values = values
    this.#missing = missing
    this.on = on
    this.calendar = calendar
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#values, name)
  }

  /** The wanted value, where it is a number. */
  number(name: string): number | undefined {
    const value = this.has(name) ? this.#values[name] : undefined
    return typeof value === 'number' ? value : undefined
  }

  /** The wanted number of people or things, where it is one that can be made. */
  count(name: string): number | undefined {
    return wholeUpTo(MOST.things, this.number(name))
  }

  /** The wanted number of days, where it is one that can be made. */
  days(name: string): number | undefined {
    return wholeUpTo(MOST.days, this.number(name))
  }

  /** The wanted days since the last visit, be they wanted as months or quarters. */
  get unvisited(): number | undefined {
    const [days, months, quarters] = [this.days('daysUnvisited'), this.count('monthsUnvisited'), this.count('quartersUnvisited')]
    if (days !== undefined) return days
    if (months === 0 || quarters === 0) return 0
    if (months !== undefined) return daysBetween(plusMonths(this.on, -months), this.on) + 1
    return quarters && daysBetween(quarterEnd(this.on, -1 - quarters), this.on)
  }

  /** Whether the value true is wanted; undefined where none is. */
  truth(name: string): boolean | undefined {
    const value = this.has(name) ? this.#values[name] : undefined
    return typeof value === 'boolean' ? value : undefined
  }

  /** The wanted code, where it is one of those that there are. */
  code<Code extends string>(name: string, codes: readonly Code[]): Code | undefined {
    return codes.find((code) => this.has(name) && this.#values[name] === code)
  }

  /** Whether the evidence that these facts share is to be left out: one is to be missing, and none is wanted. */
  leavesOut(...names: readonly string[]): boolean {
    return names.some((name) => this.#missing.includes(name)) && !names.some((name) => this.has(name))
  }

  /** The day that many days before. */
  ago(days: number): Day {
    return plusDays(this.on, -days)
  }
}

function wholeUpTo(most: number, value: number | undefined): number | undefined {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= most ? value : undefined
}
