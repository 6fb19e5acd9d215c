/** What happens to files before they are read: cells lost, columns in another order, another place's numbers. */

import Papa from 'papaparse'
import type { SeriesFromOptions } from '../../../src/series/table/index.ts'

/** Whole numbers from 0, in an order that a seed fixes (mulberry32). */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

export type Random = (below: number) => number
export type Grid = string[][]

export interface Mutation {
  readonly name: string
  /** Whether figures can be missing afterwards. */
  readonly loses?: boolean
  /** Whether it can be told from the file afterwards, and the options still mean the same. */
  readonly fits?: (grid: Grid, options: SeriesFromOptions) => boolean
  readonly make: (grid: Grid, separator: string, random: Random) => string | Uint8Array
}

const csv = (grid: Grid, delimiter: string, newline = '\n'): string => Papa.unparse(grid, { delimiter, newline })

const copy = (grid: Grid): Grid => grid.map((row) => [...row])
/** A row under the heading: one that has figures in most cells or in the last. */
const dataRow = (grid: Grid, random: Random): number => 8 + random(Math.max(1, grid.length - 8))
const plainNumber = /^\s*-?\d+(\.\d+)?\s*$/

/** Cells that are no codes or years: with decimals, or from five digits on. */
const isValue = (cell: string): boolean => plainNumber.test(cell) && (cell.includes('.') || cell.trim().length > 8)

function written(cell: string, group: string, decimal: string): string {
  const [whole = '', places] = cell.trim().split('.')
  const grouped = group === '' ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group)
  return places === undefined ? grouped : `${grouped}${decimal}${places}`
}

function localised(grid: Grid, group: string, decimal: string, separator: string): string {
  return csv(
    grid.map((row) => row.map((cell) => (isValue(cell) ? written(cell, group, decimal) : cell))),
    separator,
  )
}

/** Columns whose places change, heading and all; those of rows that are shorter stay. */
function swapped(grid: Grid, random: Random): Grid {
  const width = Math.max(...grid.map((row) => row.length))
  const [a, b] = [random(width), random(width)]
  return grid.map((row) => {
    const next = [...row]
    while (next.length > 1 && next.length <= Math.max(a, b)) next.push('')
    if (next.length > Math.max(a, b)) [next[a], next[b]] = [next[b] as string, next[a] as string]
    return next
  })
}

export const mutations: readonly Mutation[] = [
  {
    name: 'a cell emptied',
    loses: true,
    make(grid, separator, random) {
      const next = copy(grid)
      const row = next[dataRow(grid, random)] ?? []
      row[random(row.length)] = ''
      return csv(next, separator)
    },
  },
  {
    name: 'a cell dropped, the rest moved to the left',
    loses: true,
    make(grid, separator, random) {
      const next = copy(grid)
      const row = next[dataRow(grid, random)] ?? []
      row.splice(random(row.length), 1)
      return csv(next, separator)
    },
  },
  {
    name: 'a cell of every row dropped but for the heading',
    loses: true,
    // rows that end with a comma have as many cells as the heading afterwards
    fits: (grid) => (grid.at(-1)?.length ?? 0) <= (grid[0]?.length ?? 0),
    make(grid, separator, random) {
      const column = random((grid.at(-1) ?? []).length)
      return csv(
        grid.map((row, index) => (index < 8 ? row : row.filter((_, each) => each !== column))),
        separator,
      )
    },
  },
  {
    name: 'columns swapped',
    // a column without a heading is called by its place
    fits: (_, options) => !JSON.stringify(options).includes('column '),
    make: (grid, separator, random) => csv(swapped(grid, random), separator),
  },
  {
    name: 'rows doubled',
    make: (grid, separator, random) => {
      const from = 8 + random(10)
      return csv(
        [...grid.slice(0, from), ...grid.slice(from).flatMap((row) => (random(2) ? [row, row] : [row]))],
        separator,
      )
    },
  },
  {
    name: 'rows lost',
    loses: true,
    make: (grid, separator, random) =>
      csv(
        grid.filter((_, index) => index < 8 || random(5) > 0),
        separator,
      ),
  },
  { name: 'decimal comma, semicolons', make: (grid) => localised(grid, '', ',', ';') },
  { name: 'decimal comma, commas between cells', make: (grid) => localised(grid, '', ',', ',') },
  { name: 'points and a decimal comma', make: (grid) => localised(grid, '.', ',', ';') },
  { name: 'blanks and a decimal comma', make: (grid) => localised(grid, '\u00a0', ',', '\t') },
  { name: 'commas and a decimal point', make: (grid) => localised(grid, ',', '.', ',') },
  { name: 'apostrophes and a decimal point', make: (grid) => localised(grid, "'", '.', ';') },
  { name: 'bars between cells', make: (grid) => csv(grid, '|') },
  {
    name: 'titles above and notes under the table',
    make: (grid, separator) =>
      csv([['A title, made up'], [], ...grid, [], ['Note: figures are made up'], ['Source: nobody, 2024']], separator),
  },
  {
    name: 'ends of lines of old and of Windows',
    make: (grid, separator, random) => csv(grid, separator, random(2) ? '\r' : '\r\n'),
  },
  {
    name: 'UTF-16 with its mark',
    make: (grid, separator) => new Uint8Array(Buffer.from(`\ufeff${csv(grid, separator)}`, 'utf16le')),
  },
  {
    name: 'gaps written out',
    loses: true,
    make(grid, separator, random) {
      const sign = ['..', 'n/a', ':', '-', '…', 'NA'][random(6)] as string
      return csv(
        grid.map((row) => row.map((cell) => (isValue(cell) && random(6) === 0 ? sign : cell))),
        separator,
      )
    },
  },
  {
    name: 'flags behind figures',
    make(grid, separator, random) {
      const flag = [' p', ' e', '*', ' b', ' (p)'][random(5)] as string
      return csv(
        grid.map((row) => row.map((cell) => (isValue(cell) && random(4) === 0 ? cell + flag : cell))),
        separator,
      )
    },
  },
  {
    name: 'a heading emptied',
    loses: true,
    make(grid, separator, random) {
      const next = copy(grid)
      const row = next[random(Math.min(8, grid.length))] ?? []
      row[random(row.length)] = ''
      return csv(next, separator)
    },
  },
  {
    name: 'a word in place of a figure',
    loses: true,
    make(grid, separator, random) {
      const next = copy(grid)
      const row = next[dataRow(grid, random)] ?? []
      row[random(row.length)] = 'see note'
      return csv(next, separator)
    },
  },
]
