import { configureGlobal } from 'fast-check'

// The seed of the run (see vitest.config.ts), and how often each property is tried: HEARTHFOLD_RUNS=… makes a run longer.
// HEARTHFOLD_SHRINK=no: a run that only asks whether anything fails takes the first counterexample as it is.
configureGlobal({
  seed: Number(process.env['HEARTHFOLD_SEED']),
  numRuns: Number(process.env['HEARTHFOLD_RUNS'] ?? 100),
  endOnFailure: process.env['HEARTHFOLD_SHRINK'] === 'no',
})
