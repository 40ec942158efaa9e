import { expect, test } from 'vitest'
import { cn2014to2020 } from '../packs/index.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import type { Pack } from '../src/pack/pack.ts'
import { showPack } from '../src/show/show.ts'
import { showText } from '../src/show/show-text.ts'

const citation = { source: { zh: '县文件', en: 'county paper' }, verified: false }

const layer = (notices: object) => ({
  id: 'county',
  version: '1',
  jurisdiction: 'CN-41-1',
  level: 'county',
  title: { zh: '县', en: 'County' },
  over: [cn2014to2020.id],
  inForce: { from: '2016-01-01' },
  notices,
})

function loaded(...layers: object[]): Pack {
  const result = loadPack(cn2014to2020, layers)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

test('a pack says whether notices mask names, and nobody has verified it', () => {
  expect(loaded().notices).toMatchObject({ maskNames: false, origin: 0, citation: { verified: false } })
})

test('a layer lets notices mask names only where it says that it overrides', () => {
  const masked = { maskNames: true, citation }
  expect(loadPack(cn2014to2020, [layer(masked)])).toMatchObject({ ok: false, problem: [{ path: 'layers.0.notices' }] })
  const pack = loaded(layer({ ...masked, overrides: true }))
  expect(pack.notices).toEqual({ maskNames: true, citation, origin: 1 })
  expect(pack.hash).not.toBe(loaded(layer({ ...masked, maskNames: false, overrides: true })).hash)
})

test('a pack laid open says what its notices show, where that comes from and what it overrides', () => {
  const [national, pack] = [loaded(), loaded(layer({ maskNames: true, citation, overrides: true }))]
  const shown = showPack([national, pack])
  const at = showText(shown, 'en').indexOf('Notices')
  const [masked, before] = showText(shown, 'en').slice(at + 1)
  expect(masked).toBe('  of names only the first character is shown [2] county paper (unverified)')
  expect(before).toMatch(/^ {4}overrides names of heads of household are shown \[1\] .* \(unverified\)$/)
  expect(showText(showPack([national]), 'zh')).toContain('公示公告')
  expect(shown.unverified).toBe(showPack([national]).unverified)
  expect(showText(showPack([national, pack], { from: 0 }), 'en')).not.toContain('Notices')
})
