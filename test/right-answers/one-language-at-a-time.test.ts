import { type LawWords, refusalText, type Text } from '@hearthfold/core'
import { EXPECTED_CODES, expectedText, eventWords, questionWords } from '@hearthfold/core/checking'
import { storeRefusalText } from '@hearthfold/core/store'
import { noNoticeText } from '@hearthfold/rules/notice'
import { keyProblemText } from '@hearthfold/store'
import { keyFileProblemText } from '@hearthfold/store/keys'
import { postgresProblemText } from '@hearthfold/store/postgres'
import { openProblemText } from '@hearthfold/store/sqlite'
import { expect, test } from 'vitest'
import { listingText } from '../../packages/cli/src/household-csv/listing-text.ts'
import { problemText } from '../../packages/cli/src/source/problem-text.ts'
import { refusals } from '../../packages/core/test/refusal-samples.ts'
import * as samples from './problem-samples.ts'

/** A law that has words for everything: those of its packs are the law's own. */
const law: LawWords = {
  procedure: () => ({ zh: '识别程序', en: 'the identification' }),
  step: () => ({ zh: '村级核查', en: 'check by the village' }),
  question: () => ({ zh: '符合条件', en: 'eligible' }),
}

const both = (say: (language: 'zh' | 'en') => string): Text => ({ zh: say('zh'), en: say('en') })
const all = <Problem>(of: Readonly<Record<string, Problem>>, say: (problem: Problem) => Text) =>
  Object.entries(of).map(([code, problem]) => [code, say(problem)] as const)

/** What every problem that there is says. */
const SAID: readonly (readonly [union: string, said: readonly (readonly [code: string, words: Text])[]])[] = [
  ['refusal', all(refusals, (refuse) => both((language) => refusalText(refuse(), language, law)))],
  ['refusal by a pack', all(samples.byPacks, (refusal) => both((language) => refusalText(refusal, language, law)))],
  ['store', all(samples.ofStores, (refusal) => both((language) => storeRefusalText(refusal, language)))],
  ['ledger file', all(samples.ofLedgers, (problem) => both((language) => problemText(problem, language)))],
  ['listing', all(samples.ofListings, (problem) => both((language) => listingText('list1.csv', problem, language)))],
  ['sqlite', all(samples.ofFiles, openProblemText)],
  ['postgres', all(samples.ofDatabases, postgresProblemText)],
  ['keys', all(samples.ofKeys, keyProblemText)],
  ['key file', all(samples.ofKeyFiles, keyFileProblemText)],
  ['notice', all(samples.ofNotices, (none) => both((language) => noNoticeText(none, language, law)))],
]

/** What may stand in Latin letters in a Chinese sentence: names of formats and programs, commands and options, and fields of the input. */
const ALLOWED =
  /^(?:JSON|NDJSON|CSV|GBK|ID|UTF|SHA|SQLite|PostgreSQL|Excel|Node|PgBouncer|hearthfold|verify|upgrade|rebuild|record|seal|init|pg|pg_dump|pool_mode|session|NODE_PG_FORCE_NATIVE|head|son|child|wife|uncle|national|generated|insurance|appeal|other|any|none|YYYY-MM-DD)$/

/** What the user wrote has a digit in it or stands in quotes of code; a field, option or command is written as the user has to write it. */
function withoutInput(zh: string): string {
  return zh
    .replaceAll(/字段“[^”]*”/g, '字段')
    .replaceAll(/"[^"]*"/g, '')
    .replaceAll(/系统信息：“[^”]*”/g, '系统信息')
    .replaceAll(/--[a-z-]+/g, '')
    .replaceAll(/(?:household|village|rectification)\/\S*/g, '')
    .replaceAll(/[\w./:"{}-]*\d[\w./:"{}-]*/g, '')
}

const CODES = [...Object.keys(eventWords), ...Object.keys(questionWords)].filter((code) => code.includes('-'))

test.each(SAID)('a problem of a %s is told in Chinese without English, and in English without Chinese', (_, said) => {
  for (const [code, { zh, en }] of said) {
    expect(zh, code).toMatch(/\p{Script=Han}/u)
    const foreign = withoutInput(zh).match(/[A-Za-z][A-Za-z_-]+/g) ?? []
    expect(
      foreign.filter((word) => !ALLOWED.test(word)),
      `${code}: ${zh}`,
    ).toEqual([])
    expect(zh, code).not.toMatch(/[:;,] /)
    expect(en.replaceAll(/“?吴集1?”?|[\w]+‹[^›]*›/g, ''), `${code}: ${en}`).not.toMatch(/\p{Script=Han}/u)
    for (const one of CODES) expect(` ${en} `, `${code}: ${en}`).not.toMatch(new RegExp(`[^a-z-]${one}[^a-z-]`))
  }
})

test('what was expected has words in both languages for every code', () => {
  for (const code of EXPECTED_CODES.filter((one) => typeof expectedText(one as never) === 'object')) {
    const { zh, en } = expectedText(code as never)
    expect(zh, code).toMatch(/\p{Script=Han}/u)
    expect(en, code).not.toMatch(/\p{Script=Han}/u)
  }
})

/** The words stand here and nowhere else in the tests. If they were changed on purpose: `vitest … -u` writes the files anew; read the difference. */
test.each(['zh', 'en'] as const)('the words of every problem in %s are those of the golden file', async (language) => {
  const lines = SAID.flatMap(([union, said]) => [`# ${union}`, ...said.map(([code, words]) => `${code}: ${words[language]}`), ''])
  await expect(`${lines.join('\n')}`).toMatchFileSnapshot(`../golden/words-${language}.txt`)
})
