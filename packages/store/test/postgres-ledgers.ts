import type { Store } from '@hearthfold/core'
import { openPostgres, postgresProblemText } from '@hearthfold/store/postgres'

export const digestKey = Buffer.alloc(32, 7)

type Options = Parameters<typeof openPostgres>[0]

export async function openedPostgres(options: Omit<Options, 'digestKey'>): Promise<Store> {
  const opened = await openPostgres({ digestKey, ...options })
  if (!opened.ok) throw new Error(postgresProblemText(opened.problem).en)
  return opened.value.store
}

let count = 0

/** A schema that nobody has used yet: every test has a ledger of its own on one server. */
export function newSchema(): string {
  const letters = String(++count).replaceAll(/\d/g, (digit) => String.fromCharCode(97 + Number(digit)))
  return `ledger_${letters}`
}
