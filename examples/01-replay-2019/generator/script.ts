import { type Day, plusDays } from '@hearthfold/core'
import type { Submission } from '@hearthfold/rules'

type Event = Submission['event']

/** One thing to submit: the day from which it is true, and the day on which somebody recorded it. */
export interface Step {
  readonly on: Day
  readonly recorded: Day
  /** The event; of a correction, given the id under which the step of a name was recorded. */
  readonly event: Event | ((idOf: (name: string) => string) => Event)
  /** So that a later step can name this one. */
  readonly name?: string
}

/** What is to be submitted about one household. */
export class Script {
  readonly #steps: Step[] = []

  /** Something recorded a few days after the day from which it is true, two unless said otherwise. */
  say(on: Day, event: Step['event'], { after = 2, name }: { after?: number; name?: string } = {}): void {
    this.#steps.push({ on, recorded: plusDays(on, after), event, ...(name === undefined ? {} : { name }) })
  }

  /** The steps in the order in which they were recorded. */
  steps(): Step[] {
    return this.#steps.toSorted((a, b) => (a.recorded < b.recorded ? -1 : a.recorded > b.recorded ? 1 : 0))
  }
}
