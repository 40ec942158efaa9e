import type { Environment } from './language.ts'

/** Where the command writes, and what it is told by its surroundings. A test hands in its own. */
export interface Stdio {
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean }
  readonly env: Environment
  /** The terminal itself, on which a bar moves the cursor. */
  readonly bar?: Stdio['stderr']
  /** What is piped in, where anything is. */
  readonly stdin?: AsyncIterable<Uint8Array | string>
}

/** 0: done. 1: the answer is no, a figure differs from the published one. 2: the input or the usage is bad. */
export type ExitCode = 0 | 1 | 2
