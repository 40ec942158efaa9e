import type { Language } from '@hearthfold/core'

interface Words {
  readonly loads: (name: string, id: string, version: string, rules: number) => string
  readonly held: (file: string, pack: string, held: number, cases: number) => string
  readonly sum: (passed: number, failed: number) => string
}

/** The words of `check`, in every language. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    loads: (name, id, version, rules) => `${name} loads: ${id} ${version}, ${rules} rules`,
    held: (file, pack, held, cases) => `${file} under ${pack}: ${held} of ${cases} cases hold`,
    sum: (passed, failed) => `${passed} passed, ${failed} failed`,
  },
  zh: {
    loads: (name, id, version, rules) => `${name} 可载入：${id} ${version}，规则 ${rules} 条`,
    held: (file, pack, held, cases) => `${file}（规则包 ${pack}）：${cases} 个案例中 ${held} 个成立`,
    sum: (passed, failed) => `成立 ${passed} 个，不成立 ${failed} 个`,
  },
}
