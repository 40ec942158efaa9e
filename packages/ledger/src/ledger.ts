import type { Day, Store } from '@hearthfold/core'
import type { Law, Pack } from '@hearthfold/rules'
import { askingMethods, type AskingMethods } from './asking.ts'
import { caseworkMethods, type CaseworkMethods } from './casework-methods.ts'
import type { Context } from './context.ts'
import { erasingMethods, type ErasingMethods } from './erasing.ts'
import { newId } from './new-id.ts'
import { recordingMethods, type RecordingMethods } from './recording-methods.ts'
import { today } from './today.ts'

export interface LedgerOptions {
  /** Where the events are kept. */
  readonly store: Store
  /** A pack, or the pack of each day: `nationalLaw` is the law of the nation as it is shipped. */
  readonly law: Law | Pack
  /** Who records, unless a request says otherwise. */
  readonly actor: string
  /** The day it is: nothing is recorded of a later day. That of the clock if left out. */
  readonly today?: () => Day
  /** A new id for a commit. A random one if left out. */
  readonly newId?: () => string
  /** How often a request is decided again when somebody else was faster: 20 times if left out. */
  readonly retries?: number
}

/** A ledger of households with the law by which they are judged: the way in for applications. */
export interface Ledger extends RecordingMethods, AskingMethods, CaseworkMethods, ErasingMethods {
  readonly store: Store
}

/** The way in: records, asks and explains on a store, by a law. What a person can cause comes back as a problem with its words. */
export function openLedger({ store, law, actor, ...options }: LedgerOptions): Ledger {
  const context: Context = {
    store,
    law: typeof law === 'function' ? law : () => law,
    actor,
    today: options.today ?? today,
    newId: options.newId ?? newId,
    retries: options.retries ?? 20,
  }
  const { about, ...asking } = askingMethods(context)
  return { store, ...recordingMethods(context), ...asking, ...caseworkMethods(context, { about, ...asking }), ...erasingMethods(context) }
}
