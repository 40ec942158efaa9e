import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { isDay, plusDays, type Store } from '@hearthfold/core'
import type { Projection, Row, Scope } from '@hearthfold/core/store'

/** Who may ask, by the token that they send: each with the divisions that they see. */
export type Officers = ReadonlyMap<string, Scope>

/** How many days an officer looks ahead. */
const AHEAD = 90

/** What is not done, and is overdue on a day or falls due within the days ahead of it. */
export interface DueList {
  readonly officer: string
  readonly on: string
  readonly until: string
  readonly due: readonly Row[]
}

/** Serves `GET /due?on=DAY&village=NAME` on this machine alone, from the table of what is due. */
export async function openDesk(store: Store, due: Projection, officers: Officers): Promise<Server> {
  const server = createServer((request, response) => {
    answer(store, due, officers, request)
      .catch((error: unknown) => ({ status: 500, body: { problem: String(error) } }))
      .then(({ status, body }) =>
        response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body)),
      )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

type Answer = { readonly status: number; readonly body: DueList | { readonly problem: string } }

async function answer(store: Store, due: Projection, officers: Officers, { method, url, headers }: IncomingMessage): Promise<Answer> {
  const { pathname, searchParams } = new URL(url ?? '/', 'http://desk')
  if (method !== 'GET' || pathname !== '/due') return { status: 404, body: { problem: 'there is GET /due?on=DAY&village=NAME' } }
  // Whose eyes the ledger is seen with is looked up here and never asked of whoever asks.
  const scope = officers.get(headers.authorization?.replace(/^Bearer /, '') ?? '')
  if (!scope) return { status: 401, body: { problem: 'whoever asks says who they are: Authorization: Bearer TOKEN' } }
  const [on, village] = [searchParams.get('on') ?? '', searchParams.get('village')]
  if (!isDay(on)) return { status: 400, body: { problem: `on is a day such as 2019-12-31, found ${JSON.stringify(on)}` } }
  // The village narrows an answer; what bounds it is the scope: of another village there are no rows.
  const rows = await store.within(scope).rows(due, 'due')
  const until = plusDays(on, AHEAD)
  const owed = rows.filter(
    (row) => row['done'] === null && String(row['day']) <= until && (village === null || row['village'] === `village/${village}`),
  )
  return { status: 200, body: { officer: scope.actor, on, until, due: owed } }
}
