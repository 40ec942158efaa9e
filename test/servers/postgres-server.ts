import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A PostgreSQL server of one's own, in a temporary folder, that listens on a socket in it and nowhere else. */
export interface PostgresServer {
  /** Connects as the superuser, to the database that every server has. */
  readonly connectionString: string
  /** The same for another role and database. */
  readonly as: (user: string, database?: string) => string
  /** Ends the server the way a power cut does: nothing is written any more, no process says goodbye. */
  readonly kill: () => Promise<void>
  /** Starts it again, on the same data. */
  readonly start: () => Promise<void>
  /** Ends it and takes its folder away. */
  readonly stop: () => Promise<void>
}

export interface PostgresServerOptions {
  /** Whether a commit is on the disk before it is acknowledged, as in earnest. Off where only answers matter. */
  readonly durable: boolean
  /** More of its settings, such as `port=1`. */
  readonly settings?: readonly string[]
}

/** How long a server may take to start, and to go. */
const PATIENCE = 60_000

/** The folder of the server's programs, where this machine has them: what `pg_config` says, or where Debian puts them. */
export function postgresBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : []
  const onPath = (process.env['PATH'] ?? '').split(delimiter)
  const config = onPath.map((folder) => join(folder, 'pg_config')).find((path) => existsSync(path))
  const configured = config === undefined ? [] : [execFileSync(config, ['--bindir'], { encoding: 'utf8' }).trim()]
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...onPath, ...configured]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/** The server refuses to run as root: then it runs as the user that its package made. */
function servant(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** Starts a server. It ends with this process at the latest. */
export async function startPostgres({ durable, settings: more = [] }: PostgresServerOptions): Promise<PostgresServer> {
  const binaries = postgresBinaries()
  if (binaries === undefined)
    throw new Error('expected the programs of a PostgreSQL server (initdb, postgres), found none: install postgresql')
  const folder = mkdtempSync(join(tmpdir(), 'hearthfold-pg-'))
  const who = servant()
  if (who) chownSync(folder, who.uid, who.gid)
  const data = join(folder, 'data')
  const as = { ...who, cwd: folder }
  execFileSync(join(binaries, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], {
    ...as,
    stdio: 'pipe',
  })
  // Statistics are gathered in transactions of their own, and for a moment a reader of the global order waits for them:
  // a test that reads what it has just committed would fail once in a long while.
  // After a crash the server first brings everything it has to the disk: at once, not file by file.
  const durability = durable ? [] : ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']
  const settings = [
    '-c',
    'listen_addresses=',
    '-c',
    `unix_socket_directories=${folder}`,
    '-c',
    'autovacuum=off',
    '-c',
    'max_connections=200',
    '-c',
    'recovery_init_sync_method=syncfs',
    ...durability,
    ...more.flatMap((one) => ['-c', one]),
  ]
  const url = (user: string, database = 'postgres') => `postgresql:///${database}?host=${encodeURIComponent(folder)}&user=${user}`

  let server: ReturnType<typeof spawn> | undefined
  let ended: Promise<void> = Promise.resolve()
  const atExit = () => void server?.kill('SIGQUIT')
  process.on('exit', atExit)

  async function start(): Promise<void> {
    const until = Date.now() + PATIENCE
    for (;;) {
      const child = spawn(join(binaries!, 'postgres'), ['-D', data, ...settings], { ...as, stdio: ['ignore', 'ignore', 'pipe'] })
      let said = ''
      server = child
      ended = new Promise((resolve) => child.on('close', () => resolve()))
      const ready = await new Promise<boolean>((resolve) => {
        child.stderr.setEncoding('utf8').on('data', (text: string) => {
          said = `${said}${text}`.slice(-10_000)
          if (text.includes('ready to accept connections')) resolve(true)
        })
        child.on('close', () => resolve(false))
        setTimeout(() => resolve(false), PATIENCE).unref()
      })
      if (ready) return
      child.kill('SIGQUIT')
      await ended
      // Processes of a server that was killed hold on to its memory for a moment.
      if (!said.includes('shared memory') && !said.includes('lock file')) throw new Error(`PostgreSQL did not start: ${said}`)
      if (Date.now() > until) throw new Error(`PostgreSQL did not start in time: ${said}`)
      await sleep(50)
    }
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    server?.kill(signal)
    await ended
  }

  try {
    await start()
  } catch (error) {
    process.off('exit', atExit)
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  return {
    connectionString: url('postgres'),
    as: url,
    kill: () => end('SIGKILL'),
    start,
    async stop() {
      await end('SIGINT')
      process.off('exit', atExit)
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    },
  }
}
