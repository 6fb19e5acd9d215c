import { anyNumber, checked, positive } from '../errors.ts'
import { normalQuantile } from '../numeric/normal.ts'
import { type Quantile, unbounded } from './quantile.ts'

/**
 * The lognormal distribution: the logarithm is normal.
 *
 * Q(p) = e^(meanLog + sdLog · Φ⁻¹(p)).
 *
 * Convention: the parameters are the mean and the standard deviation of the logarithm (as R's `meanlog` and `sdlog`); the
 * median is e^meanLog, the mean e^(meanLog + sdLog² / 2). `lognormalFromInterval` takes two values instead.
 *
 * @param meanLog the mean of the logarithm
 * @param sdLog the standard deviation of the logarithm, greater than 0; 0.1 is about 10 %
 * @returns its quantile function, for p from 2^-53 to 1 - 2^-53; beyond, the value at the nearer of these
 * @throws {DomainError} where an argument is outside its range, or a value would be above 1.8e308
 *
 * Accuracy: a relative 1e-15 for each unit of the logarithm, in both tails.
 *
 * @example
 * import { lognormal } from 'tradepath/distribution'
 * lognormal(Math.log(41), 0.1)(0.95).toFixed(2) // '48.33'
 */
export function lognormal(meanLog: number, sdLog: number): Quantile {
  const centre = checked('lognormal', 'meanLog', meanLog, anyNumber)
  return lognormalOf('lognormal', 'sdLog', centre, checked('lognormal', 'sdLog', sdLog, positive))
}

export function lognormalOf(where: string, parameter: string, meanLog: number, sdLog: number): Quantile {
  return unbounded(where, parameter, (p) => Math.exp(meanLog + sdLog * normalQuantile(p)))
}
