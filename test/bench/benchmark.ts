/** One comparison: how fast something is, as a ratio to a baseline that does the bare minimum; or a measure by itself. */
export interface Benchmark {
  readonly name: string
  /** The least ratio that is accepted, and the one aimed at. */
  readonly must: number
  readonly goal: number
  /** What is measured is a time: `must` is the most that is accepted. */
  readonly smallerIsBetter?: true
  readonly run: () => Promise<Measured>
}

export interface Measured {
  /** The ratio; or, where smaller is better, the time in the unit that the name has. */
  readonly ratio: number
  /** What was compared, and where the time goes. */
  readonly detail: string
}
