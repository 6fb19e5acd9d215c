import { mean, type Outcome, verified } from './parts/verified.ts'

/**
 * Brier score of chances that were told, against what happened: their mean squared error.
 *
 * BS = mean of (p - o)², o = 1 where it happened and 0 where not.
 *
 * Convention: the half Brier score for a single event, from 0 to 1; lower is better, 0 is a clairvoyant, and always
 * saying 0.5 scores 0.25. Strictly proper: in expectation nothing beats telling the true chance.
 *
 * @param forecasts chances from 0 to 1, at least one
 * @param outcomes as many: true or 1 where it happened, false or 0 where it did not
 * @returns the mean, from 0 to 1
 * @throws {DomainError} where a chance or outcome is outside its range, or the lengths differ
 *
 * Accuracy: a few units in the last place. Cost: one pass.
 *
 * Source: G. W. Brier, Monthly Weather Review 78 (1950) 1-3.
 *
 * @example
 * brier([0.9, 0.2, 0.6], [1, 0, 0]).toFixed(4) // '0.1367'
 */
export function brier(forecasts: readonly number[], outcomes: readonly Outcome[]): number {
  return mean(verified('brier', forecasts, outcomes).map(({ forecast, happened }) => (forecast - happened) ** 2))
}
