import type { Link, Position, Seals } from '@hearthfold/core/store'
import { leafHash } from './tree.ts'

/** The level of the smallest blocks whose hashes are kept: 16 leaves are soon hashed again. */
export const KEPT_LEVEL = 4
export const BLOCK = 2 ** KEPT_LEVEL

const PAGE = 1000

/** The leaf of an event: which one it is, and the hash of its chain, which covers all before it in its stream. */
export function leafOf({ stream, version, hash }: Pick<Link, 'stream' | 'version' | 'hash'>): Buffer {
  return leafHash(Buffer.from(JSON.stringify([stream, version])), hash)
}

/** All links after a place that are visible now, some at a time. */
export async function* linkPages(store: Pick<Seals, 'links'>, position: Position | undefined): AsyncGenerator<readonly Link[]> {
  for (let page = await store.links(position, PAGE); page.length > 0; page = await store.links(page.at(-1)!.position, PAGE)) yield page
}

/** The same, one by one. */
export async function* linksAfter(store: Pick<Seals, 'links'>, position: Position | undefined): AsyncGenerator<Link> {
  for await (const page of linkPages(store, position)) yield* page
}
