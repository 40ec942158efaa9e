import { maskIds } from '@hearthfold/core/checking'
import { checkCharacter } from '@hearthfold/core/facts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test.each([
  ['found "11010519491231002X"', 'found "110105***********X"'],
  ['110105 19491231 002X', '110105***********X'],
  ['110105-1949-12-31-002x,', '110105***********X,'],
  ['１１０１０５１９４９１２３１００２Ｘ', '110105***********X'],
  ['110105491231002', '110105********2'],
  ['1101051949\n1231002X', '110105***********X'],
  ['household/11010519491231002X', 'household/11010519491231002X'],
  ['household/1,11010519491231002X', 'household/1,110105***********X'],
  ['tel. 138 0013 8000, 2019-11-01', 'tel. ***********, 2019-11-01'],
  ['tel. 138-0013-8000 2019-11-01', 'tel. *********** 2019-11-01'],
  ['吴集13800138000 1', '吴集*********** 1'],
  ['１３８００１３８０００', '***********'],
  ['+86 138 0013 8000', '+*************'],
  ['（0377）63123456', '（************'],
  ['6222 0200 1234 5678 901', '622202************1'],
])('%j is printed as %j', (text, shown) => {
  expect(maskIds(text)).toBe(shown)
})

test.each([
  '2019-11-01',
  '2019-11-01 2019-11-09 2019-12-31',
  '2019-12-31T23:59:59.000Z',
  '2019-12-31T23:59:59+08:00',
  '1,234,567,890,123.45',
  '100000000',
  '0.14285714285714285',
  'zl-00026.76',
  'household/zl-00026',
  'household/411302001001-0026',
  '411302001001-0026.76',
  'village/411302001001',
  '3 households, 12 persons, 2019-11-01 12 2019-11-09',
  'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
  '01234567-1234-4123-8123-123456789012',
  '王德（患病），公示期 7 天。',
])('%j is printed as it is', (text) => {
  expect(maskIds(text)).toBe(text)
})

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const id = fc
  .tuple(digits(6), fc.constantFrom('19491231', '20040229', '19600501'), digits(3))
  .map((parts) => parts.join(''))
  .map((first17) => first17 + checkCharacter(first17))
const mobile = digits(9).map((rest) => `13${rest}`)
const fullWidth = (text: string) => text.replaceAll(/[0-9X]/g, (character) => String.fromCodePoint(character.codePointAt(0)! + 0xfee0))
const written = fc.constantFrom<((text: string) => string)[]>(
  (text) => text,
  fullWidth,
  (text) => text.replaceAll(/(.{3})(?=.)/g, '$1 '),
  (text) => fullWidth(text.replaceAll(/(.{6})(?=.)/g, '$1　')),
  (text) => text.replaceAll(/(.{4})(?=.)/g, '$1-'),
  (text) => [...text].join('\u200b'),
)

test('no ID and no phone is left in a text, whatever stands around it; and masking again changes nothing', () => {
  const around = fc.constantFrom('', ' ', '王德', 'tel. ', '（', '，', ' 2019-11-01 ', ': ')
  fc.assert(
    fc.property(fc.oneof(id, mobile), written, around, around, (number, write, before, behind) => {
      const shown = maskIds(before + write(number) + behind)
      const left = shown
        .normalize('NFKC')
        .replaceAll(/\d{4}-\d{2}-\d{2}/g, '')
        .replaceAll(/\D/g, '')
      expect(left.length).toBeLessThanOrEqual(7)
      expect(maskIds(shown)).toBe(shown)
    }),
  )
})
