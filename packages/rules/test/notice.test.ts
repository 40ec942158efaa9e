import type { Day, Language } from '@hearthfold/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Notice } from '../src/notice/notice.ts'
import { noticeHtml } from '../src/notice/notice-html.ts'
import { noticeText } from '../src/notice/notice-text.ts'
import { maskName, placeName, postedName, scrub } from '../src/notice/scrub.ts'
import { digitsIn, readable, secret, type Secret, within } from './secrets.ts'

const NOTICE: Notice = {
  kind: 'notice',
  matter: { zh: '脱贫退出', en: 'exit from registered poverty' },
  step: { zh: '村级公示', en: 'notice in the village' },
  village: '吴集',
  from: '2019-11-01',
  until: '2019-11-08',
  heardBy: { within: 'township', outside: 'county' },
  where: '乡政府二楼',
  postedBy: { level: 'village', role: 'village-committee' },
  households: [
    { head: '王德', persons: 3 },
    { head: '欧阳建国', persons: 1 },
    { head: undefined, persons: 2 },
  ],
  maskNames: false,
}

describe('a notice', () => {
  test('says in Chinese what is decided of whom, how long it stands, where to object by which day, and who posts it', () => {
    expect(noticeText(NOTICE, 'zh')).toEqual([
      '关于脱贫退出的公示',
      '',
      '吴集下列农户拟办理脱贫退出，现予公示（村级公示）。',
      '',
      '  1. 王德，3 人',
      '  2. 欧阳建国，1 人',
      '  3. 未登记，2 人',
      '',
      '共 3 户 6 人。',
      '',
      '张贴时间 2019-11-01，期限至 2019-11-08 止（含当日）。',
      '如有异议，请于 2019-11-08 前（含当日）向乡镇提出，地点：乡政府二楼。',
      '期满后的异议由县级部门受理。',
      '',
      '张贴单位：村民委员会（村）',
      '日期：2019-11-01',
    ])
  })

  test('says the same in English, and an announcement says that it is one', () => {
    const lines = noticeText({ ...NOTICE, kind: 'announcement', households: NOTICE.households.slice(1, 2) }, 'en')
    expect(lines).toContain('Announcement: exit from registered poverty')
    expect(lines).toContain(
      'For these households of 吴集 the following is announced: exit from registered poverty (step: notice in the village).',
    )
    expect(lines).toContain('  1. 欧阳建国, 1 person')
    expect(lines).toContain('1 household, 1 person.')
    expect(lines).toContain('Whoever objects says so to the township by 2019-11-08, here: 乡政府二楼.')
    expect(lines).toContain('Whoever objects later says so to the county.')
    expect(lines).toContain('Posted by: village committee (village)')
  })

  test('shows of names only the first character where they are masked', () => {
    const lines = noticeText({ ...NOTICE, maskNames: true }, 'zh')
    expect(lines.filter((line) => /^ {2}\d\./.test(line))).toEqual(['  1. 王*，3 人', '  2. 欧***，1 人', '  3. 未登记，2 人'])
    expect(maskName('德')).toBe('*')
  })

  test('is a page of its own that says its language, loads nothing and runs nothing, a sheet for each of several', () => {
    const html = noticeHtml([NOTICE, { ...NOTICE, village: '油坊' }], 'zh')
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-Hans">/)
    expect(html).toContain("default-src 'none'")
    expect(html).not.toMatch(/<script|<link|<img|src=|href=|url\(|@import|https?:/)
    expect(html.match(/<article>/g)).toHaveLength(2)
    expect(html).toMatch(/@media print/)
    expect(html).toContain('<tr><td>2</td><td>欧阳建国</td><td>1 人</td></tr>')
    expect(noticeHtml([NOTICE], 'en')).toContain('<html lang="en">')
  })
})

describe('what is said in free words', () => {
  test.each([
    ['王德', '王德'],
    ['三里桥村 12 组', '三里桥村 12 组'],
    ['二〇一九年十一月', '二〇一九年十一月'],
    ['12345', '12345'],
    ['王德 138-0000-0000', '王德 ***'],
    ['11010519491231002X', '***'],
    ['电话：０３７７ ６３１２ ３４５６', '电话:***'],
    ['王德（慢性病）', '王德(***)'],
    ['illness', '***'],
    ['Will Killick', 'Will Killick'],
    ['王\u0007德\n李', '王 德 李'],
    ['\u202e王德\u2066', '王德'],
    ['138转0013转8000', '***'],
    ['138幺234幺5678', '***'],
    ['110105a19491231b002X', '***'],
    ['2 楼 203 室，2019年11月15日8时30分', '2 楼 203 室,2019年11月15日8时30分'],
    ['高血压', '***'],
  ])('%j is shown as %j', (said, shown) => {
    expect(scrub(said)).toBe(shown)
  })
})

test.each([
  ['王德', '王德'],
  ['王德(高血压)', '王德'],
  ['王德（中风）138-0000-0000', '王德'],
  ['王德 跛足', '王德'],
  ['王德,跛足', '王德'],
  ['王德2', '王德'],
  ['王德脑梗', '王***'],
  ['脑梗', ''],
  ['王德幺三八零零一三八零零零', '王************'],
  ['阿依古丽·买买提', '阿依古丽·买买提'],
  ['阿依古丽•买买提', '阿依古丽·买买提'],
  ['王德走路不便靠人扶', '王********'],
  ['（跛足）王德', ''],
  ['王**', '王**'],
])('of the name %j a notice shows %j', (said, shown) => {
  expect(postedName(said)).toBe(shown)
})

test.each([
  ['吴集', '吴集'],
  ['三里桥村 12 组', '三里桥村 12 组'],
  ['吴集（王德跛足）', '吴集'],
  ['吴集：王德', '吴集'],
])('of a village called %j a notice shows %j', (said, shown) => {
  expect(placeName(said)).toBe(shown)
})

const languages: readonly Language[] = ['zh', 'en']

/** Everything that a notice is put out as. */
function outputs(notice: Notice): string[] {
  return languages.flatMap((language) => [
    noticeText(notice, language).join('\n'),
    noticeHtml([notice], language).replace(/<style>[\s\S]*?<\/style>/, ''),
  ])
}

/** Notices with a secret in every place, whatever the type of the place says. */
const leaky: fc.Arbitrary<{ notice: Notice; secrets: readonly Secret[] }> = fc
  .array(secret, { minLength: 1, maxLength: 3 })
  .chain((secrets) => {
    const free = fc.constantFrom(...secrets).chain(({ text }) => within(text))
    const day = fc.oneof(fc.constant<Day>('2019-11-01'), free as fc.Arbitrary<string>) as fc.Arbitrary<Day>
    const persons = fc.oneof(
      fc.integer({ min: 0, max: 12 }),
      fc.constantFrom(...secrets).map(({ digits }) => Number(digits)),
    )
    const household = fc.record({ head: fc.oneof(free, fc.constant(undefined)), persons })
    const text = fc.record({ zh: free, en: free })
    return fc
      .record({
        matter: text,
        step: text,
        village: free,
        from: day,
        until: day,
        where: free,
        households: fc.array(household, { maxLength: 4 }),
        maskNames: fc.boolean(),
      })
      .map((said) => ({ notice: { ...NOTICE, ...said }, secrets }))
  })

test('no number that leads to a person and no word of health is ever in a notice, whatever it was made of', () => {
  fc.assert(
    fc.property(leaky, ({ notice, secrets }) => {
      for (const output of outputs(notice)) {
        for (const { text, digits } of secrets) {
          if (digits === '') expect(readable(output)).not.toContain(readable(text))
          else expect(digitsIn(output)).not.toContain(digits)
        }
      }
    }),
  )
})

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='x",
  '</title></style><h1>',
  '<!--',
  '&lt;script&gt;',
  '＜script＞',
  ']]>',
]

test('nothing that a notice is made of is taken for HTML', () => {
  const tagsOf = (html: string) => html.match(/<[^>]*>/g)
  fc.assert(
    fc.property(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE), fc.boolean(), (one, other, maskNames) => {
      const text = { zh: one, en: other }
      const households = [
        { head: one, persons: 3 },
        { head: other, persons: Number.NaN },
      ]
      const hostile: Notice = {
        ...NOTICE,
        matter: text,
        step: text,
        village: one,
        where: other,
        from: one as Day,
        until: other as Day,
        households,
        maskNames,
      }
      for (const language of languages) {
        expect(tagsOf(noticeHtml([hostile], language))).toEqual(
          tagsOf(noticeHtml([{ ...NOTICE, households: NOTICE.households.slice(0, 2) }], language)),
        )
      }
    }),
  )
})
