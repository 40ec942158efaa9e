import { isDay, type Language, type LawWords, refusalText } from '@hearthfold/core'
import { type Law, lawWords } from '@hearthfold/rules'
import type { RefusedCommand } from './decide-request.ts'
import type { Request } from './request.ts'

/** Why a command is refused, in the words of the law of its day; if the request has several, with the stream. */
export function refusedText({ at, stream, refusal }: RefusedCommand, request: Request, law: Law, language: Language): string {
  const said = refusalText(refusal, language, wordsAt(request, at, law))
  const isOne = 'change' in request || request.commands.length === 1
  return isOne ? said : `${stream}${language === 'zh' ? '：' : ': '}${said}`
}

/** What the law of the day calls what a command speaks of. */
function wordsAt(request: Request, at: number, law: Law): LawWords {
  const on = 'change' in request ? request.change.on : request.commands[at - 1]?.on
  return lawWords(on !== undefined && isDay(on) ? law(on) : undefined)
}
