// Cases.
export { type Case, type CaseEvent, type CasesFile, readCases, type Expectation } from '../cases/case.ts'
export { type CaseResult, type Checked, type Found, runCase, type Unrecorded } from '../cases/run-case.ts'
export { caseText } from '../cases/case-text.ts'

// Types that these name.
export type { Pack } from '../pack/pack.ts'
