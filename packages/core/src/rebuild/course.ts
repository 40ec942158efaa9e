import { plusMonths } from '../values/day.ts'
import type { Statement, StatementOf } from '../events/household.ts'
import type { StatusAct } from '../household/household.ts'
import type { MeasureCode } from '../values/measure.ts'
import type { Flag, Standing } from '../household/status.ts'
import type { Said, Wanted } from './wanted.ts'

// What the programme did with the household. Days are counted backwards from the day that is asked about.

const basis: StatementOf<'identified'>['basis'] = { kind: 'legacy', source: 'rebuilt from facts' }

const STANDINGS: readonly Standing[] = ['unregistered', 'registered', 'exited', 'removed', 'decreased']
const FLAGS: readonly Flag[] = ['none', 'edge', 'monitored']

/** When the household's standing began, and its flag was raised and cleared; in days ago. */
interface Course {
  readonly standing: Standing
  readonly since: number
  /** The flag raised last, be it one that the household still bears. */
  readonly raised: number | undefined
  readonly isBorne: boolean
  readonly acts: readonly Said[]
  /** Before everything else. */
  readonly oldest: number
}

/** Acts, measures, helpers and visits that come to the wanted facts where they can. */
export function courseFor(wanted: Wanted, recipient: string): Said[] {
  const course = actsFor(wanted)
  return [...course.acts, ...helpers(wanted, course), ...measures(wanted, course, recipient), ...visits(wanted, course)]
}

function standingFor(wanted: Wanted): Standing {
  const asked = wanted.code('standing', STANDINGS)
  if (asked) return asked
  if (
    wanted.has('daysSinceExit') ||
    wanted.has('exitInIncomeYear') ||
    wanted.truth('lookedBack') ||
    isVacant(wanted) ||
    wanted.code('flag', FLAGS) === 'monitored'
  )
    return 'exited'
  if (!wanted.truth('everRegistered')) return 'unregistered'
  return wanted.code('flag', FLAGS) === 'edge' ? 'removed' : 'registered'
}

/** Whether a post is to be vacant that is owed after an exit only. */
function isVacant(wanted: Wanted): boolean {
  return (['daysWithoutHelper', 'daysWithoutResponsible'] as const).some((name) => (wanted.days(name) ?? 0) > 0)
}

function actsFor(wanted: Wanted): Course {
  const standing = standingFor(wanted)
  const months = wanted.count('monthsFlaggedWhenCleared')
  const spans = [
    wanted.unvisited ?? 0,
    ...['daysWithoutHelper', 'daysWithoutResponsible', 'daysFlagged', 'daysSinceCleared', 'daysSinceDevelopmentMeasure'].map(
      (name) => wanted.days(name) ?? 0,
    ),
  ]
  const longest = Math.max(...spans, 31 * ((months ?? 0) + 1))
  // A flag is cleared before the household is registered, and an exit of this income year is put on its last day.
  const cleared = standing === 'registered' ? wanted.days('daysSinceCleared') : undefined
  const exited = wanted.days('daysSinceExit') ?? (wanted.truth('exitInIncomeYear') ? 0 : undefined)
  const since = standing === 'decreased' ? 0 : (exited ?? cleared ?? longest + 400)
  const oldest = since + longest + 900
  const at = (days: number, event: StatusAct): Said => ({ on: wanted.ago(days), event })

  const isRegistered = standing !== 'unregistered' && (standing !== 'decreased' || wanted.truth('everRegistered'))
  // Whoever was registered or has ended bears no flag: theirs was raised and cleared before that.
  const isFlagOver = standing === 'registered' || standing === 'decreased'
  const identified = standing === 'registered' ? since : standing === 'decreased' ? (wanted.days('daysSinceCleared') ?? 400) : since + 400
  const flag = flagActs(wanted, standing, isFlagOver ? identified : 0, since, months)
  const acts = [
    ...(isFlagOver ? flag.acts : []),
    ...(isRegistered ? [at(identified, { type: 'identified', basis })] : []),
    ...(standing === 'exited' || standing === 'removed' ? [at(since, { type: standing, basis })] : []),
    ...(isFlagOver ? [] : flag.acts),
    ...(standing === 'decreased' ? [at(0, { type: 'decreased', by: 'moved-out' })] : []),
  ]
  return { standing, since, oldest, acts, raised: flag.raised, isBorne: flag.isBorne }
}

/** The flag after the day `over` days ago, on which all that concerns it was over; 0 where it may last. */
function flagActs(
  wanted: Wanted,
  standing: Standing,
  over: number,
  since: number,
  months: number | undefined,
): Pick<Course, 'acts' | 'raised' | 'isBorne'> {
  const asked = wanted.code('flag', FLAGS)
  const through = wanted.code('clearedThrough', ['help', 'nature'])
  const given =
    (wanted.count('measuresSinceFlag') ?? 0) + (wanted.count('healthMeasuresSinceFlag') ?? 0) + (wanted.count('careMeasuresSinceFlag') ?? 0)
  const isReturned = months !== undefined && wanted.code('clearedThrough', ['none']) !== undefined
  const isBorne = (asked ?? 'none') !== 'none' || (asked === undefined && (wanted.has('daysFlagged') || isReturned))
  if (!isBorne && through === undefined && months === undefined && given === 0 && !wanted.has('daysSinceCleared'))
    return { acts: [], raised: undefined, isBorne: false }

  const raising: Statement = { type: standing === 'exited' ? 'flagged-monitored' : 'flagged-edge', basis }
  const clearing: Statement = { type: 'flag-cleared', through: through ?? 'help', basis }
  const latest = over === 0 ? since : over + 400
  const acts: Said[] = []
  const episode = (cleared: number) => {
    const on = wanted.ago(cleared)
    const raisedOn = months === undefined ? wanted.ago(Math.min(latest, cleared + 60)) : plusMonths(on, -months)
    acts.push({ on: raisedOn, event: raising }, { on, event: clearing })
    return raisedOn
  }
  if (!isBorne) {
    const cleared = wanted.days('daysSinceCleared') ?? Math.min(latest, over + 20)
    episode(cleared)
    return { acts, raised: cleared, isBorne }
  }
  const raised = wanted.days('daysFlagged') ?? Math.min(latest, Math.max(200, wanted.days('daysSinceDevelopmentMeasure') ?? 0))
  if (months !== undefined) episode(raised)
  acts.push({ on: wanted.ago(raised), event: raising })
  return { acts, raised, isBorne }
}

function helpers(wanted: Wanted, { oldest, since }: Course): Said[] {
  const roles = [
    ['helper', wanted.truth('helperAssigned'), wanted.days('daysWithoutHelper')],
    ['responsible', wanted.truth('responsibleAssigned'), wanted.days('daysWithoutResponsible')],
  ] as const
  return roles.flatMap(([role, is, days]): Said[] => {
    const person = `p-${role}`
    // Vacant for as long as the exit is past: nobody ever held it.
    if ((is === false && days === undefined) || (days !== undefined && days > 0 && days === since)) return []
    const assigned: Said = { on: wanted.ago(oldest), event: { type: 'helper-assigned', person, role, level: 'township' } }
    const isVacant = days !== undefined && (days > 0 || is === false)
    return [assigned, ...(isVacant ? [{ on: wanted.ago(days), event: { type: 'helper-ended', person, role } as const }] : [])]
  })
}

function visits(wanted: Wanted, { standing, since }: Course): Said[] {
  if (wanted.leavesOut('daysUnvisited') && !wanted.truth('lookedBack')) return []
  const days = wanted.unvisited ?? (standing === 'unregistered' ? 10 : Math.min(10, since))
  const purpose = (wanted.truth('lookedBack') ?? standing === 'exited') ? 'look-back' : 'regular'
  return [{ on: wanted.ago(days), event: { type: 'visited', by: 'p-helper', purpose } }]
}

function measures(wanted: Wanted, course: Course, recipient: string): Said[] {
  const { oldest, raised } = course
  const aid = (days: number, measure: MeasureCode, more: Partial<StatementOf<'aided'>> = {}): Said => ({
    on: wanted.ago(days),
    event: { type: 'aided', measure, line: 'sector', provider: { kind: 'government', id: 'county' }, member: recipient, ...more },
  })
  const times = (count: number, make: () => Said) => Array.from({ length: Math.max(0, count) }, make)
  const given: Said[] = developing(wanted, course).map((days) => aid(days, 'industry-award'))
  if (raised !== undefined) {
    const health = wanted.count('healthMeasuresSinceFlag') ?? 0
    const care = wanted.count('careMeasuresSinceFlag') ?? 0
    const already = given.filter(({ on }) => on >= wanted.ago(raised)).length
    given.push(...times(health, () => aid(raised, 'chronic-disease-card')), ...times(care, () => aid(raised, 'day-care')))
    given.push(...times((wanted.count('measuresSinceFlag') ?? 0) - health - care - already, () => aid(raised, 'home-improvement')))
  }
  for (const [name, stage] of [
    ['lastTownshipAidPrimary', 'primary'],
    ['lastTownshipAidSecondary', 'secondary'],
  ] as const) {
    const amount = wanted.number(name) ?? 0
    if (wanted.leavesOut(name)) given.push(aid(oldest, 'township-school-aid', { stage }))
    else if (amount !== 0) given.push(aid(oldest, 'township-school-aid', { stage, amount }))
  }
  const cut = times(wanted.count('measuresCutShort') ?? 0, () => aid(oldest, 'home-improvement', { until: wanted.ago(-30) }))
  const ends = cut.map((ends): Said => ({ on: wanted.on, event: { type: 'measure-ended', grant: '', because: 'withdrawn' }, ends }))
  return [...given, ...cut, ...ends]
}

/** The days ago on which a measure that develops income was given: none where standing or flag begin on the wanted day. */
function developing(wanted: Wanted, { standing, since, raised, isBorne }: Course): number[] {
  const began = Math.min(standing === 'unregistered' ? Infinity : since, isBorne && raised !== undefined ? raised : Infinity)
  const days = wanted.days('daysSinceDevelopmentMeasure')
  if (days !== undefined) return days === began ? [] : [days]
  return began < Infinity || wanted.leavesOut('daysSinceDevelopmentMeasure') ? [] : [100]
}
