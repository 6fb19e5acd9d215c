import { domain } from '../errors.ts'
import type { OnScale } from '../growth/requiredChange.ts'
import { scaleCheck, scaleOf } from '../scale.ts'
import { type AverageGrowth, averageOf, changeMethods, growthMethods } from './averageGrowth.ts'
import { figuresOf } from './parts/figuresOf.ts'
import type { SeriesData } from './series.ts'

/**
 * Average annual growth by every convention, side by side.
 *
 * @param data a series, or what `series` takes; at least two figures
 * @param options.scale `log` where it is left out
 * @returns a row a convention, as of `averageGrowth`: `cagr`, `leastSquares`, `meanAnnual` (left out where no two years
 * follow one another) and `meanLog`; on another scale `leastSquares`, `meanAnnual` and `meanChange`
 * @throws {DomainError} where `data` is outside its range or has figures of one year only
 *
 * @example
 * import { averageGrowths } from 'tradepath/series'
 * const rows = averageGrowths({ 2021: 25.0, 2022: 31.2, 2023: 41.02, 2024: 43.82, 2025: 48.7 })
 * rows.map(({ method, rate }) => `${method} ${rate.toFixed(3)}`) // ['cagr 0.181', 'leastSquares 0.182', 'meanAnnual 0.186', 'meanLog 0.167']
 */
export function averageGrowths(data: SeriesData, options: OnScale = {}): AverageGrowth[] {
  const { scale } = domain('averageGrowths', options, { scale: scaleCheck })
  const figures = figuresOf('averageGrowths', 'data', data, scaleOf(scale).rule)
  const inARow = figures.some(({ year }, index) => figures[index + 1]?.year === year + 1)
  const methods = scale === 'log' ? growthMethods : changeMethods
  return methods
    .filter((method) => inARow || method !== 'meanAnnual')
    .map((method) => averageOf('averageGrowths', data, method, scale))
}
