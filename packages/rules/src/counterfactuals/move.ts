import type { FactDeclaration } from '../pack/pack.ts'
import { type Interval, isInside } from './interval.ts'
import { isAlike, leafWords, type Regions } from './regions.ts'
import type { Choice } from './satisfy.ts'

/** A change of one fact, and of those that follow it, to the value that is nearest by its steps of all that do the same. */
export interface Move extends Choice {
  readonly slot: number
  /** By how much: in the unit of a number; in places of a boolean or a code. Negative downwards. */
  readonly change: number
  /** The change by the declared scale. */
  readonly cost: number
  /** What becomes of the facts that follow it; of those only of which that can be told. */
  readonly alongside: readonly { readonly slot: number; readonly representative: number }[]
}

type NumberDeclaration = Extract<FactDeclaration, { kind: 'number' }>

/**
 * The changes of a fact that any leaf could notice, the nearest of each kind. None of a fact that is missing, or that the pack
 * does not declare changeable, or where no whole number of steps ends in a cell.
 *
 * @param current what the fact is, in the numbers of the slot; NaN where it is missing
 */
export function movesOf(regions: Regions, declared: FactDeclaration, slot: number, current: number): Move[] {
  const { changeable } = declared
  if (!changeable || Number.isNaN(current)) return []
  const now = wordsAt(regions, slot, current)
  const moves: Move[] = []
  for (const { values, trues, falses } of regions.cells[slot]!) {
    if (isAlike(now, { trues, falses })) continue
    const change =
      declared.kind === 'number' ? changeInto(values as Interval, declared, current) : nearestPlace(values as readonly number[], current)
    if (change === undefined) continue
    moves.push({ slot, representative: current + change, change, cost: Math.abs(change) / changeable.scale, alongside: [], trues, falses })
  }
  return nearestOf(moves)
}

/** Of moves that no leaf tells apart the nearest. */
export function nearestOf(moves: readonly Move[]): Move[] {
  return moves.filter((one) => !moves.some((other) => other !== one && isAlike(one, other) && isNearer(other, one)))
}

function isNearer(one: Move, other: Move): boolean {
  return one.cost < other.cost || (one.cost === other.cost && one.change > other.change)
}

function wordsAt({ program, layout, evaluate, parameters }: Regions, slot: number, value: number) {
  const alone = new Float64Array(program.slots.length).fill(NaN)
  alone[slot] = value
  const out = new Int32Array(layout.size)
  evaluate(alone, parameters, out)
  return leafWords(out, layout)
}

function nearestPlace(places: readonly number[], current: number): number | undefined {
  const changes = places.map((place) => place - current)
  return changes.reduce<number | undefined>((a, b) => (a !== undefined && Math.abs(a) <= Math.abs(b) ? a : b), undefined)
}

/** The smallest number of whole steps that ends in an interval, as a change; undefined where none does. */
function changeInto(interval: Interval, { changeable, whole }: NumberDeclaration, current: number): number | undefined {
  const step = stepOf({ changeable, whole }, current)
  if (step === undefined) return undefined
  const isUp = current < interval.low || (current === interval.low && interval.lowOpen)
  const way = isUp ? step : -step
  const least = Math.max(1, Math.ceil((isUp ? interval.low - current : current - interval.high) / step))
  // Doubles round, so the count may be one off either way.
  for (const count of [least - 1, least, least + 1]) {
    if (count > 0 && isInside(interval, current + count * way)) return count * way
  }
  return undefined
}

/** The least change that leads from one value that occurs to another; undefined where none does. */
export function stepOf({ changeable, whole }: Pick<NumberDeclaration, 'changeable' | 'whole'>, current: number): number | undefined {
  if (whole && !Number.isInteger(current)) return undefined
  return whole ? wholeStep(changeable!.step) : changeable!.step
}

/** The least whole number of steps that is a whole number; undefined where there is none worth looking for. */
function wholeStep(step: number): number | undefined {
  for (let count = 1; count <= 1000; count++) if (Number.isInteger(step * count)) return step * count
  return undefined
}
