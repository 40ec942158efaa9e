import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** The packages of the workspace, by the names of their folders. */
export const packages = readdirSync(join(root, 'packages')).toSorted()

/** Packs the builds of all packages into a folder, as a release would, and answers with the tarball of each. */
export function pack(into: string): Record<string, string> {
  mkdirSync(into, { recursive: true })
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { packageManager: string }
  const tarballs: Record<string, string> = {}
  for (const name of packages) {
    const cwd = join(root, 'packages', name)
    if (!readdirSync(cwd).includes('dist')) throw new Error(`packages/${name} is not built: run the script “build” first`)
    const packed = execFileSync('npx', ['--yes', packageManager, 'pack', '--json', '--pack-destination', into], { cwd, encoding: 'utf8' })
    tarballs[name] = (JSON.parse(packed) as { filename: string }).filename
  }
  return tarballs
}

/** The paths within a tarball, without the folder `package/` that holds them all. */
export function filesOf(tarball: string): string[] {
  const list = execFileSync('tar', ['--list', '--gzip', '--file', tarball], { encoding: 'utf8' })
  return list
    .trim()
    .split('\n')
    .map((path) => path.replace(/^package\//, ''))
}

/** Unpacks a tarball into a new folder, and answers with the folder that holds its files. */
export function unpack(tarball: string, into: string): string {
  mkdirSync(into)
  execFileSync('tar', ['--extract', '--gzip', '--file', tarball, '--directory', into])
  return join(into, 'package')
}

/** The text of one file of a tarball. */
export function textIn(tarball: string, path: string): string {
  return execFileSync('tar', ['--extract', '--gzip', '--to-stdout', '--file', tarball, `package/${path}`], { encoding: 'utf8' })
}

/** Every Node of the oldest supported major that this machine has on its path, else the one that runs this. */
export function oldestNode(): { command: string; version: string } {
  const found = (process.env['PATH'] ?? '').split(':').map((folder) => join(folder, 'node'))
  for (const command of [...found, process.execPath]) {
    try {
      const version = execFileSync(command, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
      if (version.startsWith('v20.') || command === process.execPath) return { command, version }
    } catch {
      // No Node in this folder.
    }
  }
  return { command: process.execPath, version: process.version }
}
