import {
  advance,
  type Day,
  type Household,
  type HouseholdId,
  type Instant,
  newHousehold,
  type RecordedHousehold,
  type Refusal,
  stamp,
} from '@hearthfold/core'
import { loadPack, type Pack, submit, type Submission } from '@hearthfold/rules'
import { cn2014to2020, cn2021to2025 } from '@hearthfold/rules/packs'

function loaded(json: unknown): Pack {
  const found = loadPack(json)
  if (!found.ok) throw new Error(JSON.stringify(found.problem))
  return found.value
}

export const pack2014 = loaded(cn2014to2020)
export const pack2021 = loaded(cn2021to2025)

export const legacy = { kind: 'legacy', source: 'county register' } as const

/** Who records of one household what comes, and keeps its events. */
export interface Clerk {
  readonly events: readonly RecordedHousehold[]
  household(): Household
  /** Records what is said, or says why not; `as` is the id under which it can be referred to. */
  say(on: Day, event: Submission['event'], as?: string): Refusal | undefined
  /** Records what must be accepted. */
  record(on: Day, event: Submission['event'], as?: string): Clerk
  /** Takes over what was recorded before, by whatever law. */
  take(recorded: readonly RecordedHousehold[]): Clerk
  /** What would be said of an event, which is not recorded. */
  asked(on: Day, event: Submission['event']): Refusal | undefined
}

/** `procedures`: as `submit` takes it. Ids are the names that were given, or `e` and the version. */
export function clerk(pack: Pack, procedures: 'required' | 'presumed' = 'presumed', stream: HouseholdId = 'household/1'): Clerk {
  let household = newHousehold(stream)
  const events: RecordedHousehold[] = []
  const decide = (on: Day, event: Submission['event']) => submit(pack, household, { stream, on, event }, { procedures })
  const self: Clerk = {
    events,
    household: () => household,
    take(recorded) {
      events.push(...recorded)
      household = advance(household, recorded)
      return self
    },
    asked(on, event) {
      const decision = decide(on, event)
      return !decision.ok ? decision.problem : undefined
    },
    say(on, event, as) {
      const decision = decide(on, event)
      if (!decision.ok) return decision.problem
      const before = household.recordedAt
      const day: Instant = `${on}T00:00:00.000Z`
      const recordedAt = before !== undefined && before > day ? before : day
      const stamped = stamp(decision.value.accepted, {
        after: household.version,
        id: (version) => as ?? `e${version}`,
        recordedAt,
        actor: 'clerk',
      })
      events.push(...stamped)
      household = advance(household, stamped)
      return undefined
    },
    record(on, event, as) {
      const refused = self.say(on, event, as)
      if (refused) throw new Error(`${event.type} of ${on}: ${JSON.stringify(refused)}`)
      return self
    },
  }
  return self
}

/** A household of one able head. */
export function home(pack: Pack, procedures?: 'required' | 'presumed', stream?: HouseholdId): Clerk {
  return clerk(pack, procedures, stream)
    .record('2016-01-01', { type: 'settled', village: 'village/wuji' })
    .record('2016-01-01', {
      type: 'member-joined',
      member: 'm1',
      by: 'listing',
      relation: 'head',
      sex: 'male',
      born: '1970-05-01',
      labour: 'ordinary',
      learning: { education: 'primary' },
      medicalCover: ['basic'],
    })
}

/** What is needed beside an income so that all guarantees are met. */
export function secured(one: Clerk, on: Day): Clerk {
  return one
    .record(on, { type: 'registers-compared', findings: [] })
    .record(on, { type: 'living-assessed', food: true, clothing: true })
    .record(on, { type: 'housing-graded', grade: 'B' })
    .record(on, { type: 'water-assessed', litresPerDay: 60, fetchMinutes: 10, outageDays: 0, quality: 'good' })
}

/** Income of a year in yuan, all of it wages. */
export function earns(one: Clerk, on: Day, incomeYear: number, yuan: number, as?: string): Clerk {
  return one.record(on, { type: 'income-stated', incomeYear, wage: yuan * 100, business: 0, property: 0, transfer: 0, expenses: 0 }, as)
}

/** Rigid spending of a year in yuan, all of it medical. */
export function spends(one: Clerk, on: Day, incomeYear: number, yuan: number): Clerk {
  return one.record(on, { type: 'spending-stated', incomeYear, medical: yuan * 100, schooling: 0, other: 0, reimbursed: 0 })
}
