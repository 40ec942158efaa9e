import { countOf } from './count.ts'
import type { NumberFact } from './fact.ts'

/** Members whose labour is ordinary, skilled, weak or half (docs/sources.md#people-and-codes). */
export const ableMembers: NumberFact = {
  kind: 'number',
  unit: 'persons',
  title: { zh: '有劳动能力人数', en: 'members able to work' },
  ...countOf(({ labour }) => labour && labour !== 'lost' && labour !== 'none'),
}
