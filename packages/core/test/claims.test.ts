import { decide, fold, type Household, type HouseholdEvent, type RecordedHousehold, viewOn } from '@hearthfold/core'
import { neighbourhoods } from '@hearthfold/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HEAD, settledLedger } from './ledger.ts'
import { assertMeeting } from '../../../test/config/meeting.ts'
import { runs } from '../../../test/config/runs.ts'

const id = '11010519491231002X'
const wife = { ...HEAD, member: 'wife', relation: 'spouse', by: 'marriage', sex: 'female', born: '1949-12-31', citizenId: id } as const

function claims(household: Household, on: '2016-01-01' | '2017-01-01', event: HouseholdEvent) {
  const decision = decide({ stream: household.stream, on, event }, { [household.stream]: household })
  return decision.ok ? decision.value.claims : decision.problem
}

test('a person with a citizen ID is taken when they join and released when they leave', () => {
  const book = settledLedger()
  expect(claims(book.household, '2016-01-01', wife)).toEqual({ take: [id], release: [] })
  book.record('2016-01-01', wife)
  expect(claims(book.household, '2017-01-01', { type: 'member-left', member: 'wife', by: 'move' })).toEqual({ take: [], release: [id] })
  expect(claims(book.household, '2017-01-01', { type: 'decreased', by: 'moved-out' })).toEqual({ take: [], release: [id] })
})

test('a person who died stays held, and is released when the death is revoked and they leave', () => {
  const book = settledLedger()
  book.record('2016-01-01', wife)
  const death = { type: 'member-left', member: 'wife', by: 'death' } as const
  expect(claims(book.household, '2017-01-01', death)).toEqual({ take: [], release: [] })
  expect(claims(book.household, '2017-01-01', { type: 'decreased', by: 'death' })).toEqual({ take: [], release: [] })
  const died = book.record('2017-01-01', death)
  expect(claims(book.household, '2017-01-01', { ...wife, by: 'move' })).toEqual({
    code: 'died-before',
    member: 'wife',
    on: '2017-01-01',
    died: '2017-01-01',
  })
  expect(claims(book.household, '2017-01-01', { ...wife, member: 'another', by: 'move' })).toMatchObject({
    code: 'died-before',
    member: 'wife',
  })
  book.record('2017-01-01', { type: 'revoked', withdraws: died, because: 'she lives' })
  expect(claims(book.household, '2017-01-01', { type: 'member-left', member: 'wife', by: 'move' })).toEqual({ take: [], release: [id] })
})

test('an ID that becomes known later is taken then, and revoking who brought it releases it', () => {
  const book = settledLedger()
  const { citizenId: _, ...unknown } = wife
  const joined = book.record('2016-01-01', unknown)
  expect(claims(book.household, '2017-01-01', { type: 'member-described', member: 'wife', citizenId: id })).toEqual({
    take: [id],
    release: [],
  })
  book.record('2016-01-01', { type: 'corrected', replaces: joined, statement: wife })
  const [newest] = book.events.slice(-1)
  expect(claims(book.household, '2017-01-01', { type: 'revoked', withdraws: newest!.id, because: 'another household' })).toEqual({
    take: [],
    release: [id],
  })
})

test('the correction of an ID releases the wrong one and takes the right one', () => {
  const book = settledLedger()
  const joined = book.record('2016-01-01', wife)
  const right = '990000194912310042'
  expect(claims(book.household, '2016-01-01', { type: 'corrected', replaces: joined, statement: { ...wife, citizenId: right } })).toEqual({
    take: [right],
    release: [id],
  })
})

/** The citizen IDs that each household holds in the end: of those who live there, and of those who died there. */
function holdings(events: readonly RecordedHousehold[]): string[][] {
  const streams = [...new Set(events.map(({ stream }) => stream))]
  return streams.map((stream) => {
    const household = fold(
      stream,
      events.filter((one) => one.stream === stream),
    )
    const allDied = household.acts.some(({ event }) => event.type === 'decreased' && event.by === 'death')
    const dead = household.members.filter(({ timeline }) => {
      const last = timeline.findLast(({ event }) => event.type !== 'member-described')?.event
      return last?.type === 'member-left' ? last.by === 'death' : allDied && last !== undefined
    })
    const ids = dead.flatMap(({ timeline }) => timeline.findLast(({ event }) => 'citizenId' in event)?.event ?? [])
    return [...viewOn(household, '9999-12-31').members, ...ids].flatMap((member) => ('citizenId' in member ? (member.citizenId ?? []) : []))
  })
}

test('whatever households do with each other, nobody is ever held by two of them, and who is held is who the claims say', () => {
  let changes = 0
  assertMeeting(
    fc.property(neighbourhoods(), ({ events, decisions }) => {
      const held = new Set<string>()
      let recorded = 0
      for (const { accepted, claims } of decisions) {
        for (const person of claims.release) expect(held.delete(person)).toBe(true)
        for (const person of claims.take) {
          expect(held.has(person)).toBe(false)
          held.add(person)
        }
        recorded += accepted.length
        if (accepted.length > 1) changes++
        const holds = holdings(events.slice(0, recorded)).flat()
        expect(new Set(holds).size).toBe(holds.length)
        expect(holds.toSorted()).toEqual([...held].toSorted())
      }
    }),
    { numRuns: runs(50), met: () => changes, moreThan: 80 },
  )
})
