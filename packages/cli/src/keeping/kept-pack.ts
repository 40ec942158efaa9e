import type { Language } from '@hearthfold/core'
import { loadKeptPack, type Pack } from '@hearthfold/rules'
import { misfitLines } from '../input/json-file.ts'
import type { Stdio } from '../terminal/stdio.ts'
import type { Problems } from '../input/options.ts'
import { openForReading, ledgerOf, nameOf } from '@hearthfold/store/open'
import { SAYS } from '../words/keeping.ts'
import { tellUpgraded } from './upgrade.ts'

/** A pack that a ledger keeps, by its hash: what acts were decided by, also where its files are gone. */
export async function readKeptPack(
  named: string,
  hash: string,
  language: Language,
  streams: Stdio,
): Promise<{ readonly pack: Pack } | Problems> {
  const ledger = ledgerOf(named)
  const opened = await openForReading(ledger)
  if ('problem' in opened) return { problems: [opened.problem[language]] }
  tellUpgraded(nameOf(ledger), opened, language, streams)
  const bytes = await opened.store.pack(hash).finally(() => opened.store.close())
  if (bytes === undefined) return { problems: [SAYS.noPack(nameOf(ledger), hash)[language]] }
  const read = loadKeptPack({ hash, bytes })
  return read.ok ? { pack: read.value } : { problems: misfitLines(`${nameOf(ledger)}: ${hash}`, read.problem, language) }
}
