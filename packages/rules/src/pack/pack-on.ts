import type { Day } from '@hearthfold/core'
import { assertDay } from '@hearthfold/core/days'
import type { Pack, Rule } from './pack.ts'

/** What a pack says on a day: of its files only those that are in force then. The whole pack on a day on which it is not the law. */
export function packOn(pack: Pack, on: Day): Pack {
  assertDay('on', on)
  return pack.spells?.find(({ from, to }) => from <= on && (to === undefined || on <= to))?.law ?? pack
}

/** Whether a pack is the law of a day. */
export function isInForce({ inForce: { from, to } }: Pack, on: Day): boolean {
  assertDay('on', on)
  return from <= on && (to === undefined || on <= to)
}

/** A rule as it is the law of a day; or on which days it is, if that is none of them. */
export type RuleOnDay = { readonly law: Pack; readonly rule: Rule } | { readonly notInForce: Pack['inForce'] }

/** A rule of a pack on a day: its pack, or the layer that it comes from, may not be in force then. */
export function ruleOn(pack: Pack, rule: Rule, on: Day): RuleOnDay {
  if (!isInForce(pack, on)) return { notInForce: pack.inForce }
  const law = packOn(pack, on)
  if (law === pack) return { law, rule }
  const own = law.rules.find(({ name }) => name === rule.name)
  return own ? { law, rule: own } : { notInForce: pack.origins[rule.origin]!.inForce ?? pack.inForce }
}
