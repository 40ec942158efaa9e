import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Socket, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A way to a server on which things go wrong. */
export interface Link {
  /** Where to connect to in the place of the server. */
  readonly as: (user: string, database?: string) => string
  /** The folder of its socket. */
  readonly folder: string
  /** From now on nothing goes through in either way, and nobody is told. Whoever connects is let in, and hears nothing. */
  readonly stall: () => void
  /** Only what the server says does not come through any more. */
  readonly stallAnswers: () => void
  readonly resume: () => void
  /** Ends what is connected now. */
  readonly cut: () => void
  /** Lets through what is said of this text, and cuts the link as soon as the server has answered, before its answer comes through. */
  readonly cutAtAnswerTo: (text: string) => void
  readonly close: () => Promise<void>
}

/** The name of the socket of a server of PostgreSQL in its folder. */
const SOCKET = '.s.PGSQL.5432'

/** @param server the folder of the socket of the server */
export async function startLink(server: string): Promise<Link> {
  const folder = mkdtempSync(join(tmpdir(), 'hearthfold-link-'))
  const pairs = new Set<{ readonly near: Socket; readonly far: Socket }>()
  let passes = { there: true, back: true }
  let fatal: string | undefined
  const listening = createServer((near) => {
    const far = connect(join(server, SOCKET))
    const pair = { near, far }
    pairs.add(pair)
    let isAsked = false
    const end = () => {
      pairs.delete(pair)
      near.destroy()
      far.destroy()
    }
    for (const one of [near, far]) one.on('error', end).on('close', end)
    near.on('data', (bytes) => {
      if (!passes.there) return
      if (fatal !== undefined && bytes.includes(fatal)) isAsked = true
      far.write(bytes)
    })
    far.on('data', (bytes) => {
      if (isAsked) {
        fatal = undefined
        return end()
      }
      if (passes.back) near.write(bytes)
    })
  })
  const path = join(folder, SOCKET)
  await new Promise<void>((resolve) => listening.listen(path, resolve))
  chmodSync(folder, 0o777)
  chmodSync(path, 0o777)
  const cut = () =>
    pairs.forEach(({ near, far }) => {
      near.destroy()
      far.destroy()
    })
  return {
    folder,
    as: (user, database = 'postgres') => `postgresql:///${database}?host=${encodeURIComponent(folder)}&user=${user}`,
    stall: () => (passes = { there: false, back: false }),
    stallAnswers: () => (passes = { there: true, back: false }),
    resume: () => (passes = { there: true, back: true }),
    cut,
    cutAtAnswerTo: (text) => (fatal = text),
    async close() {
      cut()
      await new Promise((resolve) => listening.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
