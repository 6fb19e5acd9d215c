import { checked, checkedObject, DomainError, positive, wholeYear } from '../../errors.ts'
import type { Figure } from '../../figure.ts'

/** Figures in the order of their years, each year once, from every form that `series` takes. */
export function figuresOf(where: string, parameter: string, data: unknown): Figure[] {
  const byYear = new Map<number, number>()
  for (const [yearName, givenYear, valueName, givenValue] of entries(where, parameter, data)) {
    if (noFigure.includes(givenValue)) continue
    const year = checked(where, yearName, number(givenYear), wholeYear)
    const value = checked(where, valueName, number(givenValue), positive)
    if ((byYear.get(year) ?? value) !== value)
      throw new DomainError(
        where,
        valueName,
        `be the one value of ${year}, which is ${byYear.get(year)} already`,
        value,
      )
    byYear.set(year, value)
  }
  if (byYear.size === 0) throw new DomainError(where, parameter, 'have at least one figure', data)
  return [...byYear].sort(([a], [b]) => a - b).map(([year, value]) => Object.freeze({ year, value }))
}

/** What stands for a figure that there is not: in JavaScript, in a spreadsheet, in R, at the World Bank. */
const noFigure: readonly unknown[] = [undefined, null, '', 'NA', '..']

/** A year and a value, each with the name that an error calls it by. */
type Entry = readonly [yearName: string, year: unknown, valueName: string, value: unknown]

function entries(where: string, parameter: string, data: unknown): Entry[] {
  if (typeof data === 'string') return lines(where, parameter, data)
  if (Array.isArray(data))
    return data.map((row, index): Entry => {
      const place = `${parameter}[${index}]`
      if (Array.isArray(row)) return [`${place}[0]`, row[0], `${place}[1]`, row[1]]
      const { year, value } = checkedObject(where, place, row)
      return [`${place}.year`, year, `${place}.value`, value]
    })
  const given = checkedObject(where, parameter, data)
  if (Array.isArray(given['figures'])) return entries(where, `${parameter}.figures`, given['figures'])
  return Object.entries(given).map(
    ([year, value]): Entry => [`${parameter} (year)`, year, `${parameter}[${year}]`, value],
  )
}

/** Two columns: a third would be a decimal comma or a thousands separator as likely as a note. */
function lines(where: string, parameter: string, text: string): Entry[] {
  const separator = ['\t', ';', ','].find((mark) => text.includes(mark)) ?? ','
  const rows = text
    .split(/\r?\n/)
    .map((line, index) => ({ place: `${parameter} line ${index + 1}`, line, cells: line.split(separator) }))
    .filter(({ line }) => line.trim() !== '')
  const heading = rows[0]?.cells.some((cell) => /^\s*"?[+.-]?\d/.test(cell)) ? 0 : 1
  return rows.slice(heading).map(({ place, line, cells }): Entry => {
    if (cells.length !== 2) throw new DomainError(where, place, 'have two columns, a year and a value', line)
    const [year, value] = cells.map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    return [`${place} (year)`, year, `${place} (value)`, value]
  })
}

/** Text that is a plain decimal number as that number; anything else as it is. */
function number(value: unknown): unknown {
  return typeof value === 'string' && /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value) ? Number(value) : value
}
