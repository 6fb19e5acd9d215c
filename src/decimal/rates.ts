import type { Decimal } from 'decimal.js'
import { anyNumber, growthRate, positive, type Rule } from '../errors.ts'
import { geometricArrival } from './compound.ts'
import { type Arrival, arrivalAt } from './curve.ts'
import { isPower } from './isPower.ts'
import { type Numeric, type Precision, read, requiredDigits } from './read.ts'
import { type Candidate, settled } from './settle.ts'
import { Exact, exactly, type Work } from './work.ts'

const one = new Exact(1)

/**
 * Log growth (continuous rate) in Decimals: ln(1 + rate).
 *
 * @param rate growth a year as a fraction, greater than -1
 * @param precision how many significant digits the answer shall have
 * @throws {DomainError} where an argument is not a decimal number or outside its range
 *
 * Accuracy: every digit is right, however small the rate. Cost: under a millisecond at 34 digits.
 *
 * @example
 * import { logRate } from 'tradepath/decimal'
 *
 * logRate('1e-30').toString() // '9.999999999999999999999999999995e-31'
 */
export function logRate(rate: Numeric, precision: Precision = {}): Decimal {
  return converted('logRate', 'rate', rate, growthRate, precision, ({ log1p }, x) => ({ known: log1p(exactly(x)) }))
}

/**
 * Effective annual rate of a log growth in Decimals: e^logRate - 1, the inverse of `logRate`.
 *
 * @param logRate log growth a year
 * @param precision how many significant digits the answer shall have
 * @throws {DomainError} where an argument is not a decimal number or outside its range, or the answer would be
 *
 * Accuracy: every digit is right, however small the log growth. Cost: under a millisecond at 34 digits.
 *
 * @example
 * import { rateFromLog } from 'tradepath/decimal'
 *
 * rateFromLog('1e-30').toString() // '1.0000000000000000000000000000005e-30'
 */
export function rateFromLog(logRate: Numeric, precision: Precision = {}): Decimal {
  return converted('rateFromLog', 'logRate', logRate, anyNumber, precision, ({ expm1 }, x) => ({
    known: expm1(exactly(x)),
  }))
}

/**
 * Rate a period of an effective annual rate in Decimals: (1 + rate)^(1 / periods) - 1.
 *
 * @param rate growth a year as a fraction, greater than -1
 * @param periods periods a year, greater than 0
 * @param precision how many significant digits the answer shall have
 * @throws {DomainError} where an argument is not a decimal number or outside its range, or the answer would be
 *
 * Accuracy: every digit is right. Cost: under a millisecond at 34 digits.
 *
 * @example
 * import { perPeriodRate } from 'tradepath/decimal'
 *
 * perPeriodRate('0.21', 2).toString() // '0.1'
 */
export function perPeriodRate(rate: Numeric, periods: Numeric, precision: Precision = {}): Decimal {
  const count = read('perPeriodRate', 'periods', periods, positive)
  return converted('perPeriodRate', 'rate', rate, growthRate, precision, ({ expm1, log1p, over }, x) => ({
    known: expm1(over(log1p(exactly(x)), exactly(count))),
    equals: (answer) => answer.gt(-1) && isPower(one, x.plus(1), answer.plus(1), count),
  }))
}

/**
 * Effective annual rate of a rate a period in Decimals: (1 + rate)^periods - 1, the inverse of `perPeriodRate`.
 *
 * @param rate growth a period as a fraction, greater than -1
 * @param periods periods a year, greater than 0
 * @param precision how many significant digits the answer shall have
 * @throws {DomainError} where an argument is not a decimal number or outside its range, or the answer would be
 *
 * Accuracy: every digit is right. Cost: under a millisecond at 34 digits.
 *
 * @example
 * import { rateFromPeriod } from 'tradepath/decimal'
 *
 * rateFromPeriod('0.01', 12).toString() // '0.126825030131969720661201'
 */
export function rateFromPeriod(rate: Numeric, periods: Numeric, precision: Precision = {}): Decimal {
  const count = read('rateFromPeriod', 'periods', periods, positive)
  return converted('rateFromPeriod', 'rate', rate, growthRate, precision, ({ expm1, log1p, times }, x) => ({
    known: expm1(times(log1p(exactly(x)), exactly(count))),
    equals: (answer) => answer.gt(-1) && isPower(one, answer.plus(1), x.plus(1), count),
  }))
}

/**
 * Doubling time of an annual rate in Decimals: ln 2 / ln(1 + rate).
 *
 * @param rate growth a year as a fraction, greater than -1
 * @param precision how many significant digits the answer shall have
 * @returns an arrival; `never` where the rate is 0 or negative, with `closest` 1, the multiple it starts from
 * @throws {DomainError} where an argument is not a decimal number or outside its range, or the answer would be
 *
 * Accuracy: every digit is right. Cost: under a millisecond at 34 digits.
 *
 * @example
 * import { doublingTime } from 'tradepath/decimal'
 *
 * doublingTime('0.08', { precision: 20 }).years?.toString() // '9.0064683420005956'
 */
export function doublingTime(rate: Numeric, precision: Precision = {}): Arrival {
  const growth = read('doublingTime', 'rate', rate, growthRate)
  const digits = requiredDigits('doublingTime', precision)
  const question = { where: 'doublingTime', parameter: 'rate', received: rate, precision: digits }
  return arrivalAt(question, (work) => geometricArrival(work, one, growth, new Exact(2)))
}

function converted(
  where: string,
  parameter: string,
  received: Numeric,
  rule: Rule,
  options: Precision,
  compute: (work: Work, value: Decimal) => Candidate,
): Decimal {
  const value = read(where, parameter, received, rule)
  const question = { where, parameter, received, precision: requiredDigits(where, options) }
  return settled(question, (work) => compute(work, value)).value
}
