import type { Language } from '@hearthfold/core'
import { type Content, contentOf } from './content.ts'
import type { Notice } from './notice.ts'

const STYLE = `
  body { font: 18px/1.7 serif; max-width: 44em; margin: 2em auto; padding: 0 1em; color: #000; background: #fff }
  h1 { font-size: 1.6em; text-align: center }
  table { width: 100%; border-collapse: collapse }
  th, td { border: 1px solid #000; padding: 0.2em 0.6em; text-align: left; overflow-wrap: anywhere }
  footer { margin-top: 2em; text-align: right }
  @page { size: A4; margin: 20mm }
  @media print {
    body { margin: 0; max-width: none }
    article + article { break-before: page }
    thead { display: table-header-group }
    tr { break-inside: avoid }
  }
`

/**
 * Notices as one page of HTML to be printed and posted, each on a sheet of its own. The page loads nothing, runs nothing, and
 * says in which language it is. What a notice may not publish is not in it, and nothing that it was made of is taken for HTML.
 */
export function noticeHtml(notices: readonly Notice[], language: Language): string {
  const contents = notices.map((notice) => contentOf(notice, language))
  return [
    '<!doctype html>',
    `<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped([...new Set(contents.map(({ title }) => title))].join('; '))}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...contents.flatMap(article),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function article({ title, opening, columns, rows, total, terms, postedBy, postedOn }: Content): string[] {
  return [
    '<article>',
    `<h1>${escaped(title)}</h1>`,
    paragraph(opening),
    '<table>',
    `<thead>${row(columns, 'th')}</thead>`,
    '<tbody>',
    ...rows.map((cells) => row(cells, 'td')),
    '</tbody>',
    '</table>',
    ...[total, ...terms].map(paragraph),
    '<footer>',
    ...[postedBy, postedOn].map(paragraph),
    '</footer>',
    '</article>',
  ]
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`
}

function row(cells: readonly string[], tag: 'th' | 'td'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character]!)
}
