import { DomainError, domain, growthRate, insideUnit, optional } from '../../errors.ts'
import { log1p } from '../../numeric/log1p.ts'
import { normalQuantile } from '../../numeric/normal.ts'
import { deviation } from './kinds/parts/rules.ts'
import { type RandomWalk, randomWalk } from './kinds/randomWalk.ts'

/** What `fromInterval` takes. */
export interface FromIntervalOptions {
  /** Growth a year at the lower end, as a fraction greater than -1. */
  readonly low: number
  /** Growth a year at the upper end, as a fraction, at least `low`. */
  readonly high: number
  /** Chance that growth lies in the range, between 0 and 1. */
  readonly level: number
  /** Standard deviation of a year's log growth, where the range is for the average. */
  readonly volatility?: number | undefined
}

/**
 * The random walk of a range for growth, as people state it: "between 2 and 14 % a year, nine times out of ten".
 *
 * drift = (l + h) / 2 and deviation = (h - l) / (2 z), with l = ln(1 + low), h = ln(1 + high), Φ(z) = (1 + level) / 2.
 *
 * Convention: the range is central, with as much chance below it as above, and normal on the log scale. Without
 * `volatility` it is for the growth of any one year, and its deviation is the volatility. With `volatility` it is for
 * the average growth over the years, of which a single year may fall outside, and its deviation is the `driftError`.
 *
 * @param options the range, its level, and the volatility where the range is for the average
 * @returns a `randomWalk`
 * @throws {DomainError} where an argument is outside its range
 *
 * Accuracy: a few units in the last place.
 *
 * @example
 * import { fromInterval } from 'tradepath/chance'
 * fromInterval({ low: 0.02, high: 0.14, level: 0.9 }).volatility.toFixed(4) // '0.0338'
 * fromInterval({ low: 0.02, high: 0.14, level: 0.9, volatility: 0.12 }).driftError?.toFixed(4) // '0.0338'
 */
export function fromInterval(options: FromIntervalOptions): RandomWalk {
  const { low, high, level, volatility } = domain('fromInterval', options, {
    low: growthRate,
    high: growthRate,
    level: insideUnit,
    volatility: optional(deviation),
  })
  if (high < low) throw new DomainError('fromInterval', 'high', `be at least low, ${low}`, high)
  const [from, to] = [log1p(low), log1p(high)]
  const drift = from / 2 + to / 2
  // Φ(-z) = (1 - level) / 2 keeps the digits of a level near 1; near 0 the range is not one
  const spread = (to - from) / (-2 * normalQuantile((1 - level) / 2))
  if (!(Math.abs(spread) <= 700)) throw new DomainError('fromInterval', 'level', 'give a deviation up to 700', level)
  return volatility === undefined
    ? randomWalk({ drift, volatility: spread })
    : randomWalk({ drift, volatility, driftError: spread })
}
