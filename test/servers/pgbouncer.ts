import { execFileSync, spawn } from 'node:child_process'
import { accessSync, chmodSync, chownSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** A pooler of connections, on a socket of its own. */
export interface Pooler {
  readonly as: (user: string, database?: string) => string
  /** From now on it hands processes of the server out in another way to whoever connects. */
  readonly poolBy: (mode: Mode) => Promise<void>
  readonly stop: () => Promise<void>
}

export type Mode = 'session' | 'transaction' | 'statement'

export interface PoolerOptions {
  readonly mode: Mode
  /** The folder of the socket of the server, or of somebody between. */
  readonly server: string
  /** How many processes of the server it has for a role and a database. */
  readonly size?: number
  readonly settings?: readonly string[]
  /** The roles that it lets in. */
  readonly users?: readonly string[]
}

/** The program, where this machine has it. */
export function pgbouncerBinary(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return folders
    .map((folder) => join(folder, 'pgbouncer'))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

/** Starts PgBouncer. It ends with this process at the latest. */
export async function startPooler({ mode, server, size = 60, settings = [], users = ['postgres'] }: PoolerOptions): Promise<Pooler> {
  const binary = pgbouncerBinary()
  if (binary === undefined) throw new Error('expected pgbouncer, found none: install it')
  const folder = mkdtempSync(join(tmpdir(), 'hearthfold-pool-'))
  const config = join(folder, 'pgbouncer.ini')
  const write = (by: Mode) =>
    writeFileSync(
      config,
      [
        '[databases]',
        `* = host=${server}`,
        '[pgbouncer]',
        'listen_addr =',
        'listen_port = 6432',
        `unix_socket_dir = ${folder}`,
        'auth_type = trust',
        `auth_file = ${join(folder, 'users')}`,
        `pool_mode = ${by}`,
        `default_pool_size = ${size}`,
        'max_client_conn = 400',
        'server_login_retry = 1',
        ...settings,
        '',
      ].join('\n'),
    )
  writeFileSync(join(folder, 'users'), users.map((user) => `"${user}" ""\n`).join(''))
  write(mode)
  // It refuses to run as root.
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  const who = process.getuid?.() === 0 ? { uid: id('-u'), gid: id('-g') } : undefined
  if (who) chownSync(folder, who.uid, who.gid)
  chmodSync(folder, 0o755)
  const child = spawn(binary, [config], { ...who, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  const heard = new Set<() => void>()
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-20_000)
    heard.forEach((one) => one())
  })
  const atExit = () => void child.kill('SIGKILL')
  process.on('exit', atExit)
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))

  /** Waits until it has said something, after what it said up to a place. */
  function says(what: string, from = 0): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!said.slice(from).includes(what)) return
        heard.delete(look)
        resolve()
      }
      heard.add(look)
      void ended.then(() => reject(new Error(`pgbouncer ended: ${said}`)))
      look()
    })
  }

  await says('process up')
  return {
    as: (user, database = 'postgres') => `postgresql:///${database}?host=${encodeURIComponent(folder)}&port=6432&user=${user}`,
    async poolBy(by) {
      write(by)
      const from = said.length
      child.kill('SIGHUP')
      await says('SIGHUP', from)
    },
    async stop() {
      child.kill('SIGKILL')
      await ended
      process.off('exit', atExit)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
