import { anyNumber, checked, checkedObject, notNegative } from '../errors.ts'
import { normalCdf } from '../numeric/normal.ts'
import { finiteScore } from './parts/verified.ts'

/**
 * Continuous ranked probability score (CRPS) of a lognormal forecast, against the value that came: a level whose
 * logarithm is normal, as trade under a random walk.
 *
 * CRPS = y (2 Φ(z) - 1) - 2 e^(meanLog + sdLog²/2) (Φ(z - sdLog) + Φ(sdLog/√2) - 1), z = (ln y - meanLog) / sdLog.
 *
 * Convention: lower is better, in the unit of the value; with an sdLog of 0 it is the absolute error.
 *
 * @param forecast.meanLog the mean of the logarithm (the median of the value is e^meanLog)
 * @param forecast.sdLog the standard deviation of the logarithm, at least 0
 * @param outcome the value y that came, a finite number
 * @returns the score, at least 0
 * @throws {DomainError} where an argument is outside its range, or the mean of the forecast is larger than 1.8e308
 *
 * Accuracy: 1e-15 of the largest term; for a small sdLog that is the value itself. Cost: well under a microsecond.
 *
 * Source: S. Baran and S. Lerch, Quarterly Journal of the Royal Meteorological Society 141 (2015) 2289-2299.
 *
 * @example
 * import { crpsLognormal } from 'tradepath/scoring'
 * crpsLognormal({ meanLog: Math.log(50), sdLog: 0.1 }, 48.7).toFixed(4) // '1.3053'
 */
export function crpsLognormal(forecast: { meanLog: number; sdLog: number }, outcome: number): number {
  checkedObject('crpsLognormal', 'forecast', forecast)
  const meanLog = checked('crpsLognormal', 'meanLog', forecast.meanLog, anyNumber)
  const sdLog = checked('crpsLognormal', 'sdLog', forecast.sdLog, notNegative)
  const came = checked('crpsLognormal', 'outcome', outcome, anyNumber)
  const mean = finiteScore('crpsLognormal', 'meanLog', Math.exp(meanLog + sdLog ** 2 / 2), meanLog)
  if (sdLog === 0) return finiteScore('crpsLognormal', 'outcome', Math.abs(came - mean), outcome)
  const z = came > 0 ? (Math.log(came) - meanLog) / sdLog : -Infinity
  // Φ(sdLog/√2) - 1 is taken as the tail on the other side, which keeps its digits
  const score = came * (2 * normalCdf(z) - 1) - 2 * mean * (normalCdf(z - sdLog) - normalCdf(-sdLog * Math.SQRT1_2))
  return finiteScore('crpsLognormal', 'outcome', Math.max(0, score), outcome)
}
