import { anyNumber, checked, checkedObject, DomainError, insideUnit } from '../errors.ts'
import { finiteScore } from './parts/verified.ts'

/** A central prediction interval. */
export interface Interval {
  /** Its lower end. */
  readonly low: number
  /** Its upper end, at least `low`. */
  readonly high: number
}

/**
 * Interval score (Winkler score) of a central prediction interval, against the value that came: its width, and a fine
 * for what lies outside.
 *
 * IS = (high - low) + 2/α · (how far y lies below `low` or above `high`), α = 1 - level.
 *
 * Convention: lower is better, in the unit of the value. Proper for the interval between the quantiles α/2 and 1 - α/2.
 *
 * @param interval its two ends, `low` at most `high`
 * @param level the chance that it was to hold the value, between 0 and 1, as 0.8
 * @param outcome the value that came
 * @returns the score, at least the width
 * @throws {DomainError} where an argument is outside its range, or the score would be larger than 1.8e308
 *
 * Accuracy: a few units in the last place.
 *
 * Source: R. L. Winkler, Journal of the American Statistical Association 67 (1972) 187-191; T. Gneiting and
 * A. E. Raftery, the same 102 (2007) 359-378, equation 43.
 *
 * @example
 * import { intervalScore } from 'tradepath/scoring'
 * intervalScore({ low: 45, high: 60 }, 0.8, 48.7) // 15
 * intervalScore({ low: 50, high: 60 }, 0.8, 48.7).toFixed(2) // '23.00'
 */
export function intervalScore(interval: Interval, level: number, outcome: number): number {
  const { low, high } = checkedInterval('intervalScore', 'interval', interval)
  const alpha = 1 - checked('intervalScore', 'level', level, insideUnit)
  const came = checked('intervalScore', 'outcome', outcome, anyNumber)
  const outside = Math.max(0, low - came, came - high)
  return finiteScore('intervalScore', 'interval', high - low + (2 / alpha) * outside, interval)
}

export function checkedInterval(where: string, parameter: string, value: unknown): Interval {
  const { low: from, high: to } = checkedObject(where, parameter, value)
  const low = checked(where, `${parameter}.low`, from, anyNumber)
  const high = checked(where, `${parameter}.high`, to, anyNumber)
  if (low > high) throw new DomainError(where, parameter, 'have a low end at most as high as its high end', value)
  return { low, high }
}
