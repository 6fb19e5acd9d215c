import { DomainError, domain, optional } from '../../errors.ts'
import { type Scale, scaleCheck } from '../../scale.ts'
import type { SeriesData } from '../../series/series.ts'
import { type RandomWalk, randomWalk } from './kinds/randomWalk.ts'
import { annualGrowth } from './parts/annualGrowth.ts'

/** What `fromHistory` takes beside the series. */
export interface FromHistoryOptions {
  /** The scale on which the value changes; `'log'` where left out. */
  readonly scale?: Scale | undefined
}

/**
 * The random walk that past annual figures tell of: their mean log growth, its standard deviation, and how far the mean
 * may be off.
 *
 * drift = ln(last / first) / n over n years, volatility = √(Σ (growth - drift)² / (n - 1)), driftError = volatility / √n.
 *
 * Convention: years that are missing are bridged. A step over k years is one draw of k times the drift and variance, so
 * with j steps volatility² = Σ (growth - k · drift)² / k / (j - 1), and n in the error is still the years.
 * The past is taken to be like the future; most forecasts of trade err by more than `driftError`.
 *
 * @param series a series, or what `series` takes: annual figures of three years or more
 * @param options the scale
 * @returns a `randomWalk` with `driftError`
 * @throws {DomainError} where an argument is outside its range or a year has two values
 *
 * Accuracy: a few units in the last place. Cost: that of sorting the figures.
 *
 * @example
 * import { fromHistory } from 'tradepath/chance'
 * const process = fromHistory({ 2019: 22, 2021: 25, 2022: 31, 2023: 41 })
 * process.drift.toFixed(4) // '0.1556'
 * process.volatility.toFixed(4) // '0.1337'
 * process.driftError.toFixed(4) // '0.0668'
 */
export function fromHistory(
  series: SeriesData,
  options: FromHistoryOptions = {},
): RandomWalk & {
  /** The standard error of the drift. */
  readonly driftError: number
} {
  const { scale } = domain('fromHistory', options, { scale: optional(scaleCheck) })
  const { steps } = annualGrowth('fromHistory', 'series', series, scale)
  if (steps.length < 2) throw new DomainError('fromHistory', 'series', 'have three figures or more', series)
  const years = steps.reduce((sum, step) => sum + step.years, 0)
  const drift = steps.reduce((sum, step) => sum + step.growth, 0) / years
  const squares = steps.map((step) => (step.growth - step.years * drift) ** 2 / step.years)
  const volatility = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / (steps.length - 1))
  const driftError = volatility / Math.sqrt(years)
  return Object.freeze({ ...randomWalk({ drift, volatility, driftError, scale }), driftError })
}
