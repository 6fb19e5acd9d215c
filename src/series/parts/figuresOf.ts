import {
  anything,
  checked,
  checkedArray,
  checkedObject,
  DomainError,
  domain,
  positive,
  type Rule,
} from '../../errors.ts'
import { type Figure, periodChecks } from '../../figure.ts'
import { checkedYear } from '../../numeric/readYear.ts'
import { type NumberColumn, numberColumn } from './numberColumn.ts'

/** Annual figures in the order of their years, each year once, from every form that `series` takes. */
export function figuresOf(where: string, parameter: string, data: unknown, rule: Rule = positive): Figure[] {
  const figures = figuresOfAny(where, parameter, data, rule)
  const odd = figures.find(({ month, quarter, mark }) => month ?? quarter ?? (mark === 'partial' ? 1 : undefined))
  if (odd === undefined) return figures
  const part = odd.month !== undefined ? 'a month' : odd.quarter !== undefined ? 'a quarter' : 'a part of the year'
  throw new DomainError(where, parameter, `have annual figures: that of ${odd.year} is of ${part}`, data)
}

/** The same, where figures may be of months or quarters. */
export function figuresOfAny(where: string, parameter: string, data: unknown, rule: Rule): Figure[] {
  const given = entries(where, parameter, data).filter(({ value }) => !noFigure.includes(trimmed(value)))
  const column = numberColumn(where, given)
  const byTime = new Map<number, Figure>()
  for (const [index, entry] of given.entries()) {
    const figure = figureOf(where, entry, checked(where, entry.valueName, column[index], rule))
    const time = timeOf(figure)
    const known = byTime.get(time)
    if (known !== undefined && known.value !== figure.value)
      throw new DomainError(
        where,
        entry.valueName,
        `be the one value of ${figure.year}, which is ${known.value} already`,
        figure.value,
      )
    byTime.set(time, figure)
  }
  if (byTime.size === 0) throw new DomainError(where, parameter, 'have at least one figure', data)
  const figures = [...byTime].sort(([a], [b]) => a - b).map(([, figure]) => figure)
  if (new Set(figures.map(frequencyOf)).size > 1)
    throw new DomainError(where, parameter, 'have figures of years, of quarters or of months, not of two of them', data)
  return figures
}

/** What a figure is of. */
export function frequencyOf({ month, quarter }: Figure): 'year' | 'quarter' | 'month' {
  return month !== undefined ? 'month' : quarter !== undefined ? 'quarter' : 'year'
}

/** Rises with time, and tells the parts of a year apart. */
function timeOf({ year, month = 0, quarter = 0 }: Figure): number {
  return 100 * year + (month || quarter)
}

function figureOf(where: string, { yearName, year, rest }: Entry, value: number): Figure {
  return Object.freeze({ year: checkedYear(where, yearName, year), ...rest, value })
}

/** What stands for a figure that there is not: in JavaScript, in a spreadsheet, in R, at the World Bank, at Eurostat. */
const noFigure: readonly unknown[] = [undefined, null, '', 'NA', 'N/A', 'n/a', '..', '...', ':', '-', '–']

const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value)

/** A year and a value, each with the name that an error calls it by, and what else a row says. */
interface Entry extends NumberColumn {
  readonly yearName: string
  readonly year: unknown
  readonly rest?: Omit<Figure, 'year' | 'value'>
}

function entries(where: string, parameter: string, data: unknown): Entry[] {
  if (typeof data === 'string') return lines(where, parameter, data)
  if (Array.isArray(data))
    return checkedArray(where, parameter, data).map((row, index) => rowOf(where, `${parameter}[${index}]`, row))
  const given = checkedObject(where, parameter, data)
  if (Array.isArray(given['figures'])) {
    const { figures } = domain(where, given, seriesChecks, parameter)
    return entries(where, `${parameter}.figures`, figures)
  }
  return Object.entries(given).map(([year, value]) => ({
    yearName: `${parameter} (year)`,
    year,
    valueName: `${parameter}[${year}]`,
    value,
  }))
}

const seriesChecks = {
  frequency: anything,
  measure: anything,
  assumed: anything,
  figures: anything,
  unit: anything,
  reporter: anything,
}
// where a figure is from may stand in its row, and is not carried along
const rowChecks = { year: anything, value: anything, ...periodChecks, source: anything, note: anything }

function rowOf(where: string, place: string, row: unknown): Entry {
  if (Array.isArray(row)) {
    const cells = checkedArray(where, place, row)
    if (cells.length > 2) throw new DomainError(where, place, 'be a year and a value', row)
    return { yearName: `${place}[0]`, year: cells[0], valueName: `${place}[1]`, value: cells[1] }
  }
  const { year, value, source: _, note: __, ...rest } = domain(where, row, rowChecks, place)
  return { yearName: `${place}.year`, year, valueName: `${place}.value`, value, rest }
}

/** Two columns: a third would be a decimal comma or a thousands separator as likely as a note. */
function lines(where: string, parameter: string, text: string): Entry[] {
  const separator = ['\t', ';', ','].find((mark) => text.includes(mark)) ?? ','
  const rows = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line, index) => ({ place: `${parameter} line ${index + 1}`, line, cells: line.split(separator) }))
    .filter(({ line }) => line.trim() !== '')
  const heading = rows[0]?.cells.some((cell) => /^\s*"?[+.\-−]?\d/.test(cell)) ? 0 : 1
  return rows.slice(heading).map(({ place, line, cells }) => {
    if (cells.length !== 2) throw new DomainError(where, place, 'have two columns, a year and a value', line)
    const [year, value] = cells.map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    return { yearName: `${place} (year)`, year, valueName: `${place} (value)`, value }
  })
}
