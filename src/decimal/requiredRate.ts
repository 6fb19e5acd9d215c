import type { Decimal } from 'decimal.js'
import { positive } from '../errors.ts'
import { isPower } from './isPower.ts'
import { digitsWanted, type Numeric, type Precision, readAll } from './read.ts'
import { settled } from './settle.ts'
import { exactly } from './work.ts'

/**
 * Required growth in Decimals: the constant annual rate that leads from the base to the target in the years given.
 *
 * g = (target / base)^(1 / years) - 1.
 *
 * @param options.base the value now, greater than 0, in any unit
 * @param options.target the value wanted, greater than 0, in the unit of the base
 * @param options.years years from the base to the deadline, greater than 0
 * @param precision.precision significant digits of the answer, a whole number from 1 to 500
 * @returns the rate a year as a fraction; a loss of all but 1e-40 rounds to -1 at 34 digits
 * @throws {DomainError} where an argument is not a decimal number or outside its range, or the answer would be
 *
 * Accuracy: every digit is right, half rounds away from zero. Cost: about half a millisecond at 34 digits,
 * some 50 ms at 500.
 *
 * @example
 * requiredRate({ base: 41, target: 82, years: 7 }).toString() // '0.1040895136738123376495053876233447'
 */
export function requiredRate(
  options: { base: Numeric; target: Numeric; years: Numeric },
  precision: Precision = {},
): Decimal {
  const given = readAll('requiredRate', options, { base: positive, target: positive, years: positive })
  return meanRate('requiredRate', given.base, given.target, given.years, options.years, precision)
}

/**
 * Compound annual growth rate (CAGR) in Decimals: the geometric mean growth of the years between two values.
 *
 * g = (value / base)^(1 / years) - 1.
 *
 * @param options.base the first value, greater than 0, in any unit
 * @param options.value the last value, greater than 0, in the unit of the base
 * @param options.years years between them, greater than 0
 * @param precision.precision significant digits of the answer, a whole number from 1 to 500
 * @returns the rate a year as a fraction
 * @throws {DomainError} where an argument is not a decimal number or outside its range, or the answer would be
 *
 * Accuracy: every digit is right, half rounds away from zero. Cost: about half a millisecond at 34 digits,
 * some 50 ms at 500.
 *
 * @example
 * cagr({ base: '41.02', value: '48.7', years: 2 }, { precision: 10 }).toString() // '0.08959889112'
 */
export function cagr(options: { base: Numeric; value: Numeric; years: Numeric }, precision: Precision = {}): Decimal {
  const given = readAll('cagr', options, { base: positive, value: positive, years: positive })
  return meanRate('cagr', given.base, given.value, given.years, options.years, precision)
}

function meanRate(
  where: string,
  from: Decimal,
  to: Decimal,
  years: Decimal,
  received: unknown,
  options: Precision,
): Decimal {
  const question = { where, parameter: 'years', received, precision: digitsWanted(where, options) }
  return settled(question, ({ expm1, over, logRatio }) => ({
    known: expm1(over(logRatio(to, from), exactly(years))),
    equals: (rate) => rate.gt(-1) && isPower(from, to, rate.plus(1), years),
  })).value
}
