import type { Statement, StatementOf } from '../events/household.ts'
import { Cause, type ExclusionItem, Risk } from '../events/evidence.ts'
import type { Said, Wanted } from './wanted.ts'

const ITEMS: Readonly<Record<string, (typeof ExclusionItem.options)[number]>> = {
  townHousing: 'town-housing',
  largeMachinery: 'large-machinery',
  businessOwner: 'business-owner',
  longAbsence: 'long-absence',
  selfPaidStudyAbroad: 'self-paid-study-abroad',
  hukouWithoutResidence: 'hukou-without-residence',
  strategicSplit: 'strategic-split',
  villageCommitteeMember: 'village-committee-member',
  publicPayroll: 'public-payroll',
  commercialPension: 'commercial-pension',
  unexplainedReport: 'unexplained-report',
}

/** Evidence about the household as a whole: as wanted, and otherwise of a household that wants for nothing. */
export function conditionsFor(wanted: Wanted): Said[] {
  const assessed: Statement[] = []
  if (!wanted.leavesOut('foodSecure', 'clothingSecure')) {
    assessed.push({ type: 'living-assessed', food: wanted.truth('foodSecure') ?? true, clothing: wanted.truth('clothingSecure') ?? true })
  }
  if (!wanted.leavesOut('housingGrade')) {
    assessed.push({ type: 'housing-graded', grade: wanted.code('housingGrade', ['A', 'B', 'C', 'D']) ?? 'A' })
  }
  if (!wanted.leavesOut('waterLitres', 'waterFetchMinutes', 'waterOutageDays', 'waterQuality')) assessed.push(water(wanted))
  if (wanted.has('vehicleValue') || !wanted.leavesOut(...Object.keys(ITEMS))) assessed.push(registers(wanted))
  if (!wanted.leavesOut('mainCause', 'causeRepeated')) assessed.push(causes(wanted))
  if (!wanted.leavesOut('openRisks', 'noLabourRisk', 'illnessRisk')) assessed.push({ type: 'risks-assessed', risks: risks(wanted) })
  const disasters = wanted.count('recentDisasters') ?? 0
  const shocks = Array.from({ length: wanted.count('recentShocks') ?? disasters }, (_, at): Statement => ({
    type: 'shock-reported',
    kind: at < disasters ? 'disaster' : 'accident',
  }))
  return [...assessed, ...shocks].map((event) => ({ on: wanted.ago(10), event }))
}

function water(wanted: Wanted): StatementOf<'water-assessed'> {
  return {
    type: 'water-assessed',
    litresPerDay: wanted.number('waterLitres') ?? 60,
    fetchMinutes: wanted.number('waterFetchMinutes') ?? 0,
    outageDays: wanted.number('waterOutageDays') ?? 0,
    quality: wanted.code('waterQuality', ['good', 'basic', 'unsafe']) ?? 'good',
  }
}

function registers(wanted: Wanted): StatementOf<'registers-compared'> {
  const findings: StatementOf<'registers-compared'>['findings'] = Object.entries(ITEMS)
    .filter(([name]) => wanted.truth(name))
    .map(([, item]) => ({ item }))
  const value = wanted.number('vehicleValue') ?? 0
  // A vehicle of which nobody knows the value.
  if (wanted.leavesOut('vehicleValue')) findings.push({ item: 'vehicle' })
  else if (value !== 0) findings.push({ item: 'vehicle', value })
  return { type: 'registers-compared', findings }
}

function causes(wanted: Wanted): StatementOf<'causes-assessed'> {
  const main = wanted.code('mainCause', Cause.options) ?? 'lack-of-skill'
  return { type: 'causes-assessed', main, others: wanted.truth('causeRepeated') ? [main] : [] }
}

/** As many risks as wanted: first those that are, last those of which nothing is said. */
function risks(wanted: Wanted): StatementOf<'risks-assessed'>['risks'] {
  const asked = { 'no-labour': wanted.truth('noLabourRisk'), illness: wanted.truth('illnessRisk') } as const
  const open = Object.keys(asked).filter((risk) => asked[risk as keyof typeof asked]) as StatementOf<'risks-assessed'>['risks']
  const rest = Risk.options.filter((risk) => risk !== 'no-labour' && risk !== 'illness')
  const last = (['illness', 'no-labour'] as const).filter((risk) => asked[risk] === undefined)
  const count = wanted.count('openRisks') ?? open.length
  return [...open, ...[...rest, ...last].slice(0, Math.max(0, count - open.length))]
}
