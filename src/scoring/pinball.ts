import { anyNumber, checked, insideUnit } from '../errors.ts'
import { finiteScore } from './parts/verified.ts'

/**
 * Pinball loss (quantile score) of a quantile that was told, against the value that came.
 *
 * QS = level · (y - q) where y ≥ q, and (1 - level) · (q - y) where y < q, for the quantile q and the value y.
 *
 * Convention: lower is better, in the unit of the value; half the absolute error for a median. Twice its integral over
 * all levels is the CRPS. Proper: in expectation nothing beats the true quantile.
 *
 * @param level the probability of the quantile, between 0 and 1, as 0.9
 * @param quantile the value that was told for it
 * @param outcome the value that came
 * @returns the loss, at least 0
 * @throws {DomainError} where an argument is outside its range, or the loss would be larger than 1.8e308
 *
 * Accuracy: 2 units in the last place.
 *
 * Source: R. Koenker and G. Bassett, Econometrica 46 (1978) 33-50.
 *
 * @example
 * import { pinball } from 'tradepath/scoring'
 * pinball(0.9, 60, 48.7).toFixed(2) // '1.13'
 */
export function pinball(level: number, quantile: number, outcome: number): number {
  const p = checked('pinball', 'level', level, insideUnit)
  const miss = checked('pinball', 'outcome', outcome, anyNumber) - checked('pinball', 'quantile', quantile, anyNumber)
  return finiteScore('pinball', 'outcome', miss >= 0 ? p * miss : (p - 1) * miss, outcome)
}
