import pg from 'pg'
import type { Connection } from './connection.ts'

/** How many characters are sent at a time. */
const CHUNK = 64 * 1024

/** What `pg` calls of a query that copies; its types leave that out. */
interface Copying {
  handleCopyInResponse(connection: pg.Connection & CopyIn): void
}

interface CopyIn {
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(message: string): void
}

/** A value of a row as COPY reads it. */
export function copied(value: string | number | null | Uint8Array): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return /[\\\t\n\r]/.test(value) ? value.replaceAll(/[\\\t\n\r]/g, (found) => ESCAPED[found]!) : value
  return typeof value === 'number' ? String(value) : `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/**
 * Copies rows into a table, each as a line that `copied` values make up.
 *
 * @param into the table and its columns
 */
export function copyInto({ client, watched }: Connection, into: string, lines: Iterable<string>): Promise<void> {
  const copied = new Promise<void>((resolve, reject) => {
    const query = new pg.Query(`COPY ${into} FROM STDIN`, (error) => (error ? reject(error) : resolve()))
    const copying: Copying = {
      handleCopyInResponse(connection) {
        send(connection, lines).then(
          () => connection.endCopyFrom(),
          (error: unknown) => connection.sendCopyFail(String(error)),
        )
      },
    }
    client.query(Object.assign(query, copying))
  })
  return watched(copied)
}

async function send(connection: pg.Connection & CopyIn, lines: Iterable<string>): Promise<void> {
  const { stream } = connection
  let text = ''
  for (const line of lines) {
    text += line
    text += '\n'
    if (text.length < CHUNK) continue
    connection.sendCopyFromChunk(Buffer.from(text))
    text = ''
    // The server reads while more is made ready; where it does not keep up, it is waited for.
    if (stream.writableNeedDrain) await drained(stream)
  }
  if (text !== '') connection.sendCopyFromChunk(Buffer.from(text))
}

function drained(stream: pg.Connection['stream']): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = () => {
      stream.off('drain', done)
      stream.off('close', gone)
      resolve()
    }
    const gone = () => {
      stream.off('drain', done)
      reject(new Error('the connection was lost'))
    }
    stream.on('drain', done)
    stream.on('close', gone)
  })
}
