/** Text to rows of cells, whatever stands between them. */

import Papa from 'papaparse'

/** From the one that is the least often part of a cell to the most often. */
const separators = ['\t', ';', '|', ','] as const

const blank = /^\s*$/

/**
 * The rows of a text.
 *
 * @returns the rows, cells trimmed, empty rows left out; and what stands between the cells
 */
export function rowsOf(text: string): { rows: string[][]; separator: string } {
  const separator = separatorOf(text)
  if (separator === ' ') return { rows: byBlanks(text), separator }
  const rows: string[][] = []
  // every column repeats its cells often: one string for all equal ones
  const seen: Map<string, string>[] = []
  parse(text, separator, undefined, (cells) => {
    if (isBlank(cells)) return
    for (let column = 0; column < cells.length; column++) cells[column] = shared(seen, column, cells[column] as string)
    rows.push(cells)
  })
  return { rows, separator }
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '' || blank.test(cell))

/** How many different cells of a column are kept in mind; a column with more is one of figures, which seldom repeat. */
const mostShared = 4096
const none: Map<string, string> = new Map()

function shared(seen: Map<string, string>[], column: number, cell: string): string {
  if (cell === '') return ''
  let known = seen[column]
  if (known === none) return cell.trim()
  if (!known) {
    known = new Map()
    seen[column] = known
  }
  const same = known.get(cell)
  if (same !== undefined) return same
  const trimmed = cell.trim()
  if (known.size < mostShared) known.set(cell, trimmed)
  else seen[column] = none
  return trimmed
}

function parse(text: string, separator: string, preview: number | undefined, step: (cells: string[]) => void): void {
  Papa.parse<string[]>(text, {
    delimiter: separator,
    ...(preview !== undefined && { preview }),
    newline: newlineOf(text),
    step: ({ data }) => step(data),
  })
}

/** The end of a line: the first that there is, since Papa Parse looks inside quotes as well. */
function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const start = text.slice(0, 100_000)
  if (start.includes('\r\n')) return '\r\n'
  return start.includes('\n') || !start.includes('\r') ? '\n' : '\r'
}

/**
 * The separator under which most of the first lines have equally many cells; of two, the one that is less often part of a
 * cell, since a comma is also a decimal separator.
 */
function separatorOf(text: string): string {
  const start = text.slice(0, 200_000)
  let best = { separator: ' ', score: 0 }
  for (const separator of separators) {
    if (!start.includes(separator)) continue
    const counts: number[] = []
    parse(start, separator, 200, (cells) => {
      if (!isBlank(cells)) counts.push(cells.length)
    })
    const several = counts.filter((count) => count > 1)
    const often = new Map<number, number>()
    for (const count of several) often.set(count, (often.get(count) ?? 0) + 1)
    const score = Math.max(0, ...often.values()) / Math.max(1, counts.length)
    if (score > best.score + 0.2) best = { separator, score }
  }
  return best.score >= 0.3 && !(best.separator === ',' && isByBlanks(start)) ? best.separator : ' '
}

/** Lines of a year, a blank and a figure with a comma: 2023 41,02. */
function isByBlanks(start: string): boolean {
  const lines = start.split(/\r\n|\n|\r/, 50).filter((line) => !blank.test(line))
  return lines.filter((line) => /^\s*\d{4}[^\s,]{0,8}\s+[-+]?\d[\d.,'\s]*%?\s*$/.test(line)).length * 2 > lines.length
}

/** Columns of a print: apart by two blanks or more, or a first word and the rest. */
function byBlanks(text: string): string[][] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const columns = line.split(/ {2,}/)
      if (columns.length > 1) return columns
      const first = /^(\S+) +(\S.*)$/.exec(line)
      return first && /\d/.test(first[1] as string) ? [first[1] as string, first[2] as string] : [line]
    })
}
