/** The characters that text has in place of a blank, a minus, an apostrophe or a digit, made one. */

/** No-break, narrow, thin and figure blanks. */
const blanks = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r\n]/g
const minuses = /[\u2212\u2010-\u2015\ufe63\uff0d]/g
const apostrophes = /[\u2018\u2019\u02bc\u2032\u00b4`\u066c]/g
/** Marks of direction, joiners and a byte order mark: they have no width. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
const foreignDigits = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g

/** The text with one kind of blank, minus and apostrophe, without what has no width, trimmed. */
export function plainText(text: string): string {
  // most cells are plain already
  if (/^[!-~]*$/.test(text)) return text
  return text
    .replace(invisible, '')
    .replace(blanks, ' ')
    .replace(minuses, '-')
    .replace(apostrophes, "'")
    .replace(/\u066b/g, '.')
    .replace(foreignDigits, (digit) =>
      String((digit.charCodeAt(0) - (digit < '\u06f0' ? 0x660 : digit < '\uff10' ? 0x6f0 : 0xff10)) % 10),
    )
    .trim()
}
