import { type Day, incomeYearEnd, incomeYearEndedBy, demandDay } from '@hearthfold/core'
import type { Citation, Pack } from '../pack/pack.ts'
import type { Program } from './program.ts'

/** A parameter as it applied: its value, since when, on whose word, and from which file of the pack. */
export interface AppliedParameter {
  readonly name: string
  readonly from: Day
  readonly value: number
  readonly citation: Citation
  readonly origin: number
}

/** A parameter that the pack has no value for on a day. */
export interface MissingParameter {
  readonly parameter: string
  readonly on: Day
}

/** The parameter of a name as it applies to a determination of a day. The pack has a parameter of that name. */
export function parameterOn(pack: Pack, name: string, on: Day): AppliedParameter | MissingParameter {
  demandDay('on', on)
  const { at, values } = pack.parameters[name]!
  const day = at === 'day' ? on : incomeYearEnd(incomeYearEndedBy(on, pack.incomeYearEnds), pack.incomeYearEnds)
  const found = values.findLast(({ from }) => from <= day)
  return found ? { name, ...found } : { parameter: name, on: day }
}

/** The values of the parameters of a program on a day, by place; NaN where the pack has none. */
export function parametersOn(pack: Pack, { parameters }: Program, on: Day): Float64Array {
  demandDay('on', on)
  return Float64Array.from(parameters, (name) => {
    const applied = parameterOn(pack, name, on)
    return 'value' in applied ? applied.value : NaN
  })
}
