import type { Language } from '@hearthfold/core'
import type { Late } from '@hearthfold/core/procedures'
import type { Pack } from '@hearthfold/rules'

/** What of a procedure was late, in a line: by the labels of the pack that has the procedure. */
export function lateText({ procedure, clock, due, done, days }: Late, pack: Pack, language: Language): string {
  const { label, clocks, steps } = pack.procedures[procedure]!
  const named = (clocks.find(({ name }) => name === clock) ?? steps.find(({ name }) => name === clock))?.label[language] ?? clock
  return language === 'zh'
    ? `逾期：${label[language]}，${named}，应于 ${due} 前完成，${done === undefined ? '尚未完成' : `${done} 完成`}，逾期 ${days} 天`
    : `Late: ${label[language]}, ${named}: due on ${due}, ${done === undefined ? 'not done' : `done on ${done}`}, ${days} ${days === 1 ? 'day' : 'days'} late`
}
