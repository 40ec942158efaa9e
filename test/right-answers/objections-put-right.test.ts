import { proceedingOn, type StatementOf } from '@hearthfold/core'
import { type Level, type Role, rolesAt } from '@hearthfold/core/procedures'
import { loadPack, proceduresOf } from '@hearthfold/rules'
import { cn2014to2020, cn2021to2025 } from '@hearthfold/rules/packs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Clerk, earns, home, legacy, pack2021 } from './clerk.ts'
import { runs } from '../config/runs.ts'

type By = StatementOf<'step-taken'>['by']

const VILLAGE: By = { level: 'village', role: 'team', person: 'team-1' }
const COMMITTEE: By = { level: 'village', role: 'village-committee', person: 'head-1' }
const TOWNSHIP: By = { level: 'township', role: 'township-office', person: 'official-1' }
const COUNTY: By = { level: 'county', role: 'county-office', person: 'official-2' }

function step(name: string, by: By, more: Partial<StatementOf<'step-taken'>> = {}): StatementOf<'step-taken'> {
  return { type: 'step-taken', procedure: 'case', step: name, by, outcome: 'passed', ...more }
}

function heard(by: By, outcome: 'dismissed' | 'upheld' = 'upheld'): StatementOf<'objection-resolved'> {
  return { type: 'objection-resolved', objection: 'objection', by, outcome, finding: 'looked into' }
}

const objection = { type: 'objection-raised', procedure: 'case', ground: 'it is not so' } as const

/** A recognition that has come to its notice of 3 November. */
function posted(): Clerk {
  const one = home(pack2021, 'required')
    .record('2016-03-01', { type: 'identified', basis: legacy })
    .record('2020-11-20', { type: 'exited', basis: legacy })
  return earns(one, '2021-10-08', 2021, 5_000)
    .record('2021-11-02', { type: 'procedure-begun', procedure: 'monitoring-recognition' }, 'case')
    .record('2021-11-02', step('village-check', VILLAGE))
    .record('2021-11-02', step('authorisation', { level: 'household', role: 'household', person: 'm1' }))
    .record('2021-11-02', step('comparison', { ...COUNTY, person: 'official-5' }))
    .record('2021-11-03', step('appraisal', COMMITTEE, { present: 21, inFavour: 20 }))
    .record('2021-11-03', step('village-notice', COMMITTEE))
}

const running = (one: Clerk, on: '2021-11-12' | '2021-11-13') => proceedingOn(one.household(), on, proceduresOf(pack2021))

describe('an objection that is upheld puts the procedure where the pack says', () => {
  test('a re-check after a failed screening goes back to the check, and all is taken anew', () => {
    const one = posted().record('2021-11-09', step('township-screening', TOWNSHIP, { outcome: 'failed' }))
    expect(one.asked('2021-11-10', step('county-decision', COUNTY))).toMatchObject({ code: 'step-failed' })
    one.record('2021-11-10', objection, 'objection').record('2021-11-12', heard({ ...COUNTY, person: 'official-4' }))
    expect(running(one, '2021-11-12')).toMatchObject({ failed: undefined, next: { step: 'comparison', from: '2021-11-12' } })
    expect(one.asked('2021-11-12', step('comparison', { ...COUNTY, person: 'official-5' }))).toBeUndefined()
  })

  test('an objection raised before the failure and upheld after it does the same', () => {
    const one = posted()
      .record('2021-11-09', objection, 'objection')
      .record('2021-11-09', step('township-screening', TOWNSHIP, { outcome: 'failed' }))
    one.record('2021-11-12', heard({ ...COUNTY, person: 'official-4' }))
    expect(running(one, '2021-11-12')).toMatchObject({ failed: undefined, next: { step: 'comparison' } })
  })

  test('one that is dismissed leaves the failure as it was', () => {
    const one = posted()
      .record('2021-11-09', step('township-screening', TOWNSHIP, { outcome: 'failed' }))
      .record('2021-11-10', objection, 'objection')
    one.record('2021-11-12', heard({ ...COUNTY, person: 'official-4' }, 'dismissed'))
    expect(running(one, '2021-11-12')).toMatchObject({ failed: { step: 'township-screening', on: '2021-11-09' }, next: undefined })
  })
})

describe('who fails at a check can object to that', () => {
  const failedAtCheck = () =>
    earns(
      home(pack2021, 'required')
        .record('2016-03-01', { type: 'identified', basis: legacy })
        .record('2020-11-20', { type: 'exited', basis: legacy }),
      '2021-10-08',
      2021,
      5_000,
    )
      .record('2021-11-02', { type: 'procedure-begun', procedure: 'monitoring-recognition' }, 'case')
      .record('2021-11-02', step('village-check', VILLAGE, { outcome: 'failed' }))

  test('before anything was posted, and the level above hears it: upheld, the step is taken anew', () => {
    const one = failedAtCheck().record('2021-11-05', objection, 'objection')
    expect(one.asked('2021-11-06', heard({ ...VILLAGE, person: 'team-2' }))).toMatchObject({
      code: 'not-entitled',
      needs: { level: 'township' },
    })
    expect(one.asked('2021-11-06', step('authorisation', { level: 'household', role: 'household', person: 'm1' }))).toMatchObject({
      code: 'objection-open',
      heardBy: 'township',
    })
    expect(one.asked('2021-11-06', { type: 'procedure-ended', procedure: 'case', because: 'failed' })).toMatchObject({
      code: 'objection-open',
    })
    one.record('2021-11-12', heard(TOWNSHIP))
    expect(running(one, '2021-11-12')).toMatchObject({ failed: undefined, next: { step: 'village-check', from: '2021-11-12' } })
    expect(one.asked('2021-11-11', step('village-check', VILLAGE))).toBeDefined()
    expect(one.asked('2021-11-13', step('village-check', VILLAGE))).toBeUndefined()
  })

  test('dismissed, the procedure can only be ended, and there is no second objection', () => {
    const one = failedAtCheck().record('2021-11-05', objection, 'objection').record('2021-11-12', heard(TOWNSHIP, 'dismissed'))
    expect(one.asked('2021-11-13', step('village-check', VILLAGE))).toMatchObject({
      code: 'step-failed',
      step: 'village-check',
      on: '2021-11-02',
      isFinal: true,
    })
    expect(one.asked('2021-11-13', objection)).toMatchObject({ code: 'nothing-posted' })
    expect(one.asked('2021-11-13', { type: 'procedure-ended', procedure: 'case', because: 'failed' })).toBeUndefined()
  })

  test('after a notice the objection names the step that failed, and the county hears it of the township', () => {
    const one = posted().record('2021-11-09', step('township-screening', TOWNSHIP, { outcome: 'failed' }))
    expect(one.asked('2021-11-10', { ...objection, step: 'county-decision' })).toMatchObject({
      code: 'nothing-posted',
      step: 'county-decision',
    })
    one.record('2021-11-10', { ...objection, step: 'township-screening' }, 'objection')
    expect(one.asked('2021-11-11', heard({ ...TOWNSHIP, person: 'official-3' }))).toMatchObject({
      code: 'not-entitled',
      needs: { level: 'county' },
    })
    one.record('2021-11-12', heard(COUNTY))
    expect(running(one, '2021-11-12')).toMatchObject({ next: { step: 'township-screening', from: '2021-11-12' } })
  })
})

describe('role and level belong together, and nobody hears an objection to his own step', () => {
  test('a village committee does not act at township level, neither in a step nor in hearing', () => {
    const one = posted()
    expect(one.asked('2021-11-09', step('township-screening', { ...COMMITTEE, level: 'township' }))).toMatchObject({ code: 'not-entitled' })
    one.record('2021-11-05', objection, 'objection')
    expect(one.asked('2021-11-06', heard({ level: 'township', role: 'village-committee', person: 'head-2' }))).toMatchObject({
      code: 'not-entitled',
      needs: { level: 'township', roles: ['township-office', 'department'] },
      finds: { level: 'township', role: 'village-committee' },
    })
  })

  test('neither who posted nor who checked what was posted hears the objection to it, in whatever role', () => {
    const one = posted().record('2021-11-05', objection, 'objection')
    for (const person of ['head-1', 'official-5']) {
      expect(one.asked('2021-11-06', heard({ ...TOWNSHIP, person }))).toMatchObject({
        code: 'hears-own-step',
        objection: 'objection',
        person,
      })
    }
    expect(one.asked('2021-11-06', heard(TOWNSHIP))).toBeUndefined()
  })

  test('a pack whose step is for a role that its level does not have is refused, with the place', () => {
    const wrong = (role: Role, level: Level) => {
      const [first, ...others] = cn2021to2025.procedures['monitoring-recognition'].steps
      const procedures = {
        ...cn2021to2025.procedures,
        'monitoring-recognition': {
          ...cn2021to2025.procedures['monitoring-recognition'],
          steps: [{ ...first, level, roles: [role] }, ...others],
        },
      }
      const loaded = loadPack({ ...cn2021to2025, procedures })
      return !loaded.ok ? loaded.problem.map(({ path }) => path) : []
    }
    const levels = ['household', 'village', 'township', 'county', 'city', 'prefecture'] as const
    fc.assert(
      fc.property(fc.constantFrom(...levels), fc.constantFrom(...levels), (level, home) => {
        for (const role of rolesAt(home)) {
          expect(wrong(role, level)).toEqual(rolesAt(level).includes(role) ? [] : ['procedures.monitoring-recognition.steps.0.roles.0'])
        }
      }),
      { numRuns: runs(12) },
    )
    expect(wrong('village-committee', 'township')).toHaveLength(1)
  })

  test('every step of the shipped packs is for roles of its level', () => {
    for (const json of [cn2014to2020, cn2021to2025]) expect(loadPack(json)).toHaveProperty('value')
  })
})
