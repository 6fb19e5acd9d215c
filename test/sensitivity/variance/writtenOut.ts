import { expect } from 'vitest'
import type { Estimate } from '../../../src/sensitivity/index.ts'

// for formulas that are written out at length in a test, beside the estimator
export const near = (given: number, told: number, tolerance = 1e-12): void => {
  expect(Math.abs(given - told)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(told)))
}
export const same = (given: Estimate, told: Estimate, tolerance?: number): void => {
  for (const part of ['estimate', 'low', 'high'] as const) near(given[part], told[part], tolerance)
}
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
export const mean = (values: readonly number[]): number => sum(values) / values.length
export const variance = (values: readonly number[]): number =>
  sum(values.map((value) => (value - mean(values)) ** 2)) / (values.length - 1)
export const around = (estimate: number, half: number): Estimate => ({
  estimate,
  low: estimate - half,
  high: estimate + half,
})
/** Student's t at 0.975 by degrees of freedom, from tables. */
export const t: Record<number, number> = {
  1: 12.706204736174694,
  3: 3.1824463052837078,
  4: 2.7764451051977934,
  7: 2.364624251592784,
}

/** The interval of a share from its terms by replicate: all ρ that Student's t of the terms less ρ of the whole allows. */
export function shareOf(above: readonly number[], below: readonly number[], errors: readonly number[]): Estimate {
  const [count, ratio] = [above.length, sum(above) / sum(below)]
  const limit = t[count - 1] as number
  const statistic = (trial: number): number => {
    const residuals = above.map((u, r) => u - trial * (below[r] as number))
    return Math.abs(mean(residuals)) / Math.sqrt(variance(residuals) / count)
  }
  const known = mean(below) > limit * Math.sqrt(variance(below) / count)
  /** How far out, in one direction, the statistic comes to the limit. */
  const reach = (direction: 1 | -1): number => {
    if (!known) return Infinity
    let [inside, outside] = [0, 1e-6]
    while (statistic(ratio + direction * outside) < limit) outside *= 2
    for (let step = 0; step < 100; step++) {
      const middle = (inside + outside) / 2
      if (statistic(ratio + direction * middle) < limit) inside = middle
      else outside = middle
    }
    return inside
  }
  const residuals = above.map((u, r) => u - ratio * (below[r] as number))
  const plain = (limit * Math.sqrt((sum(residuals.map((e) => e * e)) * count) / (count - 1))) / sum(below)
  const skewness = sum(errors.map((e) => e ** 3)) / sum(errors.map((e) => e * e)) ** 1.5
  // Johnson's correction of the skewed end, over 1 - |g|
  const further = (((1 + 2 * limit ** 2) / 6 / limit) * Math.abs(skewness)) / (1 - Math.abs(skewness))
  const down = reach(-1) * (skewness < 0 ? 1 + further : 1)
  const up = reach(1) * (skewness > 0 ? 1 + further : 1)
  const [low, high] = [ratio - plain, ratio + plain]
  return {
    estimate: ratio,
    low: Math.min(low, Math.max(ratio - down, Math.min(0, low))),
    high: Math.max(high, Math.min(ratio + up, Math.max(1, high))),
  }
}
