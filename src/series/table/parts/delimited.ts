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
    if (cells.every((cell) => cell === '' || blank.test(cell))) return
    rows.push(cells.map((cell, column) => shared(seen, column, cell)))
  })
  return { rows, separator }
}

const mostShared = 4096

function shared(seen: Map<string, string>[], column: number, cell: string): string {
  const trimmed = cell.trim()
  if (trimmed.length === 0) return ''
  let known = seen[column]
  if (!known) {
    known = new Map()
    seen[column] = known
  }
  const same = known.get(trimmed)
  if (same !== undefined) return same
  // a copy of its own: a slice would keep the whole text alive
  if (known.size < mostShared) known.set(trimmed, trimmed)
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
      if (!cells.every((cell) => blank.test(cell))) counts.push(cells.length)
    })
    const several = counts.filter((count) => count > 1)
    const often = new Map<number, number>()
    for (const count of several) often.set(count, (often.get(count) ?? 0) + 1)
    const score = Math.max(0, ...often.values()) / Math.max(1, counts.length)
    if (score > best.score + 0.2) best = { separator, score }
  }
  return best.score >= 0.3 ? best.separator : ' '
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
