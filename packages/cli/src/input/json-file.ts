import type { Language, Misfit, Result } from '@hearthfold/core'
import { misfitPhrase } from '@hearthfold/core/checking'
import { type JsonProblem, maskIds, readJson, type Spot } from '@hearthfold/core/checking'
import { messages } from '../words/messages.ts'
import { readTextFile } from './text-file.ts'

/** Reads a file of JSON that an option names: its value, or a line in words for what is wrong with it. */
export async function readJsonFile(path: string, language: Language): Promise<Result<unknown, string>> {
  const read = await readTextFile(path, language)
  return !read.ok ? read : parsedJson(read.value, path, language)
}

/** The value of a text in JSON, or a line in words for what is wrong with it. */
export function parsedJson(text: string, path: string, language: Language): Result<unknown, string> {
  const read = readJson(text)
  return read.ok ? read : { ok: false, problem: problemLines(read.problem, path, language).join('\n') }
}

/** Lest a file in which everything stands twice fill the screen. */
const MOST_KEYS = 10

/** What is wrong, and where, without the text that stands there: a file that is no JSON may hold anything. */
function problemLines(problem: JsonProblem, path: string, language: Language): string[] {
  const say = messages[language]
  if (problem.code === 'not-json') {
    const { at, ends } = problem
    return [say.expected(at ? placeOf(path, at) : path, say.file.json, ends ? say.json.ends : say.json.other, say.file.mend)]
  }
  const lines = problem.keys.slice(0, MOST_KEYS).map(({ path: key, first, again }) => {
    const { expected, advice } = say.json.once
    return say.expected(placeOf(path, again), expected, say.json.twice(maskIds(key), first.line, first.column), advice)
  })
  const more = problem.keys.length - lines.length
  return more > 0 ? [...lines, say.more(more)] : lines
}

function placeOf(path: string, { line, column }: Spot): string {
  return `${path}:${line}:${column}`
}

/** What does not fit in a file of JSON, a line each. */
export function misfitLines(path: string, misfits: readonly Misfit[], language: Language): string[] {
  const say = messages[language]
  return misfits.map((misfit) => {
    const place = misfit.path ? `${path}${say.colon}${misfit.path}` : path
    return say.wrong(place, misfitPhrase(misfit)[language], say.file.mend)
  })
}
