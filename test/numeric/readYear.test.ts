import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from '../../src/errors.ts'
import { checkedYear, dateOfSerial, isYear, looksLike } from '../../src/numeric/readYear.ts'

const refusal = (value: unknown): string => {
  try {
    checkedYear('f', 'year', value)
  } catch (error) {
    if (error instanceof DomainError) return error.message
    throw error
  }
  return 'read'
}

test('years are whole numbers from 1000 to 2999, as numbers or as text', () => {
  for (const year of [1000, 1960, 2023, 2999]) {
    expect(checkedYear('f', 'year', year)).toBe(year)
    expect(checkedYear('f', 'year', ` ${year} `)).toBe(year)
  }
  for (const value of [999, 3000, 2019.5, -2019, Number.NaN, Infinity, null, undefined, '', 'x', '2019.5', 2019n, {}])
    expect(refusal(value)).toMatch(/^f: year must be a year from 1000 to 2999/)
})

test.each([
  [202306, 'YYYYMM (June 2023)'],
  [20230630, 'YYYYMMDD (30 June 2023)'],
  [20230230, 'a value'],
  [45292, 'a spreadsheet date serial (1 January 2024)'],
  [20234, 'YYYYQ (quarter 4 of 2023) or a spreadsheet date serial'],
  [24, 'two digits of a year'],
  [2019.5, 'a date in decimal years'],
  [41.5, 'a value'],
  [38740, 'a spreadsheet date serial (23 January 2006)'],
  [1_700_000_000, 'seconds since 1970 (in 2023)'],
  [1_700_000_000_000, 'milliseconds since 1970 (in 2023)'],
  [-5, 'a value'],
  [1e300, 'a value'],
])('%d looks like %s', (value, look) => {
  expect(looksLike(value)).toBe(look)
  expect(refusal(value)).toBe(`f: year must be a year from 1000 to 2999: this looks like ${look} (received ${value})`)
})

test('a serial number has the date that the calendar of this machine gives it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 110_000 }), (serial) => {
      const date = new Date((serial - 25_569) * 86_400_000)
      expect(dateOfSerial(serial)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      })
    }),
    { seed: 14, numRuns: 2000 },
  )
})

test('every number is a year or is none, and never both', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (value) => {
      if (isYear(value)) expect(looksLike(value)).toBeUndefined()
      else if (Number.isFinite(value)) expect(looksLike(value)).toMatch(/\w/)
    }),
    { seed: 14 },
  )
})
