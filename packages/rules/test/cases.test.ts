import { describe, expect, test } from 'vitest'
import { runCase } from '../src/cases/run-case.ts'
import { shippedCases } from './case.ts'

for (const { name, file, pack } of shippedCases()) {
  describe(name, () => {
    for (const one of file.cases) {
      test(one.case, () => {
        const { checked, unrecorded } = runCase(one, file, pack)
        expect(unrecorded).toBe(undefined)
        expect(checked.map(({ found }) => found)).toEqual(checked.map(({ expected }) => expected))
      })
    }
  })
}
