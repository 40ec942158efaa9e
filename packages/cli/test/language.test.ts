import { expect, test } from 'vitest'
import { localeLanguage, namedLanguage } from '../src/terminal/language.ts'

test.each([
  [{}, 'en'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'C' }, 'en'],
  [{ LC_MESSAGES: 'zh_TW', LANG: 'en_GB.UTF-8' }, 'zh'],
  [{ LC_ALL: 'en_GB.UTF-8', LC_MESSAGES: 'zh_CN', LANG: 'zh_CN' }, 'en'],
  [{ LC_ALL: '', LANG: 'zh_CN' }, 'zh'],
])('the locale %j speaks %s', (env, language) => {
  expect(localeLanguage(env)).toBe(language)
})

test('where no locale is set, as on Windows, the language of the system decides', () => {
  expect(localeLanguage({}, () => 'zh-CN')).toBe('zh')
  expect(localeLanguage({}, () => 'de-DE')).toBe('en')
  expect(localeLanguage({ LANG: 'en_GB.UTF-8' }, () => 'zh-CN')).toBe('en')
})

test.each([
  [['replay', 'x'], undefined],
  [['replay', '--lang', 'zh', 'x'], 'zh'],
  [['--lang=fr'], 'fr'],
  [['--lang', 'zh', '--lang=en'], 'en'],
  [['--', '--lang', 'zh'], undefined],
])('%j names the language %s', (args, named) => {
  expect(namedLanguage(args)).toBe(named)
})
