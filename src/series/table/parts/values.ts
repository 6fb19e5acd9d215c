/** Cells of figures, taken together: which separator is the decimal, which flags they bear. */

import { DomainError } from '../../../errors.ts'
import type { Decimal } from '../../../numeric/text/digits.ts'
import type { Cell, Table } from '../table.ts'
import { type Read, readCell } from './cells.ts'

/** A cell with a figure. */
export interface Figured {
  readonly value: number
  readonly scale?: number
  readonly unit?: string
  readonly flag?: string
}

const refuse = (rule: string, received: unknown): never => {
  throw new DomainError('seriesFrom', 'table', rule, received)
}

/** What one cell shows of the place that wrote it. */
interface Shown {
  clear: Set<Decimal>
  /** Cells such as 1.120, by their separator. */
  unclear: { separator: Decimal; decimals: number }[]
  /** Cells without separators, in size. */
  whole: number[]
}

function shownBy(cells: Iterable<Cell>): Shown {
  const shown: Shown = { clear: new Set(), unclear: [], whole: [] }
  for (const cell of cells) {
    if (typeof cell === 'number') continue
    const number = readCell(cell)?.number
    if (number === undefined) continue
    if ('readings' in number)
      shown.unclear.push({ separator: number.separator, decimals: Math.abs(number.readings[1]) })
    else if (number.assumed) shown.unclear.push({ separator: ',', decimals: Math.abs(number.value) / 1000 })
    else if (number.decimal) shown.clear.add(number.decimal)
    else if (number.value !== 0) shown.whole.push(Math.abs(number.value))
  }
  return shown
}

/**
 * The decimal separator of figures: as they show it themselves, else as the whole table shows it, else as the size of
 * figures without separator tells (640 beside 1.120), else as the separator of the file allows.
 */
function decimalOf(cells: readonly Cell[], table: Table, assumed: string[]): Decimal | undefined {
  const own = shownBy(cells)
  if (own.clear.size > 1) refuse('have one decimal separator: there are both points and commas', table)
  if (own.clear.size === 1) return noted([...own.clear][0] as Decimal, own, assumed)
  if (own.unclear.length === 0) return undefined
  const separators = new Set(own.unclear.map(({ separator }) => separator))
  if (separators.size > 1) refuse('have one separator of thousands: there are both points and commas', table)
  const [separator] = separators as Set<Decimal> & Iterable<Decimal>
  const sized = bySize(own, separator as Decimal)
  const all = sized
    ? undefined
    : shownBy(table.rows.slice(0, 5000).flatMap((row) => row.filter((cell) => typeof cell === 'string')))
  const decimal =
    sized ?? (all?.clear.size === 1 ? [...all.clear][0] : undefined) ?? byFile(table, separator as Decimal)
  if (decimal) return noted(decimal, own, assumed)
  const first = cells.find((cell) => {
    const number = readCell(cell)?.number
    return number !== undefined && ('readings' in number || number.assumed !== undefined)
  })
  const example = own.unclear[0]?.decimals as number
  return refuse(
    `have clear numbers: ${JSON.stringify(first)} is ${Number((example * 1000).toPrecision(12))} or ${example}: say which with decimal`,
    first,
  )
}

function noted(decimal: Decimal, own: Shown, assumed: string[]): Decimal {
  if (decimal === ',') assumed.push('decimal comma')
  else if (own.unclear.some(({ separator }) => separator === ',')) assumed.push('comma between thousands')
  else if (own.unclear.length > 0 && own.clear.size === 0) assumed.push('decimal point')
  return decimal
}

/** 640 beside 1.120: read as decimals the two would differ by more than a series does from one figure to the next. */
function bySize(own: Shown, separator: Decimal): Decimal | undefined {
  if (own.whole.length === 0) return undefined
  // figures from 1000 on without a separator: then the separator is of decimals
  const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number
  const ratio = middle(own.unclear.map(({ decimals }) => decimals)) / middle(own.whole)
  const near = (factor: number): boolean => ratio * factor > 1 / 8 && ratio * factor < 8
  const grouped = own.whole.every((value) => value < 1000) && near(1000)
  const decimals = near(1)
  if (grouped === decimals) return undefined
  return decimals ? separator : separator === '.' ? ',' : '.'
}

/** Cells apart by commas are written by programs, with points; JSON as well. */
function byFile(table: Table, separator: Decimal): Decimal | undefined {
  const byProgram = table.separator === undefined || table.separator === ','
  return (byProgram || table.columns.some((name) => /^obs_value$/i.test(name))) && separator === '.' ? '.' : undefined
}

/**
 * The figures of cells, in their order; nothing for a gap.
 *
 * @param cells with the place of each in words, for a refusal
 */
export function valuesOf(
  cells: readonly { readonly cell: Cell; readonly place: () => string }[],
  table: Table,
  given: Decimal | undefined,
  assumed: string[],
): (Figured | { readonly flag?: string } | undefined)[] {
  const decimal =
    given ??
    decimalOf(
      cells.map(({ cell }) => cell),
      table,
      assumed,
    )
  const units = new Set<string>()
  const read = cells.map(({ cell, place }): Figured | { flag?: string } | undefined => {
    const each: Read | undefined = readCell(cell, decimal)
    if (each === undefined) return refuse(`have numbers: ${place()} is none`, cell)
    if (each.number === undefined) return each.flag === undefined ? undefined : { flag: each.flag }
    if ('readings' in each.number) return refuse(`have clear numbers: ${place()} can be read as two`, cell)
    const { value, scale, unit } = each.number
    if (unit !== undefined) units.add(unit.replace(/ ?(thousand|mn|bn|tn|lakh|crore)$/, ''))
    return {
      value,
      ...(scale && { scale }),
      ...(unit !== undefined && { unit }),
      ...(each.flag !== undefined && { flag: each.flag }),
    }
  })
  const figured = read.filter((each): each is Figured => each !== undefined && 'value' in each)
  const bare = figured.some(({ unit, value }) => unit === undefined && value !== 0)
  if (
    units.size > 1 ||
    (units.size === 1 && [...units][0] !== '' && bare && figured.some(({ unit }) => unit !== undefined))
  )
    refuse(`have one unit: there are ${[...units, ...(bare ? ['figures without one'] : [])].join(' and ')}`, table)
  if (figured.some(({ scale }) => scale) && figured.some(({ scale, value }) => !scale && value !== 0))
    refuse('have one unit: some figures have a word such as bn and others have none', table)
  return read
}
