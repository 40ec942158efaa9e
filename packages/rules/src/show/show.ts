import type { Day, Text } from '@hearthfold/core'
import { assertDay } from '@hearthfold/core/days'
import { isStanding, type Step } from '@hearthfold/core/procedures'
import { parameterOn } from '../evaluate/parameters.ts'
import type {
  Citation,
  FromOrigin,
  Group,
  NamedCondition,
  Notices,
  Obliging,
  Pack,
  Parameter,
  Procedure,
  Rule,
  Transition,
} from '../pack/pack.ts'

type DatedValue = Parameter['values'][number]

/** A parameter as a pack has it. `overrides`: the values from above that would hold where it has its own. */
export type ShownParameter = Parameter & { readonly name: string; readonly overrides: readonly DatedValue[] }

/** A named condition as a pack has it. `overrides`: the one from above that it stands for. */
export type ShownCondition = NamedCondition & { readonly name: string; readonly overrides: NamedCondition | undefined }

/** A procedure as a pack has it. `overrides`: the one from above that it stands for. */
export type ShownProcedure = Procedure & { readonly name: string; readonly overrides: Procedure | undefined }

/** An obligation as a pack has it. `overrides`: the one from above that it stands for. */
export type ShownObligation = Obliging & { readonly name: string; readonly overrides: Obliging | undefined }

/** An effective pack laid open: everything in it says, by `origin`, from which of its `origins` it comes. */
export interface ShownPack extends Pick<
  Pack,
  'id' | 'version' | 'jurisdiction' | 'title' | 'hash' | 'inForce' | 'incomeYearEnds' | 'incomeOfChangedHousehold' | 'origins'
> {
  /** The day whose values are shown; undefined where all are. */
  readonly on: Day | undefined
  /** The place of the file of which alone everything is shown; undefined where all are. */
  readonly from: number | undefined
  readonly parameters: readonly ShownParameter[]
  readonly conditions: readonly ShownCondition[]
  readonly rules: readonly Rule[]
  readonly groups: readonly Group[]
  readonly procedures: readonly ShownProcedure[]
  readonly obligations: readonly ShownObligation[]
  /** How long what follows an exit is owed; undefined where nothing says so, or where it comes from a file not shown. */
  readonly transition: Transition | undefined
  /** What notices show. `overrides`: what they would show by the files above. */
  readonly notices: (Notices & { readonly overrides: Notices | undefined }) | undefined
  readonly facts: readonly (Pack['facts'][string] & { readonly name: string })[]
  /** What the parameters and named conditions of the whole pack are called, by name. */
  readonly labels: Readonly<Record<string, Text>>
  /** How many citations there are, and how many of them nobody has read in the source. */
  readonly citations: number
  readonly unverified: number
}

/**
 * Lays a pack open: each value with where it comes from and what it overrides.
 *
 * @param stages what the first file of the pack makes, the first two, and so on; the last is the pack itself
 * @param only `on`: only the values of parameters that apply to a determination of this day; `from`: only what comes from
 *   the file at this place
 */
export function showPack(
  stages: readonly Pack[],
  { on, from }: { readonly on?: Day | undefined; readonly from?: number | undefined } = {},
): ShownPack {
  if (on !== undefined) assertDay('on', on)
  const pack = stages.at(-1)!
  const parameters = Object.entries(pack.parameters).map(([name, parameter]): ShownParameter => {
    const overrides = overriddenValues(parameter, stages[parameter.origin - 1]?.parameters[name])
    const values = on === undefined ? parameter.values : applying(pack, name, on)
    return { name, ...parameter, values, overrides: on === undefined ? overrides : overrides.filter(({ from }) => from <= on).slice(-1) }
  })
  const conditions = Object.entries(pack.conditions).map(([name, condition]): ShownCondition => {
    return { name, ...condition, overrides: stages[condition.origin - 1]?.conditions[name] }
  })
  const procedures = Object.entries(pack.procedures).map(([name, procedure]): ShownProcedure => {
    return { name, ...procedure, overrides: stages[procedure.origin - 1]?.procedures[name] }
  })
  const cited = procedures.flatMap((procedure) => [procedure, ...procedure.clocks, ...procedure.steps.flatMap(citedIn)])
  const obligations = Object.entries(pack.obligations).map(([name, obligation]): ShownObligation => {
    return { name, ...obligation, overrides: stages[obligation.origin - 1]?.obligations[name] }
  })
  const notices = pack.notices && { ...pack.notices, overrides: stages[pack.notices.origin - 1]?.notices }
  const more = [...(pack.transition ? [pack.transition] : []), ...(notices ? [notices] : [])]
  const citations = citationsOf(parameters, conditions, pack.rules, cited, obligations, more)
  const isShown = ({ origin }: FromOrigin) => from === undefined || origin === from
  const { id, version, jurisdiction, title, hash, inForce, incomeYearEnds, origins, rules, groups } = pack
  const facts = Object.entries(pack.facts).map(([name, fact]) => ({ name, ...fact }))
  return {
    id,
    version,
    jurisdiction,
    title,
    hash,
    inForce,
    incomeYearEnds,
    ...(pack.incomeOfChangedHousehold && { incomeOfChangedHousehold: pack.incomeOfChangedHousehold }),
    origins,
    on,
    from,
    parameters: parameters.filter(isShown).map((one) => ({ ...one, values: one.values.filter(isShown) })),
    conditions: conditions.filter(isShown),
    rules: rules.filter(isShown),
    groups: groups.filter(isShown),
    procedures: procedures.filter(isShown),
    obligations: obligations.filter(isShown),
    transition: pack.transition && isShown(pack.transition) ? pack.transition : undefined,
    notices: notices && isShown(notices) ? notices : undefined,
    facts: facts.filter(isShown),
    labels: Object.fromEntries([...parameters, ...conditions].map(({ name, label }) => [name, label])),
    citations: citations.length,
    unverified: citations.filter(({ verified }) => !verified).length,
  }
}

/** The values from above that do not hold any more, from the first day on which the layer has its own. */
function overriddenValues({ origin, values }: Parameter, above: Parameter | undefined): DatedValue[] {
  const first = values.find((value) => value.origin === origin)
  if (!above || !first) return []
  const before = above.values.findLastIndex(({ from }) => from <= first.from)
  return above.values.slice(Math.max(0, before))
}

function applying(pack: Pack, name: string, on: Day): DatedValue[] {
  const applied = parameterOn(pack, name, on)
  // What applies again after the end of a value of a lower file began before it does.
  const isIt = (one: DatedValue) =>
    'value' in applied && 'value' in one && one.origin === applied.origin && one.value === applied.value && one.from <= applied.from
  const notSet =
    'because' in applied && applied.because === 'not-set'
      ? pack.parameters[name]!.values.filter((one) => 'notSet' in one && one.from <= applied.on)
      : []
  return [...pack.parameters[name]!.values.filter(isIt).slice(-1), ...notSet.slice(-1)]
}

function citedIn(step: Step): { readonly citation: Citation }[] {
  const cited = [step.citation, isStanding(step) ? step.objections.citation : undefined]
  return cited.flatMap((citation) => (citation ? [{ citation }] : []))
}

function citationsOf(...cited: readonly (readonly ({ readonly citation: Citation } | Parameter)[])[]): Citation[] {
  return cited.flat().flatMap((one) => ('values' in one ? one.values.map(({ citation }) => citation) : [one.citation]))
}
