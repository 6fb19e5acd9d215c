import fc from 'fast-check'
import type { Series } from '../../../src/series/index.ts'

/** A monthly flow from January of a year on. */
export function monthly(values: readonly number[], firstYear = 2010, firstMonth = 1): Series {
  return {
    frequency: 'month',
    measure: 'flow',
    figures: values.map((value, i) => {
      const place = firstMonth - 1 + i
      return { year: firstYear + Math.floor(place / 12), month: (place % 12) + 1, value }
    }),
  }
}

/** Uniform numbers between 0 and 1, the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271 + 11) % 2147483647
    return state / 2147483647
  }
}

/** A random walk in the logarithm with a seasonal pattern and noise, `years` long. */
export function simulated(seed: number, years: number, noise = 0.15): number[] {
  const random = randomOf(seed + 1)
  const normal = (): number => Array.from({ length: 12 }, random).reduce((sum, each) => sum + each, 0) - 6
  for (let i = 0; i < 20; i++) random()
  const season = Array.from({ length: 12 }, () => 0.2 * normal())
  let level = Math.log(100) + normal()
  return Array.from({ length: years * 12 }, (_, i) => {
    level += 0.005 + 0.03 * normal()
    return Math.exp(level + (season[i % 12] as number) + noise * normal())
  })
}

/** Positive values of a month. */
export const value: fc.Arbitrary<number> = fc.double({ min: 0.1, max: 1e6, noNaN: true })

export const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0)
