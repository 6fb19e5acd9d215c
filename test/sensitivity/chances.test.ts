import { describe, expect, test } from 'vitest'
import { discrete, normal, uniform } from '../../src/distribution/index.ts'
import { type Estimate, hsic, regional, regression } from '../../src/sensitivity/index.ts'

const estimated = <T extends { status: string }>(result: T): Extract<T, { status: 'estimated' }> => {
  expect(result.status).toBe('estimated')
  return result as Extract<T, { status: 'estimated' }>
}
const holds = ({ low, high }: Estimate, truth: number): boolean => low <= truth && truth <= high
const inputs = { a: uniform(0, 1), b: normal(0, 1), unused: uniform(2, 3), fixed: 41 }
type Point = { a: number; b: number; unused: number; fixed: number }
const model = ({ a, b }: Point): number => 4 * a + b + a * b * b

/** Over many seeds: how often an unused input is found to matter, and how often an interval holds the truth. */
describe('chance is what it is said to be, over 400 seeds', () => {
  const seeds = 400
  const share = (holdsFor: (seed: number) => boolean): number => {
    let count = 0
    for (let seed = 0; seed < seeds; seed++) if (holdsFor(seed)) count++
    return count / seeds
  }
  // five standard errors about 0.05 and 0.95
  const five = 5 * Math.sqrt((0.05 * 0.95) / seeds)

  test('an unused input has a chance below 5 % one time in twenty', () => {
    const options = { runs: 64, onFailure: 'throw' as const }
    const tests = {
      hsic: (seed: number) => estimated(hsic(model, inputs, { ...options, seed })).indices.unused.pValue < 0.05,
      regional: (seed: number) =>
        estimated(regional(model, inputs, { ...options, seed, goal: (y) => y > 3 })).indices.unused.pValue < 0.05,
    }
    for (const [name, rejected] of Object.entries(tests)) {
      const found = share(rejected)
      expect(found, name).toBeLessThan(0.05 + five)
      // the distances of a small sample are few, so that the exact chance errs on the safe side
      expect(found, name).toBeGreaterThan(name === 'hsic' ? 0.02 : 0.01)
    }
  })

  test('the 95 % interval of an unused input holds 0, of a line its slope', () => {
    const line = ({ a, b, unused }: Point): number => 4 * a + b + 0 * unused + 3 * (a - 0.5) * b * b
    let [zero, slope, dependence] = [0, 0, 0]
    // SRC = slope sd(x) / sd(y): cov(a, y) = (4 + 3) / 12, var(y) = 16/12 + 1 + 9 · 3/12 + 2 · 12/12 ...
    const variance = 16 / 12 + 1 + (9 * 3) / 12 + (2 * 4 * 3) / 12
    const truth = 7 / 12 / Math.sqrt((1 / 12) * variance)
    for (let seed = 0; seed < seeds; seed++) {
      const { indices } = estimated(regression(line, inputs, { runs: 256, seed }))
      if (holds(indices.unused.SRC, 0) && holds(indices.unused.PRCC, 0)) zero++
      if (holds(indices.a.SRC, truth)) slope++
      if (holds(estimated(hsic(line, inputs, { runs: 64, seed })).indices.unused.R2, 0)) dependence++
    }
    expect(zero / seeds).toBeGreaterThan(0.95 - 0.05 - five)
    expect(Math.abs(slope / seeds - 0.95)).toBeLessThan(five)
    expect(dependence / seeds).toBeGreaterThan(0.9)
  })
})

test('regression of an input that is rarely 1: never an error, and intervals hold its coefficient', () => {
  // SRC² = p (1 - p) / (p (1 - p) + 1/12)
  const chance = 0.01
  const truth = Math.sqrt((chance * (1 - chance)) / (chance * (1 - chance) + 1 / 12))
  const rare = { x: discrete([0, 1], [1 - chance, chance]), y: uniform(0, 1) }
  let [held, seen] = [0, 0]
  for (let seed = 0; seed < 200; seed++) {
    const { indices } = estimated(regression(({ x, y }: { x: number; y: number }) => x + y, rare, { runs: 100, seed }))
    for (const { low, estimate, high } of Object.values(indices).flatMap(
      (index) => Object.values(index) as Estimate[],
    )) {
      expect(low).toBeLessThanOrEqual(estimate)
      expect(estimate).toBeLessThanOrEqual(high)
    }
    if (!indices.x) continue
    seen++
    if (holds(indices.x.SRC, truth)) held++
  }
  // one sample in 0.99^100, or 37 in a hundred, has no 1
  expect(Math.abs(seen / 200 - 0.634)).toBeLessThan(5 * Math.sqrt((0.634 * 0.366) / 200))
  expect(held / seen).toBeGreaterThan(0.95 - 5 * Math.sqrt((0.95 * 0.05) / seen))
})
