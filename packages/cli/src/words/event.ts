import type { Language } from '@hearthfold/core'

interface Words {
  readonly people: string
  readonly notKnown: string
  readonly history: (count: number) => string
  readonly withdrawn: (by: string) => string
  readonly version: string
  readonly day: string
  readonly recorded: string
  readonly actor: string
  readonly id: string
  readonly event: string
}

/** The words of `show`, in every language. */
export const shownWords: Readonly<Record<Language, Words>> = {
  en: {
    people: 'Who they are (this was noted down)',
    notKnown: 'not known',
    history: (count) => `What was recorded: ${count} ${count === 1 ? 'event' : 'events'}`,
    withdrawn: (by) => `(withdrawn by ${by})`,
    version: 'version',
    day: 'day',
    recorded: 'recorded',
    actor: 'by',
    id: 'event',
    event: 'what',
  },
  zh: {
    people: '成员身份（本次查阅已留痕）',
    notKnown: '不详',
    history: (count) => `录入记录 ${count} 条`,
    withdrawn: (by) => `（已被 ${by} 取代或撤销）`,
    version: '序号',
    day: '日期',
    recorded: '录入日',
    actor: '录入人',
    id: '事件',
    event: '内容',
  },
}
