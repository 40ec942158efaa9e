import type { StatementOf } from '../events/household.ts'
import type { Text } from '../values/language.ts'
import { type BooleanFact, from, type NumberFact } from './fact.ts'

type Item = StatementOf<'registers-compared'>['findings'][number]['item']

// Items of the exclusion lists (docs/sources.md#identification). Which of them exclude and which only demand a review, a
// pack says.

/** Whether the last comparison with other registers found an item. No comparison: unknown. */
function found(item: Item, title: Text): BooleanFact {
  return {
    kind: 'boolean',
    title,
    ...from('registers-compared', ({ registers }) => registers),
    value({ registers }) {
      if (!registers) return undefined
      for (const finding of registers.event.findings) if (finding.item === item) return true
      return false
    },
  }
}

export const townHousing = found('town-housing', { zh: '城镇购房', en: 'bought housing in town' })
export const largeMachinery = found('large-machinery', { zh: '大型农机具', en: 'large machinery' })
export const businessOwner = found('business-owner', { zh: '经商办企业', en: 'owns a business' })
export const longAbsence = found('long-absence', { zh: '长期举家外出', en: 'long absence' })
export const selfPaidStudyAbroad = found('self-paid-study-abroad', { zh: '自费留学', en: 'self-paid study abroad' })
export const hukouWithoutResidence = found('hukou-without-residence', { zh: '空挂户', en: 'hukou without residence' })
export const strategicSplit = found('strategic-split', { zh: '恶意分户', en: 'strategic household split' })
export const villageCommitteeMember = found('village-committee-member', { zh: '村干部家庭', en: 'member of the village committee' })
export const publicPayroll = found('public-payroll', { zh: '财政供养人员', en: 'on the public payroll' })
export const commercialPension = found('commercial-pension', { zh: '商业养老保险', en: 'commercial pension' })
export const unexplainedReport = found('unexplained-report', { zh: '举报未查清', en: 'a report that nobody has explained' })

/** Value of the most valuable vehicle that the comparison found; 0 where it found none. */
export const vehicleValue: NumberFact = {
  kind: 'number',
  unit: 'fen',
  title: { zh: '机动车价值', en: 'value of a vehicle' },
  ...from('registers-compared', ({ registers }) => registers),
  value({ registers }) {
    if (!registers) return undefined
    let most = 0
    for (const { item, value } of registers.event.findings) {
      if (item !== 'vehicle') continue
      // A vehicle of unknown value is no vehicle of value 0.
      if (value === undefined) return undefined
      if (value > most) most = value
    }
    return most
  },
  missing: ({ registers }) => [registers ? { evidence: 'registers-compared', of: 'vehicle' } : { evidence: 'registers-compared' }],
}
