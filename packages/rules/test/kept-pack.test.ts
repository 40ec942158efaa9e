import { createHash } from 'node:crypto'
import { keptPack, loadKeptPack, loadPack, type Pack } from '@hearthfold/rules'
import { cn2014to2020, cn2021to2025, dataQuality, shippedPacks } from '@hearthfold/rules/packs'
import { describe, expect, test } from 'vitest'

function loaded(json: unknown, layers: readonly unknown[] = []): Pack {
  const read = loadPack(json, layers)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.value
}

const nations = Object.entries(shippedPacks).filter(([, pack]) => !Object.hasOwn(pack as object, 'over'))
const packs: readonly (readonly [string, Pack])[] = [
  ...nations.map(([name, pack]) => [name, loaded(pack)] as const),
  ['a pack with a layer', loaded(cn2014to2020, [dataQuality])],
  [
    'a pack with a layer that ends',
    loaded(cn2021to2025, [{ ...(dataQuality as object), inForce: { from: '2022-01-01', to: '2022-12-31' } }]),
  ],
]

describe.each(packs)('what a ledger keeps of %s', (_, pack) => {
  const kept = keptPack(pack)
  test('is the bytes that its hash is of', () => {
    expect(kept.hash).toBe(pack.hash)
    expect(createHash('sha256').update(kept.bytes).digest('hex')).toBe(pack.hash)
  })
  test('is read back as the same pack', () => {
    expect(loadKeptPack(kept)).toEqual({ ok: true, value: pack })
  })
  test('is not read back where a character of it is another one', () => {
    const at = kept.bytes.indexOf('"title"') + 2
    expect(loadKeptPack({ ...kept, bytes: `${kept.bytes.slice(0, at)}T${kept.bytes.slice(at + 1)}` })).toHaveProperty('problem')
  })
})

const bytesOf = (json: unknown) => {
  const bytes = JSON.stringify(json)
  return { hash: createHash('sha256').update(bytes).digest('hex'), bytes }
}

test('what is no pack is refused, also under its own hash', () => {
  const { bytes } = keptPack(loaded(cn2014to2020))
  const whole = JSON.parse(bytes) as Record<string, unknown>
  for (const json of [
    null,
    7,
    'pack',
    [],
    {},
    { origins: [] },
    { ...whole, rules: [{}] },
    { ...whole, spells: [{}] },
    { ...whole, spells: {} },
    { ...whole, spells: [{ from: '2020-01-01', files: [0], law: {} }] },
    { ...whole, extra: 1 },
  ]) {
    expect(loadKeptPack(bytesOf(json))).toHaveProperty('problem')
  }
  expect(loadKeptPack({ hash: 'f00d', bytes: '{' })).toHaveProperty('problem')
})

test('a pack that an earlier version kept as the list of its files is read back by them', () => {
  const pack = loaded(cn2014to2020, [dataQuality])
  expect(loadKeptPack({ hash: pack.hash, bytes: JSON.stringify([cn2014to2020, dataQuality]) })).toEqual({ ok: true, value: pack })
  expect(loadKeptPack({ hash: loaded(cn2014to2020).hash, bytes: JSON.stringify(cn2014to2020) })).toEqual({
    ok: true,
    value: loaded(cn2014to2020),
  })
  expect(loadKeptPack({ hash: pack.hash, bytes: JSON.stringify([cn2014to2020]) })).toMatchObject({
    ok: false,
    problem: [{ path: 'hash', expected: { code: 'value', value: pack.hash } }],
  })
})
