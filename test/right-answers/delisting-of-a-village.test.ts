import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  evolve,
  evolveVillage,
  type Household,
  type HouseholdId,
  newHousehold,
  newVillage,
  type Refusal,
  refusalText,
  type Statement,
  type StatementOf,
  type Village,
  type VillageCommand,
} from '@hearthfold/core'
import { loadPack, type Pack, submitVillage } from '@hearthfold/rules'
import { villageIncidence } from '@hearthfold/rules/look-back'
import { cn2014to2020, west } from '@hearthfold/rules/packs'
import { describe, expect, test } from 'vitest'
import { fileOf, run } from '../e2e/command.ts'
import { legacy, pack2014 } from './clerk.ts'

const VILLAGE = 'village/wuji'

function western(): Pack {
  const loaded = loadPack(cn2014to2020, [west])
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
  return loaded.value
}

/** Households of one person each, of which so many are registered as poor. */
function households(poor: number, all: number, village: `village/${string}` = VILLAGE): Household[] {
  return Array.from({ length: all }, (_, at) => {
    const stream: HouseholdId = `household/${village.slice(8)}-${at}`
    const made = newHousehold(stream)
    const statements: Statement[] = [
      { type: 'settled', village },
      { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'male', born: '1970-05-01' },
      ...(at < poor ? [{ type: 'identified', basis: legacy } as const] : []),
    ]
    for (const [version, event] of statements.entries()) {
      evolve(made, {
        id: `${stream}.${version}`,
        version: version + 1,
        on: '2016-03-01',
        recordedAt: '2016-03-01T08:00:00.000Z',
        event,
      })
    }
    return made
  })
}

/** A poor village whose delisting has gone through its procedure; and the delisting. */
function gone(pack: Pack): {
  readonly village: Village
  readonly ask: (on: VillageCommand['on'], living?: readonly Household[], event?: VillageCommand['event']) => Refusal | undefined
} {
  const village = newVillage(VILLAGE)
  const record = (on: VillageCommand['on'], event: VillageCommand['event'], id?: string) => {
    const decision = submitVillage(pack, village, { stream: VILLAGE, on, event })
    if (!decision.ok) throw new Error(JSON.stringify(decision.problem))
    const version = village.version + 1
    evolveVillage(village, {
      id: id ?? `e${version}`,
      version,
      on,
      recordedAt: `${on}T08:00:00.000Z`,
      event,
    })
  }
  record('2014-01-01', { type: 'village-listed', name: '吴集', areaHectares: 1, arableMu: 1, partyBranches: 1, partyMembers: 1 })
  record('2014-03-20', { type: 'village-registered', year: 2014 })
  const { id, version, hash } = pack
  record('2019-10-01', { type: 'procedure-begun', procedure: 'village-delisting', pack: { id, version, hash } }, 'case')
  let on = new Date('2019-10-01T00:00:00Z')
  for (const step of pack.procedures['village-delisting']!.steps) {
    if (step.optional) continue
    const by: StatementOf<'step-taken'>['by'] = { level: step.level, role: step.roles[0]!, person: `${step.level}-1` }
    record(on.toISOString().slice(0, 10) as VillageCommand['on'], {
      type: 'step-taken',
      procedure: 'case',
      step: step.name,
      by,
      outcome: 'passed',
      ...(step.kind === 'appraisal' ? { present: 20, inFavour: 20 } : {}),
    })
    on = new Date(on.getTime() + (1 + ('stands' in step ? step.stands : 0)) * 86_400_000)
  }
  return {
    village,
    ask(on, living, event = { type: 'village-delisted' }) {
      const decision = submitVillage(pack, village, { stream: VILLAGE, on, event }, { households: living })
      return !decision.ok ? decision.problem : undefined
    },
  }
}

const ON = '2019-12-20'

describe('a village is delisted only below the incidence of the law', () => {
  test('below 2 percent, and not exactly on it or above', () => {
    const { ask } = gone(pack2014)
    expect(ask(ON, households(1, 51))).toBeUndefined()
    const exactly = ask(ON, households(1, 50))
    expect(exactly).toEqual({ code: 'incidence-above', on: ON, remaining: 1, population: 50, limit: 2 })
    expect(refusalText(exactly!, 'zh')).toContain('2.00%')
    expect(ask(ON, households(3, 50))).toMatchObject({ code: 'incidence-above', remaining: 3 })
  })

  test('in the west below 3 percent', () => {
    const { ask } = gone(western())
    expect(ask(ON, households(1, 50))).toBeUndefined()
    expect(ask(ON, households(3, 100))).toMatchObject({ code: 'incidence-above', limit: 3 })
  })

  test('of its own households alone', () => {
    const { ask } = gone(pack2014)
    expect(ask(ON, [...households(1, 60), ...households(40, 40, 'village/youfang')])).toBeUndefined()
    expect(villageIncidence([...households(1, 60), ...households(40, 40, 'village/youfang')], VILLAGE, ON)).toEqual({
      on: ON,
      village: VILLAGE,
      remaining: 1,
      population: 60,
    })
  })

  test('what is unknown is unknown: nobody lives there by the ledger, no households are at hand, or the law has no limit', () => {
    const { ask } = gone(pack2014)
    expect(ask(ON, [])).toEqual({ code: 'incidence-unknown', on: ON, lacks: 'people' })
    expect(ask(ON)).toEqual({ code: 'incidence-unknown', on: ON, lacks: 'households' })
    const { villageIncidenceMost: _, ...parameters } = cn2014to2020.parameters
    const loaded = loadPack({ ...cn2014to2020, parameters })
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
    const without = gone(loaded.value).ask(ON, households(0, 10))
    expect(without).toEqual({ code: 'incidence-unknown', on: ON, lacks: 'limit' })
    expect(refusalText(without!, 'en')).toContain('ruling')
  })

  test('a ruling and the register of another time are not judged', () => {
    const { ask } = gone(pack2014)
    expect(
      ask(ON, households(30, 50), { type: 'village-delisted', basis: { kind: 'ruling', authority: 'county', reason: 'inspection' } }),
    ).toBeUndefined()
  })
})

test('the command refuses it by the households of its ledger, and keeps what is below', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'hearthfold-delisting-')), 'ledger.db')
  expect(await run(['init', '--ledger', path])).toMatchObject({ code: 0 })
  const record = (...commands: readonly { stream: string; on: string; event: object }[]) =>
    run(['record', fileOf(JSON.stringify({ id: randomUUID(), commands }), 'commands.json'), '--ledger', path, '--actor', 'clerk'])
  const living = (at: number, poor: boolean) => [
    { stream: `household/${at}`, on: '2016-03-01', event: { type: 'settled', village: VILLAGE } },
    {
      stream: `household/${at}`,
      on: '2016-03-01',
      event: { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'male', born: '1970-05-01' },
    },
    ...(poor ? [{ stream: `household/${at}`, on: '2016-03-01', event: { type: 'identified', basis: legacy } }] : []),
  ]
  const of = (on: string, event: object) => ({ stream: VILLAGE, on, event })
  expect(
    await record(
      of('2014-01-01', { type: 'village-listed', name: '吴集', areaHectares: 1, arableMu: 1, partyBranches: 1, partyMembers: 1 }),
      of('2014-03-20', { type: 'village-registered', year: 2014 }),
      ...living(1, true),
      ...living(2, false),
    ),
  ).toMatchObject({ code: 0 })
  const begun = await record(of('2019-10-01', { type: 'procedure-begun', procedure: 'village-delisting' }))
  expect(begun).toMatchObject({ code: 0, stderr: '' })
  const { stdout } = await run(['export', '--ledger', path])
  const procedure = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; event: { type: string } })
    .find(({ event }) => event.type === 'procedure-begun')!.id
  let on = Date.UTC(2019, 9, 2)
  for (const step of pack2014.procedures['village-delisting']!.steps.filter(({ optional }) => !optional)) {
    const by = { level: step.level, role: step.roles[0], person: `${step.level}-1` }
    expect(
      await record(
        of(new Date(on).toISOString().slice(0, 10), {
          type: 'step-taken',
          procedure,
          step: step.name,
          by,
          outcome: 'passed',
          ...(step.kind === 'appraisal' ? { present: 20, inFavour: 20 } : {}),
        }),
      ),
    ).toMatchObject({ code: 0, stderr: '' })
    on += (1 + ('stands' in step ? step.stands : 0)) * 86_400_000
  }
  const refused = await record(of(ON, { type: 'village-delisted' }))
  expect(refused.code).toBe(1)
  expect(refused.stderr).toContain('50.00 %')
  expect(
    await record(
      { stream: 'household/1', on: '2019-11-01', event: { type: 'exited', basis: legacy } },
      of(ON, { type: 'village-delisted' }),
    ),
  ).toMatchObject({ code: 0, stderr: '' })
})
