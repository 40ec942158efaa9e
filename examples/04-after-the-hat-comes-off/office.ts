import {
  type Day,
  decide,
  decideLife,
  evolve,
  evolveItem,
  fold,
  type Household,
  type HouseholdCommand,
  type HouseholdId,
  type Instant,
  type Item,
  type ItemCommand,
  type LifeChange,
  newHousehold,
  newItem,
  plusDays,
  type RecordedHousehold,
  type RecordedItem,
  refusalText,
  stamp,
} from '@hearthfold/core'
import { submit, type Submission } from '@hearthfold/rules'
import { lawOf } from './laws.ts'

/**
 * The office that keeps the ledger. What is to be recorded is put down in a diary and recorded on its day: everything goes
 * through `submit`, `decide` and `decideLife`, and what they refuse ends the run, since then the story is impossible.
 */
export class Office {
  readonly households = new Map<HouseholdId, Household>()
  readonly items = new Map<string, Item>()
  readonly events = new Map<HouseholdId, RecordedHousehold[]>()
  readonly #diary = new Map<Day, (() => void)[]>()
  #today: Day = '2020-01-01'
  /** Ids of events by the names that the story gives them. */
  readonly #named = new Map<string, string>()

  /** Takes over the events of a household that others recorded. */
  takeOver(stream: HouseholdId, events: readonly RecordedHousehold[]): void {
    this.events.set(stream, [...events])
    this.households.set(stream, fold(stream, events))
  }

  household(stream: HouseholdId): Household {
    return this.households.get(stream)!
  }

  /** Puts down that something is to be done on a day, today or later. */
  on(day: Day, act: () => void): void {
    if (day < this.#today) throw new Error(`${day} is over on ${this.#today}`)
    const acts = this.#diary.get(day)
    if (acts) acts.push(act)
    else this.#diary.set(day, [act])
  }

  /** Puts down an event of a household: true from a day, recorded on it or some days later. */
  say(
    stream: HouseholdId,
    on: Day,
    event: Submission['event'] | (() => Submission['event']),
    { after = 0, recorded = plusDays(on, after), name }: { after?: number; recorded?: Day; name?: string } = {},
  ): void {
    this.on(recorded, () => {
      const decision = submit(lawOf(on)!, this.household(stream), { stream, on, event: typeof event === 'function' ? event() : event })
      if (!decision.ok) throw new Error(`${stream} ${on}: ${refusalText(decision.problem, 'en')}`)
      const [id] = this.#keep(decision.value.accepted, recorded)
      if (name !== undefined) this.#named.set(name, id!)
    })
  }

  /** Puts down what happens to whole households. */
  live(change: LifeChange): void {
    this.on(change.on, () => {
      const decision = decideLife(change, Object.fromEntries(this.households))
      if (!decision.ok) throw new Error(refusalText(decision.problem, 'en'))
      this.#keep(decision.value.accepted, change.on)
    })
  }

  /** Records something about an item of the rectification ledger. */
  item(command: ItemCommand): void {
    const decision = decide(command, Object.fromEntries(this.items))
    if (!decision.ok) throw new Error(refusalText(decision.problem, 'en'))
    const item = this.items.get(command.stream) ?? newItem(command.stream)
    for (const one of stamp(decision.value.accepted, envelope(item, command.on))) evolveItem(item, one as RecordedItem)
    this.items.set(item.stream, item)
  }

  /** The id under which what the story calls so was recorded. */
  idOf(name: string): string {
    const id = this.#named.get(name)
    if (id === undefined) throw new Error(`nothing named ${name} was recorded yet`)
    return id
  }

  /** Goes through the diary, day by day, with all that comes to stand in it on the way. */
  workUntil(last: Day): void {
    for (; this.#today <= last; this.#today = plusDays(this.#today, 1)) {
      for (const act of this.#diary.get(this.#today) ?? []) act()
    }
  }

  #keep(accepted: readonly HouseholdCommand[], recorded: Day): string[] {
    return accepted.map((command) => {
      const { stream } = command
      const household = this.households.get(stream) ?? newHousehold(stream)
      const [one] = stamp([command], envelope(household, recorded))
      evolve(household, one!)
      this.households.set(stream, household)
      this.events.set(stream, [...(this.events.get(stream) ?? []), one!])
      return one!.id
    })
  }
}

function envelope({ stream, version }: { readonly stream: string; readonly version: number }, recorded: Day) {
  const recordedAt: Instant = `${recorded}T15:00:00.000Z`
  const short = stream.slice(stream.indexOf('/') + 1)
  return { after: version, id: (next: number) => `${short}.${next}`, recordedAt, actor: 'township-office' }
}
