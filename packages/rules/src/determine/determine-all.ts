import type { Household } from '@hearthfold/core'
import { assertDay } from '@hearthfold/core/days'
import { FACTS_VERSION } from '@hearthfold/core/facts'
import { columnsOf } from './columns-of.ts'
import type { Asked } from './determine.ts'
import { evaluateColumns, type TruthColumn } from '../evaluate/columns.ts'
import { compiledPack, compiledRule } from '../evaluate/compiled.ts'
import { FALSE, TRUE } from '../evaluate/kleene-bits.ts'
import { parametersOn } from '../evaluate/parameters.ts'
import type { Truth } from '../evaluate/truth.ts'
import type { Pack } from '../pack/pack.ts'
import { isInForce, packOn } from '../pack/pack-on.ts'

/** The answers about many households on a day, question by question. Their reasons are asked of single households. */
export interface BulkDetermination {
  /** Households, in the order in which they were handed in. */
  readonly length: number
  readonly on: Asked['on']
  readonly pack: Pick<Pack, 'id' | 'version' | 'hash'>
  /** Version of the fact derivations. */
  readonly facts: number
  /** Of each question a truth value a household, see `truthIn`. */
  readonly outcomes: Readonly<Record<string, TruthColumn>>
  /** The span of the pack, where the day lies outside it; every outcome is then unknown, as are those of a layer that is not in force. */
  readonly notInForce: Pack['inForce'] | undefined
}

/**
 * Answers about many households what `determine` answers about one: a question, or every question that the pack has a rule
 * for. A question without a rule has no column.
 */
export function determineAll(
  households: readonly Household[],
  { on, pack, question }: Asked & { readonly question?: string },
): BulkDetermination {
  assertDay('on', on)
  const asked = pack.rules.filter(({ event }) => question === undefined || event.type === question)
  const inForce = isInForce(pack, on)
  const law = packOn(pack, on)
  // A layer whose rule it is may not be in force on the day.
  const lawful = inForce ? asked.flatMap(({ name }) => law.rules.find((rule) => rule.name === name) ?? []) : []
  const answered = truthsOf(households, { on, pack: law }, lawful)
  const columns = asked.map(({ name }) => answered[lawful.findIndex((rule) => rule.name === name)] ?? new Uint8Array(households.length))
  return {
    length: households.length,
    on,
    pack: { id: pack.id, version: pack.version, hash: pack.hash },
    facts: FACTS_VERSION,
    outcomes: Object.fromEntries(asked.map(({ event }, at) => [event.type, columns[at]!])),
    notInForce: inForce ? undefined : pack.inForce,
  }
}

/** The answers of some rules of a pack: of all, or of one. */
function truthsOf(households: readonly Household[], { on, pack }: Asked, rules: Pack['rules']): readonly TruthColumn[] {
  if (rules.length === 0) return []
  const compiled = rules.length === 1 ? compiledRule(pack, rules[0]!) : compiledPack(pack)
  const columns = columnsOf(households, { on, pack }, compiled)
  return evaluateColumns(compiled.program, columns, parametersOn(pack, compiled.program, on)).rules
}

/** The answer about the household at a place of a column. */
export function truthIn(column: TruthColumn, at: number): Truth {
  return column[at] === TRUE ? true : column[at] === FALSE ? false : 'unknown'
}
