import type { Language } from '@hearthfold/core'
import { missingText } from '../words/missing.ts'
import { outcomeText } from '../words/outcome.ts'
import type { Pack } from '../pack/pack.ts'
import type { Deciding, DecidingSet, WayToDecide } from './deciding.ts'
import { titleText } from '../words/fact.ts'

/** What would decide an unknown answer, a line a way; nothing where it is decided. */
export function decidingText({ outcome, ways, parameters }: Deciding, pack: Pack, language: Language): string[] {
  if (outcome !== 'unknown') return []
  const zh = language === 'zh'
  const lacking = parameters.map((parameter) => missingText(parameter, pack, language))
  return [
    ...ways.map((way) => wayText(way, pack, language)),
    ...(ways.length === 0 ? [zh ? '任何证据都不能使其有定论' : 'no evidence can decide it'] : []),
    ...(lacking.length === 0 ? [] : [zh ? `规则包中尚缺：${lacking.join('；')}` : `missing in the pack: ${lacking.join('; ')}`]),
  ]
}

function wayText({ outcome, sets, more }: WayToDecide, pack: Pack, language: Language): string {
  const zh = language === 'zh'
  const list = sets.map((set) => setText(set, pack, language)).join(zh ? '；或 ' : '; or ')
  const rest = more ? (zh ? '；等等' : '; and others') : ''
  return `${outcomeText(outcome, language)}${zh ? '——可由以下定论：' : ' could be decided by '}${list}${rest}`
}

function setText({ facts, missing }: DecidingSet, pack: Pack, language: Language): string {
  const zh = language === 'zh'
  const titles = facts.map((fact) => titleText(fact, language)).join(zh ? '、' : ', ')
  if (missing.length === 0) return titles
  const evidence = missing.map((one) => missingText(one, pack, language)).join(zh ? '、' : ', ')
  return zh ? `${titles}（${evidence}）` : `${titles} [${evidence}]`
}
