import type { Language } from '@hearthfold/core'
import { contentOf } from './content.ts'
import type { Notice } from './notice.ts'

const STYLE = `
  body { font: 18px/1.7 serif; max-width: 44em; margin: 2em auto; padding: 0 1em; color: #000; background: #fff }
  h1 { font-size: 1.6em; text-align: center }
  table { width: 100%; border-collapse: collapse }
  th, td { border: 1px solid #000; padding: 0.2em 0.6em; text-align: left; overflow-wrap: anywhere }
  footer { margin-top: 2em; text-align: right }
  @page { size: A4; margin: 20mm }
  @media print { body { margin: 0; max-width: none } thead { display: table-header-group } tr { break-inside: avoid } }
`

/**
 * A notice as a page of its own, to be printed and posted: it loads nothing, runs nothing, and says in which language it is.
 * What it may not publish is not in it, and nothing that it was made of is taken for HTML.
 */
export function noticeHtml(notice: Notice, language: Language): string {
  const { title, opening, columns, rows, total, terms, postedBy, postedOn } = contentOf(notice, language)
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${escaped(text)}</p>`)
  const row = (cells: readonly string[], tag: 'th' | 'td') => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`
  return [
    '<!doctype html>',
    `<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${escaped(title)}</h1>`,
    ...paragraphs([opening]),
    '<table>',
    `<thead>${row(columns, 'th')}</thead>`,
    '<tbody>',
    ...rows.map((cells) => row(cells, 'td')),
    '</tbody>',
    '</table>',
    ...paragraphs([total, ...terms]),
    '<footer>',
    ...paragraphs([postedBy, postedOn]),
    '</footer>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character]!)
}
