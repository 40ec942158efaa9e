import { commits } from './commits.ts'
import { knowledge } from './knowledge.ts'
import { imports } from './imports.ts'
import { readers } from './readers.ts'
import type { Holds } from './holds.ts'

export type { Holds, Opened, OpenStore } from './holds.ts'

/**
 * What every driver has to hold, a sentence each. With any test runner:
 *
 *     for (const { sentence, hold } of contract) test(sentence, () => hold(openMine))
 */
export const contract: readonly Holds[] = [...commits, ...knowledge, ...imports, ...readers]
