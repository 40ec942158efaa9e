import type { LifeChange, Misfit, Result } from '@hearthfold/core'
import { misfitsOf, show } from '@hearthfold/core/checking'
import type { Submission } from '@hearthfold/rules'
import type { Command } from '@hearthfold/core'
import * as z from 'zod'

const envelope = {
  /** Chosen by whoever asks: asked again under the same id, nothing is recorded twice. Else one is drawn. */
  id: z.string().min(1).max(48).exactOptional(),
  actor: z.string().min(1).max(64).exactOptional(),
  cause: z.string().min(1).max(64).exactOptional(),
  /** The version that a stream must have, by its name: what the asker has seen. */
  expected: z.record(z.string(), z.int().min(0)).exactOptional(),
}

/** What is in a command is for `decide` to judge; here it only has to be one. */
const AnyCommand = z.looseObject({ stream: z.string(), on: z.string(), event: z.looseObject({ type: z.string() }) })

const Asked = z.union([
  /** `ifRefused`: if some commands are refused, nothing is recorded, or the rest is. All commands of a household stand or fall together. */
  z.strictObject({ ...envelope, commands: z.array(AnyCommand).min(1), ifRefused: z.enum(['nothing', 'rest']).exactOptional() }),
  z.strictObject({ ...envelope, change: z.looseObject({ change: z.string(), on: z.string(), household: z.string() }) }),
])

/** What is to be recorded together or not at all: commands one after the other, or something that happens to whole households. */
export type Request = Readonly<Omit<z.infer<typeof Asked>, 'commands' | 'change' | 'ifRefused'>> &
  ({ readonly commands: readonly (Command | Submission)[]; readonly ifRefused?: 'nothing' | 'rest' } | { readonly change: LifeChange })

/** The requests of a document: one, or a list of them. */
export function readRequests(value: unknown): Result<readonly Request[], readonly Misfit[]> {
  const all = Array.isArray(value) ? value : [value]
  const misfits = all.flatMap((one, at): Misfit[] => {
    const shape = typeof one === 'object' && one !== null && 'change' in one ? Asked.options[1] : Asked.options[0]
    const parsed = shape.safeParse(one)
    if (parsed.success) return []
    const found = misfitsOf(one, parsed.error.issues)
    return Array.isArray(value)
      ? found.map((misfit) => ({ ...misfit, path: misfit.path === '' ? String(at) : `${at}.${misfit.path}` }))
      : found
  })
  for (const one of repeatedIds(all)) misfits.push(one)
  return misfits.length > 0 ? { ok: false, problem: misfits } : { ok: true, value: all as Request[] }
}

/** Under one id there is one request: the second would be taken for the first, asked again. */
function repeatedIds(requests: readonly unknown[]): Misfit[] {
  const ids = requests.map((one) => (typeof one === 'object' && one !== null && 'id' in one ? one.id : undefined))
  return ids.flatMap((id, at): Misfit[] =>
    id !== undefined && ids.indexOf(id) < at ? [{ path: `${at}.id`, expected: 'fresh-request-id', found: show(id) }] : [],
  )
}
