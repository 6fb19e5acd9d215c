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
