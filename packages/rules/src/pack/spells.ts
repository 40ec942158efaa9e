import { type Day, plusDays } from '@hearthfold/core'
import type { PackPart } from './layers.ts'
import type { Spell } from './pack.ts'

/**
 * Cuts the days of a pack into those on which the same of its files are in force. A layer is in force on its own days, as far as
 * one of the files that it lies over is, too. One stretch where all files are in force on all days of the pack.
 */
export function stretchesOf(parts: readonly PackPart[]): Omit<Spell, 'law'>[] {
  const { from, to } = parts[0]!.file.inForce
  const turns = parts.flatMap(({ file: { inForce } }) => [inForce.from, ...dayAfter(inForce.to)])
  const inner = turns.filter((day) => day > from && (to === undefined || day <= to))
  const found: Omit<Spell, 'law'>[] = []
  for (const day of [from, ...[...new Set(inner)].toSorted()]) {
    const files = filesOn(parts, day)
    const last = found.at(-1)
    if (last && last.files.join() === files.join()) continue
    if (last) found[found.length - 1] = { ...last, to: plusDays(day, -1) }
    found.push({ from: day, ...(to === undefined ? {} : { to }), files })
  }
  return found
}

function filesOn(parts: readonly PackPart[], day: Day): number[] {
  const files: number[] = []
  for (const [at, { file }] of parts.entries()) {
    const { from, to } = file.inForce
    const over = 'over' in file ? file.over : undefined
    const stands = over === undefined || files.some((above) => over.includes(parts[above]!.file.id))
    if (stands && from <= day && (to === undefined || day <= to)) files.push(at)
  }
  return files
}

/** None after the last day of the calendar. */
function dayAfter(day: Day | undefined): Day[] {
  return day === undefined || day === '9999-12-31' ? [] : [plusDays(day, 1)]
}
