import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KeyRing } from '@hearthfold/store'
import { fileKeyRing } from '@hearthfold/store/keys'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ERASED } from './key-writer.ts'

const ROUNDS = Number(process.env['HEARTHFOLD_ROUNDS'] ?? 8)

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-keys-'))
  path = join(folder, 'ring')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs a writer; resolves with the lines it wrote in full once it has ended. `killAfter`: lines after which it is killed. */
function writer(args: readonly string[], killAfter = Infinity): Promise<string[][]> {
  const child = spawn(process.execPath, ['--conditions=@hearthfold/source', join(import.meta.dirname, 'key-writer.ts'), path, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  let killing = false
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    text += more
    if (killing || text.split('\n').length <= killAfter) return
    killing = true
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 5)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () =>
      resolve(
        text
          .split('\n')
          .slice(0, -1)
          .map((line) => line.split(' ')),
      ),
    )
  })
}

function opened(): KeyRing {
  const found = fileKeyRing(path)
  if (!found.ok) throw new Error(found.problem.code)
  return found.value
}

test(`a ring whose writer is killed ${ROUNDS} times has every key that was acknowledged, and no byte of one that was erased`, async () => {
  const made = new Map<string, string>()
  const asked = new Set<string>()
  const erased = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    for (const [what, id = '', key = ''] of await writer([`round-${round}`, '1000000', 'yes'], 3 + (round % 5) * 7)) {
      if (what === 'made') made.set(id, key)
      else (what === 'erasing' ? asked : erased).add(id)
    }
    const keys = opened()
    const found = await keys.find([...made.keys()])
    const bytes = Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))))
    for (const [id, key] of made) {
      const there = found.get(id)!
      // What was being erased when the writer was killed may be there or not, but not by half.
      if (erased.has(id) || (asked.has(id) && there === 'erased')) {
        expect(there).toBe('erased')
        expect(bytes.includes(Buffer.from(key, 'hex')), `${id} was erased in round ${round}`).toBe(false)
      } else expect(Buffer.from(there as Uint8Array).toString('hex')).toBe(key)
    }
    await keys.close()
  }
  expect(made.size).toBeGreaterThan(ROUNDS * 2)
  expect(erased.size).toBeGreaterThan(made.size / ERASED / 2)
})

test('four processes that ask for the keys of the same people at once, in a ring that none of them found, get the same ones', async () => {
  const all = await Promise.all(Array.from({ length: 4 }, () => writer(['person', '150'])))
  expect(all.map((lines) => lines.length)).toEqual([150, 150, 150, 150])
  for (const lines of all) expect(lines).toEqual(all[0])
})
