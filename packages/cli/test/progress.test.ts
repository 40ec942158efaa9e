import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { withProgress } from '../src/terminal/progress.ts'

function streamOf(isTTY: boolean) {
  let text = ''
  const stream = new Writable({
    write(chunk, _, done) {
      text += String(chunk)
      done()
    },
  })
  return { stderr: Object.assign(stream, { isTTY, columns: 80 }), written: () => text }
}

test('a bar shows on a terminal how far the work is', async () => {
  const { stderr, written } = streamOf(true)
  const result = await withProgress(stderr, async (onProgress) => {
    onProgress?.(0, 100)
    onProgress?.(100, 100)
    return 'done'
  })
  expect(result).toBe('done')
  expect(written()).toContain('%')
})

test('no bar is drawn in a pipe: the work is not even asked how far it is', async () => {
  const { stderr, written } = streamOf(false)
  expect(await withProgress(stderr, async (onProgress) => onProgress)).toBeUndefined()
  expect(written()).toBe('')
})
