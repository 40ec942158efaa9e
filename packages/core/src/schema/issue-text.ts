import type { Text } from '../values/language.ts'
import { expectedText } from './expected.ts'
import { type Misfit, NOTHING, type Unwritten } from './issue.ts'

/** What does not fit, in words, without its place: a field too many, one that is missing, or what should stand there and what does. */
export function misfitPhrase({ expected, found }: Pick<Misfit, 'expected' | 'found'>): Text {
  if (expected === 'no-such-field') return { zh: '多余字段', en: 'unknown field' }
  const { zh, en } = expectedText(expected)
  return found === NOTHING
    ? { zh: `未填写，应为 ${zh}`, en: `missing, expected ${en}` }
    : { zh: `应为 ${zh}，实为 ${foundText(found).zh}`, en: `expected ${en}, found ${foundText(found).en}` }
}

/** What was found in words: as it was written, unless JSON has no text for it. No text of JSON is one of these codes. */
function foundText(found: string): Text {
  return Object.hasOwn(UNWRITTEN, found) ? UNWRITTEN[found as Unwritten] : { zh: found, en: found }
}

const UNWRITTEN: Readonly<Record<Unwritten, Text>> = {
  'deep list': { zh: '嵌套过深或包含自身的列表', en: 'a list that is nested too deeply or holds itself' },
  'deep object': { zh: '嵌套过深或不能写成 JSON 的对象', en: 'an object that is nested too deeply or holds what is no JSON' },
  function: { zh: '一个函数', en: 'a function' },
  bigint: { zh: '一个大整数（bigint）', en: 'a bigint' },
  symbol: { zh: '一个符号（symbol）', en: 'a symbol' },
}

/**
 * What does not fit, in words, with its place.
 *
 * @param whole what a misfit without a path is of
 */
export function misfitText(misfit: Misfit, whole: Text): Text {
  const { zh, en } = misfitPhrase(misfit)
  return { zh: `${misfit.path === '' ? whole.zh : `字段“${misfit.path}”`}：${zh}`, en: `${misfit.path || whole.en}: ${en}` }
}
