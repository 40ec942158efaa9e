import { daysBetween } from '../values/day.ts'
import type { StatementOf } from '../events/household.ts'
import type { Text } from '../values/language.ts'
import type { HouseholdView } from '../view/view.ts'
import { type BooleanFact, from, idsOf, known, type NumberFact } from './fact.ts'

// What struck a household and what threatens it (docs/sources.md#monitoring, docs/sources.md#people-and-codes).

const RECENT_DAYS = 365

/** Shocks reported for the last 365 days, the day itself included. Reports are the ledger's own: where there is none, there was none. */
export const recentShocks: NumberFact = {
  kind: 'number',
  unit: 'shocks',
  title: { zh: '近一年突发情况', en: 'shocks of the last year' },
  ...known(['shock-reported'], (view) => idsOf(recent(view))),
  value: (view) => (view.shocks.length === 0 ? 0 : recent(view).length),
}

/** Of those, the ones that were disasters. */
export const recentDisasters: NumberFact = {
  kind: 'number',
  unit: 'shocks',
  title: { zh: '近一年受灾', en: 'disasters of the last year' },
  ...known(['shock-reported'], (view) => idsOf(disasters(view))),
  value: (view) => (view.shocks.length === 0 ? 0 : disasters(view).length),
}

function disasters(view: HouseholdView): HouseholdView['shocks'] {
  return recent(view).filter(({ event }) => event.kind === 'disaster')
}

function recent({ shocks, on }: HouseholdView): HouseholdView['shocks'] {
  return shocks.filter((shock) => daysBetween(shock.from, on) < RECENT_DAYS)
}

/** The kinds of risk that the last assessment found. */
export const openRisks: NumberFact = {
  kind: 'number',
  unit: 'risks',
  title: { zh: '未消除风险', en: 'risks that are open' },
  ...from('risks-assessed', ({ risks }) => risks),
  // A kind that is listed twice is one risk.
  value: ({ risks }) => risks?.event.risks.filter((risk, at, all) => all.indexOf(risk) === at).length,
}

/** Whether the last assessment found a risk. No assessment: unknown. */
function faces(risk: StatementOf<'risks-assessed'>['risks'][number], title: Text): BooleanFact {
  return {
    kind: 'boolean',
    title,
    ...from('risks-assessed', ({ risks }) => risks),
    value: ({ risks }) => risks?.event.risks.includes(risk),
  }
}

export const noLabourRisk = faces('no-labour', { zh: '缺劳力风险', en: 'risk for want of labour' })
export const illnessRisk = faces('illness', { zh: '因病风险', en: 'risk by illness' })
