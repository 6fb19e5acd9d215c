import { logRatio } from '../../numeric/logRatio.ts'
import { grown } from '../../numeric/power.ts'
import type { Curve } from '../curve.ts'
import { type Saturating, saturating } from './parts/saturating.ts'

/** What gompertz growth is given by. */
export interface GompertzOptions {
  /** The value at t = 0, greater than 0, in any unit; above the capacity the curve falls to it. */
  readonly base: number
  /** Closing rate a year, at least 0. */
  readonly rate: number
  /** The value approached, greater than 0, in the unit of the base. */
  readonly capacity: number
}

/**
 * Gompertz growth: the log of the value closes a constant share of its gap to the capacity, so that growth slows down
 * from the start.
 *
 * V(t) = capacity · exp(ln(base / capacity) · e^(-rate · t)); the years to a target are
 * ln(1 + ln(target / base) / ln(capacity / target)) / rate.
 *
 * Convention: `rate` is the share a year, as a log rate, at which the log gap closes; growth starts at
 * rate · ln(capacity / base).
 *
 * @param options base, rate and capacity
 * @returns a curve; `timeTo` is `never` with the capacity as `closest` at or beyond it, with the base the other way
 * @throws {DomainError} where an argument is outside its range
 *
 * Accuracy: years within 3 units in the last place, values within 3 and one for each unit of |ln(capacity / base)|. Cost: well under a microsecond.
 *
 * Source: Gompertz (1825); the years are solved for t with the difference taken before the logarithm.
 *
 * @example
 * import { gompertz } from 'tradepath'
 * const market = gompertz({ base: 41, rate: 0.3, capacity: 123 })
 * market.timeTo(82).years?.toFixed(6) // '3.322561'
 * market.timeTo(130) // { status: 'never', closest: 123 }
 */
export function gompertz(options: GompertzOptions): Curve {
  return saturating('gompertz', options, valueAfter, excessAt)
}

/** From the nearer end, so that the exponent is small: the value at 0 is the base, the value for ever the capacity. */
function valueAfter({ base, capacity }: Saturating, remaining: number, gone: number): number {
  const gap = logRatio(capacity, base)
  return gone < 0.5 ? grown(base, gap * gone) : grown(capacity, -gap * remaining)
}

function excessAt({ base, capacity }: Saturating, target: number): number {
  return logRatio(target, base) / logRatio(capacity, target)
}
