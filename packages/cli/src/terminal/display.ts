import { maskIds } from '@hearthfold/core/checking'
import Table from 'cli-table3'

/** No line of a report is wider than this many columns. */
export const WIDTH = 100

const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/u

/** How many columns of a terminal a text takes: characters of East Asian width take two. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += WIDE.test(character) ? 2 : 1
  return columns
}

/**
 * Breaks a text into lines of at most `width` columns: between words, and between any two wide characters. Lines keep the
 * indent of what they continue, and `hanging` columns more. IDs and phones are masked before a line is broken within one.
 */
export function wrap(text: string, width: number, hanging = 0): string[] {
  return maskIds(text)
    .split('\n')
    .flatMap((line) => wrapLine(line, width, hanging))
}

function wrapLine(text: string, width: number, hanging: number): string[] {
  const indent = /^ */.exec(text)![0]
  const deeper = indent + ' '.repeat(hanging)
  const lines: string[] = []
  let line = indent
  for (const piece of piecesOf(text.slice(indent.length))) {
    if (columnsOf(line + piece.trimEnd()) > width && line.trim() !== '') {
      lines.push(line.trimEnd())
      line = deeper + piece
    } else {
      line += piece
    }
  }
  return [...lines, line.trimEnd()]
}

/** Words with the space behind them, and wide characters one by one; closing punctuation stays with what it closes. */
function piecesOf(text: string): string[] {
  return text.match(/(?:[^\s\u2e80-\uffe6]+|[\u2e80-\uffe6])[，。；：、）”」]*\s*|\s+/gu) ?? []
}

/** A document for programs, with a line end. IDs and phones are masked in each text of it, a name of a field too. */
export function documentText(document: unknown): string {
  return `${JSON.stringify(withoutIds(document), null, 2)}\n`
}

function withoutIds(value: unknown): unknown {
  if (typeof value === 'string') return maskIds(value)
  if (Array.isArray(value)) return value.map(withoutIds)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [maskIds(key), withoutIds(inner)]))
}

/** A column: its heading, how wide its content may become, and to which side it is set. */
export interface Column {
  readonly head: string
  readonly width?: number
  readonly align?: 'left' | 'right'
}

/** A row of cells, or one text across all columns. */
export type TableRow = readonly string[] | { readonly across: string }

/** A table in plain characters, for people and pipes alike. */
export function tableText(columns: readonly Column[], rows: readonly TableRow[]): string {
  const widths = columns.map((column, at) => widthOf(column, at, rows))
  const across = widths.reduce((sum, width) => sum + width + 2, -2)
  const cell = (text: string, at: number) => wrap(text, widths[at]!).join('\n')
  const table = new Table({
    head: columns.map(({ head }, at) => cell(head, at)),
    chars: PLAIN,
    colWidths: widths.map((width) => width + 1),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 },
  })
  const rule = '─'.repeat(across)
  table.push([{ content: rule, colSpan: columns.length }])
  for (const row of rows) {
    if ('across' in row) table.push([{ content: wrap(row.across, across, 2).join('\n'), colSpan: columns.length }])
    else table.push(row.map(cell))
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

function widthOf({ head, width }: Column, at: number, rows: readonly TableRow[]): number {
  if (width !== undefined) return width
  const texts = [head, ...rows.map((row) => ('across' in row ? '' : (row[at] ?? '')))]
  return texts.reduce((widest, text) => text.split('\n').reduce((wide, line) => Math.max(wide, columnsOf(line)), widest), 0)
}

const PLAIN = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' ',
}
