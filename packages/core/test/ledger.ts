import {
  type Day,
  decide,
  evolve,
  type Household,
  type HouseholdEvent,
  type HouseholdId,
  type Instant,
  type Laws,
  newHousehold,
  type RecordedHousehold,
  type Refusal,
  refusalText,
  stamp,
  type StatementOf,
} from '@hearthfold/core'

/** A ledger of one household, written command by command. */
export interface Ledger {
  readonly household: Household
  readonly events: readonly RecordedHousehold[]
  /** Records an event and returns its id; fails the test where it is refused. */
  record(on: Day, event: HouseholdEvent, recordedAt?: Instant): string
  /** The refusal of an event; fails the test where it is accepted. */
  refusal(on: Day, event: HouseholdEvent): Refusal
}

export function ledger(stream: HouseholdId = 'household/1', laws: Laws = {}): Ledger {
  const household = newHousehold(stream)
  const events: RecordedHousehold[] = []
  const ask = (on: Day, event: HouseholdEvent) => decide({ stream, on, event }, { [stream]: household }, laws)
  return {
    household,
    events,
    record(on, event, recordedAt = household.recordedAt ?? '2015-01-01T00:00:00.000Z') {
      const decision = ask(on, event)
      if (!decision.ok) throw new Error(refusalText(decision.problem, 'en'))
      const id = (version: number) => `e${version}`
      for (const one of stamp(decision.value.accepted, { after: household.version, id, recordedAt, actor: 'clerk' })) {
        events.push(one)
        evolve(household, one)
      }
      return events.at(-1)!.id
    },
    refusal(on, event) {
      const decision = ask(on, event)
      if (!decision.ok) return decision.problem
      throw new Error(`accepted: ${JSON.stringify(event)}`)
    },
  }
}

export const SETTLED: StatementOf<'settled'> = { type: 'settled', village: 'village/1' }
export const HEAD: StatementOf<'member-joined'> = {
  type: 'member-joined',
  member: 'head',
  by: 'listing',
  relation: 'head',
  sex: 'male',
  born: '1956-02-29',
}

/** A ledger in which a household of one has settled on 1 January 2015. */
export function settledLedger(stream?: HouseholdId, laws: Laws = {}): Ledger {
  const book = ledger(stream, laws)
  book.record('2015-01-01', SETTLED)
  book.record('2015-01-01', HEAD)
  return book
}

/** An act on the word of another register: what a test takes where it is not about what acts rest on. */
export const legacy = { kind: 'legacy', source: 'paper register' } as const

/** Who gives a measure, where a test is not about who. */
export const PROVIDED = { line: 'sector', provider: { kind: 'government', id: 'county' } } as const
