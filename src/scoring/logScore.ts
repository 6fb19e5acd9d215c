import { DomainError } from '../errors.ts'
import { mean, type Outcome, verified } from './parts/verified.ts'

/**
 * Logarithmic score (ignorance, in nats) of chances that were told, against what happened.
 *
 * LS = mean of -ln(p) where it happened and of -ln(1 - p) where it did not.
 *
 * Convention: lower is better, 0 is a clairvoyant, always saying 0.5 scores ln 2 = 0.693. Strictly proper. A chance of
 * 0 for what happened, or 1 for what did not, would cost infinitely much and no mean can hold that: it is refused, so
 * that whoever scores decides what a forecaster who cannot be sure may say at most (as 0.001 and 0.999).
 *
 * @param forecasts chances from 0 to 1, at least one
 * @param outcomes as many: true or 1 where it happened, false or 0 where it did not
 * @returns the mean in nats, at least 0; divide by ln 2 for bits
 * @throws {DomainError} where a chance or outcome is outside its range, the lengths differ, or what came had no chance
 *
 * Accuracy: a few units in the last place. Cost: one pass.
 *
 * Source: I. J. Good, Journal of the Royal Statistical Society B 14 (1952) 107-114.
 *
 * @example
 * import { logScore } from 'tradepath/scoring'
 * logScore([0.9, 0.2, 0.6], [1, 0, 0]).toFixed(4) // '0.4149'
 */
export function logScore(forecasts: readonly number[], outcomes: readonly Outcome[]): number {
  const surprises = verified('logScore', forecasts, outcomes).map(({ forecast, happened }, index) => {
    if (forecast === 1 - happened)
      throw new DomainError(
        'logScore',
        `forecasts[${index}]`,
        'leave what happened a chance, or its score is infinite',
        forecast,
      )
    return happened === 1 ? -Math.log(forecast) : -Math.log1p(-forecast)
  })
  return mean(surprises) + 0
}
