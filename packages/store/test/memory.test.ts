import { memoryStore } from '@hearthfold/store/memory'
import { contract } from '@hearthfold/store/testing'
import { describe, test } from 'vitest'

const digestKey = Buffer.alloc(32, 7)

describe('the memory driver', () => {
  for (const { sentence, hold } of contract) {
    test(sentence, () =>
      hold(async (opening) => {
        const store = memoryStore({ digestKey, ...opening })
        return { store, again: undefined, dispose: () => store.close() }
      }),
    )
  }
})
