import type { Misfit } from '@hearthfold/core'
import type { ExpectedValue } from '@hearthfold/core/checking'
import { show } from '@hearthfold/core/checking'
import type { PackPart } from './layers.ts'
import { DUTY_LEVELS, type ObligationDeclaration, PILLARS } from './obligation.ts'
import type { Pack } from './pack.ts'

type Effective = Omit<Pack, 'hash' | 'spells'>

/** The units of a term, and the longest in each: that a day so much later still is one of the calendar. */
const LONGEST: Readonly<Record<string, number>> = { days: 36_500, months: 1_200, quarters: 400 }

/** What is wrong with the obligations in the files of a pack. */
export function obligationProblems(parts: readonly PackPart[], effective: Effective): Misfit[] {
  const own = parts.flatMap(({ path, file }) =>
    Object.entries(file.obligations).flatMap(([name, declared]) => [
      ...('term' in declared ? termProblems(`${path}obligations.${name}.term`, declared.term, effective) : []),
      ...escalationProblems(`${path}obligations.${name}.escalation`, declared),
    ]),
  )
  return [...own, ...pillarProblems(effective)]
}

function termProblems(path: string, name: string, { parameters }: Effective): Misfit[] {
  if (!Object.hasOwn(parameters, name)) return [misfit(path, 'parameter', name)]
  const { unit, at, values } = parameters[name]!
  const longest = Object.hasOwn(LONGEST, unit) ? LONGEST[unit]! : undefined
  if (longest === undefined) return [misfit(path, 'parameter-of-term', { parameter: name, unit })]
  if (at !== 'day') return [misfit(path, 'parameter-of-day', { parameter: name, at })]
  const odd = values
    .flatMap((one) => ('value' in one ? [one.value] : []))
    .find((value) => !Number.isInteger(value) || value < 0 || value > longest)
  return odd === undefined ? [] : [misfit(path, { code: 'whole-parameter', unit, most: longest }, odd)]
}

/** What is reported later goes higher. */
function escalationProblems(path: string, { escalation }: ObligationDeclaration): Misfit[] {
  return escalation.flatMap(({ after, to }, at) => {
    const before = escalation[at - 1]
    if (!before) return []
    return [
      ...(after > before.after ? [] : [misfit(`${path}.${at}.after`, { code: 'more-than', value: before.after }, after)]),
      ...(DUTY_LEVELS.indexOf(to) > DUTY_LEVELS.indexOf(before.to)
        ? []
        : [misfit(`${path}.${at}.to`, { code: 'level-above', level: before.to }, to)]),
    ]
  })
}

/** None of the four may be without something that is owed all the time: what is done once leaves its pillar empty. */
function pillarProblems({ obligations }: Effective): Misfit[] {
  const all = Object.values(obligations)
  if (all.length === 0) return []
  const standing = all.filter((one) => one.for === 'exited' && one.kind !== 'once')
  return PILLARS.filter((pillar) => !standing.some((one) => one.pillar === pillar)).map((pillar) =>
    misfit('obligations', { code: 'each-pillar', pillars: PILLARS }, { without: pillar }),
  )
}

function misfit(path: string, expected: ExpectedValue, found: unknown): Misfit {
  return { path, expected, found: show(found) }
}
