import type { Language, Misfit } from '@hearthfold/core'
import { maskIds } from '@hearthfold/core/checking'
import { type CasesFile, readCases } from '@hearthfold/rules/cases'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import { misfitLines } from './json-file.ts'
import { messages } from '../words/messages.ts'
import type { Problems } from './options.ts'
import { readTextFile } from './text-file.ts'

/** Reads a file of cases in YAML 1.2; or says what is wrong with it, a line each, with the line of the file. */
export async function readCasesFile(path: string, language: Language): Promise<{ file: CasesFile } | Problems> {
  const say = messages[language]
  const file = await readTextFile(path, language)
  if (!file.ok) return { problems: [file.problem] }
  const lines = new LineCounter()
  const document = parseDocument(file.value, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ pos, message }) =>
        say.expected(`${path}:${lines.linePos(pos[0]).line}`, say.file.yaml, say.ofParser(maskIds(message)), say.file.mend),
      ),
    }
  }
  let data: unknown
  try {
    // Throws where aliases refer to what is not there, or to more than memory holds.
    data = document.toJS()
  } catch (error) {
    return { problems: [say.expected(path, say.file.yaml, say.ofParser((error as Error).message), say.file.mend)] }
  }
  const read = readCases(data)
  if (read.ok) return { file: read.value }
  return { problems: read.problem.flatMap((misfit) => misfitLines(`${path}:${lineOf(misfit, document, lines)}`, [misfit], language)) }
}

/** The line of what stands at a path; of something that is missing, that of what it should stand in. */
function lineOf({ path }: Misfit, document: Document, lines: LineCounter): number {
  const keys = path.split('.')
  for (let length = keys.length; length > 0; length--) {
    const node = document.getIn(keys.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
