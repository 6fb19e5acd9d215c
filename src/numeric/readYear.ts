/** Which whole numbers are years, and what the others look like: one rule for figures, files, the command and pages. */

import { DomainError } from '../errors.ts'

/** The first and the last year that is read as one. */
export const firstYear = 1000
export const lastYear = 2999

/** Whether a number is a calendar year. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= firstYear && value <= lastYear
}

/**
 * The value as a year, or a `DomainError` that says what the number looks like instead.
 *
 * @param where the function that was called
 * @param parameter the argument at fault
 * @param value a number, or text of four digits
 */
export function checkedYear(where: string, parameter: string, value: unknown): number {
  const year = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value
  if (typeof year === 'number' && isYear(year)) return year
  const look = typeof year === 'number' ? looksLike(year) : undefined
  throw new DomainError(where, parameter, `${yearRule}${look === undefined ? '' : `: this looks like ${look}`}`, value)
}

/** What a year must be, to stand after "must". */
export const yearRule = 'be a year from 1000 to 2999'

/**
 * What a number that is no year looks like, to stand after "looks like"; nothing where it is a year, or looks like nothing.
 *
 * @param value a number that was given as a year
 */
export function looksLike(value: number): string | undefined {
  if (!Number.isFinite(value) || isYear(value)) return undefined
  if (!Number.isInteger(value)) return value > firstYear && value < lastYear + 1 ? 'a date in decimal years' : 'a value'
  if (value >= 0 && value < 100) return 'two digits of a year'
  return looks.map((look) => look(value)).find((words) => words !== undefined) ?? 'a value'
}

const months = 'January February March April May June July August September October November December'.split(' ')

/** The days of a month of the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The longest patterns first: a number has the look of the first that it fits. */
const looks: readonly ((value: number) => string | undefined)[] = [
  (value) => (value >= 1e12 && value < 4.2e12 ? `milliseconds since 1970 (in ${yearAfter(value / 1000)})` : undefined),
  (value) => (value >= 5e8 && value < 4.2e9 ? `seconds since 1970 (in ${yearAfter(value)})` : undefined),
  (value) => {
    const [year, month, day] = [Math.floor(value / 1e4), Math.floor(value / 100) % 100, value % 100]
    if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
    return `YYYYMMDD (${day} ${months[month - 1]} ${year})`
  },
  (value) => {
    const [year, month] = [Math.floor(value / 100), value % 100]
    return isYear(year) && month >= 1 && month <= 12 ? `YYYYMM (${months[month - 1]} ${year})` : undefined
  },
  (value) => {
    const [year, quarter] = [Math.floor(value / 10), value % 10]
    if (year < 1900 || year > 2099 || quarter < 1 || quarter > 4) return undefined
    return `YYYYQ (quarter ${quarter} of ${year}) or a spreadsheet date serial`
  },
  (value) => {
    if (value < 15_000 || value > 73_050) return undefined
    const { year, month, day } = dateOfSerial(value)
    return `a spreadsheet date serial (${day} ${months[month - 1]} ${year})`
  },
]

const yearAfter = (seconds: number): number => 1970 + Math.floor(seconds / (365.2425 * 86_400))

/** The date of a spreadsheet's serial number: days since 30 December 1899 (as counted from March 1900 on). */
export function dateOfSerial(serial: number): { year: number; month: number; day: number } {
  // days since 1 March 0000, counted in eras of 400 years: Hinnant, chrono-compatible low-level date algorithms
  const days = Math.floor(serial) - 25_569 + 719_468
  const era = Math.floor(days / 146_097)
  const inEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: inYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}
