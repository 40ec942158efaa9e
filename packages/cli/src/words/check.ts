import type { Language } from '@hearthfold/core'

interface Words {
  readonly loads: (name: string, id: string, version: string, rules: number) => string
  readonly held: (file: string, pack: string, held: number, cases: number) => string
  readonly sum: (passed: number, failed: number) => string
  readonly tried: (pack: string, seed: number) => string
  readonly obeyed: (law: string, runs: number) => string
  readonly broken: (law: string, runs: number, questions: string) => string
  readonly factsOnly: (on: string, facts: string, answers: string) => string
  readonly keep: string
}

/** The words of `check`, in every language. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    loads: (name, id, version, rules) => `${name} loads: ${id} ${version}, ${rules} rules`,
    held: (file, pack, held, cases) => `${file} under ${pack}: ${held} of ${cases} cases hold`,
    sum: (passed, failed) => `${passed} passed, ${failed} failed`,
    tried: (pack, seed) => `The laws of ${pack}, tried with seed ${seed}`,
    obeyed: (law, runs) => `${law} (${runs} tries)`,
    broken: (law, runs, questions) => `${law}: broken by try ${runs}, in what is answered to ${questions}`,
    factsOnly: (on, facts, answers) => `no household could be made of these facts on ${on}: ${facts}; the answer is ${answers}`,
    keep: 'The cases below say what is answered now. Correct the answers to what they should be, and keep the cases.',
  },
  zh: {
    loads: (name, id, version, rules) => `${name} 可载入：${id} ${version}，规则 ${rules} 条`,
    held: (file, pack, held, cases) => `${file}（规则包 ${pack}）：${cases} 个案例中 ${held} 个成立`,
    sum: (passed, failed) => `成立 ${passed} 个，不成立 ${failed} 个`,
    tried: (pack, seed) => `${pack} 的定律，种子 ${seed}`,
    obeyed: (law, runs) => `${law}（试 ${runs} 次）`,
    broken: (law, runs, questions) => `${law}：第 ${runs} 次试验违反，涉及问题 ${questions}`,
    factsOnly: (on, facts, answers) => `无法构造 ${on} 有以下事实的家庭：${facts}；结论为 ${answers}`,
    keep: '以下案例为目前的结论。请将结论改为应有的结论，并保留这些案例。',
  },
}
