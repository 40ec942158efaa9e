import { configureGlobal } from 'fast-check'

// The seed of the run (see vitest.config.ts), and how often each property is tried: HEARTHFOLD_RUNS=… makes a run longer.
// HEARTHFOLD_SHRINK=no: a run that only asks whether anything fails takes the first counterexample as it is.
// HEARTHFOLD_PATH=…: the path that a failing property printed leads straight to its counterexample. It makes sense for one test at a time.
const path = process.env['HEARTHFOLD_PATH']

configureGlobal({
  seed: Number(process.env['HEARTHFOLD_SEED']),
  numRuns: Number(process.env['HEARTHFOLD_RUNS'] ?? 100),
  endOnFailure: process.env['HEARTHFOLD_SHRINK'] === 'no',
  ...(path === undefined ? {} : { path }),
})
