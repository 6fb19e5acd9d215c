import { studentT } from '../../numeric/studentT.ts'
import { groupCount } from '../design/scrambledDesign.ts'

/** An estimate with its 95 % confidence interval. */
export interface Estimate {
  /** The estimate. */
  readonly estimate: number
  /** The lower end of its 95 % interval. */
  readonly low: number
  /** The upper end of its 95 % interval. */
  readonly high: number
}

/**
 * The ratio of two sums with its interval from independent replicates, each with a share in both sums.
 *
 * W. G. Cochran, Sampling Techniques (1977), eq. 6.13: the variance of Σu/Σv is that of the residuals u - (Σu/Σv) v; the
 * interval takes Student's t for the number of replicates.
 */
export function ratioEstimate(above: Float64Array, below: Float64Array): Estimate {
  const replicates = above.length
  const total = sum(below)
  const ratio = sum(above) / total
  let squares = 0
  for (let r = 0; r < replicates; r++) squares += ((above[r] as number) - ratio * (below[r] as number)) ** 2
  return interval(ratio, Math.sqrt((squares * replicates) / (replicates - 1)) / total, replicates - 1)
}

/**
 * An estimate from all groups of a sample with its interval from those that leave one group out (delete-a-group
 * jackknife; B. Efron and C. Stein, Annals of Statistics 9, 1981).
 */
export function jackknifeEstimate(estimate: number, without: readonly number[]): Estimate {
  const degrees = without.length - 1
  return interval(estimate, Math.sqrt((squares(without) * degrees) / without.length), degrees)
}

/**
 * An estimate with the interval of the mean of cross-validated readings, each of a part of the rows at a place that the
 * others chose: these overlap, so that the variance of the mean is 1/n + 1/(n - 1) that of a reading (C. Nadeau and
 * Y. Bengio, Machine Learning 52, 2003).
 */
export function crossValidatedEstimate(estimate: number, readings: readonly number[]): Estimate {
  const [count, degrees] = [readings.length, readings.length - 1]
  return interval(estimate, Math.sqrt((squares(readings) / degrees) * (1 / count + 1 / degrees)), degrees)
}

/** The estimate of all rows, and the interval of leaving out one group after the other; -1 leaves none out. */
export function leftOutEstimate(without: (group: number) => number): Estimate {
  return jackknifeEstimate(
    without(-1),
    Array.from({ length: groupCount }, (_, group) => without(group)),
  )
}

function interval(estimate: number, standardError: number, degrees: number): Estimate {
  const half = studentT(degrees) * standardError
  return { estimate, low: estimate - half, high: estimate + half }
}

/** Σ (value - mean)². */
function squares(values: readonly number[]): number {
  const mean = sum(values) / values.length
  return sum(values.map((value) => (value - mean) ** 2))
}

function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let k = 0; k < values.length; k++) total += values[k] as number
  return total
}
