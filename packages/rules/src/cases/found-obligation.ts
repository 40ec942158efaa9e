import type { Household } from '@hearthfold/core'
import type { Obligation } from '../obligations/obligation.ts'
import { obligations } from '../obligations/obligations.ts'
import type { Pack } from '../pack/pack.ts'
import type { Expectation } from './case.ts'

type Expected = Extract<Expectation, { obligation: string }>

/** How something that is owed was found to stand, as far as a case asks; in the shape of what it expects. */
export type FoundObligation = Omit<Expected, 'on' | 'known' | 'status'> & { readonly status: Expected['status'] | 'not-in-pack' }

/** Whether an obligation of a household stands as a case expects. */
export function foundObligation(
  expected: Expected,
  household: Household,
  pack: Pack,
): { readonly ok: boolean; readonly found: FoundObligation } {
  const { on, known: _known, obligation, status: _status, ...asked } = expected
  const one = obligations(household, { on, pack }).find(({ name }) => name === obligation)
  const status = one ? one.status : Object.hasOwn(pack.obligations, obligation) ? 'none' : 'not-in-pack'
  const all = one ? detailsOf(one) : {}
  const keys = Object.keys(asked) as (keyof typeof asked)[]
  const details = Object.fromEntries(keys.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]]]))) as Details
  const isSame = keys.every((key) => String(all[key] ?? []) === String(asked[key]))
  return { ok: status === expected.status && isSame, found: { obligation, status, ...details } }
}

type Details = Pick<Expected, 'due' | 'next' | 'since' | 'breach' | 'escalated' | 'missing'>

function detailsOf(one: Obligation): Details {
  switch (one.status) {
    case 'done':
      return { next: one.next }
    case 'due':
      return { due: one.due }
    case 'overdue':
      return { due: one.due, since: one.since, breach: one.breach, escalated: one.escalated ?? 'none' }
    case 'unknown':
      return { missing: one.missing.map(({ parameter }) => parameter) }
  }
}
