import type { Procedure } from '@hearthfold/core/procedures'
import { canonical, hashOf } from './load-pack.ts'

/** What is only read, and where it is from: a procedure demands the same whatever it is called and whoever is cited for it. */
const READ = new Set(['label', 'citation', 'origin'])

/** Identifies a procedure by what it demands: equal for all that differ in nothing but their words. */
export function contentOf(procedure: Procedure): string {
  return hashOf(canonical(demanded(procedure)))
}

function demanded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(demanded)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => !READ.has(key))
  return Object.fromEntries(kept.map(([key, inner]) => [key, demanded(inner)]))
}
