import { anyNumber, checked, checkedObject, DomainError, insideUnit, notNegative } from '../../errors.ts'
import { studentQuantile } from '../../numeric/studentQuantile.ts'
import type { Nowcast } from './nowcast.ts'
import { type Rest, tails } from './parts/forecastRest.ts'

/**
 * The probability that the total of the year is at or above a target: P(soFar + rest ≥ target).
 *
 * @param year a nowcast, as `nowcast` gives it
 * @param target the total wanted, in the unit of the series
 * @returns a probability from 0 to 1: 1 where the months so far are there already; 0 or 1 where the year is complete
 * @throws {DomainError} where an argument is outside its range
 *
 * Accuracy: 1e-15. The probability of a total at or below the target is 1 minus this, unless the year is complete.
 *
 * @example
 * import { nowcast, nowcastChance } from 'tradepath/series'
 * const month = (i: number) => ({ year: 2024 + Math.floor(i / 12), month: 1 + (i % 12), value: i < 12 ? 10 : 11 })
 * const trade = { frequency: 'month' as const, figures: Array.from({ length: 18 }, (_, i) => month(i)) }
 * nowcastChance(nowcast(trade), 132).toFixed(2) // '0.50'
 * nowcastChance(nowcast(trade), 60) // 1
 */
export function nowcastChance(year: Nowcast, target: number): number {
  const { soFar, rest } = checkedNowcast('nowcastChance', year)
  const needed = checked('nowcastChance', 'target', target, anyNumber) - soFar
  if (needed <= 0) return 1
  if (rest.median === 0) return 0
  const distance = Math.log(needed) - Math.log(rest.median)
  if (rest.scale === 0) return distance <= 0 ? 1 : 0
  return 1 - student6(distance / rest.scale)
}

/**
 * A quantile of the total of the year: soFar + rest.median · exp(rest.scale · t), t that of Student's distribution with 6
 * degrees of freedom.
 *
 * @param year a nowcast, as `nowcast` gives it
 * @param p the probability of a total at or below the quantile, between 0 and 1
 * @returns the total, in the unit of the series; the sum of its months where the year is complete
 * @throws {DomainError} where an argument is outside its range, or the quantile is beyond 1.8e308
 *
 * @example
 * import { nowcast, nowcastQuantile } from 'tradepath/series'
 * const month = (i: number) => ({ year: 2024 + Math.floor(i / 12), month: 1 + (i % 12), value: i < 12 ? 10 : 11 })
 * const trade = { frequency: 'month' as const, figures: Array.from({ length: 18 }, (_, i) => month(i)) }
 * nowcastQuantile(nowcast(trade), 0.9).toFixed(1) // '141.8'
 */
export function nowcastQuantile(year: Nowcast, p: number): number {
  const { soFar, rest } = checkedNowcast('nowcastQuantile', year)
  const probability = checked('nowcastQuantile', 'p', p, insideUnit)
  if (rest.median === 0) return soFar
  const t =
    probability <= 0.5
      ? studentQuantile(probability, tails)
      : -studentQuantile(Math.max(1 - probability, 1e-300), tails)
  const quantile = soFar + rest.median * Math.exp(rest.scale * t)
  if (quantile < Infinity) return quantile
  throw new DomainError('nowcastQuantile', 'p', 'give a total below 1.8e308', p)
}

function checkedNowcast(where: string, value: unknown): { soFar: number; rest: Rest } {
  const { soFar, rest } = checkedObject(where, 'year', value)
  const { median, scale } = checkedObject(where, 'year.rest', rest)
  return {
    soFar: checked(where, 'year.soFar', soFar, notNegative),
    rest: {
      median: checked(where, 'year.rest.median', median, notNegative),
      scale: checked(where, 'year.rest.scale', scale, notNegative),
    },
  }
}

/** P(T ≤ t) with 6 degrees of freedom: 1/2 + x/2 (1 + (1 - x²)/2 + 3 (1 - x²)²/8), x = t / √(6 + t²) (Abramowitz and Stegun 26.7.4). */
function student6(t: number): number {
  const x = Math.abs(t) > 1e150 ? Math.sign(t) : t / Math.sqrt(tails + t * t)
  const y = 1 - x * x
  return Math.min(1, Math.max(0, 0.5 + (x / 2) * (1 + y / 2 + (3 * y * y) / 8)))
}
