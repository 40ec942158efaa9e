import { closures } from '../evaluate/closures.ts'
import { type Evaluate, type Layout, layoutOf } from '../evaluate/outcomes.ts'
import type { Leaf, Program } from '../evaluate/program.ts'
import type { Slot } from '../evaluate/slot.ts'
import type { FactDeclaration } from '../pack/pack.ts'
import { cut, type Interval, representativeOf } from './interval.ts'

/** Some values of a fact that no leaf of a program tells apart: every one of them gives every leaf the same outcome. */
export interface Cell {
  /** One of the values, in the numbers of the slot (see `Slot`). */
  readonly representative: number
  /** All of the values: a span of numbers, or the places of booleans and codes. */
  readonly values: Interval | readonly number[]
  /** The leaves that its values make true and those that they make false, as bits (see `Layout`). */
  readonly trues: Int32Array
  readonly falses: Int32Array
}

/** The cells into which the leaves of a program, with the parameters of a day, cut the domain of each of its facts. */
export interface Regions {
  readonly program: Program
  readonly layout: Layout
  readonly evaluate: Evaluate
  /** By place; NaN where a parameter has no value. */
  readonly parameters: Float64Array
  /** By slot; together they are all that the fact can be. Numbers ascend. */
  readonly cells: readonly (readonly Cell[])[]
}

type Declarations = Readonly<Record<string, FactDeclaration>>

/**
 * Cuts the domains of the facts of a program. Thresholds outside the declared bounds cut nothing; neighbouring cells that no
 * leaf tells apart are one, and so are all codes that none does.
 *
 * @param facts the declarations of all facts of the program
 * @param parameters by place; NaN where one has no value
 */
export function regionsOf(
  program: Program,
  facts: Declarations,
  parameters: Float64Array,
  evaluate: Evaluate = closures(program),
): Regions {
  const layout = layoutOf(program)
  const alone = new Float64Array(program.slots.length).fill(NaN)
  const out = new Int32Array(layout.size)
  const cellAt = (slot: number, representative: number, values: Cell['values']): Cell => {
    alone[slot] = representative
    evaluate(alone, parameters, out)
    alone[slot] = NaN
    return { representative, values, ...leafWords(out, layout) }
  }
  const cells = program.slots.map((slot, at) => {
    const declared = facts[slot.fact]!
    if (declared.kind !== 'number') return placeCells(slot, (places) => cellAt(at, places[0]!, places))
    const thresholds = program.leaves.filter((leaf) => leaf.slot === at).map((leaf) => thresholdOf(leaf, parameters))
    const pieces = cut(
      declared,
      thresholds.filter((one) => !Number.isNaN(one)),
    )
    return joined(pieces, (interval) => cellAt(at, representativeOf(interval), interval))
  })
  return { program, layout, evaluate, parameters, cells }
}

/** The bits of the leaves of an evaluation. */
export function leafWords(out: Int32Array, { leavesTrue, leavesFalse, leafWords }: Layout): Pick<Cell, 'trues' | 'falses'> {
  return { trues: out.slice(leavesTrue, leavesTrue + leafWords), falses: out.slice(leavesFalse, leavesFalse + leafWords) }
}

/** Whether two cells give every leaf the same outcome. */
export function isAlike(one: Pick<Cell, 'trues' | 'falses'>, other: Pick<Cell, 'trues' | 'falses'>): boolean {
  return one.trues.every((word, at) => word === other.trues[at]) && one.falses.every((word, at) => word === other.falses[at])
}

function thresholdOf({ against }: Leaf, parameters: Float64Array): number {
  return 'parameter' in against ? parameters[against.parameter]! : 'constant' in against ? against.constant : NaN
}

function joined(pieces: readonly Interval[], cellOf: (interval: Interval) => Cell): Cell[] {
  const cells: Cell[] = []
  let last: Interval | undefined
  for (const piece of pieces) {
    const cell = cellOf(piece)
    const alike: boolean = last !== undefined && isAlike(cells.at(-1)!, cell)
    last = alike ? { low: last!.low, lowOpen: last!.lowOpen, high: piece.high, highOpen: piece.highOpen } : piece
    if (alike) cells[cells.length - 1] = cellOf(last)
    else cells.push(cell)
  }
  return cells
}

function placeCells({ kind, codes }: Slot, cellOf: (places: readonly number[]) => Cell): Cell[] {
  const cells: Cell[] = []
  const count = kind === 'boolean' ? 2 : codes.length
  for (let place = 0; place < count; place++) {
    const cell = cellOf([place])
    const at = cells.findIndex((other) => isAlike(other, cell))
    if (at < 0) cells.push(cell)
    else cells[at] = { ...cells[at]!, values: [...(cells[at]!.values as readonly number[]), place] }
  }
  return cells
}
