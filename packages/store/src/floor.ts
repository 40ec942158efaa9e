import type { Text } from '@hearthfold/core'

/** The versions of Node that a ledger is kept with. Node before 22.20 and 24.7 misreads statements; SQLite before 3.51.3 can lose commits. */
export const NODE_FLOOR = '>=22.22.3 <23 || >=24.15'
const SQLITE_FLOOR = [3, 51, 3]

/** This is run by something older than a ledger needs. */
export type FloorProblem =
  | { readonly code: 'old-node'; readonly expected: string; readonly found: string }
  | { readonly code: 'old-sqlite'; readonly expected: string; readonly found: string }

/** Whether the versions of Node, and of the SQLite in it where there is one, are those that a ledger needs. */
export function floorProblem(
  { node, sqlite }: { readonly node?: string | undefined; readonly sqlite?: string | undefined } = process.versions,
): FloorProblem | undefined {
  if (node !== undefined && !isNodeEnough(node)) return { code: 'old-node', expected: NODE_FLOOR, found: node }
  if (sqlite !== undefined && isBefore(partsOf(sqlite), SQLITE_FLOOR))
    return { code: 'old-sqlite', expected: SQLITE_FLOOR.join('.'), found: sqlite }
  return undefined
}

function isNodeEnough(version: string): boolean {
  const parts = partsOf(version)
  return parts[0] === 22 ? !isBefore(parts, [22, 22, 3]) : !isBefore(parts, [24, 15, 0])
}

function partsOf(version: string): number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0)
}

function isBefore(parts: readonly number[], floor: readonly number[]): boolean {
  const at = floor.findIndex((part, index) => (parts[index] ?? 0) !== part)
  return at >= 0 && (parts[at] ?? 0) < floor[at]!
}

export function floorProblemText({ code, expected, found }: FloorProblem): Text {
  return code === 'old-node'
    ? {
        zh: `读写台账需要 Node ${expected}，当前为 ${found}：请升级 Node；未读写任何内容`,
        en: `a ledger needs Node ${expected}, this is ${found}: install a newer Node; nothing was read or written`,
      }
    : {
        zh: `读写台账需要 SQLite ${expected} 或更高版本，当前 Node 所带为 ${found}，可能丢失已提交的记录：请升级 Node；未读写任何内容`,
        en: `a ledger needs SQLite ${expected} or later, the one in this Node is ${found} and can lose what was committed: install a newer Node; nothing was read or written`,
      }
}
