import { parseArgs } from 'node:util'
import { analysisSeconds } from './analysis-seconds.ts'
import { appendHundredVsRawPostgres, appendHundredVsRawSqlite, appendOneVsRawPostgres, appendOneVsRawSqlite } from './append-vs-raw.ts'
import type { Benchmark } from './benchmark.ts'
import { projectionCost, sealingCost } from './costs.ts'
import { commitCheckCost } from './commit-check-cost.ts'
import { coreImportVsZod } from './core-import-vs-zod.ts'
import { columnsVsFold } from './columns-vs-fold.ts'
import { dueVsReplay } from './due-vs-replay.ts'
import { determineVsJsonRulesEngine } from './determine-vs-json-rules-engine.ts'
import { encryptionCost } from './encryption-cost.ts'
import { flipMilliseconds } from './flip-ms.ts'
import { foldVsHandSwitch } from './fold-vs-hand-switch.ts'
import { generatedVsHandIfs, generatedVsHandIfsWithGaps } from './generated-vs-hand-ifs.ts'
import { importVsCopy } from './import-vs-copy.ts'
import { readFoldVsRaw, readFoldVsRawPostgres, scanFoldVsRaw, scanFoldVsRawPostgres } from './read-vs-raw.ts'
import { replayVsJsonParse } from './replay-vs-json-parse.ts'
import { rowSecurityCost } from './row-security-cost.ts'

// `bench` prints ratios, measured in this run: this machine may be slow or shared, a ratio stays what it is.
// Exit status: 0 all that must hold holds, 1 something does not, 2 there is no benchmark of the name given.

const benchmarks: readonly Benchmark[] = [
  dueVsReplay,
  replayVsJsonParse,
  foldVsHandSwitch,
  determineVsJsonRulesEngine,
  generatedVsHandIfs,
  generatedVsHandIfsWithGaps,
  columnsVsFold,
  analysisSeconds,
  flipMilliseconds,
  appendOneVsRawSqlite,
  appendHundredVsRawSqlite,
  readFoldVsRaw,
  scanFoldVsRaw,
  appendOneVsRawPostgres,
  appendHundredVsRawPostgres,
  importVsCopy,
  readFoldVsRawPostgres,
  scanFoldVsRawPostgres,
  rowSecurityCost,
  encryptionCost,
  sealingCost,
  projectionCost,
  commitCheckCost,
  coreImportVsZod,
]

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } })
const chosen = benchmarks.filter(({ name }) => values.only === undefined || name === values.only)

if (chosen.length === 0) {
  console.error(`--only: expected one of ${benchmarks.map(({ name }) => name).join(', ')}; found ${values.only}`)
  process.exit(2)
}

const rows = []
for (const { name, must, goal, smallerIsBetter, run } of chosen) {
  const { ratio, detail } = await run()
  const reaches = (limit: number) => (smallerIsBetter ? ratio <= limit : ratio >= limit)
  const limits = `must ${smallerIsBetter ? '≤' : '≥'} ${must}, goal ${goal}`
  const row = { name, ratio: Number(ratio.toFixed(3)), goal, holds: reaches(must), detail: `${limits}; ${detail}` }
  rows.push(row)
  if (values.json) continue
  console.log(`${row.holds ? '✓' : '✗'} ${name}  ${row.ratio}${reaches(goal) ? '' : '  (short of the goal)'}\n    ${row.detail}`)
}
if (values.json) console.log(JSON.stringify(rows, undefined, 2))
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1
