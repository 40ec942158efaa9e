import type { HouseholdId, Result, Store } from '@hearthfold/core'
import type { Erasure } from '@hearthfold/store'
import type { OpenStore } from '@hearthfold/store/open'
import type { Context } from './context.ts'
import { failed, guarded, type Problem } from './problem.ts'

/** Who is to be erased: a member of a household, wherever else they were one. */
export interface ErasedPerson {
  readonly household: HouseholdId
  readonly member: string
  /** The free texts of their households too: they may name the person, and are lost of everybody there. */
  readonly texts?: boolean
}

export interface ErasingMethods {
  /**
   * Erases who a person is: their name and citizen ID can never be read again. Every event and every figure stays.
   *
   * @param options `preview`: says what would be erased and changes nothing
   */
  erasePerson(person: ErasedPerson, options?: { readonly preview?: boolean }): Promise<Result<Erasure, Problem>>
}

/** The method of a ledger that erases. The keys are those with which its store was opened. */
export function erasingMethods({ store }: Context): ErasingMethods {
  return {
    erasePerson: ({ household, member, texts = false }, { preview = false } = {}) =>
      guarded(async () => {
        if (!isOpenStore(store)) return failed({ code: 'no-keys' })
        const { bare, keys } = store
        if ((await bare.read(household, { most: 1 })).events.length === 0) return failed({ code: 'unknown-household', household })
        const { erasePerson, whatErasureTakes } = await import('@hearthfold/store')
        const person = { stream: household, member, texts }
        return { ok: true, value: await (preview ? whatErasureTakes : erasePerson)(bare, keys, person) }
      }),
  }
}

function isOpenStore(store: Store): store is OpenStore {
  return 'bare' in store && 'keys' in store
}
