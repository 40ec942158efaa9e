import type { HouseholdId } from '@hearthfold/core'
import { lookOf } from '@hearthfold/core/checking'
import type { Heading, Said } from './columns.ts'
import type { ListingProblem } from './problem.ts'
import type { Rows } from './households.ts'

/** What a spreadsheet leaves of a number: digits beyond the fifteenth are zeros. */
const SHORTENED = /^\d{15}0+$/

/** What is wrong between the households of a listing: codes that look alike or were shortened, and households without a head. */
export function problemsBetween(households: readonly Rows[]): ListingProblem[] {
  return [...alike(households, 'household'), ...alike(households, 'village'), ...shortened(households), ...headless(households)]
}

/** Two codes that look the same are one household that falls apart, or two that become one. */
function alike(households: readonly Rows[], column: 'household' | 'village'): ListingProblem[] {
  const known = new Map<string, { readonly name: string; readonly line: number }>()
  const problems: ListingProblem[] = []
  for (const { stream, of, members, lines } of households) {
    const name = column === 'household' ? stream : of.village
    if (name === undefined) continue
    const line = lines.get(column) ?? members[0]!.line
    const code = name.slice(name.indexOf('/') + 1)
    const look = column === 'village' ? lookOf(code).replace(/(?<=.)村$/, '') : lookOf(code)
    const first = known.get(look)
    if (!first) known.set(look, { name, line })
    else if (first.name !== name) problems.push({ code: 'alike', line, column, found: name, other: first.line, said: first.name })
  }
  return problems
}

/** Codes of two families that a spreadsheet made one of; or all long codes of a file, of which none is whole any more. */
function shortened(households: readonly Rows[]): ListingProblem[] {
  const long = households.filter(({ stream }) => /^\d{16,}$/.test(codeOf(stream)))
  const cut = long.filter(({ stream }) => SHORTENED.test(codeOf(stream)))
  const areAll = cut.length > 1 && cut.length === long.length
  return cut.flatMap(({ stream, members }): ListingProblem[] => {
    const second = members.filter(({ said }) => said.relation === 'head')[1]
    return second || areAll ? [{ code: 'shortened', line: second?.line ?? members[0]!.line, column: 'household', found: stream }] : []
  })
}

function headless(households: readonly Rows[]): ListingProblem[] {
  return households.flatMap(({ stream, members }): ListingProblem[] => {
    const isSaid = members.every(({ said }) => said.relation !== undefined)
    return isSaid && !members.some(({ said }) => said.relation === 'head')
      ? [{ code: 'no-head', line: members[0]!.line, column: 'relation', stream }]
      : []
  })
}

function codeOf(stream: HouseholdId): string {
  return stream.slice(stream.indexOf('/') + 1)
}

/** Columns that say who or what something is. */
export const NAMES: ReadonlySet<Heading> = new Set<keyof Said>(['household', 'village', 'member', 'name', 'citizenId', 'helper'])
