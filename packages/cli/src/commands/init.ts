import { rm } from 'node:fs/promises'
import type { Language } from '@hearthfold/core'
import { isThere, ledgerOf } from '@hearthfold/store/open'
import { DEFAULT_LEDGER } from '../source/source.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'
import { SAYS } from '../words/keeping.ts'
import { besides, type KeptOptions, openKept } from '../keeping/open.ts'

/** `hearthfold init`: makes a ledger and its ring of keys. Overwrites neither. */
export async function init(options: KeptOptions, language: Language, streams: Stdio): Promise<ExitCode> {
  const complain = (line: string) => void streams.stderr.write(`${line}\n`)
  const ledger = ledgerOf(options.ledger ?? DEFAULT_LEDGER)
  const { keys } = besides(ledger, options.keys)
  for (const path of ledger.kind === 'embedded' ? [ledger.path, keys] : [keys]) {
    if (await isThere(path)) return (complain(SAYS.exists(path)[language]), 2)
  }
  const opened = await openKept(options, streams, true)
  if (!opened.ok) {
    // The keys of a ledger that could not be made, or that a server has with others, are of no use to anybody.
    await rm(keys, { force: true })
    return (complain(opened.problem[language]), 2)
  }
  const {
    value: { kept },
  } = opened
  await kept.bare.close()
  await kept.keys.close()
  streams.stdout.write(`${SAYS.made(kept.name, keys)[language]}\n`)
  return 0
}
