import type { Language } from '@hearthfold/core'
import { contentOf } from './content.ts'
import type { Notice } from './notice.ts'

/** A notice in plain text, a line a string. What it may not publish is not in it, whatever the notice was made of. */
export function noticeText(notice: Notice, language: Language): string[] {
  const { title, opening, rows, total, terms, postedBy, postedOn } = contentOf(notice, language)
  const list = rows.map(([number, head, persons]) => `  ${number}. ${head}${language === 'zh' ? '，' : ', '}${persons}`)
  return [title, '', opening, '', ...list, '', total, '', ...terms, '', postedBy, postedOn]
}
