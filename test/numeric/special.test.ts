import { expect, test } from 'vitest'
import { betaCdf, betaQuantile } from '../../src/numeric/beta.ts'
import { gammaTail } from '../../src/numeric/gamma.ts'
import { kolmogorovProbability } from '../../src/numeric/kolmogorovSmirnov.ts'
import { ranks } from '../../src/numeric/ranks.ts'
import { logGamma } from '../../src/numeric/stirling.ts'
import { studentT } from '../../src/numeric/studentT.ts'
import reference from '../reference/screening.json' with { type: 'json' }

const relative = (given: number, wanted: number): number => Math.abs(given / wanted - 1)

test('gamma tails agree with 30 digits', () => {
  for (const { a, x, q } of reference.gammaTail.filter((row) => Number(row.q) > 0))
    expect(relative(gammaTail(a, x), Number(q)), `Q(${a}, ${x})`).toBeLessThan(1e-12)
  expect(gammaTail(2, 0)).toBe(1)
})

test('quantiles of Student agree with scipy', () => {
  for (const { degrees, t } of reference.studentT)
    expect(relative(studentT(degrees), t), `${degrees}`).toBeLessThan(1e-11)
})

test('ln Γ agrees with its known values, and with its recurrence', () => {
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14)
  expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 13)
  for (const x of [1e-3, 0.7, 3.3, 9.99, 1e5]) expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 9)
})

test('the incomplete beta function and its inverse undo each other', () => {
  for (const [a, b] of [
    [0.05, 3],
    [2, 0.4],
    [12, 7],
    [4000, 90],
    [1e6, 1e6],
  ] as const)
    for (const p of [a < 1 ? 1e-12 : 1e-200, 1e-20 ** Math.min(1, a), 1e-3, 0.2, 0.6, 0.99])
      expect(relative(betaCdf(a, b, betaQuantile(a, b)(p).x), p), `${a} ${b} ${p}`).toBeLessThan(
        // the slope of ln I in ln x is at most a, where a double x says so much
        4e-13 * Math.max(1, a / 1000) * (p > 0.5 ? 10 : 1),
      )
})

test('chances of Kolmogorov and Smirnov agree with scipy, exact and in the limit', () => {
  for (const { m, n, distance, p } of reference.ks)
    expect(relative(kolmogorovProbability(distance, m, n), p), `${m} ${n} ${distance}`).toBeLessThan(1e-11)
  for (const { x, p } of reference.kolmogorov) {
    const many = 2e6
    expect(relative(kolmogorovProbability(x / Math.sqrt(many / 2), many, many), p), `${x}`).toBeLessThan(1e-11)
  }
  expect(kolmogorovProbability(0, 10, 10)).toBe(1)
})

test('the exact chance joins its limit', () => {
  // the limit is nearly the chance for a distance half a step smaller
  const [m, n] = [1000, 1000]
  for (const distance of [0.04, 0.06, 0.08])
    expect(relative(kolmogorovProbability(distance, m, n), kolmogorovProbability(distance, m, n + 1))).toBeLessThan(
      0.12,
    )
})

test('ranks of ties are averaged', () => {
  expect([...ranks(Float64Array.of(3, 1, 3, 2, 3))]).toEqual([4, 1, 4, 2, 4])
})
