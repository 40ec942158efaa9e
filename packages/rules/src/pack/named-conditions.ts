import type { Misfit } from '@hearthfold/core'
import type { Condition } from './condition.ts'
import type { PackPart } from './layers.ts'
import type { Pack } from './pack.ts'

// What the strict profile asks of named conditions: they end, and written out they are no more than anybody reads.

type Effective = Pick<Pack, 'conditions'>

/** How deep conditions may be nested. Nobody reads deeper, and an evaluator need not fear for its stack. */
export const DEEPEST = 32

/** How many named conditions a pack may have: looking for circles among them must end, and not for want of memory. */
const MOST_NAMED = 1000

export function countProblems({ conditions }: Effective): Misfit[] {
  const count = Object.keys(conditions).length
  return count > MOST_NAMED ? [{ path: 'conditions', expected: { code: 'named-conditions', most: MOST_NAMED }, found: String(count) }] : []
}

/** The named conditions that refer to themselves by whatever way; undefined where none does. */
export function circleProblems(parts: readonly PackPart[], { conditions }: Effective): Misfit[] | undefined {
  const references = new Map(Object.entries(conditions).map(([name, one]) => [name, new Set(referencesIn(one.conditions))]))
  const going = endless(endless(references), true)
  const problems = parts.flatMap(({ path, file }) =>
    Object.keys(file.conditions).flatMap((name): Misfit[] => {
      const way = going.has(name) ? wayBack(name, going) : undefined
      return way ? [{ path: `${path}conditions.${name}`, expected: 'no-circle', found: way.join(' → ') }] : []
    }),
  )
  return problems.length > 0 ? problems : undefined
}

type References = ReadonlyMap<string, ReadonlySet<string>>

/** What is left when all from which no way goes on are taken out, one after the other; or, turned round, all to which none leads. */
function endless(references: References, turned = false): References {
  const followers = new Map<string, string[]>([...references.keys()].map((name) => [name, []]))
  const open = new Map<string, number>([...references.keys()].map((name) => [name, 0]))
  for (const [name, others] of references) {
    for (const other of others) {
      if (!references.has(other)) continue
      const [from, to] = turned ? [other, name] : [name, other]
      followers.get(to)!.push(from)
      open.set(from, open.get(from)! + 1)
    }
  }
  const ended = [...open].filter(([, count]) => count === 0).map(([name]) => name)
  for (const name of ended) {
    for (const follower of followers.get(name)!) {
      open.set(follower, open.get(follower)! - 1)
      if (open.get(follower) === 0) ended.push(follower)
    }
  }
  const gone = new Set(ended)
  return new Map([...references].filter(([name]) => !gone.has(name)))
}

function wayBack(name: string, references: References): string[] | undefined {
  const met = new Set<string>()
  const walk = (from: string, way: string[]): string[] | undefined => {
    for (const next of references.get(from) ?? []) {
      if (next === name) return [...way, next]
      if (met.has(next) || !references.has(next)) continue
      met.add(next)
      const back = walk(next, [...way, next])
      if (back) return back
    }
    return undefined
  }
  return walk(name, [name])
}

function referencesIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(referencesIn)
  if ('any' in condition) return condition.any.flatMap(referencesIn)
  if ('not' in condition) return referencesIn(condition.not)
  return 'condition' in condition ? [condition.condition] : []
}

/** How many leaves a rule may have once its named conditions are written out. Twice the same name is twice its leaves. */
const MOST_LEAVES = 256

export function sizeProblems(parts: readonly PackPart[], { conditions }: Effective): Misfit[] {
  const sizes = new Map<string, Size>()
  const sizeOfNamed = (name: string): Size => {
    const known = sizes.get(name) ?? sizeOf(conditions[name]!.conditions, sizeOfNamed)
    sizes.set(name, known)
    return known
  }
  const problemsOf = (path: string, condition: Condition): Misfit[] => {
    const { leaves, depth } = sizeOf(condition, sizeOfNamed)
    return [
      ...(leaves > MOST_LEAVES
        ? [{ path, expected: { code: 'written-out' as const, most: MOST_LEAVES, of: 'leaves' as const }, found: String(leaves) }]
        : []),
      ...(depth > DEEPEST
        ? [{ path, expected: { code: 'written-out' as const, most: DEEPEST, of: 'levels' as const }, found: String(depth) }]
        : []),
    ]
  }
  return parts.flatMap(({ path, file }) => [
    ...file.rules.flatMap(({ conditions: condition }, at) => problemsOf(`${path}rules.${at}.conditions`, condition)),
    ...file.groups.flatMap(({ given }, at) => (given === undefined ? [] : problemsOf(`${path}groups.${at}.given`, given))),
  ])
}

interface Size {
  readonly leaves: number
  readonly depth: number
}

function sizeOf(condition: Condition, named: (name: string) => Size): Size {
  if ('condition' in condition) return named(condition.condition)
  if ('fact' in condition) return { leaves: 1, depth: 0 }
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition.not]
  const sizes = parts.map((part) => sizeOf(part, named))
  return {
    leaves: sizes.reduce((sum, { leaves }) => sum + leaves, 0),
    depth: 1 + sizes.reduce((most, { depth }) => Math.max(most, depth), 0),
  }
}
