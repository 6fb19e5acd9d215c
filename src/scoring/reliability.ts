import { type Bins, binned } from './parts/bins.ts'
import { mean, type Outcome, verified } from './parts/verified.ts'
import { type Proportion, wilson } from './parts/wilson.ts'

/** Forecasts of about the same chance, and how often it happened. */
export interface ReliabilityBin extends Proportion {
  /** The lowest chance that belongs to the bin. */
  readonly from: number
  /** The chance from which on the next bin begins; 1 belongs to the last. */
  readonly to: number
  /** The mean chance that was told. */
  readonly forecast: number
}

/** A reliability diagram as rows, and its summary. */
export interface Reliability {
  /** The bins that hold a forecast, in rising order. */
  readonly bins: readonly ReliabilityBin[]
  /** The mean distance of what was told from what happened, bin by bin, weighted by cases: 0 is calibrated. */
  readonly calibrationError: number
}

/**
 * Reliability: when it told 30 %, did it happen in 30 % of cases? The rows of a reliability diagram.
 *
 * calibrationError = Σ n_k |f_k - o_k| / n, over bins k with n_k cases, mean forecast f_k and share o_k that happened
 * (the expected calibration error).
 *
 * Convention: a forecast at the edge of two bins belongs to the upper. The 95 % interval of each share (Wilson) takes
 * cases as independent; overlapping ones are worth fewer than their number.
 *
 * @param forecasts chances from 0 to 1, at least one
 * @param outcomes as many: true or 1 where it happened, false or 0 where it did not
 * @param bins a number of bins of equal width from 1 to 1,000 (10 where none is given), or their inner edges, rising
 * between 0 and 1
 * @returns the bins and the calibration error
 * @throws {DomainError} where a chance, outcome or edge is outside its range, or the lengths differ
 *
 * Source: A. H. Murphy and R. L. Winkler, Applied Statistics 26 (1977) 41-47.
 *
 * @example
 * import { reliability } from 'tradepath/scoring'
 * const { bins, calibrationError } = reliability([0.1, 0.1, 0.1, 0.7, 0.7], [0, 0, 1, 1, 0])
 * bins[1].share // 0.5
 * calibrationError.toFixed(2) // '0.22'
 */
export function reliability(forecasts: readonly number[], outcomes: readonly Outcome[], bins: Bins = 10): Reliability {
  const cases = verified('reliability', forecasts, outcomes)
  const rows = binned('reliability', cases, bins).map(({ from, to, cases: held }) => ({
    from,
    to,
    forecast: mean(held.map((each) => each.forecast)),
    ...wilson(held.filter((each) => each.happened === 1).length, held.length),
  }))
  const distance = rows.reduce((sum, row) => sum + row.count * Math.abs(row.forecast - row.share), 0)
  return { bins: rows, calibrationError: distance / cases.length }
}
