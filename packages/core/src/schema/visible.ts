/**
 * What nobody sees and everything else goes by: control characters, marks of direction, zero-width characters, separators of
 * lines, halves of characters. One of them makes two identifiers of one, or turns a line of a terminal around.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u
const HIDDEN_ALL = new RegExp(HIDDEN.source, 'gu')

/** Whether a text has a character that nobody sees. */
export function hasHidden(text: string): boolean {
  return HIDDEN.test(text)
}

/** A text in which every character that nobody would see is written out, `‹U+200B›`. */
export function visible(text: string): string {
  return hasHidden(text)
    ? text.replaceAll(HIDDEN_ALL, (one) => `‹U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}›`)
    : text
}

/** What a text looks like: two that look the same name one thing, however they were typed. */
export function lookOf(text: string): string {
  const plain = text.normalize('NFKC').replaceAll(HIDDEN_ALL, '').replaceAll(/\s+/g, '').toLowerCase()
  return /^\d+$/.test(plain) ? plain.replace(/^0+(?=\d)/, '') : plain
}
