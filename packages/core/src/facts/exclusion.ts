import type { StatementOf } from '../events/household.ts'
import type { Text } from '../language.ts'
import { type BooleanFact, from, type NumberFact } from './fact.ts'

type Item = StatementOf<'registers-compared'>['findings'][number]['item']

/** Whether the last comparison with other registers found an item. No comparison: unknown. */
function found(item: Item, title: Text): BooleanFact {
  return {
    kind: 'boolean',
    title,
    suppliedBy: ['registers-compared'],
    derive: ({ registers }) =>
      from(registers, 'registers-compared', ({ findings }) => findings.some((finding) => finding.item === item)),
  }
}

export const townHousing = found('town-housing', { zh: '城镇购房', en: 'bought housing in town' })
export const largeMachinery = found('large-machinery', { zh: '大型农机具', en: 'large machinery' })
export const businessOwner = found('business-owner', { zh: '经商办企业', en: 'owns a business' })
export const longAbsence = found('long-absence', { zh: '长期举家外出', en: 'long absence' })
export const selfPaidStudyAbroad = found('self-paid-study-abroad', { zh: '自费留学', en: 'self-paid study abroad' })
export const hukouWithoutResidence = found('hukou-without-residence', { zh: '空挂户', en: 'hukou without residence' })
export const strategicSplit = found('strategic-split', { zh: '恶意分户', en: 'strategic household split' })

/** Value of the most valuable vehicle that the comparison found; 0 where it found none. */
export const vehicleValue: NumberFact = {
  kind: 'number',
  unit: 'fen',
  title: { zh: '机动车价值', en: 'value of a vehicle' },
  suppliedBy: ['registers-compared'],
  derive({ registers }) {
    const vehicles = registers?.event.findings.filter((finding) => finding.item === 'vehicle')
    // A vehicle of unknown value is no vehicle of value 0.
    if (vehicles?.some((vehicle) => vehicle.value === undefined)) {
      return { missing: [{ evidence: 'registers-compared', of: 'vehicle' }] }
    }
    return from(registers, 'registers-compared', () => Math.max(0, ...vehicles!.map((vehicle) => vehicle.value!)))
  },
}
