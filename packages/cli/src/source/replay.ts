import { stat } from 'node:fs/promises'
import { type Counted, type Counting, streamsOf, startCounting } from '@hearthfold/ledger'
import { isPrivacyFailure, keyProblemText } from '@hearthfold/store'
import type { Ledger, SourceProblem } from './ledger.ts'
import { type Lines, linesOf } from './lines.ts'
import { type Opened, openForReading, type Upgraded, type KeptLedger, nameOf } from '@hearthfold/store/open'
import { sourceOf } from './source.ts'

export interface ReplayOptions extends Counted {
  /** Hears how much of all files has been replayed, in bytes. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  /** Opens a kept ledger where not all is to be read without its keys. */
  readonly open?: ((ledger: KeptLedger) => Promise<Opened>) | undefined
}

/**
 * Folds the events of ledgers, in files or kept, into the states of their streams. A stream may go on from one to the next.
 * Every line is checked, also one that `known` or `only` keeps from being folded. Memory grows with the states, not
 * with the files. Never throws for what is in a file, nor for a file that is not there.
 */
export async function replayFiles(files: readonly string[], options: ReplayOptions = {}): Promise<Ledger> {
  const total = options.onProgress ? await sizeOf(files) : 0
  const counting = startCounting<SourceProblem>(options)
  let before = 0
  let settled: Ledger['settled']
  const upgraded: { name: string; upgraded: Upgraded }[] = []
  for (const named of files) {
    const source = await sourceOf(named)
    if (source.kind === 'file') before += await countFile(source.path, counting, ({ bytes }) => options.onProgress?.(before + bytes, total))
    else settled = await countLedger(source, counting, options, (by) => upgraded.push({ name: nameOf(source), upgraded: by }))
  }
  counting.judge(() => ({ file: files.join(', ') }))
  return { ...counting.ledger(), settled, ...(upgraded.length > 0 ? { upgraded } : {}) }
}

/** Counts the lines of a file, of which somebody hears as they are read; how many bytes there were. */
export async function countFile(file: string, counting: Counting<SourceProblem>, onRead: (read: Lines) => void): Promise<number> {
  let bytes = 0
  for await (const read of linesOf(file)) {
    if ('code' in read) {
      counting.complain({ file, ...read })
      continue
    }
    const { lines, from, open } = read
    for (let at = 0; at < lines.length; at++) counting.take(lines[at]!, file, from + at, open && at === lines.length - 1)
    bytes = read.bytes
    onRead(read)
  }
  return bytes
}

/** Counts the events of a kept ledger; the instant as of which it answered, where that lies before the one asked for. */
async function countLedger(
  kept: KeptLedger,
  counting: Counting<SourceProblem>,
  { known, only, open = openForReading }: ReplayOptions,
  onUpgraded: (upgraded: Upgraded) => void,
): Promise<Ledger['settled']> {
  const file = nameOf(kept)
  const opened = await open(kept)
  if ('problem' in opened) return void counting.complain({ file, code: 'not-opened', said: opened.problem })
  if (opened.upgraded) onUpgraded(opened.upgraded)
  const { store } = opened
  try {
    const settled = known === undefined ? undefined : await store.settle(known)
    for await (const events of streamsOf(store, { known, only })) for (const recorded of events) counting.count(recorded, file)
    return settled !== undefined && settled < known! ? settled : undefined
  } catch (error) {
    if (isPrivacyFailure(error)) return void counting.complain({ file, code: 'not-opened', said: keyProblemText(error.problem) })
    return void counting.complain({ file, code: 'not-as-kept', reason: (error as Error).message })
  } finally {
    await store.close()
  }
}

async function sizeOf(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
