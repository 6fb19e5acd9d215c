import { mean } from './sizeLaw.ts'

/**
 * The standard error of the mean of a series whose neighbours are alike: Newey and West with 3 lags (Econometrica 55, 1987,
 * 703-708), and never less than if they were independent.
 */
export function standardError(values: readonly number[]): number {
  const middle = mean(values)
  const covariance = (lag: number): number =>
    values.slice(lag).reduce((sum, each, i) => sum + (each - middle) * ((values[i] as number) - middle), 0) /
    values.length
  const alone = covariance(0)
  const together = [1, 2, 3].reduce((sum, lag) => sum + 2 * (1 - lag / 4) * covariance(lag), alone)
  return Math.sqrt(Math.max(alone, together) / values.length)
}
