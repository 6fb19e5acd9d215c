import { anyNumber, checked, DomainError, growthRate, positive } from '../errors.ts'
import { log1p } from '../numeric/log1p.ts'
import { compounded } from '../numeric/power.ts'
import { productError } from '../numeric/productError.ts'
import { type Arrival, never } from './arrival.ts'
import { finiteRate } from './finiteRate.ts'

/**
 * Log growth (continuous rate) of an effective annual rate: ln(1 + rate).
 *
 * @param rate growth a year as a fraction, greater than -1
 * @returns log growth a year
 * @throws {DomainError} where `rate` is outside its range
 *
 * Accuracy: within 1 unit in the last place.
 *
 * @example
 * import { logRate } from 'tradepath'
 * logRate(0.08) // 0.07696104113612832
 */
export function logRate(rate: number): number {
  return log1p(checked('logRate', 'rate', rate, growthRate))
}

/**
 * Effective annual rate of a log growth (continuous rate): e^logRate - 1, the inverse of `logRate`.
 *
 * @param logRate log growth a year, a finite number
 * @returns growth a year as a fraction, at least -1 (which a log rate below -37 rounds to)
 * @throws {DomainError} where `logRate` is not a finite number, or the rate would be larger than 1.8e308
 *
 * Accuracy: within 1 unit in the last place.
 *
 * @example
 * import { rateFromLog } from 'tradepath'
 * rateFromLog(0.0769610411361284).toFixed(10) // '0.0800000000'
 */
export function rateFromLog(logRate: number): number {
  return finiteRate(
    'rateFromLog',
    'logRate',
    Math.expm1(checked('rateFromLog', 'logRate', logRate, anyNumber)),
    logRate,
  )
}

/**
 * Rate a period of an effective annual rate: (1 + rate)^(1 / periods) - 1, as a monthly rate with 12 periods.
 *
 * @param rate growth a year as a fraction, greater than -1
 * @param periods periods a year, greater than 0
 * @returns growth a period as a fraction
 * @throws {DomainError} where an argument is outside its range, or the rate would be larger than 1.8e308
 *
 * Accuracy: within 3 units in the last place for rates a period up to 1,000 %.
 *
 * @example
 * import { perPeriodRate } from 'tradepath'
 * perPeriodRate(0.08, 12).toFixed(8) // '0.00643403'
 */
export function perPeriodRate(rate: number, periods: number): number {
  const count = checked('perPeriodRate', 'periods', periods, positive)
  return finiteRate(
    'perPeriodRate',
    'periods',
    growthOver(
      checked('perPeriodRate', 'rate', rate, growthRate),
      1 / count,
      productError(1 / count, count, 1) / count,
    ),
    periods,
  )
}

/**
 * Effective annual rate of a rate a period: (1 + rate)^periods - 1, the inverse of `perPeriodRate`.
 *
 * @param rate growth a period as a fraction, greater than -1
 * @param periods periods a year, greater than 0
 * @returns growth a year as a fraction
 * @throws {DomainError} where an argument is outside its range, or the rate would be larger than 1.8e308
 *
 * Accuracy: within 3 units in the last place.
 *
 * @example
 * import { rateFromPeriod } from 'tradepath'
 * rateFromPeriod(0.01, 12).toFixed(6) // '0.126825'
 */
export function rateFromPeriod(rate: number, periods: number): number {
  const count = checked('rateFromPeriod', 'periods', periods, positive)
  return finiteRate(
    'rateFromPeriod',
    'periods',
    growthOver(checked('rateFromPeriod', 'rate', rate, growthRate), count),
    periods,
  )
}

/**
 * Doubling time of an annual rate: ln 2 / ln(1 + rate).
 *
 * @param rate growth a year as a fraction, greater than -1
 * @returns an arrival; `never` where the rate is 0 or negative, with `closest` 1, the multiple it starts from
 * @throws {DomainError} where `rate` is outside its range, or so small that the years are more than 1.8e308
 *
 * Accuracy: within 3 units in the last place.
 *
 * @example
 * import { doublingTime } from 'tradepath'
 * doublingTime(0.08) // { status: 'reached', years: 9.006468342000595 }
 * doublingTime(-0.03) // { status: 'never', closest: 1 }
 */
export function doublingTime(rate: number): Arrival {
  const logRate = log1p(checked('doublingTime', 'rate', rate, growthRate))
  if (logRate <= 0) return never(1)
  const years = Math.LN2 / logRate
  if (years === Infinity) throw new DomainError('doublingTime', 'rate', 'double within 1.8e308 years', rate)
  return { status: 'reached', years }
}

/** (1 + rate)^(time + rest) - 1, where rest is what the rounding of time left; through expm1 where that keeps more digits. */
function growthOver(rate: number, time: number, rest = 0): number {
  const logRate = log1p(rate)
  const logGrowth = logRate * time
  if (logGrowth < 0.45) return Math.expm1(logGrowth)
  const factor = compounded(1, rate, time)
  return factor - 1 + factor * (logRate * rest)
}
