/** One comparison: how fast something is, as a ratio to a baseline that does the bare minimum. */
export interface Benchmark {
  readonly name: string
  /** The least ratio that is accepted, and the one aimed at. */
  readonly must: number
  readonly goal: number
  readonly run: () => Promise<Measured>
}

export interface Measured {
  readonly ratio: number
  /** What was compared, and where the time goes. */
  readonly detail: string
}
