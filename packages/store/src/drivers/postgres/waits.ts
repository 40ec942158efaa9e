/** How long somebody waits, in milliseconds. */
export interface Waits {
  /** For a connection. */
  readonly connecting: number
  /** For any sign of the server, before it is asked on another connection whether it is still at work. */
  readonly silent: number
  /** For a server that is at work on a statement, or waits for a lock that others hold. */
  readonly busy: number
}

/** What may be said of it; what the address says holds where nothing is. */
export interface WaitOptions {
  readonly connectionString: string
  readonly silentFor?: number | undefined
  readonly busyFor?: number | undefined
}

const SILENT = 10_000
const BUSY = 60_000

export function waitsOf({ connectionString, silentFor, busyFor = BUSY }: WaitOptions): Waits {
  const said = parametersOf(connectionString)
  const seconds = positive(said.get('connect_timeout') ?? process.env['PGCONNECT_TIMEOUT'])
  const silent = demanded('silentFor', silentFor ?? positive(said.get('query_timeout')) ?? SILENT)
  const connecting = silentFor ?? positive(said.get('connectionTimeoutMillis')) ?? (seconds === undefined ? SILENT : seconds * 1000)
  return { connecting, silent, busy: demanded('busyFor', busyFor) }
}

/** A timer of Node that is set for longer than this goes off at once. */
const LONGEST = 2 ** 31 - 1

function demanded(name: string, milliseconds: number): number {
  if (Number.isSafeInteger(milliseconds) && milliseconds >= 1 && milliseconds <= LONGEST) return milliseconds
  throw new Error(`${name} must be a whole number of milliseconds from 1 to ${LONGEST}, found ${milliseconds}`)
}

/** The address may also be one that is no URL, such as a folder: that says nothing of it. */
function parametersOf(connectionString: string): URLSearchParams {
  return new URLSearchParams(connectionString.split('?')[1] ?? '')
}

function positive(text: string | null | undefined): number | undefined {
  const value = Math.round(Number(text ?? Number.NaN))
  return value >= 1 && value <= LONGEST ? value : undefined
}
