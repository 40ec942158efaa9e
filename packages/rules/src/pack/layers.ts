import type { Misfit } from '@hearthfold/core'
import { type ExpectedValue, NOTHING } from '@hearthfold/core/checking'
import { show } from '@hearthfold/core/checking'
import { procedureProblems } from './procedure-problems.ts'
import type { FactDeclaration, FromOrigin, LayerFile, Level, Origin, OriginValue, Pack, PackFile, Parameter } from './pack.ts'

/** A file of a pack as it was read, with the path under which its problems are named. */
export interface PackPart {
  readonly path: string
  readonly file: PackFile | LayerFile
}

type Effective = Omit<Pack, 'hash' | 'spells'>

const LEVELS: readonly Level[] = ['nation', 'province', 'county', 'township']

/**
 * Lays files over one another, the nation's first. What a layer has of its own is added; a parameter, a named condition, a
 * procedure or what notices show is overridden only where the layer says so. An overriding parameter holds on the days of its own
 * values; on all others the values above do.
 *
 * @param files the places of the files that are taken; all of them where it is left out. Origins are numbered the same either way.
 * @returns the effective pack, in which everything says from which file it comes, and what is wrong with the layers
 */
export function lay(parts: readonly PackPart[], files?: readonly number[]): { effective: Effective; problems: Misfit[] } {
  const base = parts[0]!.file as PackFile
  const problems: Misfit[] = []
  const facts: Record<string, FactDeclaration & FromOrigin> = {}
  const parameters: Record<string, Pack['parameters'][string]> = {}
  const conditions: Record<string, Pack['conditions'][string]> = {}
  const rules: Pack['rules'][number][] = []
  const groups: Pack['groups'][number][] = []
  const procedures: Record<string, Pack['procedures'][string]> = {}
  const obligations: Record<string, Pack['obligations'][string]> = {}
  let transition: Pack['transition']
  let notices: Pack['notices']

  for (const [origin, { path, file }] of parts.entries()) {
    if (files && !files.includes(origin)) continue
    if (!files) problems.push(...placeProblems(parts, origin))
    for (const [name, declared] of Object.entries(file.facts)) {
      const above = own(facts, name)
      if (above) problems.push(...sameProblems(`${path}facts.${name}`, above, declared))
      else facts[name] = { ...declared, origin }
    }
    for (const [name, { overrides, values, ...parameter }] of Object.entries(file.parameters)) {
      const above = own(parameters, name)
      const here = `${path}parameters.${name}`
      problems.push(...overrideProblems(here, above, overrides))
      if (above && above.unit !== parameter.unit)
        problems.push(misfit(`${here}.unit`, { code: 'value', value: above.unit }, parameter.unit))
      if (above && above.at !== parameter.at) problems.push(misfit(`${here}.at`, { code: 'value', value: above.at }, parameter.at))
      parameters[name] = {
        ...parameter,
        origin,
        ...laidOver(
          above,
          values.map((value) => ({ ...value, origin })),
        ),
      }
    }
    for (const [name, { overrides, ...condition }] of Object.entries(file.conditions)) {
      const above = own(conditions, name)
      problems.push(...overrideProblems(`${path}conditions.${name}`, above, overrides))
      conditions[name] = { ...condition, origin }
    }
    for (const [name, { overrides, ...obligation }] of Object.entries(file.obligations)) {
      const above = own(obligations, name)
      problems.push(...overrideProblems(`${path}obligations.${name}`, above, overrides))
      obligations[name] = { ...obligation, origin }
    }
    if (file.transition) {
      const { overrides, ...said } = file.transition
      problems.push(...overrideProblems(`${path}transition`, transition, overrides))
      transition = { ...said, origin }
    }
    // One by one: a file may hold more than a call takes arguments.
    for (const rule of file.rules) rules.push({ ...rule, origin })
    for (const group of file.groups) groups.push({ ...group, origin })
    for (const [name, { overrides, ...procedure }] of Object.entries(file.procedures)) {
      const here = `${path}procedures.${name}`
      problems.push(...overrideProblems(here, own(procedures, name), overrides), ...procedureProblems(procedure, here))
      procedures[name] = { ...procedure, origin }
    }
    if (file.notices) {
      const { overrides, ...said } = file.notices
      problems.push(...overrideProblems(`${path}notices`, notices, overrides))
      notices = { ...said, origin }
    }
  }
  const origins = parts.map(({ file: { id, version, jurisdiction, level, title, inForce } }): Origin => {
    const isPartial = inForce.from > base.inForce.from || endsBefore(inForce, base.inForce)
    return { id, version, jurisdiction, level, title, ...(isPartial ? { inForce } : {}) }
  })
  const effective: Effective = {
    id: origins.map(({ id }) => id).join('+'),
    version: origins.map(({ version }) => version).join('+'),
    jurisdiction: origins.at(-1)!.jurisdiction,
    title: { zh: origins.map(({ title }) => title.zh).join('，'), en: origins.map(({ title }) => title.en).join('; ') },
    inForce: base.inForce,
    incomeYearEnds: base.incomeYearEnds,
    ...(base.incomeOfChangedHousehold && { incomeOfChangedHousehold: base.incomeOfChangedHousehold }),
    origins,
    facts,
    parameters,
    conditions,
    rules,
    groups,
    procedures,
    obligations,
    ...(transition ? { transition } : {}),
    ...(notices && { notices }),
  }
  return { effective, problems }
}

/** Whether a layer may stand where it stands. */
function placeProblems(parts: readonly PackPart[], at: number): Misfit[] {
  const { path, file } = parts[at]!
  const above = parts.slice(0, at).map((part) => part.file)
  const problems: Misfit[] = []
  if (!isSpan(file.inForce)) problems.push(misfit(`${path}inForce.to`, { code: 'day-not-before', day: file.inForce.from }, file.inForce.to))
  const last = above.at(-1)
  if (!last) return problems
  const days = parts[0]!.file.inForce
  if (
    isSpan(file.inForce) &&
    isSpan(days) &&
    (endsBefore(file.inForce, { from: days.from, to: days.from }) || (days.to !== undefined && file.inForce.from > days.to))
  ) {
    problems.push(misfit(`${path}inForce`, { code: 'days-within', from: days.from, to: days.to ?? '…' }, file.inForce))
  }
  const over = 'over' in file ? file.over : []
  if (!above.some(({ id }) => over.includes(id)))
    problems.push(misfit(`${path}over`, { code: 'one-of', values: above.map(({ id }) => id) }, over))
  if (above.some(({ id }) => id === file.id)) problems.push(misfit(`${path}id`, 'fresh-file-id', file.id))
  if (LEVELS.indexOf(file.level) < LEVELS.indexOf(last.level)) {
    problems.push(misfit(`${path}level`, { code: 'level-or-below', level: last.level }, file.level))
  }
  if (file.jurisdiction !== last.jurisdiction && !file.jurisdiction.startsWith(`${last.jurisdiction}-`)) {
    problems.push(misfit(`${path}jurisdiction`, { code: 'jurisdiction-within', jurisdiction: last.jurisdiction }, file.jurisdiction))
  }
  return problems
}

function isSpan({ from, to }: Pack['inForce']): boolean {
  return to === undefined || from <= to
}

function endsBefore({ to }: Pack['inForce'], other: Pack['inForce']): boolean {
  return to !== undefined && (other.to === undefined || to < other.to)
}

/**
 * The values of a parameter with those of a layer over them. Where the last of the layer does not end, nothing that came later
 * above it ever applies: that is kept apart, so that an analysis can tell it.
 */
function laidOver(above: Parameter | undefined, values: readonly OriginValue[]): Pick<Parameter, 'values' | 'hides'> {
  if (!above) return { values }
  const last = values.at(-1)!
  const hides =
    last.until === undefined ? [...(above.hides ?? []), ...above.values].filter(({ from }) => from > last.from) : (above.hides ?? [])
  const mayApply = values.some(({ until }) => until !== undefined)
    ? above.values
    : above.values.filter(({ from }) => from < values[0]!.from)
  return { values: [...mayApply, ...values], ...(hides.length > 0 ? { hides } : {}) }
}

function overrideProblems(path: string, above: FromOrigin | undefined, overrides: true | undefined): Misfit[] {
  if (above && !overrides) return [{ path, expected: 'overrides', found: NOTHING }]
  if (!above && overrides) return [{ path: `${path}.overrides`, expected: 'name-above', found: NOTHING }]
  return []
}

/** A fact is understood alike in all files of a pack. */
function sameProblems(path: string, { origin: _origin, ...above }: FactDeclaration & FromOrigin, declared: FactDeclaration): Misfit[] {
  return JSON.stringify(sorted(above)) === JSON.stringify(sorted(declared))
    ? []
    : [misfit(path, { code: 'as-above', value: JSON.stringify(above) }, declared)]
}

function sorted(value: object): [string, unknown][] {
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]): [string, unknown] => [key, typeof inner === 'object' && !Array.isArray(inner) ? sorted(inner as object) : inner])
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

function misfit(path: string, expected: ExpectedValue, found: unknown): Misfit {
  return { path, expected, found: show(found) }
}
