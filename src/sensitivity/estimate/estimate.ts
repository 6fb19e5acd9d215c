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
  for (let r = 0; r < replicates; r++) squares += (above[r] - ratio * below[r]) ** 2
  return interval(ratio, Math.sqrt((squares * replicates) / (replicates - 1)) / total, replicates - 1)
}

/**
 * A share of a whole, from 0 to 1, as the ratio of two sums, with its interval from independent replicates; the whole may
 * be nearly as uncertain as the part of it, and the error skewed.
 *
 * E. C. Fieller, J. Royal Statistical Society B 16 (1954): all ρ at which Student's t of the residuals u - ρ v is within its
 * 95 %; where v does not vary it is the interval of `ratioEstimate`. Then N. J. Johnson, J. American Statistical
 * Association 73 (1978): the end towards which the error is skewed by g is (1 + 2 t²) g / 6 t of the way further out; over
 * 1 - |g|, since g is 1 where one point decides. Beyond 0 and 1, which no share is, an end goes no further than that of
 * `ratioEstimate`. So where the whole itself may be 0 the interval is all of 0 to 1.
 *
 * @param skewness of the sum of the residuals, from -1 to 1
 */
export function shareEstimate(above: Float64Array, below: Float64Array, skewness: number): Estimate {
  const plain = ratioEstimate(above, below)
  const { estimate } = plain
  const [towardsLow, towardsHigh] = fieller(above, below, estimate)
  const t = studentT(above.length - 1)
  const further = ((1 + 2 * t * t) / (6 * t)) * (Math.abs(skewness) / Math.max(1 - Math.abs(skewness), Number.EPSILON))
  const low = estimate - towardsLow * (skewness < 0 ? 1 + further : 1)
  const high = estimate + towardsHigh * (skewness > 0 ? 1 + further : 1)
  return {
    estimate,
    low: Math.min(plain.low, Math.max(low, Math.min(0, plain.low))),
    high: Math.max(plain.high, Math.min(high, Math.max(1, plain.high))),
  }
}

/** Whether the sum of replicates is 0, or below it, within its 95 % interval. */
export function mayBeNothing(replicates: Float64Array): boolean {
  const [mean, t] = [sum(replicates) / replicates.length, studentT(replicates.length - 1)]
  const degrees = replicates.length * (replicates.length - 1)
  return mean * mean <= ((t * t) / degrees) * squares(Array.from(replicates))
}

/** How far the interval of a ratio goes down and up from it. */
function fieller(above: Float64Array, below: Float64Array, ratio: number): [number, number] {
  const [count, mean] = [above.length, sum(below) / below.length]
  let [ofErrors, mixed, ofWholes] = [0, 0, 0]
  for (let r = 0; r < count; r++) {
    const whole = below[r] - mean
    const error = above[r] - ratio * below[r]
    ofErrors += error * error
    mixed += error * whole
    ofWholes += whole * whole
  }
  if (ofErrors === 0) return [0, 0]
  const unit = studentT(count - 1) ** 2 / (count * (count - 1))
  // (mean² - unit ofWholes) d² + 2 unit mixed d - unit ofErrors <= 0 for ρ = ratio + d
  const lead = mean * mean - unit * ofWholes
  if (lead <= 0) return [Infinity, Infinity]
  const root = Math.sqrt((unit * mixed) ** 2 + lead * unit * ofErrors)
  return [(root + unit * mixed) / lead, (root - unit * mixed) / lead]
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

/**
 * An estimate with an interval that holds 0 where an input that does nothing may give the same.
 *
 * Near 0 an estimate of a size is a sum of squares, and what single groups of rows say of its error may be far too little.
 * So where it is within the 95 % of such an input the interval is at least as wide as those.
 *
 * @param noise the standard error of the estimate of an input that does nothing
 */
export function besideNoise(given: Estimate, noise: number, degrees: number): Estimate {
  const half = studentT(degrees) * noise
  const { estimate, low, high } = given
  if (isBeyond(estimate, noise, degrees)) return given
  return { estimate, low: Math.min(low, estimate - half), high: Math.max(high, estimate + half) }
}

/** Whether an estimate is beyond the 95 % of one of 0 with this standard error. */
export function isBeyond(estimate: number, noise: number, degrees: number): boolean {
  return !(Math.abs(estimate) <= studentT(degrees) * noise)
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

export function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let k = 0; k < values.length; k++) total += values[k]
  return total
}
