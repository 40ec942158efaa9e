import { Presets, SingleBar } from 'cli-progress'
import type { Stdio } from './stdio.ts'

/** Tells how far something has come, in bytes. */
export type OnProgress = (done: number, total: number) => void

/** Does something with a bar that shows how far it is: on a terminal only, and gone when it is done. */
export async function withProgress<Result>(
  stderr: Stdio['stderr'],
  work: (onProgress: OnProgress | undefined) => Promise<Result>,
): Promise<Result> {
  if (!stderr.isTTY) return work(undefined)
  const bar = new SingleBar(
    { stream: stderr, clearOnComplete: true, hideCursor: true, format: '{bar} {percentage} %' },
    Presets.shades_classic,
  )
  let begun = false
  try {
    return await work((done, total) => {
      if (!begun) bar.start(total, 0)
      begun = true
      bar.update(done)
    })
  } finally {
    bar.stop()
  }
}
