import { describe, expect, test } from 'vitest'
import { sourceOf } from '../src/source/source.ts'
import { nameOf, stemOf } from '@hearthfold/store/open'

const on = (address: string) => ({ kind: 'postgres' as const, address })

describe('the address of a server', () => {
  test.each([
    ['postgres://clerk@db/county', 'postgres://clerk@db/county'],
    ['postgres://clerk:geheim@db:5433/county?sslmode=require', 'postgres://clerk@db:5433/county'],
    ['postgres://clerk:ge@heim@db/county', 'postgres://clerk@db/county'],
    ['postgres://clerk:ge/heim@db/county', 'postgres://…'],
    ['postgres://db/county?password=geheim&sslpassword=geheim&password=geheim', 'postgres://db/county'],
    ['postgres:///county?host=/run/postgresql&password=geheim', 'postgres:///county?host=/run/postgresql'],
  ])('%s is told as %s', (address, told) => {
    expect(nameOf(on(address))).toBe(told)
  })
  test('names the keys beside it, one file for each database', () => {
    const stems = ['postgres://clerk:geheim@db/county', 'postgres://db:5433/county', 'postgres:///town?host=/run/postgresql'].map(
      (address) => stemOf(on(address)),
    )
    expect(stems).toEqual(['./hearthfold-db-county', './hearthfold-db-5433-county', './hearthfold-run-postgresql-town'])
  })
  test('is told from the name of a file', async () => {
    expect(await sourceOf('postgresql://db/county')).toEqual(on('postgresql://db/county'))
    expect(await sourceOf('postgres.ndjson')).toEqual({ kind: 'file', path: 'postgres.ndjson' })
  })
})
