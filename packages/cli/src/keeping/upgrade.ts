import type { Language } from '@hearthfold/core'
import { documentText } from '../terminal/display.ts'
import { openForReading, openLedger, type Upgraded, ledgerOf, nameOf } from '@hearthfold/store/open'
import { DEFAULT_LEDGER } from '../source/source.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'
import { SAYS } from '../words/keeping.ts'

export interface UpgradeOptions {
  readonly ledger?: string
  readonly json?: boolean
  /** That a dump of a ledger on a server was made. */
  readonly yes?: boolean
}

/** `hearthfold upgrade`: brings a ledger of an earlier version up to date, after a copy of it. Says so where there is nothing to do. */
export async function upgrade(options: UpgradeOptions, language: Language, streams: Stdio): Promise<ExitCode> {
  const ledger = ledgerOf(options.ledger ?? DEFAULT_LEDGER)
  const name = nameOf(ledger)
  // What is on a server is copied by who keeps it, and before anything is changed.
  const isCopied = ledger.kind === 'embedded' || (options.yes ?? false)
  const opened = isCopied ? await openForReading(ledger) : await openLedger(ledger, { digestKey: undefined, upgrade: false })
  if ('problem' in opened) {
    const advice = isCopied || !opened.isOlder ? [] : [SAYS.pgDump(name)[language], SAYS.thenUpgrade[language]]
    return (streams.stderr.write(`${[opened.problem[language], ...advice].join('\n')}\n`), 2)
  }
  await opened.store.close()
  const { upgraded } = opened
  const said = upgraded ? SAYS.upgraded(name, upgraded) : SAYS.upToDate(name)
  streams.stdout.write(options.json ? documentText({ ledger: name, upgraded: upgraded ?? null }) : `${said[language]}\n`)
  return 0
}

/** Says on the side that opening a ledger brought it up to date. */
export function tellUpgraded(name: string, { upgraded }: { readonly upgraded?: Upgraded }, language: Language, streams: Stdio): void {
  if (upgraded) streams.stderr.write(`${SAYS.upgraded(name, upgraded)[language]}\n`)
}
