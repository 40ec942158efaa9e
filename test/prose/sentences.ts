/** A sentence that somebody reads, and where it stands. */
export interface Sentence {
  readonly text: string
  readonly line: number
}

/** The sentences in the comments of a source. */
export function sentencesInComments(source: string): Sentence[] {
  const comments = [...source.matchAll(/\/\*[\s\S]*?\*\/|(?:^[ \t]*\/\/.*\n?)+|\s\/\/ .*$/gm)]
  return comments.flatMap(({ 0: comment, index }) => {
    const plain = comment
      .replaceAll(/^\s*\/\*+|\*+\/\s*$/g, '')
      .replaceAll(/^\s*(\*|\/\/) ?/gm, '')
      .replaceAll(/@example[\s\S]*/g, '')
      .replaceAll(/^@\w+( \w+)?/gm, '\n\n')
    return sentencesOf(plain, lineOf(source, index))
  })
}

/** The titles of the tests in a source. */
export function titlesIn(source: string): Sentence[] {
  const titles = [...source.matchAll(/^\s*(?:test|it|describe)(?:\.\w+)?\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/gm)]
  return titles.map(({ 2: title = '', index }) => ({ text: title, line: lineOf(source, index) }))
}

/** The sentences of a page in Markdown, without its code. */
export function sentencesOnPage(page: string): Sentence[] {
  const blank = (code: string) => code.replaceAll(/[^\n]/g, '')
  const plain = page
    .replaceAll(/^```[\s\S]*?^```/gm, blank)
    .replaceAll(/<!--[\s\S]*?-->/g, blank)
    .replaceAll(/^ {4}.*$/gm, '')
    .replaceAll(/^[#>\-*\d.]+ /gm, '')
    .replaceAll(/^\|.*\|$/gm, (row) => row.replaceAll('|', '¦'))
  const paragraphs = [...plain.matchAll(/[^\n¦]+(?:\n[^\n¦]+)*/g)]
  return paragraphs.flatMap(({ 0: text, index }) => sentencesOf(text, lineOf(plain, index)))
}

function sentencesOf(text: string, line: number): Sentence[] {
  return text
    .split(/\n\s*\n/)
    .flatMap((paragraph) => paragraph.replaceAll(/\s+/g, ' ').split(/(?<=[.!?:])\s+(?=[A-Z“"`])/))
    .map((sentence) => ({ text: sentence.trim(), line }))
    .filter(({ text }) => /[a-z]{2}/i.test(text))
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
