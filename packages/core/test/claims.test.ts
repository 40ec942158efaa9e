import { decide, fold, type Household, type HouseholdEvent, viewOn } from '@hearthfold/core'
import { lawsFor, lives } from '@hearthfold/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HEAD, settledLedger } from './ledger.ts'

const id = '11010519491231002X'
const wife = { ...HEAD, member: 'wife', relation: 'spouse', by: 'marriage', sex: 'female', born: '1949-12-31', citizenId: id } as const

function claims(household: Household, on: '2016-01-01' | '2017-01-01', event: HouseholdEvent) {
  const decision = decide({ stream: household.stream, on, event }, { [household.stream]: household })
  return 'accepted' in decision ? decision.claims : decision.refused
}

test('a person with a citizen ID is taken when they join and released when they leave', () => {
  const book = settledLedger()
  expect(claims(book.household, '2016-01-01', wife)).toEqual({ take: [id], release: [] })
  book.record('2016-01-01', wife)
  expect(claims(book.household, '2017-01-01', { type: 'member-left', member: 'wife', by: 'move' })).toEqual({ take: [], release: [id] })
  expect(claims(book.household, '2017-01-01', { type: 'decreased', by: 'moved-out' })).toEqual({ take: [], release: [id] })
})

test('an ID that becomes known later is taken then, and revoking who brought it releases it', () => {
  const book = settledLedger()
  const { citizenId: _, ...unknown } = wife
  const joined = book.record('2016-01-01', unknown)
  expect(claims(book.household, '2017-01-01', { type: 'member-described', member: 'wife', citizenId: id })).toEqual({ take: [id], release: [] })
  book.record('2016-01-01', { type: 'corrected', replaces: joined, statement: wife })
  const [newest] = book.events.slice(-1)
  expect(claims(book.household, '2017-01-01', { type: 'revoked', withdraws: newest!.id, because: 'another household' })).toEqual({
    take: [],
    release: [id],
  })
})

test('what is held after any life is what its members hold', () => {
  fc.assert(
    fc.property(lives(), ({ stream, events }) => {
      const held = new Set<string>()
      for (const [at, { on, event }] of events.entries()) {
        const household = fold(stream, events.slice(0, at))
        const decision = decide({ stream, on, event }, { [stream]: household }, lawsFor(event))
        if ('refused' in decision) throw new Error(decision.refused.code)
        for (const person of decision.claims.release) expect(held.delete(person)).toBe(true)
        for (const person of decision.claims.take) held.add(person)
      }
      const holds = viewOn(fold(stream, events), '9999-12-31').members.flatMap((member) => member.citizenId ?? [])
      expect([...held].toSorted()).toEqual(holds.toSorted())
    }),
  )
})
