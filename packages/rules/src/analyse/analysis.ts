import { parametersOn } from '../evaluate/parameters.ts'
import type { Pack } from '../pack/pack.ts'
import type { Finding, Found, Severity } from './finding.ts'
import { groupFindings } from './group-findings.ts'
import { lawFindings } from './law-findings.ts'
import { leafFindings } from './leaf-findings.ts'
import { pairFindings } from './pair-findings.ts'
import { follow, periodsOf, type Span, turningDays } from './periods.ts'
import { leavesUnder } from '../counterfactuals/rails.ts'
import { regionsOf } from '../counterfactuals/regions.ts'
import { isNotSet, parameterFindings } from './parameter-findings.ts'
import { isKnown, study, type StudiedPeriod } from './studied.ts'
import { witness } from './witness.ts'

/** What can be said of a pack without any household. */
export interface Analysis {
  readonly pack: Pick<Pack, 'id' | 'version' | 'hash'>
  /** The periods of equal parameters that were looked at. */
  readonly periods: readonly Span[]
  /** Errors first. */
  readonly findings: readonly Finding[]
  /** Whether there is an error among them. */
  readonly failed: boolean
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note']

/**
 * Analyses a pack, exactly: over all values of all facts within their declared bounds, on all days on which it is in force.
 * Every witness is within these bounds, and a household where one with such facts could be made.
 *
 * Of a rule that reads a parameter without a value in some period, and of a group that is given such a condition, nothing but
 * that gap is said in that period, even where a finding would not depend on the value.
 */
export function analyse(pack: Pack): Analysis {
  const findings = new Map<string, Finding>()
  const periods: Span[] = []
  for (const { law, ...days } of pack.spells ?? [{ ...pack.inForce, law: pack }]) {
    const studied = study(law)
    const { program } = studied
    for (const period of periodsOf(days, turningDays(law, program.parameters), (day) => parametersOn(law, program, day))) {
      const regions = regionsOf(program, law.facts, period.values)
      const span: Span = { from: period.from, to: period.to }
      periods.push(span)
      for (const { shows, ...found } of findingsOf({ ...studied, period, regions })) {
        // Of a pack that has other groups on other days, a group is told by its place in the whole.
        const said =
          pack.spells && 'place' in found ? { ...found, place: pack.groups.findIndex(({ name }) => name === found.group) } : found
        const key = JSON.stringify(said)
        const before = findings.get(key)
        const finding = before ?? { ...said, witnesses: shows.map((one) => witness(one, law)) }
        findings.set(key, { ...finding, during: follow(before?.during ?? [], span) })
      }
    }
  }
  const all = [...findings.values(), ...parameterFindings(pack), ...unverified(pack)]
  return {
    pack: { id: pack.id, version: pack.version, hash: pack.hash },
    periods,
    findings: SEVERITIES.flatMap((severity) => all.filter((one) => one.severity === severity)),
    failed: all.some(({ severity }) => severity === 'error'),
  }
}

function findingsOf(studied: StudiedPeriod): Found[] {
  const { pack, rules, regions, period } = studied
  const { found, constant } = pairFindings(studied)
  const sound = rules.filter(({ node }) => isKnown(node, studied) && !constant.has(node))
  return [
    ...found,
    ...groupFindings(studied),
    ...rules.flatMap(({ rule }) => lawFindings(pack, rule, period)),
    ...parameterGaps(studied),
    ...sound.flatMap((one) => leafFindings(one, pack, regions)),
  ]
}

function parameterGaps({ pack, program, rules, period: { from, values } }: StudiedPeriod): Found[] {
  return program.parameters.flatMap((parameter, at): Found[] => {
    if (!Number.isNaN(values[at]!)) return []
    const questions = rules.flatMap(({ rule, node }) => {
      const reads = leavesUnder(node).some((leaf) => {
        const { against } = program.leaves[leaf]!
        return 'parameter' in against && against.parameter === at
      })
      return reads ? [rule.event.type] : []
    })
    const isForAdopters = isNotSet(pack, parameter, from)
    return [
      {
        ...(isForAdopters ? { kind: 'not-set', severity: 'note' } : { kind: 'parameter-gap', severity: 'warning' }),
        parameter,
        questions,
        shows: [],
      },
    ]
  })
}

function unverified({ inForce, parameters, conditions, rules, obligations }: Pack): Finding[] {
  const count = (cited: readonly { readonly citation: { readonly verified: boolean } }[]) =>
    cited.filter(({ citation }) => !citation.verified).length
  const counts = {
    values: count(Object.values(parameters).flatMap(({ values }) => values)),
    conditions: count(Object.values(conditions)),
    rules: count(rules),
    obligations: count(Object.values(obligations)),
  }
  return Object.values(counts).every((many) => many === 0)
    ? []
    : [{ kind: 'unverified', severity: 'note', ...counts, witnesses: [], during: [inForce] }]
}
