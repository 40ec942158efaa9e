import type { Language, Store, Text, Result } from '@hearthfold/core'
import { storeRefusalText, systemReason } from '@hearthfold/core/store'
import {
  fileReadLog,
  isLedgerError,
  isPrivacyFailure,
  isProjectionError,
  type KeyRing,
  keyProblemText,
  privateStore,
} from '@hearthfold/store'
import {
  loaded,
  noDriver,
  openForReading,
  type Opened,
  openOrMake,
  type Upgraded,
  type KeptLedger,
  ledgerOf,
  nameOf,
  stemOf,
} from '@hearthfold/store/open'
import { DEFAULT_LEDGER } from '../source/source.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'
import { inline } from './projections.ts'
import { tellUpgraded } from './upgrade.ts'

/** How a command line names a ledger to keep something in, and who does. */
export interface KeptOptions {
  readonly ledger?: string
  readonly keys?: string
  readonly actor?: string
}

/** A ledger with its keys. */
export interface Kept {
  readonly name: string
  readonly ledger: KeptLedger
  /** The ledger as it is kept: without who anybody is. */
  readonly bare: Store
  /** The whole of it. What is read through it is not shown to anybody. */
  readonly whole: Store
  /** The whole of it for somebody who says why: who read what of whom is noted down before they see it. */
  readonly shown: (why: string) => Store
  readonly keys: KeyRing
  readonly actor: string
}

/** Where the keys of a ledger are, and where it is noted down who read. */
export function besides(ledger: KeptLedger, keys: string | undefined): { readonly keys: string; readonly reads: string } {
  const ring = keys ?? `${stemOf(ledger)}.keys`
  // Of a ledger on a server it is noted down beside its keys: whoever shares those shares it.
  return { keys: ring, reads: `${ledger.kind === 'embedded' ? ledger.path : ring.replace(/\.keys$/, '')}.reads` }
}

/** Who records where nobody says: who is logged in. */
export function actorOf({ actor }: KeptOptions, { env }: Stdio): string {
  return actor ?? env['USER'] ?? env['LOGNAME'] ?? 'hearthfold'
}

/** Opens the ring of keys of a ledger, or makes it. */
async function openKeys(ledger: KeptLedger, path: string, make: boolean): Promise<Result<KeyRing, Text>> {
  const driver = await loaded(() => import('@hearthfold/store/keys'))
  if ('missing' in driver) return { ok: false, problem: noDriver({ kind: 'embedded', path: nameOf(ledger) }, driver.missing) }
  const opened = driver.fileKeyRing(path, { make })
  return !opened.ok ? { ok: false, problem: driver.keyFileProblemText(opened.problem) } : opened
}

/** Opens a ledger and its keys; `make`: where there are none they are made. */
export async function openKept(
  options: KeptOptions,
  streams: Stdio,
  make = false,
): Promise<Result<{ readonly kept: Kept; readonly upgraded?: Upgraded }, Text>> {
  const ledger = ledgerOf(options.ledger ?? DEFAULT_LEDGER)
  const paths = besides(ledger, options.keys)
  // A ledger that is not there is what is wrong, not that it has no keys.
  const first: Opened | undefined = make || ledger.kind === 'postgres' ? undefined : await openForReading(ledger)
  if (first) {
    if ('problem' in first) return { ok: false, problem: first.problem }
    await first.store.close()
  }
  const ring = await openKeys(ledger, paths.keys, make)
  if (!ring.ok) return ring
  const { value: keys } = ring
  const opened = await openOrMake(ledger, { digestKey: keys.digestKey, inline })
  if ('problem' in opened) {
    await keys.close()
    return { ok: false, problem: opened.problem }
  }
  const bare = opened.store
  const actor = actorOf(options, streams)
  const upgraded = first?.upgraded ?? opened.upgraded
  return {
    ok: true,
    value: {
      ...(upgraded ? { upgraded } : {}),
      kept: {
        name: nameOf(ledger),
        ledger,
        bare,
        whole: privateStore(bare, { keys }),
        shown: (why) => privateStore(bare, { keys, log: { to: fileReadLog(paths.reads), actor, why } }),
        keys,
        actor,
      },
    },
  }
}

/** How ledgers are opened by who is to see in them who somebody is; that is noted down with the reason. */
export function openShown(options: Omit<KeptOptions, 'ledger'>, why: string, streams: Stdio): (ledger: KeptLedger) => Promise<Opened> {
  return async (ledger) => {
    const opened = await openKept({ ...options, ledger: ledger.kind === 'embedded' ? ledger.path : ledger.address }, streams)
    if (!opened.ok) return opened
    const { bare, keys, shown } = opened.value.kept
    const close = async () => {
      await bare.close()
      await keys.close()
    }
    return { store: { ...shown(why), close }, ...(opened.value.upgraded ? { upgraded: opened.value.upgraded } : {}) }
  }
}

/** Does something with a ledger and closes it whatever comes of it. What the keys or the disk refuse is said in words. */
export async function withKept(
  options: KeptOptions,
  language: Language,
  streams: Stdio,
  work: (kept: Kept) => Promise<ExitCode>,
): Promise<ExitCode> {
  const complain = (line: string) => void streams.stderr.write(`${line}\n`)
  const opened = await openKept(options, streams)
  if (!opened.ok) return (complain(opened.problem[language]), 2)
  const {
    value: { kept },
  } = opened
  tellUpgraded(kept.name, opened.value, language, streams)
  try {
    return await work(kept)
  } catch (error) {
    // Whoever reads the output may stop reading, as `head` does.
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0
    return (complain(`${kept.name}${language === 'zh' ? '：' : ': '}${failureText(error, language)}`), 2)
  } finally {
    await kept.bare.close()
    await kept.keys.close()
  }
}

/** What the keys, the ledger or the system refuse, in words. */
function failureText(error: unknown, language: Language): string {
  if (isPrivacyFailure(error)) return keyProblemText(error.problem)[language]
  if (isLedgerError(error)) return storeRefusalText(error.trouble, language)
  const { message } = error as Error
  if (isProjectionError(error)) {
    const { projection, isOutdated } = error
    return storeRefusalText(
      isOutdated ? { code: 'projection-outdated', projection } : { code: 'projection-failed', projection, reason: message },
      language,
    )
  }
  return language === 'zh' ? systemReason(message) : message
}
