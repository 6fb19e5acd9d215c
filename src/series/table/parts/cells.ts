/** One cell: a number, a gap, or neither; with its flags. */

import { type NumberReading, numberIn } from '../../../numeric/readNumber.ts'
import { plainText } from '../../../numeric/text/characters.ts'
import type { Decimal } from '../../../numeric/text/digits.ts'
import type { Cell } from '../table.ts'

/** What a cell says. */
export interface Read {
  /** Nothing for a gap. */
  readonly number?: NumberReading
  /** Letters or signs beside it: `b`, `p`, `*`, `1)`. */
  readonly flag?: string
}

/** How offices write that there is no figure. */
const gaps =
  /^(:|\.{1,4}|…|-{1,3}|n\/?a\.?|n\.a\.|#n\/?a|\(na\)|nan|null|none|nd|n\.d\.|x|\[[a-z]\]|\(d\)|\*+|c|z|s|f|m|missing|not available|k\.a\.|н\/д|\\n|nil)$/i
/** `b`, `bp`, `(e)`, `*`, `¹`, `[1]`, `1)`: behind a number, or behind a sign of a gap. */
const flagged =
  /^(.*?[\d:.…%])(?: *\(([a-z]{1,3})\)| *([bcdefnprsuz]{1,3})| *([EPRF])(?![\w%])| *\[([a-z\d]{1,2})\]| *([*†‡§#]+|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)| (\d)\))$/i

const plain = /^-?(?:\d{1,15}|\d{0,12}\.(?:\d{1,2}|\d{4,12}))$/

/** What a cell says; nothing where it is neither a number nor a gap. */
export function readCell(cell: Cell, decimal?: Decimal): Read | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { number: { value: cell + 0 } } : {}
  // most cells are this
  if (plain.test(cell) && (decimal !== ',' || !cell.includes('.'))) {
    const value = Number(cell) + 0
    return { number: cell.includes('.') ? { value, decimal: '.' } : { value } }
  }
  const text = plainText(cell)
  if (text === '' || gaps.test(text)) return {}
  // a flag comes before a unit: 38740 b is a break in the series, not billions
  const end = flagged.exec(text)
  const flag = end?.slice(2).find((part) => part !== undefined)
  if (end && flag !== undefined && (flag === flag.toLowerCase() || /^[EPRF]$/.test(flag))) {
    const before = (end[1] as string).trim()
    if (gaps.test(before)) return { flag }
    const number = numberIn(before, decimal)
    if (number) return { number, flag }
  }
  const number = numberIn(text, decimal)
  return number && { number }
}

/** Whether a cell is a number or a gap that is written out. */
export function isFigure(cell: Cell | undefined): boolean {
  if (cell === undefined || cell === '') return false
  return readCell(cell) !== undefined
}
