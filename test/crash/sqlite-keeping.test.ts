import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { digestOf, killKeepers } from './keeping.ts'
import { ROUNDS as MANY } from './killing.ts'

/** Fewer than a writer is killed: each goes through the whole ledger. */
const ROUNDS = Math.ceil(MANY * 0.4)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-keeping-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test(`a keeper killed ${ROUNDS} times in the midst of importing, rebuilding, sealing and erasing loses nothing that was acknowledged, and nothing is half there`, async () => {
  await killKeepers({
    rounds: ROUNDS,
    target: join(folder, 'ledger.db'),
    isLeft() {
      const bytes = Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))))
      return (person) => bytes.includes(digestOf(person))
    },
  })
})
