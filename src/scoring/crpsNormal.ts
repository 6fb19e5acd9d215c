import { anyNumber, checked, checkedObject, notNegative } from '../errors.ts'
import { normalCdf, normalDensity } from '../numeric/normal.ts'
import { finiteScore } from './parts/verified.ts'

/**
 * Continuous ranked probability score (CRPS) of a normal forecast, against the value that came.
 *
 * CRPS = sd · (z (2 Φ(z) - 1) + 2 φ(z) - 1/√π), z = (outcome - mean) / sd.
 *
 * Convention: lower is better, in the unit of the value; with an sd of 0 it is the absolute error.
 *
 * @param forecast.mean the mean of the forecast, in any unit
 * @param forecast.sd its standard deviation, at least 0
 * @param outcome the value that came
 * @returns the score, at least 0
 * @throws {DomainError} where an argument is outside its range, or the score would be larger than 1.8e308
 *
 * Accuracy: a relative 1e-15, apart from the rounding of outcome - mean. Cost: well under a microsecond.
 *
 * Source: T. Gneiting and A. E. Raftery, Journal of the American Statistical Association 102 (2007) 359-378, p. 367.
 *
 * @example
 * import { crpsNormal } from 'tradepath/scoring'
 * crpsNormal({ mean: 50, sd: 5 }, 48.7).toFixed(4) // '1.3026'
 */
export function crpsNormal(forecast: { mean: number; sd: number }, outcome: number): number {
  checkedObject('crpsNormal', 'forecast', forecast)
  const mean = checked('crpsNormal', 'mean', forecast.mean, anyNumber)
  const sd = checked('crpsNormal', 'sd', forecast.sd, notNegative)
  const miss = Math.abs(checked('crpsNormal', 'outcome', outcome, anyNumber) - mean)
  const z = miss / sd
  // so far out the forecast counts as a point, less what its spread is worth
  const score =
    z < 40 ? sd * (z * (1 - 2 * normalCdf(-z)) + 2 * normalDensity(z) - inverseSqrtPi) : miss - sd * inverseSqrtPi
  return finiteScore('crpsNormal', 'outcome', score, outcome)
}

const inverseSqrtPi = 0.5641895835477563
