import type { Language } from '@hearthfold/core'

interface Words {
  readonly heading: (whom: string, on: string, pack: string, known: string | undefined) => string
  readonly households: (count: number) => string
  readonly notInForce: (from: string, to: string | undefined) => string
  readonly question: string
  readonly answer: string
  readonly more: (count: number) => string
}

/** The words of `determine`, in every language. */
export const determinedWords: Readonly<Record<Language, Words>> = {
  en: {
    heading: (whom, on, pack, known) => `${whom} on ${on} under ${pack}${known === undefined ? '' : `, as known at ${known}`}`,
    households: (count) => `${count} households`,
    notInForce: (from, to) => `The pack is the law from ${from} ${to === undefined ? 'on' : `to ${to}`}: on this day it answers nothing.`,
    question: 'question',
    answer: 'answer',
    more: (count) => `  … and ${count} more; --json names all`,
  },
  zh: {
    heading: (whom, on, pack, known) => `${whom} ${on}，规则包 ${pack}${known === undefined ? '' : `，截至 ${known} 所知`}`,
    households: (count) => `${count} 户`,
    notInForce: (from, to) => `该规则包自 ${from} 起${to === undefined ? '' : `至 ${to} `}有效：当日不作判定。`,
    question: '问题',
    answer: '判定结果',
    more: (count) => `  ……另有 ${count} 户；--json 列出全部`,
  },
}
