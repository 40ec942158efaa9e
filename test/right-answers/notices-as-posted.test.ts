import {
  type Day,
  decide,
  evolve,
  fold,
  type HouseholdEvent,
  type Instant,
  newHousehold,
  type RecordedHousehold,
  refusalText,
  stamp,
  writeLine,
} from '@hearthfold/core'
import { loadPack, proceduresOf } from '@hearthfold/rules'
import { noticeOf } from '@hearthfold/rules/notice'
import { cn2014to2020 } from '@hearthfold/rules/packs'
import { expect, test } from 'vitest'
import { fileOfLines, run } from '../e2e/command.ts'

const loaded = loadPack(cn2014to2020)
if (!loaded.ok) throw new Error('the shipped pack is refused')
const { value: pack } = loaded
const STREAM = 'household/001'
const village = { level: 'village', role: 'village-committee', person: 'p1' } as const

/** A household whose notice was posted on 3 March; its head died on the 5th and a child was born, and on the 7th a name was put right. */
function posted(): RecordedHousehold[] {
  const household = newHousehold(STREAM)
  const events: RecordedHousehold[] = []
  const record = (on: Day, event: HouseholdEvent): string => {
    const decision = decide({ stream: STREAM, on, event }, { [STREAM]: household }, { procedures: proceduresOf(pack) })
    if (!decision.ok) throw new Error(`${event.type}: ${refusalText(decision.problem, 'en')}`)
    const known: Instant = `${on}T08:00:00.000Z`
    const recordedAt = household.recordedAt !== undefined && household.recordedAt > known ? household.recordedAt : known
    for (const one of stamp(decision.value.accepted, {
      after: household.version,
      id: (version) => `e${version}`,
      recordedAt,
      actor: 'clerk',
    })) {
      evolve(household, one)
      events.push(one)
    }
    return events.at(-1)!.id
  }
  const person = { type: 'member-joined', by: 'listing' } as const
  record('2015-01-01', { type: 'settled', village: 'village/wuji' })
  const head = record('2015-01-01', { ...person, member: 'm1', relation: 'head', sex: 'male', born: '1950-03-01', name: '王老五' })
  record('2015-01-01', { ...person, member: 'm2', relation: 'spouse', sex: 'female', born: '1952-08-15', name: '李四' })
  const procedure = record('2019-03-01', {
    type: 'procedure-begun',
    procedure: 'identification',
    pack: { id: pack.id, version: pack.version, hash: pack.hash },
  })
  for (const step of pack.procedures['identification']!.steps) {
    const on = step.kind === 'notice' || step.kind === 'announcement' ? '2019-03-03' : '2019-03-02'
    const by = { level: step.level, role: step.roles[0]!, person: 'p1' } as const
    const counts = step.kind === 'appraisal' ? { present: 30, inFavour: 28 } : {}
    record(on, {
      type: 'step-taken',
      procedure,
      step: step.name,
      by: step.level === 'village' ? { ...village, role: step.roles[0]! } : by,
      outcome: 'passed',
      ...counts,
    })
    if (on === '2019-03-03') break
  }
  record('2019-03-05', { type: 'member-left', member: 'm1', by: 'death' })
  record('2019-03-05', { type: 'member-described', member: 'm2', relation: 'head' })
  record('2019-03-05', { ...person, by: 'birth', member: 'm3', relation: 'grandchild', sex: 'female', born: '2019-03-05' })
  record('2015-01-01', {
    type: 'corrected',
    replaces: head,
    statement: { ...person, member: 'm1', relation: 'head', sex: 'male', born: '1950-03-01', name: '赵老五' },
  })
  return events
}

test('a notice that is printed later shows the head and the number of persons that it showed when it was posted', () => {
  const events = posted()
  const household = fold(STREAM, events)
  const asked = { pack, village: '吴集', asKnownAt: (_: string, version: number) => fold(STREAM, events.slice(0, version)) }
  for (const on of ['2019-03-04', '2019-03-07'] as const) {
    const found = noticeOf(household, { ...asked, on })
    expect(found).toMatchObject({ ok: true, value: { from: '2019-03-03', households: [{ head: '王老五', persons: 2 }] } })
    expect(noticeOf(household, { pack, village: '吴集', on })).toMatchObject({
      ok: true,
      value: { households: [{ head: '赵老五', persons: 2 }] },
    })
  }
})

test('the command prints it alike, from a file of the events', async () => {
  const file = fileOfLines(posted().map(writeLine))
  for (const on of ['2019-03-04', '2019-03-07']) {
    const { code, stdout, stderr } = await run(['notice', STREAM, file, '--on', on, '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout).notices[0].rows).toEqual([['1', '王老五', '2 persons']])
  }
})
