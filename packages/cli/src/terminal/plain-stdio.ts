import { hasHidden, visible } from '@hearthfold/core/checking'
import type { Stdio } from './stdio.ts'

/**
 * Streams on which no name can move the cursor, turn a line around or hide in it: whatever is written, reports, complaints and
 * help alike, goes through here. In JSON such a character is escaped, so that programs read what was recorded.
 */
export function plainStreams(streams: Stdio, isJson: boolean): Stdio {
  return { ...streams, stdout: plain(streams.stdout, isJson ? escaped : shown), stderr: plain(streams.stderr, shown), bar: streams.stderr }
}

function plain<Stream extends NodeJS.WritableStream>(stream: Stream, of: (text: string) => string): Stream {
  return new Proxy(stream, {
    get(target, name) {
      if (name === 'write')
        return (chunk: unknown, ...rest: never[]) => target.write((typeof chunk === 'string' ? of(chunk) : chunk) as string, ...rest)
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value
    },
  })
}

const LAYOUT = /(^\uFEFF|\r?\n|\t)/

/** Line ends and tabs are layout, and so is the mark with which a file for spreadsheets begins; everything else that nobody sees is written out. */
function shown(text: string): string {
  return text
    .split(LAYOUT)
    .map((part, at) => (at % 2 === 1 ? part : visible(part)))
    .join('')
}

function escaped(text: string): string {
  if (!hasHidden(text.replaceAll(/[\n\t]/g, ''))) return text
  const escape = (one: string) =>
    one === '\n' || one === '\t'
      ? one
      : one
          .split('')
          .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
          .join('')
  return [...text].map((one) => (hasHidden(one) ? escape(one) : one)).join('')
}
