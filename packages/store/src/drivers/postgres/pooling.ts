import { randomUUID } from 'node:crypto'
import type { Connection } from './connection.ts'
import type { Connections } from './connections.ts'
import { once } from './statement.ts'

/** How many others are asked whether they have come to the same process of the server. */
const OTHERS = 3

const MARK = once(`SELECT set_config('hearthfold.session', $1, false)`)
const MARKED = once(`SELECT current_setting('hearthfold.session', true)`)

/**
 * Whether a connection keeps its process of the server, and what is set there, from one transaction to the next. Behind a pooler that
 * hands processes out by transaction it does not: what is prepared, set or listened for on one would be met with by others, or be gone.
 * Where the one who was connected to is itself the process that answers there is none between.
 */
export async function keepsItsSession(connection: Connection, { alone }: Connections): Promise<boolean> {
  if (!connection.isPooled) return true
  const mark = randomUUID()
  await connection.ask(MARK, [mark])
  const markedOn = async (one: Connection) => (await one.ask(MARKED))[0]![0]
  for (let other = 0; other < OTHERS; other++) {
    const isKept = await alone(async (one) => {
      await one.run('BEGIN')
      // Who comes while this one is held is given another process, or has the one that was marked to itself.
      const isMet = (await markedOn(one)) === mark
      const isGone = !isMet && (await markedOn(connection)) !== mark
      await one.run('ROLLBACK')
      return !isMet && !isGone
    })
    if (!isKept) return false
  }
  return true
}
