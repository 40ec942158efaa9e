import { type Day, plusDays } from '@hearthfold/core'
import { incomeYearEnd, incomeYearEndedBy, assertDay, plusMonths } from '@hearthfold/core/days'
import type { Citation, OriginValue, Pack } from '../pack/pack.ts'
import { packOn } from '../pack/pack-on.ts'
import type { Program } from './program.ts'

/** A parameter as it applied: its value, since when, on whose word, and from which file of the pack. */
export interface AppliedParameter {
  readonly name: string
  readonly from: Day
  readonly value: number
  readonly citation: Citation
  readonly origin: number
  /** The day from which the value counts as old; only where it does. */
  readonly staleSince?: Day
}

/** A parameter that the pack has no value for on a day. */
export interface MissingParameter {
  readonly parameter: string
  readonly on: Day
  /** `ended`: the last value ended before. `not-set`: whoever adopts the pack sets it. Left out where there never was one. */
  readonly because?: 'ended' | 'not-set'
}

/** The parameter of a name as it applies to a determination of a day. The pack has a parameter of that name. */
export function parameterOn(pack: Pack, name: string, on: Day): AppliedParameter | MissingParameter {
  assertDay('on', on)
  const day = pack.parameters[name]!.at === 'day' ? on : incomeYearEnd(incomeYearEndedBy(on, pack.incomeYearEnds), pack.incomeYearEnds)
  // On days without the layer that brings it, the pack has no such parameter.
  const { parameters } = packOn(pack, on)
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined
  const found = parameter ? valueOn(parameter.values, day) : 'none'
  if (found === 'none') return { parameter: name, on: day }
  if (found === 'ended') return { parameter: name, on: day, because: 'ended' }
  if (!('value' in found.one)) return { parameter: name, on: day, because: 'not-set' }
  const { value, from, citation, origin } = found.one
  const stale = parameter?.staleAfterMonths === undefined ? undefined : staleFrom(from, parameter.staleAfterMonths)
  return { name, from: found.since, value, citation, origin, ...(stale !== undefined && stale <= day ? { staleSince: stale } : {}) }
}

/** The first day on which a value of a day counts as old. */
export function staleFrom(from: Day, months: number): Day {
  return plusDays(plusMonths(from, months), 1)
}

/**
 * Which of the values of a parameter holds on a day, and since when on end. Those of a lower file go before; after the end of
 * one what stands above holds.
 */
export function valueOn(values: readonly OriginValue[], day: Day): { readonly one: OriginValue; readonly since: Day } | 'ended' | 'none' {
  let ended: Day | undefined
  let below = Infinity
  for (let at = values.length - 1; at >= 0; at--) {
    const one = values[at]!
    if (one.from > day || one.origin >= below) continue
    if (one.until === undefined || day <= one.until)
      return { one, since: ended === undefined || ended < one.from ? one.from : plusDays(ended, 1) }
    ended = ended === undefined || one.until > ended ? one.until : ended
    below = one.origin
  }
  return ended === undefined ? 'none' : 'ended'
}

/** The days on which another value of a parameter may begin to hold, whichever they are looked up for. */
export function turnsOf(values: readonly OriginValue[]): Day[] {
  return values.flatMap(({ from, until }) => (until === undefined || until === '9999-12-31' ? [from] : [from, plusDays(until, 1)]))
}

/** The values of the parameters of a program on a day, by place; NaN where the pack has none. */
export function parametersOn(pack: Pack, { parameters }: Program, on: Day): Float64Array {
  assertDay('on', on)
  return Float64Array.from(parameters, (name) => {
    const applied = parameterOn(pack, name, on)
    return 'value' in applied ? applied.value : NaN
  })
}
