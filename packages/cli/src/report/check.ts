import type { Language } from '@hearthfold/core'
import { type CaseResult, caseText } from '@hearthfold/rules/cases'
import { WIDTH, wrap } from '../terminal/display.ts'
import type { ReadPack } from '../input/pack-file.ts'
import { words } from '../words/check.ts'

/** A file of cases that was run under a pack. */
export interface CheckedFile {
  readonly name: string
  readonly pack: ReadPack
  readonly results: readonly CaseResult[]
}

/** What was checked, for programs: of each case, what was expected and found, in the same shape and order. */
export function checkDocument(files: readonly CheckedFile[]) {
  const cases = files.flatMap(({ name: file, pack, results }) =>
    results.map(({ name, ok, checked, unrecorded }) => ({
      name,
      ok,
      file,
      pack: pack.name,
      expected: checked.map(({ expected }) => expected),
      found: checked.map(({ found }) => found),
      ...(unrecorded ? { unrecorded } : {}),
    })),
  )
  const passed = cases.filter(({ ok }) => ok).length
  return { passed, failed: cases.length - passed, cases }
}

/** What was checked, for people: which packs load, how many cases hold, and of those that do not what was found instead. */
export function checkText(packs: readonly ReadPack[], files: readonly CheckedFile[], language: Language): string {
  const say = words[language]
  const { passed, failed } = checkDocument(files)
  return [
    ...packs.map(({ name, pack }) => say.loads(name, pack.id, pack.version, pack.rules.length)),
    ...files.flatMap(({ name, pack, results }) => [
      say.held(name, pack.name, results.filter(({ ok }) => ok).length, results.length),
      ...results
        .filter(({ ok }) => !ok)
        .flatMap((result) => caseText(result, pack.pack, language).flatMap((line) => wrap(`  ${line}`, WIDTH, 10))),
    ]),
    ...(files.length > 0 ? [say.sum(passed, failed)] : []),
  ].join('\n')
}
